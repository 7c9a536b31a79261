import { describe, expect, it } from 'vitest'
import { complaintsByR4 } from '../../../../contract/r4-rules.test.kit.js'
import { medicine, treatment } from '../../../../scenario/world/treatment.js'
import { world } from '../../../../scenario/world/world.js'
import type { DispenseSetup, PrescriptionSetup, WorldSetup } from '../../../../scenario/world/world-setup.js'
import { changed, idOf } from '../draft-changes.test.kit.js'
import { booleanIn, codeIn, codeOf, extension, identifierOfType, sfm, stringIn } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import type { Lookup } from '../lookup-answer.test.kit.js'
import { detail, resultCodes } from '../send-answer.test.kit.js'
import { metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol)
const linerle = '8900032'
const ekorn = '8900031'

/** The world with its only prescription changed. */
const prescribed =
  (change: Partial<PrescriptionSetup>) =>
  (setup: WorldSetup): WorldSetup => ({
    ...setup,
    prescriptions: setup.prescriptions.map((one) => ({ ...one, ...change })),
  })

/** Every answer is read by a stranger too: R4's own rules accept it. */
class DeskReadByR4 extends SfmCaller {
  override async lookUp(...more: readonly JsonObject[]): Promise<Lookup> {
    const lookup = await super.lookUp(...more)
    expect(complaintsByR4(lookup.reply.body)).toEqual([])
    return lookup
  }
}

const caller = (change: (setup: WorldSetup) => WorldSetup, of = listed) => new DeskReadByR4(of, { change })

const statementOf = (lookup: Lookup, type: 'PLL' | 'ReseptId', id: string) =>
  lookup.statements.find((one) => identifierOfType(one, type) === id) ?? {}

const rfstatus = (statement: JsonObject) => detail(statement, 'rfstatus') ?? {}

const first: DispenseSetup = {
  m10Id: '4b1f0000-0000-4000-8000-000000000001',
  at: '2031-01-10T12:00:00+01:00',
  pharmacy: ekorn,
  packages: 1,
}
const second: DispenseSetup = {
  m10Id: '4b1f0000-0000-4000-8000-000000000002',
  at: '2031-02-20T15:30:00+01:00',
  pharmacy: linerle,
  packages: 2,
  medicine: medicine('Zocor tab 10 mg'),
  intervention: { code: '206', reason: 'Utsolgt hos grossist' },
}

describe('a prescription under ekspedering', () => {
  it('says which pharmacy has it', async () => {
    const at = caller(prescribed({ status: 'U', dispenser: linerle }))
    const status = rfstatus(statementOf(await at.lookUp(), 'PLL', idOf('pll', metoprolol)))
    expect(codeIn(extension(status, 'status'))).toBe('U')
    expect(stringIn(extension(status, 'nameDispenser'))).toBe('SYNTETISK Linerleapoteket')
    expect(extension(status, 'recallStatus')).toBeUndefined()
    expect(at.troubles).toEqual([])
  })

  it('says that it will be recalled, and stays U', async () => {
    const recall = { code: '2', at: '2031-03-09T10:00:00+01:00', by: '999900012' }
    const at = caller(prescribed({ status: 'U', dispenser: linerle, recall }))
    const statement = statementOf(await at.lookUp(), 'PLL', idOf('pll', metoprolol))
    expect(codeIn(extension(rfstatus(statement), 'status'))).toBe('U')
    expect(booleanIn(extension(rfstatus(statement), 'recallStatus'))).toBe(true)
    expect(codeIn(extension(detail(statement, 'recallinfo') ?? {}, 'recallcode'))).toBe('2')
  })
})

