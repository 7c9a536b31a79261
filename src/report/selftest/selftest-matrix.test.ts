import { describe, expect, it } from 'vitest'
import {
  type BenignResult,
  type Catch,
  type MutantResult,
  selftestJson,
  type SelftestResult,
} from '../../selftest/selftest-result.js'
import { keepsTextContract } from '../reporter.test.kit.js'
import { selftestReport } from './selftest-matrix.js'

const matrix = (selftest: SelftestResult, lang: 'nb' | 'en') => selftestReport.text(selftest, { lang })

const by = (check: string, verdict: Catch['verdict'] = 'failed'): Catch => ({
  scenario: 'update.renew',
  check,
  verdict,
})

const caught: MutantResult = {
  id: 'drops-entry',
  fault: { nb: 'Mister en oppføring ved sending.', en: 'Drops an entry on send.' },
  group: 'loses',
  expected: ['entries-kept'],
  caughtBy: [by('entries-kept'), by('list-holds'), by('retention', 'warning')],
  caughtByExpected: true,
}
const missed: MutantResult = {
  id: 'bearer',
  fault: { nb: 'Bruker Bearer i stedet for DPoP', en: 'Uses Bearer instead of DPoP' },
  group: 'exposes',
  expected: ['dpop-proof'],
  caughtBy: [by('list-holds')],
  caughtByExpected: false,
}
const quiet = { ok: true, passed: [], open: [], caughtBy: [] } as const
const reordered: BenignResult = {
  ...quiet,
  id: 'other-order',
  choice: { nb: 'Annen rekkefølge.', en: 'Another order.' },
  verdict: 'conformant',
  passed: ['update.renew/entries-kept'],
}
const controls: Omit<SelftestResult, 'mutants'> = {
  benign: [reordered],
  reference: { ...quiet, verdict: 'conformant', passed: ['update.renew/entries-kept', 'update.renew/list-holds'] },
  nullAdapter: { ...quiet, verdict: 'incomplete', caughtBy: [by('list-holds')] },
  stubborn: { ...quiet, verdict: 'incomplete' },
}

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

keepsTextContract(selftestReport, { mutants: [caught, missed], ...controls }, (lang) => ({ lang }))

