import { describe, expect, it } from 'vitest'
import type { RunResult, ScenarioResult } from '../../contract/generated/harness.js'
import {
  attestedRequirement,
  awaitingRequirement,
  conformantRun,
  exampleRun,
  failedCheck,
  failedScenario,
  nonConformantRun,
  passedCheck,
  passedScenario,
  unseenRequirement,
} from '../example-results.test.kit.js'
import type { ProgressEvent } from '../progress.js'
import { keepsTextContract } from '../reporter.test.kit.js'
import { consoleWriter } from './console-writer.js'
import { type Paint, plain } from './paint.js'
import { progressLine } from './progress-line.js'
import { consoleSummary } from './summary.js'

const nb = { lang: 'nb', paint: plain } as const
const shown = (result: RunResult, lang: 'nb' | 'en' = 'nb') =>
  consoleSummary.text(result, { lang, paint: plain, folder: 'out/1' })

describe('progress', () => {
  it('says which scenario begins, for whom, and how many there are', () => {
    expect(
      progressLine(
        {
          kind: 'scenario-started',
          scenario: 'update.renew@fastlege',
          title: { nb: 'Fornye resept', en: 'Renew' },
          role: 'fastlege',
          number: 2,
          of: 3,
        },
        nb,
      ),
    ).toBe('▶ update.renew@fastlege (fastlege, 2 av 3): Fornye resept')
  })

  it('says which step of how many, in the words of the script', () => {
    expect(
      progressLine(
        {
          kind: 'step',
          scenario: 'update.renew',
          number: 1,
          of: 5,
          instruction: { nb: 'Åpne pasienten.', en: 'Open the patient.' },
        },
        nb,
      ),
    ).toBe('  update.renew, steg 1 av 5: Åpne pasienten.')
  })

  it('says how it went and how long it took', () => {
    expect(progressLine({ kind: 'scenario-finished', scenario: 'update.renew', verdict: 'failed', ms: 1234 }, nb)).toBe(
      '✖ ikke bestått update.renew, 1,2 s',
    )
    expect(
      progressLine(
        { kind: 'scenario-finished', scenario: 'update.renew', verdict: 'passed', ms: 812 },
        { lang: 'en', paint: plain },
      ),
    ).toBe('✔ passed update.renew, 812 ms')
  })

  it('claims no verdict where none has been given', () => {
    expect(progressLine({ kind: 'scenario-finished', scenario: 'update.renew', ms: 812 }, nb)).toBe(
      '■ update.renew: ferdig, vurderes til slutt, 812 ms',
    )
  })
})

keepsTextContract(consoleSummary, nonConformantRun, (lang) => ({ lang, paint: plain, folder: 'out/1' }))

