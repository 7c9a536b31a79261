import type { Manifest, RunHead } from '../../contract/generated/harness.js'

type Planned = RunHead['planned'][number]

/** The command that runs just this again, with the same ids: of a chain, with all its actors that were under test. */
export function rerunCommand({ scenario, role, evidence }: Planned, { run, rerunFlags }: Manifest): string {
  const actors = run.planned.filter((other) => other.evidence === evidence).map((other) => other.role)
  const roles = (actors.includes(role) ? actors : [role]).map((one) => ` --role ${one}`).join('')
  const flags = (rerunFlags ?? flagsOfAddress(run.adapter)).map((flag) => ` ${flag}`).join('')
  return `npx pll-conformance run ${scenario}${roles} --seed ${run.seed}${flags}`
}

/** Manifests from before `rerunFlags` name the address only. */
const flagsOfAddress = (adapter: string): readonly string[] =>
  adapter === 'embedded' ? [] : adapter.split(', ').flatMap((one) => ['--adapter', one])
