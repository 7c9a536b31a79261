import type { ScenarioResult, Trouble } from '../../contract/generated/harness.js'
import type { PerformanceRecord } from '../../evidence/scenario-record.js'
import { isPartner, stoppingStep } from '../record/actor-view.js'
import { outcomeOf, recordedStep } from '../record/reach.js'

/**
 * A performance that stopped at a step of a partner, the reference EPJ in a role that is not under test, is the harness' to fix. Unless
 * something was found with an EPJ under test in it: what a partner makes of a message that is wrong is no fault of the partner.
 */
export function withPartnerFailures(
  results: readonly ScenarioResult[],
  records: readonly PerformanceRecord[],
): ScenarioResult[] {
  return results.map((result) => {
    const record = records.find(({ file }) => file === result.evidence)
    if (record?.end === undefined || result.verdict === 'error') return result
    const found = results.some(
      ({ evidence, verdict }) => evidence === result.evidence && (verdict === 'failed' || verdict === 'warning'),
    )
    const trouble = found ? undefined : partnerTrouble(record)
    if (trouble === undefined) return result
    return { ...result, verdict: 'error', troubles: [...result.troubles, trouble] }
  })
}

function partnerTrouble(record: PerformanceRecord): Trouble | undefined {
  const stop = stoppingStep(record)
  if (stop === undefined || !isPartner(record, stop.step.actor)) return undefined
  const role = stop.step.actor
  const outcome = outcomeOf(record, stop.number)
  // A partner that was not reached, or did not answer, has its own trouble on record.
  if (outcome === 'not-reached' || outcome === 'no-answer') return undefined
  const said = recordedStep(record, stop.number)?.answer?.message
  return {
    blame: 'harness',
    code: 'partner-failed',
    message: {
      nb: `Referanse-EPJ-en, som spilte rollen ${role}, gjorde ikke steg ${String(stop.number)} som manuset sier (${outcome}).${said === undefined ? '' : ` Den sa: «${said}».`} Meld det gjerne inn.`,
      en: `The reference EPJ, which played the role ${role}, did not do step ${String(stop.number)} as the script has it (${outcome}).${said === undefined ? '' : ` It said: "${said}".`} Please report it.`,
    },
    step: stop.number,
  }
}
