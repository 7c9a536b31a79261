import { defined } from '../../../../contract/defined.js'
import type { KjAnswer } from '../../../core/kjernejournal/kjernejournal.js'
import { type RfErrorCode, rfErrorText } from '../../../core/reseptformidler/error-code.js'
import type { PatientKey } from '../../../core/reseptformidler/patient-key.js'
import { patientKey } from '../../../core/reseptformidler/patient-key.js'
import { emptyRecord, lastMessage, type PatientRecord } from '../../../core/reseptformidler/patient-record.js'
import type { KeptContent } from '../content/kept-content.js'
import { patientResource } from '../content/people-resources.js'
import type { Json, JsonObject } from '../fhir/json.js'
import { invalid } from '../fhir/operation-outcome.js'
import {
  hasChangedSince,
  isExpired,
  isHidden,
  medicationOverview,
  type ShownStatement,
} from '../session/medication-overview.js'
import { prescribingProfessions, withoutRight } from '../session/right-to-prescribe.js'
import { sessionOf } from '../session/session.js'
import { rfDownCode } from '../session/sfm-world.js'
import {
  type Caller,
  isKjRefusing,
  isRfDown,
  resultCoding,
  sessionKey,
  type SfmAnswer,
  type SfmWorld,
} from '../session/sfm-world.js'
import { type LookupRequest, readLookup } from './lookup-request.js'
import { knownPatient, type LookupAnswer, medicationDocument, unknownPatient } from './medication-document.js'

/**
 * `$getMedication`: looks up RF and kjernejournal, compiles what they hold, and begins a new session. That one of them, or both, gives
 * nothing is still a 200: the time of its lookup is missing, and its error codes say why. RF's content is shown where RF answers, else
 * kjernejournal's copy. Who may not prescribe gets the copy only (SFM-IG-26).
 */
export function getMedication(body: Json, caller: Caller, world: SfmWorld): SfmAnswer {
  const asked = readLookup(body)
  if (!asked.ok) return asked
  const { practitioner, organisation } = caller
  if (practitioner === undefined || organisation === undefined) {
    const refusal =
      withoutRight(practitioner?.profession) ?? invalid('The organisation in the token is not known to SFM')
    return { ok: false, refusal }
  }
  const { ids, clock, directory, url } = world
  const { patient, referenceNumbers, resource, withOriginals } = asked
  const now = clock.millis()
  const rf = askRf(patient, practitioner.profession, caller, world)
  const kj = askKj(asked, caller, world)
  const { record, shown } = seen(asked, rf, kj, now)
  const compositionId = ids.next('composition')
  const { bundle, fromEpj } = medicationDocument(
    {
      practitioner,
      organisation,
      patient: describedPatient(patient, resource, record, world),
      record,
      shown,
      allergies: kj?.ok === true ? kj.allergies : [],
      withOriginals,
      foreignContent: world.setup.foreignContent === true,
      now,
      url: `${url}/Patient/$getMedication`,
      compositionId,
    },
    directory,
    ids,
  )
  const withRf = rf?.ok === true
  const key = sessionKey(caller, patient)
  const lookup = { compositionId, list: lastMessage(record), now, withRf, before: world.sessions.get(key) }
  world.sessions.set(key, sessionOf(shown, lookup))
  const hasLocked =
    withRf &&
    rf.record.prescriptions.some(
      (one) =>
        one.locked &&
        !isExpired(one, now) &&
        one.inDoctorsName !== true &&
        isHidden(rf.record, one, { referenceNumbers }),
    )
  return {
    ok: true,
    parameters: {
      resourceType: 'Parameters',
      parameter: [
        { name: 'medication', resource: bundle },
        ...(kj?.ok === true ? [{ name: 'KJHentetTidspunkt', valueDateTime: clock.dateTime() }] : []),
        ...(withRf ? [{ name: 'RFHentetTidspunkt', valueDateTime: clock.dateTime() }] : []),
        ...kjCode(kj, world),
        ...rfCodes(rf, patient, world),
        { name: 'KJHarLegemidler', valueBoolean: kj?.ok === true && kj.hasMedicines },
        { name: 'KJHarLaste', valueBoolean: kj?.ok === true && kj.hasLocked },
        { name: 'RFHarLaste', valueBoolean: hasLocked && patient.nationalId !== undefined },
      ],
    },
    fromEpj,
    ...faultOf(rf, world),
  }
}

/** What RF said to M9.5 and M9.11; undefined where it was not asked. */
type RfLookup =
  | { readonly ok: true; readonly record: PatientRecord<KeptContent> }
  | { readonly ok: false; readonly prescriptions: LookupError; readonly list: LookupError }

interface LookupError {
  readonly code: string
  readonly words: string
}