describe('summary', () => {
  it('shows a failure with all that is needed to fix it', () => {
    expect(shown(nonConformantRun)).toBe(
      `pll-conformance 0.1.0, kjøring 2026-03-02T09-00-00-1a2b
  Leverandør         Eksempel AS
  Produkt            Journal 3.2.1
  Rute               sfm-basis
  Roller             sykehus
  Kravsett           2026-11
  EPJ drevet via     embedded
  Startverdi (seed)  1a2b

Scenarioer
  ✖ ikke bestått   discharge.changed-treatment  1 ikke bestått, 1 bestått; 9 utvekslinger, 1,2 s

Funn (1)
  ✖ ikke bestått discharge.changed-treatment/unknown-content-kept (må): Innhold EPJ-en ikke kjenner, kommer uendret tilbake
      Hva skjedde    Atorvastatin tab 40 mg mangler en utvidelse.
      Forventet      Utvidelsen fra oppslaget.
      Melding        evidence/discharge.changed-treatment.jsonl, linje 41, steg 5, utveksling x-0007, forespørselen,
                     /parameter/0/resource/entry/3/resource/extension
      Krav           SFM-IG-22 (må): Ukjent innhold skal returneres uendret. [offisiell id 5.4; kilde
                     https://example.test/unknown; utledet, kilden sier det ikke rett ut]
      For pasienten  Opplysninger fra andre systemer går tapt for neste behandler.
      Må rettes av   leverandøren, i EPJ-en
      Kjør på nytt   npx pll-conformance run discharge.changed-treatment --role sykehus --seed 1a2b

I alt
  Scenarioer                1: 1 ikke bestått
  Kontroller                2: 1 ikke bestått, 1 bestått
  Krav                      2: 2 bestått
  Slik verifiseres kravene  2 automatisk (2 i denne kjøringen)

IKKE BESTÅTT: Systemet bryter minst ett må-krav.
Neste steg: Rett det første funnet over, og kjør scenarioet på nytt:
  npx pll-conformance run discharge.changed-treatment --role sykehus --seed 1a2b
Sluttkode 1 (ikke bestått). Alt står i out/1/results.json`,
    )
  })

  it('shows a whole run that passed in few words, also in English', () => {
    expect(shown(conformantRun, 'en').split('\n').slice(-9)).toEqual([
      'Totals',
      '  Scenarios                      1: 1 passed',
      '  Checks                         1: 1 passed',
      '  Requirements                   2: 2 passed',
      '  How requirements are verified  2 automatic (2 in this run)',
      '',
      'CONFORMANT: No breach of any must requirement was found in what was checked.',
      'Next: Nothing to fix.',
      'Exit code 0 (conformant). All of it is in out/1/results.json',
    ])
  })

  it('says that nothing was checked when nothing was', () => {
    const lines = shown(exampleRun([], { verdict: 'incomplete', exitCode: 4 })).split('\n')
    expect(lines).toContain('  Ingen scenarioer ble kjørt.')
    expect(lines).toContain('INGENTING BLE KONTROLLERT: Kjøringen sier ikke noe om systemet.')
    expect(lines).toContain(
      'UFULLSTENDIG: Ikke alt ble kontrollert, så kjøringen kan ikke si at systemet oppfyller kravene.',
    )
  })

  it('says so of a scenario without checks', () => {
    const lines = shown(
      exampleRun([{ ...passedScenario, verdict: 'inconclusive', checks: [] }], { verdict: 'incomplete', exitCode: 4 }),
    ).split('\n')
    expect(lines).toContain(
      '  ? ikke avgjort   discharge.changed-treatment  ingenting kontrollert; 9 utvekslinger, 1,2 s',
    )
    expect(lines).toContain('  discharge.changed-treatment: Ingenting ble kontrollert.')
  })

  it('gives the reason for what could not be decided', () => {
    const undecided = {
      ...passedCheck,
      verdict: 'inconclusive',
      reason: { nb: 'Ingen liste ble sendt.', en: 'No list was sent.' },
    } as const
    const run = exampleRun([{ ...passedScenario, verdict: 'inconclusive', checks: [undecided] }], {
      verdict: 'incomplete',
      exitCode: 4,
    })
    expect(shown(run)).toContain(
      'Ikke avgjort (1)\n  discharge.changed-treatment/lookup-before-send: Ingen liste ble sendt.',
    )
    expect(shown(run)).toContain('INGENTING BLE KONTROLLERT')
  })

  it('inflects what it counts by its number', () => {
    const warned = { ...failedCheck, verdict: 'warning', level: 'should' } as const
    const counted = (count: number, lang: 'nb' | 'en') =>
      shown(
        exampleRun([{ ...passedScenario, verdict: 'warning', checks: Array.from({ length: count }, () => warned) }]),
        lang,
      )
    expect(counted(1, 'nb')).toContain('  Kontroller                1: 1 advarsel\n')
    expect(counted(2, 'nb')).toContain('  Kontroller                2: 2 advarsler\n')
    expect(counted(2, 'en')).toContain('  Checks                         2: 2 warnings\n')
    const stopped = exampleRun([{ ...passedScenario, verdict: 'error' }], { verdict: 'setup-error', exitCode: 3 })
    expect(shown(stopped)).toContain('  Scenarioer                1: 1 med oppsettfeil\n')
  })

  it('names a planned scenario that was never run', () => {
    const run = exampleRun([passedScenario], { verdict: 'incomplete', exitCode: 4 })
    run.run.planned.push({
      id: 'multidose.start',
      scenario: 'multidose.start',
      role: 'fastlege',
      evidence: 'evidence/multidose.start.jsonl',
    })
    expect(shown(run)).toContain('\n  ? ikke kjørt     multidose.start\n')
    expect(shown(run)).toContain('  Scenarioer                1: 1 bestått, og 1 ikke kjørt\n')
    expect(shown(run, 'en')).toContain('  multidose.start: The scenario was planned, but was not run.')
  })

  it('shows problems apart from findings, with whose they are to fix', () => {
    const trouble = {
      blame: 'adapter',
      code: 'adapter-timeout',
      message: { nb: 'Adapteren svarte ikke innen 30 s.', en: 'No answer in 30 s.' },
      step: 5,
    } as const
    const steps = [
      {
        step: 5,
        by: 'epj',
        instruction: { nb: 'Send legemiddellisten.', en: 'Send the list.' },
        outcome: 'no-answer',
        expected: 'done',
      } as const,
    ]
    const run = exampleRun([{ ...passedScenario, verdict: 'error', troubles: [trouble], steps }], {
      verdict: 'setup-error',
      exitCode: 3,
    })
    expect(shown(run)).toContain(`Problemer underveis (1)
  ✖ discharge.changed-treatment (adapter-timeout)
      Hva skjedde   Adapteren svarte ikke innen 30 s.
      Steg          5. Send legemiddellisten.
      Må rettes av  den som har laget adapteren
      Logg          evidence/discharge.changed-treatment.jsonl
      Kjør på nytt  npx pll-conformance run discharge.changed-treatment --role sykehus --seed 1a2b

Steg som avvek fra manuset (1)
  discharge.changed-treatment: Steg 5, «Send legemiddellisten.»: fikk ikke svar; skulle vært utført.`)
    expect(shown(run)).not.toContain('Funn')
  })

  it('cuts a long list and says how much is left and where', () => {
    const many = Array.from({ length: 27 }, (_, index) => ({
      ...failedCheck,
      id: `x.y/check-${index}`,
      check: `check-${index}`,
    }))
    const text = shown(exampleRun([{ ...failedScenario, checks: many }], { verdict: 'non-conformant', exitCode: 1 }))
    expect(text).toContain('Funn (27)')
    expect(text).toContain('x.y/check-19')
    expect(text).not.toContain('x.y/check-20')
    expect(text).toContain('  … og 7 til; alle står i out/1/results.json')
  })

  it('cuts the findings of one check', () => {
    const findings = Array.from({ length: 8 }, (_, index) => ({
      message: { nb: `Funn nummer ${index + 1}.`, en: `Finding ${index + 1}.` },
    }))
    const text = shown(
      exampleRun([{ ...failedScenario, checks: [{ ...failedCheck, findings }] }], {
        verdict: 'non-conformant',
        exitCode: 1,
      }),
    )
    expect(text).toContain('Funn nummer 5.')
    expect(text).not.toContain('Funn nummer 6.')
    expect(text).toContain('… og 3 til; alle står i results.json')
  })

  it('names only the requirements that a finding is about', () => {
    const checks = [
      {
        ...failedCheck,
        krav: ['V1', 'SFM-IG-22'],
        findings: [{ message: { nb: 'Feil.', en: 'Wrong.' }, krav: ['V1'] }],
      },
    ]
    const text = shown(exampleRun([{ ...failedScenario, checks }], { verdict: 'non-conformant', exitCode: 1 }))
    expect(text).toContain(
      'Krav           V1 (må): Oppslag som er høyst fire timer gammelt, før sending. [kilde https://example.test/sending]',
    )
    expect(text).not.toContain('SFM-IG-22')
  })

  it('lets nothing from the EPJ act on the terminal', () => {
    const checks = [{ ...failedCheck, findings: [{ message: { nb: 'Svar: \u001b[2J\u0007', en: '' } }] }]
    expect(shown(exampleRun([{ ...failedScenario, checks }], { verdict: 'non-conformant', exitCode: 1 }))).toContain(
      'Svar: ␛[2J␇',
    )
  })

  it('sends a fault of the tool to those who maintain it, not to the vendor', () => {
    expect(shown(exampleRun([passedScenario], { verdict: 'incomplete', exitCode: 5 }))).toContain(
      'Neste steg: Meld fra til dem som vedlikeholder pll-conformance, og legg ved kjøringsmappen.\nSluttkode 5 (feil i pll-conformance).',
    )
  })

  it('colours verdicts, and says the same without colours', () => {
    const paint: Paint = (tone, text) => `<${tone}>${text}</>`
    expect(consoleSummary.text(nonConformantRun, { lang: 'nb', paint, folder: 'out/1' })).toContain(
      '<bad>IKKE BESTÅTT: Systemet bryter minst ett må-krav.</>',
    )
    expect(
      consoleSummary.text(nonConformantRun, { lang: 'nb', paint, folder: 'out/1' }).replace(/<\w*>|<\/>/g, ''),
    ).toBe(shown(nonConformantRun))
  })
})

