import { describe, expect, it } from 'vitest'
import type { RecordedListEntry, RecordedPrescription, ReseptformidlerState } from '../../contract/generated/harness.js'
import * as language from '../../scenario/language/language.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import {
  apixabanPll,
  discharged,
  newApixaban,
  newMetoprolol,
  rightDischarge,
} from '../test-kit/correct-runs.test.kit.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import { at } from '../test-kit/environment.test.kit.js'
import { judged } from '../test-kit/judged.test.kit.js'
import { listEntry, prescription, stateOf } from '../test-kit/reseptformidler-state.test.kit.js'
import { discharge, down, dropped, firstList, multidose, unchanged } from '../test-kit/scripts.test.kit.js'
import { apixaban, atorvastatin, levaxin, metoprolol, pinex } from '../test-kit/treatments.test.kit.js'
import * as expected from './expect.js'
import { expectationKinds, expectedChecks } from './expectations.js'

function checkOf(script: Scenario, id: string) {
  const found = expectedChecks(script.checks).find((check) => check.id === id)
  if (found === undefined) throw new Error(`no check ${id}`)
  return found
}

/** The verdict and messages of one of the script's checks. */
function said(draft: Draft, id: string) {
  const { verdict, findings, reason } = judged(checkOf(draft.script, id), draft)
  return {
    verdict,
    messages: findings.map(({ message }) => message.nb),
    ...(reason === undefined ? {} : { reason: reason.nb }),
  }
}

const passed = { verdict: 'passed', messages: [] }

/** The right discharge, with Reseptformidleren holding something else. */
const dischargedBut = (change: (state: ReseptformidlerState) => ReseptformidlerState) =>
  rightDischarge().after((state) => change(discharged(state)))
const entries =
  (change: (entry: RecordedListEntry) => RecordedListEntry | undefined) => (state: ReseptformidlerState) => ({
    ...state,
    list:
      state.list === null
        ? null
        : { ...state.list, entries: state.list.entries.flatMap((entry) => change(entry) ?? []) },
  })
const prescriptions =
  (change: (prescription: RecordedPrescription) => RecordedPrescription | undefined) =>
  (state: ReseptformidlerState) => ({
    ...state,
    prescriptions: state.prescriptions.flatMap((one) => change(one) ?? []),
  })
const adding = (entry: RecordedListEntry) => (state: ReseptformidlerState) => ({
  ...state,
  list: state.list === null ? null : { ...state.list, entries: [...state.list.entries, entry] },
})
const issuing = (one: RecordedPrescription) => (state: ReseptformidlerState) => ({
  ...state,
  prescriptions: [...state.prescriptions, one],
})
const where = (key: string, change: (entry: RecordedListEntry) => RecordedListEntry | undefined) =>
  entries((entry) => (entry.key === key ? change(entry) : entry))
const pllOf = (key: string) => rightDischarge().world.list?.entries.find((one) => one.key === key)?.pllId ?? ''
const reseptOf = (key: string) => rightDischarge().world.prescriptions.find((one) => one.key === key)?.reseptId ?? ''

