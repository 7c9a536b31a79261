import { describe, expect, it } from 'vitest'
import { sfmBasisJudge } from '../routes/routes.js'
import { requirements } from './catalogue.js'
import { requirementsOfRoute } from './requirements-of-route.js'

const keys = requirementsOfRoute(requirements, sfmBasisJudge).map(({ key }) => key)
const spokenOf = (...asked: readonly string[]) => asked.filter((key) => keys.includes(key))

describe('a run of route sfm-basis speaks of', () => {
  it('what is stated for the Basis API, alone or with SFM full, for HelseID, and for every route', () => {
    const stated = ['SFM-IG-22', 'SFM-3.3.6', 'SFM-TASK-8', 'SFM-AUTH-01', 'HELSEID-NONCE', 'HDIR-01']
    expect(spokenOf(...stated)).toEqual(stated)
  })

  it('rules written for other routes that a check stands on, since they hold for every sender of the list', () => {
    const provenHere = ['ER-M25-02', 'RF-7419-315', 'KJ-URL-01', 'SFM-HS-03']
    expect(spokenOf(...provenHere)).toEqual(provenHere)
  })

  it('nothing else of SFM full, own e-resept or the portal of kjernejournal', () => {
    expect(
      spokenOf('SFM-2.4.1', 'SFM-DD-01', 'SFM-HS-01', 'ER-M1-12', 'EO278-1', 'ER-HEND-05', 'KJ-F.1', 'KJ-API-01'),
    ).toEqual([])
  })

  it('nothing that is superseded', () => {
    expect(spokenOf('SFM-3.1.1@old', 'SFM-3.1.2@old', 'SFM-3.1.3@old', 'SFM-HS-05@old')).toEqual([])
  })
})
