import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type {
  ActionAnswer,
  ActionRequest,
  AddTreatment,
  ChangeTreatment,
  ConfirmInUse,
  DeregisterMultidose,
  DiscontinueTreatment,
  Lookup,
  MarkEnteredInError,
  PrescribeOnly,
  RecallPrescription,
  RegisterMultidose,
  RenewPrescription,
  SessionRequest,
  Target,
} from './generated/adapter.js'
import { applyChange, nameOfChange, type AddChange, type Change, type Hand, type RenewalIds } from './change.js'
import type { Habits } from './habits.js'
import {
  afterFailedLookup,
  afterFailedSend,
  afterLookup,
  afterRegistration,
  afterSend,
  draftOf,
  emptyJournal,
  homeless,
  needsNewLookup,
  type Baseline,
  type Journal,
} from './journal.js'
import { listView } from './list-view.js'
import { lookupRequest, ownEmptyJournal, parameters, readLookupAnswer, type LookupAnswer, type Parameters } from './lookup.js'
import { statementsOf, type MedicationBundle } from './medication-bundle.js'
import { multidoseParties, pllInfo, responsibilityRequest } from './multidose.js'
import { osloDate, osloDateTime } from './oslo-time.js'
import { phrases, type Phrase } from './phrases.js'
import { readSendAnswer } from './send-answer.js'
import { sendBundle, takenPllIds } from './send-bundle.js'
import { callSfm, type SfmAnswer } from './sfm-client.js'
import { SignInFailed, type TokenSource } from './sign-in.js'
import { lineOf, recalledBy, type Draft, type TreatmentLine } from './treatment-line.js'

/** Actions that this EPJ lacks, with the reason. */
export const unsupported: Readonly<Record<string, string>> = {
  'record-allergy': 'Referanse-EPJ viser ikke og registrerer ikke legemiddelreaksjoner (CAVE) ennå.',
  'answer-pharmacy-question': 'Referanse-EPJ besvarer ikke spørsmål fra multidoseapotek ennå.',
  'poll-tasks': 'Referanse-EPJ har ingen oppgaveliste ennå.',
  'write-organisation': 'Referanse-EPJ skriver ikke virksomheten til SFM ennå.',
  'write-practitioner': 'Referanse-EPJ skriver ikke helsepersonell til SFM ennå.',
}

/** Kodeverk 9060: who may prescribe through SFM. */
const prescribers = ['LE', 'TL', 'JO']
/** Only doctors may send the list (ER-SEQ, 7419: 207/209). */
const doctor = 'LE'

type Refusal = { readonly refused: Phrase }
type Outcome = ActionAnswer['outcome']

/** Where in SFM Basis an operation on Patient stands. */
type Operation = '$getMedication' | '$sendMedication' | '$registerResponsibility' | '$deRegisterResponsibility'

/** One practitioner at work with one patient. */
export class PatientSession {
  readonly #request: SessionRequest
  readonly #habits: Habits
  readonly #signIn: TokenSource
  readonly #hand: Hand
  #journal: Journal = emptyJournal
  #unanswered: AddChange | undefined
  #clock: { readonly said: Date; readonly at: number; readonly stands: boolean } | undefined

  constructor(request: SessionRequest, habits: Habits, signIn: TokenSource) {
    this.#request = request
    this.#habits = habits
    this.#signIn = signIn
    this.#hand = { practitioner: request.practitioner, habits }
    this.#tellTime(request.now)
  }

  /** Does one thing that the user does. Never throws: what goes wrong is told to the user. */
  async act(action: ActionRequest): Promise<ActionAnswer> {
    this.#tellTime(action.now)
    const lacking = unsupported[action.action]
    if (lacking !== undefined) return { outcome: 'unsupported', message: lacking }
    try {
      return await this.#do(action)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return this.#answer('failed', error instanceof SignInFailed ? phrases.signInFailed(why) : phrases.broken(why))
    }
  }

