import { describe, expect, it } from 'vitest'
import { treatment } from '../../../scenario/world/treatment.js'
import { world } from '../../../scenario/world/world.js'
import type { WorldSetup } from '../../../scenario/world/world-setup.js'
import { answeredQuestions } from '../../core/reseptformidler/pharmacy-mail.js'
import { idOf } from '../../routes/sfm-basis/draft-changes.test.kit.js'
import {
  codeIn,
  codeOf,
  extension,
  extensions,
  identifierOfType,
  sfm,
  stringIn,
} from '../../routes/sfm-basis/fhir/fhir-element.js'
import { object, objects, text } from '../../routes/sfm-basis/fhir/json.js'
import { detail, resultCodes } from '../../routes/sfm-basis/send-answer.test.kit.js'
import { albyl, metoprolol, paracet, SfmCaller } from '../../routes/sfm-basis/sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol)
const [hegre, falk, orrfugl] = ['999900012', '999900013', '999900014'] as const
const multidose = (setup: WorldSetup): WorldSetup => ({
  ...setup,
  multidose: { doctor: { hpr: '999900011', herId: '8900011' }, pharmacy: { herId: '8900031' } },
})

describe('another doctor who sends the list', () => {
  it('adds a treatment with a prescription: M1 and M25.1, and everything else as it was', async () => {
    const caller = new SfmCaller(listed)
    const before = caller.state
    caller.world.happen({
      kind: 'doctor-sends-list',
      hpr: falk,
      changes: [{ change: 'adds', key: 'albyl', treatment: albyl.treatment, prescription: albyl.prescription }],
    })
    const { list, prescriptions } = caller.state
    expect(list).toMatchObject({ previous: before.list?.messageId, sentBy: falk })
    expect(list?.entries.slice(0, 2)).toEqual(before.list?.entries)
    expect(list?.entries[2]).toMatchObject({
      key: 'albyl',
      name: 'Albyl-E enterotab 75 mg',
      rekvirent: falk,
      type: 'E',
      start: '2031-03-10',
    })
    expect(prescriptions[1]).toMatchObject({
      key: 'albyl',
      rekvirent: falk,
      status: 'E',
      reseptId: list?.entries[2]?.reseptId,
    })
    const lookup = await caller.lookUp()
    expect(lookup.section('sectionMedication')).toHaveLength(3)
    expect(caller.troubles).toEqual([])
  })

  it('changes a dose: the prescription is renewed (3), the PLL id stays, and no text says otherwise', async () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({
      kind: 'doctor-sends-list',
      hpr: hegre,
      changes: [{ change: 'changes-dose', treatment: 'metoprolol', dose: '1+0+0+1' }],
    })
    const [entry] = caller.state.list?.entries ?? []
    expect(entry).toMatchObject({
      pllId: idOf('pll', metoprolol),
      dose: '1+0+0+1',
      rekvirent: hegre,
      lastChanged: '2031-03-10T09:00:00+01:00',
    })
    const [old, renewed] = caller.state.prescriptions
    expect(old).toMatchObject({ status: 'T', recall: { code: '3', by: hegre, replacedBy: renewed?.reseptId } })
    expect(entry?.reseptId).toBe(renewed?.reseptId)
    const lookup = await caller.lookUp()
    const head = lookup.statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', metoprolol)) ?? {}
    expect(stringIn(detail(head, 'dssn'))).toBe('1+0+0+1')
    expect(objects(head.dosage)[0]?.text).toBe('1+0+0+1')
    expect(detail(head, 'lastchanged')?.valueDateTime).toBe('2031-03-10T09:00:00+01:00')
    expect(detail(head, 'reseptdate')?.valueDate).toBe('2031-03-10')
    expect(detail(head, 'expirationdate')?.valueDate).toBe('2032-03-08')
    const [info = {}] = extensions(head, sfm('sfm-regInfo'))
    expect(object(extension(info, 'provider')?.valueReference).display).toBe('SYNTETISK Rolig Hegre, HPR: 999900012')
    const tail = lookup.find(text(objects(head.basedOn)[0]?.reference) ?? '')
    expect([tail.status, stringIn(detail(tail, 'dssn'))]).toEqual(['completed', '1+0+0+0'])
    expect(caller.troubles).toEqual([])
  })

  it('discontinues: the entry stays with who, when and why, and the prescription is recalled (2)', async () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({
      kind: 'doctor-sends-list',
      hpr: falk,
      changes: [{ change: 'discontinues', treatment: 'metoprolol', reason: 'L', note: 'Langsom puls' }],
    })
    expect(caller.state.list?.entries[0]).toMatchObject({
      status: 'discontinued',
      discontinuation: { at: '2031-03-10T09:00:00+01:00', reason: 'L', by: falk, note: 'Langsom puls' },
    })
    expect(caller.state.prescriptions[0]).toMatchObject({ status: 'T', recall: { code: '2', by: falk } })
    const stopped =
      (await caller.lookUp()).statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', metoprolol)) ?? {}
    expect(stopped.status).toBe('stopped')
    expect(codeIn(extension(extension(stopped, sfm('sfm-discontinuation')) ?? {}, 'reason'))).toBe('L')
    expect(caller.troubles).toEqual([])
  })

  it('takes away what was registered in error', () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({
      kind: 'doctor-sends-list',
      hpr: falk,
      changes: [{ change: 'removes', treatment: 'paracet' }],
    })
    expect(caller.state.list?.entries.map(({ key }) => key)).toEqual(['metoprolol'])
  })

  it('comes first: what this EPJ looked up before is refused (226), and nothing of the other is lost', async () => {
    const caller = new SfmCaller(listed)
    await caller.lookUp()
    const change = { change: 'adds', key: 'albyl', treatment: albyl.treatment } as const
    caller.world.happen({ kind: 'doctor-sends-list', hpr: falk, changes: [change] })
    const between = caller.state
    expect(resultCodes(await caller.send()).list).toBe('226')
    expect(caller.state).toEqual(between)
  })

  it('drops what was discontinued over 90 days ago', () => {
    const caller = new SfmCaller(listed, {
      change: (setup) => ({
        ...setup,
        list: setup.list && {
          ...setup.list,
          entries: setup.list.entries.map((entry) =>
            entry.key === 'paracet'
              ? { ...entry, discontinuation: { at: '2030-12-01T00:00:00+01:00', reason: 'A', by: hegre } }
              : entry,
          ),
        },
      }),
    })
    caller.world.happen({ kind: 'doctor-sends-list', hpr: falk, changes: [] })
    expect(caller.state.list?.entries.map(({ key }) => key)).toEqual(['metoprolol'])
  })

  it('must be a lege (207), and a vikar needs a registered doctor (359)', () => {
    const caller = new SfmCaller(listed)
    const event = { kind: 'doctor-sends-list', hpr: hegre, changes: [] } as const
    caller.world.happen({ ...event, hpr: orrfugl, refused: '207' })
    caller.world.happen({ ...event, substitute: true, refused: '359' })
    expect(caller.state.history).toHaveLength(1)
  })

  it('answers the pharmacy in so many words', () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen({
      kind: 'pharmacy-asks',
      herId: '8900031',
      questions: [{ treatment: 'paracet', code: '4', text: 'Kan den knuses?' }],
    })
    caller.world.happen({
      kind: 'doctor-sends-list',
      hpr: hegre,
      changes: [],
      answers: [{ treatment: 'paracet', code: '7', text: 'Ja' }],
    })
    const record = caller.world.core.rf.lookUp({ key: '14834149894', nationalId: '14834149894' })
    expect(answeredQuestions(record, caller.world.core.clock.millis())).toMatchObject([
      { code: '4', answer: '7', answerNote: 'Ja' },
    ])
  })

  it('takes in what the pharmacy has added, with the list', () => {
    const furix = treatment('furix', 'Furix tab 20 mg', { dose: '1+0+0+0', area: 'Vann i kroppen' })
    const entry = {
      key: 'furix',
      pllId: 'e0000000-0000-4000-8000-000000000001',
      treatment: furix.treatment,
      rekvirent: falk,
    }
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen({ kind: 'pharmacy-asks', herId: '8900031', questions: [], newEntries: [entry] })
    caller.world.happen({ kind: 'doctor-sends-list', hpr: hegre, changes: [] })
    expect(caller.state.list?.entries.map(({ key }) => key)).toEqual(['metoprolol', 'paracet', 'furix'])
  })
})

