import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import type { Scenario } from '../../../scenario/language/scenario.js'
import * as user from '../../../scenario/language/user.js'
import type { ActorsWorld } from '../../../scenario/world/actors-world.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down } from '../../test-kit/scripts.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { nothingSent } from './nothing-sent.js'

const check = nothingSent.check(nothingSent())
const message = 'Reseptformidleren svarer ikke. Listen kan ikke sendes nå.'
const stopped = record(down).lookup({ rf: false }).answered(2, 'refused', message)
const sent = record(down).lookup({ rf: false }).send()

describe('a list that must not be sent', () => {
  it('passes when the EPJ stopped the user', () => {
    expect(said(check, stopped)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when it was sent', () => {
    expect(said(check, sent)).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte en legemiddelliste (x2).'],
    })
  })

  it('fails also when SFM refused it, or the EPJ says that it failed', () => {
    const refused = record(down).lookup({ rf: false }).send({ status: 400 })
    const failed = { verdict: 'failed', messages: ['EPJ-en sendte en legemiddelliste (x2).'] }
    expect(said(check, refused)).toEqual(failed)
    expect(said(check, refused.answered(2, 'failed'))).toEqual(failed)
  })

  it('passes when what was sent is no list', () => {
    const alone = record(down)
      .lookup({ rf: false })
      .send({ bundle: { createPLL: false } })
    expect(said(check, alone)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when Reseptformidleren holds a new version', () => {
    const renewed = record(down).after(({ list, ...state }) => ({
      ...state,
      history: [...state.history, 'new'],
      list: list === null ? null : { ...list, messageId: 'new' },
    }))
    expect(said(check, renewed)).toEqual({
      verdict: 'failed',
      messages: ['Reseptformidleren har en ny versjon av listen (new).'],
    })
  })

  it('is inconclusive when the EPJ never got as far as to try', () => {
    expect(judged(check, record(down).answered(1, 'failed').answered(2, 'not-reached'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 1 feilet i EPJ-en.' },
    })
  })
})

describe('the requirement that a list that must not be sent is judged by', () => {
  const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
  const begun = language.world('bekk').list(metoprolol).prescriptions(metoprolol)
  const script = (given: Scenario['given']) =>
    language.scenario('test.must-not-send', {
      title: text,
      why: text,
      roles: ['fastlege'],
      given,
      steps: [user.openPatient(), user.refused(user.sendList())],
      checks: [expected.nothingSent()],
    })
  const kravFor = (given: Scenario['given'], change?: (world: ActorsWorld) => ActorsWorld) =>
    judged(check, record(script(given), change).lookup()).krav
  const withoutNationalIdentity = ({ patient: { nationalIdentity: _, ...patient }, ...world }: ActorsWorld) => ({
    ...world,
    patient,
  })

  it('is the one that applies in the world of the scenario', () => {
    const blocked = begun.where({ blocked: [{ practitioner: 'signed-in', from: 'both' }] })
    expect(kravFor(begun.fault({ kind: 'reseptformidler-down' }))).toEqual(['ER-SEQ-01', 'SFM-IG-06'])
    expect(kravFor(blocked)).toEqual(['ER-SEQ-01', 'SFM-IG-06'])
    expect(kravFor(begun, withoutNationalIdentity)).toEqual(['SFM-IG-21'])
    expect(kravFor(begun.fault({ kind: 'sign-in-refused', error: 'access_denied' }))).toEqual(['SFM-3.6.1'])
    expect(kravFor(begun)).toEqual(['SFM-3.6.1'])
  })
})