describe('what only a person can see', () => {
  it('is shown as attested, with who, when, in what and until when', () => {
    const text = shown(exampleRun([passedScenario], { requirements: [attestedRequirement] }))
    expect(text).toContain(`Bekreftelser (1)
  ☑ bekreftet av en person SFM-IG-16 (må)
      Krav         Å sende er å signere.
      Spørsmål     Sa EPJ-en fra?
      Svar         Bekreftet av Kari Tester (testansvarlig) 2026-02-27 i Journal 3.2.1: Dialogen «Du signerer nå».
      Scenario     first-list.create
      Gjelder til  2027-02-27
`)
    expect(text).toContain('  Krav                      1: 1 bekreftet av en person\n')
    expect(text).not.toContain('venter')
  })

  it('is asked for loudly while no one has answered, with how to answer', () => {
    const text = shown(exampleRun([passedScenario], { requirements: [awaitingRequirement] }))
    expect(text).toContain(
      'Venter på bekreftelse (1)\n  SFM-IG-16: Venter på bekreftelse fra en person. Sa EPJ-en fra?\n',
    )
    expect(text).toContain('    npx pll-conformance attestations out/1 > attestations.yaml\n')
    expect(text).toContain('    npx pll-conformance judge out/1 --attestations attestations.yaml\n')
    expect(text).toContain('  Krav                      1: 1 venter på bekreftelse\n')
    expect(text).toContain('i det som ble kontrollert.\n1 krav venter på bekreftelse fra en person.\n')
    expect(text).toContain('\nNeste steg: Ingen feil å rette. 1 krav må bekreftes av en person.\n')
    const english = shown(exampleRun([passedScenario], { requirements: [awaitingRequirement] }), 'en')
    expect(english).toContain("1 requirement awaits a person's attestation.")
    expect(english).toContain('\nNext: Nothing to fix. 1 requirement must be attested by a person.\n')
  })

  it('is a finding against the vendor when it was not seen', () => {
    const run = exampleRun([passedScenario], {
      requirements: [unseenRequirement],
      verdict: 'non-conformant',
      exitCode: 1,
    })
    expect(shown(run)).toContain('✖ ikke bestått, ikke sett av en person SFM-IG-16 (må)')
    expect(shown(run)).toContain('Må rettes av  leverandøren, i EPJ-en')
    expect(shown(run)).toContain('Neste steg: Rett det som ikke ble sett')
    const warning = { ...unseenRequirement, verdict: 'warning', severity: 'should' } as const
    expect(shown(exampleRun([passedScenario], { requirements: [warning] }))).toContain(
      '! advarsel, ikke sett av en person SFM-IG-16 (bør)',
    )
  })
})