describe('outcome checks', () => {
  it('have the kind and the treatment as their id', () => {
    expect(expectedChecks(discharge.checks).map(({ id }) => id)).toEqual([
      'list-holds',
      'dose-metoprolol50',
      'renewed-metoprolol50',
      'recalled-albylE75',
      'prescribed-apixaban5',
      'untouched-atorvastatin40',
    ])
    expect(expectedChecks([expected.userTold('lookup'), expected.userTold('send-list')]).map(({ id }) => id)).toEqual([
      'user-told',
      'user-told-2',
    ])
    expect(new Set(expectationKinds).size).toBe(expectationKinds.length)
  })

  it('all pass when the discharge was done right', () => {
    expect(expectedChecks(discharge.checks).map(({ id }) => said(rightDischarge(), id).verdict)).toEqual([
      'passed',
      'passed',
      'passed',
      'passed',
      'passed',
      'passed',
    ])
  })

  it('fail, or are open, when every step was answered done and nothing was done', () => {
    const idle = record(discharge)
    expect(Object.fromEntries(expectedChecks(discharge.checks).map(({ id }) => [id, said(idle, id).verdict]))).toEqual({
      'list-holds': 'failed',
      'dose-metoprolol50': 'failed',
      'renewed-metoprolol50': 'failed',
      'recalled-albylE75': 'warning',
      'prescribed-apixaban5': 'failed',
      'untouched-atorvastatin40': 'inconclusive',
    })
  })

  it('are open when a step was not reached, with the reason', () => {
    expect(said(record(discharge).trouble('adapter').answered(5, 'no-answer'), 'prescribed-apixaban5')).toEqual({
      verdict: 'inconclusive',
      messages: [],
      reason: 'Scenarioet ble ikke gjennomført: steg 5 fikk ikke noe svar. Adapteren døde.',
    })
    expect(
      said(record(discharge).answered(3, 'refused').answered(4, 'not-reached').answered(5, 'not-reached'), 'list-holds')
        .reason,
    ).toBe('Scenarioet ble ikke gjennomført: steg 3 ble stanset av EPJ-en.')
    expect(
      said(
        rightDischarge().after(() => undefined),
        'list-holds',
      ).verdict,
    ).toBe('inconclusive')
  })

  it('blame nobody for what stood on the list from the beginning, when the script did not get as far as to end it', () => {
    const shorter = {
      ...discharge,
      checks: discharge.checks.map((one) => (one.kind === 'list-holds' ? { ...one, discontinued: [] } : one)),
    }
    const stopped = record(shorter).answered(1, 'refused').answered(2, 'not-reached').answered(3, 'not-reached')
    expect(said(stopped.answered(4, 'not-reached').answered(5, 'not-reached'), 'list-holds')).toMatchObject({
      verdict: 'inconclusive',
      messages: [],
    })
  })

  it('do not apply when the EPJ had said that it lacks the function', () => {
    expect(
      said(
        record(discharge)
          .unsupported('discontinue-treatment', 'kommer')
          .answered(3, 'unsupported')
          .answered(4, 'not-reached')
          .answered(5, 'not-reached'),
        'recalled-albylE75',
      ),
    ).toEqual({
      verdict: 'not-applicable',
      messages: [],
      reason: 'EPJ-en har ikke funksjonen discontinue-treatment: kommer',
    })
  })

  it('fail all the same on what is proven', () => {
    const stopped = (draft: Draft) => draft.answered(5, 'failed')
    expect(said(stopped(dischargedBut(where('levotyroksin50', () => undefined))), 'list-holds').messages).toEqual([
      'Levaxin tab 50 mikrog mangler på listen i Reseptformidleren.',
    ])
    expect(said(stopped(record(discharge)), 'list-holds').verdict).toBe('inconclusive')
    expect(
      said(
        stopped(dischargedBut(where('atorvastatin40', (entry) => ({ ...entry, dose: '9' })))),
        'untouched-atorvastatin40',
      ).verdict,
    ).toBe('failed')
  })
})

