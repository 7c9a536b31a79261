import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { describe, expect, it } from 'vitest'
import { UsageError } from '../input/usage-error.js'
import { loadScenarios, scenarioNamed } from './suites.js'

const source = (path: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, '..', path)).href)

const whole = `import * as expected from ${source('judge/expectations/expect.ts')}
import { scenario, treatment, world } from ${source('scenario/language/language.ts')}
import * as user from ${source('scenario/language/user.ts')}
const metformin = treatment('metformin500', 'Metformin tab 500 mg', { dose: '1+0+1+0', area: 'Diabetes' })
export default scenario('update.renew', {
  title: { nb: 'Fornye', en: 'Renew' },
  why: { nb: 'Fordi.', en: 'Because.' },
  roles: ['fastlege'],
  given: world('ekorn').list(metformin),
  steps: [user.openPatient()],
  checks: [expected.nothingSent()],
})
`

/** A folder of suites with these files, other than the product's own. */
function suites(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pll-scenarios-')), 'suites')
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

async function complaint(files: Readonly<Record<string, string>>): Promise<{ nb: string; en: string }> {
  try {
    await loadScenarios(suites(files))
  } catch (error) {
    if (error instanceof UsageError) return error.text
    throw error
  }
  throw new Error('no complaint')
}

const file = 'update/renew.scenario.ts'

describe('the scenarios', () => {
  it('are loaded by id', async () => {
    expect((await loadScenarios(suites({ [file]: whole }))).map(({ id }) => id)).toEqual(['update.renew'])
  })

  it.each<[string, string, RegExp, RegExp]>([
    ['that is no module', `${whole}(`, /^suites\/update\/renew\.scenario\.ts: Kan ikke leses: /, /Cannot be read/],
    [
      'that exports nothing',
      'export const x = 1\n',
      /renew\.scenario\.ts: Filen eksporterer ikke noe scenario\. Skriv export default/,
      /exports no scenario/,
    ],
    [
      'with an id that is none',
      whole.replace('update.renew', 'Forny'),
      /renew\.scenario\.ts: Id-en «Forny» har ikke formen mappe\.navn/,
      /folder\.name/,
    ],
    [
      'with the id of another place',
      whole.replace('update.renew', 'update.fornye'),
      /men filen ligger som update\.renew\. Skriv scenario\('update\.renew'/,
      /or move the file/,
    ],
    [
      'without a title in English',
      whole.replace("en: 'Renew'", "en: ' '"),
      /renew\.scenario\.ts: title\.en: .*skriv teksten på engelsk/,
      /write the text in English/,
    ],
    [
      'for a role that is none',
      whole.replace('fastlege', 'lege'),
      /renew\.scenario\.ts: roles\.0: «lege» må være en av "?fastlege/,
      /must be one of/,
    ],
    ['for no role', whole.replace("['fastlege']", '[]'), /renew\.scenario\.ts: roles: listen er tom/, /empty/],
    [
      'without checks',
      whole.replace('[expected.nothingSent()]', '[]'),
      /renew\.scenario\.ts: checks: listen er tom/,
      /empty/,
    ],
    [
      'with a patient that fixtures do not hold',
      whole.replace("'ekorn'", "'ekron'"),
      /fixtures\/patients\.json har ingen med nøkkelen «ekron»/,
      /no one with the key "ekron"/,
    ],
    [
      'with a medicine that fixtures do not hold',
      whole.replace('Metformin tab', 'Metfromin tab'),
      /fixtures\/medicines\.json har ikke noe legemiddel som heter «Metfromin tab 500 mg»/,
      /no medicine named/,
    ],
    [
      'that expects something of a treatment it does not have',
      whole.replace('expected.nothingSent()', "{ kind: 'linked', treatment: 'metfromin' }"),
      /En kontroll nevner «metfromin», som verken verdenen eller et steg har med/,
      /A check names "metfromin", which neither the world nor a step brings in/,
    ],
    [
      'that expects something unknown',
      whole.replace('expected.nothingSent()', "{ kind: 'nothing-lost' }"),
      /checks\.0\.kind \(nothing-lost\): «nothing-lost» er ingen forventning/,
      /"nothing-lost" is no expectation/,
    ],
    [
      'whose expectation has a code that there is none of',
      whole.replace('expected.nothingSent()', "{ kind: 'renewed', treatment: 'metformin500', code: '2' }"),
      /checks\.0\.code \(renewed\): /,
      /checks\.0\.code \(renewed\): /,
    ],
    [
      'that has an unknown requirement attested',
      whole.replace('  checks:', "  attest: [{ key: 'SFM-IG-61', look: { nb: 'a', en: 'b' } }],\n  checks:"),
      /attest: SFM-IG-61 er ikke et krav som en person bekrefter\. Mente du SFM-IG-16\?/,
      /Did you mean SFM-IG-16\?/,
    ],
  ])('are refused with the file and what to write: one %s', async (_, text, nb, en) => {
    const words = await complaint({ [file]: text })
    expect(words.nb).toMatch(nb)
    expect(words.en).toMatch(en)
  })

  it('are refused when two have the same id, naming both files', async () => {
    const { nb } = await complaint({ [file]: whole, 'update/renew-again.scenario.ts': whole })
    expect(nb).toMatch(
      /^suites\/update\/renew(-again)?\.scenario\.ts: Id-en update\.renew er brukt i suites\/update\/renew(-again)?\.scenario\.ts også/,
    )
  })

  it('are not blamed for what they share', async () => {
    const lines = whole.split('\n')
    const shared = lines.find((line) => line.startsWith('const metformin')) ?? ''
    const { nb } = await complaint({
      [file]: ["import { metformin } from '../treatments.ts'", ...lines.filter((line) => line !== shared)].join('\n'),
      'treatments.ts': `import { treatment } from ${source('scenario/language/language.ts')}\nexport ${shared.replace('Metformin tab', 'Metfromin tab')}\n`,
    })
    expect(nb).toMatch(/^suites\/treatments\.ts: fixtures\/medicines\.json har ikke/)
  })

  it('are asked for by name', async () => {
    await expect(scenarioNamed('first-list.craete')).rejects.toThrow(
      'There is no scenario "first-list.craete". Did you mean first-list.create?',
    )
  })
})
