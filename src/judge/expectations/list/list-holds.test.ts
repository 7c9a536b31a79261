import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { apixabanPll, rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { dischargedBut, pllIdOf, reseptIdOf } from '../../test-kit/discharge-outcome.test.kit.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { judged, said as saidBy } from '../../test-kit/judged.test.kit.js'
import { addEntry, changeEntries } from '../../test-kit/list-changes.test.kit.js'
import { listEntry } from '../../test-kit/reseptformidler-state.test.kit.js'
import { discharge } from '../../test-kit/scripts.test.kit.js'
import { changeEntry } from '../../test-kit/state-changes.test.kit.js'
import {
  albyl,
  apixaban,
  atorvastatin,
  cetirizin,
  levaxin,
  metoprolol,
  pinex,
} from '../../test-kit/treatments.test.kit.js'
import { pllIdIn } from '../../test-kit/world-ids.test.kit.js'
import * as expected from '../expect.js'
import { listInReseptformidler } from './list-holds.js'

/** The list after the discharge: four active, one discontinued, and a loose prescription that may be on it. */
const check = listInReseptformidler.check(
  listInReseptformidler([metoprolol, atorvastatin, levaxin, apixaban], [{ treatment: albyl, reason: 'A' }], {
    orAlso: [cetirizin],
  }),
)
const said = (draft: Draft) => saidBy(check, draft)
const passed = { verdict: 'passed', messages: [] }
const albylEntry = `Albyl-E enterotab 75 mg (PLL ${pllIdOf(albyl)})`
const levaxinEntry = `Levaxin tab 50 mikrog (PLL ${pllIdOf(levaxin)})`

describe('the list in Reseptformidleren', () => {
  it('passes when it holds each treatment once, as the script ends with it', () => {
    expect(said(rightDischarge())).toEqual(passed)
  })

  it('passes whatever the order', () => {
    expect(said(dischargedBut(changeEntries((entries) => entries.toReversed())))).toEqual(passed)
  })

  it('passes whatever the letter case of the ids, and without handles', () => {
    const shouted = changeEntries((entries) =>
      entries.map(({ key: _, ...entry }) => ({ ...entry, pllId: entry.pllId.toUpperCase() })),
    )
    expect(said(dischargedBut(shouted))).toEqual(passed)
  })

  it('passes when a loose prescription became part of it', () => {
    const mirrored = addEntry(listEntry(cetirizin, 'pll-c', reseptIdOf(cetirizin)))
    expect(said(dischargedBut(mirrored))).toEqual(passed)
  })

  it('passes when a treatment has a new id: the id has a check of its own', () => {
    const renamed = changeEntry(levaxin.key, ({ key: _, ...entry }) => ({ ...entry, pllId: seededUuid('new') }))
    expect(said(dischargedBut(renamed))).toEqual(passed)
  })
})

describe('an active treatment', () => {
  it('fails when it is missing', () => {
    expect(said(dischargedBut(changeEntry(levaxin.key, () => undefined)))).toEqual({
      verdict: 'failed',
      messages: ['Levaxin tab 50 mikrog mangler på listen i Reseptformidleren.'],
    })
  })

  it('fails when it is discontinued', () => {
    const stopped = changeEntry(levaxin.key, (entry) => ({ ...entry, status: 'discontinued' }))
    expect(said(dischargedBut(stopped))).toEqual({
      verdict: 'failed',
      messages: [`${levaxinEntry} står som seponert.`],
    })
  })

  it('fails when it is there twice, also under an id of its own', () => {
    expect(said(dischargedBut(addEntry(listEntry(apixaban, 'pll-2', 'resept-2'))))).toEqual({
      verdict: 'failed',
      messages: [`Eliquis tab 5 mg står 2 ganger som aktiv på listen (PLL ${apixabanPll}, pll-2).`],
    })
  })

  it('fails when it has another dose', () => {
    const halved = changeEntry(apixaban.key, (entry) => ({ ...entry, dose: '1+0+0+0' }))
    expect(said(dischargedBut(halved))).toEqual({
      verdict: 'failed',
      messages: [`Eliquis tab 5 mg (PLL ${apixabanPll}) har doseringen «1+0+0+0».`],
    })
  })

  it('leaves the dose to the expectation of the dose, where the script has one', () => {
    const halved = changeEntry(metoprolol.key, (entry) => ({ ...entry, dose: '1+0+0+0' }))
    expect(said(dischargedBut(halved))).toEqual(passed)
  })
})

describe('a discontinued treatment', () => {
  it('fails when it is still active', () => {
    const active = changeEntry(albyl.key, (entry) => ({ ...entry, status: 'active' }))
    expect(said(dischargedBut(active))).toEqual({
      verdict: 'failed',
      messages: [`${albylEntry} står fortsatt som aktiv.`],
    })
  })

  it('fails when it is gone', () => {
    expect(said(dischargedBut(changeEntry(albyl.key, () => undefined)))).toEqual({
      verdict: 'failed',
      messages: ['Albyl-E enterotab 75 mg er borte fra listen; ingen kan se at legemidlet er seponert.'],
    })
  })

  it('fails when it has another reason, or none', () => {
    const because = (discontinuation: { readonly at: string; readonly reason?: string }) =>
      said(dischargedBut(changeEntry(albyl.key, (entry) => ({ ...entry, discontinuation }))))
    expect(because({ at: at(8), reason: 'X' })).toEqual({
      verdict: 'failed',
      messages: [`${albylEntry} er seponert med årsak X.`],
    })
    expect(because({ at: at(8) })).toEqual({
      verdict: 'failed',
      messages: [`${albylEntry} er seponert med årsak (ingen).`],
    })
  })
})

describe('an entry that no one asked for', () => {
  it('fails when the EPJ added it', () => {
    const stranger = { ...listEntry(pinex, 'pll-x'), key: 'stranger' }
    expect(said(dischargedBut(addEntry(stranger)))).toEqual({
      verdict: 'failed',
      messages: ['Pinex tab 500 mg (PLL pll-x), 1-2 ved behov, står på listen uten at noen har lagt det til.'],
    })
  })

  it('fails when it was there from the beginning and should be gone', () => {
    const withoutLevaxin = listInReseptformidler.check(
      listInReseptformidler([metoprolol, atorvastatin, apixaban], [{ treatment: albyl, reason: 'A' }]),
    )
    expect(saidBy(withoutLevaxin, rightDischarge())).toEqual({
      verdict: 'failed',
      messages: [`${levaxinEntry}, 1+0+0+0, står fortsatt på listen.`],
    })
  })
})

describe('an entry that was discontinued before the script', () => {
  const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
  const begun = language.world('granskog').list(metoprolol).prescriptions(metoprolol)
  const script = language.scenario('test.discontinued-before', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: begun.discontinued(albyl, { daysAgo: 10, reason: 'A' }),
    steps: [user.openPatient(), user.sendList()],
    checks: [expected.listInReseptformidler([metoprolol])],
  })
  const onlyMetoprolol = listInReseptformidler.check(listInReseptformidler([metoprolol]))
  const sent = record(script).lookup().send()

  it('passes while it is there, and when it is gone', () => {
    expect(saidBy(onlyMetoprolol, sent)).toEqual(passed)
    expect(saidBy(onlyMetoprolol, sent.after(changeEntry(albyl.key, () => undefined)))).toEqual(passed)
  })

  it('fails when it is active again', () => {
    const active = changeEntry(albyl.key, (entry) => ({ ...entry, status: 'active' }))
    expect(saidBy(onlyMetoprolol, sent.after(active))).toEqual({
      verdict: 'failed',
      messages: [`Albyl-E enterotab 75 mg (PLL ${pllIdIn(sent, albyl)}), 1+0+0+0, står fortsatt på listen.`],
    })
  })
})