describe('list-holds', () => {
  it('names what is missing', () => {
    expect(said(dischargedBut(where('levotyroksin50', () => undefined)), 'list-holds')).toEqual({
      verdict: 'failed',
      messages: ['Levaxin tab 50 mikrog mangler på listen i Reseptformidleren.'],
    })
    expect(
      said(
        dischargedBut((state) => ({ ...state, list: null })),
        'list-holds',
      ).messages,
    ).toEqual(['Reseptformidleren har ingen legemiddelliste for pasienten.'])
  })

  it('names what stands there twice, also under an id of its own', () => {
    expect(said(dischargedBut(adding({ ...listEntry(apixaban, 'pll-2', 'resept-2') })), 'list-holds')).toEqual({
      verdict: 'failed',
      messages: [`Eliquis tab 5 mg står 2 ganger som aktiv på listen (PLL ${apixabanPll}, pll-2).`],
    })
  })

  it('names what should not be there', () => {
    const stranger = { ...listEntry(pinex, 'pll-x'), key: 'somebody' }
    expect(said(dischargedBut(adding(stranger)), 'list-holds').messages).toEqual([
      'Pinex tab 500 mg (PLL pll-x), 1-2 ved behov, står på listen uten at noen har lagt det til.',
    ])
  })

  it('fails when what was discontinued is active, gone, or has another reason', () => {
    expect(
      said(dischargedBut(where('albylE75', (entry) => ({ ...entry, status: 'active' }))), 'list-holds').messages,
    ).toEqual([`Albyl-E enterotab 75 mg (PLL ${pllOf('albylE75')}) står fortsatt som aktiv.`])
    expect(said(dischargedBut(where('albylE75', () => undefined)), 'list-holds').messages).toEqual([
      'Albyl-E enterotab 75 mg er borte fra listen; ingen kan se at legemidlet er seponert.',
    ])
    expect(
      said(
        dischargedBut(where('albylE75', (entry) => ({ ...entry, discontinuation: { at: at(8), reason: 'X' } }))),
        'list-holds',
      ).messages,
    ).toEqual([`Albyl-E enterotab 75 mg (PLL ${pllOf('albylE75')}) er seponert med årsak X.`])
  })

  it('fails when what is to be active was discontinued, or what was added has another dose', () => {
    expect(
      said(dischargedBut(where('levotyroksin50', (entry) => ({ ...entry, status: 'discontinued' }))), 'list-holds')
        .messages,
    ).toEqual([`Levaxin tab 50 mikrog (PLL ${pllOf('levotyroksin50')}) står som seponert.`])
    expect(
      said(dischargedBut(where('apixaban5', (entry) => ({ ...entry, dose: '1+0+0+0' }))), 'list-holds').messages,
    ).toEqual([`Eliquis tab 5 mg (PLL ${apixabanPll}) har doseringen «1+0+0+0».`])
  })

  it('does not mind order, letter case, handles, or a loose prescription that became part of it', () => {
    expect(
      said(
        dischargedBut((state) => ({
          ...state,
          list: state.list === null ? null : { ...state.list, entries: [...state.list.entries].reverse() },
        })),
        'list-holds',
      ),
    ).toEqual(passed)
    expect(
      said(
        dischargedBut(entries(({ key: _, ...entry }) => ({ ...entry, pllId: entry.pllId.toUpperCase() }))),
        'list-holds',
      ),
    ).toEqual(passed)
    const cetirizin = rightDischarge().world.prescriptions.find(({ key }) => key === 'cetirizin10')
    if (cetirizin === undefined) throw new Error('the world has cetirizin')
    expect(
      said(
        dischargedBut(
          adding(listEntry({ ...cetirizin, prescription: { reiterations: 0 } }, 'pll-c', cetirizin.reseptId)),
        ),
        'list-holds',
      ),
    ).toEqual(passed)
  })

  it('takes a treatment that got a new id for the same treatment: the id has a check of its own', () => {
    expect(
      said(
        dischargedBut(where('levotyroksin50', ({ key: _, ...entry }) => ({ ...entry, pllId: seededUuid('new') }))),
        'list-holds',
      ),
    ).toEqual(passed)
  })
})

