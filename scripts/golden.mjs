/**
 * What the harness says of EPJs that it knows, as one file: fixtures/golden/verdicts.json. A change that must not change any verdict is
 * held against it.
 *
 *   npm run golden                        compares, and ends with 1 and a list when something is otherwise
 *   npm run golden -- --ignore words      the same, but texts may be otherwise: they are listed apart
 *   npm run golden -- --write             writes the file
 *
 * The reference EPJ plays every scenario in every role, with a fixed seed and clock; each mutant, benign variant and control plays where the
 * selftest lets it. Kept of each planned scenario: its verdict; its checks by verdict, each as `check:looked`; of each check with findings
 * how many they are and a digest of what they point at; digests of the requirements (krav) that each check is for and of all words; and, for
 * the reference EPJ, a digest of each HTTP exchange (golden-messages.mjs). Of the others the passed checks are left out.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { digest, leveller, messagesOf } from './golden-messages.mjs'

/** Where in dist/src everything comes from that this script takes from the house. */
const [
  { referenceEpjSystem, startReferenceEpj },
  { mutants },
  { benignVariants },
  { startNullAdapter },
  { startStubbornAdapter },
  { executeRun },
  { scenariosThatShow },
  { checksMadeFor },
  { variantsRunIn },
  { loadScenarios },
] = await Promise.all(
  [
    'reference-epj/reference-epj',
    'reference-epj/mutants/catalogue',
    'reference-epj/benign/catalogue',
    'reference-epj/mutants/null-adapter',
    'reference-epj/mutants/stubborn-adapter',
    'run/execute-run',
    'selftest/selftest',
    'selftest/mutant-checks',
    'selftest/benign-scenarios',
    'run/suites',
  ].map((module) => import(`../dist/src/${module}.js`)),
)

/**
 * Deliberate renamings since the file was written, old name → new. With `*` at the end of both it is about all that begin so: outcome
 * checks carry their treatment after the last dash.
 */
const renames = {
  /** Such as 'lookup-before-send': 'looked-up-first', or 'untouched-*': 'left-alone-*'. */
  checks: {},
  /** Of mutants and benign variants, such as 'bearer-token': 'sends-bearer-token'. */
  epjs: {},
}

const file = fileURLToPath(new URL('../fixtures/golden/verdicts.json', import.meta.url))
const scenarios = await loadScenarios()

/** The name that the file has for what is called so now. */
function oldName(name, renamed) {
  for (const [before, now] of Object.entries(renamed)) {
    if (now === name) return before
    const [from, to] = [before, now].map((pattern) => pattern.slice(0, -1))
    if (now.endsWith('*') && name.startsWith(to)) return `${from}${name.slice(to.length)}`
  }
  return name
}

// What is kept of a run

/** One line for each verdict: the checks (or requirements) that have it. */
function byVerdict(items, nameOf, isKept = () => true) {
  const kept = items
    .filter(({ verdict }) => isKept(verdict))
    .map((item) => ({ verdict: item.verdict, name: nameOf(item) }))
  return Object.fromEntries(
    [...new Set(kept.map(({ verdict }) => verdict))].sort().map((wanted) => [
      wanted,
      kept
        .filter(({ verdict }) => verdict === wanted)
        .map(({ name }) => name)
        .sort()
        .join(' '),
    ]),
  )
}

function findingsOf({ krav: ofCheck, blame, findings }) {
  const seen = findings
    .map(({ krav = ofCheck, where = {} }) => JSON.stringify([krav.toSorted(), where.part, where.pointer]))
    .sort()
  return `${findings.length}:${digest([blame, seen])}`
}

/** Ids are numbered for each check on its own, so that the order of the checks is no matter. */
function wordsOf({ title, why, checks, troubles }) {
  const ofChecks = checks.map(({ check, title, why, reason, findings }) => {
    const found = findings.map(({ message, expected }) => [message, expected])
    return leveller()(JSON.stringify([check, title, why, reason, found]))
  })
  return digest([title, why, leveller()(JSON.stringify(troubles.map(({ message }) => message))), ofChecks.sort()])
}

/** With the messages and the passed checks of a scenario, where `inFull`. */
function kept({ folder, result }, inFull) {
  const isKept = (verdict) => inFull || verdict !== 'passed'
  const ofScenario = (scenario) => {
    const checks = scenario.checks.map((check) => ({ ...check, check: oldName(check.check, renames.checks) }))
    const found = checks.filter(({ findings }) => findings.length > 0).map((check) => [check.check, findingsOf(check)])
    const troubles = scenario.troubles.map(({ blame, code, step }) => `${blame}/${code}/${step}`)
    return {
      verdict: scenario.verdict,
      checks: byVerdict(checks, ({ check, looked }) => `${check}:${looked}`, isKept),
      ...(found.length === 0 ? {} : { findings: Object.fromEntries(found.sort()) }),
      ...(troubles.length === 0 ? {} : { troubles: troubles.join(' ') }),
      krav: digest(checks.map(({ check, krav, level }) => JSON.stringify([check, krav.toSorted(), level])).sort()),
      words: wordsOf({ ...scenario, checks }),
      ...(inFull ? { messages: messagesOf(join(folder, scenario.evidence)) } : {}),
    }
  }
  return {
    verdict: result.verdict,
    requirements: byVerdict(
      result.requirements,
      ({ key }) => key,
      (verdict) => inFull || ['failed', 'warning', 'error'].includes(verdict),
    ),
    scenarios: Object.fromEntries(result.scenarios.map((scenario) => [scenario.id, ofScenario(scenario)])),
  }
}

