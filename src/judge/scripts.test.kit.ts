/** The scripts that the judge's tests play, small enough to have in mind. */
import type { ReseptformidlerState } from '../contract/generated/harness.js'
import * as language from '../scenario/language/language.js'
import { seededUuid } from '../scenario/world/seeded-uuid.js'
import * as expected from './expectations/expect.js'
import {
  adding,
  all,
  at,
  change,
  type Draft,
  listEntry,
  prescription,
  record,
  type Written,
} from './record.test.kit.js'

export const metoprolol = language.treatment('metoprolol50', 'Selo-Zok depottab 50 mg', {
  dose: '1+0+0+0',
  area: 'Høyt blodtrykk',
})
export const atorvastatin = language.treatment('atorvastatin40', 'Atorvastatin tab 40 mg', {
  dose: '0+0+0+1',
  area: 'Høyt kolesterol',
})
export const albyl = language.treatment('albylE75', 'Albyl-E enterotab 75 mg', {
  dose: '1+0+0+0',
  area: 'Forebygging av blodpropp',
})
export const apixaban = language.treatment('apixaban5', 'Eliquis tab 5 mg', {
  dose: '1+0+1+0',
  area: 'Forebygging av blodpropp',
})
export const levaxin = language.treatment('levotyroksin50', 'Levaxin tab 50 mikrog', {
  dose: '1+0+0+0',
  area: 'Lavt stoffskifte',
})
export const cetirizin = language.treatment('cetirizin10', 'Cetimax tab 10 mg', {
  dose: '1 ved behov',
  area: 'Allergi',
  use: '3',
})
export const tran = language.treatment('tran', 'Tran (kosttilskudd)', { dose: '5 ml daglig', area: 'Tilskudd' })
export const pinex = language.treatment('paracetamol500', 'Pinex tab 500 mg', {
  dose: '1-2 ved behov',
  area: 'Smerter',
  use: '3',
})

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }

/** The hospital changes one, discontinues one, adds one, and leaves the rest. */
export const discharge = language.scenario('test.discharge', {
  title: text,
  why: text,
  roles: ['sykehus'],
  given: language
    .world('granskog')
    .list(metoprolol, atorvastatin, albyl, levaxin)
    .prescriptions(metoprolol, atorvastatin, albyl, cetirizin)
    .prescribedBy('hegre', levaxin),
  steps: [
    language.openPatient(),
    language.changeTreatment(metoprolol, { dose: '1+0+0+1' }),
    language.discontinueTreatment(albyl, { reason: 'A' }),
    language.addTreatment(apixaban),
    language.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol, atorvastatin, levaxin, apixaban], [{ treatment: albyl, reason: 'A' }], {
      orAlso: [cetirizin],
    }),
    expected.dose(metoprolol, '1+0+0+1'),
    expected.renewed(metoprolol, { code: '3' }),
    expected.recalled(albyl, { code: '2' }),
    expected.prescribed(apixaban),
    expected.untouched(atorvastatin),
  ],
})

/** The user opens the patient and sends, with nothing changed. */
export const unchanged = language.scenario('test.unchanged', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language
    .world('granskog')
    .list(metoprolol, atorvastatin, levaxin)
    .prescriptions(metoprolol, atorvastatin, cetirizin),
  steps: [language.openPatient(), language.sendList()],
  checks: [expected.listInReseptformidler([metoprolol, atorvastatin, levaxin], [], { orAlso: [cetirizin] })],
})

/** A first list: one confirmed, one bought without prescription. */
export const firstList = language.scenario('test.first-list', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('ekorn').prescriptions(metoprolol),
  steps: [
    language.openPatient(),
    language.confirmInUse(metoprolol),
    language.addOverTheCounter(pinex),
    language.sendList(),
  ],
  checks: [
    expected.firstVersion(),
    expected.listInReseptformidler([metoprolol, pinex]),
    expected.linked(metoprolol),
    expected.withoutPrescription(pinex),
  ],
})

