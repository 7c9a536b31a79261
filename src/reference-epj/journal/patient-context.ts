import { defined } from '../defined.js'
import type { ActionAnswer, SessionRequest, Treatment, ViewLine } from '../generated/adapter.js'
import type { Phrase } from '../phrases/phrase.js'
import { phrases } from '../phrases/phrases.js'
import type { AddChange, Change } from './change.js'
import type { ChangeAuthor } from './change-author.js'
import type { JournalBehaviour } from './journal-behaviour.js'
import type { OpenedList } from './list-format.js'
import { chartView, listView } from './list-view.js'
import { osloDateTime } from './oslo-time.js'
import { SessionClock } from './session-clock.js'

/** Kodeverk 9060: who may prescribe. */
const prescribers = ['LE', 'TL', 'JO']

/** What stops the user on purpose. */
export interface Refusal {
  readonly refused: Phrase
}

/** What a practitioner at work with one patient has at hand: the list, the ward's chart, the time, and words for the user. */
export abstract class PatientContext {
  readonly request: SessionRequest
  readonly behaviour: JournalBehaviour
  readonly author: ChangeAuthor
  readonly clock: SessionClock
  /** A prescription that was sent alone, and of which no one knows whether it was issued. */
  unanswered: AddChange | undefined
  /** What is given only during the stay: the ward's own, and no part of the patient's list. */
  chart: readonly Treatment[] = []

  constructor(request: SessionRequest, behaviour: JournalBehaviour) {
    this.request = request
    this.behaviour = behaviour
    this.author = { practitioner: request.practitioner, organisation: request.organisation, behaviour }
    this.clock = new SessionClock(request.now)
  }

  /** What the user has changed and not sent. */
  abstract get changes(): readonly Change[]
  abstract set changes(changes: readonly Change[])

  /** The list as the user has it, or that nothing has been looked up. */
  abstract opened(): OpenedList | Refusal

  /** The change goes with the next send. */
  keep(change: Change, ...said: readonly Phrase[]): ActionAnswer {
    this.changes = [...this.changes, change]
    return this.answer('done', phrases.pending(this.#inWords(said)))
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
    return defined({ outcome: 'refused' as const, message, view: this.#view() })
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
    const list = 'refused' in opened ? [] : this.behaviour.showList(listView(opened.lines(), locale))
    return [...list, ...chartView(this.chart, locale)]
  }
}
