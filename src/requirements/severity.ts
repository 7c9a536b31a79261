import type { Requirement } from '../contract/generated/harness.js'

/** How strictly a requirement is enforced: must fails, should warns. */
export type Severity = 'must' | 'should'

/**
 * The policy behind the frozen sets: a requirement is enforced as must only when a source states it outright (FACT), as a duty,
 * and it is current and undisputed. One that is partial, inferred or only observed, of unconfirmed currency, superseded,
 * or in conflict between sources, only warns.
 */
export function severityOf(requirement: Requirement): Severity {
  const { confidence, currencyUnconfirmed, superseded, conflict, level } = requirement
  const stated = confidence === 'FACT' && !currencyUnconfirmed && !superseded && conflict === null
  return stated && isDuty(level) ? 'must' : 'should'
}

/** Sources write må, must, må (hvis funksjon); «må/bør» and «må (lege) / bør (øvrige)» are a duty for some only. */
function isDuty(level: string): boolean {
  return /^(må|must)\b/i.test(level.normalize('NFC').replace(/^må/i, 'must')) && !/bør|should/i.test(level)
}
