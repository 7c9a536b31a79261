import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import {
  both,
  changed,
  createeresept,
  discontinuation,
  idOf,
  isAbout,
  overTheCounter,
  prescribing,
  recallinfo,
  typeresept,
  withDetails,
  withIdentifiers,
} from '../draft-changes.test.kit.js'
import { codeIn, extension, identifierOfType, sfm } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { detail, diagnostics, resultCodes } from '../send-answer.test.kit.js'
import type { Draft } from '../send-draft.test.kit.js'
import { albyl, eliquis, metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

const newId = 'e0000000-0000-4000-8000-000000000001'
const newPll = 'e0000000-0000-4000-8000-000000000002'

const afterLookup = async (...options: ConstructorParameters<typeof SfmCaller>) => {
  const caller = new SfmCaller(...options)
  await caller.lookUp()
  return caller
}

const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol, albyl)
const entryOf = (caller: SfmCaller, key: string) => caller.state.list?.entries.find((entry) => entry.key === key)
const prescriptionOf = (caller: SfmCaller, key: string) => caller.state.prescriptions.find((one) => one.key === key)

/** A new prescription takes the old one's place, on the same entry; the old one becomes a tail or is left out. */
const renewed = (code: string, old: 'tail' | 'gone') => (draft: Draft) => {
  const before = draft.statements.find((one) => isAbout(one, metoprolol))
  if (before === undefined) return draft
  const head = withDetails(createeresept, recallinfo(code, idOf('resept', metoprolol)), {
    url: 'dssn',
    valueString: '1+0+0+1',
  })(withIdentifiers({ PLL: idOf('pll', metoprolol), ReseptId: newId })(before.resource))
  const tail = withIdentifiers({ ReseptId: idOf('resept', metoprolol) })({
    ...before.resource,
    status: 'completed',
    partOf: [{ reference: 'urn:uuid:new-head' }],
  })
  const others = draft.statements.filter((one) => one !== before)
  const kept = old === 'tail' ? [{ ...before, resource: tail, listed: false }] : []
  return { ...draft, statements: [...others, { fullUrl: 'urn:uuid:new-head', resource: head, listed: true }, ...kept] }
}

