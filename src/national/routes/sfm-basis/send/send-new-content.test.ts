import { describe, expect, it } from 'vitest'
import { medicine } from '../../../../scenario/world/treatment.js'
import { world } from '../../../../scenario/world/world.js'
import { both, changedOf, createeresept, prescribing, recallinfo, withDetails } from '../draft-changes.test.kit.js'
import { sfm } from '../fhir/fhir-element.js'
import { type JsonObject, objects, without } from '../fhir/json.js'
import { diagnostics, resultCodes } from '../send-answer.test.kit.js'
import type { Draft } from '../send-draft.test.kit.js'
import { eliquis, metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol, paracet)
const newId = 'e0000000-0000-4000-8000-000000000001'

const afterLookup = async (...options: ConstructorParameters<typeof SfmCaller>) => {
  const caller = new SfmCaller(...options)
  await caller.lookUp()
  return caller
}

const coded = (url: string, system: number, code: string, display = code): JsonObject => ({
  url,
  valueCodeableConcept: { coding: [{ system: `urn:oid:2.16.578.1.12.4.1.1.${system}`, code, display }] },
})

/** Takes a child of sfm-reseptamendment out. */
const withoutDetail =
  (...urls: readonly string[]) =>
  (resource: JsonObject): JsonObject => ({
    ...resource,
    extension: objects(resource.extension).map((one) =>
      one.url === sfm('sfm-reseptamendment')
        ? { ...one, extension: objects(one.extension).filter(({ url }) => !urls.includes(url as string)) }
        : one,
    ),
  })

/** Changes the Medication of the new prescription. */
const medicationChanged =
  (change: (medication: JsonObject) => JsonObject) =>
  (draft: Draft): Draft => ({
    ...draft,
    others: draft.others.map((entry) =>
      entry.fullUrl === `urn:uuid:${newId}-medication` ? { ...entry, resource: change(entry.resource) } : entry,
    ),
  })

const named = (name: string, level: 'pakning' | 'merkevare' | 'virkestoff') => ({
  ...eliquis,
  treatment: { ...eliquis.treatment, medicine: medicine(name) },
  prescription:
    level === 'pakning' ? { packages: 2, reiterations: 1 } : { amount: { value: 100, unit: 'stk' }, reiterations: 1 },
})

describe('a new prescription', () => {
  it.each([
    ['pakning', 'Zocor tab 10 mg', '454165'],
    ['merkevare', 'Eliquis tab 5 mg', 'ID_00000000-0000-4000-8000-000000000040'],
    ['virkestoff', 'Rivaroksaban tab 10 mg', 'ID_E34C70F2-90A3-4E9E-8835-0ADE59167755'],
  ] as const)('is taken in with a medicine registered as %s', async (level, name, code) => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(prescribing(named(name, level), { reseptId: newId }))
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: { [newId]: '0' } })
    expect(caller.state.prescriptions.at(-1)).toMatchObject({ name, medicineCode: code })
    expect(caller.state.list?.entries.at(-1)).toMatchObject({ name, medicineCode: code })
    expect(caller.troubles).toEqual([])
  })

  it.each([
    ['the date it was issued', ['reseptdate'], 'extension:reseptamendment.extension:reseptdate'],
    ['the date it runs out', ['expirationdate'], 'extension:reseptamendment.extension:expirationdate'],
    ['when FEST was updated', ['festUpdate'], 'extension:reseptamendment.extension:festUpdate'],
    ['its varegruppe', ['itemgroup'], 'extension:reseptamendment.extension:itemgroup'],
    [
      'how much',
      ['numberofpackages', 'amount'],
      'extension:reseptamendment.extension:numberofpackages or extension:reseptamendment.extension:amount',
    ],
    [
      'a dose',
      ['dssn'],
      'extension:reseptamendment.extension:dssn or extension:reseptamendment.extension:ereseptdosing',
    ],
  ])('cannot be made without %s', async (_, urls, element) => {
    const caller = await afterLookup(listed)
    const before = caller.state
    const reply = await caller.send(
      both(prescribing(eliquis, { reseptId: newId }), changedOf(newId, withoutDetail(...urls))),
    )
    expect(diagnostics(reply)).toBe(`MedicationStatement.${element} missing or invalid`)
    expect(caller.state).toEqual(before)
  })

  it('names the medication that lacks its name, and its place, as observed', async () => {
    const caller = await afterLookup(listed)
    const nameless = medicationChanged((medication) => ({
      ...medication,
      extension: objects(medication.extension).map((one) =>
        one.url === sfm('sfm-medicationdetails')
          ? { ...one, extension: objects(one.extension).filter(({ url }) => url !== 'name') }
          : one,
      ),
    }))
    const reply = await caller.send(both(prescribing(eliquis, { reseptId: newId }), nameless))
    expect(diagnostics(reply)).toBe('Medication.extension:medicationdetails.extension:name missing or invalid')
    expect(objects(reply.body.issue)[1]?.expression).toEqual([
      expect.stringMatching(/^Parameters\.Parameter\[0\]\.Resource\.Entry\[\d+\]\.Resource$/),
    ])
  })

  it('asks nothing of what is not new: an old entry may lack what was never written', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send((draft) => ({
      ...draft,
      statements: draft.statements.map((one) => ({
        ...one,
        resource: withoutDetail('festUpdate', 'reit', 'amount')(one.resource),
      })),
    }))
    expect(reply.status).toBe(200)
  })
})