/**
 * Refusals that are reported as error codes: RF is down; the patient has blocked the user (358 for prescriptions, 364 for the list); the
 * patient has a new identity (363). That SFM hands RF's own codes on is INFERRED.
 */
function askRf(patient: PatientKey, profession: string, caller: Caller, world: SfmWorld): RfLookup | undefined {
  if (!prescribingProfessions.includes(profession)) return undefined
  if (isRfDown(world)) {
    const error = { code: rfDownCode, words: 'Reseptformidleren svarer ikke' }
    return { ok: false, prescriptions: error, list: error }
  }
  const record = world.rf.lookUp(patient)
  if (record.supersededBy !== undefined) return { ok: false, prescriptions: rfError('363'), list: rfError('363') }
  if (record.blocked?.includes(caller.hpr) === true)
    return { ok: false, prescriptions: rfError('358'), list: rfError('364') }
  return { ok: true, record }
}

const rfError = (code: RfErrorCode): LookupError => ({ code, words: rfErrorText(code) })

/** Undefined: KJ was not asked, since it knows no one without a national identity number (INFERRED). */
function askKj(
  { patient, consents }: LookupRequest,
  { hpr }: Caller,
  world: SfmWorld,
): KjAnswer<KeptContent> | undefined {
  if (patient.nationalId === undefined) return undefined
  return isKjRefusing(world)
    ? { ok: false, code: '5' }
    : world.kj.ask(patient, { hpr, today: world.clock.date(), ...consents })
}

/**
 * What is compiled: RF's record, with the locked prescriptions that a consent opens in KJ; without RF, KJ's copy, with the finished,
 * recalled and expired prescriptions that it keeps, and of it what has changed since historyTimestamp, if that is asked for.
 */
function seen(
  { patient, referenceNumbers, changedSince }: LookupRequest,
  rf: RfLookup | undefined,
  kj: KjAnswer<KeptContent> | undefined,
  now: number,
): { readonly record: PatientRecord<KeptContent>; readonly shown: readonly ShownStatement<KeptContent>[] } {
  const opened = kj?.ok === true ? kj.opened.map(({ reseptId }) => reseptId) : []
  if (rf?.ok === true)
    return { record: rf.record, shown: medicationOverview(rf.record, { now, referenceNumbers, opened }) }
  const record = kj?.ok === true ? kj.record : emptyRecord<KeptContent>(patient.nationalId)
  const shown = medicationOverview(record, { now, opened, withPast: true })
  return {
    record,
    shown: changedSince === undefined ? shown : shown.filter((one) => hasChangedSince(one, changedSince)),
  }
}

/** The patient as the national services know them, with the identity numbers that they had before; else as the EPJ described them. */
function describedPatient(
  asked: PatientKey,
  resource: JsonObject,
  { otherIds = [] }: PatientRecord<KeptContent>,
  { patient, ids }: SfmWorld,
): LookupAnswer['patient'] {
  return patientKey(patient).key === asked.key
    ? knownPatient(patient, patientResource(patient, ids, otherIds))
    : unknownPatient(resource)
}

/** Observed as CodeableConcept, though the operation declares Coding. */
const outcome = (name: string, code: string, display: string, words?: string): JsonObject => ({
  name,
  valueCodeableConcept: { coding: [resultCoding(code, display)], ...defined({ text: words }) },
})

const traced = (words: string, { ids }: SfmWorld) => `TraceID: ${ids.trace()}. Error: ${words}`

function kjCode(kj: KjAnswer<KeptContent> | undefined, world: SfmWorld): readonly JsonObject[] {
  if (kj === undefined) return []
  const words = 'Ingen rettighet til KJ oppslag'
  return [kj.ok ? outcome('KJFeilkode', '0', 'OK') : outcome('KJFeilkode', kj.code, words, traced(words, world))]
}

/** M9.6 is the lookup of prescriptions; M9.12 that of the list, for which a national identity number is needed. */
function rfCodes(rf: RfLookup | undefined, { nationalId }: PatientKey, world: SfmWorld): readonly JsonObject[] {
  if (rf === undefined) return []
  const errorCode = (name: string, error: LookupError | undefined) =>
    error === undefined ? outcome(name, '0', 'OK') : outcome(name, error.code, error.words, traced(error.words, world))
  return [
    errorCode('RFM96Feilkode', rf.ok ? undefined : rf.prescriptions),
    ...(nationalId === undefined ? [] : [errorCode('RFM912Feilkode', rf.ok ? undefined : rf.list)]),
  ]
}

/** The fault of the world that this answer bears the mark of. */
function faultOf(rf: RfLookup | undefined, world: SfmWorld): { readonly fault?: 'reseptformidler-down' | 'kj-code-5' } {
  if (rf?.ok === false && isRfDown(world)) return { fault: 'reseptformidler-down' }
  return isKjRefusing(world) ? { fault: 'kj-code-5' } : {}
}
