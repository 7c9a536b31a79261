import { describe, expect, it } from 'vitest'
import { defined } from '../../../contract/defined.js'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { reactionsSent } from './reactions.js'

const check = reactionsSent.check(reactionsSent())
const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const begun = language.world('granskog').list(metoprolol).prescriptions(metoprolol)
const script = (step: ReturnType<typeof user.recordAllergy>) =>
  language.scenario('test.reactions', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: begun,
    steps: [user.openPatient(), step, user.sendList()],
    checks: [expected.reactionsSent()],
  })

const asthma = { code: '5', display: 'Astma' }
/** The user records a reaction that is not known from before. */
const recording = script(
  user.recordAllergy({
    substance: { system: 'ATC', code: 'M01AE01', display: 'Ibuprofen' },
    reaction: asthma,
    source: '3',
    verification: 'unconfirmed',
  }),
)

/** How the EPJ sends a reaction. */
const reaction = ({ cause = 'M01AE01', verification = 'unconfirmed', kind = '5', id = '' } = {}): Json =>
  defined({
    resourceType: 'AllergyIntolerance',
    identifier: id === '' ? undefined : [{ use: 'official', value: id }],
    code: { coding: [{ code: cause }] },
    verificationStatus: { coding: [{ code: verification }] },
    reaction: [{ manifestation: [{ coding: [{ code: kind }] }] }],
  })
const sent = (...resources: readonly Json[]) => record(recording).lookup().send({ bundle: { resources } })

describe('a reaction that the user recorded', () => {
  it('passes when it is sent as the user said it', () => {
    expect(said(check, sent(reaction()))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when it is not sent', () => {
    expect(said(check, sent(reaction({ cause: 'J01C' })))).toEqual({
      verdict: 'failed',
      messages: ['Reaksjonen på Ibuprofen er ikke med i det som ble sendt.'],
    })
  })

  it('fails when it is sent with another status', () => {
    expect(said(check, sent(reaction({ verification: 'confirmed' })))).toEqual({
      verdict: 'failed',
      messages: ['Reaksjonen på Ibuprofen er sendt som confirmed.'],
    })
  })

  it('fails when it is sent with another type', () => {
    expect(said(check, sent(reaction({ kind: '11' })))).toEqual({
      verdict: 'failed',
      messages: ['Reaksjonen på Ibuprofen er sendt med reaksjonstype 11.'],
    })
  })

  it('fails when it is sent twice', () => {
    expect(said(check, sent(reaction(), reaction()))).toEqual({
      verdict: 'failed',
      messages: ['Reaksjonen på Ibuprofen står 2 ganger.'],
    })
  })

  it('fails when no message was accepted', () => {
    const refused = record(recording)
      .lookup()
      .send({ bundle: { resources: [reaction()] }, status: 400 })
    expect(said(check, refused)).toEqual({ verdict: 'failed', messages: ['Ingen melding ble tatt imot.'] })
  })

  it('is judged by the last message that was accepted', () => {
    const corrected = sent().send({ bundle: { resources: [reaction()] } })
    expect(said(check, corrected)).toEqual({ verdict: 'passed', messages: [] })
    expect(said(check, corrected.send({ status: 400 }))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('is inconclusive when the list was not sent', () => {
    expect(judged(check, record(recording).lookup().answered(3, 'failed'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 3 feilet i EPJ-en.' },
    })
  })

  it('does not apply when the EPJ has said that it cannot record reactions', () => {
    const lacking = record(recording)
      .unsupported('record-allergy', 'kommer')
      .lookup()
      .answered(2, 'unsupported')
      .answered(3, 'not-reached')
    expect(judged(check, lacking)).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen record-allergy: kommer' },
    })
  })
})

describe('a reaction that the user refuted', () => {
  const id = '3b8e5f0a-2d47-4c19-8a63-51d0c7e9b201'
  const penicillin = {
    key: 'penicillin',
    id,
    cause: { kind: 'atc', code: 'J01C', display: 'Penicilliner' },
    reaction: asthma,
    source: { code: '3', display: 'Pasientens egne opplysninger' },
    recorded: '2025-03-04',
    updated: '2025-03-04T10:15:00+01:00',
    recorder: '999900011',
  } as const
  const refuting = script(user.correctAllergy(penicillin, { verification: 'refuted' }))
  const corrected = (resource: Json) =>
    record(refuting)
      .lookup()
      .send({ bundle: { resources: [resource] } })

  it('passes under its own id, whatever the letter case', () => {
    const refuted = reaction({ cause: 'J01C', verification: 'refuted', id: id.toUpperCase() })
    expect(said(check, corrected(refuted))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when it goes as it was', () => {
    expect(said(check, corrected(reaction({ cause: 'J01C', verification: 'confirmed', id })))).toEqual({
      verdict: 'failed',
      messages: ['Reaksjonen på Penicilliner er sendt som confirmed.'],
    })
  })

  it('fails when it goes under a new id', () => {
    const another = reaction({ cause: 'J01C', verification: 'refuted', id: '3b8e5f0a-2d47-4c19-8a63-51d0c7e9b209' })
    expect(said(check, corrected(another))).toEqual({
      verdict: 'failed',
      messages: ['Reaksjonen på Penicilliner er ikke med i det som ble sendt.'],
    })
  })
})