/** Reseptformidleren is down: the user tries to send, and is stopped. */
export const down = language.scenario('test.down', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('bekk').list(metoprolol).prescriptions(metoprolol).fault({ kind: 'reseptformidler-down' }),
  steps: [language.openPatient(), language.refused(language.sendList())],
  checks: [expected.nothingSent(), expected.userTold('send-list')],
})

/** The services fail at the send: the EPJ gets there all the same, or tells the user. */
export const dropped = language.scenario('test.dropped', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('bekk').list(metoprolol).prescriptions(metoprolol),
  steps: [language.openPatient(), language.tried(language.sendList())],
  checks: [expected.userTold('send-list')],
})

export const multidose = language.scenario('test.multidose', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('fjellrype').list(metoprolol, levaxin).prescriptions(metoprolol, levaxin),
  steps: [
    language.openPatient(),
    language.registerMultidose(),
    language.pharmacyRegisters('ekornapoteket'),
    language.lookup(),
    language.sendList(),
  ],
  checks: [expected.multidoseDoctor(), expected.relatedParties('M', 'A')],
})

export const newMetoprolol = seededUuid('epj', 'new-metoprolol')
export const newApixaban = seededUuid('epj', 'new-apixaban')
export const apixabanPll = seededUuid('epj', 'pll-apixaban')

export const addedApixaban: Written = {
  ...apixaban.treatment,
  pllId: apixabanPll,
  reseptId: newApixaban,
  createeresept: true,
  lastchanged: at(8),
  hpr: '999900013',
}

/** What a right EPJ makes of the list at discharge. */
export const dischargeChanges = all(
  change(metoprolol, (was) => ({
    ...was,
    dose: '1+0+0+1',
    reseptId: newMetoprolol,
    createeresept: true,
    recallinfo: { recallId: was.reseptId ?? '', code: '3' },
    lastchanged: at(8),
    rfstatus: undefined,
  })),
  change(albyl, (was) => ({
    ...was,
    status: 'stopped',
    recallinfo: { code: '2' },
    discontinuation: { at: at(8), reason: 'A' },
    lastchanged: at(8),
  })),
  adding(addedApixaban),
)

/** What Reseptformidleren then holds. */
export function discharged(state: ReseptformidlerState): ReseptformidlerState {
  const { list } = state
  if (list === null) throw new Error('the world has a list')
  const old = (key: string) => state.prescriptions.find((one) => one.key === key)?.reseptId
  return {
    ...state,
    history: [...state.history, 'list-2'],
    list: {
      ...list,
      messageId: 'list-2',
      previous: list.messageId,
      entries: [
        ...list.entries.map((entry) => {
          if (entry.key === metoprolol.key)
            return { ...entry, dose: '1+0+0+1', reseptId: newMetoprolol, lastChanged: at(8) }
          if (entry.key === albyl.key)
            return {
              ...entry,
              status: 'discontinued' as const,
              lastChanged: at(8),
              discontinuation: { at: at(8), reason: 'A' },
            }
          return entry
        }),
        listEntry(apixaban, apixabanPll, newApixaban),
      ],
    },
    prescriptions: [
      ...state.prescriptions.map((one) => {
        if (one.reseptId === old(metoprolol.key))
          return {
            ...one,
            status: 'T' as const,
            recall: { code: '3', at: at(10), by: '999900013', replacedBy: newMetoprolol },
          }
        if (one.reseptId === old(albyl.key))
          return { ...one, status: 'T' as const, recall: { code: '2', at: at(10), by: '999900013' } }
        return one
      }),
      { ...prescription(metoprolol, newMetoprolol), dose: '1+0+0+1' },
      prescription(apixaban, newApixaban),
    ],
  }
}

/** The whole discharge, done right. */
export const rightDischarge = (): Draft =>
  record(discharge).lookup().send({ statements: dischargeChanges }).after(discharged)

/** A list sent back unchanged, done right. */
export const rightUnchanged = (): Draft => record(unchanged).lookup().send()
