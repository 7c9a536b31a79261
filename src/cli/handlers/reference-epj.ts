import { UsageError } from '../../input/usage-error.js'
import { mutants } from '../../reference-epj/mutants/catalogue.js'
import { startReferenceEpj } from '../../reference-epj/reference-epj.js'
import type { Context } from '../context.js'
import { untilStopped } from '../until-stopped.js'

export async function referenceEpj(
  argv: { readonly port: number; readonly mutant?: string | undefined },
  { lang }: Context,
): Promise<void> {
  const epj = await startReferenceEpj({ port: argv.port, ...behaviourOf(argv.mutant) })
  console.log(
    {
      nb: `Referanse-EPJ-en lytter på ${epj.url}. Kjør «pll-conformance run --adapter ${epj.url}» i et annet vindu. Ctrl-C stopper den.`,
      en: `The reference EPJ listens at ${epj.url}. Run "pll-conformance run --adapter ${epj.url}" in another window. Ctrl-C stops it.`,
    }[lang],
  )
  await untilStopped()
  await epj.close()
}

function behaviourOf(id: string | undefined) {
  if (id === undefined) return {}
  const found = mutants.find((mutant) => mutant.id === id)
  if (found !== undefined) return { behaviour: found.behaviour }
  const all = mutants.map((mutant) => mutant.id).join(', ')
  throw new UsageError({
    nb: `Det finnes ingen mutant «${id}». De er: ${all}.`,
    en: `There is no mutant "${id}". They are: ${all}.`,
  })
}
