import { writeFileSync } from 'node:fs'

import { exitCodes } from '../../contract/exit-codes.js'
import { UsageError } from '../../input/usage-error.js'
import { benignVariants } from '../../reference-epj/benign/catalogue.js'
import { mutants } from '../../reference-epj/mutants/catalogue.js'
import { startNullAdapter } from '../../reference-epj/mutants/null-adapter.js'
import { startStubbornAdapter } from '../../reference-epj/mutants/stubborn-adapter.js'
import { referenceEpjSystem, startReferenceEpj } from '../../reference-epj/reference-epj.js'
import { selftestReport } from '../../report/selftest/selftest-matrix.js'
import { loadScenarios } from '../../run/suites.js'
import { selftest as runSelftest } from '../../selftest/selftest.js'
import { selftestHolds, selftestJson } from '../../selftest/selftest-result.js'
import type { Context } from '../context.js'

interface SelftestFlags {
  /** Ids of mutants and benign variants. */
  readonly names?: readonly string[] | undefined
  readonly all?: boolean | undefined
  readonly json?: string | undefined
}

export async function selftest(
  { names = [], all = false, json }: SelftestFlags,
  { lang, end }: Context,
): Promise<void> {
  refuseUnknown(names)
  const chosen = <T extends { readonly id: string }>(those: readonly T[]) =>
    names.length === 0 ? those : those.filter(({ id }) => names.includes(id))
  const result = await runSelftest({
    scenarios: await loadScenarios(),
    mutants: chosen(mutants).map(({ id, fault, group, behaviour }) => ({
      id,
      fault,
      group,
      start: () => startReferenceEpj({ behaviour }),
    })),
    benign: chosen(benignVariants).map(({ id, choice, behaviour, lacks = [] }) => ({
      id,
      choice,
      start: () =>
        startReferenceEpj({
          behaviour,
          features: referenceEpjSystem.features.filter((feature) => !lacks.includes(feature)),
        }),
    })),
    reference: () => startReferenceEpj(),
    nullAdapter: () => startNullAdapter(),
    stubborn: () => startStubbornAdapter(),
    seed: 'selftest',
    matrix: all ? 'whole' : names.length > 0 ? 'these' : 'where-faults-show',
    onSubject: (name) => console.error({ nb: `Prøver ${name}`, en: `Trying ${name}` }[lang]),
  })
  console.log(selftestReport.text(result, { lang }))
  if (json !== undefined) writeFileSync(json, selftestJson(result))
  end(selftestHolds(result) ? exitCodes.conformant : exitCodes.harness)
}

function refuseUnknown(names: readonly string[]): void {
  const known = [...mutants, ...benignVariants].map(({ id }) => id)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new UsageError({
    nb: `Det finnes ingen mutant eller godartet variant «${unknown}». De er: ${known.join(', ')}.`,
    en: `There is no mutant or benign variant "${unknown}". They are: ${known.join(', ')}.`,
  })
}
