import type { Evidence, LookupFacts, SendFacts } from './evidence.js'
import { epjSteps, isMedicine, knownTreatments, treatmentOfStep } from './known-treatments.js'
import { sameId } from './reseptformidler-state.js'
import type { TreatmentFacts } from './treatment-facts.js'

/** What a send has to keep: the list as the EPJ last had it. */
export interface SendBasis {
  readonly call: LookupFacts | SendFacts
  readonly listed: readonly TreatmentFacts[]
}

/** The latest lookup before a send that reached Reseptformidleren (V9: others in between do not count). */
export function latestValidLookup({ lookups }: Evidence, send: SendFacts): LookupFacts | undefined {
  return lookups.filter(({ order, reachedRf }) => order < send.order && reachedRf).at(-1)
}

/** Own sends that SFM took after that lookup and before this send (V7). */
export function acceptedSendsSince({ sends }: Evidence, lookup: LookupFacts, send: SendFacts): readonly SendFacts[] {
  return sends.filter(({ order, accepted }) => accepted && order > lookup.order && order < send.order)
}

/**
 * What a send builds on: the latest valid lookup, or the own list that SFM took after it (V7, SFM-3.6.2).
 * A send of prescriptions alone is no list, so the list from the lookup still has to be kept after it.
 */
export function sendBasisOf(evidence: Evidence, send: SendFacts): SendBasis | undefined {
  const lookup = latestValidLookup(evidence, send)
  if (lookup?.message === undefined) return undefined
  const ownList = acceptedSendsSince(evidence, lookup, send)
    .filter(({ isList, message }) => isList === true && message !== undefined)
    .at(-1)
  return { call: ownList ?? lookup, listed: (ownList ?? lookup).listed }
}

/** The messages that could be read and had something to build on. */
export function sendsWithBasis(evidence: Evidence): readonly { readonly send: SendFacts; readonly basis: SendBasis }[] {
  return evidence.sends.flatMap((send) => {
    const basis = send.message === undefined ? undefined : sendBasisOf(evidence, send)
    return basis === undefined ? [] : [{ send, basis }]
  })
}

/**
 * Whether a step has touched a treatment that this send may therefore change: steps up to the send, and after the last
 * list that SFM took in an earlier step.
 */
export function touchedBefore(evidence: Evidence, send: SendFacts): (treatment: TreatmentFacts) => boolean {
  const { record, sends } = evidence
  const settled = Math.max(
    0,
    ...sends
      .filter(
        ({ accepted, isList, order, step }) => accepted && isList === true && order < send.order && step < send.step,
      )
      .map(({ step }) => step),
  )
  const touched = new Set(
    epjSteps(record.plan.steps)
      .filter(({ number }) => number > settled && number <= send.step)
      .flatMap(({ step }) => treatmentOfStep(step) ?? []),
  )
  const keyOf = treatmentKeys(evidence)
  return (treatment) => {
    const key = keyOf(treatment)
    return key !== undefined && touched.has(key)
  }
}

/** The handle that the scenario has for a treatment of a message: by its ids, else by its medicine. */
export function treatmentKeys({ record }: Evidence): (treatment: TreatmentFacts) => string | undefined {
  const treatments = knownTreatments(record)
  return ({ pllId, reseptId, medicineCode, name }) => {
    const byId = treatments.find((treatment) => sameId(treatment.pllId, pllId) || sameId(treatment.reseptId, reseptId))
    return (byId ?? treatments.find(({ treatment }) => isMedicine(treatment.medicine, { code: medicineCode, name })))
      ?.key
  }
}

/** The treatment of a message that carries one of another message on: same PLL id, else same ReseptId. */
export function counterpart(
  treatment: TreatmentFacts,
  candidates: readonly TreatmentFacts[],
): TreatmentFacts | undefined {
  return (
    candidates.find(({ pllId }) => sameId(pllId, treatment.pllId)) ??
    candidates.find(({ reseptId }) => sameId(reseptId, treatment.reseptId))
  )
}

/** The treatment that takes over a prescription: it has the id, or recalls it as renewed. */
export function successor(
  treatment: TreatmentFacts,
  candidates: readonly TreatmentFacts[],
): TreatmentFacts | undefined {
  return candidates.find(
    ({ reseptId, recall }) => sameId(reseptId, treatment.reseptId) || sameId(recall?.recallId, treatment.reseptId),
  )
}