describe('dispenses', () => {
  const at = () => caller(prescribed({ dispenses: [first, second] }))

  it('are summed up on the statement: how much in all, how much and what last', async () => {
    const statement = statementOf(await at().lookUp(), 'PLL', idOf('pll', metoprolol))
    expect(objects(extension(statement, sfm('sfm-deliverysummary'))?.extension)).toEqual([
      { url: 'varenummer', valueString: '454165' },
      { url: 'varenavn', valueString: 'Zocor tab 10 mg' },
      { url: 'pakningsstr', valueQuantity: { value: 98, unit: 'stk' } },
      { url: 'antallpkntotalt', valueDecimal: 3 },
      { url: 'antallpknsiste', valueDecimal: 2 },
      { url: 'sistutlevert', valueDateTime: '2031-02-20T15:30:00+01:00' },
    ])
  })

  it('stand one by one in a section of their own, with pharmacy, product and intervention', async () => {
    const open = at()
    const lookup = await open.lookUp()
    const [plain = {}, exchanged = {}] = lookup.section('sectionDispense')
    expect(identifierOfType(plain, 'M10id')).toBe(first.m10Id)
    expect(plain).toMatchObject({
      quantity: { value: 1 },
      whenHandedOver: '2031-01-10',
      substitution: { wasSubstituted: false },
    })
    expect(object(plain.medicationReference).display).toBe('Selo-Zok depottab 50 mg')
    expect(object(objects(plain.authorizingPrescription)[0]).display).toBe('Selo-Zok depottab 50 mg')
    expect(exchanged).toMatchObject({
      medicationReference: { display: 'Zocor tab 10 mg' },
      performer: [{ actor: { display: 'SYNTETISK Linerleapoteket, HER: 8900032' } }],
      substitution: { wasSubstituted: true },
    })
    const intervention = extension(exchanged, sfm('sfm-Intervention')) ?? {}
    expect([codeIn(extension(intervention, 'code')), codeIn(extension(intervention, 'changeType'))]).toEqual([
      '206',
      'V',
    ])
    expect(lookup.dangling).toEqual([])
    expect(open.troubles).toEqual([])
  })

  it('that were taken back are shown as such, and not summed up', async () => {
    const lookup = await caller(prescribed({ dispenses: [first, { ...second, cancelled: true }] })).lookUp()
    const summary = extension(statementOf(lookup, 'PLL', idOf('pll', metoprolol)), sfm('sfm-deliverysummary')) ?? {}
    expect(extension(summary, 'antallpkntotalt')?.valueDecimal).toBe(1)
    const cancelled = lookup
      .section('sectionDispense')
      .map((one) => booleanIn(extension(extension(one, sfm('sfm-dispenseinfo')) ?? {}, 'cancellation')))
    expect(cancelled).toEqual([false, true])
  })

  it('have no section where there are none', async () => {
    const lookup = await caller((setup) => setup).lookUp()
    expect(objects(lookup.composition.section).map(({ code }) => codeOf(code))).not.toContain('sectionDispense')
  })
})

describe('an entry whose prescription is gone', () => {
  it.each([
    ['deleted in RF', (setup: WorldSetup) => ({ ...setup, prescriptions: [] })],
    ['finished', prescribed({ status: 'R' })],
    ['run out yesterday', prescribed({ expires: '2031-03-09' })],
  ])('has its reseptId and no rfstatus: %s', async (_, change) => {
    const at = caller(change)
    const statement = statementOf(await at.lookUp(), 'PLL', idOf('pll', metoprolol))
    expect(identifierOfType(statement, 'ReseptId')).toBe(idOf('resept', metoprolol))
    expect(detail(statement, 'rfstatus')).toBeUndefined()
    expect(at.troubles).toEqual([])
  })

  it('is still there on the last day', async () => {
    const statement = statementOf(
      await caller(prescribed({ expires: '2031-03-10' })).lookUp(),
      'PLL',
      idOf('pll', metoprolol),
    )
    expect(codeIn(extension(rfstatus(statement), 'status'))).toBe('E')
  })
})