  async #do(action: ActionRequest): Promise<ActionAnswer> {
    switch (action.action) {
      case 'open-patient':
        return this.#lookup({})
      case 'lookup':
        return this.#lookup(action)
      case 'view-list':
        return this.#answer('done', phrases.view)
      case 'add-treatment':
        return this.#add(action)
      case 'change-treatment':
        return this.#change(action)
      case 'renew-prescription':
        return this.#renew(action)
      case 'discontinue-treatment':
        return this.#discontinue(action)
      case 'recall-prescription':
        return this.#recall(action)
      case 'confirm-in-use':
        return this.#confirm(action)
      case 'mark-entered-in-error':
        return this.#enterInError(action)
      case 'send-list':
        return this.#sendList()
      case 'prescribe-only':
        return this.#prescribeOnly(action)
      case 'register-multidose':
      case 'deregister-multidose':
        return this.#responsibility(action)
      case 'close-patient':
        return this.#close()
      default:
        return { outcome: 'unsupported', message: `Referanse-EPJ har ikke ${action.action}.` }
    }
  }

  // Looking up

  async #lookup(question: Pick<Lookup, 'consent' | 'referenceNumbers'>): Promise<ActionAnswer> {
    if (this.#request.patient.nationalIdentity === undefined && (question.referenceNumbers ?? []).length === 0) {
      return this.#answer('done', phrases.needsReferenceNumber)
    }
    const answer = await this.#fetchList(question)
    if ('kind' in answer) return this.#answer('failed', told(answer))
    const { doctor: md, pharmacy } = multidoseParties(answer.bundle)
    return this.#answer(
      'done',
      phrases.listFetched,
      ...(pllInfo(answer.bundle, 'M25.1') === undefined ? [phrases.noList] : []),
      ...(answer.reseptformidleren.state === 'incomplete' ? [phrases.rfFailed(answer.reseptformidleren.why)] : []),
      ...(answer.kjernejournal.state === 'incomplete' ? [phrases.kjFailed(answer.kjernejournal.why)] : []),
      ...(answer.hasLocked ? [phrases.hasLocked] : []),
      ...(md === undefined && pharmacy === undefined ? [] : [phrases.multidose(md, pharmacy)]),
    )
  }

  /** Looks up and takes what comes into the journal; the user's changes stay. */
  async #fetchList(
    question: Pick<Lookup, 'consent' | 'referenceNumbers'> = {},
  ): Promise<LookupAnswer | Exclude<SfmAnswer, { kind: 'answered' }>> {
    const { patient, practitioner, organisation } = this.#request
    const failure: { answer?: Exclude<SfmAnswer, { kind: 'answered' }> } = {}
    const ask = async () => {
      const answer = await this.#call('$getMedication', lookupRequest(patient, question), (url) => this.#habits.lookupUrl(url, patient))
      if (answer.kind === 'answered') return readLookupAnswer(answer.body)
      failure.answer = answer
      throw new Error('no lookup')
    }
    try {
      const answer = await this.#habits.fetchList(ask, () => ownEmptyJournal(patient, practitioner, organisation, this.#at()))
      this.#journal = afterLookup(this.#journal, answer, this.#now(), this.#hand)
      return answer
    } catch (error) {
      this.#journal = afterFailedLookup(this.#journal)
      if (failure.answer === undefined) throw error
      return failure.answer
    }
  }

  // Changing

  #add({ treatment, prescription }: AddTreatment): ActionAnswer {
    const opened = this.#opened()
    if ('refused' in opened) return this.#refuse(opened.refused)
    const offList = treatment.use === '4' || treatment.use === '5'
    if (prescription !== undefined && treatment.medicine.prescriptionGroup === 'K')
      return this.#refuse(phrases.refuseSupplementPrescription)
    if (prescription !== undefined && !this.#mayPrescribe()) return this.#refuse(phrases.refuseNotPrescriber)
    if (offList && prescription === undefined) return this.#refuse(phrases.refuseNotForTheList)
    const change = this.#newTreatment(
      treatment,
      prescription,
      offList ? undefined : this.#habits.newPllId(takenPllIds(opened.draft.bundle)),
    )
    return this.#keep([...this.#journal.changes, change], offList ? phrases.addedOffList : phrases.added)
  }

  #newTreatment(treatment: AddTreatment['treatment'], prescription: AddTreatment['prescription'], pllId: string | undefined): AddChange {
    return {
      kind: 'add',
      treatment,
      prescription,
      pllId,
      reseptId: prescription === undefined ? undefined : randomUUID(),
      statementUrl: `urn:uuid:${randomUUID()}`,
      medicationUrl: `urn:uuid:${randomUUID()}`,
      at: this.#at(),
    }
  }

  #change({ target, change, prescription }: ChangeTreatment): ActionAnswer {
    return this.#onLine(target, (line) => {
      const renews = line.hasActivePrescription || prescription !== undefined
      if (renews && !this.#mayPrescribe()) return { refused: phrases.refuseNotPrescriber }
      return {
        change: { kind: 'change', target: keyOf(line), change, at: this.#at(), renewal: this.#renewalIds(line, prescription) },
        phrase: renews ? phrases.changedAndRenewed : phrases.changed,
      }
    })
  }

  #renew({ target, prescription }: RenewPrescription): ActionAnswer {
    return this.#onLine(target, (line) => {
      if (!this.#mayPrescribe()) return { refused: phrases.refuseNotPrescriber }
      if (line.reseptId === undefined) return { refused: phrases.refuseNoPrescription }
      return {
        change: { kind: 'renew', target: keyOf(line), at: this.#at(), renewal: this.#renewalIds(line, prescription) },
        phrase: phrases.renewed,
      }
    })
  }

  #discontinue({ target, reason, note, at }: DiscontinueTreatment): ActionAnswer {
    return this.#onSentLine(target, (line) => ({
      change: {
        kind: 'discontinue',
        target: keyOf(line),
        at: this.#at(),
        timedate: osloDateTime(at === undefined ? this.#now() : new Date(at)),
        reason,
        note,
      },
      phrase: line.hasActivePrescription ? phrases.discontinuedAndRecalled : phrases.discontinued,
    }))
  }

  #recall({ target, reason, note }: RecallPrescription): ActionAnswer {
    return this.#onSentLine(target, (line) =>
      line.hasActivePrescription
        ? { change: { kind: 'recall', target: keyOf(line), at: this.#at(), reason, note }, phrase: phrases.recalled }
        : { refused: phrases.refuseNoActivePrescription },
    )
  }

  #confirm({ target }: ConfirmInUse): ActionAnswer {
    return this.#onLine(target, (line, draft) => {
      if (line.isLocked) return { refused: phrases.refuseLocked }
      if (line.pllId !== undefined) return { refused: phrases.refuseOnList }
      const pllId = this.#habits.newPllId(takenPllIds(draft.bundle))
      const anew: RenewalIds = { reseptId: randomUUID(), pllId, statementUrl: `urn:uuid:${randomUUID()}`, prescription: undefined }
      return { change: { kind: 'confirm', target: keyOf(line), at: this.#at(), pllId, anew }, phrase: phrases.confirmed }
    })
  }

  #enterInError({ target }: MarkEnteredInError): ActionAnswer {
    return this.#onSentLine(target, (line) => ({
      change: { kind: 'enter-in-error', target: keyOf(line), at: this.#at() },
      phrase: phrases.enteredInError,
      ...(line.hasActivePrescription ? { more: phrases.prescriptionStillValid } : {}),
    }))
  }

  #renewalIds(line: TreatmentLine, prescription: ChangeTreatment['prescription']): RenewalIds {
    return {
      reseptId: line.reseptId === undefined ? randomUUID() : this.#habits.renewalReseptId(line.reseptId),
      pllId: line.pllId === undefined ? undefined : this.#habits.renewalPllId(line.pllId),
      statementUrl: `urn:uuid:${randomUUID()}`,
      prescription,
    }
  }

  /** Makes a change to the line that the user points at, or says why not. */
  #onLine(
    target: Target,
    decide: (line: TreatmentLine, draft: Draft) => { change: Change; phrase: Phrase; more?: Phrase } | Refusal,
  ): ActionAnswer {
    const opened = this.#opened()
    if ('refused' in opened) return this.#refuse(opened.refused)
    const line = lineOf(opened.draft, target)
    if (line === undefined) {
      return this.#habits.onMissingLine === 'carry-on'
        ? this.#answer('done', phrases.changed)
        : this.#refuse(phrases.refuseNoLine(target.name))
    }
    const decision = decide(line, opened.draft)
    if ('refused' in decision) return this.#refuse(decision.refused)
    if (applyChange(opened.draft, decision.change, this.#hand).state === 'already') return this.#answer('done', phrases.nothingToChange)
    return this.#keep([...this.#journal.changes, decision.change], decision.phrase, ...(decision.more === undefined ? [] : [decision.more]))
  }

  /** Like #onLine, for what ends something: what is not sent yet is withdrawn first, so that nothing new is issued only to be ended. */
  #onSentLine(
    target: Target,
    decide: (line: TreatmentLine, draft: Draft) => { change: Change; phrase: Phrase; more?: Phrase } | Refusal,
  ): ActionAnswer {
    const opened = this.#opened()
    if ('refused' in opened) return this.#refuse(opened.refused)
    const line = lineOf(opened.draft, target)
    const before = this.#journal.changes
    const addedNow = before.find((change) => change.kind === 'add' && line?.entry.fullUrl === change.statementUrl)
    const renewals = before.filter(
      (change) =>
        (change.kind === 'change' || change.kind === 'renew') && line?.isNew === true && change.renewal.reseptId === line.reseptId,
    )
    this.#journal = { ...this.#journal, changes: before.filter((change) => change !== addedNow && !renewals.includes(change)) }
    return addedNow === undefined ? this.#onLine(target, decide) : this.#answer('done', phrases.withdrawn)
  }

  #keep(changes: readonly Change[], ...said: readonly Phrase[]): ActionAnswer {
    this.#journal = { ...this.#journal, changes }
    const locale = this.#request.locale
    return this.#answer('done', phrases.pending(said.map((phrase) => phrase[locale]).join(' ')))
  }

  // Sending

  async #sendList(): Promise<ActionAnswer> {
    const { practitioner, patient } = this.#request
    if (practitioner.profession !== doctor) return this.#refuse(phrases.refuseNotDoctor)
    if (patient.nationalIdentity === undefined) return this.#refuse(phrases.refuseNoNationalId)
    const ground = await this.#groundToSendOn()
    if ('outcome' in ground) return ground
    const gone = homeless(ground, this.#hand)
    if (gone.length > 0) {
      this.#journal = { ...this.#journal, changes: this.#journal.changes.filter((change) => !gone.includes(change)) }
      return this.#refuse(phrases.refuseGoneLines(gone.map(nameOfChange).join(', ')))
    }
    return this.#send('list', draftOf(ground, this.#hand), ground.baseline, [])
  }

  async #prescribeOnly({ treatment, prescription }: PrescribeOnly): Promise<ActionAnswer> {
    if (!this.#mayPrescribe()) return this.#refuse(phrases.refuseNotPrescriber)
    if (treatment.medicine.prescriptionGroup === 'K') return this.#refuse(phrases.refuseSupplementPrescription)
    const ground = await this.#groundToSendOn()
    if ('outcome' in ground) return ground
    const change = this.#tried(treatment, prescription) ?? this.#newTreatment(treatment, prescription, undefined)
    const applied = applyChange(draftOf({ baseline: ground.baseline, changes: [] }, this.#hand), change, this.#hand)
    this.#unanswered = undefined
    if (applied.state !== 'made') return this.#answer('done', phrases.prescriptionSentBefore)
    const answer = await this.#send('prescriptions', applied.draft, ground.baseline, this.#journal.changes)
    if (answer.outcome === 'failed') this.#unanswered = change
    return answer
  }

  /** The same prescription tried before, without a good answer: it keeps its id, so that a new lookup shows whether it was issued after all. */
  #tried(treatment: AddTreatment['treatment'], prescription: PrescribeOnly['prescription']): AddChange | undefined {
    const before = this.#unanswered
    return before !== undefined && isDeepStrictEqual([before.treatment, before.prescription], [treatment, prescription])
      ? before
      : undefined
  }

  /** A complete lookup that is fresh enough to send on, made anew when the one at hand is not; or the answer that stops the user. */
  async #groundToSendOn(): Promise<(Journal & { readonly baseline: Baseline }) | ActionAnswer> {
    const { baseline } = this.#journal
    if (baseline === undefined) return this.#refuse(phrases.refuseNoLookup)
    if (!this.#habits.maySendAfter(baseline.lookup)) return this.#refuse(phrases.refuseIncompleteLookup)
    if (!needsNewLookup(baseline, this.#now())) return { ...this.#journal, baseline }
    const answer = await this.#fetchList()
    if ('kind' in answer) return this.#refuse(phrases.refuseIncompleteLookup, told(answer))
    const fresh = this.#journal.baseline
    if (fresh === undefined || !this.#habits.maySendAfter(fresh.lookup)) return this.#refuse(phrases.refuseIncompleteLookup)
    return { ...this.#journal, baseline: fresh }
  }

  async #send(what: 'list' | 'prescriptions', draft: Draft, baseline: Baseline, left: readonly Change[]): Promise<ActionAnswer> {
    const { patient, practitioner, organisation } = this.#request
    const message = sendBundle(draft, baseline, { what, patient, practitioner, organisation, habits: this.#habits, at: this.#at() })
    const answer = await this.#call('$sendMedication', parameters({ name: 'medication', resource: message }))
    if (answer.kind !== 'answered') {
      this.#journal = afterFailedSend(this.#journal)
      return this.#answer('failed', told(answer), phrases.sendUncertain)
    }
    const { errors, prescriptionCount, recallCount } = readSendAnswer(answer.body, recallsOf(message))
    if (errors.length > 0) {
      this.#journal = afterFailedSend(this.#journal)
      return this.#answer('failed', phrases.sfmPartly(errors.join('; ')), phrases.sendUncertain)
    }
    this.#journal = afterSend(this.#journal, message, left)
    return this.#answer('done', what === 'list' ? phrases.sent(prescriptionCount, recallCount) : phrases.prescriptionSent)
  }

  // Multidose

  async #responsibility(action: RegisterMultidose | DeregisterMultidose): Promise<ActionAnswer> {
    const { practitioner, patient } = this.#request
    if (practitioner.profession !== doctor) return this.#refuse(phrases.refuseNotDoctor)
    if (patient.nationalIdentity === undefined) return this.#refuse(phrases.refuseNoNationalId)
    const from = action.from ?? osloDate(this.#now())
    const registers = action.action === 'register-multidose'
    if (this.#habits.sendsMultidoseRegistration) {
      const operation = registers ? '$registerResponsibility' : '$deRegisterResponsibility'
      const answer = await this.#call(operation, responsibilityRequest(patient, from))
      if (answer.kind !== 'answered') return this.#answer('failed', told(answer))
    }
    this.#journal = afterRegistration(this.#journal)
    return this.#answer('done', registers ? phrases.responsible(from) : phrases.notResponsible(from))
  }

  #close(): ActionAnswer {
    const unsent = this.#journal.changes.length
    this.#journal = emptyJournal
    return this.#answer('done', unsent === 0 ? phrases.closed : phrases.closedWithChanges(unsent))
  }

  // The rim

  /** Signs in when needed and calls SFM. A token that SFM turns down as invalid is forgotten, so that the next call signs in. */
  async #call(operation: Operation, request: Parameters, address: (url: URL) => URL = (url) => url): Promise<SfmAnswer> {
    const { environment, practitioner, organisation } = this.#request
    const signInRequest = { helseId: environment.helseId, practitioner, organisation }
    const token = await this.#signIn.accessToken(signInRequest)
    const url = address(new URL(`${environment.sfm.replace(/\/+$/, '')}/Patient/${operation}`))
    const answer = await callSfm(url, request, token, this.#habits)
    if (answer.kind === 'unauthorised' && answer.tokenIsInvalid) await this.#signIn.forget(signInRequest, token)
    return answer
  }

  #opened(): { readonly draft: Draft } | Refusal {
    const { baseline } = this.#journal
    return baseline === undefined ? { refused: phrases.refuseNoLookup } : { draft: draftOf({ ...this.#journal, baseline }, this.#hand) }
  }

  #mayPrescribe(): boolean {
    return prescribers.includes(this.#request.practitioner.profession)
  }

  #refuse(...said: readonly Phrase[]): ActionAnswer {
    const message = this.#habits.tellRefusal(this.#inWords(said))
    return { outcome: 'refused', ...(message === undefined ? {} : { message }), view: this.#view() }
  }

  #answer(outcome: Outcome, ...said: readonly Phrase[]): ActionAnswer {
    return { outcome, message: this.#inWords(said), view: this.#view() }
  }

  #inWords(said: readonly Phrase[]): string {
    return said.map((phrase) => phrase[this.#request.locale]).join(' ')
  }

  #view() {
    const opened = this.#opened()
    return 'refused' in opened ? [] : listView(opened.draft, this.#request.locale)
  }

  /** Clinical time: what the action said, to the second; without that, what was last said and the time since; the wall clock when nobody ever said. */
  #now(): Date {
    if (this.#clock === undefined) return new Date()
    const { said, at, stands } = this.#clock
    return stands ? said : new Date(said.getTime() + Date.now() - at)
  }

  #at(): string {
    return osloDateTime(this.#now())
  }

  #tellTime(now: string | undefined): void {
    if (now !== undefined) this.#clock = { said: new Date(now), at: Date.now(), stands: true }
    else if (this.#clock !== undefined) this.#clock = { ...this.#clock, stands: false }
  }
}

/** How the EPJ remembers which line a change is about. */
const keyOf = (line: TreatmentLine): Target => ({
  name: line.name,
  ...(line.pllId === undefined ? {} : { pllId: line.pllId }),
  ...(line.reseptId === undefined ? {} : { reseptId: line.reseptId }),
})

const recallsOf = (message: MedicationBundle): ReadonlySet<string> =>
  new Set(statementsOf(message).flatMap(({ resource }) => recalledBy(resource) ?? []))

function told(answer: Exclude<SfmAnswer, { kind: 'answered' }>): Phrase {
  return answer.kind === 'silent' ? phrases.sfmSilent(answer.why) : phrases.sfmRefused(answer.diagnostics)
}