// The runs

const everywhere = scenariosThatShow(scenarios, ['*'])
const ownPlaces = (id) => scenariosThatShow(scenarios, checksMadeFor[id]?.in ?? variantsRunIn[id] ?? [])

/** Each EPJ of the selftest, where the selftest plays it. */
const selftestEpjs = [
  ...mutants.map(({ id, behaviour }) => ({ id, places: ownPlaces(id), start: () => startReferenceEpj({ behaviour }) })),
  ...benignVariants.map(({ id, behaviour, lacks = [] }) => {
    const features = referenceEpjSystem.features.filter((feature) => !lacks.includes(feature))
    return { id, places: ownPlaces(id), start: () => startReferenceEpj({ behaviour, features }) }
  }),
  { id: 'null-adapter', places: everywhere, start: () => startNullAdapter() },
  { id: 'stubborn-adapter', places: everywhere, start: () => startStubbornAdapter() },
]

async function play(output, seed, epj, configuration) {
  return executeRun({
    scenarios,
    configuration: { ...configuration, output },
    seed,
    progress: () => undefined,
    signal: new AbortController().signal,
    embeddedEpj: epj,
    partnerEpj: () => startReferenceEpj(),
  })
}

async function everything(folder) {
  console.error(`the reference EPJ in ${scenarios.length} scenarios`)
  const whole = await play(join(folder, 'reference'), 'golden', () => startReferenceEpj(), {
    clock: 'fixed',
    now: '2026-03-02T09:00:00+01:00',
  })
  const reference = kept(whole, true)
  console.error(`${selftestEpjs.length} EPJs of the selftest`)
  const selftest = {}
  for (const { id, places, start } of selftestEpjs) {
    const run = await play(join(folder, id), 'selftest', start, { scenarios: places.map((planned) => planned.id) })
    selftest[oldName(id, renames.epjs)] = kept(run, false)
  }
  return { reference, selftest }
}

// The comparison

/** Every leaf by its path. */
const leaves = (value, path = []) =>
  typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [[path.join(' / '), value]]

/** What stands otherwise, a line for each leaf: of a list only the items that came or went. */
function differences(before, now) {
  const [old, current] = [before, now].map((value) => new Map(leaves(value)))
  const paths = [...new Set([...old.keys(), ...current.keys()])]
  return paths.flatMap((path) => {
    const [was = '', is = ''] = [old.get(path), current.get(path)]
    if (was === is) return []
    const [gone, come] = [without(was.split(' '), is.split(' ')), without(is.split(' '), was.split(' '))]
    const change = gone.length + come.length === 0 ? 'in another order' : `was ${listed(gone)}, is ${listed(come)}`
    return [{ path, line: `${path}: ${change}` }]
  })
}

const listed = (items) => items.filter((item) => item !== '').join(' ') || '(nothing)'

/** The items that the others lack. */
function without(items, others) {
  const left = [...others]
  return items.filter((item) => !left.includes(item) || (left.splice(left.indexOf(item), 1), false))
}

function compare(now, mayIgnoreWords) {
  const found = differences(JSON.parse(readFileSync(file, 'utf8')), now)
  const words = found.filter(({ path }) => path.endsWith(' / words'))
  const others = found.filter((one) => !words.includes(one))
  for (const { line } of others) console.log(line)
  if (words.length > 0)
    console.log(
      `\nOther words${mayIgnoreWords ? ' (ignored)' : ''} in:\n${words.map(({ path }) => `  ${path}`).join('\n')}`,
    )
  console.log(`${others.length} differences, and other words in ${words.length} places`)
  return others.length === 0 && (mayIgnoreWords || words.length === 0)
}

const { values: flags } = parseArgs({
  options: { write: { type: 'boolean', default: false }, ignore: { type: 'string' } },
})
if (flags.ignore !== undefined && flags.ignore !== 'words') throw new Error('Only words can be ignored: --ignore words')
const folder = mkdtempSync(join(tmpdir(), 'pll-conformance-golden-'))
try {
  const now = await everything(folder)
  if (flags.write) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`)
  } else if (!compare(now, flags.ignore === 'words')) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