describe('a chain of renewals', () => {
  const [oldest, middle] = ['c0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000002'] as const
  const chain = (setup: WorldSetup): WorldSetup => {
    const [head] = setup.prescriptions
    if (head === undefined) return setup
    const recall = (replacedBy: string) => ({ code: '1', at: '2031-01-01T10:00:00+01:00', by: '999900011', replacedBy })
    return {
      ...setup,
      prescriptions: [
        { ...head, reseptId: oldest, status: 'T', recall: recall(middle) },
        { ...head, reseptId: middle, status: 'T', recall: recall(head.reseptId) },
        head,
      ],
    }
  }

  it('has one head in the section; the tails are completed, T, and name what replaced them', async () => {
    const at = caller(chain)
    const lookup = await at.lookUp()
    const [head, tail, last] = [idOf('resept', metoprolol), middle, oldest].map((id) =>
      statementOf(lookup, 'ReseptId', id),
    )
    expect(lookup.section('sectionMedication').map((one) => identifierOfType(one, 'ReseptId'))).toEqual([
      idOf('resept', metoprolol),
      undefined,
    ])
    expect([head?.status, tail?.status, last?.status]).toEqual(['active', 'completed', 'completed'])
    const leadsTo = (statement: JsonObject | undefined, member: 'basedOn' | 'partOf') =>
      objects(statement?.[member]).map(({ reference }) =>
        identifierOfType(lookup.find(text(reference) ?? ''), 'ReseptId'),
      )
    expect([leadsTo(head, 'basedOn'), leadsTo(head, 'partOf')]).toEqual([[middle], []])
    expect([leadsTo(tail, 'basedOn'), leadsTo(tail, 'partOf')]).toEqual([[oldest], [idOf('resept', metoprolol)]])
    expect([leadsTo(last, 'basedOn'), leadsTo(last, 'partOf')]).toEqual([[], [middle]])
    expect(stringIn(extension(detail(last ?? {}, 'recallinfo') ?? {}, 'recallId'))).toBe(middle)
    expect(identifierOfType(tail ?? {}, 'PLL')).toBeUndefined()
    expect(at.troubles).toEqual([])
  })

  it('leaves the PLL id on the tail when the prescription was renewed apart from the list (observed)', async () => {
    const renewed = 'c0000000-0000-4000-8000-000000000003'
    const at = caller((setup) => {
      const [on] = setup.prescriptions
      if (on === undefined) return setup
      const recall = { code: '3', at: '2031-03-01T10:00:00+01:00', by: '999900012', replacedBy: renewed }
      return {
        ...setup,
        prescriptions: [
          { ...on, status: 'T', recall },
          { ...on, reseptId: renewed },
        ],
      }
    })
    const lookup = await at.lookUp()
    expect(statementOf(lookup, 'PLL', idOf('pll', metoprolol)).status).toBe('completed')
    expect(identifierOfType(statementOf(lookup, 'ReseptId', renewed), 'PLL')).toBeUndefined()
  })
})

describe('a discontinued entry', () => {
  const stopping = (at: string) => (setup: WorldSetup) => ({
    ...setup,
    list: setup.list && {
      ...setup.list,
      entries: setup.list.entries.map((entry) =>
        entry.key === 'paracet'
          ? { ...entry, discontinuation: { at, reason: 'A', by: '999900013', note: 'Ikke lenger vondt' } }
          : entry,
      ),
    },
  })

  it('stays active until its day has come, with the day to read', async () => {
    const statement = statementOf(
      await caller(stopping('2031-03-24T00:00:00+01:00')).lookUp(),
      'PLL',
      idOf('pll', paracet),
    )
    expect(statement.status).toBe('active')
    const told = extension(statement, sfm('sfm-discontinuation')) ?? {}
    expect(extension(told, 'timedate')?.valueDateTime).toBe('2031-03-24T00:00:00+01:00')
    expect(stringIn(extension(told, 'note'))).toBe('Ikke lenger vondt')
  })

  it('of 200 days ago is shown as long as it stands on the list in RF', async () => {
    const statement = statementOf(
      await caller(stopping('2030-08-22T00:00:00+02:00')).lookUp(),
      'PLL',
      idOf('pll', paracet),
    )
    expect(statement.status).toBe('stopped')
  })
})

