import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Behaviour } from '../behaviour.js'
import type { ActionRequest } from '../generated/adapter.js'
import { answer, atWork } from '../session/scripted-sfm.test.kit.js'
import { type MedicationBundle, withEachStatement } from '../sfm-basis/fhir/medication-bundle.js'
import { pllIdOf } from '../sfm-basis/list/statement-reading.js'
import { withDose } from '../sfm-basis/list/statement-writing.js'
import { apixaban, exampleBundle, lookupBody, pll, url } from '../sfm-basis/lookup/example-lookup.test.kit.js'

afterEach(() => vi.unstubAllGlobals())

const fourHoursAndFive = '2026-11-22T14:05:00+01:00'
const send: ActionRequest = { action: 'send-list', now: fourHoursAndFive }
const addApixaban: ActionRequest = {
  action: 'add-treatment',
  treatment: apixaban,
  prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 3 },
}

/** The first lookup gives the example; later ones what others have made of it. */
function working(later: MedicationBundle, behaviour: Partial<Behaviour> = {}) {
  const work = atWork({
    behaviour,
    script: ({ operation }, all) =>
      operation === '$getMedication' && all.length > 1 ? answer(lookupBody(later)) : undefined,
  })
  vi.stubGlobal('fetch', work.fetchInstead)
  return work
}

const otherDose = withEachStatement(exampleBundle(), (statement) =>
  pllIdOf(statement) === pll.levotyroksin ? withDose(statement, '2+0+0+0') : statement,
)
const withoutAlbyl: MedicationBundle = {
  ...exampleBundle(),
  entry: exampleBundle().entry.filter(({ fullUrl }) => fullUrl !== url('albyl')),
}

describe('a lookup that is too old when the list is sent', () => {
  it('is made again, and the list goes when nothing has changed', async () => {
    const work = working(exampleBundle())
    expect(await work.acts(addApixaban, send)).toMatchObject({ outcome: 'done' })
    expect(work.lookups()).toHaveLength(2)
  })

  it('shows once what others have changed, with the user’s own changes on top, and then the list goes', async () => {
    const work = working(otherDose)
    const refused = await work.acts(addApixaban, send)
    expect(refused).toMatchObject({
      outcome: 'refused',
      message:
        'Andre har endret listen siden du så den. Endret: Levaxin tab 50 mikrog. Se over listen og send på nytt. Ingenting er sendt.',
    })
    expect(refused.view?.find(({ pllId }) => pllId === pll.levotyroksin)?.dose).toBe('2+0+0+0')
    expect(refused.view?.map(({ name }) => name)).toContain(apixaban.medicine.name)
    expect(work.sends()).toEqual([])
    expect(await work.act(send)).toMatchObject({ outcome: 'done' })
    expect(work.lookups()).toHaveLength(2)
  })

  it('names what is gone and what is new', async () => {
    expect((await working(withoutAlbyl).acts(send)).message).toContain('Borte: Albyl-E enterotab 75 mg.')
  })

  it('is not what the user saw, for the EPJ that sends anyway', async () => {
    expect(await working(otherDose, { onChangeByOthers: 'send' }).acts(send)).toMatchObject({ outcome: 'done' })
  })
})
