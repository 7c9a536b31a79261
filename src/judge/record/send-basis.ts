import type { Evidence, Lookup, Send } from '../routes/sfm-basis/evidence.js'
import type { MedicationBundle } from '../routes/sfm-basis/fhir/medication-bundle.js'
import type { StatementFacts } from '../routes/sfm-basis/fhir/statement.js'
import { epjSteps, isMedicine, knownTreatments, treatmentOfStep } from './known-treatments.js'
import { sameId } from './reseptformidler-state.js'

/** What a send has to keep: the list as the EPJ last had it. */
export interface Baseline {
  readonly call: Lookup | Send
  readonly bundle: MedicationBundle
  readonly listed: readonly StatementFacts[]
}

/** The latest lookup before a send that reached Reseptformidleren (V9: others in between do not count). */
export function latestValidLookup({ lookups }: Evidence, send: Send): Lookup | undefined {
  return lookups.filter(({ order, reachedRf }) => order < send.order && reachedRf).at(-1)
}

/** Own sends that SFM took after that lookup and before this send (V7). */
export function acceptedSendsSince({ sends }: Evidence, lookup: Lookup, send: Send): readonly Send[] {
  return sends.filter(({ order, accepted }) => accepted && order > lookup.order && order < send.order)
}

/**
 * What a send builds on: the latest valid lookup, or the own list that SFM took after it (V7, SFM-3.6.2).
 * A send of prescriptions alone is no list, so the list from the lookup still has to be kept after it.
 */
export function baselineOf(evidence: Evidence, send: Send): Baseline | undefined {
  const lookup = latestValidLookup(evidence, send)
  if (lookup?.bundle === undefined) return undefined
  const ownList = acceptedSendsSince(evidence, lookup, send)
    .filter(({ createPLL, bundle }) => createPLL === true && bundle !== undefined)
    .at(-1)
  if (ownList?.bundle !== undefined) return { call: ownList, bundle: ownList.bundle, listed: ownList.listed }
  return { call: lookup, bundle: lookup.bundle, listed: lookup.listed }
}

/**
 * Whether a step has touched a treatment that this send may therefore change: steps up to the send, and after the last
 * list that SFM took in an earlier step.
 */
export function touchedBefore(evidence: Evidence, send: Send): (statement: StatementFacts) => boolean {
  const { record, sends } = evidence
  const settled = Math.max(
    0,
    ...sends
      .filter(
        ({ accepted, createPLL, order, step }) =>
          accepted && createPLL === true && order < send.order && step < send.step,
      )
      .map(({ step }) => step),
  )
  const touched = new Set(
    epjSteps(record.plan.steps)
      .filter(({ number }) => number > settled && number <= send.step)
      .flatMap(({ step }) => treatmentOfStep(step) ?? []),
  )
  const keyOf = treatmentKeys(evidence)
  return (statement) => {
    const key = keyOf(statement)
    return key !== undefined && touched.has(key)
  }
}

/** The handle of a statement's treatment: by its ids, else by its medicine. */
export function treatmentKeys({ record }: Evidence): (statement: StatementFacts) => string | undefined {
  const treatments = knownTreatments(record)
  return ({ pllId, reseptId, medicineCode, name }) => {
    const byId = treatments.find((treatment) => sameId(treatment.pllId, pllId) || sameId(treatment.reseptId, reseptId))
    return (byId ?? treatments.find(({ treatment }) => isMedicine(treatment.medicine, { code: medicineCode, name })))
      ?.key
  }
}

/** The statement of the send that carries a statement of the baseline on: same PLL id, else same ReseptId. */
export function counterpart(
  statement: StatementFacts,
  candidates: readonly StatementFacts[],
): StatementFacts | undefined {
  return (
    candidates.find(({ pllId }) => sameId(pllId, statement.pllId)) ??
    candidates.find(({ reseptId }) => sameId(reseptId, statement.reseptId))
  )
}

/** The statement that takes over a prescription: it has the id, or recalls it as renewed. */
export function successor(
  statement: StatementFacts,
  candidates: readonly StatementFacts[],
): StatementFacts | undefined {
  return candidates.find(
    ({ reseptId, recallinfo }) =>
      sameId(reseptId, statement.reseptId) || sameId(recallinfo?.recallId, statement.reseptId),
  )
}
