import { describe, expect, it } from 'vitest'
import { record } from '../../test-kit/draft.test.kit.js'
import { firstListBut, rightFirstList } from '../../test-kit/first-list-outcome.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { firstList } from '../../test-kit/scripts.test.kit.js'
import { firstVersion } from './first-version.js'

const check = firstVersion.check(firstVersion())
/** The list builds on the version `a`, and these versions were sent since the script began. */
const buildsOnA = (...history: string[]) =>
  firstListBut((state) => ({ ...state, history, list: state.list === null ? null : { ...state.list, previous: 'a' } }))

describe("the patient's first list", () => {
  it('passes when it builds on none', () => {
    expect(said(check, rightFirstList())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('passes when it builds on one that the EPJ itself sent just before', () => {
    expect(said(check, buildsOnA('a', 'first'))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when it builds on one that no one sent', () => {
    expect(said(check, buildsOnA('first'))).toEqual({
      verdict: 'warning',
      messages: ['Listen first viser til en tidligere liste (a), men pasienten hadde ingen.'],
    })
  })

  it('warns when there is no list', () => {
    expect(said(check, record(firstList))).toEqual({
      verdict: 'warning',
      messages: ['Reseptformidleren har ingen legemiddelliste for pasienten.'],
    })
  })

  it('is inconclusive when the list was not sent', () => {
    expect(judged(check, record(firstList).lookup().answered(4, 'refused'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 4 ble stanset av EPJ-en.' },
    })
  })
})
