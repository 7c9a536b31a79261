import type { ActionName, Prescription, Treatment } from '../../contract/generated/adapter.js'
import { type Evidence, type SendFacts, whereOf } from '../record/evidence.js'
import { epjSteps, isMedicine } from '../record/known-treatments.js'
import { recordedStep } from '../record/reach.js'
import type { TreatmentFacts } from '../record/treatment-facts.js'
import { inTheEnd, type OutcomeFinding, type OutcomeLook } from './outcome-check.js'

/** A statement by which the EPJ asked SFM to issue a prescription for a treatment that a step brought in. */
export interface IssuedStatement {
  readonly send: SendFacts
  readonly statement: TreatmentFacts
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
    const scripted = step.action as Partial<AskedFor>
    return {
      action: step.action.action,
      treatment: acted?.treatment ?? step.adds.treatment,
      prescription: (acted ?? scripted).prescription,
    }
  }
  throw new Error(`No step of the plan brings in "${key}"`)
}

/** The statements with createeresept that are of the treatment's medicine, in the order they were sent. */
export function issuedStatements(evidence: Evidence, { treatment }: AskedFor): readonly IssuedStatement[] {
  return evidence.sends.flatMap((send) =>
    send.treatments
      .filter(
        ({ toBeIssued, medicineCode, name }) =>
          toBeIssued === true && isMedicine(treatment.medicine, { code: medicineCode, name }),
      )
      .map((statement) => ({ send, statement })),
  )
}

/** A finding about each prescription that was sent for the treatment; that none was sent is `prescribed`'s and `off-list`'s to tell. */
export function lookAtIssued(
  evidence: Evidence,
  key: string,
  look: (issued: IssuedStatement, asked: AskedFor) => readonly OutcomeFinding[],
  { ifIssued = false }: { readonly ifIssued?: boolean | undefined } = {},
): OutcomeLook {
  const asked = askedFor(evidence, key)
  const issued = issuedStatements(evidence, asked)
  const { name } = asked.treatment.medicine
  if (issued.length === 0 && ifIssued) return { looked: 1, findings: [] }
  if (issued.length === 0)
    return {
      looked: 1,
      findings: [inTheEnd({ nb: `Ingen resept på ${name} er sendt.`, en: `No prescription for ${name} was sent.` })],
    }
  return { looked: issued.length, findings: issued.flatMap((one) => look(one, asked)) }
}

/** Where in the message the statement stands. */
export const placeOf = (evidence: Evidence, { send, statement }: IssuedStatement) =>
  whereOf(evidence, send.exchange, 'request', statement.pointer)

/** The prescription as a reader finds it. */
export const issuedInWords = ({ statement }: IssuedStatement): string =>
  `${statement.name ?? '?'} (ReseptId ${statement.reseptId ?? '?'})`
