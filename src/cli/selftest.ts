import { startReferenceEpj } from '../reference-epj/reference-epj.js'
import { mutants } from '../reference-epj/mutants/catalogue.js'
import { startNullAdapter } from '../reference-epj/mutants/null-adapter.js'
import { startStubbornAdapter } from '../reference-epj/mutants/stubborn-adapter.js'
import { selftestMatrix } from '../report/selftest-report.js'
import { selftest as runSelftest, selftestHolds } from '../run/selftest.js'
import { loadScenarios } from '../run/suites.js'
import { UsageError } from '../run/usage-error.js'
import { exitCodes } from './exit-codes.js'
import type { Context } from './context.js'

interface SelftestFlags {
  readonly mutants?: readonly string[] | undefined
  readonly all?: boolean | undefined
}

export async function selftest(argv: SelftestFlags, { lang, end }: Context): Promise<void> {
  const chosen = chosenMutants(argv.mutants ?? [])
  const result = await runSelftest({
    scenarios: await loadScenarios(),
    mutants: chosen.map(({ id, fault, habits }) => ({ id, fault, start: () => startReferenceEpj({ habits }) })),
    reference: () => startReferenceEpj(),
    nullAdapter: () => startNullAdapter(),
    stubborn: () => startStubbornAdapter(),
    seed: 'selftest',
    matrix: argv.all === true ? 'whole' : chosen.length < mutants.length ? 'these' : 'where-faults-show',
    onSubject: (name) => console.error({ nb: `Prøver ${name}`, en: `Trying ${name}` }[lang]),
  })
  console.log(selftestMatrix(result, lang))
  end(selftestHolds(result) ? exitCodes.conformant : exitCodes.harness)
}

function chosenMutants(ids: readonly string[]): typeof mutants {
  const unknown = ids.find((id) => !mutants.some((mutant) => mutant.id === id))
  if (unknown !== undefined) {
    const all = mutants.map(({ id }) => id).join(', ')
    throw new UsageError({
      nb: `Det finnes ingen mutant «${unknown}». De er: ${all}.`,
      en: `There is no mutant "${unknown}". They are: ${all}.`,
    })
  }
  return ids.length === 0 ? mutants : mutants.filter(({ id }) => ids.includes(id))
}
