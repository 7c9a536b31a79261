import { describe, expect, it } from 'vitest'
import { record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { firstListBut, metoprololReseptId, rightFirstList } from '../../test-kit/first-list-outcome.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { firstList } from '../../test-kit/scripts.test.kit.js'
import { addPrescription, changeEntry } from '../../test-kit/state-changes.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import { linked } from './linked.js'

const check = linked.check(linked(metoprolol))
const second = prescription(metoprolol, 'second')
const secondMessage = `Selo-Zok depottab 50 mg (ReseptId second) er gyldig ved siden av resepten pasienten hadde (${metoprololReseptId}).`

describe('the prescription that the patient had', () => {
  it('passes when the entry is linked to it', () => {
    expect(said(check, rightFirstList())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('passes whatever the letter case of the id', () => {
    const shouted = changeEntry(metoprolol.key, (entry) => ({ ...entry, reseptId: metoprololReseptId.toUpperCase() }))
    expect(said(check, firstListBut(shouted))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when the entry is linked to another', () => {
    expect(said(check, firstListBut(changeEntry(metoprolol.key, (entry) => ({ ...entry, reseptId: 'ny' }))))).toEqual({
      verdict: 'warning',
      messages: ['Selo-Zok depottab 50 mg (PLL p1) har ReseptId ny.'],
    })
  })

  it('warns when the entry is linked to none', () => {
    expect(said(check, firstListBut(changeEntry(metoprolol.key, ({ reseptId: _, ...entry }) => entry)))).toEqual({
      verdict: 'warning',
      messages: ['Selo-Zok depottab 50 mg (PLL p1) har ingen resept.'],
    })
  })

  it('warns when there is no entry to link it to', () => {
    expect(said(check, firstListBut(changeEntry(metoprolol.key, () => undefined)))).toEqual({
      verdict: 'warning',
      messages: ['Selo-Zok depottab 50 mg mangler på listen, så resepten er ikke knyttet til noe.'],
    })
  })

  it('warns when a second one is valid beside it', () => {
    expect(said(check, firstListBut(addPrescription(second)))).toEqual({
      verdict: 'warning',
      messages: [secondMessage],
    })
  })

  it('passes when the second one is recalled', () => {
    const recalled = { ...second, status: 'T' as const, recall: { code: '4', at: at(1), by: '1' } }
    expect(said(check, firstListBut(addPrescription(recalled)))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns of the second one also when the script stopped before the list was sent', () => {
    const stopped = record(firstList).lookup().answered(4, 'failed').after(addPrescription(second))
    expect(said(check, stopped)).toEqual({ verdict: 'warning', messages: [secondMessage] })
  })

  it('is inconclusive when the list was not sent', () => {
    expect(judged(check, record(firstList).lookup().answered(4, 'failed'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 4 feilet i EPJ-en.' },
    })
  })
})