it('writes progress and summary to a stream', () => {
  const written: string[] = []
  const writer = consoleWriter({ write: (text) => written.push(text) }, { lang: 'en', env: {} })
  writer.progress({ kind: 'scenario-finished', scenario: 'a.b', verdict: 'passed', ms: 5 })
  writer.summary(conformantRun, 'out/1')
  expect(written).toEqual(['✔ passed a.b, 5 ms\n', `\n${shown(conformantRun, 'en')}\n`])
})

describe('many scenarios', () => {
  const started = (number: number): ProgressEvent => ({
    kind: 'scenario-started',
    scenario: `update.nr-${number}@sykehus`,
    title: { nb: 'Fornye resept', en: 'Renew a prescription' },
    role: 'sykehus',
    number,
    of: 90,
  })
  const step: ProgressEvent = {
    kind: 'step',
    scenario: 'update.nr-1@sykehus',
    number: 1,
    of: 2,
    instruction: { nb: 'Åpne.', en: 'Open.' },
  }

  it('are followed with one line each, not step by step', () => {
    const written: string[] = []
    const writer = consoleWriter({ write: (text) => written.push(text) }, { lang: 'nb', env: {} })
    for (const event of [started(1), step, started(2)]) writer.progress(event)
    expect(written).toEqual([
      '▶ update.nr-1@sykehus (sykehus, 1 av 90): Fornye resept\n',
      '▶ update.nr-2@sykehus (sykehus, 2 av 90): Fornye resept\n',
    ])
  })

  it('share one line on a terminal, no wider than it', () => {
    const written: string[] = []
    const writer = consoleWriter(
      { write: (text) => written.push(text), isTTY: true, columns: 30 },
      { lang: 'nb', env: { NO_COLOR: '1' } },
    )
    writer.progress(started(1))
    expect(written).toEqual(['\r\u001b[2K▶ update.nr-1@sykehus (sykehu'])
  })

  it('are shown folder by folder, and one by one where they did not pass', () => {
    const run = (scenario: string, role: string, rest: Partial<ScenarioResult> = {}): ScenarioResult => ({
      ...passedScenario,
      id: `${scenario}@${role}`,
      scenario,
      ...rest,
    })
    const scenarios = Array.from({ length: 25 }, (_, index) => `update.nr-${index}`).flatMap((id) => [
      run(id, 'fastlege'),
      run(id, 'sykehus'),
    ])
    const odd = run('lookup.consent', 'legevakt', { verdict: 'inconclusive' })
    const lines = shown(exampleRun([odd, ...scenarios])).split('\n')
    expect(lines).toContain('  lookup  1 scenario: 1 ikke avgjort')
    expect(lines).toContain('  update  25 scenarioer, 50 gjennomføringer: 50 bestått')
    expect(lines.filter((line) => line.includes('update.nr-'))).toEqual([])
    expect(lines.some((line) => line.startsWith('  ? ikke avgjort') && line.includes('lookup.consent@legevakt'))).toBe(
      true,
    )
  })
})