describe('another doctor who leaves the list alone', () => {
  it('renews unchanged (1), and carries the new prescription onto the list', () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({ kind: 'doctor-renews', hpr: hegre, treatment: 'metoprolol' })
    const [old, renewed] = caller.state.prescriptions
    expect(old).toMatchObject({ status: 'T', recall: { code: '1', replacedBy: renewed?.reseptId } })
    expect(caller.state.list?.entries[0]).toMatchObject({
      pllId: idOf('pll', metoprolol),
      reseptId: renewed?.reseptId,
      dose: '1+0+0+0',
    })
  })

  it('renews twice: the chain has two tails', async () => {
    const caller = new SfmCaller(world('granskog').prescriptions(metoprolol))
    caller.world.happen({ kind: 'doctor-renews', hpr: hegre, treatment: 'metoprolol' })
    caller.world.happen({ kind: 'doctor-renews', hpr: falk, treatment: 'metoprolol' })
    expect(caller.state.list).toBeNull()
    const lookup = await caller.lookUp()
    expect(lookup.statements.map(({ status }) => status)).toEqual(['active', 'completed', 'completed'])
    expect(lookup.section('sectionMedication')).toHaveLength(1)
    expect(caller.troubles).toEqual([])
  })

  it("recalls this doctor's prescription: the entry stays, with a recalled prescription", async () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({ kind: 'doctor-recalls', hpr: falk, treatment: 'metoprolol', code: '4', text: 'Feil pasient' })
    expect(caller.state.prescriptions[0]).toMatchObject({
      status: 'T',
      recall: { code: '4', by: falk, text: 'Feil pasient' },
    })
    const [statement = {}] = (await caller.lookUp()).section('sectionMedication')
    expect(codeIn(extension(detail(statement, 'rfstatus') ?? {}, 'status'))).toBe('T')
    caller.world.happen({ kind: 'doctor-recalls', hpr: hegre, treatment: 'metoprolol', code: '4', refused: '16' })
  })

  it('takes multidose over; only the registered doctor ends it (152)', () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen({ kind: 'doctor-takes-over-multidose', hpr: hegre })
    expect(caller.state.multidose.doctor).toMatchObject({ hpr: hegre, herId: '8900012' })
    caller.world.happen({ kind: 'doctor-ends-multidose', hpr: falk, refused: '152' })
    caller.world.happen({ kind: 'doctor-ends-multidose', hpr: hegre })
    expect(caller.state.multidose.doctor).toBeUndefined()
  })
})