describe('mutant × check', () => {
  it('shows what caught each mutant, by the way it errs, and whether it was the check made for it', () => {
    expect(matrix({ mutants: [caught, missed], ...controls }, 'nb')).toBe(`Mister noe (1 av 1 fanget)
                 1   2   3
✔ drops-entry  [F]  F   W
  1 entries-kept    2 list-holds      3 retention

Lekker noe andre kan misbruke (0 av 1 fanget)
            1   2
✖ bearer  [ ]  F
  1 dpop-proof    2 list-holds

[F] avslørt av kontrollen som er laget for feilen   [W] det samme, som advarsel   [ ] kontrollen burde ha avslørt den, men gjorde det ikke
 F   avslørt av en annen kontroll                    W   advarsel fra en annen kontroll

Ikke fanget av kontrollen som er laget for feilen:
✖ bearer: Bruker Bearer i stedet for DPoP. Skulle vært fanget av dpop-proof; fanget av update.renew/list-holds.

✔ referanse-EPJ: 2 kontroller bestått, ingen kontroll sa fra; BESTÅTT.
✔ null-adapter: besto ingenting; UFULLSTENDIG.
✔ gjenstridig adapter: besto ingenting; UFULLSTENDIG.

✔ godartede varianter uten funn: other-order.

  fanget av kontrollen som er laget for feilen  1 av 2 (av andre også: 1)
  fanget bare av andre                          1
  fanget av ingen                               0
  funn mot referanse-EPJ-en                     0
  godartede varianter uten funn                 1 av 1
SELVTESTEN ER IKKE BESTÅTT: 1 av 2 mutanter fanget av kontrollen som er laget for feilen.`)
  })

  it('passes when every mutant is caught and the controls went as they must', () => {
    expect(
      matrix({ mutants: [caught], ...controls }, 'en')
        .split('\n')
        .at(-1),
    ).toBe('SELFTEST PASSED: 1 of 1 mutants caught by the check made for the fault.')
  })

  it('fails when the null adapter passes anything, and names it', () => {
    const nullAdapter = { ...controls.nullAdapter, ok: false, passed: ['update.renew/entries-kept'] }
    const lines = matrix({ mutants: [caught], ...controls, nullAdapter }, 'en').split('\n')
    expect(lines).toContain('✖ null adapter: passed update.renew/entries-kept; INCOMPLETE.')
    expect(lines.at(-1)).toBe('SELFTEST FAILED: 1 of 1 mutants caught by the check made for the fault.')
  })

  it('fails when a check says no to the reference EPJ', () => {
    const reference = {
      ...controls.reference,
      ok: false,
      verdict: 'non-conformant',
      caughtBy: [by('list-holds')],
    } as const
    expect(matrix({ mutants: [caught], ...controls, reference }, 'en')).toContain(
      '✖ reference EPJ: 2 checks passed, caught by update.renew/list-holds; NON-CONFORMANT.',
    )
  })

  it('fails when a check blames a benign variant, and says what it may do', () => {
    const benign = [
      reordered,
      { ...reordered, id: 'capitals', ok: false, caughtBy: [by('user-told')], open: ['update.renew/linked'] },
    ]
    const said = matrix({ mutants: [caught], ...controls, benign }, 'en')
    expect(said).toContain(
      '✖ capitals: Another order. That is allowed, but: 1 check passed, caught by update.renew/user-told, left open: update.renew/linked;',
    )
    expect(said.split('\n').at(-1)).toContain('SELFTEST FAILED')
  })

  it('gives the score to machines', () => {
    expect(JSON.parse(selftestJson({ mutants: [caught, missed], ...controls }))).toMatchObject({
      format: 1,
      holds: false,
      score: {
        mutants: 2,
        byOwnCheck: 1,
        byOthersToo: 1,
        byOthersOnly: 1,
        byNone: 0,
        findingsAgainstReference: 0,
        benign: 1,
        benignWithoutFinding: 1,
      },
      mutants: [{ id: 'drops-entry', group: 'loses' }, { id: 'bearer' }],
    })
  })

  it('says what stopped a mutant', () => {
    const stuck = { ...missed, caughtBy: [], trouble: { nb: 'Kjøringen stoppet.', en: 'The run stopped.' } }
    expect(onOneLine(matrix({ mutants: [stuck], ...controls }, 'en'))).toContain(
      'Should have been caught by dpop-proof; no check said anything. Problem during the run: The run stopped.',
    )
  })

  it('marks what was caught only where the scenario was aborted, and does not count it', () => {
    const broken = {
      ...missed,
      caughtBy: [{ ...by('dpop-proof'), inTrouble: true }],
      trouble: { nb: 'Avbrutt.', en: 'Aborted.' },
    } as const
    const said = matrix({ mutants: [broken], ...controls }, 'en')
    expect(said).toContain('✖ bearer  [f]')
    expect(said).toContain(' f   and w: only because the scenario was aborted or disturbed; that does not count')
    expect(onOneLine(said)).toContain(
      'Should have been caught by dpop-proof; caught by update.renew/dpop-proof. Problem during the run: Aborted',
    )
    expect(said).toMatch(/caught by none +1/)
    const elsewhereToo = { ...broken, caughtBy: [...broken.caughtBy, by('dpop-proof')], caughtByExpected: true }
    expect(matrix({ mutants: [elsewhereToo], ...controls }, 'en')).toContain('✔ bearer  [F]')
  })

  it('says when no check has been made for a fault', () => {
    expect(matrix({ mutants: [{ ...missed, expected: [] }], ...controls }, 'nb')).toContain(
      '✖ bearer: Bruker Bearer i stedet for DPoP. Ingen kontroll er laget for den; fanget av update.renew/list-holds.',
    )
  })

  it('says that nothing was tried where there are no mutants', () => {
    expect(
      matrix({ mutants: [], ...controls, benign: [] }, 'nb')
        .split('\n')
        .at(-1),
    ).toBe('INGENTING BLE PRØVD: det finnes ingen mutanter.')
  })

  it('stays within 140 columns with many checks', () => {
    const mutants = Array.from({ length: 60 }, (_, index) => ({
      ...caught,
      id: `mutant-with-a-rather-long-name-${index}`,
      expected: [`a-check-with-a-rather-long-name-${index}`],
      caughtBy: [by(`a-check-with-a-rather-long-name-${index}`)],
    }))
    const lines = matrix({ mutants, ...controls }, 'nb').split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(140)
    expect(lines.filter((line) => line.includes('[F]')).length - 1).toBe(60)
  })
})
