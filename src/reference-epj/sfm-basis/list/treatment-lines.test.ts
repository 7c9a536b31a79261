import { describe, expect, it } from 'vitest'
import { listView } from '../../journal/list-view.js'
import { sameId } from '../../journal/treatment-line.js'
import { asMedicationBundle, statementsOf } from '../fhir/medication-bundle.js'
import { system } from '../fhir/vocabulary.js'
import { exampleBundle, pll, resept } from '../lookup/example-lookup.test.kit.js'
import { start } from './example-draft.test.kit.js'
import { nameOf, pllIdOf } from './statement-reading.js'
import { lineOf, treatmentLines } from './treatment-lines.js'

const draft = { content: exampleBundle(), known: { issued: new Set<string>(), recalled: new Set<string>() } }

describe('an id', () => {
  it('is the same in upper and lower case, and no id is the same as nothing', () => {
    expect(sameId('0aB1', '0Ab1')).toBe(true)
    expect([sameId('0a', '0b'), sameId(undefined, undefined), sameId('0a', undefined)]).toEqual([false, false, false])
  })

  it('points at its line in either case', () => {
    expect(lineOf(draft, { pllId: pll.metoprolol.toUpperCase() })?.pllId).toBe(pll.metoprolol)
  })
})

describe('the name of a medicine', () => {
  it('is what FEST calls it, wherever that coding is', () => {
    const statement = statementsOf(draft.content).find(({ resource }) => pllIdOf(resource) === pll.metoprolol)
    if (statement === undefined) throw new Error('the example has metoprolol')
    const named = (coding: readonly { system: string; display: string }[]) => {
      const medication = { fullUrl: 'urn:uuid:m', resource: { resourceType: 'Medication', code: { coding } } }
      const bundle = asMedicationBundle({ ...draft.content, entry: [...draft.content.entry, medication] })
      return nameOf(bundle, { ...statement.resource, medicationReference: { reference: 'urn:uuid:m' } })
    }
    const fest = { system: system.fest, display: 'Selo-Zok depottab 50 mg' }
    const atc = { system: 'http://www.whocc.no/atc', display: 'Metoprolol' }
    expect([named([fest, atc]), named([atc, fest]), named([atc])]).toEqual([
      'Selo-Zok depottab 50 mg',
      'Selo-Zok depottab 50 mg',
      'Metoprolol',
    ])
  })
})

describe('the list as the user sees it', () => {
  it('shows every treatment once, in the user’s words', () => {
    expect(listView(treatmentLines(start), 'nb')).toEqual([
      {
        name: 'Selo-Zok depottab 50 mg',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'E-resept, ekspederbar',
        pllId: pll.metoprolol,
      },
      {
        name: 'Albyl-E enterotab 75 mg',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'E-resept, ekspederbar',
        pllId: pll.albyl,
      },
      {
        name: 'Levaxin tab 50 mikrog',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'Uten resept',
        pllId: pll.levotyroksin,
      },
      {
        name: 'Lipitor tab 40 mg',
        dose: '0+0+0+1',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'E-resept, under ekspedering',
        pllId: pll.atorvastatin,
      },
      {
        name: 'Cetirizin tab 10 mg',
        dose: '1 ved behov',
        use: 'Fast',
        status: 'Ikke bekreftet i bruk',
        prescription: 'E-resept, ekspederbar',
      },
      {
        name: 'Sobril tab 10 mg',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'Låst resept, ikke på listen',
        prescription: 'E-resept, ekspederbar',
      },
    ])
  })

  it('shows the head of a chain, not its tail', () => {
    expect(treatmentLines(start).map(({ reseptId }) => reseptId)).not.toContain(resept.metoprololBefore)
  })
})
