import type { Organisation, SessionRequest, TaskLine } from '../../generated/adapter.js'
import type { AccessToken, TokenSource } from '../../helseid/token-source.js'
import { JournalContext } from '../../journal/journal-context.js'
import type { Phrase } from '../../phrases/phrase.js'
import { phrases } from '../../phrases/phrases.js'
import type { MedicationBundle } from '../fhir/medication-bundle.js'
import type { Parameters } from '../fhir/parameters.js'
import { sfmList } from '../list/sfm-list.js'
import type { SfmBehaviour } from '../sfm-behaviour.js'
import { askSfm, callSfm, type SfmAnswer, type SfmFailure, type SfmReply, type SfmRequest } from './sfm-client.js'

/** An operation on Patient in SFM Basis. */
type Operation = '$getMedication' | '$sendMedication' | '$registerResponsibility' | '$deRegisterResponsibility'

/** A patient context on the route SFM Basis: the list as SFM's bundle has it, the task lists, and calls to SFM. */
export class SfmContext extends JournalContext<MedicationBundle> {
  declare readonly behaviour: SfmBehaviour
  /** The user's task lists, by the id that SFM gave each task. */
  tasks: ReadonlyMap<string, TaskLine> = new Map()
  /** When tasks were asked for last. */
  polledAt: Date | undefined
  readonly #signIn: TokenSource

  constructor(request: SessionRequest, behaviour: SfmBehaviour, signIn: TokenSource) {
    super(request, behaviour, sfmList)
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
}

/** What the user reads when SFM did not do as asked. */
export const failureWords = (answer: SfmFailure): Phrase =>
  answer.kind === 'silent' ? phrases.sfmSilent(answer.why) : phrases.sfmRefused(answer.diagnostics)
