import type { Behaviour } from '../behaviour.js'
import type { ActionAnswer, Organisation, SessionRequest, TaskLine, Treatment, ViewLine } from '../generated/adapter.js'
import type { AccessToken, TokenSource } from '../helseid/sign-in.js'
import { type Phrase, phrases } from '../phrases/phrases.js'
import {
  askSfm,
  callSfm,
  type SfmAnswer,
  type SfmFailure,
  type SfmReply,
  type SfmRequest,
} from '../sfm-basis/client/sfm-client.js'
import type { AddChange, ChangeAuthor } from '../sfm-basis/list/apply-change.js'
import type { Draft } from '../sfm-basis/list/treatment-lines.js'
import type { Parameters } from '../sfm-basis/lookup/lookup-message.js'
import { draftOf, emptyJournal, type Journal } from './journal.js'
import { chartView, listView } from './list-view.js'
import { osloDateTime } from './oslo-time.js'
import { SessionClock } from './session-clock.js'

/** Kodeverk 9060: who may prescribe through SFM. */
const prescribers = ['LE', 'TL', 'JO']

/** Where in SFM Basis an operation on Patient stands. */
export type Operation = '$getMedication' | '$sendMedication' | '$registerResponsibility' | '$deRegisterResponsibility'

/** What stops the user on purpose. */
export interface Refusal {
  readonly refused: Phrase
}

/** What a practitioner at work with one patient has at hand: the journal, the time, the way to SFM, and words for the user. */
export class PatientContext {
  readonly request: SessionRequest
  readonly behaviour: Behaviour
  readonly author: ChangeAuthor
  readonly clock: SessionClock
  journal: Journal = emptyJournal
  /** A prescription that was sent alone, and of which nobody knows whether it was issued. */
  unanswered: AddChange | undefined
  /** What is given only during the stay: the ward's own, and no part of the patient's list. */
  chart: readonly Treatment[] = []
  /** The user's task lists, by the id that SFM gave each task. */
  tasks: ReadonlyMap<string, TaskLine> = new Map()
  /** When tasks were asked for last. */
  polledAt: Date | undefined
  readonly #signIn: TokenSource

  constructor(request: SessionRequest, behaviour: Behaviour, signIn: TokenSource) {
    this.request = request
    this.behaviour = behaviour
    this.author = { practitioner: request.practitioner, organisation: request.organisation, behaviour }
    this.clock = new SessionClock(request.now)
    this.#signIn = signIn
  }

  /** Calls an operation on Patient. */
  call(operation: Operation, request: Parameters, address: (url: URL) => URL = (url) => url): Promise<SfmAnswer> {
    const url = address(this.#url(`Patient/${operation}`))
    return this.#signedIn(this.request.organisation, (token) => callSfm(url, request, token, this.behaviour))
  }

  /** Reads or writes a resource, on behalf of the organisation that the user works for, or of another. */
  ask(path: string, request: SfmRequest, organisation: Organisation = this.request.organisation): Promise<SfmReply> {
    return this.#signedIn(organisation, (token) => askSfm(this.#url(path), request, token, this.behaviour))
  }

  #url(path: string): URL {
    return new URL(`${this.request.environment.sfm.replace(/\/+$/, '')}/${path}`)
  }

  /** Signs in when needed. A token that SFM turns down as invalid is forgotten, so that the next call signs in. */
  async #signedIn<T extends { readonly kind: string }>(
    organisation: Organisation,
    ask: (token: AccessToken) => Promise<T>,
  ): Promise<T> {
    const { environment, practitioner } = this.request
    const signIn = { helseId: environment.helseId, practitioner, organisation }
    const token = await this.#signIn.accessToken(signIn)
    const answer = await ask(token)
    if (answer.kind === 'unauthorised' && 'tokenIsInvalid' in answer && answer.tokenIsInvalid === true)
      await this.#signIn.forget(signIn, token)
    return answer
  }

  /** The list as the user has it, or that nothing has been looked up. */
  opened(): { readonly draft: Draft } | Refusal {
    const { basis } = this.journal
    return basis === undefined
      ? { refused: phrases.refuseNoLookup }
      : { draft: draftOf({ ...this.journal, basis }, this.author) }
  }

  mayPrescribe(): boolean {
    return prescribers.includes(this.request.practitioner.profession)
  }

  /** Why this user cannot send this patient's list, or take responsibility for it; undefined when they can. */
  whyNoList(): Phrase | undefined {
    if (!this.behaviour.listSenders.includes(this.request.practitioner.profession)) return phrases.refuseNotDoctor
    const hasNone = this.request.patient.nationalIdentity === undefined && !this.behaviour.listsWithoutNationalId
    return hasNone ? phrases.refuseNoNationalId : undefined
  }

  refuse(...said: readonly Phrase[]): ActionAnswer {
    const message = this.behaviour.tellRefusal(this.#inWords(said))
    return { outcome: 'refused', ...(message === undefined ? {} : { message }), view: this.#view() }
  }

  answer(outcome: ActionAnswer['outcome'], ...said: readonly Phrase[]): ActionAnswer {
    return { outcome, message: this.#inWords(said), view: this.#view() }
  }

  /** Clinical time. */
  now(): Date {
    return this.clock.now()
  }

  at(): string {
    return osloDateTime(this.now())
  }

  #inWords(said: readonly Phrase[]): string {
    return said.map((phrase) => phrase[this.request.locale]).join(' ')
  }

  #view(): ViewLine[] {
    const opened = this.opened()
    const { locale } = this.request
    const list = 'refused' in opened ? [] : this.behaviour.showList(listView(opened.draft, locale))
    return [...list, ...chartView(this.chart, locale)]
  }
}

/** What the user hears when SFM did not do as asked. */
export const told = (answer: SfmFailure): Phrase =>
  answer.kind === 'silent' ? phrases.sfmSilent(answer.why) : phrases.sfmRefused(answer.diagnostics)