describe('a magistral prescription', () => {
  const ointment: JsonObject = {
    resourceType: 'Medication',
    id: '1',
    meta: { profile: [sfm('sfm-Magistrell-Medication')] },
    extension: [
      { ...coded('http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup', 7421, 'C') },
      { url: sfm('sfm-name'), valueString: 'SYNTETISK salve' },
      { url: sfm('sfm-recipe'), valueString: 'Bland og rør' },
    ],
    code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7424', code: '10', display: 'Magistrell' }] },
    status: 'active',
    form: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7448', code: '880', display: 'Salve' }] },
    amount: { numerator: { value: 100, unit: 'mg' } },
  }
  const sendWith = async (medication: JsonObject) => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(
      both(
        prescribing(eliquis, { reseptId: newId }),
        medicationChanged(() => medication),
      ),
    )
    return { caller, reply }
  }

  it('is taken in under its own name, and comes back with its recipe', async () => {
    const { caller, reply } = await sendWith(ointment)
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: { [newId]: '0' } })
    expect(caller.state.prescriptions.at(-1)).toMatchObject({ name: 'SYNTETISK salve' })
    expect(caller.state.prescriptions.at(-1)).not.toHaveProperty('medicineCode')
    const lookup = await caller.lookUp()
    expect(lookup.entries.map(({ resource }) => resource)).toContainEqual(ointment)
  })

  it.each([
    ['amount', without(ointment, 'amount'), 'amount'],
    [
      'name',
      { ...ointment, extension: objects(ointment.extension).filter(({ url }) => url !== sfm('sfm-name')) },
      'extension:name',
    ],
    [
      'recipe',
      { ...ointment, extension: objects(ointment.extension).filter(({ url }) => url !== sfm('sfm-recipe')) },
      'extension:recipe',
    ],
    ['form', without(ointment, 'form'), 'form'],
  ])('cannot be made without its %s', async (_, medication, element) => {
    const { reply } = await sendWith(medication)
    expect(diagnostics(reply)).toBe(`Medication.${element} missing or invalid`)
  })
})