describe('$sendMedication', () => {
  it('makes a first list of loose prescriptions, and gives its entries PLL ids', async () => {
    const caller = await afterLookup(world('granskog').prescriptions(metoprolol, albyl))
    const reply = await caller.send()
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: {} })
    const { list, prescriptions } = caller.state
    expect(list).toMatchObject({ previous: null, sentBy: '999900011', at: '2031-03-10T09:00:02+01:00' })
    expect(list?.entries.map(({ key, reseptId, type, status }) => ({ key, reseptId, type, status }))).toEqual([
      { key: 'metoprolol', reseptId: idOf('resept', metoprolol), type: 'E', status: 'active' },
      { key: 'albyl', reseptId: idOf('resept', albyl), type: 'E', status: 'active' },
    ])
    expect(list?.entries.every(({ pllId }) => /^[0-9a-f-]{36}$/.test(pllId))).toBe(true)
    expect(prescriptions).toHaveLength(2)
  })

  it('answers with counts, the list and each prescription, in the observed order', async () => {
    const caller = await afterLookup(listed)
    const { body } = await caller.send(prescribing(eliquis, { reseptId: newId, pllId: newPll }))
    expect(objects(body.parameter).map(({ name }) => name)).toEqual([
      'recallCount',
      'prescriptionCount',
      'PllResult',
      'prescriptionOperationResult',
    ])
    expect(objects(body.parameter)[1]).toEqual({ name: 'prescriptionCount', valueInteger: 1 })
    expect(objects(body.parameter)[2]).toEqual({
      name: 'PllResult',
      part: [
        { name: 'PllmessageID', valueString: caller.state.list?.messageId },
        {
          name: 'resultCode',
          valueCoding: { system: 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code', code: '0', display: 'OK' },
        },
      ],
    })
  })

  it('issues a new prescription in the name of the one whose token it is', async () => {
    const caller = await afterLookup(listed, { who: 'hegre' })
    await caller.send(prescribing(eliquis, { reseptId: newId, pllId: newPll }))
    expect(caller.state.prescriptions.at(-1)).toEqual({
      reseptId: newId,
      name: 'Eliquis tab 5 mg',
      medicineCode: 'ID_00000000-0000-4000-8000-000000000040',
      dose: '1+0+1+0',
      status: 'E',
      rekvirent: '999900012',
      issued: '2031-03-10',
      expires: '2032-03-09',
      locked: false,
    })
    expect(caller.state.list?.entries.at(-1)).toMatchObject({
      pllId: newPll,
      reseptId: newId,
      type: 'E',
      dose: '1+0+1+0',
      use: '1',
    })
  })

  it('refuses a reseptId that exists, inside the answer, and goes on', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(changed(metoprolol, withDetails(createeresept)))
    expect(reply.status).toBe(200)
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: { [idOf('resept', metoprolol)]: '10' } })
    expect(caller.state.prescriptions).toHaveLength(2)
  })

  it('puts a treatment without prescription on the list as type U', async () => {
    const caller = await afterLookup(listed)
    await caller.send(overTheCounter(eliquis, newId))
    const entry = caller.state.list?.entries.at(-1)
    expect(entry).toMatchObject({ name: 'Eliquis tab 5 mg', type: 'U' })
    expect(entry).not.toHaveProperty('reseptId')
  })

  it.each(['tail', 'gone'] as const)(
    'renews with change: the old is recalled and replaced (old one %s)',
    async (old) => {
      const caller = await afterLookup(listed)
      const reply = await caller.send(renewed('3', old))
      expect(resultCodes(reply)).toEqual({
        list: '0',
        prescriptions: { [newId]: '0', [idOf('resept', metoprolol)]: '0' },
      })
      expect(entryOf(caller, 'metoprolol')).toMatchObject({
        pllId: idOf('pll', metoprolol),
        reseptId: newId,
        dose: '1+0+0+1',
      })
      expect(caller.state.list?.entries).toHaveLength(3)
      expect(prescriptionOf(caller, 'metoprolol')).toMatchObject({
        status: 'T',
        recall: { code: '3', by: '999900011', at: '2031-03-10T09:00:02+01:00', replacedBy: newId },
      })
    },
  )

  it('shows a renewed prescription as the tail of its chain', async () => {
    const caller = await afterLookup(listed)
    await caller.send(renewed('1', 'gone'))
    const lookup = await caller.lookUp()
    const head =
      lookup.section('sectionMedication').find((one) => identifierOfType(one, 'PLL') === idOf('pll', metoprolol)) ?? {}
    const tail = lookup.statements.find((one) => one.status === 'completed') ?? {}
    expect(identifierOfType(tail, 'ReseptId')).toBe(idOf('resept', metoprolol))
    expect(identifierOfType(tail, 'PLL')).toBeUndefined()
    expect(lookup.find(text(objects(head.basedOn)[0]?.reference) ?? '')).toBe(tail)
    expect(lookup.find(text(objects(tail.partOf)[0]?.reference) ?? '')).toBe(head)
    expect(head).not.toHaveProperty('partOf')
    expect(lookup.section('sectionMedication')).not.toContain(tail)
    const recall = objects(detail(tail, 'recallinfo')?.extension)
    expect(recall.find(({ url }) => url === 'recallId')?.valueString).toBe(newId)
    expect(recall.find(({ url }) => url === 'text')?.valueString).toBe('Årsak: Fornying\r\nMerknad: ')
    expect(detail(tail, 'lastchanged')).toBeUndefined()
    expect(lookup.dangling).toEqual([])
    expect(caller.troubles).toEqual([])
  })

  it('takes a tail that comes back with its recallinfo for what it is: the head is not recalled', async () => {
    const caller = await afterLookup(listed)
    await caller.send(renewed('3', 'gone'))
    await caller.lookUp()
    const reply = await caller.send()
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: {} })
    expect(caller.state.prescriptions.find(({ reseptId }) => reseptId === newId)).toMatchObject({ status: 'E' })
    expect(caller.state.list?.entries).toHaveLength(3)
  })

  it('shows a renewal sent without the list as observed: the tail keeps the PLL id, which the next list gives to the head', async () => {
    const caller = await afterLookup(listed)
    const withoutPllId = (draft: Draft): Draft => ({
      ...draft,
      createPLL: false,
      statements: draft.statements.map((one) =>
        one.fullUrl === 'urn:uuid:new-head'
          ? { ...one, resource: withIdentifiers({ ReseptId: newId })(one.resource) }
          : one,
      ),
    })
    const keepingTail = (draft: Draft): Draft =>
      changed(metoprolol, (resource) => resource)(withoutPllId(renewed('3', 'tail')(draft)))
    const first = await caller.send((draft) => keepingTail({ ...draft }))
    expect(first.status).toBe(200)
    const lookup = await caller.lookUp()
    const tail = lookup.statements.find((one) => one.status === 'completed') ?? {}
    expect(identifierOfType(tail, 'PLL')).toBe(idOf('pll', metoprolol))
    expect(lookup.section('sectionMedication').map((one) => identifierOfType(one, 'ReseptId'))).toContain(newId)
    const second = await caller.send()
    expect(diagnostics(second)).toBe('')
    expect(resultCodes(second).list).toBe('0')
    expect(entryOf(caller, 'metoprolol')).toMatchObject({
      pllId: idOf('pll', metoprolol),
      reseptId: newId,
      dose: '1+0+0+1',
    })
    expect(caller.state.list?.entries).toHaveLength(3)
  })

  it('discontinues with recall: the entry stays, stopped, and the prescription is recalled', async () => {
    const caller = await afterLookup(listed)
    const stop = (resource: JsonObject): JsonObject => {
      const recalled = withDetails(recallinfo('2'))(resource)
      return {
        ...recalled,
        status: 'stopped',
        extension: [...objects(recalled.extension), discontinuation('2031-03-10T09:00:00+01:00', 'L')],
      }
    }
    const reply = await caller.send(changed(metoprolol, stop))
    expect(objects(reply.body.parameter)[0]).toEqual({ name: 'recallCount', valueInteger: 1 })
    expect(entryOf(caller, 'metoprolol')).toMatchObject({
      status: 'discontinued',
      discontinuation: { at: '2031-03-10T09:00:00+01:00', reason: 'L' },
    })
    expect(prescriptionOf(caller, 'metoprolol')).toMatchObject({ status: 'T', recall: { code: '2' } })
    const shown =
      (await caller.lookUp()).statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', metoprolol)) ?? {}
    expect(shown.status).toBe('stopped')
    expect(codeIn(objects(detail(shown, 'rfstatus')?.extension).find(({ url }) => url === 'status'))).toBe('T')
    const again = await caller.send()
    expect(resultCodes(again)).toEqual({ list: '0', prescriptions: {} })
  })

  it('keeps an entry active whose discontinuation lies ahead', async () => {
    const caller = await afterLookup(listed)
    const later = (resource: JsonObject): JsonObject => ({
      ...resource,
      extension: [...objects(resource.extension), discontinuation('2031-03-24T00:00:00+01:00', 'A')],
    })
    await caller.send(changed(paracet, later))
    expect(entryOf(caller, 'paracet')).toMatchObject({
      status: 'active',
      discontinuation: { at: '2031-03-24T00:00:00+01:00', reason: 'A' },
    })
    caller.later(15 * 24 * 60)
    expect(entryOf(caller, 'paracet')).toMatchObject({ status: 'discontinued' })
  })

  it('recalls one under ekspedering when it is done: status U, code 13', async () => {
    const caller = await afterLookup(listed, {
      change: (setup) => ({
        ...setup,
        prescriptions: setup.prescriptions.map((one) => (one.key === 'metoprolol' ? { ...one, status: 'U' } : one)),
      }),
    })
    const reply = await caller.send(changed(metoprolol, withDetails(recallinfo('4'))))
    expect(resultCodes(reply).prescriptions).toEqual({ [idOf('resept', metoprolol)]: '13' })
    expect(prescriptionOf(caller, 'metoprolol')).toMatchObject({ status: 'U', recall: { code: '4' } })
    const shown =
      (await caller.lookUp()).statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', metoprolol)) ?? {}
    expect(objects(detail(shown, 'rfstatus')?.extension).find(({ url }) => url === 'recallStatus')?.valueBoolean).toBe(
      true,
    )
  })

  it('carries a recall out when the pharmacy is done', async () => {
    const caller = await afterLookup(listed, {
      change: (setup) => ({
        ...setup,
        prescriptions: setup.prescriptions.map((one) => (one.key === 'metoprolol' ? { ...one, status: 'U' } : one)),
      }),
    })
    await caller.send(changed(metoprolol, withDetails(recallinfo('4'))))
    const { rf, clock } = caller.world.core
    const dispense = { m10Id: newId, at: clock.dateTime(), pharmacy: '8900031', packages: 1, concluded: false }
    rf.reportDispense(
      { key: caller.state.patient, nationalId: caller.state.patient },
      idOf('resept', metoprolol),
      dispense,
    )
    expect(prescriptionOf(caller, 'metoprolol')).toMatchObject({ status: 'T', recall: { code: '4' } })
  })

  it.each([
    [89, 3],
    [91, 2],
  ])('%s days after a discontinuation the list that is sent has %s entries', async (days, entries) => {
    const caller = await afterLookup(listed)
    const at = new Date(Date.parse('2031-03-10T09:00:00+01:00') - days * 86_400_000).toISOString()
    const stop = (resource: JsonObject): JsonObject => ({
      ...resource,
      status: 'stopped',
      extension: [...objects(resource.extension), discontinuation(at, 'A')],
    })
    await caller.send(changed(paracet, stop))
    expect(caller.state.list?.entries).toHaveLength(entries)
  })

  it('goes on without prescription: recall code 4 and type U take the reseptId off the entry', async () => {
    const caller = await afterLookup(listed)
    await caller.send(changed(metoprolol, withDetails(recallinfo('4'), typeresept('U'))))
    expect(entryOf(caller, 'metoprolol')).toMatchObject({ type: 'U' })
    expect(entryOf(caller, 'metoprolol')).not.toHaveProperty('reseptId')
  })

  it('takes in the same reseptId on two active entries, for the judge to see (ER-M25-04)', async () => {
    const caller = await afterLookup(listed)
    const twice = (draft: Draft): Draft => {
      const one = draft.statements.find((statement) => isAbout(statement, metoprolol))
      if (one === undefined) return draft
      const copy = {
        ...one,
        fullUrl: 'urn:uuid:copy',
        resource: withIdentifiers({ PLL: newPll, ReseptId: idOf('resept', metoprolol) })(one.resource),
      }
      return { ...draft, statements: [...draft.statements, copy] }
    }
    expect(resultCodes(await caller.send(twice)).list).toBe('0')
    expect(caller.state.list?.entries.filter(({ reseptId }) => reseptId === idOf('resept', metoprolol))).toHaveLength(2)
  })

  it('refuses a list with a PLL id twice, and lets the prescription before it stand', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(prescribing(eliquis, { reseptId: newId, pllId: idOf('pll', metoprolol) }))
    expect(resultCodes(reply)).toEqual({ list: '315', prescriptions: { [newId]: '0' } })
    expect(caller.state.prescriptions).toHaveLength(3)
    expect(caller.state.history).toHaveLength(1)
  })

  it('refuses a list when another one came in between (226)', async () => {
    const world = listed
    const caller = await afterLookup(world)
    const { rf, clock } = caller.world.core
    const patient = { key: caller.state.patient, nationalId: caller.state.patient }
    const current = rf.lookUp(patient).lists.at(-1)
    if (current === undefined) throw new Error('The world has a list')
    const other = { ...current, messageId: newPll, previous: current.messageId, at: clock.dateTime() }
    rf.storeList(patient, other, { hpr: '999900013', profession: 'LE' })
    expect(resultCodes(await caller.send()).list).toBe('226')
    expect(caller.state.list?.messageId).toBe(newPll)
  })

  it('gives back what no one understands, and what it refers to, in the next lookup', async () => {
    const caller = await afterLookup(listed.unknownContentOn(metoprolol))
    const foreign = { resourceType: 'Device', id: '7', note: 'SYNTETISK dosett' }
    const pointing = (draft: Draft): Draft => ({
      ...changed(metoprolol, (resource) => ({
        ...resource,
        extension: [
          ...objects(resource.extension),
          { url: 'http://example.org/device', valueReference: { reference: 'urn:uuid:device', display: 'Dosett' } },
        ],
      }))(draft),
      others: [...draft.others, { fullUrl: 'urn:uuid:device', resource: foreign }],
    })
    const before =
      (await caller.lookUp()).statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', metoprolol)) ?? {}
    await caller.send(pointing)
    const lookup = await caller.lookUp()
    const after = lookup.statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', metoprolol)) ?? {}
    const urls = [
      'http://example.org/fhir/StructureDefinition/remark',
      'http://example.org/fhir/StructureDefinition/follow-up',
    ]
    for (const url of urls) expect(extension(after, url)).toEqual(extension(before, url))
    expect(detail(after, 'pillbox')).toEqual(detail(before, 'pillbox'))
    const device = object(extension(after, 'http://example.org/device')?.valueReference)
    expect(device.reference).not.toBe('urn:uuid:device')
    expect(lookup.find(text(device.reference) ?? '')).toEqual(foreign)
    expect(lookup.dangling).toEqual([])
  })

  it('leaves an untouched entry as it was, lookup after lookup', async () => {
    const caller = await afterLookup(listed)
    const before = await caller.lookUp()
    const state = caller.state
    await caller.send()
    const after = await caller.lookUp()
    const [was, is] = [before, after].map(({ statements }) =>
      statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', paracet)),
    )
    expect(withoutUrns(is)).toEqual(withoutUrns(was))
    expect(caller.state.list?.entries[0]).toEqual(state.list?.entries[0])
  })

  it('keeps related parties that the list names, and unknown content of the list itself', async () => {
    const caller = await afterLookup(listed)
    caller.world.happen({ kind: 'pharmacy-registers', herId: '8900031' })
    await caller.lookUp()
    await caller.send((draft) => ({
      ...draft,
      pllInfo: draft.pllInfo && {
        ...draft.pllInfo,
        extension: [...objects(draft.pllInfo.extension), { url: 'http://example.org/list', valueString: 'SYNTETISK' }],
      },
    }))
    expect(caller.state.list?.relatedParties).toEqual([{ role: 'A', herId: '8900031' }])
    const [info = {}] = (await caller.lookUp()).section('sectionPLLinfo')
    expect(extension(info, 'http://example.org/list')).toEqual({
      url: 'http://example.org/list',
      valueString: 'SYNTETISK',
    })
    expect(objects(extension(info, sfm('sfm-pllInformation'))?.extension).map(({ url }) => url)).toEqual([
      'PLLdate',
      'relatedparties',
      'substitute',
    ])
  })

  it('hides a locked prescription from who has not its reference number', async () => {
    const caller = await afterLookup(listed)
    const locked = (draft: Draft): Draft => {
      const added = prescribing(eliquis, { reseptId: newId })(draft)
      return {
        ...added,
        statements: added.statements.map((one) =>
          one.fullUrl === `urn:uuid:${newId}`
            ? {
                ...one,
                listed: false,
                resource: withDetails({ url: 'lockedresept', valueBoolean: true })(one.resource),
              }
            : one,
        ),
      }
    }
    const reply = await caller.send(locked)
    const result = objects(reply.body.parameter).find(({ name }) => name === 'prescriptionOperationResult')
    const refnum = text(objects(result?.part).find(({ name }) => name === 'refnum')?.valueString) ?? ''
    expect(refnum).toMatch(/^\d+$/)
    const hidden = await caller.lookUp()
    expect(hidden.parameters.find(({ name }) => name === 'RFHarLaste')?.valueBoolean).toBe(true)
    expect(hidden.statements.some((one) => identifierOfType(one, 'ReseptId') === newId)).toBe(false)
    const request = caller.lookupRequest()
    const shown = await caller.post('Patient/$getMedication', {
      ...request,
      parameter: [...objects(request.parameter), { name: 'Referansenummer', valueString: refnum }],
    })
    expect(JSON.stringify(shown.body)).toContain(newId)
  })

  it('recalls nothing when the prescription that should replace it was refused', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(
      both(
        renewed('3', 'tail'),
        changed(metoprolol, (resource) => resource),
        renameNew(idOf('resept', albyl)),
      ),
    )
    expect(resultCodes(reply).prescriptions).toEqual({ [idOf('resept', albyl)]: '10' })
    expect(prescriptionOf(caller, 'metoprolol')).toMatchObject({ status: 'E' })
  })
})

/** Gives the new prescription a reseptId that is taken. */
const renameNew =
  (reseptId: string) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.map((one) =>
      one.fullUrl === 'urn:uuid:new-head'
        ? { ...one, resource: withIdentifiers({ PLL: idOf('pll', metoprolol), ReseptId: reseptId })(one.resource) }
        : one,
    ),
  })

const withoutUrns = (resource: JsonObject | undefined) =>
  JSON.parse(JSON.stringify(resource).replace(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:')) as unknown
