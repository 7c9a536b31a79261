import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import { idOf } from '../draft-changes.test.kit.js'
import { codeIn, codeOf, extensions, identifierOfType, sfm } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { detail, diagnostics } from '../send-answer.test.kit.js'
import { rfDownCode } from '../session/sfm-world.js'
import { albyl, metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol)

describe('$getMedication', () => {
  it('answers the parameters in the observed order, all lookups done', async () => {
    const caller = new SfmCaller(listed)
    const lookup = await caller.lookUp()
    expect(lookup.reply.status).toBe(200)
    expect(lookup.names).toEqual([
      'medication',
      'KJHentetTidspunkt',
      'RFHentetTidspunkt',
      'KJFeilkode',
      'RFM96Feilkode',
      'RFM912Feilkode',
      'KJHarLegemidler',
      'KJHarLaste',
      'RFHarLaste',
    ])
    expect(lookup.parameters[2]).toEqual({ name: 'RFHentetTidspunkt', valueDateTime: '2031-03-10T09:00:01+01:00' })
    expect(caller.troubles).toEqual([])
  })

  it('writes a document bundle whose every reference leads somewhere', async () => {
    const lookup = await new SfmCaller(listed).lookUp()
    const { bundle, entries, dangling } = lookup
    expect(bundle).toMatchObject({ type: 'document', total: entries.length, timestamp: '2031-03-10T09:00:01+01:00' })
    expect(entries.every(({ fullUrl }) => /^urn:uuid:[0-9a-f-]{36}$/.test(fullUrl))).toBe(true)
    expect(dangling).toEqual([])
    expect(JSON.stringify(bundle)).not.toMatch(/kept:|"patient:|practitioner:/)
  })

  it('shows an entry with prescription, and one without', async () => {
    const lookup = await new SfmCaller(listed).lookUp()
    const [withPrescription = {}, without = {}] = lookup.section('sectionMedication')
    expect(identifierOfType(withPrescription, 'PLL')).toBe(idOf('pll', metoprolol))
    expect(identifierOfType(withPrescription, 'ReseptId')).toBe(idOf('resept', metoprolol))
    expect(withPrescription).toMatchObject({
      status: 'active',
      medicationReference: { display: 'Selo-Zok depottab 50 mg' },
    })
    expect(rfStatus(withPrescription)).toBe('E')
    expect(codeIn(detail(withPrescription, 'typeresept'))).toBe('E')
    expect(identifierOfType(without, 'ReseptId')).toBeUndefined()
    expect(rfStatus(without)).toBeUndefined()
    expect(codeIn(detail(without, 'typeresept'))).toBe('U')
    expect(detail(without, 'lastchanged')).toEqual({ url: 'lastchanged', valueDateTime: '2030-12-10T09:00:00+01:00' })
  })

  it('shows a prescription that stands loose without PLL id and without lastchanged', async () => {
    const lookup = await new SfmCaller(world('granskog').prescriptions(metoprolol)).lookUp()
    const [loose = {}] = lookup.section('sectionMedication')
    expect(objects(loose.identifier).map((identifier) => text(object(identifier.type).text))).toEqual(['ReseptId'])
    expect(detail(loose, 'lastchanged')).toBeUndefined()
    expect(rfStatus(loose)).toBe('E')
    expect(lookup.section('sectionPLLinfo')).toEqual([])
  })

  it('says of an empty section that it is unavailable', async () => {
    const lookup = await new SfmCaller(world('granskog')).lookUp()
    const sections = objects(lookup.composition.section)
    expect(sections.map((section) => codeOf(section.code))).toEqual([
      'sectionMedication',
      'sectionPLLinfo',
      'sectionAllergies',
      'sectionOtherPrescriptions',
    ])
    expect(sections.map((section) => codeOf(section.emptyReason))).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
      'unavailable',
    ])
  })

  it('writes references as SFM does: profile as type, people with HPR, organisations with HER', async () => {
    const lookup = await new SfmCaller(listed).lookUp()
    const author = objects(lookup.composition.author)
    expect(author[0]).toMatchObject({ type: sfm('sfm-Practitioner'), display: 'SYNTETISK Klok Ugle, HPR: 999900011' })
    expect(author[1]).toMatchObject({
      type: sfm('sfm-Organization'),
      display: 'SYNTETISK Tindåsen legesenter, HER: 8900011',
    })
    expect(lookup.composition.subject).toMatchObject({ type: sfm('sfm-Patient'), display: 'SYNTETISK Rolig Granskog' })
    const [statement = {}] = lookup.statements
    const [info = {}] = extensions(statement, sfm('sfm-regInfo'))
    expect(objects(info.extension).find(({ url }) => url === 'provider')?.valueReference).toMatchObject({
      display: 'SYNTETISK Klok Ugle, HPR: 999900011',
    })
  })

  it('tells of the list with its date and who sent it', async () => {
    const lookup = await new SfmCaller(listed).lookUp()
    const [info = {}] = lookup.section('sectionPLLinfo')
    expect(codeOf(info.code)).toBe('M25.1')
    expect(info).toMatchObject({
      author: {
        display: 'SYNTETISK Klok Ugle, HPR: 999900011, SYNTETISK Tindåsen legesenter, HER: 8900011, PLL author',
      },
    })
    expect(pllInformation(info).map(({ url }) => url)).toEqual(['PLLdate', 'substitute'])
  })

  it('carries content that no one understands', async () => {
    const lookup = await new SfmCaller(listed.unknownContentOn(metoprolol)).lookUp()
    const [statement = {}] = lookup.statements
    const foreign = objects(statement.extension).filter(({ url }) => text(url)?.startsWith('http://example.org/'))
    expect(foreign.map(({ url }) => url)).toEqual([
      'http://example.org/fhir/StructureDefinition/remark',
      'http://example.org/fhir/StructureDefinition/follow-up',
    ])
    expect(detail(statement, 'pillbox')).toBeDefined()
  })

  it('shows a discontinued entry as stopped, with who discontinued it', async () => {
    const caller = new SfmCaller(listed, {
      change: (setup) => ({
        ...setup,
        list: setup.list && {
          ...setup.list,
          entries: setup.list.entries.map((entry) =>
            entry.key === 'paracet'
              ? { ...entry, discontinuation: { at: '2031-03-01T12:00:00+01:00', reason: 'A', by: '999900013' } }
              : entry,
          ),
        },
      }),
    })
    const stopped =
      (await caller.lookUp()).statements.find((one) => identifierOfType(one, 'PLL') === idOf('pll', paracet)) ?? {}
    expect(stopped.status).toBe('stopped')
    const types = extensions(stopped, sfm('sfm-regInfo')).map((info) =>
      codeIn(objects(info.extension).find(({ url }) => url === 'type')),
    )
    expect(types).toEqual(['1', '3'])
  })

  it('gives the registered multidose doctor and pharmacy as related parties of the list', async () => {
    const caller = new SfmCaller(listed)
    await caller.post('Patient/$registerResponsibility', caller.lookupRequest())
    caller.world.happen({ kind: 'pharmacy-registers', herId: '8900031' })
    const lookup = await caller.lookUp()
    const [info = {}] = lookup.section('sectionPLLinfo')
    expect(relatedParties(info)).toEqual([
      'SYNTETISK Klok Ugle, HPR: 999900011, SYNTETISK Tindåsen legesenter, HER: 8900011, M:Multidoseansvarlig lege',
      'SYNTETISK Ekornapoteket, HER: 8900031, A:Ansvarlig farmasøyt',
    ])
    expect(caller.troubles).toEqual([])
  })

  it('tells of a registration without a list as M9.12', async () => {
    const caller = new SfmCaller(world('granskog'))
    caller.world.happen({ kind: 'pharmacy-registers', herId: '8900031' })
    const [info = {}] = (await caller.lookUp()).section('sectionPLLinfo')
    expect(info.code).toEqual({
      coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-message-type', code: 'M9.12', display: 'PLL' }],
      text: 'No M25 message available',
    })
    expect(relatedParties(info)).toEqual(['SYNTETISK Ekornapoteket, HER: 8900031, A:Ansvarlig farmasøyt'])
  })

  it('is a 200 without RFHentetTidspunkt when Reseptformidleren is down, with what kjernejournal holds', async () => {
    const caller = new SfmCaller(listed.fault({ kind: 'reseptformidler-down' }))
    const lookup = await caller.lookUp()
    expect(lookup.reply).toMatchObject({ status: 200, fault: 'reseptformidler-down' })
    expect(lookup.names).not.toContain('RFHentetTidspunkt')
    const codes = ['RFM96Feilkode', 'RFM912Feilkode'].map((name) =>
      codeOf(lookup.parameters.find((parameter) => parameter.name === name)?.valueCodeableConcept),
    )
    expect(codes).toEqual([rfDownCode, rfDownCode])
    expect(lookup.statements).toHaveLength(2)
    expect(caller.troubles).toEqual([])
  })

  it("gives a nurse kjernejournal's copy, without a lookup in Reseptformidleren", async () => {
    const lookup = await new SfmCaller(listed, { who: 'orrfugl' }).lookUp()
    expect(lookup.names).toEqual([
      'medication',
      'KJHentetTidspunkt',
      'KJFeilkode',
      'KJHarLegemidler',
      'KJHarLaste',
      'RFHarLaste',
    ])
    expect(lookup.statements).toHaveLength(2)
  })

  it('gives the same answers for the same seed', async () => {
    const twice = await Promise.all(
      [new SfmCaller(listed), new SfmCaller(listed)].map(async (caller) => [
        await caller.lookUp(),
        await caller.lookUp(),
      ]),
    )
    expect(twice[0]?.map(({ reply }) => reply)).toEqual(twice[1]?.map(({ reply }) => reply))
    const [first, second] = twice[0] ?? []
    expect(first?.composition.identifier).not.toEqual(second?.composition.identifier)
  })

  it('needs name, address, and identifier or birth date with gender', async () => {
    const caller = new SfmCaller(listed)
    const parameters = caller.lookupRequest()
    const patient = object(objects(parameters.parameter)[0]?.resource)
    const asked = async (resource: JsonObject) =>
      caller.post('Patient/$getMedication', { ...parameters, parameter: [{ name: 'patient', resource }] })
    const { identifier: _, ...noIdentifier } = patient
    const { address: __, ...noAddress } = patient
    const { gender: ___, ...noOne } = noIdentifier
    expect((await asked(noIdentifier)).status).toBe(200)
    expect(diagnostics(await asked(noAddress))).toBe('Patient.address missing or invalid')
    expect(diagnostics(await asked(noOne))).toBe(
      'Patient.identifier, or Patient.birthDate and Patient.gender, missing or invalid',
    )
  })

  it('knows nothing of another patient', async () => {
    const caller = new SfmCaller(world('granskog').list(albyl))
    const parameters = caller.lookupRequest()
    const resource = {
      ...object(objects(parameters.parameter)[0]?.resource),
      identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '02914849910' }],
    }
    const reply = await caller.post('Patient/$getMedication', {
      ...parameters,
      parameter: [{ name: 'patient', resource }],
    })
    expect(reply.status).toBe(200)
    expect(JSON.stringify(reply.body)).not.toContain('Albyl')
    expect(caller.troubles).toEqual([])
  })
})

const rfStatus = (statement: JsonObject) =>
  codeIn(objects(detail(statement, 'rfstatus')?.extension).find(({ url }) => url === 'status'))

const pllInformation = (info: JsonObject) => objects(extensions(info, sfm('sfm-pllInformation'))[0]?.extension)

const relatedParties = (info: JsonObject) =>
  pllInformation(info)
    .filter(({ url }) => url === 'relatedparties')
    .map(({ valueReference }) => object(valueReference).display)