describe('other prescriptions', () => {
  const supplies = {
    key: 'stomi',
    reseptId: 'd0000000-0000-4000-8000-000000000001',
    name: 'SYNTETISK stomipose',
    productGroup: { code: '505', display: 'Forbruksmateriell ved stomi' },
    use: 'Skiftes daglig',
    reimbursement: { code: '505', display: '§5-14 §5.5' },
    issued: '2031-01-01',
    expires: '2031-12-31',
    rekvirent: '999900012',
    status: 'E' as const,
  }

  it('stand in their own section, with product group, status and rekvirent, and never on the list', async () => {
    const at = caller((setup) => ({ ...setup, otherPrescriptions: [supplies] }))
    const lookup = await at.lookUp()
    const [one = {}] = lookup.section('sectionOtherPrescriptions')
    expect(object(one.meta).profile).toEqual([sfm('sfm-BandaPrescription')])
    expect(identifierOfType(one, 'reseptId')).toBe(supplies.reseptId)
    expect(codeIn(extension(extension(one, sfm('sfm-reseptdocbanda')) ?? {}, 'productgroup'))).toBe('505')
    expect(codeIn(extension(rfstatus(one), 'status'))).toBe('E')
    expect(object(one.author).display).toBe('SYNTETISK Rolig Hegre, HPR: 999900012, R:Rekvirent')
    expect(lookup.section('sectionMedication')).toHaveLength(2)
    expect(at.troubles).toEqual([])
  })

  it('are handed over as sfm-GeneralDispense, beside the medicines (sfm-MedicationDispense)', async () => {
    const handedOver: DispenseSetup = {
      m10Id: '4b1f0000-0000-4000-8000-000000000003',
      at: '2031-02-01T10:00:00+01:00',
      pharmacy: ekorn,
      packages: 3,
    }
    const at = caller((setup) => ({
      ...prescribed({ dispenses: [first] })(setup),
      otherPrescriptions: [{ ...supplies, dispenses: [handedOver] }],
    }))
    const lookup = await at.lookUp()
    const [ofMedicine = {}, ofSupplies = {}] = lookup.section('sectionDispense')
    expect(ofMedicine.resourceType).toBe('MedicationDispense')
    expect(ofSupplies).toMatchObject({
      resourceType: 'Basic',
      meta: { profile: [sfm('sfm-GeneralDispense')] },
      subject: { display: 'SYNTETISK Rolig Granskog' },
    })
    expect(identifierOfType(ofSupplies, 'M10id')).toBe(handedOver.m10Id)
    expect(objects(extension(ofSupplies, sfm('sfm-dispenseinfo'))?.extension)).toEqual([
      { url: 'cancellation', valueBoolean: false },
      { url: 'concluded', valueBoolean: false },
      { url: 'prescriptionid', valueString: supplies.reseptId },
    ])
    expect(objects(extension(ofSupplies, sfm('sfm-generaldispenseextention'))?.extension)).toEqual([
      { url: 'product', valueString: 'SYNTETISK stomipose' },
      {
        url: 'productgroup',
        valueCodeableConcept: {
          coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7403', code: '505', display: 'Forbruksmateriell ved stomi' }],
        },
      },
      { url: 'text', valueString: 'Skiftes daglig' },
      { url: 'performer', valueString: ekorn },
      { url: 'name', valueString: 'SYNTETISK Ekornapoteket' },
      { url: 'noofpackages', valueDecimal: 3 },
      { url: 'whenHandedOver', valueDateTime: '2031-02-01' },
    ])
    expect(lookup.dangling).toEqual([])
    expect(at.troubles).toEqual([])
  })

  it('that are handed over stay apart: no delivery summary, and no second prescription', async () => {
    const lookup = await caller((setup) => ({
      ...setup,
      otherPrescriptions: [{ ...supplies, dispenses: [{ ...first, cancelled: true }] }],
    })).lookUp()
    const [prescription = {}, ...more] = lookup.section('sectionOtherPrescriptions')
    expect(extension(prescription, sfm('sfm-deliverysummary'))).toBeUndefined()
    expect(more).toEqual([])
    const [taken = {}] = lookup.section('sectionDispense')
    const info = extension(taken, sfm('sfm-dispenseinfo')) ?? {}
    expect(booleanIn(extension(info, 'cancellation'))).toBe(true)
    expect(stringIn(extension(info, 'cancelationid'))).toBe(first.m10Id)
  })
})

