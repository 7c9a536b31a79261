import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { violations } from '../contract/registry.js'
import { nearestWord } from '../input/nearest-word.js'
import { UsageError } from '../input/usage-error.js'
import { expectationViolations, namedTreatments } from '../judge/expectations/expectations.js'
import { requirements } from '../requirements/catalogue.js'
import { BadScenario } from '../scenario/bad-scenario.js'
import type { Scenario } from '../scenario/language/scenario.js'
import { broughtIn } from '../scenario/steps/step.js'
import type { Text } from '../scenario/text.js'
import { layOut } from '../scenario/world/layout.js'

const ownFolder = fileURLToPath(new URL('../../suites/', import.meta.url))

interface Loaded {
  /** Relative to the folder of suites. */
  readonly file: string
  readonly scenario: Scenario
}

/**
 * Every scenario of suites/, by id.
 * @throws UsageError naming the file of one that cannot be meant as it is written, and what to write instead.
 */
export async function loadScenarios(folder: string = ownFolder): Promise<readonly Scenario[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.scenario\.[jt]s$/.test(file))
    .sort()
  const exports = await Promise.all(files.map(async (file) => ({ file, exported: await exportOf(folder, file) })))
  const loaded = exports.map(({ file, exported }): Loaded => {
    mustFit(file, exported)
    return { file, scenario: exported }
  })
  for (const one of loaded) {
    const defect = defectOf(one, loaded)
    if (defect !== undefined) throw wrong(one.file, defect)
  }
  return loaded.map(({ scenario }) => scenario).sort((a, b) => a.id.localeCompare(b.id))
}

async function exportOf(folder: string, file: string): Promise<unknown> {
  try {
    const module: unknown = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)
    if (typeof module === 'object' && module !== null && 'default' in module && module.default !== undefined)
      return module.default
  } catch (error) {
    throw wrong(whereThrown(error, folder) ?? file, wordsOf(error))
  }
  throw wrong(file, {
    nb: 'Filen eksporterer ikke noe scenario. Skriv export default scenario(…).',
    en: 'The file exports no scenario. Write export default scenario(…).',
  })
}

function mustFit(file: string, exported: unknown): asserts exported is Scenario {
  const [misfit] = violations('harness/scenario', JSON.parse(JSON.stringify(exported)))
  if (misfit === undefined) return
  const where = misfit.pointer === '' ? '' : `${misfit.pointer.slice(1).replaceAll('/', '.')}: `
  throw wrong(file, { nb: `${where}${misfit.message.nb}.`, en: `${where}${misfit.message.en}.` })
}

/** What keeps a scenario from being used, in the order in which one would fix it. */
function defectOf({ file, scenario }: Loaded, all: readonly Loaded[]): Text | undefined {
  return (
    wrongId(file, scenario, all) ??
    unknownPeople(scenario) ??
    wrongExpectation(scenario) ??
    unknownAttestation(scenario)
  )
}

function wrongId(file: string, { id }: Scenario, all: readonly Loaded[]): Text | undefined {
  const twin = all.find((other) => other.file !== file && other.scenario.id === id)
  if (twin !== undefined)
    return {
      nb: `Id-en ${id} er brukt i ${shown(twin.file)} også. Gi en av dem en annen.`,
      en: `The id ${id} is used in ${shown(twin.file)} too. Give one of them another.`,
    }
  const home = file.replace(/\.scenario\.[jt]s$/, '').replaceAll(/[/\\]/g, '.')
  if (home === id) return undefined
  return {
    nb: `Id-en er ${id}, men filen ligger som ${home}. Skriv scenario('${home}', …), eller flytt filen.`,
    en: `The id is ${id}, but the file is at ${home}. Write scenario('${home}', …), or move the file.`,
  }
}

/** Laying the world out once finds every person and treatment that fixtures do not hold. */
function unknownPeople({ given, roles: [role = 'fastlege'] }: Scenario): Text | undefined {
  try {
    layOut(given, { seed: 'load', actors: [role], startsAt: new Date(0), clock: 'fixed' })
    return undefined
  } catch (error) {
    return wordsOf(error)
  }
}

/** An expectation that is none, or that speaks of a treatment that the script does not have. */
function wrongExpectation({ given, steps, checks }: Scenario): Text | undefined {
  for (const [index, check] of checks.entries()) {
    const [misfit] = expectationViolations(check)
    if (misfit === undefined) continue
    const where = `checks.${String(index)}${misfit.pointer.replaceAll('/', '.')} (${check.kind})`
    return { nb: `${where}: ${misfit.message.nb}.`, en: `${where}: ${misfit.message.en}.` }
  }
  const known = [...given.treatments, ...steps.flatMap(broughtIn)].map(({ key }) => key)
  const unknown = checks.flatMap(namedTreatments).find((key) => !known.includes(key))
  if (unknown === undefined) return undefined
  return {
    nb: `En kontroll nevner «${unknown}», som verken verdenen eller et steg har med. Legg legemidlet til der, eller ta kontrollen bort.`,
    en: `A check names "${unknown}", which neither the world nor a step brings in. Bring it in, or take the check out.`,
  }
}

function unknownAttestation({ attest = [] }: Scenario): Text | undefined {
  const vouched = requirements.filter(({ verification }) => verification.how === 'attested').map(({ key }) => key)
  const stray = attest.find(({ key }) => !vouched.includes(key))
  if (stray === undefined) return undefined
  const meant = nearestWord(stray.key, vouched)
  return {
    nb: `attest: ${stray.key} er ikke et krav som en person bekrefter.${meant === undefined ? '' : ` Mente du ${meant}?`} De er ${vouched.join(', ')}.`,
    en: `attest: ${stray.key} is not a requirement that a person attests.${meant === undefined ? '' : ` Did you mean ${meant}?`} They are ${vouched.join(', ')}.`,
  }
}

function wordsOf(error: unknown): Text {
  if (error instanceof BadScenario) return error.text
  const what = error instanceof Error ? error.message : String(error)
  return { nb: `Kan ikke leses: ${what}`, en: `Cannot be read: ${what}` }
}

/** The file of suites that threw: what several scenarios share is not an error in the one that was loaded. */
function whereThrown(error: unknown, folder: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const from = stack.split('\n').find((line) => line.includes(folder) || line.includes(pathToFileURL(folder).href))
  return /([^/\\]+[/\\])?[^/\\]+\.[jt]s(?=:\d+)/.exec(from?.split(/suites[/\\]/).at(-1) ?? '')?.[0]
}

const wrong = (file: string, text: Text): UsageError =>
  new UsageError({ nb: `${shown(file)}: ${text.nb}`, en: `${shown(file)}: ${text.en}` })

/** What is compiled is fixed in its source. */
const shown = (file: string) => `suites/${file.replace(/\.js$/, '.ts')}`

/** The scenario of that id. @throws UsageError when there is none. */
export async function scenarioNamed(id: string): Promise<Scenario> {
  const all = await loadScenarios()
  const found = all.find((scenario) => scenario.id === id)
  if (found !== undefined) return found
  const meant = nearestWord(
    id,
    all.map((scenario) => scenario.id),
  )
  throw new UsageError({
    nb: `Det finnes ikke noe scenario «${id}».${meant === undefined ? '' : ` Mente du ${meant}?`} Bruk «pll-conformance list» for å se dem alle.`,
    en: `There is no scenario "${id}".${meant === undefined ? '' : ` Did you mean ${meant}?`} Use "pll-conformance list" to see them all.`,
  })
}
