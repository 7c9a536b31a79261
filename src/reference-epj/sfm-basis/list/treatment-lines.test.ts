import { describe, expect, it } from 'vitest'
import { asMedicationBundle, statementsOf } from '../fhir/medication-bundle.js'
import { system } from '../fhir/vocabulary.js'
import { exampleBundle, pll } from '../lookup/example-lookup.test.kit.js'
import { lineOf, nameOf, pllIdOf, sameId } from './treatment-lines.js'

const draft = { bundle: exampleBundle(), known: { issued: new Set<string>(), recalled: new Set<string>() } }

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
  it('is what FEST calls it, wherever that coding stands', () => {
    const statement = statementsOf(draft.bundle).find(({ resource }) => pllIdOf(resource) === pll.metoprolol)
    if (statement === undefined) throw new Error('the example has metoprolol')
    const named = (coding: readonly { system: string; display: string }[]) => {
      const medication = { fullUrl: 'urn:uuid:m', resource: { resourceType: 'Medication', code: { coding } } }
      const bundle = asMedicationBundle({ ...draft.bundle, entry: [...draft.bundle.entry, medication] })
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