describe('no list in Reseptformidleren', () => {
  const empty = listInReseptformidler.check(listInReseptformidler([]))

  it('fails when there is to be one', () => {
    expect(said(dischargedBut((state) => ({ ...state, list: null })))).toEqual({
      verdict: 'failed',
      messages: ['Reseptformidleren har ingen legemiddelliste for pasienten.'],
    })
  })

  it('passes when nothing is to be on it', () => {
    expect(
      saidBy(
        empty,
        rightUnchanged().after((state) => ({ ...state, list: null })),
      ),
    ).toEqual(passed)
    expect(saidBy(empty, rightUnchanged().after(changeEntries(() => [])))).toEqual(passed)
  })
})

describe('a script that was not carried through', () => {
  const stopped = (draft: Draft) => draft.answered(5, 'failed')

  it('fails all the same on what is proven: an entry from the beginning that is gone', () => {
    expect(said(stopped(dischargedBut(changeEntry(levaxin.key, () => undefined))))).toEqual({
      verdict: 'failed',
      messages: ['Levaxin tab 50 mikrog mangler på listen i Reseptformidleren.'],
    })
  })

  it('is inconclusive on what the steps that are left could still bring', () => {
    expect(judged(check, stopped(record(discharge).lookup()))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 5 feilet i EPJ-en.' },
      findings: [],
    })
  })

  it('blames no one for what was on the list from the beginning, when the script did not get as far as to end it', () => {
    const withoutAlbyl = listInReseptformidler.check(
      listInReseptformidler([metoprolol, atorvastatin, levaxin, apixaban], [], { orAlso: [cetirizin] }),
    )
    const early = [2, 3, 4, 5].reduce((draft, step) => draft.answered(step, 'not-reached'), record(discharge))
    expect(judged(withoutAlbyl, early.answered(1, 'refused'))).toMatchObject({ verdict: 'inconclusive', findings: [] })
  })

  it('fails when every step was answered done and nothing was done', () => {
    expect(said(record(discharge))).toEqual({
      verdict: 'failed',
      messages: ['Eliquis tab 5 mg mangler på listen i Reseptformidleren.', `${albylEntry} står fortsatt som aktiv.`],
    })
  })

  it('is inconclusive when the evidence lacks what Reseptformidleren held', () => {
    const unknown = rightDischarge().after(() => undefined)
    expect(judged(check, unknown)).toMatchObject({
      verdict: 'inconclusive',
      reason: {
        nb: 'Scenarioet ble ikke gjennomført: bevisfilen har ikke hva Reseptformidleren hadde etterpå.',
      },
    })
  })
})
