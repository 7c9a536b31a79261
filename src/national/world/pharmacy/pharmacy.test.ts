import { describe, expect, it } from 'vitest'
import { complaintsByR4 } from '../../../contract/r4-rules.test.kit.js'
import { treatment } from '../../../scenario/world/treatment.js'
import { world } from '../../../scenario/world/world.js'
import type { WorldSetup } from '../../../scenario/world/world-setup.js'
import { answeredQuestions } from '../../core/reseptformidler/pharmacy-mail.js'
import {
  changed,
  discontinuation,
  idOf,
  recallinfo,
  withDetails,
} from '../../routes/sfm-basis/draft-changes.test.kit.js'
import { codeIn, codeOf, extension, identifierOfType, sfm, stringIn } from '../../routes/sfm-basis/fhir/fhir-element.js'
import { type JsonObject, objects } from '../../routes/sfm-basis/fhir/json.js'
import { detail, resultCodes } from '../../routes/sfm-basis/send-answer.test.kit.js'
import { metoprolol, paracet, SfmCaller } from '../../routes/sfm-basis/sfm-caller.test.kit.js'

const [ekorn, linerle] = ['8900031', '8900032'] as const
const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol)
const multidose = (setup: WorldSetup): WorldSetup => ({
  ...setup,
  multidose: { doctor: { hpr: '999900011', herId: '8900011' }, pharmacy: { herId: ekorn } },
})
const recordOf = (caller: SfmCaller) => caller.world.core.rf.lookUp({ key: '14834149894', nationalId: '14834149894' })
const statusOf = (caller: SfmCaller) => caller.state.prescriptions.map(({ status }) => status)

describe('a pharmacy that dispenses', () => {
  const download = { kind: 'pharmacy-downloads', herId: linerle, treatment: 'metoprolol' } as const
  const dispense = { kind: 'pharmacy-dispenses', herId: linerle, treatment: 'metoprolol', packages: 1 } as const

  it('takes the prescription under ekspedering, hands over, and frees it: the next lookup tells', async () => {
    const caller = new SfmCaller(listed)
    caller.world.happen(download)
    expect(statusOf(caller)).toEqual(['U'])
    const [during = {}] = (await caller.lookUp()).section('sectionMedication')
    expect(stringIn(extension(detail(during, 'rfstatus') ?? {}, 'nameDispenser'))).toBe('SYNTETISK Linerleapoteket')
    caller.world.happen(dispense)
    expect(statusOf(caller)).toEqual(['E'])
    const after = await caller.lookUp()
    const [statement = {}] = after.section('sectionMedication')
    expect(extension(extension(statement, sfm('sfm-deliverysummary')) ?? {}, 'antallpkntotalt')?.valueDecimal).toBe(1)
    expect(after.section('sectionDispense')).toHaveLength(1)
    expect(caller.troubles).toEqual([])
  })

  it('finishes the prescription when nothing is left, and opens it again by taking the dispense back', () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({ ...dispense, concluded: true })
    expect(statusOf(caller)).toEqual(['R'])
    caller.world.happen({ kind: 'pharmacy-cancels-dispense', herId: linerle, treatment: 'metoprolol' })
    expect(statusOf(caller)).toEqual(['E'])
  })

  it("lets a doctor's recall wait, and carries it out when it is done", async () => {
    const caller = new SfmCaller(listed)
    caller.world.happen(download)
    await caller.lookUp()
    const now = '2031-03-10T09:00:01+01:00'
    const stop = (resource: JsonObject) => {
      const recalled = withDetails(recallinfo('2'))(resource)
      return { ...recalled, status: 'stopped', extension: [...objects(recalled.extension), discontinuation(now, 'A')] }
    }
    expect(resultCodes(await caller.send(changed(metoprolol, stop))).prescriptions).toEqual({
      [idOf('resept', metoprolol)]: '13',
    })
    expect(statusOf(caller)).toEqual(['U'])
    caller.world.happen(dispense)
    expect(statusOf(caller)).toEqual(['T'])
  })

  it('has it to itself: another pharmacy is refused (69)', () => {
    const caller = new SfmCaller(listed)
    caller.world.happen(download)
    caller.world.happen({ ...download, herId: ekorn, refused: '69' })
    caller.world.happen({ kind: 'pharmacy-releases', herId: linerle, treatment: 'metoprolol' })
    caller.world.happen({ ...download, herId: ekorn })
    expect(statusOf(caller)).toEqual(['U'])
  })
})

