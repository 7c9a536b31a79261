/** What a correct EPJ does in the scripts. */
import type { ReseptformidlerState } from '../../contract/generated/harness.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import { adding, all, change } from './changes.test.kit.js'
import { type Draft, record } from './draft.test.kit.js'
import { at } from './environment.test.kit.js'
import { listEntry, prescription } from './reseptformidler-state.test.kit.js'
import { discharge, unchanged } from './scripts.test.kit.js'
import { albyl, apixaban, metoprolol } from './treatments.test.kit.js'
import type { Written } from './written.test.kit.js'

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
