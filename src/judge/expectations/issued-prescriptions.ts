import type { ActionName, Prescription, Treatment } from '../../contract/generated/adapter.js'
import { type Evidence, type SendFacts, whereOf } from '../record/evidence.js'
import { epjSteps, isMedicine } from '../record/known-treatments.js'
import { recordedStep } from '../record/reach.js'
import type { TreatmentFacts } from '../record/treatment-facts.js'
import { inTheEnd, type OutcomeFinding, type OutcomeLook } from './outcome-check.js'

/** A prescription that the EPJ asked to have issued for a treatment that a step brought in, as the message says it. */
export interface IssuedPrescription {
  readonly send: SendFacts
  readonly treatment: TreatmentFacts
}

/** What the user asked for when a step brought the treatment in, with its days as the adapter got them. */
export interface AskedFor {
  readonly action: ActionName
  readonly treatment: Treatment
  readonly prescription: Prescription | undefined
}

export function askedFor({ record }: Evidence, key: string): AskedFor {
  for (const { number, step } of epjSteps(record.plan.steps)) {
    if (step.adds?.key !== key) continue
    const acted = recordedStep(record, number)?.action as Partial<AskedFor> | undefined
    const scripted = 'prescription' in step.action ? step.action.prescription : undefined
    return {
      action: step.action.action,
      treatment: acted?.treatment ?? step.adds.treatment,
      prescription: acted === undefined ? scripted : acted.prescription,
    }
  }
  throw new Error(`No step of the plan brings in "${key}"`)
}

/** The prescriptions of the treatment's medicine that the EPJ asked to have issued, in the order they were sent. */
export function issuedPrescriptions(evidence: Evidence, { treatment }: AskedFor): readonly IssuedPrescription[] {
  return evidence.sends.flatMap((send) => issuedIn(send, treatment))
}

/** The same, of one message. */
export const issuedIn = (send: SendFacts, { medicine }: Pick<Treatment, 'medicine'>): readonly IssuedPrescription[] =>
  send.treatments
    .filter(
      ({ toBeIssued, medicineCode, name }) => toBeIssued === true && isMedicine(medicine, { code: medicineCode, name }),
    )
    .map((treatment) => ({ send, treatment }))

/** What is found about each prescription that was sent for the treatment, or that none was. `ifIssued`: none is correct too. */
export function lookAtIssued(
  evidence: Evidence,
  key: string,
  look: (issued: IssuedPrescription, asked: AskedFor) => readonly OutcomeFinding[],
  { ifIssued = false }: { readonly ifIssued?: boolean | undefined } = {},
): OutcomeLook {
  const asked = askedFor(evidence, key)
  const issued = issuedPrescriptions(evidence, asked)
  if (issued.length > 0) return { looked: issued.length, findings: issued.flatMap((one) => look(one, asked)) }
  return { looked: 1, findings: ifIssued ? [] : [inTheEnd(words.noneSent(asked.treatment.medicine.name))] }
}

/** Where in the message the prescription is. */
export const placeOf = (evidence: Evidence, { send, treatment }: IssuedPrescription) =>
  whereOf(evidence, send.exchange, 'request', treatment.pointer)

/** The prescription as a reader finds it. */
export const issuedInWords = ({ treatment }: IssuedPrescription): string =>
  `${treatment.name ?? '?'} (ReseptId ${treatment.reseptId ?? '?'})`

const words = {
  noneSent: (name: string) => ({
    nb: `Ingen resept på ${name} er sendt.`,
    en: `No prescription for ${name} was sent.`,
  }),
}
