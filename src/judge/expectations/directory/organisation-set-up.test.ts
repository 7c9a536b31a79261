import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { organisationSetUp } from './organisation-set-up.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.organisation', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog'),
  steps: [
    user.writeOrganisation({ active: false }),
    user.writePractitioner({ active: true }),
    user.writeOrganisation({ active: true }),
  ],
  checks: [organisationSetUp()],
})
const check = organisationSetUp.check(organisationSetUp())
const { organisation } = record(script).world

type Call = (draft: Draft) => Draft
const played = (...calls: readonly Call[]) => calls.reduce((draft, call) => call(draft), record(script))

const asks: Call = (draft) => draft.call({ operation: 'Organization', method: 'GET', status: 404 })
const organisationWritten =
  (
    method: 'POST' | 'PUT',
    active: boolean,
    { orgnr = organisation.orgnrChild, status = 200, partOf = '' } = {},
  ): Call =>
  (draft) =>
    draft.call({
      operation: 'Organization',
      method,
      status,
      body: JSON.stringify({
        resourceType: 'Organization',
        identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.101', value: orgnr }],
        active,
        ...(partOf === '' ? {} : { partOf: { reference: partOf } }),
      }),
    })
const userWritten: Call = (draft) =>
  draft.call({
    operation: 'Practitioner',
    step: 2,
    body: JSON.stringify({ resourceType: 'Practitioner', active: true }),
  })

const [creates, activates] = [organisationWritten('POST', false), organisationWritten('PUT', true)]

describe('the organisation in SFM', () => {
  it('is set up when it was asked for, written, given users and made active', () => {
    const right = played(asks, creates, userWritten, activates)
    expect(said(check, right)).toEqual({ verdict: 'passed', messages: [] })
    expect(judged(check, right).krav).toEqual(['SFM-3.1.1', 'SFM-IG-19', 'SFM-ORG-02'])
  })

  it('is set up when it was there already', () => {
    expect(said(check, played(asks, activates)).verdict).toBe('passed')
  })

  it('warns, as its row does, when it was created without asking what is there', () => {
    expect(said(check, played(creates, userWritten, activates))).toEqual({
      verdict: 'warning',
      messages: ['Virksomheten ble opprettet uten at EPJ-en først spurte hva SFM-instansen har.'],
    })
  })

  it('fails when it is active before its users are written', () => {
    expect(said(check, played(asks, creates, activates, userWritten))).toEqual({
      verdict: 'failed',
      messages: ['Virksomheten ble skrevet som aktiv før noen bruker var skrevet til SFM.'],
    })
    const atOnce = judged(check, played(asks, organisationWritten('POST', true), userWritten))
    expect(atOnce.findings.map(({ krav }) => krav)).toEqual([['SFM-IG-19', 'SFM-ORG-02']])
  })

  it('fails when it does not become active', () => {
    const { verdict, findings } = judged(check, played(asks, creates, userWritten))
    expect(verdict).toBe('failed')
    expect(findings.map(({ message }) => message)).toEqual([
      { nb: 'Virksomheten står i SFM som ikke aktiv.', en: 'The organisation is not active in SFM.' },
    ])
  })

  it('fails when SFM did not take it', () => {
    expect(said(check, played(asks, organisationWritten('PUT', true, { status: 400 })))).toEqual({
      verdict: 'failed',
      messages: ['SFM har ikke tatt imot virksomheten.'],
    })
  })

  it('is not another organisation, nor a unit of its own', () => {
    const notTaken = ['SFM har ikke tatt imot virksomheten.']
    expect(said(check, played(asks, organisationWritten('PUT', true, { orgnr: '313999041' }))).messages).toEqual(
      notTaken,
    )
    expect(said(check, played(asks, organisationWritten('PUT', true, { partOf: 'Organization/1' }))).messages).toEqual(
      notTaken,
    )
  })
})