describe('first-version, linked and without-prescription', () => {
  const metoprololResept = record(firstList).world.prescriptions[0]?.reseptId ?? ''
  const list = (state: ReseptformidlerState): ReseptformidlerState => ({
    ...state,
    history: ['first'],
    list: {
      messageId: 'first',
      previous: null,
      sentBy: '999900011',
      at: at(10),
      relatedParties: [],
      entries: [listEntry(metoprolol, 'p1', metoprololResept), listEntry(pinex, 'p2')],
    },
  })
  const but = (change: (state: ReseptformidlerState) => ReseptformidlerState) =>
    record(firstList).after((state) => change(list(state)))
  const ids = ['first-version', 'list-holds', 'linked-metoprolol50', 'without-prescription-paracetamol500']

  it('pass when the first list was made right', () => {
    expect(
      ids.map((id) =>
        said(
          but((state) => state),
          id,
        ),
      ),
    ).toEqual([passed, passed, passed, passed])
  })

  it('first-version warns of a predecessor that nobody sent, and not of two sends after one another', () => {
    const after = (...history: string[]) =>
      but((state) => ({ ...state, history, list: state.list === null ? null : { ...state.list, previous: 'a' } }))
    expect(said(after('a', 'first'), 'first-version')).toEqual(passed)
    expect(said(after('first'), 'first-version')).toEqual({
      verdict: 'warning',
      messages: ['Listen first viser til en tidligere liste (a), men pasienten hadde ingen.'],
    })
    expect(said(record(firstList), 'first-version').messages).toEqual([
      'Reseptformidleren har ingen legemiddelliste for pasienten.',
    ])
  })

  it('linked warns when the entry has another prescription, or none', () => {
    expect(said(but(entries((entry) => ({ ...entry, reseptId: 'ny' }))), 'linked-metoprolol50').messages[0]).toContain(
      'har ReseptId ny.',
    )
    expect(said(but(where('metoprolol50', ({ reseptId: _, ...entry }) => entry)), 'linked-metoprolol50')).toMatchObject(
      {
        verdict: 'warning',
        messages: ['Selo-Zok depottab 50 mg (PLL p1) har ingen resept.'],
      },
    )
    expect(said(but(where('metoprolol50', () => undefined)), 'linked-metoprolol50').messages).toEqual([
      'Selo-Zok depottab 50 mg mangler på listen, så resepten er ikke knyttet til noe.',
    ])
  })

  it('linked warns of a second valid prescription, and not of one that is recalled', () => {
    const second = prescription(metoprolol, 'second')
    expect(said(but(issuing(second)), 'linked-metoprolol50').messages).toEqual([
      `Selo-Zok depottab 50 mg (ReseptId second) er gyldig ved siden av resepten pasienten hadde (${metoprololResept}).`,
    ])
    expect(
      said(but(issuing({ ...second, status: 'T', recall: { code: '4', at: at(1), by: '1' } })), 'linked-metoprolol50'),
    ).toEqual(passed)
  })

  it('without-prescription warns of another type, a reseptId, a prescription, and of nothing there', () => {
    expect(
      said(but(where('paracetamol500', (entry) => ({ ...entry, type: 'E' }))), 'without-prescription-paracetamol500')
        .messages,
    ).toEqual(['Pinex tab 500 mg (PLL p2) står som type E.'])
    expect(
      said(
        but(where('paracetamol500', (entry) => ({ ...entry, reseptId: 'r' }))),
        'without-prescription-paracetamol500',
      ).messages,
    ).toEqual(['Pinex tab 500 mg (PLL p2) har ReseptId r.'])
    expect(said(but(issuing(prescription(pinex, 'r'))), 'without-prescription-paracetamol500').messages).toEqual([
      'Pinex tab 500 mg (ReseptId r) er utstedt, men ingen har bedt om resept.',
    ])
    expect(said(but(where('paracetamol500', () => undefined)), 'without-prescription-paracetamol500').messages).toEqual(
      ['Pinex tab 500 mg står ikke som aktiv på listen.'],
    )
  })
})

describe('prescribed', () => {
  const id = 'prescribed-apixaban5'
  const isNew = ({ reseptId }: RecordedPrescription) => reseptId === newApixaban

  it('fails when none or two were issued', () => {
    expect(said(dischargedBut(prescriptions((one) => (isNew(one) ? undefined : one))), id)).toEqual({
      verdict: 'failed',
      messages: ['Resept på Eliquis tab 5 mg er ikke utstedt.'],
    })
    expect(said(dischargedBut(issuing(prescription(apixaban, 'second'))), id).messages).toEqual([
      `Det er utstedt 2 gyldige resepter på Eliquis tab 5 mg (ReseptId ${newApixaban}, second).`,
    ])
    expect(
      said(
        dischargedBut(
          prescriptions((one) =>
            isNew(one) ? { ...one, status: 'T', recall: { code: '4', at: at(9), by: '1' } } : one,
          ),
        ),
        id,
      ).messages,
    ).toEqual(['Resept på Eliquis tab 5 mg er utstedt, men alt tilbakekalt.'])
  })

  it('warns when it is not linked, or differs from its entry', () => {
    expect(said(dischargedBut(where('apixaban5', ({ reseptId: _, ...entry }) => entry)), id)).toEqual({
      verdict: 'warning',
      messages: [`Eliquis tab 5 mg (PLL ${apixabanPll}) er ikke knyttet til noen resept.`],
    })
    expect(said(dischargedBut(prescriptions((one) => (isNew(one) ? { ...one, dose: '2' } : one))), id)).toEqual({
      verdict: 'warning',
      messages: [
        `Eliquis tab 5 mg (PLL ${apixabanPll}) og resepten er ulike: dosering «1+0+1+0» på listen, «2» på resepten.`,
      ],
    })
    expect(said(dischargedBut(where('apixaban5', () => undefined)), id).verdict).toBe('warning')
  })
})