describe('a nurse', () => {
  it('reads in kjernejournal, and changes nothing', () => {
    const caller = new SfmCaller(listed)
    const before = caller.state
    caller.world.happen({ kind: 'nurse-reads', hpr: orrfugl })
    expect(caller.state).toEqual(before)
  })

  it('cannot read what the patient has closed', () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({ kind: 'patient-blocks', hpr: orrfugl, from: 'kjernejournal' })
    expect(() => caller.world.happen({ kind: 'nurse-reads', hpr: orrfugl })).toThrow(
      'Kjernejournal refuses 999900014 (code 5)',
    )
  })
})

describe('the patient', () => {
  const codes = async (caller: SfmCaller) => {
    const { parameters } = await caller.lookUp()
    return ['KJFeilkode', 'RFM96Feilkode'].map((name) =>
      codeOf(parameters.find((one) => one.name === name)?.valueCodeableConcept),
    )
  }

  it('blocks the doctor, and lets them see again', async () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({ kind: 'patient-blocks', hpr: '999900011', from: 'both' })
    expect(await codes(caller)).toEqual(['5', '358'])
    caller.world.happen({ kind: 'patient-unblocks', hpr: '999900011' })
    expect(await codes(caller)).toEqual(['0', '0'])
  })

  it('gets a new national identity number: list, prescriptions and reactions are found by it, and the old one is refused (363)', async () => {
    const caller = new SfmCaller(listed)
    await caller.lookUp()
    const identity = { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '02914849910' } as const
    caller.world.happen({ kind: 'patient-gets-new-identity', identity })
    expect(caller.state.patient).toBe(identity.value)
    expect(caller.state.list?.entries).toHaveLength(2)
    expect(resultCodes(await caller.send()).list).toBe('363')
    expect(await codes(caller)).toEqual(['0', '363'])
    const request = caller.lookupRequest()
    const resource = object(objects(request.parameter)[0]?.resource)
    const reply = await caller.post('Patient/$getMedication', {
      ...request,
      parameter: [{ name: 'patient', resource: { ...resource, identifier: [identity] } }],
    })
    expect(JSON.stringify(reply.body)).toContain('Selo-Zok')
    expect(caller.troubles).toEqual([])
  })
})

it('gives the same world for the same seed and events', () => {
  const played = () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen({ kind: 'doctor-renews', hpr: hegre, treatment: 'metoprolol' })
    caller.world.happen({ kind: 'pharmacy-dispenses', herId: '8900032', treatment: 'metoprolol', packages: 1 })
    return caller.world.core.rf.lookUp({ key: '14834149894', nationalId: '14834149894' })
  }
  expect(played()).toEqual(played())
})