describe('a pharmacy that hands over supplies', () => {
  const supplies = {
    key: 'stomi',
    reseptId: 'd0000000-0000-4000-8000-000000000001',
    name: 'SYNTETISK stomipose',
    productGroup: { code: '505', display: 'Forbruksmateriell ved stomi' },
    use: 'Skiftes daglig',
    issued: '2031-01-01',
    expires: '2031-12-31',
    rekvirent: '999900012',
    status: 'E' as const,
  }
  const withSupplies = { change: (setup: WorldSetup): WorldSetup => ({ ...setup, otherPrescriptions: [supplies] }) }
  const handOver = { kind: 'pharmacy-dispenses', herId: linerle, treatment: 'stomi', packages: 2 } as const
  const [dispensed, info] = [sfm('sfm-generaldispenseextention'), sfm('sfm-dispenseinfo')]

  it('reports it as it does medicines: the next lookup tells how many packages, and from where', async () => {
    const caller = new SfmCaller(listed, withSupplies)
    caller.world.happen(handOver)
    const lookup = await caller.lookUp()
    const [one = {}] = lookup.section('sectionDispense')
    expect(one.resourceType).toBe('Basic')
    expect(extension(extension(one, dispensed) ?? {}, 'noofpackages')?.valueDecimal).toBe(2)
    expect(stringIn(extension(extension(one, dispensed) ?? {}, 'name'))).toBe('SYNTETISK Linerleapoteket')
    expect(stringIn(extension(extension(one, info) ?? {}, 'prescriptionid'))).toBe(supplies.reseptId)
    expect(complaintsByR4(lookup.reply.body)).toEqual([])
    expect(caller.troubles).toEqual([])
  })

  it('takes it back: the lookup says so', async () => {
    const caller = new SfmCaller(listed, withSupplies)
    caller.world.happen(handOver)
    caller.world.happen({ kind: 'pharmacy-cancels-dispense', herId: linerle, treatment: 'stomi' })
    const [one = {}] = (await caller.lookUp()).section('sectionDispense')
    expect(extension(extension(one, info) ?? {}, 'cancellation')?.valueBoolean).toBe(true)
  })

  it('does not hinder the next send: what SFM wrote of it asks for nothing', async () => {
    const caller = new SfmCaller(listed, withSupplies)
    caller.world.happen(handOver)
    await caller.lookUp()
    const result = resultCodes(await caller.send())
    expect(result).toMatchObject({ prescriptions: {} })
    expect(caller.troubles).toEqual([])
  })
})

describe('an event that goes otherwise than the script says', () => {
  it('stops the scenario, with what Reseptformidleren said', () => {
    const caller = new SfmCaller(listed)
    expect(() => caller.world.happen({ kind: 'pharmacy-deregisters', herId: ekorn })).toThrow(
      'The event pharmacy-deregisters was refused by Reseptformidleren: 153 Avsender er ikke pasientens registrerte multidoseapotek',
    )
    expect(() => caller.world.happen({ kind: 'second-pharmacy-registers', herId: ekorn })).toThrow(
      'The event second-pharmacy-registers was taken in by Reseptformidleren; the script expects the refusal 154',
    )
    expect(() => caller.world.happen({ kind: 'pharmacy-downloads', herId: ekorn, treatment: 'ukjent' })).toThrow(
      '"ukjent"',
    )
  })
})