describe('recalled, renewed and dose', () => {
  const old = (key: string, change: (one: RecordedPrescription) => RecordedPrescription | undefined) =>
    dischargedBut(prescriptions((one) => (one.reseptId === reseptOf(key) ? change(one) : one)))
  const withoutRecall = ({ recall: _, ...one }: RecordedPrescription): RecordedPrescription => ({ ...one, status: 'E' })

  it('recalled warns when it was not, or with another code', () => {
    expect(said(old('albylE75', withoutRecall), 'recalled-albylE75')).toEqual({
      verdict: 'warning',
      messages: [`Albyl-E enterotab 75 mg (ReseptId ${reseptOf('albylE75')}) er ikke tilbakekalt.`],
    })
    expect(
      said(
        old('albylE75', (one) => ({ ...one, recall: { code: '4', at: at(9), by: '1' } })),
        'recalled-albylE75',
      ).messages,
    ).toEqual([`Albyl-E enterotab 75 mg (ReseptId ${reseptOf('albylE75')}) er tilbakekalt med kode 4.`])
    expect(
      said(
        old('albylE75', () => undefined),
        'recalled-albylE75',
      ).verdict,
    ).toBe('warning')
  })

  it('takes a recall that waits for the pharmacy for a recall', () => {
    expect(
      said(
        old('albylE75', (one) => ({ ...one, status: 'U' })),
        'recalled-albylE75',
      ),
    ).toEqual(passed)
  })

  it('renewed fails when no new one was issued, or two', () => {
    expect(
      said(
        dischargedBut(prescriptions((one) => (one.reseptId === newMetoprolol ? undefined : one))),
        'renewed-metoprolol50',
      ),
    ).toMatchObject({ verdict: 'failed', messages: ['Det er ikke utstedt noen ny resept på Selo-Zok depottab 50 mg.'] })
    expect(said(dischargedBut(issuing(prescription(metoprolol, 'second'))), 'renewed-metoprolol50').verdict).toBe(
      'failed',
    )
  })

  it('renewed warns when the old one is not recalled, has another code, or does not name the new one', () => {
    expect(said(old('metoprolol50', withoutRecall), 'renewed-metoprolol50')).toMatchObject({
      verdict: 'warning',
      messages: [`Selo-Zok depottab 50 mg (ReseptId ${reseptOf('metoprolol50')}) er ikke tilbakekalt.`],
    })
    expect(
      said(
        old('metoprolol50', (one) => ({
          ...one,
          recall: { code: '1', at: at(9), by: '1', replacedBy: newMetoprolol },
        })),
        'renewed-metoprolol50',
      ).messages[0],
    ).toContain('er tilbakekalt med kode 1')
    expect(
      said(
        old('metoprolol50', (one) => ({ ...one, recall: { code: '3', at: at(9), by: '1' } })),
        'renewed-metoprolol50',
      ).messages[0],
    ).toContain('nevner ikke den nye resepten')
  })

  it('renewed warns of a new PLL id, and fails when the entry is not linked to the new one', () => {
    expect(
      said(dischargedBut(where('metoprolol50', (entry) => ({ ...entry, pllId: 'p-new' }))), 'renewed-metoprolol50'),
    ).toMatchObject({
      verdict: 'warning',
      messages: [`Selo-Zok depottab 50 mg (PLL p-new) har fått en ny PLL-id; den var ${pllOf('metoprolol50')}.`],
    })
    expect(
      said(
        dischargedBut(where('metoprolol50', (entry) => ({ ...entry, reseptId: reseptOf('metoprolol50') }))),
        'renewed-metoprolol50',
      ).verdict,
    ).toBe('failed')
  })

  it('dose fails on another dose, and reads it as a reader does', () => {
    expect(
      said(dischargedBut(where('metoprolol50', (entry) => ({ ...entry, dose: '1+0+0+0' }))), 'dose-metoprolol50'),
    ).toEqual({
      verdict: 'failed',
      messages: [`Selo-Zok depottab 50 mg (PLL ${pllOf('metoprolol50')}) har doseringen «1+0+0+0».`],
    })
    expect(
      said(dischargedBut(where('metoprolol50', (entry) => ({ ...entry, dose: ' 1+0+0+1 ' }))), 'dose-metoprolol50'),
    ).toEqual(passed)
    expect(said(dischargedBut(where('metoprolol50', () => undefined)), 'dose-metoprolol50').verdict).toBe('failed')
  })
})

