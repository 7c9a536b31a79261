import { describe, expect, it } from 'vitest'
import patients from '../../../../fixtures/patients.json' with { type: 'json' }
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { sfm } from '../../test-kit/environment.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { hasFormOfIdentity, noIdentityInUrl as check } from './no-identity-in-url.js'

const number = '21865549668'
const call = (url: string) => record(unchanged).call({ operation: 'search', method: 'GET', url })

describe('no-identity-in-url', () => {
  it('passes when no address has one', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it.each([
    `${sfm}/Patient/${number}`,
    `${sfm}/Patient?identifier=urn%3Aoid%7C${number}`,
    `${sfm}/x?y=${encodeURIComponent(`a|${number}`)}`,
    `${sfm}/Task?owner=${number}`,
    `${sfm}/Patient/***********`,
  ])('warns of %s', (url) => {
    expect(said(check, call(url))).toEqual({
      verdict: 'warning',
      messages: ['Et nummer med form som fødselsnummer eller D-nummer står i adressen til kallet search.'],
    })
  })

  it('leaves the searches that SFM documents alone', () => {
    expect(said(check, call(`${sfm}/Task?code=10&PatientNiN=${number},${number}`)).verdict).toBe('passed')
    expect(said(check, call(`${sfm}/Practitioner?identifier=urn:oid:2.16.578.1.12.4.1.4.1|${number}`)).verdict).toBe(
      'passed',
    )
  })

  it('does not take any eleven digits for one', () => {
    expect(said(check, call(`${sfm}/Task?_lastUpdated=gt20260302090`)).verdict).toBe('passed')
    expect(['00000000000', '99999999999', '21865549667'].map(hasFormOfIdentity)).toEqual([false, false, false])
  })

  it('knows every synthetic patient', () => {
    const numbers = patients.flatMap((patient) =>
      'nationalIdentity' in patient ? [patient.nationalIdentity.value] : [],
    )
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers.filter((one) => !hasFormOfIdentity(one))).toEqual([])
  })

  it('is open when there were no calls', () => {
    expect(said(check, record(unchanged)).verdict).toBe('inconclusive')
  })
})
