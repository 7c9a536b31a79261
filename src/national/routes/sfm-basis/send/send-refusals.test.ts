import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import {
  both,
  changed,
  changedOf,
  idOf,
  prescribing,
  recallinfo,
  withDetails,
  withIdentifiers,
} from '../draft-changes.test.kit.js'
import { extension, sfm } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects } from '../fhir/json.js'
import { resultCodes } from '../send-answer.test.kit.js'
import type { Draft } from '../send-draft.test.kit.js'
import { albyl, eliquis, metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol, albyl)
const newId = 'e0000000-0000-4000-8000-000000000001'
const newPll = 'e0000000-0000-4000-8000-000000000002'
const unknownId = 'e0000000-0000-4000-8000-0000000000ff'

const afterLookup = async (...options: ConstructorParameters<typeof SfmCaller>) => {
  const caller = new SfmCaller(...options)
  await caller.lookUp()
  return caller
}

const metoprololIs = (status: 'E' | 'U' | 'R' | 'T') => ({
  change: (setup: SfmCaller['world']['setup']) => ({
    ...setup,
    prescriptions: setup.prescriptions.map((one) => (one.key === 'metoprolol' ? { ...one, status } : one)),
  }),
})

const substituting = (draft: Draft): Draft => ({
  ...draft,
  pllInfo: {
    ...draft.pllInfo,
    extension: objects(draft.pllInfo?.extension).map((one) =>
      one.url === sfm('sfm-pllInformation')
        ? {
            ...one,
            extension: [
              ...objects(one.extension).filter(({ url }) => url !== 'substitute'),
              { url: 'substitute', valueBoolean: true },
            ],
          }
        : one,
    ),
  },
})

/** The patient with fødselsnummer and D-nummer, both official. */
const withBothNumbers = (draft: Draft): Draft => ({
  ...draft,
  others: draft.others.map((entry) =>
    entry.resource.resourceType === 'Patient'
      ? {
          ...entry,
          resource: {
            ...entry.resource,
            identifier: [
              ...objects(entry.resource.identifier),
              { use: 'official', system: 'urn:oid:2.16.578.1.12.4.1.4.2', value: '00000000000' },
            ],
          },
        }
      : entry,
  ),
})

describe('the list, as Reseptformidleren refuses it', () => {
  it('226: someone else sent one after the lookup. What was prescribed and recalled before it stands', async () => {
    const caller = await afterLookup(listed)
    const { rf, clock } = caller.world.core
    const patient = { key: caller.state.patient, nationalId: caller.state.patient }
    const current = rf.lookUp(patient).lists.at(-1)
    if (current === undefined) throw new Error('The world has a list')
    const others = {
      ...current,
      messageId: newPll,
      previous: current.messageId,
      at: clock.dateTime(),
      sentBy: '999900013',
    }
    rf.storeList(patient, others, { hpr: '999900013', profession: 'LE' })
    const reply = await caller.send(
      both(prescribing(eliquis, { reseptId: newId }), changed(albyl, withDetails(recallinfo('4')))),
    )
    expect(reply.status).toBe(200)
    expect(resultCodes(reply)).toEqual({ list: '226', prescriptions: { [newId]: '0', [idOf('resept', albyl)]: '0' } })
    expect(caller.state.list?.messageId).toBe(newPll)
    expect(caller.state.prescriptions.find(({ reseptId }) => reseptId === newId)).toMatchObject({ status: 'E' })
    expect(caller.state.prescriptions.find(({ key }) => key === 'albyl')).toMatchObject({ status: 'T' })
    await caller.lookUp()
    expect(resultCodes(await caller.send()).list).toBe('0')
  })

  it.each(['TL', 'JO'])('207: a %s prescribes and recalls, and may not send the list', async (profession) => {
    const caller = await afterLookup(listed, { profession })
    const reply = await caller.send(
      both(prescribing(eliquis, { reseptId: newId }), changed(albyl, withDetails(recallinfo('4')))),
    )
    expect(resultCodes(reply)).toEqual({ list: '207', prescriptions: { [newId]: '0', [idOf('resept', albyl)]: '0' } })
    await caller.lookUp()
    const without = await caller.send((draft) => ({ ...draft, createPLL: false }))
    expect(resultCodes(without)).toEqual({ list: undefined, prescriptions: {} })
  })

  it('359: a vikar, where no multidose doctor is registered', async () => {
    const caller = await afterLookup(listed)
    expect(resultCodes(await caller.send(substituting)).list).toBe('359')
  })

  it('takes a list from a vikar where one is registered, and shows it as such', async () => {
    const caller = await afterLookup(listed, {
      change: (setup) => ({ ...setup, multidose: { doctor: { hpr: '999900012', herId: '8900012' } } }),
    })
    expect(resultCodes(await caller.send(substituting)).list).toBe('0')
    const [info = {}] = (await caller.lookUp()).section('sectionPLLinfo')
    expect(extension(extension(info, sfm('sfm-pllInformation')) ?? {}, 'substitute')?.valueBoolean).toBe(true)
  })

  it('315: an entry id twice', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(prescribing(eliquis, { reseptId: newId, pllId: idOf('pll', paracet) }))
    expect(resultCodes(reply).list).toBe('315')
  })

  it('275: the patient by fødselsnummer and D-nummer at once, prescriptions too', async () => {
    const caller = await afterLookup(listed)
    const before = caller.state
    const reply = await caller.send(both(withBothNumbers, prescribing(eliquis, { reseptId: newId })))
    expect(resultCodes(reply)).toEqual({ list: '275', prescriptions: { [newId]: '275' } })
    expect(caller.state).toEqual(before)
  })
})