describe('a multidose pharmacy', () => {
  it('registers once; another one is refused until it has deregistered (ER-M27-02)', () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({ kind: 'pharmacy-registers', herId: ekorn })
    caller.world.happen({ kind: 'second-pharmacy-registers', herId: linerle })
    expect(caller.state.multidose.pharmacy?.herId).toBe(ekorn)
    caller.world.happen({ kind: 'pharmacy-deregisters', herId: linerle, refused: '153' })
    caller.world.happen({ kind: 'pharmacy-deregisters', herId: ekorn })
    caller.world.happen({ kind: 'pharmacy-registers', herId: linerle })
    expect(caller.state.multidose.pharmacy?.herId).toBe(linerle)
  })

  const ask = {
    kind: 'pharmacy-asks',
    herId: ekorn,
    questions: [{ treatment: 'paracet', code: '1', text: 'Brukes ikke' }],
  } as const

  it('asks its doctor: the question comes with the next lookup', async () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen(ask)
    const [, questions = {}] = (await caller.lookUp()).section('sectionPLLinfo')
    expect(codeOf(questions.code)).toBe('M25.2')
    expect(stringIn(extension(extension(questions, sfm('sfm-pllInformation')) ?? {}, 'text'))).toBe(
      'Paracet tab 500 mg: Skal varen seponeres (1). Brukes ikke',
    )
    expect(caller.troubles).toEqual([])
  })

  it('cannot ask without being registered (153), nor where no doctor is (228)', () => {
    new SfmCaller(listed).world.happen({ ...ask, refused: '153' })
    new SfmCaller(listed, {
      change: (setup) => ({ ...setup, multidose: { pharmacy: { herId: ekorn } } }),
    }).world.happen({
      ...ask,
      refused: '228',
    })
  })

  it('comes between lookup and send: the list is refused (226) until the doctor has looked again', async () => {
    const caller = new SfmCaller(listed, { change: multidose })
    await caller.lookUp()
    caller.world.happen(ask)
    expect(resultCodes(await caller.send()).list).toBe('226')
    await caller.lookUp()
    expect(resultCodes(await caller.send()).list).toBe('0')
  })

  it('has its answer when the doctor discontinues what it asked about (7493: 1)', async () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen(ask)
    await caller.lookUp()
    const stop = (resource: JsonObject) => ({
      ...resource,
      status: 'stopped',
      extension: [...objects(resource.extension), discontinuation('2031-03-10T09:00:01+01:00', 'P')],
    })
    await caller.send(changed(paracet, stop))
    const now = caller.world.core.clock.millis()
    expect(answeredQuestions(recordOf(caller), now)).toMatchObject([{ code: '1', answer: '1' }])
  })

  it('goes on waiting when the doctor leaves it active', async () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen(ask)
    await caller.lookUp()
    await caller.send()
    expect(answeredQuestions(recordOf(caller), caller.world.core.clock.millis())[0]).not.toHaveProperty('answer')
  })

  it('adds a treatment, and asks whether to include it: it is included by the list that carries it (7493: 3)', async () => {
    const furix = treatment('furix', 'Furix tab 20 mg', { dose: '1+0+0+0', area: 'Vann i kroppen' })
    const entry = {
      key: 'furix',
      pllId: 'e0000000-0000-4000-8000-000000000001',
      treatment: furix.treatment,
      rekvirent: '999900013',
    }
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen({ ...ask, questions: [{ treatment: 'furix', code: '2' }], newEntries: [entry] })
    const shown = (await caller.lookUp()).section('sectionMedication').map((one) => identifierOfType(one, 'PLL'))
    expect(shown).toEqual([idOf('pll', metoprolol), idOf('pll', paracet), entry.pllId])
    await caller.send()
    expect(caller.state.list?.entries.map(({ key }) => key)).toEqual(['metoprolol', 'paracet', 'furix'])
    expect(answeredQuestions(recordOf(caller), caller.world.core.clock.millis())).toMatchObject([
      { code: '2', answer: '3' },
    ])
    expect(caller.troubles).toEqual([])
  })

  it('leaves out what the doctor has on the list: it is still shown from the list', async () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen({ ...ask, without: ['paracet'] })
    expect((await caller.lookUp()).section('sectionMedication')).toHaveLength(2)
    expect(recordOf(caller).questions?.entries.map(({ name }) => name)).toEqual(['Selo-Zok depottab 50 mg'])
  })

  it('reports what it packed, with its own dispense', async () => {
    const caller = new SfmCaller(listed, { change: multidose })
    caller.world.happen({ kind: 'pharmacy-dispenses', herId: ekorn, treatment: 'metoprolol', packages: 1 })
    caller.world.happen({
      kind: 'pharmacy-packs',
      herId: ekorn,
      deliveries: [{ treatment: 'metoprolol', firstDose: '2031-03-12', lastDose: '2031-03-25' }],
    })
    const lookup = await caller.lookUp()
    const packed = lookup.section('sectionPLLinfo').at(-1) ?? {}
    const delivery = extension(extension(packed, sfm('sfm-pllInformation')) ?? {}, 'deliveryinformation') ?? {}
    const [dispense = {}] = lookup.section('sectionDispense')
    expect(codeOf(packed.code)).toBe('M25.3')
    expect(stringIn(extension(delivery, 'refM10'))).toBe(identifierOfType(dispense, 'M10id'))
    expect(extension(delivery, 'datelastdose')?.valueDateTime).toBe('2031-03-25T00:00:00+01:00')
    expect(codeIn(extension(delivery, 'repacking'))).toBeUndefined()
    expect(lookup.dangling).toEqual([])
    expect(caller.troubles).toEqual([])
  })
})
