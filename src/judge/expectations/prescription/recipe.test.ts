import { describe, expect, it } from 'vitest'
import type { Magistral } from '../../../contract/generated/adapter.js'
import * as language from '../../../scenario/language/language.js'
import { said } from '../../test-kit/judged.test.kit.js'
import {
  newReseptId,
  nothingPrescribed,
  prescriptionSent,
  stoppedAtAdding,
} from '../../test-kit/new-prescription.test.kit.js'
import { wholeRecipe } from './recipe.js'

const zinc = { name: 'Sinkoksid', kind: 'substance', active: true, strength: { value: 20, unit: 'g' } } as const
const talc = { name: 'Talkum', kind: 'substance', active: false } as const
const magistral: Magistral = { recipe: 'Bland', amount: { value: 100, unit: 'g' }, ingredients: [zinc, talc] }
const liniment = language.localTreatment(
  'ny',
  {
    name: 'SYNTETISK liniment',
    level: 'lokal',
    form: { code: '880', display: 'Liniment' },
    prescriptionGroup: 'C',
    magistral,
  },
  'g',
  { dose: 'Smøres på', area: 'Eksem' },
)
const check = wholeRecipe.check(wholeRecipe(liniment))

const sentAs = (otherwise: Partial<Magistral>) =>
  said(
    check,
    prescriptionSent(liniment, {
      as: { medicine: { ...liniment.treatment.medicine, magistral: { ...magistral, ...otherwise } } },
    }),
  )
const failed = (what: string) => ({
  verdict: 'failed',
  messages: [`SYNTETISK liniment (ReseptId ${newReseptId}) ${what}`],
})

describe('the recipe of a magistral medicine', () => {
  it('passes when the recipe, the amount and every ingredient are sent', () => {
    expect(said(check, prescriptionSent(liniment))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('reads the recipe as a reader does', () => {
    expect(sentAs({ recipe: ' bland ' }).verdict).toBe('passed')
  })

  it('fails when the recipe or the amount is another', () => {
    expect(sentAs({ recipe: 'Rist' })).toEqual(failed('har oppskriften «Rist».'))
    expect(sentAs({ amount: { value: 10, unit: 'g' } })).toEqual(failed('har mengden 10.'))
  })

  it('fails when an ingredient is missing, or has another strength or none', () => {
    expect(sentAs({ ingredients: [talc] })).toEqual(failed('mangler bestanddelen Sinkoksid.'))
    const weak = { ...zinc, strength: { value: 5, unit: 'g' } }
    expect(sentAs({ ingredients: [weak, talc] })).toEqual(failed('har Sinkoksid i styrken 5, ikke 20 g.'))
    const { strength: _, ...bare } = zinc
    expect(sentAs({ ingredients: [bare, talc] })).toEqual(failed('har Sinkoksid i styrken –, ikke 20 g.'))
  })

  it('fails when no prescription was sent, and is inconclusive when the EPJ stopped the user', () => {
    expect(said(check, nothingPrescribed(liniment))).toEqual({
      verdict: 'failed',
      messages: ['Ingen resept på SYNTETISK liniment er sendt.'],
    })
    expect(said(check, stoppedAtAdding(liniment))).toEqual({ verdict: 'inconclusive', messages: [] })
  })
})