describe('untouched', () => {
  const id = 'untouched-atorvastatin40'

  it.each<[string, (entry: RecordedListEntry) => RecordedListEntry | undefined, string]>([
    ['dose', (entry) => ({ ...entry, dose: '2' }), 'dosering var 0+0+0+1, er nå 2.'],
    [
      'last changed',
      (entry) => ({ ...entry, lastChanged: at(9) }),
      'sist endret var 2025-12-02T08:00:00.000Z, er nå 2026-03-02T08:09:00.000Z.',
    ],
    ['rekvirent', (entry) => ({ ...entry, rekvirent: '999900013' }), 'rekvirent var 999900011, er nå 999900013.'],
    ['prescription', ({ reseptId: _, ...entry }) => entry, `resept var ${reseptOf('atorvastatin40')}, er nå (ingen).`],
    ['whole', () => undefined, 'er borte fra listen.'],
  ])('fails when its %s is otherwise', (_, change, words) => {
    const { verdict, messages } = said(dischargedBut(where('atorvastatin40', change)), id)
    expect(verdict).toBe('failed')
    expect(messages[0]).toContain(words)
  })

  it('fails when its prescription is recalled', () => {
    const recalled = dischargedBut(
      prescriptions((one) =>
        one.reseptId === reseptOf('atorvastatin40') ? { ...one, recall: { code: '2', at: at(9), by: '1' } } : one,
      ),
    )
    expect(said(recalled, id).messages[0]).toContain('tilbakekalling var (ingen), er nå 2.')
  })

  it('fails when a new prescription was issued beside it', () => {
    expect(
      said(dischargedBut(issuing(prescription(atorvastatin, newApixaban.replaceAll('a', 'b')))), id).messages[0],
    ).toContain('er utstedt, og ingen ba om det.')
  })

  it('does not mind the same moment in another zone', () => {
    expect(
      said(
        dischargedBut(
          where('atorvastatin40', (entry) => ({
            ...entry,
            lastChanged: new Date(Date.parse(entry.lastChanged)).toISOString(),
          })),
        ),
        id,
      ),
    ).toEqual(passed)
  })
})

describe('multidose-doctor and related-parties', () => {
  const pharmacy = { herId: '8900031', from: '2026-03-02' }
  const doctor = { hpr: '999900011', herId: '8900011', from: '2026-03-02' }
  const registered = (state: ReseptformidlerState) => ({ ...state, multidose: { doctor, pharmacy } })
  const parties = [
    { role: 'M', hpr: '999900011', herId: '8900011' },
    { role: 'A', herId: '8900031' },
  ]
  const begun = () => record(multidose).call({ operation: 'registerResponsibility', step: 2 }).lookup({ step: 4 })
  const right = () => begun().send({ step: 5, bundle: { parties } }).after(registered)

  it('pass when the doctor registered first and both stand in the list', () => {
    expect([said(right(), 'multidose-doctor'), said(right(), 'related-parties')]).toEqual([passed, passed])
  })

  it('multidose-doctor fails when nobody is registered, or another, or elsewhere', () => {
    expect(
      said(
        right().after((state) => ({ ...state, multidose: { pharmacy } })),
        'multidose-doctor',
      ),
    ).toEqual({ verdict: 'failed', messages: ['Ingen er registrert som multidoseansvarlig lege i Reseptformidleren.'] })
    expect(
      said(
        right().after((state) => ({ ...state, multidose: { doctor: { ...doctor, hpr: '999900012' } } })),
        'multidose-doctor',
      ).messages,
    ).toEqual(['Multidoseansvarlig lege er HPR 999900012.'])
    expect(
      said(
        right().after((state) => ({ ...state, multidose: { doctor: { ...doctor, herId: '' } } })),
        'multidose-doctor',
      ).messages,
    ).toEqual(['Multidoseansvarlig lege står med HER-id (ingen).'])
  })

  it('multidose-doctor warns when the list went before the registration', () => {
    const late = record(multidose)
      .lookup()
      .send({ step: 5, bundle: { parties } })
      .call({ operation: 'registerResponsibility', step: 5 })
      .after(registered)
    expect(said(late, 'multidose-doctor')).toEqual({
      verdict: 'warning',
      messages: ['Listen (x2) ble sendt før legen var registrert (x3).'],
    })
  })

  it('related-parties fails when one is missing, or is another than Reseptformidleren has', () => {
    expect(
      said(
        begun()
          .send({ step: 5, bundle: { parties: parties.slice(0, 1) } })
          .after(registered),
        'related-parties',
      ),
    ).toEqual({
      verdict: 'failed',
      messages: ['Listen som ble sendt, mangler ansvarlig farmasøyt, apoteket (A) blant relatedparties.'],
    })
    expect(
      said(
        begun()
          .send({
            step: 5,
            bundle: {
              parties: [
                { role: 'M', hpr: '999900012' },
                { role: 'A', herId: '8900031' },
              ],
            },
          })
          .after(registered),
        'related-parties',
      ).messages,
    ).toEqual(['Listen som ble sendt, har en annen multidoseansvarlig lege (M) enn Reseptformidleren: HPR 999900012.'])
    expect(said(begun().after(registered), 'related-parties').messages).toEqual(['Ingen liste ble sendt.'])
  })

  it('related-parties looks at the last list that SFM took', () => {
    const rejected = begun()
      .send({ step: 5, bundle: { parties: [] }, status: 400 })
      .lookup({ step: 5 })
      .send({ step: 5, bundle: { parties } })
      .after(registered)
    expect(said(rejected, 'related-parties')).toEqual(passed)
  })
})

