import type {
  CheckResult,
  Counts,
  RequirementResult,
  RunResult,
  ScenarioResult,
} from '../contract/generated/harness.js'

/** Results to show a report on: a whole that passed, from which an example departs. */
export const passedCheck: CheckResult = {
  id: 'discharge.changed-treatment/lookup-before-send',
  check: 'lookup-before-send',
  title: { nb: 'Oppslag før sending', en: 'Lookup before sending' },
  why: { nb: 'Listen kan ha blitt endret av andre.', en: 'Others may have changed the list.' },
  krav: ['V1'],
  level: 'must',
  verdict: 'passed',
  findings: [],
  looked: 1,
}

export const failedCheck: CheckResult = {
  id: 'discharge.changed-treatment/unknown-content-kept',
  check: 'unknown-content-kept',
  title: {
    nb: 'Innhold EPJ-en ikke kjenner, kommer uendret tilbake',
    en: 'Content the EPJ does not know comes back unchanged',
  },
  why: {
    nb: 'Opplysninger fra andre systemer går tapt for neste behandler.',
    en: 'What other systems wrote is lost to the next clinician.',
  },
  krav: ['SFM-IG-22'],
  level: 'must',
  verdict: 'failed',
  blame: 'vendor',
  findings: [
    {
      message: { nb: 'Atorvastatin tab 40 mg mangler en utvidelse.', en: 'Atorvastatin tab 40 mg lacks an extension.' },
      expected: { nb: 'Utvidelsen fra oppslaget.', en: 'The extension from the lookup.' },
      where: {
        file: 'evidence/discharge.changed-treatment.jsonl',
        line: 41,
        step: 5,
        exchange: 'x-0007',
        part: 'request',
        pointer: '/parameter/0/resource/entry/3/resource/extension',
      },
    },
  ],
  looked: 4,
}

export const passedScenario: ScenarioResult = {
  id: 'discharge.changed-treatment',
  scenario: 'discharge.changed-treatment',
  role: 'sykehus',
  title: {
    nb: 'Sykehuset oppdaterer legemiddellisten ved utskrivning',
    en: 'The hospital updates the medication list at discharge',
  },
  why: { nb: 'Feil liste gir feil behandling hjemme.', en: 'A wrong list gives wrong treatment at home.' },
  verdict: 'passed',
  evidence: 'evidence/discharge.changed-treatment.jsonl',
  startedAt: '2026-03-02T08:00:00.000Z',
  ms: 1234,
  exchanges: 9,
  steps: [],
  checks: [passedCheck],
  troubles: [],
  rerun: 'npx pll-conformance run discharge.changed-treatment --role sykehus --seed 1a2b',
}

const requirements: readonly RequirementResult[] = [
  {
    key: 'V1',
    officialId: null,
    text: {
      nb: 'Oppslag som er høyst fire timer gammelt, før sending.',
      en: 'A lookup at most four hours old before sending.',
    },
    severity: 'must',
    verification: 'automatic',
    verdict: 'passed',
    checks: ['lookup-before-send'],
    source: 'https://example.test/sending',
    confidence: 'FACT',
  },
  {
    key: 'SFM-IG-22',
    officialId: '5.4',
    text: { nb: 'Ukjent innhold skal returneres uendret.', en: 'Unknown content shall be returned unchanged.' },
    severity: 'must',
    verification: 'automatic',
    verdict: 'passed',
    checks: ['unknown-content-kept'],
    source: 'https://example.test/unknown',
    confidence: 'INFERRED',
  },
]

/** A run of these scenarios; what the judge would count is counted here. */
export function exampleRun(scenarios: readonly ScenarioResult[], rest: Partial<RunResult> = {}): RunResult {
  const counts: Counts = { passed: 0, failed: 0, warning: 0, 'not-applicable': 0, inconclusive: 0, error: 0 }
  for (const { verdict } of scenarios.flatMap(({ checks }) => checks)) counts[verdict] += 1
  return {
    format: 1,
    run: {
      id: '2026-03-02T09-00-00-1a2b',
      startedAt: '2026-03-02T08:00:00.000Z',
      seed: '1a2b',
      route: 'sfm-basis',
      roles: ['sykehus'],
      vendor: 'Eksempel AS',
      product: 'Journal',
      version: '3.2.1',
      adapter: 'embedded',
      tool: { name: 'pll-conformance', version: '0.1.0' },
      requirementSet: '2026-11',
      planned: scenarios.map(({ id, scenario, role, evidence }) => ({ id, scenario, role, evidence })),
    },
    verdict: 'conformant',
    exitCode: 0,
    counts,
    scenarios: [...scenarios],
    requirements: [...requirements],
    troubles: [],
    ...rest,
  }
}

export const failedScenario: ScenarioResult = {
  ...passedScenario,
  verdict: 'failed',
  checks: [passedCheck, failedCheck],
}

export const conformantRun = exampleRun([passedScenario])
export const nonConformantRun = exampleRun([failedScenario], { verdict: 'non-conformant', exitCode: 1 })

const signing: RequirementResult = {
  key: 'SFM-IG-16',
  officialId: null,
  text: { nb: 'Å sende er å signere.', en: 'Sending is signing.' },
  severity: 'must',
  verification: 'attested',
  verdict: 'not-tested',
  reason: {
    nb: 'Venter på bekreftelse fra en person. Sa EPJ-en fra?',
    en: "Awaits a person's attestation. Did the EPJ say so?",
  },
  question: { nb: 'Sa EPJ-en fra?', en: 'Did the EPJ say so?' },
  checks: [],
  source: 'https://example.test/signing',
  confidence: 'FACT',
}

const attestation: NonNullable<RequirementResult['attestation']> = {
  answer: 'seen',
  who: { name: 'Kari Tester', role: 'testansvarlig' },
  when: '2026-02-27',
  validUntil: '2027-02-27',
  saw: 'Dialogen «Du signerer nå».',
  scenario: 'first-list.create',
  product: 'Journal',
  version: '3.2.1',
}

export const awaitingRequirement: RequirementResult = signing

export const attestedRequirement: RequirementResult = {
  ...signing,
  verdict: 'attested',
  reason: {
    nb: 'Bekreftet av Kari Tester (testansvarlig) 2026-02-27 i Journal 3.2.1: Dialogen «Du signerer nå».',
    en: 'Attested by Kari Tester (testansvarlig) 2026-02-27 in Journal 3.2.1: Dialogen «Du signerer nå».',
  },
  attestation,
}

export const unseenRequirement: RequirementResult = {
  ...signing,
  verdict: 'failed',
  reason: {
    nb: 'Ikke sett av Kari Tester (testansvarlig) 2026-02-27 i Journal 3.2.1: Ingen melding.',
    en: 'Not seen by Kari Tester (testansvarlig) 2026-02-27 in Journal 3.2.1: Ingen melding.',
  },
  attestation: { ...attestation, answer: 'not-seen', saw: 'Ingen melding.' },
}