describe('a magistral medicine', () => {
  it('shows its name, recipe, amount and ingredients', async () => {
    const magistral = {
      name: 'SYNTETISK salve med sink',
      recipe: 'Blandes til 100 g',
      amount: { value: 100, unit: 'g' },
      ingredients: [
        {
          name: 'Sinkoksid',
          code: 'ID_00000000-0000-4000-8000-000000000901',
          kind: 'substance' as const,
          active: true,
          strength: { value: 20, unit: 'g' },
        },
        {
          name: 'SYNTETISK krembasis',
          code: 'ID_00000000-0000-4000-8000-000000000902',
          kind: 'medicine' as const,
          active: false,
          ad: true,
        },
      ],
    }
    const at = caller(prescribed({ magistral }), world('granskog').prescriptions(metoprolol))
    const lookup = await at.lookUp()
    const [statement = {}] = lookup.section('sectionMedication')
    const reference = object(statement.medicationReference)
    const mixture = lookup.find(text(reference.reference) ?? '')
    expect(reference).toMatchObject({ type: sfm('sfm-Magistrell-Medication'), display: 'SYNTETISK salve med sink' })
    expect(stringIn(extension(mixture, sfm('sfm-recipe')))).toBe('Blandes til 100 g')
    expect(mixture.amount).toEqual({ numerator: { value: 100, unit: 'g' } })
    const ingredients = objects(mixture.ingredient).map(({ itemReference, isActive }) => [
      lookup.find(text(object(itemReference).reference) ?? '').resourceType,
      isActive,
    ])
    expect(ingredients).toEqual([
      ['Substance', true],
      ['Medication', false],
    ])
    expect(lookup.dangling).toEqual([])
    expect(at.troubles).toEqual([])
  })
})

describe('allergies', () => {
  const allergy = {
    key: 'penicillin',
    id: 'a1000000-0000-4000-8000-000000000001',
    cause: { kind: 'atc' as const, code: 'J01CE02', display: 'Fenoksymetylpenicillin' },
    reaction: { code: '1', display: 'Anafylaktisk reaksjon' },
    source: { code: '2', display: 'Observert av behandlende lege' },
    recorded: '2029-05-01',
    updated: '2029-05-01T12:00:00+02:00',
    recorder: '999900012',
  }

  it('come from kjernejournal, with cause, reaction, source and who recorded them', async () => {
    const at = caller((setup) => ({ ...setup, allergies: [allergy] }))
    const lookup = await at.lookUp()
    const [one = {}] = lookup.section('sectionAllergies')
    expect(one).toMatchObject({
      resourceType: 'AllergyIntolerance',
      meta: { profile: ['http://nhn.no/kj/fhir/StructureDefinition/KjAllergyIntolerance'] },
      code: { coding: [{ system: 'http://nhn.no/kj/fhir/CodeSystem/ATC', code: 'J01CE02' }] },
      patient: { display: 'SYNTETISK Rolig Granskog' },
      recordedDate: '2029-05-01',
    })
    const role = lookup.find(text(object(one.recorder).reference) ?? '')
    expect(role).toMatchObject({
      practitioner: { display: 'SYNTETISK Rolig Hegre, HPR: 999900012' },
      code: [{ coding: [{ code: 'LE' }], text: 'Lege' }],
    })
    expect(lookup.dangling).toEqual([])
    expect(at.troubles).toEqual([])
  })

  it('are missing when kjernejournal refuses', async () => {
    const at = caller((setup) => ({ ...setup, allergies: [allergy], faults: [{ kind: 'kj-code-5' }] }))
    const lookup = await at.lookUp()
    expect(lookup.section('sectionAllergies')).toEqual([])
  })
})

