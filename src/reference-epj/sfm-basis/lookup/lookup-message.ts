import type { Lookup, Patient } from '../../generated/adapter.js'
import { asMedicationBundle, type MedicationBundle } from '../fhir/medication-bundle.js'
import { errorOf, type Parameters, parameters } from '../fhir/parameters.js'
import { sfmPatient } from '../list/people.js'

/** What $getMedication answered: the bundle whole, and how the two registers answered SFM. */
export interface LookupAnswer {
  readonly bundle: MedicationBundle
  /** Complete: Reseptformidleren was asked and answered without error. Only then may the list be sent (V1). */
  readonly reseptformidleren: { readonly state: 'complete' } | { readonly state: 'incomplete'; readonly why: string }
  readonly kjernejournal: { readonly state: 'complete' } | { readonly state: 'incomplete'; readonly why: string }
  /** The patient has locked prescriptions that only a reference number or consent opens. */
  readonly hasLocked: boolean
}

/** The question to $getMedication (SFM-IG-01..03): consent only where the user registered one. */
export function lookupRequest(
  patient: Patient,
  { consent = {}, referenceNumbers = [] }: Pick<Lookup, 'consent' | 'referenceNumbers'> = {},
): Parameters {
  const consents = [
    ['SamtykkeKjernejournal', consent.kjernejournal],
    ['SamtykkeSperretLegemidler', consent.sperret],
    ['SamtykkeLasteResepter', consent.laste],
  ] as const
  return parameters(
    { name: 'patient', resource: sfmPatient(patient) },
    ...referenceNumbers.map((valueString) => ({ name: 'Referansenummer', valueString })),
    ...consents.flatMap(([name, valueCode]) => (valueCode === undefined ? [] : [{ name, valueCode }])),
  )
}

/** Reads the answer. An absent time means that the register was not asked; an error code other than 0 that it did not answer well (SFM-IG-04). */
export function readLookupAnswer(body: Parameters): LookupAnswer {
  const named = (name: string) => body.parameter?.find((parameter) => parameter.name === name)
  const state = (fetched: string, ...errors: readonly string[]) => {
    const why = [...new Set(errors.flatMap((name) => errorOf(named(name)) ?? []))]
    if (named(fetched)?.['valueDateTime'] === undefined) return { state: 'incomplete', why: why.join('; ') } as const
    return why.length === 0 ? ({ state: 'complete' } as const) : ({ state: 'incomplete', why: why.join('; ') } as const)
  }
  return {
    bundle: asMedicationBundle(named('medication')?.resource),
    reseptformidleren: state('RFHentetTidspunkt', 'RFM96Feilkode', 'RFM912Feilkode'),
    kjernejournal: state('KJHentetTidspunkt', 'KJFeilkode'),
    hasLocked: named('RFHarLaste')?.['valueBoolean'] === true,
  }
}
