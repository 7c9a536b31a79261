import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { base, type Json, kodeverk } from '../../test-kit/fhir-parts.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { newReseptId } from '../../test-kit/new-prescription.test.kit.js'
import { prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { addPrescription } from '../../test-kit/state-changes.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import { handelsvarePrescribed } from './handelsvare-prescribed.js'

const drink = language.goods('SYNTETISK næringsdrikk', {
  productGroup: { code: '601', display: 'Næringsmiddel' },
  use: 'Daglig',
  paragraph: { code: '601', display: '§5-14 §6.1' },
})
const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.handelsvare', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [user.openPatient(), user.prescribeGoods(drink), user.sendList()],
  checks: [handelsvarePrescribed(drink)],
})
const check = handelsvarePrescribed.check(handelsvarePrescribed(drink))

const coded = (code: string): Json => ({ valueCodeableConcept: { coding: [{ code }] } })

/** A prescription of a handelsvare that the EPJ asks to have issued. */
const handelsvare = ({ paragraph = '601', productGroup = '601', reseptId = newReseptId } = {}): Json => ({
  resourceType: 'Basic',
  identifier: [{ type: { text: 'reseptId' }, value: reseptId }],
  code: { coding: [{ system: kodeverk(7402), code: 'A' }] },
  extension: [
    {
      url: `${base}/sfm-reseptamendment`,
      extension: [
        { url: 'createeresept', valueBoolean: true },
        { url: 'reimbursementparagraph', ...coded(paragraph) },
      ],
    },
    { url: `${base}/sfm-reseptdocbanda`, extension: [{ url: 'productgroup', ...coded(productGroup) }] },
  ],
})

/** Reseptformidleren's record of what was issued; which medicine it is for does not matter here. */
const held = (reseptId: string) => addPrescription(prescription(metoprolol, reseptId))
const sent = (...resources: readonly Json[]) => record(script).lookup().send({ bundle: { resources } })

describe('a prescription for a handelsvare', () => {
  it('passes when one was issued, under the paragraph that the user chose', () => {
    expect(said(check, sent(handelsvare()).after(held(newReseptId)))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns of another paragraph', () => {
    expect(said(check, sent(handelsvare({ paragraph: '200' })).after(held(newReseptId)))).toEqual({
      verdict: 'warning',
      messages: [`Resepten på SYNTETISK næringsdrikk (ReseptId ${newReseptId}) har hjemmelen 200.`],
    })
  })

  it('fails when none was issued: not sent, sent for another product group, or not accepted', () => {
    const failed = { verdict: 'failed', messages: ['Resept på SYNTETISK næringsdrikk er ikke utstedt.'] }
    expect(said(check, sent())).toEqual(failed)
    expect(said(check, sent(handelsvare({ productGroup: '505' })).after(held(newReseptId)))).toEqual(failed)
    expect(said(check, sent(handelsvare()))).toEqual(failed)
  })

  it('fails when two were issued', () => {
    const both = sent(handelsvare(), handelsvare({ reseptId: 'second' })).after((state) =>
      held('second')(held(newReseptId)(state)),
    )
    expect(said(check, both)).toEqual({
      verdict: 'failed',
      messages: ['Det er utstedt 2 resepter på SYNTETISK næringsdrikk.'],
    })
  })

  it('is inconclusive when the EPJ stopped the user, and does not apply when it lacks the function', () => {
    const begun = record(script).lookup()
    expect(said(check, begun.answered(2, 'refused').answered(3, 'not-reached'))).toEqual({
      verdict: 'inconclusive',
      messages: [],
    })
    expect(
      said(check, begun.unsupported('prescribe-goods', 'kommer').answered(2, 'unsupported').answered(3, 'not-reached')),
    ).toEqual({ verdict: 'not-applicable', messages: [] })
  })
})