describe('messages from a multidose pharmacy', () => {
  const furix = treatment('furix', 'Furix tab 20 mg', { dose: '1+0+0+0', area: 'Vann i kroppen' })
  const added = {
    key: 'furix',
    pllId: 'e0000000-0000-4000-8000-000000000001',
    treatment: furix.treatment,
    rekvirent: '999900013',
  }
  const questions = {
    messageId: 'f0000000-0000-4000-8000-000000000252',
    pharmacy: ekorn,
    sentAt: '2031-03-08T10:00:00+01:00',
    questions: [{ treatment: 'paracet', code: '1' as const, text: 'Pasienten bruker det ikke' }],
    newEntries: [added],
    lastDose: '2031-03-23',
  }
  const multidose = { doctor: { hpr: '999900011', herId: '8900011' }, pharmacy: { herId: ekorn } }
  const packing = {
    messageId: 'f0000000-0000-4000-8000-000000000253',
    pharmacy: ekorn,
    sentAt: '2031-03-09T10:00:00+01:00',
    deliveries: [
      { treatment: 'metoprolol', m10Id: first.m10Id, firstDose: '2031-03-10', lastDose: '2031-03-23', repacking: 'F' },
    ],
  }
  const infos = (lookup: Lookup) => lookup.section('sectionPLLinfo').map(({ code }) => codeOf(code))
  const pllInformation = (info: JsonObject) => extension(info, sfm('sfm-pllInformation')) ?? {}

  it('stand beside the list: M25.1, M25.2, M25.3, with the displays of SFM', async () => {
    const at = caller((setup) => prescribed({ dispenses: [first] })({ ...setup, multidose, questions, packing }))
    const lookup = await at.lookUp()
    expect(infos(lookup)).toEqual(['M25.1', 'M25.2', 'M25.3'])
    const [, asked = {}, packed = {}] = lookup.section('sectionPLLinfo')
    expect(objects(object(asked.code).coding)[0]?.display).toBe('Multidose spørremelding fra apotek')
    expect(objects(object(packed.code).coding)[0]?.display).toBe('Multidose utleveringsmelding')
    expect(asked).not.toHaveProperty('subject')
    expect(object(asked.author).display).toBe('SYNTETISK Ekornapoteket, HER: 8900031, PLL author')
    expect(stringIn(extension(pllInformation(asked), 'text'))).toBe(
      'Paracet tab 500 mg: Skal varen seponeres (1). Pasienten bruker det ikke',
    )
    expect(extension(pllInformation(asked), 'lastdosingdate')?.valueDateTime).toBe('2031-03-23T00:00:00+01:00')
    const delivery = extension(pllInformation(packed), 'deliveryinformation') ?? {}
    expect(object(extension(delivery, 'prescriptionId')?.valueReference).display).toBe('Selo-Zok depottab 50 mg')
    expect(stringIn(extension(delivery, 'refM10'))).toBe(first.m10Id)
    expect(codeIn(extension(delivery, 'repacking'))).toBe('F')
    const document = lookup.find(text(object(extension(delivery, 'deliverydoc')?.valueReference).reference) ?? '')
    expect(identifierOfType(document, 'M10id')).toBe(first.m10Id)
    expect(lookup.dangling).toEqual([])
    expect(at.troubles).toEqual([])
  })

  it('show what the pharmacy added while no list has come after (ER-M25-10), and never afterwards', async () => {
    const newer = await caller((setup) => ({ ...setup, multidose, questions })).lookUp()
    expect(statementOf(newer, 'PLL', added.pllId)).toMatchObject({
      status: 'active',
      medicationReference: { display: 'Furix tab 20 mg' },
    })
    expect(newer.section('sectionMedication')).toHaveLength(3)
    const older = await caller((setup) => ({
      ...setup,
      multidose,
      questions: { ...questions, beforeList: true },
    })).lookUp()
    expect(older.section('sectionMedication')).toHaveLength(2)
  })

  it('of a former multidose patient stay behind, and no one is registered on the list', async () => {
    const lookup = await caller((setup) => ({ ...setup, packing })).lookUp()
    expect(infos(lookup)).toEqual(['M25.1', 'M25.3'])
    const [list = {}] = lookup.section('sectionPLLinfo')
    expect(objects(pllInformation(list).extension).filter(({ url }) => url === 'relatedparties')).toEqual([])
  })

  it('are what the next list must build on: it is taken in after a lookup that saw them', async () => {
    const at = caller((setup) => ({ ...setup, multidose, questions, packing }))
    await at.lookUp()
    expect(resultCodes(await at.send()).list).toBe('0')
    expect(at.state.list?.previous).toBe(packing.messageId)
    expect(at.state.list?.entries.map(({ key }) => key)).toEqual(['metoprolol', 'paracet', 'furix'])
  })
})