describe('nothing-sent and user-told', () => {
  it('pass when the EPJ stopped and told the user', () => {
    const right = record(down)
      .lookup({ rf: false })
      .answered(2, 'refused', 'Reseptformidleren svarer ikke. Listen kan ikke sendes nå.')
    expect([said(right, 'nothing-sent'), said(right, 'user-told')]).toEqual([passed, passed])
  })

  it('nothing-sent fails when a list was sent, also when SFM rejected it', () => {
    const sent = record(down).lookup({ rf: false }).send({ status: 400 })
    expect(said(sent, 'nothing-sent')).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte en legemiddelliste (x2).'],
    })
    expect(said(sent.answered(2, 'failed'), 'nothing-sent').verdict).toBe('failed')
  })

  it('nothing-sent fails when Reseptformidleren holds a new version', () => {
    expect(
      said(
        record(down).after((state) => ({ ...state, history: [...state.history, 'new'] })),
        'nothing-sent',
      ).verdict,
    ).toBe('failed')
  })

  it('user-told lets an EPJ that got there where the services failed be silent, and no other', () => {
    const silent = (outcome: 'done' | 'failed') =>
      said(record(dropped).lookup().send().answered(2, outcome, ''), 'user-told').verdict
    expect([silent('done'), silent('failed')]).toEqual(['passed', 'warning'])
  })

  it('user-told asks for words where the user is to be stopped, and not where the same goes well', () => {
    const script = {
      ...down,
      steps: [
        language.openPatient(),
        language.refused(language.addTreatment(pinex)),
        language.addTreatment(metoprolol),
      ],
      checks: [expected.userTold('add-treatment')],
    }
    const answered = (atStop: string, atSuccess: string) =>
      record(script).lookup().answered(2, 'refused', atStop).answered(3, 'done', atSuccess)
    expect(said(answered('Det går ikke til en bandasjist.', ''), 'user-told').verdict).toBe('passed')
    expect(said(answered('', 'Lagt til.'), 'user-told').verdict).toBe('warning')
  })

  it('user-told warns when the user was told nothing', () => {
    expect(said(record(down).answered(2, 'refused', '  '), 'user-told')).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en sa ingen ting til brukeren i steg 2 (send-list).'],
    })
  })
})

describe('an EPJ that only says that it has done it', () => {
  const besideAnother = language.scenario('test.beside-another', {
    title: { nb: 'Et manus for prøver', en: 'A script for tests' },
    why: { nb: 'Et manus for prøver', en: 'A script for tests' },
    roles: ['fastlege'],
    given: language.world('granskog').list(metoprolol, levaxin).prescriptions(metoprolol),
    steps: [
      language.openPatient(),
      language.anotherDoctorSends('hegre', [], 'En annen lege sender listen.', 'Another doctor sends the list.'),
      language.sendList(),
    ],
    checks: [expected.untouched(levaxin)],
  })

  it('shows nothing by what another doctor did meanwhile', () => {
    const [check] = expectedChecks(besideAnother.checks)
    if (check === undefined) throw new Error('the script has a check')
    expect(
      judged(
        check,
        record(besideAnother).after((state) => ({ ...state, history: [...state.history, 'another'] })),
      ),
    ).toMatchObject({
      verdict: 'inconclusive',
    })
  })
})

describe('the kit', () => {
  it('lays the state out as the world has it', () => {
    expect(stateOf(record(unchanged).world).list?.entries.map(({ name }) => name)).toEqual([
      'Selo-Zok depottab 50 mg',
      'Atorvastatin tab 40 mg',
      'Levaxin tab 50 mikrog',
    ])
  })
})
