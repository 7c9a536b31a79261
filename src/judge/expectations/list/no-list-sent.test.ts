import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import type { ActorsWorld } from '../../../scenario/world/actors-world.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { noListSent } from './no-list-sent.js'

const check = noListSent.check(noListSent())
const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
/** The user asks for a prescription and nothing more. */
const script = (subject: NamedTreatment) =>
  language.scenario('test.prescription-alone', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
    steps: [user.openPatient(), user.prescribeOnly(subject)],
    checks: [expected.noListSent()],
  })
const sentAlone = (draft: Draft) => draft.lookup().send({ step: 2, bundle: { createPLL: false } })
const sentWithList = (draft: Draft) => draft.lookup().send({ step: 2 })

const locked: NamedTreatment = { ...levaxin, prescription: { ...levaxin.prescription, locked: true } }
const withoutNationalIdentity = ({ patient: { nationalIdentity: _, ...patient }, ...world }: ActorsWorld) => ({
  ...world,
  patient,
})

describe('a prescription that is sent without the list', () => {
  it('passes when it went alone', () => {
    expect(said(check, sentAlone(record(script(levaxin))))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when the list went along', () => {
    expect(said(check, sentWithList(record(script(levaxin))))).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte en legemiddelliste (x2).'],
    })
  })

  it('fails when Reseptformidleren holds another version of the list, though none is on record', () => {
    const another = sentAlone(record(script(levaxin))).after(({ list, ...state }) => ({
      ...state,
      list: list === null ? null : { ...list, messageId: 'another' },
    }))
    expect(said(check, another)).toEqual({
      verdict: 'failed',
      messages: ['Reseptformidleren har en ny versjon av listen.'],
    })
  })

  it('is judged by the requirement that applies in the script', () => {
    expect(judged(check, sentWithList(record(script(levaxin)))).krav).toEqual(['SFM-IG-12'])
    expect(judged(check, sentWithList(record(script(locked)))).krav).toEqual(['ER-SEQ-02'])
    expect(judged(check, sentWithList(record(script(levaxin), withoutNationalIdentity))).krav).toEqual(['SFM-IG-21'])
  })

  it('is inconclusive when nothing was sent', () => {
    expect(judged(check, record(script(levaxin)))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'EPJ-en gjorde ikke noe som viser dette: den svarte «utført», men ingen melding kom fram.' },
    })
  })

  it('does not apply when the EPJ has said that it cannot prescribe alone', () => {
    const lacking = record(script(levaxin)).unsupported('prescribe-only', 'kommer').answered(2, 'unsupported')
    expect(judged(check, lacking)).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen prescribe-only: kommer' },
    })
  })
})