describe('IncludeOriginal', () => {
  const original = { name: 'IncludeOriginal', valueCode: 'include_reseptdok' }

  it('gives a Binary for each head of chain with a prescription, which the statement is derived from', async () => {
    const at = caller((setup) => setup)
    const lookup = await at.lookUp(original)
    const [withPrescription = {}, without = {}] = lookup.section('sectionMedication')
    const binary = lookup.find(text(objects(withPrescription.derivedFrom)[0]?.reference) ?? '')
    expect(binary).toMatchObject({ resourceType: 'Binary', contentType: 'application/xml' })
    expect(Buffer.from(text(binary.data) ?? '', 'base64').toString('utf8')).toContain(idOf('resept', metoprolol))
    expect(without).not.toHaveProperty('derivedFrom')
    expect(at.troubles).toEqual([])
  })

  it('is for that value alone', async () => {
    const lookup = await caller((setup) => setup).lookUp({ name: 'IncludeOriginal', valueCode: 'include_everything' })
    expect(lookup.entries.map(({ resource }) => resource.resourceType)).not.toContain('Binary')
  })

  it('is not kept with what the EPJ sends back', async () => {
    const at = caller((setup) => setup)
    await at.lookUp(original)
    await at.send(changed(metoprolol, (resource) => resource))
    const lookup = await at.lookUp()
    expect(lookup.entries.map(({ resource }) => resource.resourceType)).not.toContain('Binary')
    expect(JSON.stringify(lookup.bundle)).not.toContain('derivedFrom')
  })
})

describe('reimbursement and structured dose', () => {
  const schedule = treatment('furosemid', 'Furix tab 20 mg', {
    dose: '2 tabletter om morgenen annenhver dag',
    dosing: [{ doses: [{ amount: { value: 2, unit: 'tablett' }, timeOfDay: '1', everyDays: 2 }] }],
    area: 'Vann i kroppen',
    prescription: {
      reimbursement: { paragraph: { code: '200', display: '§5-14 §2' }, indication: { code: 'J45', display: 'Astma' } },
    },
  })

  it.each([
    ['on the list', world('granskog').list(schedule).prescriptions(schedule)],
    ['apart from it', world('granskog').prescriptions(schedule)],
  ])('stand on the statement: %s', async (_, of) => {
    const at = caller((setup) => setup, of)
    const [statement = {}] = (await at.lookUp()).statements
    expect(['reimbursementparagraph', 'reimbursementcode'].map((url) => codeIn(detail(statement, url)))).toEqual([
      '200',
      'J45',
    ])
    const [start, dosage] = objects(detail(statement, 'ereseptdosing')?.extension)
    expect(start).toMatchObject({ url: 'starttime' })
    expect(dosage).toMatchObject({
      url: 'repeatingdosage',
      extension: [
        { valueQuantity: { value: 2, unit: 'tablett' } },
        { valueQuantity: { value: 2, unit: 'Døgn' } },
        { valueBoolean: false },
        { valueCodeableConcept: { coding: [{ code: '1', display: 'Morgen' }] } },
      ],
    })
    expect(at.troubles).toEqual([])
  })

  it('are left out where the world says nothing of them', async () => {
    const [statement = {}] = (await caller((setup) => setup).lookUp()).statements
    expect(
      ['reimbursementparagraph', 'reimbursementcode', 'ereseptdosing'].map((url) => detail(statement, url)),
    ).toEqual([undefined, undefined, undefined])
  })
})

describe('packed as multidose', () => {
  it('is told on the statement', async () => {
    const at = caller((setup) => ({
      ...setup,
      list: setup.list && {
        ...setup.list,
        entries: setup.list.entries.map((entry) => ({ ...entry, packed: entry.key === 'metoprolol' })),
      },
    }))
    const lookup = await at.lookUp()
    const packed = (id: string) =>
      booleanIn(extension(extension(statementOf(lookup, 'PLL', id), sfm('sfm-administration')) ?? {}, 'mddispensed'))
    expect([packed(idOf('pll', metoprolol)), packed(idOf('pll', paracet))]).toEqual([true, false])
    expect(at.troubles).toEqual([])
  })
})
