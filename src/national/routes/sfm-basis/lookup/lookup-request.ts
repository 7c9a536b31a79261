import { defined } from '../../../../contract/defined.js'
import type { KjQuestion } from '../../../core/kjernejournal/kjernejournal.js'
import type { PatientKey } from '../../../core/reseptformidler/patient-key.js'
import { isDate, isDateTime } from '../fhir/fhir-element.js'
import { type Json, type JsonObject, object, objects, text } from '../fhir/json.js'
import { invalid } from '../fhir/operation-outcome.js'
import { patientIdentity } from '../fhir/patient-identity.js'
import type { SfmAnswer } from '../session/sfm-world.js'

/** What a client asks `$getMedication` for. */
export interface LookupRequest {
  readonly ok: true
  readonly patient: PatientKey
  readonly resource: JsonObject
  readonly referenceNumbers: readonly string[]
  readonly consents: Omit<KjQuestion, 'hpr' | 'today'>
  /** historyTimestamp, in milliseconds: kjernejournal shall tell of what has changed since. */
  readonly changedSince?: number
  /** IncludeOriginal with include_reseptdok; other values are not supported (SFM-IG-05) and ask for nothing. */
  readonly withOriginals: boolean
}

/** Codes of sfm-kj-consentcodes; the binding is required. */
const consentCodes = ['HPAKUTT', 'HPMOTTATTSAMTYKKE', 'HPUNNTAK']
/** HPUNNTAK is documented for the lookup itself alone: for what is restricted or locked it opens nothing (INFERRED). */
const opening = ['HPAKUTT', 'HPMOTTATTSAMTYKKE']

/** Reads the Parameters of `$getMedication`; what makes them unreadable is told with its place. */
export function readLookup(body: Json): LookupRequest | Extract<SfmAnswer, { ok: false }> {
  const parameters = object(body)
  if (parameters.resourceType !== 'Parameters') return refuse('The body must be a Parameters resource', 'Parameters')
  const all = objects(parameters.parameter)
  const resource = object(all.find(({ name }) => name === 'patient')?.resource)
  if (resource.resourceType !== 'Patient')
    return refuse('Parameters.parameter:patient missing or invalid: it must hold a Patient', 'Parameters.Parameter[0]')
  const identity = patientIdentity(resource)
  if (!identity.ok) return refuse(`${identity.missing} missing or invalid`, 'Parameters.Parameter[0].Resource')
  const wrong = unreadable(all)
  if (wrong !== undefined) return refuse(`Parameters.parameter:${wrong} missing or invalid`, 'Parameters')
  const since = text(all.find(({ name }) => name === 'historyTimestamp')?.valueDateTime)
  return {
    ok: true,
    patient: identity.patient,
    resource,
    referenceNumbers: all
      .filter(({ name }) => name === 'Referansenummer')
      .flatMap(({ valueString }) => text(valueString)?.trim() ?? []),
    consents: consentsIn(all),
    ...defined({ changedSince: since === undefined ? undefined : Date.parse(since) }),
    withOriginals: all.some(
      ({ name, valueCode, valueString }) =>
        name === 'IncludeOriginal' && (valueCode ?? valueString) === 'include_reseptdok',
    ),
  }
}

const refuse = (diagnostics: string, place: string): Extract<SfmAnswer, { ok: false }> => ({
  ok: false,
  refusal: invalid(diagnostics, place),
})

const consentParameters = ['SamtykkeKjernejournal', 'SamtykkeSperretLegemidler', 'SamtykkeLasteResepter'] as const

/** The name of a parameter that is there and cannot be read. */
function unreadable(all: readonly JsonObject[]): string | undefined {
  const consent = consentParameters.find((name) => {
    const given = all.find((one) => one.name === name)
    return given !== undefined && !consentCodes.includes(text(given.valueCode) ?? '')
  })
  if (consent !== undefined) return consent
  const history = all.find(({ name }) => name === 'historyTimestamp')
  if (history === undefined) return undefined
  const since = text(history.valueDateTime) ?? ''
  return isDateTime(since) || isDate(since) ? undefined : 'historyTimestamp'
}

function consentsIn(all: readonly JsonObject[]): LookupRequest['consents'] {
  const code = (name: (typeof consentParameters)[number]) => text(all.find((one) => one.name === name)?.valueCode)
  const consent = code('SamtykkeKjernejournal')
  const restrictedConsent = code('SamtykkeSperretLegemidler')
  const lockedConsent = code('SamtykkeLasteResepter')
  return {
    ...defined({ consent }),
    ...(restrictedConsent === undefined || !opening.includes(restrictedConsent) ? {} : { restrictedConsent }),
    ...(lockedConsent === undefined || !opening.includes(lockedConsent) ? {} : { lockedConsent }),
  }
}