describe('a prescription, as Reseptformidleren refuses it', () => {
  it('10: its reseptId is taken', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(changed(metoprolol, withDetails({ url: 'createeresept', valueBoolean: true })))
    expect(resultCodes(reply).prescriptions).toEqual({ [idOf('resept', metoprolol)]: '10' })
  })

  it('272: its reseptId is no GUID', async () => {
    const caller = await afterLookup(listed)
    const named = both(
      prescribing(eliquis, { reseptId: newId }),
      changedOf(newId, withIdentifiers({ ReseptId: '123' })),
    )
    expect(resultCodes(await caller.send((draft) => ({ ...named(draft), createPLL: false }))).prescriptions).toEqual({
      123: '272',
    })
  })

  it('210: a supplement', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(both(prescribing(eliquis, { reseptId: newId }), inGroup('K')))
    expect(resultCodes(reply).prescriptions).toEqual({ [newId]: '210' })
  })
})

describe('a recall, as Reseptformidleren refuses it', () => {
  const recalling = (code: string, recallId?: string) => changed(metoprolol, withDetails(recallinfo(code, recallId)))

  it('12: no one knows the prescription', async () => {
    const caller = await afterLookup(listed)
    expect(resultCodes(await caller.send(recalling('4', unknownId))).prescriptions).toEqual({ [unknownId]: '12' })
  })

  it('80: the reason is none of kodeverk 7500', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(recalling('9'))
    expect(resultCodes(reply).prescriptions).toEqual({ [idOf('resept', metoprolol)]: '80' })
    expect(caller.state.prescriptions.find(({ key }) => key === 'metoprolol')).toMatchObject({ status: 'E' })
  })

  it('16: it is recalled already', async () => {
    const caller = await afterLookup(listed)
    await caller.send(recalling('4'))
    const again = await caller.send(recalling('4'))
    expect(resultCodes(again).prescriptions).toEqual({ [idOf('resept', metoprolol)]: '16' })
  })

  it('15: it is all dispensed', async () => {
    const caller = await afterLookup(listed, metoprololIs('R'))
    expect(resultCodes(await caller.send(recalling('4'))).prescriptions).toEqual({ [idOf('resept', metoprolol)]: '15' })
  })

  it('13: it is under ekspedering, and recalled when that is done', async () => {
    const caller = await afterLookup(listed, metoprololIs('U'))
    const reply = await caller.send(recalling('2'))
    expect(resultCodes(reply).prescriptions).toEqual({ [idOf('resept', metoprolol)]: '13' })
    expect(caller.state.prescriptions.find(({ key }) => key === 'metoprolol')).toMatchObject({
      status: 'U',
      recall: { code: '2' },
    })
    const again = await caller.send(recalling('4'))
    expect(resultCodes(again).prescriptions).toEqual({ [idOf('resept', metoprolol)]: '16' })
  })
})

/** Gives the medicine of the new prescription another reseptgruppe. */
const inGroup =
  (code: string) =>
  (draft: Draft): Draft => ({
    ...draft,
    others: draft.others.map((entry) =>
      entry.fullUrl === `urn:uuid:${newId}-medication` ? { ...entry, resource: grouped(entry.resource, code) } : entry,
    ),
  })

const grouped = (medication: JsonObject, code: string): JsonObject =>
  object(
    JSON.parse(
      JSON.stringify(medication).replace(/("url":"prescriptiongroup".*?"code":)"C"/, `$1"${code}"`),
    ) as JsonObject,
  )
