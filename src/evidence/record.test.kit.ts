import type { Manifest, ScenarioLine } from '../contract/generated/harness.js'
import { listInReseptformidler, nothingSent } from '../judge/expectations/expect.js'
import { type Scenario, scenario } from '../scenario/language/scenario.js'
import { addTreatment, openPatient, sendList } from '../scenario/steps/epj-steps.js'
import { faultBegins, timePasses } from '../scenario/steps/world-steps.js'
import { layOut } from '../scenario/world/layout.js'
import { treatment } from '../scenario/world/treatment.js'
import { world } from '../scenario/world/world.js'

const metoprolol = treatment('metoprolol50', 'Selo-Zok depottab 50 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })
const albyl = treatment('albylE75', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Blodfortynnende' })

/** A short script, with what happens elsewhere on the way. */
export const script: Scenario = scenario('test.short', {
  title: { nb: 'Et skript', en: 'A script' },
  why: { nb: 'Derfor', en: 'Because' },
  roles: ['fastlege'],
  given: world('ekorn').list(metoprolol).prescriptions(metoprolol),
  steps: [
    openPatient(),
    faultBegins(
      { kind: 'reseptformidler-down' },
      'Reseptformidleren svarer ikke.',
      'Reseptformidleren does not answer.',
    ),
    timePasses(30),
    addTreatment(albyl),
    sendList(),
  ],
  checks: [listInReseptformidler([metoprolol, albyl]), nothingSent()],
})

const now = '2026-03-02T09:00:00+01:00'
export const evidence = 'evidence/test.short.jsonl'

/** The first line of its evidence, as it is on disk. */
export const headOf = (plan: Scenario): ScenarioLine => ({
  type: 'scenario',
  format: 2,
  scenario: plan.id,
  route: 'sfm-basis',
  seed: 'a',
  tool: { name: 'pll-conformance', version: '1.0.0' },
  startedAt: now,
  clock: 'fixed',
  now,
  plan,
  world: layOut(plan.given, { seed: `a/${plan.id}`, actors: ['fastlege'], startsAt: new Date(now), clock: 'fixed' }),
  environment: {
    issuer: 'http://localhost/helseid',
    jwks: {},
    sfm: 'http://localhost/sfm',
    scope: 'openid',
    audience: 'e-helse:sfm.api',
  },
  actors: [
    { role: 'fastlege', played: 'under-test', adapter: 'embedded', clientId: 'client', clientJwks: {}, system: {} },
  ],
})

export const manifestOf = (plan: Scenario, version = '1.0.0'): Manifest => ({
  format: 1,
  run: {
    id: 'a-run',
    startedAt: now,
    seed: 'a',
    route: 'sfm-basis',
    roles: ['fastlege'],
    vendor: 'SYNTETISK EPJ-leverandør AS',
    product: 'EPJ',
    version: '1',
    adapter: 'embedded',
    tool: { name: 'pll-conformance', version },
    requirementSet: '2026-11',
    planned: [{ id: plan.id, scenario: plan.id, role: 'fastlege', evidence }],
  },
  troubles: [],
})