describe('supplies and nutrition (sfm-BandaPrescription)', () => {
  const goods = (product: string, ...details: readonly JsonObject[]): JsonObject => ({
    resourceType: 'Basic',
    id: '1',
    meta: { profile: [sfm('sfm-BandaPrescription')] },
    extension: [
      {
        url: sfm('sfm-reseptamendment'),
        extension: [
          createeresept,
          { url: 'reseptdate', valueDate: '2031-03-10' },
          { url: 'expirationdate', valueDate: '2032-03-09' },
          { url: 'festUpdate', valueDateTime: '2031-03-10T08:00:00+01:00' },
          { url: 'dssn', valueString: 'Etter behov' },
          coded('itemgroup', 7402, 'A', 'Annet'),
          coded('typeresept', 7491, 'E', 'Eresept'),
          coded('reimbursementparagraph', 7427, '601', '§5-14 §6.1'),
          ...details,
        ],
      },
      { url: sfm('sfm-reseptdocbanda'), extension: [coded('productgroup', 7403, '601', product)] },
    ],
    identifier: [{ use: 'official', type: { text: 'reseptId' }, value: newId }],
    code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7402', code: 'A', display: 'Annet' }] },
  })
  const sending =
    (resource: JsonObject) =>
    (draft: Draft): Draft => {
      const patient = draft.others.find((entry) => entry.resource.resourceType === 'Patient')
      const whole = { ...resource, subject: { reference: patient?.fullUrl ?? '' } }
      return {
        ...draft,
        statements: [...draft.statements, { fullUrl: 'urn:uuid:goods', resource: whole, listed: false }],
      }
    }

  it('are prescribed, never come on the list, and are asked for like any active prescription', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(sending(goods('Næringsmiddel')))
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: { [newId]: '0' } })
    expect(caller.state.prescriptions.at(-1)).toMatchObject({ reseptId: newId, name: 'Næringsmiddel', status: 'E' })
    expect(caller.state.list?.entries).toHaveLength(2)
    const lookup = await caller.lookUp()
    expect(lookup.section('sectionOtherPrescriptions')).toHaveLength(1)
    expect(
      diagnostics(
        await caller.send((draft) => ({ ...draft, statements: draft.statements.filter(({ listed }) => listed) })),
      ),
    ).toBe(`Active prescriptions missing: Næringsmiddel (${newId}) (V4)`)
  })

  it('are recalled as any prescription', async () => {
    const caller = await afterLookup(listed)
    await caller.send(sending(goods('Næringsmiddel')))
    await caller.lookUp()
    const reply = await caller.send(changedOf(newId, withDetails(recallinfo('4'))))
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: { [newId]: '0' } })
    expect(caller.state.prescriptions.at(-1)).toMatchObject({ status: 'T', recall: { code: '4' } })
  })

  it('are refused (355) for a brystprotese', async () => {
    const caller = await afterLookup(listed)
    expect(resultCodes(await caller.send(sending(goods('Brystproteser')))).prescriptions).toEqual({ [newId]: '355' })
  })

  it('cannot be made without the product group', async () => {
    const caller = await afterLookup(listed)
    const groupless = { ...goods('x'), extension: objects(goods('x').extension).slice(0, 1) }
    expect(diagnostics(await caller.send(sending(groupless)))).toBe(
      'Basic.extension:reseptdocbanda.extension:productgroup missing or invalid',
    )
  })
})

describe('reactions to medicines', () => {
  const reaction = (...identifier: readonly JsonObject[]): JsonObject => ({
    resourceType: 'AllergyIntolerance',
    ...(identifier.length === 0 ? {} : { identifier }),
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    note: [{ text: 'SYNTETISK utslett' }],
  })
  const reporting =
    (resource: JsonObject) =>
    (draft: Draft): Draft => ({
      ...draft,
      others: [
        ...draft.others.filter((entry) => entry.resource.resourceType !== 'AllergyIntolerance'),
        { fullUrl: 'urn:uuid:reaction', resource },
      ],
    })
  const shown = async (caller: SfmCaller) => (await caller.lookUp()).section('sectionAllergies')

  it('go to kjernejournal, list or no list, and are in the next lookup', async () => {
    const caller = await afterLookup(listed)
    await caller.send((draft) => ({ ...reporting(reaction())(draft), createPLL: false }))
    expect(await shown(caller)).toMatchObject([
      { resourceType: 'AllergyIntolerance', note: [{ text: 'SYNTETISK utslett' }] },
    ])
  })

  it('take the place of the one with the same identifier', async () => {
    const caller = await afterLookup(listed)
    await caller.send(reporting(reaction()))
    const [first = {}] = await shown(caller)
    await caller.send(reporting({ ...first, verificationStatus: { coding: [{ code: 'refuted' }] } }))
    expect(await shown(caller)).toMatchObject([
      { identifier: first.identifier, verificationStatus: { coding: [{ code: 'refuted' }] } },
    ])
  })

  it('are one and the same in a second send of the same session', async () => {
    const caller = await afterLookup(listed)
    await caller.send(reporting(reaction()))
    await caller.send(reporting(reaction()))
    expect(await shown(caller)).toHaveLength(1)
  })

  it('stay when a send leaves them out', async () => {
    const caller = await afterLookup(listed)
    await caller.send(reporting(reaction()))
    await caller.lookUp()
    await caller.send((draft) => ({
      ...draft,
      others: draft.others.filter(({ resource }) => resource.resourceType !== 'AllergyIntolerance'),
    }))
    expect(await shown(caller)).toHaveLength(1)
  })
})
