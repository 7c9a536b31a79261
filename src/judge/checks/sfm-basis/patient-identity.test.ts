import { describe, expect, it } from 'vitest'
import { patientResource } from '../../test-kit/bundle.test.kit.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { patientIdentityRight as check } from './patient-identity.js'

const another = '21865549668'
const own = rightUnchanged()
const patient = patientResource(own.world)
const withNumber = (value: string): Json => ({
  ...patient,
  identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value }],
})

describe('patient-identity', () => {
  it('passes when each message is about the scenario’s patient', () => {
    expect(judged(check, own)).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('fails when a lookup is about another, and does not repeat the number', () => {
    const result = judged(check, record(unchanged).lookup({ patient: withNumber(another) }))
    expect(result).toMatchObject({
      verdict: 'failed',
      findings: [
        {
          message: { nb: 'Oppslaget gjelder en pasient med et annet fødselsnummer eller D-nummer enn økten oppga.' },
          where: { pointer: '/parameter/0/resource' },
        },
      ],
    })
    expect(JSON.stringify(result)).not.toContain(another)
  })

  it('fails when what is sent is about another', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ bundle: { patient: withNumber(another) } }),
      ).verdict,
    ).toBe('failed')
  })

  it('fails when the number, or the patient, is left out', () => {
    expect(said(check, record(unchanged).lookup({ patient: { ...patient, identifier: [] } })).messages).toEqual([
      'Oppslaget gjelder en pasient uten fødselsnummeret eller D-nummeret som økten oppga.',
    ])
    expect(said(check, record(unchanged).lookup({ patient: null })).messages).toEqual(['Oppslaget har ingen pasient.'])
    const message = (one: Json) =>
      JSON.parse(JSON.stringify(one).replaceAll('"resourceType":"Patient"', '"resourceType":"Person"')) as unknown
    expect(said(check, record(unchanged).lookup().send({ message })).messages).toEqual(['Meldingen har ingen pasient.'])
  })

  it('does not mind another identifier beside the right one', () => {
    const both = {
      ...patient,
      identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.3', value: 'H1' }, ...(patient['identifier'] as Json[])],
    }
    expect(said(check, record(unchanged).lookup({ patient: both })).verdict).toBe('passed')
  })

  it('knows a patient without national id by birth date and gender', () => {
    const withoutId = record(unchanged, (world) => {
      const { nationalIdentity: _, ...rest } = world.patient
      return { ...world, patient: rest }
    })
    expect(said(check, withoutId.lookup()).verdict).toBe('passed')
    expect(said(check, withoutId.lookup({ patient: { ...patient, identifier: [], gender: 'male' } })).verdict).toBe(
      'failed',
    )
    expect(said(check, withoutId.lookup({ patient })).verdict).toBe('failed')
  })

  it('is open when no message was sent', () => {
    expect(said(check, record(unchanged)).verdict).toBe('inconclusive')
  })
})
