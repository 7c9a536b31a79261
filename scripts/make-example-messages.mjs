/**
 * Makes fixtures/messages: own synthetic examples of every message of the SFM Basis API that the schemas know.
 * `valid/` fits its schema; each file of `invalid/` breaks one requirement, which `invalid/index.json` names.
 * Nobody in them exists: people, organisations and medicines come from the other fixtures, ids from the example's own name.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { format, resolveConfig } from 'prettier'

const root = join(import.meta.dirname, '..')
const fixture = async (name) => JSON.parse(await readFile(join(root, 'fixtures', `${name}.json`), 'utf8'))
const [patients, practitioners, organisations, pharmacies, medicines] = await Promise.all(
  ['patients', 'practitioners', 'organisations', 'pharmacies', 'medicines'].map(fixture),
)
const pick = (all, key) => all.find((one) => one.key === key)
const medicineNamed = (name) => medicines.find(({ medicine }) => medicine.name === name).medicine

function uuid(...parts) {
  const hex = createHash('sha256')
    .update(['example', ...parts].join('/'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const EHELSE = 'http://ehelse.no/fhir/StructureDefinition/'
const NO_BASIS = 'http://hl7.no/fhir/StructureDefinition/'
const KJ = 'http://nhn.no/kj/fhir/StructureDefinition/'
const kodeverk = (number) => `urn:oid:2.16.578.1.12.4.1.1.${number}`
const oid = (tail) => `urn:oid:2.16.578.1.12.4.1.${tail}`
const NOW = '2026-03-02T09:00:00+01:00'

const concept = (system, code, display) => ({ coding: [{ system, code, display }] })
const cc = (url, system, code, display) => ({ url, valueCodeableConcept: concept(system, code, display) })
const ext = (url, ...extension) => ({ url, extension })
const given = (...parts) => parts.filter((part) => part !== undefined)
const official = (system, value) => ({ use: 'official', system, value })
const typed = (use, text, value) => ({ use, type: { text }, value })

/** A document under way: resources with their addresses, and who refers to whom. */
class Example {
  constructor(name) {
    this.name = name
    this.entries = []
    this.sections = {
      sectionMedication: [],
      sectionPLLinfo: [],
      sectionAllergies: [],
      sectionDispense: [],
      sectionOtherPrescriptions: [],
    }
  }
  add(profile, key, display, resource, section, base = EHELSE) {
    const fullUrl = `urn:uuid:${uuid(this.name, profile, key)}`
    const known = this.entries.find((entry) => entry.fullUrl === fullUrl)
    const reference = { reference: fullUrl, type: `${base}${profile}`, display }
    if (known === undefined)
      this.entries.push({
        fullUrl,
        resource: {
          resourceType: resource.resourceType,
          id: String(this.entries.length + 100),
          meta: { profile: [`${base}${profile}`] },
          ...resource,
        },
      })
    if (section !== undefined) this.sections[section].push(reference)
    return reference
  }
  patient(key, { nationalIdentity = pick(patients, key).nationalIdentity } = {}) {
    const person = pick(patients, key)
    return this.add(
      'sfm-Patient',
      key,
      `${person.givenName} ${person.familyName}`,
      patientResource(person, nationalIdentity),
    )
  }
  practitioner(key) {
    const person = pick(practitioners, key)
    return this.add('sfm-Practitioner', key, `${person.givenName} ${person.familyName}, HPR: ${person.hpr}`, {
      resourceType: 'Practitioner',
      identifier: [
        {
          ...official(person.nationalIdentity.system, person.nationalIdentity.value),
          type: { coding: [{ system: 'http://hl7.no/fhir/NamingSystem/FNR', code: 'FNR-nummer' }] },
        },
        {
          ...official(oid('4.4'), person.hpr),
          type: { coding: [{ system: 'http://hl7.no/fhir/NamingSystem/HPR', code: 'HPR-nummer' }] },
        },
      ],
      active: true,
      name: [{ use: 'official', family: person.familyName, given: [person.givenName] }],
      gender: person.gender,
      birthDate: person.birthDate,
    })
  }
  organisation({ name, herId, licence }) {
    return this.add('sfm-Organization', herId, `${name}, HER: ${herId}`, {
      resourceType: 'Organization',
      identifier: given(
        official(oid('2'), herId),
        licence && { use: 'official', type: { coding: [{ system: kodeverk(9051), code: 'AKO' }] }, value: licence },
      ),
      name,
    })
  }
  role(code, display, { doctor, organisation }) {
    const who = doctor && pick(practitioners, doctor)
    return this.add(
      'sfm-PractitionerRole',
      `${code}-${doctor ?? organisation.herId}`,
      `${who?.familyName ?? organisation.name}, ${code}:${display}`,
      {
        resourceType: 'PractitionerRole',
        ...(who && { practitioner: { ...this.practitioner(doctor), identifier: official(oid('4.4'), who.hpr) } }),
        organization: { ...this.organisation(organisation), identifier: official(oid('2'), organisation.herId) },
        code: [concept(kodeverk(7490), code, display)],
      },
    )
  }
  medicine(name, { local = false } = {}) {
    const medicine = local ? { ...medicineNamed('Ibuprofen mikst susp 40 mg/ml'), name } : medicineNamed(name)
    const level = {
      virkestoff: ['1', 'Legemiddelvirkestoff'],
      merkevare: ['2', 'Legemiddelmerkevare'],
      pakning: ['3', 'Legemiddelpakning'],
    }[medicine.level]
    return this.add('sfm-Medication', name, name, {
      resourceType: 'Medication',
      ...(local ? {} : { identifier: [typed('official', 'identifier', medicine.code)] }),
      code: {
        coding: [
          { system: 'http://ehelse.no/fhir/CodeSystem/FEST', ...(local ? {} : { code: medicine.code }), display: name },
          { system: 'http://www.whocc.no/atc', code: medicine.atc.code, display: medicine.atc.display },
        ],
      },
      status: 'active',
      form: concept(kodeverk(7448), medicine.form.code, medicine.form.display),
      extension: [
        ext(
          `${NO_BASIS}no-basis-prescriptiongroup`,
          cc('prescriptiongroup', kodeverk(7421), medicine.prescriptionGroup, medicine.prescriptionGroup),
        ),
        ext(
          `${EHELSE}sfm-medicationdetails`,
          ...given(
            cc('registreringstype', 'http://ehelse.no/fhir/CodeSystem/sfm-festregistrationtype', ...level),
            medicine.level === 'merkevare' ? { url: 'name', valueString: name } : undefined,
            medicine.level === 'pakning'
              ? ext(
                  'packinginfoprescription',
                  { url: 'name', valueString: name },
                  { url: 'packingsize', valueString: medicine.package.size },
                  cc('packingunit', kodeverk(7452), medicine.package.unit, medicine.package.unit),
                )
              : undefined,
          ),
        ),
      ],
    })
  }
  magistral(name) {
    const substance = this.add('sfm-Substance', name, 'Levomentol', {
      resourceType: 'Substance',
      identifier: [typed('official', 'identifier', `ID_${uuid('substance').toUpperCase()}`)],
      status: 'active',
      code: concept('http://ehelse.no/fhir/CodeSystem/FEST', `ID_${uuid('substance').toUpperCase()}`, 'Levomentol'),
    })
    return this.add('sfm-Magistrell-Medication', name, name, {
      resourceType: 'Medication',
      code: concept(kodeverk(7424), '10', 'Magistrell'),
      status: 'active',
      form: concept(kodeverk(7448), '880', 'Krem'),
      amount: { numerator: { value: 100, unit: 'mg' } },
      ingredient: [{ isActive: true, itemReference: substance, strength: { numerator: { value: 1.5, unit: 'mg' } } }],
      extension: [
        { url: `${EHELSE}sfm-name`, valueString: name },
        { url: `${EHELSE}sfm-recipe`, valueString: 'M.f. krem' },
      ],
    })
  }
  regInfo(type, display, doctor, at) {
    return ext(
      `${EHELSE}sfm-regInfo`,
      cc('status', 'http://ehelse.no/fhir/CodeSystem/sfm-medicationstatement-registration-status', '3', 'Godkjent'),
      cc('type', 'http://ehelse.no/fhir/CodeSystem/sfm-performer-roles', type, display),
      { url: 'provider', valueReference: this.practitioner(doctor) },
      { url: 'timestamp', valueDateTime: at },
    )
  }
  /**
   * `pll`, `resept`: true, or the key that the id is made of. `stored`: rfstatus of a prescription in RF; without it the
   * prescription is gone. `issue`: createeresept. `extra`: more children of sfm-reseptamendment.
   */
  statement(key, of) {
    const {
      medicine,
      dose,
      area,
      pll,
      resept,
      doctor = 'ugle',
      at = '2026-01-12T10:30:00+01:00',
      use = ['1', 'Fast'],
      status = 'active',
      stored,
      issue,
      packages,
      amount,
      discontinued,
      recall,
      extra = [],
      extensions = [],
      basedOn,
      partOf,
      listed = true,
    } = of
    const id = (kind, given) => uuid(kind, given === true ? key : given)
    const prescription = stored !== undefined || issue === true
    return this.add(
      'sfm-MedicationStatement',
      key,
      medicine.display,
      {
        resourceType: 'MedicationStatement',
        identifier: given(
          pll && typed('usual', 'PLL', id('pll', pll)),
          resept && typed('usual', 'ReseptId', id('resept', resept)),
        ),
        ...(basedOn && { basedOn: [basedOn] }),
        ...(partOf && { partOf: [partOf] }),
        status,
        medicationReference: medicine,
        subject: this.who,
        dosage: [
          {
            sequence: 1,
            text: dose,
            extension: [
              ext(`${EHELSE}sfm-application-area`, { url: 'text', valueString: area }),
              { url: `${EHELSE}sfm-use`, valueCodeableConcept: concept(kodeverk(9101), ...use) },
            ],
          },
        ],
        extension: given(
          ext(
            `${EHELSE}sfm-reseptamendment`,
            ...given(
              resept && { url: 'reseptdate', valueDate: at.slice(0, 10) },
              resept && { url: 'expirationdate', valueDate: '2027-01-11' },
              prescription ? { url: 'festUpdate', valueDateTime: '2026-01-01T00:00:00+01:00' } : undefined,
              { url: 'dssn', valueString: dose },
              packages && { url: 'numberofpackages', valueDecimal: packages },
              amount && { url: 'amount', valueQuantity: amount },
              { url: 'reit', valueString: resept ? '3' : '0' },
              cc('itemgroup', kodeverk(7402), 'L', 'Legemiddel'),
              resept
                ? cc('typeresept', kodeverk(7491), 'E', 'Eresept')
                : cc('typeresept', kodeverk(7491), 'U', 'Uten resept'),
              stored && ext('rfstatus', cc('status', kodeverk(7408), stored, stored === 'E' ? 'Ekspederbar' : stored)),
              (pll || issue) && { url: 'lastchanged', valueDateTime: issue ? NOW : at },
              issue && { url: 'createeresept', valueBoolean: true },
              recall &&
                ext(
                  'recallinfo',
                  ...given(
                    recall.of && { url: 'recallId', valueString: uuid('resept', recall.of) },
                    cc('recallcode', kodeverk(7500), recall.code, recall.display),
                    { url: 'text', valueString: recall.text },
                  ),
                ),
              ...extra,
            ),
          ),
          ext(`${EHELSE}sfm-generic-substitution`, { url: 'genericSubstitutionAccepted', valueBoolean: true }),
          this.regInfo('1', 'Forskrevet av', doctor, issue ? NOW : at),
          discontinued && this.regInfo('3', 'Seponert av', discontinued.by, NOW),
          discontinued &&
            ext(
              `${EHELSE}sfm-discontinuation`,
              { url: 'timedate', valueDateTime: discontinued.at },
              cc('reason', kodeverk(7494), 'A', 'Avsluttet behandling'),
            ),
          pll && { url: 'effectiveDateTime', valueDate: at.slice(0, 10) },
          ...extensions,
        ),
      },
      listed ? 'sectionMedication' : undefined,
    )
  }
  pllInfo(type, { create, parties = [], deliveryOf } = {}) {
    const author = this.add('sfm-PractitionerRole', `author-${type}`, 'PLL author', {
      resourceType: 'PractitionerRole',
      practitioner: this.practitioner('ugle'),
      code: [{ coding: [{ system: kodeverk(7490) }], text: 'PLL author' }],
    })
    return this.add(
      'sfm-PLL-info',
      type,
      type,
      {
        resourceType: 'Basic',
        identifier: [{ use: 'usual', value: uuid(this.name, 'message', type) }],
        code: concept(
          'http://ehelse.no/fhir/CodeSystem/sfm-message-type',
          type,
          type === 'M25.1' ? 'PLL' : 'PLL-informasjon',
        ),
        ...(type === 'M25.1' || type === 'M9.12' ? { subject: this.who } : {}),
        author,
        extension: [
          ext(
            `${EHELSE}sfm-pllInformation`,
            ...given(
              create === undefined ? undefined : { url: 'createPLL', valueBoolean: create },
              type === 'M9.12' ? undefined : { url: 'PLLdate', valueDateTime: '2026-01-12T10:30:00+01:00' },
              type === 'M25.1' ? { url: 'substitute', valueBoolean: false } : undefined,
              ...parties.map((valueReference) => ({ url: 'relatedparties', valueReference })),
              deliveryOf &&
                ext(
                  'deliveryinformation',
                  { url: 'prescriptionId', valueReference: deliveryOf },
                  { url: 'refM10', valueString: uuid(this.name, 'm10') },
                  { url: 'datefirstdose', valueDateTime: '2026-02-16T00:00:00+01:00' },
                  { url: 'datelastdose', valueDateTime: '2026-03-01T00:00:00+01:00' },
                ),
            ),
          ),
        ],
      },
      'sectionPLLinfo',
    )
  }
  allergy() {
    const recorder = this.add(
      'KjPractitionerRole',
      'kj',
      'Ugle',
      {
        resourceType: 'PractitionerRole',
        practitioner: this.practitioner('ugle'),
        code: [
          {
            coding: [{ system: 'http://nhn.no/kj/fhir/CodeSystem/CategoriesOfHealthProfessionals', code: 'LE' }],
            text: 'Lege',
          },
        ],
      },
      undefined,
      KJ,
    )
    return this.add(
      'KjAllergyIntolerance',
      'penicillin',
      'Fenoksymetylpenicillin',
      {
        resourceType: 'AllergyIntolerance',
        identifier: [{ use: 'official', value: uuid(this.name, 'allergy') }],
        clinicalStatus: concept(
          'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
          'active',
          'Active',
        ),
        verificationStatus: concept(
          'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
          'unconfirmed',
          'Unconfirmed',
        ),
        category: ['medication'],
        criticality: 'high',
        code: concept('http://nhn.no/kj/fhir/CodeSystem/ATC', 'J01CE02', 'Fenoksymetylpenicillin'),
        patient: this.who,
        recordedDate: '2021-05-04',
        recorder,
        reaction: [
          { manifestation: [concept('http://nhn.no/kj/fhir/CodeSystem/TypeOfReaction', '1', 'Anafylaktisk reaksjon')] },
        ],
        extension: [
          { url: `${KJ}KjUpdatedDateTime`, valueDateTime: '2021-05-04T12:00:00+02:00' },
          {
            url: `${KJ}KjSourceOfInformation`,
            valueCoding: {
              system: 'http://nhn.no/kj/fhir/CodeSystem/SourceOfInformation',
              code: '2',
              display: 'Observert av behandlende lege',
            },
          },
        ],
      },
      'sectionAllergies',
      KJ,
    )
  }
  banda({ issue } = {}) {
    return this.add(
      'sfm-BandaPrescription',
      'bandasje',
      'Kompresjonsbind',
      {
        resourceType: 'Basic',
        identifier: [typed('official', 'reseptId', uuid(this.name, 'banda'))],
        code: concept(kodeverk(7402), 'A', 'Annet'),
        subject: this.who,
        author: this.role('R', 'Rekvirent', { doctor: 'ugle', organisation: pick(organisations, 'tindasen') }),
        extension: [
          ext(`${EHELSE}sfm-reseptdocbanda`, cc('productgroup', kodeverk(7403), '601', 'Forbruksmateriell')),
          ext(
            `${EHELSE}sfm-reseptamendment`,
            ...given(
              { url: 'reseptdate', valueDate: '2026-01-12' },
              { url: 'expirationdate', valueDate: '2027-01-11' },
              { url: 'dssn', valueString: 'Skiftes daglig' },
              cc('itemgroup', kodeverk(7402), 'A', 'Annet'),
              cc('typeresept', kodeverk(7491), 'E', 'Eresept'),
              issue
                ? { url: 'createeresept', valueBoolean: true }
                : ext('rfstatus', cc('status', kodeverk(7408), 'E', 'Ekspederbar')),
            ),
          ),
        ],
      },
      'sectionOtherPrescriptions',
    )
  }
  dispense(statement, medicine) {
    return this.add(
      'sfm-MedicationDispense',
      'm10',
      medicine.display,
      {
        resourceType: 'MedicationDispense',
        identifier: [typed('official', 'M10id', uuid(this.name, 'm10'))],
        status: 'completed',
        medicationReference: medicine,
        subject: this.who,
        performer: [{ actor: this.organisation(pharmacies[0]) }],
        authorizingPrescription: [statement],
        quantity: { value: 1 },
        whenHandedOver: '2026-02-16',
        dosageInstruction: [{ text: '1+0+0+0' }],
        substitution: { wasSubstituted: false },
        extension: [
          ext(
            `${EHELSE}sfm-dispenseinfo`,
            { url: 'cancellation', valueBoolean: false },
            { url: 'concluded', valueBoolean: false },
            { url: 'prescriptionid', valueString: uuid('resept', 'metoprolol') },
          ),
        ],
      },
      'sectionDispense',
    )
  }
  generalDispense() {
    const group = concept(kodeverk(7403), '601', 'Forbruksmateriell')
    return this.add(
      'sfm-GeneralDispense',
      'm10-general',
      'Kompresjonsbind',
      {
        resourceType: 'Basic',
        identifier: [typed('official', 'M10id', uuid(this.name, 'm10-general'))],
        code: group,
        subject: this.who,
        extension: [
          ext(
            `${EHELSE}sfm-dispenseinfo`,
            { url: 'cancellation', valueBoolean: false },
            { url: 'concluded', valueBoolean: false },
            { url: 'prescriptionid', valueString: uuid(this.name, 'banda') },
          ),
          ext(
            `${EHELSE}sfm-generaldispenseextention`,
            { url: 'product', valueString: 'Kompresjonsbind' },
            { url: 'productgroup', valueCodeableConcept: group },
            { url: 'text', valueString: 'Skiftes daglig' },
            { url: 'performer', valueString: pharmacies[0].herId },
            { url: 'name', valueString: pharmacies[0].name },
            { url: 'noofpackages', valueDecimal: 2 },
            { url: 'whenHandedOver', valueDateTime: '2026-02-16' },
          ),
        ],
      },
      'sectionDispense',
    )
  }
  bundle({ doctor, organisation, replaces, sent = false }) {
    const authors = [this.practitioner(doctor), this.organisation(pick(organisations, organisation))]
    const sections = {
      sectionMedication: ['Medication', 'List of Medication statements'],
      sectionPLLinfo: ['PllInfo', 'PLL Info'],
      sectionAllergies: ['Allergies', 'Section allergies'],
      sectionDispense: ['sectionDispense', 'Section dispense'],
      sectionOtherPrescriptions: ['Other Prescriptions', 'List of non medical prescriptions'],
    }
    const section = Object.entries(this.sections)
      .filter(([code, entry]) => code !== 'sectionDispense' || entry.length > 0)
      .map(([code, entry]) => ({
        title: sections[code][0],
        code: concept('http://ehelse.no/fhir/CodeSystem/sfm-section-types', code, sections[code][1]),
        text: { status: 'generated', div: '<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"></xhtml:div>' },
        ...(entry.length > 0
          ? { entry }
          : {
              emptyReason: concept(
                'http://terminology.hl7.org/CodeSystem/list-empty-reason',
                sent && code === 'sectionPLLinfo' ? 'nilknown' : 'unavailable',
                'Unavailable',
              ),
            }),
      }))
    const composition = {
      resourceType: 'Composition',
      id: uuid(this.name, 'composition'),
      meta: { profile: [`${EHELSE}sfm-MedicationComposition`] },
      identifier: { use: 'official', value: uuid(this.name, 'composition-identifier') },
      status: 'final',
      type: concept('http://loinc.org', '11503-0', 'Medical records'),
      subject: this.who,
      date: NOW.slice(0, 10),
      author: authors,
      title: 'Medication summary',
      confidentiality: 'N',
      ...(sent ? { attester: [{ mode: 'legal', time: NOW, party: authors[0] }] } : {}),
      ...(replaces === undefined
        ? {}
        : {
            relatesTo: [
              {
                code: 'replaces',
                targetIdentifier: { use: 'official', value: uuid(replaces, 'composition-identifier') },
              },
            ],
          }),
      section,
    }
    const self = 'http://localhost/sfm/v2/Patient/$getMedication'
    return {
      resourceType: 'Bundle',
      id: uuid(this.name, 'bundle'),
      meta: { lastUpdated: NOW, source: self, profile: [`${EHELSE}sfm-MedicationBundle`] },
      type: 'document',
      timestamp: NOW,
      total: this.entries.length + 1,
      link: [{ relation: 'self', url: self }],
      entry: [{ fullUrl: `urn:uuid:${uuid(this.name, 'composition')}`, resource: composition }, ...this.entries],
    }
  }
}

function patientResource({ givenName, familyName, birthDate, gender, address }, nationalIdentity) {
  return {
    resourceType: 'Patient',
    ...(nationalIdentity && {
      identifier: [
        {
          ...official(nationalIdentity.system, nationalIdentity.value),
          type: { coding: [{ system: 'http://hl7.no/fhir/NamingSystem/FNR', code: 'FNR-nummer' }] },
        },
      ],
    }),
    active: true,
    name: [{ family: familyName, given: [givenName] }],
    gender,
    birthDate,
    address: [
      { use: 'home', type: 'physical', line: [address.line], city: address.city, postalCode: address.postalCode },
    ],
  }
}

const parameters = (...parameter) => ({ resourceType: 'Parameters', parameter })
const errorCode = (code, display) => concept('http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code', code, display)
const lookupRequest = (patient, ...more) =>
  parameters({ name: 'patient', resource: { ...patient, meta: { profile: [`${EHELSE}sfm-Patient`] } } }, ...more)
const person = (key, nationalIdentity = pick(patients, key).nationalIdentity) =>
  patientResource(pick(patients, key), nationalIdentity)
const lookupAnswer = (bundle, kj = ['0', 'OK']) =>
  parameters(
    { name: 'medication', resource: bundle },
    { name: 'KJHentetTidspunkt', valueDateTime: '2026-03-02T09:00:00.123+01:00' },
    { name: 'RFHentetTidspunkt', valueDateTime: '2026-03-02T08:00:00Z' },
    { name: 'KJFeilkode', valueCodeableConcept: errorCode(...kj) },
    { name: 'RFM96Feilkode', valueCodeableConcept: errorCode('0', 'OK') },
    { name: 'RFM912Feilkode', valueCoding: errorCode('0', 'OK').coding[0] },
    { name: 'KJHarLegemidler', valueBoolean: true },
    { name: 'KJHarLaste', valueBoolean: false },
    { name: 'RFHarLaste', valueBoolean: false },
  )
const send = (bundle) => parameters({ name: 'medication', resource: bundle })
const sendAnswer = (name, { prescriptions = [], recalls = 0, pll = true }) =>
  parameters(
    { name: 'recallCount', valueInteger: recalls },
    { name: 'prescriptionCount', valueInteger: prescriptions.length },
    ...(pll
      ? [
          {
            name: 'PllResult',
            part: [
              { name: 'PllmessageID', valueString: uuid(name, 'm251') },
              { name: 'resultCode', valueCoding: errorCode('0', 'OK').coding[0] },
            ],
          },
        ]
      : []),
    ...prescriptions.map((key) => ({
      name: 'prescriptionOperationResult',
      part: [
        { name: 'reseptID', valueString: uuid('resept', key) },
        { name: 'resultCode', valueCoding: errorCode('0', 'OK').coding[0] },
      ],
    })),
  )

function example(name, patient, fill, how) {
  const document = new Example(name)
  document.who = document.patient(patient)
  fill(document)
  return document.bundle(how)
}

const fastlege = { doctor: 'ugle', organisation: 'tindasen' }
const sykehus = { doctor: 'falk', organisation: 'storvik-sykehus' }
const brand = 'Selo-Zok depottab 50 mg'
const pack = 'Pinex tab 500 mg'
const substance = 'Cetirizin tab 10 mg'

/** metoprolol and cetirizin are loose prescriptions; the send puts them on the list, issues one and notes one without prescription. */
const loose = (document) => {
  document.statement('metoprolol', {
    medicine: document.medicine(brand),
    dose: '1+0+0+0',
    area: 'Høyt blodtrykk',
    resept: true,
    stored: 'E',
    amount: { value: 100, unit: 'stk' },
  })
  document.statement('cetirizin', {
    medicine: document.medicine(substance),
    dose: '1+0+0+0',
    area: 'Pollenallergi',
    resept: true,
    stored: 'U',
    amount: { value: 30.5, unit: 'stk' },
    use: ['3', 'Ved behov'],
  })
}
const unknownExtension = {
  url: 'http://example.org/fhir/StructureDefinition/not-known-to-anyone',
  extension: [{ url: 'remark', valueString: 'kommer tilbake' }],
}

const dischargeLookup = (document) => {
  const metoprolol = document.medicine(brand)
  const tail = document.statement('metoprolol-old', {
    medicine: metoprolol,
    dose: '1+0+0+0',
    area: 'Høyt blodtrykk',
    resept: 'metoprolol-old',
    status: 'completed',
    stored: 'T',
    amount: { value: 100, unit: 'stk' },
    at: '2025-02-03T08:00:00+01:00',
    recall: { of: 'metoprolol', code: '1', display: 'Fornying', text: 'Årsak: Fornying' },
    listed: false,
  })
  const head = document.statement('metoprolol', {
    medicine: metoprolol,
    dose: '1+0+0+0',
    area: 'Høyt blodtrykk',
    pll: true,
    resept: true,
    stored: 'E',
    amount: { value: 100, unit: 'stk' },
    basedOn: tail,
    extensions: [
      unknownExtension,
      ext(
        `${EHELSE}sfm-deliverysummary`,
        { url: 'varenavn', valueString: brand },
        { url: 'antallpkntotalt', valueDecimal: 2 },
      ),
    ],
  })
  document.entries.find(({ fullUrl }) => fullUrl === tail.reference).resource.partOf = [head]
  document.statement('cetirizin', {
    medicine: document.medicine(substance),
    dose: '1+0+0+0',
    area: 'Pollenallergi',
    pll: true,
    resept: true,
  })
  document.statement('pinex', {
    medicine: document.medicine(pack),
    dose: '1 ved behov',
    area: 'Smerter',
    pll: true,
    use: ['99', 'En kode ingen kjenner'],
  })
  document.statement('krem', {
    medicine: document.magistral('Mentolkrem 1 %'),
    dose: 'Smøres på',
    area: 'Kløe',
    resept: true,
    stored: 'E',
    packages: 1,
  })
  document.statement('lokalt', {
    medicine: document.medicine('Eget legemiddel 10 mg', { local: true }),
    dose: '1+0+0+0',
    area: 'Uro',
    pll: true,
    discontinued: { by: 'ugle', at: '2026-03-20T00:00:00+01:00' },
  })
  document.statement('seponert', {
    medicine: document.medicine('Ibux tab 400 mg'),
    dose: '1+1+1+0',
    area: 'Smerter',
    pll: true,
    status: 'stopped',
    discontinued: { by: 'ugle', at: '2026-02-01T12:00:00+01:00' },
  })
  document.pllInfo('M25.1')
  document.allergy()
  document.banda()
  document.dispense(head, metoprolol)
  document.generalDispense()
}
const dischargeSend = (document) => {
  const metoprolol = document.medicine(brand)
  document.statement('metoprolol-new', {
    medicine: metoprolol,
    dose: '1+0+0+1',
    area: 'Høyt blodtrykk',
    pll: 'metoprolol',
    resept: 'metoprolol-new',
    issue: true,
    amount: { value: 100, unit: 'stk' },
    doctor: 'falk',
    recall: { of: 'metoprolol', code: '3', display: 'Fornying med endring', text: 'Dosen er økt' },
    extensions: [unknownExtension],
  })
  document.statement('cetirizin', {
    medicine: document.medicine(substance),
    dose: '1+0+0+0',
    area: 'Pollenallergi',
    pll: true,
    resept: true,
  })
  document.statement('pinex', {
    medicine: document.medicine(pack),
    dose: '1 ved behov',
    area: 'Smerter',
    pll: true,
    status: 'stopped',
    discontinued: { by: 'falk', at: NOW },
  })
  document.statement('apixaban', {
    medicine: document.medicine('Apocillin tab 660 mg'),
    dose: '1+1+1+0',
    area: 'Infeksjon',
    pll: true,
    resept: true,
    issue: true,
    packages: 2,
    doctor: 'falk',
    use: ['2', 'Kur'],
    extra: [{ url: 'dischargedhospital', valueBoolean: true }],
  })
  document.pllInfo('M25.1', { create: true })
  document.allergy()
  document.banda()
}
const multidose = (document, create) => {
  const tindasen = pick(organisations, 'tindasen')
  const parties = [
    document.role('M', 'Multidoseansvarlig lege', { doctor: 'ugle', organisation: tindasen }),
    document.role('A', 'Ansvarlig farmasøyt', { organisation: pharmacies[0] }),
  ]
  const metoprolol = document.statement('metoprolol', {
    medicine: document.medicine(brand),
    dose: '1+0+0+0',
    area: 'Høyt blodtrykk',
    pll: true,
    resept: true,
    ...(create ? {} : { stored: 'E' }),
    amount: { value: 100, unit: 'stk' },
    extensions: [
      ext(
        `${EHELSE}sfm-administration`,
        { url: 'nocombination', valueBoolean: false },
        { url: 'mddispensed', valueBoolean: true },
      ),
    ],
  })
  document.pllInfo('M25.1', { parties, ...(create ? { create: true } : {}) })
  document.pllInfo('M25.2', { parties })
  document.pllInfo('M25.3', { parties, deliveryOf: metoprolol })
}

const valid = {
  'first-list.get-medication-request': lookupRequest(person('granskog')),
  'first-list.get-medication-response': lookupAnswer(example('first-list', 'granskog', loose, fastlege)),
  'first-list.send-medication-request': send(
    example(
      'first-list-send',
      'granskog',
      (document) => {
        document.statement('metoprolol', {
          medicine: document.medicine(brand),
          dose: '1+0+0+0',
          area: 'Høyt blodtrykk',
          pll: true,
          resept: true,
          stored: 'E',
          amount: { value: 100, unit: 'stk' },
        })
        document.statement('cetirizin', {
          medicine: document.medicine(substance),
          dose: '1+0+0+0',
          area: 'Pollenallergi',
          resept: true,
          amount: { value: 30.5, unit: 'stk' },
          use: ['3', 'Ved behov'],
        })
        document.statement('apocillin', {
          medicine: document.medicine('Apocillin tab 660 mg'),
          dose: '1+1+1+0',
          area: 'Infeksjon',
          pll: true,
          resept: true,
          issue: true,
          packages: 1,
          use: ['2', 'Kur'],
        })
        document.statement('pinex', {
          medicine: document.medicine(pack),
          dose: '1 ved behov',
          area: 'Smerter',
          pll: true,
        })
        document.pllInfo('M25.1', { create: true })
      },
      { ...fastlege, replaces: 'first-list', sent: true },
    ),
  ),
  'first-list.send-medication-response': sendAnswer('first-list', { prescriptions: ['apocillin'] }),
  'discharge.get-medication-request': lookupRequest(
    person('bekk'),
    { name: 'SamtykkeKjernejournal', valueCode: 'HPMOTTATTSAMTYKKE' },
    { name: 'SamtykkeLasteResepter', valueCode: 'HPAKUTT' },
    { name: 'IncludeOriginal', valueCode: 'include_reseptdok' },
  ),
  'discharge.get-medication-response': lookupAnswer(example('discharge', 'bekk', dischargeLookup, sykehus)),
  'discharge.send-medication-request': send(
    example('discharge-send', 'bekk', dischargeSend, { ...sykehus, replaces: 'discharge', sent: true }),
  ),
  'discharge.send-medication-response': sendAnswer('discharge', {
    prescriptions: ['metoprolol-new', 'apixaban'],
    recalls: 1,
  }),
  'multidose.get-medication-response': lookupAnswer(
    example('multidose', 'fjellrype', (document) => multidose(document, false), fastlege),
    ['5', 'Ingen rettighet til KJ oppslag'],
  ),
  'multidose.send-medication-request': send(
    example('multidose-send', 'fjellrype', (document) => multidose(document, true), {
      ...fastlege,
      replaces: 'multidose',
      sent: true,
    }),
  ),
  'multidose.register-responsibility-request': parameters({ name: 'patient', resource: person('fjellrype') }),
  'multidose.register-responsibility-response': parameters({
    name: 'resultCode',
    valueCoding: errorCode('0', 'OK').coding[0],
  }),
  'multidose-only-registered.get-medication-response': lookupAnswer(
    example(
      'md-registered',
      'fjellrype',
      (document) =>
        document.pllInfo('M9.12', {
          parties: [
            document.role('M', 'Multidoseansvarlig lege', {
              doctor: 'ugle',
              organisation: pick(organisations, 'tindasen'),
            }),
          ],
        }),
      fastlege,
    ),
  ),
  'no-national-id.get-medication-request': lookupRequest(person('ekorn', null), {
    name: 'Referansenummer',
    valueString: '12345678',
  }),
  'prescribe-only.send-medication-request': send(
    example(
      'prescribe-only',
      'ekorn',
      (document) =>
        document.statement('pinex', {
          medicine: document.medicine(pack),
          dose: '1 ved behov',
          area: 'Smerter',
          resept: true,
          issue: true,
          packages: 1,
        }),
      { ...fastlege, replaces: 'first-list', sent: true },
    ),
  ),
  'refused.operation-outcome': {
    resourceType: 'OperationOutcome',
    id: uuid('outcome'),
    issue: [
      {
        severity: 'error',
        code: 'processing',
        diagnostics: `Please use the id '${uuid('outcome')}' and contact our support team if the problem persists.`,
      },
      {
        severity: 'error',
        code: 'invalid',
        diagnostics: 'Medication.extension:medicationdetails.extension:name missing or invalid',
        expression: ['Parameters.Parameter[0].Resource.Entry[7].Resource.Extension[1]'],
        location: ['Parameters.Parameter[0].Resource.Entry[7].Resource.Extension[1]'],
      },
      {
        severity: 'information',
        code: 'informational',
        details: { text: 'TraceId: 0123456789abcdef0123456789abcdef (Also include this value in support requests)' },
      },
    ],
  },
  'metadata.capability-statement': {
    resourceType: 'CapabilityStatement',
    name: 'SFM-Basis',
    status: 'active',
    date: '2026-01-01',
    kind: 'instance',
    implementation: { description: 'SFM Basis API' },
    software: { name: 'SFM Basis API', version: '4.10' },
    fhirVersion: '4.0.0',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        operation: [
          { name: 'getMedication', definition: 'http://nhn.no/sfm/fhir/OperationDefinition/SFM-getMedication' },
        ],
      },
    ],
  },
}

/** What an EPJ writes to SFM before its users can work, and what SFM gives back. */
const profile = (name) => ({ profile: [`${EHELSE}${name}`] })
const stored = (resource, version = '1') => ({
  ...resource,
  id: '117',
  meta: { ...resource.meta, versionId: version, lastUpdated: NOW },
})
const writtenOrganisation = (key, { active, partOf } = {}) => {
  const { name, orgnrChild, herId, journalId } = pick(organisations, key)
  return {
    resourceType: 'Organization',
    meta: profile('sfm-Organization'),
    identifier: [typed('official', 'SFM-id', journalId), official(oid('4.101'), orgnrChild), official(oid('2'), herId)],
    active,
    name,
    ...(partOf && { partOf }),
  }
}
const writtenPractitioner = (key, { active = true } = {}) => {
  const { nationalIdentity, hpr, givenName, familyName, gender, birthDate } = pick(practitioners, key)
  return {
    resourceType: 'Practitioner',
    meta: profile('sfm-Practitioner'),
    identifier: [official(nationalIdentity.system, nationalIdentity.value), official(oid('4.4'), hpr)],
    active,
    name: [{ use: 'official', family: familyName, given: [givenName] }],
    gender,
    birthDate,
  }
}
const writtenPerson = (key) => {
  const { nationalIdentity, givenName, familyName } = pick(practitioners, key)
  return {
    resourceType: 'Person',
    meta: profile('sfm-Person'),
    identifier: [official(nationalIdentity.system, nationalIdentity.value)],
    active: true,
    name: [{ family: familyName, given: [givenName] }],
  }
}
const found = (query, ...resources) => ({
  resourceType: 'Bundle',
  id: uuid('search', query),
  meta: { lastUpdated: NOW },
  type: 'searchset',
  total: resources.length,
  link: [{ relation: 'self', url: `https://sfm.example/v2/${query}` }],
  ...(resources.length > 0 && {
    entry: resources.map((resource) => ({
      fullUrl: `https://sfm.example/v2/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: 'match' },
    })),
  }),
})
const task = (id, [system, code, display], { patient, owner } = {}) => ({
  resourceType: 'Task',
  id,
  meta: { versionId: '1', lastUpdated: NOW, ...profile('sfm-Task') },
  ...(patient && { contained: [{ ...person(patient), id: 'patient' }] }),
  status: 'requested',
  intent: 'order',
  code: concept(`http://ehelse.no/fhir/CodeSystem/${system}`, code, display),
  ...(patient && { for: { reference: '#patient' } }),
  authoredOn: NOW,
  ...(owner && { owner: { identifier: { system: oid('4.4'), value: pick(practitioners, owner).hpr } } }),
})
const written = {
  'setup.organization-sent': writtenOrganisation('tindasen', { active: false }),
  'setup-child.organization-sent': writtenOrganisation('fjordglott-legevakt', {
    active: false,
    partOf: { reference: 'Organization/117' },
  }),
  'setup.organization': stored(writtenOrganisation('tindasen', { active: true }), '2'),
  'setup.practitioner-sent': writtenPractitioner('ugle'),
  'inactive.practitioner-sent': writtenPractitioner('orrfugl', { active: false }),
  'setup.practitioner': stored(writtenPractitioner('ugle')),
  'setup.person-sent': writtenPerson('orrfugl'),
  'setup.person': stored(writtenPerson('orrfugl')),
  'nothing.organization-bundle': found('Organization'),
  'one.organization-bundle': found('Organization', stored(writtenOrganisation('tindasen', { active: true }))),
  'one.practitioner-bundle': found('Practitioner?family=Ugle', stored(writtenPractitioner('ugle'))),
  'one.person-bundle': found('Person', stored(writtenPerson('orrfugl'))),
  'poll.task-bundle': found(
    'Task?_lastUpdated=gt2026-03-01T08%3A00%3A00Z',
    task('17', ['sfm-task-types', '8', 'Endring på multidosepasient'], { patient: 'bekk', owner: 'ugle' }),
    task('18', ['sfm-task-types', '11', 'FEST-varsel']),
    task('19', ['sfm-message-type', 'M7', 'Resept tilbakekalt av annen rekvirent'], {
      patient: 'granskog',
      owner: 'ugle',
    }),
  ),
  'nothing.task-bundle': found('Task?code=6&owner=999900011'),
}

/** The smallest messages that hold what a case breaks. */
const small = {
  issued: (document) =>
    document.statement('pinex', {
      medicine: document.medicine(pack),
      dose: '1+0+0+0',
      area: 'Smerter',
      pll: true,
      resept: true,
      issue: true,
      packages: 1,
    }),
  stopped: (document) =>
    document.statement('metoprolol', {
      medicine: document.medicine(brand),
      dose: '1+0+0+0',
      area: 'Høyt blodtrykk',
      pll: true,
      status: 'stopped',
      discontinued: { by: 'ugle', at: NOW },
    }),
  allergy: (document) => document.allergy(),
  banda: (document) => document.banda({ issue: true }),
}
const smallSend = (kind) =>
  send(
    example(
      `small-${kind}`,
      'granskog',
      (document) => {
        document.pllInfo('M25.1', { create: true })
        small[kind](document)
      },
      { ...fastlege, replaces: 'first-list', sent: true },
    ),
  )
const resources = (message) => message.parameter[0].resource.entry.map(({ resource }) => resource)
const find = (message, type, nth = 0) => resources(message).filter(({ resourceType }) => resourceType === type)[nth]
const endsWith = (url, name) => url === name || url.endsWith(`/${name}`)
const extensionOf = (holder, ...names) =>
  names.reduce((at, name) => at.extension.find(({ url }) => endsWith(url, name)), holder)
const without = (holder, name) => (holder.extension = holder.extension.filter(({ url }) => !endsWith(url, name)))
const amendment = (message) => extensionOf(find(message, 'MedicationStatement'), 'sfm-reseptamendment')
const sectionOf = (message, code) =>
  find(message, 'Composition').section.find((section) => section.code.coding[0].code === code)

const sendCase = (breaks, kind = 'issued') => ({
  schema: 'sfm/send-medication-request',
  make: () => {
    const message = smallSend(kind)
    breaks(message)
    return message
  },
})
const lookupCase = (breaks) => ({
  schema: 'sfm/get-medication-request',
  make: () => {
    const message = lookupRequest(person('granskog'))
    breaks(message)
    return message
  },
})
const statementCase = (property, kind) =>
  sendCase((message) => Reflect.deleteProperty(find(message, 'MedicationStatement'), property), kind)
const amendmentCase = (name, kind) => sendCase((message) => without(amendment(message), name), kind)
const allergyCase = (property) =>
  sendCase((message) => Reflect.deleteProperty(find(message, 'AllergyIntolerance'), property), 'allergy')

/** An answer that is wrong: SFM's doing, so that it breaks no requirement of an EPJ's ("krav" is empty). */
const answerCase = (breaks) => ({
  schema: 'sfm/get-medication-response',
  krav: [],
  make: () => {
    const message = structuredClone(valid['discharge.get-medication-response'])
    breaks(message)
    return message
  },
})
const generalDispense = (message) =>
  extensionOf(
    resources(message).find(({ meta }) => meta?.profile?.[0]?.endsWith('/sfm-GeneralDispense')),
    'sfm-generaldispenseextention',
  )

const writtenCase = (name, breaks) => ({
  schema: `sfm/${name}-sent`,
  make: () => {
    const resource = structuredClone(written[`setup.${name}-sent`])
    breaks(resource)
    return resource
  },
})

const invalid = {
  'SFM-IG-01.patient-parameter': lookupCase((message) => (message.parameter[0].name = 'pasient')),
  'SFM-IG-01.two-patients': lookupCase((message) => message.parameter.push(message.parameter[0])),
  'SFM-IG-01.name': lookupCase((message) => delete message.parameter[0].resource.name),
  'SFM-IG-01.address': lookupCase((message) => delete message.parameter[0].resource.address),
  'SFM-IG-01+SFM-IG-21.identity': lookupCase((message) => {
    message.parameter.push({ name: 'Referansenummer', valueString: '12345678' })
    delete message.parameter[0].resource.identifier
    delete message.parameter[0].resource.gender
  }),
  'SFM-IG-02.referansenummer': lookupCase((message) => delete message.parameter[0].resource.identifier),
  'SFM-IG-03.unknown-consent': lookupCase((message) =>
    message.parameter.push({ name: 'SamtykkeLasteResepter', valueCode: 'HPUNNTAK' }),
  ),
  'SFM-IG-03.consent-as-text': lookupCase((message) =>
    message.parameter.push({ name: 'SamtykkeKjernejournal', valueString: 'HPAKUTT' }),
  ),
  'SFM-IG-07.relatesTo': sendCase((message) => delete find(message, 'Composition').relatesTo),
  'SFM-IG-07.targetIdentifier': sendCase(
    (message) => delete find(message, 'Composition').relatesTo[0].targetIdentifier,
  ),
  'SFM-IG-07.identifier': sendCase((message) => delete find(message, 'Composition').identifier),
  'SFM-IG-12.createPLL': sendCase((message) =>
    without(extensionOf(find(message, 'Basic'), 'sfm-pllInformation'), 'createPLL'),
  ),
  'SFM-IG-12.pll-subject': sendCase((message) => delete find(message, 'Basic').subject),
  'SFM-IG-12.sectionPLLinfo': sendCase((message) => {
    const composition = find(message, 'Composition')
    composition.section = composition.section.filter((section) => section !== sectionOf(message, 'sectionPLLinfo'))
  }),
  'SFM-IG-12.neither-entry-nor-emptyReason': sendCase((message) => delete sectionOf(message, 'sectionPLLinfo').entry),
  'SFM-IG-14.reseptId': sendCase(
    (message) =>
      (find(message, 'MedicationStatement').identifier = [find(message, 'MedicationStatement').identifier[0]]),
  ),
  'SFM-IG-14.reseptId-not-uuid': sendCase(
    (message) => (find(message, 'MedicationStatement').identifier[1].value = '2026-0001'),
  ),
  'SFM-IG-14.banda-reseptId-not-uuid': sendCase(
    (message) => (find(message, 'Basic', 1).identifier[0].value = '2026-0001'),
    'banda',
  ),
  'SFM-IG-21.patient': sendCase((message) => {
    const { entry } = message.parameter[0].resource
    entry.splice(
      entry.findIndex(({ resource }) => resource.resourceType === 'Patient'),
      1,
    )
  }),
  'SFM-IG-21.address': sendCase((message) => delete find(message, 'Patient').address),
  'SFM-IG-21.name': sendCase((message) => (find(message, 'Patient').name = [])),
  'SFM-IG-21.two-official': sendCase((message) =>
    find(message, 'Patient').identifier.push(official(oid('4.2'), '54834149812')),
  ),
  'SFM-IG-21.identity': sendCase((message) => {
    delete find(message, 'Patient').identifier
    delete find(message, 'Patient').birthDate
  }),
  'SFM-IG-21.ten-digits': sendCase((message) => (find(message, 'Patient').identifier[0].value = '1483414989')),
  'SFM-IG-23.identifier': statementCase('identifier', 'stopped'),
  'SFM-IG-23.identifier-of-another-type': sendCase(
    (message) => (find(message, 'MedicationStatement').identifier[0].type.text = 'annet'),
    'stopped',
  ),
  'SFM-IG-23.two-pll-ids': sendCase(
    (message) => find(message, 'MedicationStatement').identifier.push(typed('usual', 'PLL', uuid('second'))),
    'stopped',
  ),
  'SFM-IG-23.status': statementCase('status'),
  'SFM-IG-23.medicationReference': statementCase('medicationReference'),
  'SFM-IG-23.subject': statementCase('subject'),
  'SFM-IG-23.dosage': statementCase('dosage'),
  'SFM-IG-23.empty-dosage': sendCase((message) => (find(message, 'MedicationStatement').dosage = [])),
  'SFM-IG-23.sequence': sendCase((message) => delete find(message, 'MedicationStatement').dosage[0].sequence),
  'SFM-IG-23.application-area': sendCase((message) =>
    without(find(message, 'MedicationStatement').dosage[0], 'sfm-application-area'),
  ),
  'SFM-IG-23.use': sendCase((message) => without(find(message, 'MedicationStatement').dosage[0], 'sfm-use')),
  'SFM-IG-23.regInfo': sendCase((message) => without(find(message, 'MedicationStatement'), 'sfm-regInfo')),
  'SFM-IG-23.rekvirent': sendCase((message) => {
    const statement = find(message, 'MedicationStatement')
    statement.extension.splice(
      statement.extension.findIndex(({ url }) => endsWith(url, 'sfm-regInfo')),
      1,
    )
  }, 'stopped'),
  'SFM-IG-23.seponert-av': sendCase((message) => {
    const statement = find(message, 'MedicationStatement')
    statement.extension.splice(
      statement.extension.findLastIndex(({ url }) => endsWith(url, 'sfm-regInfo')),
      1,
    )
  }, 'stopped'),
  'SFM-IG-23.reseptamendment': sendCase(
    (message) => without(find(message, 'MedicationStatement'), 'sfm-reseptamendment'),
    'stopped',
  ),
  'SFM-IG-23.itemgroup': amendmentCase('itemgroup'),
  'SFM-IG-23.dssn': amendmentCase('dssn'),
  'SFM-IG-23.empty-dssn': sendCase((message) => (extensionOf(amendment(message), 'dssn').valueString = '')),
  'SFM-IG-23.dssn-of-another-type': sendCase((message) => {
    const dssn = extensionOf(amendment(message), 'dssn')
    delete dssn.valueString
    dssn.valueInteger = 1
  }),
  'SFM-IG-23.typeresept': amendmentCase('typeresept', 'stopped'),
  'SFM-IG-23.lastchanged-on-the-list': amendmentCase('lastchanged', 'stopped'),
  'SFM-IG-23.lastchanged-of-a-new-prescription': sendCase((message) => {
    without(amendment(message), 'lastchanged')
    find(message, 'MedicationStatement').identifier.shift()
  }),
  'SFM-IG-23.lastchanged-without-zone': sendCase(
    (message) => (extensionOf(amendment(message), 'lastchanged').valueDateTime = '2026-03-02T09:00:00'),
  ),
  'SFM-IG-24.genericSubstitution': sendCase((message) =>
    without(find(message, 'MedicationStatement'), 'sfm-generic-substitution'),
  ),
  'SFM-IG-24.genericSubstitutionAccepted': sendCase(
    (message) => (extensionOf(find(message, 'MedicationStatement'), 'sfm-generic-substitution').extension = []),
  ),
  'SFM-IG-24.reseptdate': amendmentCase('reseptdate'),
  'SFM-IG-24.expirationdate': amendmentCase('expirationdate'),
  'SFM-IG-24.festUpdate': amendmentCase('festUpdate'),
  'SFM-IG-24.reit': amendmentCase('reit'),
  'SFM-IG-24.numberofpackages-or-amount': amendmentCase('numberofpackages'),
  'SFM-IG-25.code': sendCase((message) => delete find(message, 'Medication').code),
  'SFM-IG-25.form': sendCase((message) => delete find(message, 'Medication').form),
  'SFM-IG-25.prescriptiongroup': sendCase((message) =>
    without(find(message, 'Medication'), 'no-basis-prescriptiongroup'),
  ),
  'SFM-IG-25.registreringstype': sendCase((message) =>
    without(extensionOf(find(message, 'Medication'), 'sfm-medicationdetails'), 'registreringstype'),
  ),
  'SFM-IG-25.name-of-a-brand': sendCase(
    (message) => without(extensionOf(find(message, 'Medication'), 'sfm-medicationdetails'), 'name'),
    'stopped',
  ),
  'SFM-IG-25.name-of-a-package': sendCase((message) =>
    without(extensionOf(find(message, 'Medication'), 'sfm-medicationdetails', 'packinginfoprescription'), 'name'),
  ),
  'SFM-IG-25.packinginfoprescription': sendCase((message) => {
    const details = extensionOf(find(message, 'Medication'), 'sfm-medicationdetails')
    without(details, 'packinginfoprescription')
    details.extension.push({ url: 'name', valueString: pack })
  }),
  'SFM-IG-25.varenummer-without-its-zeros': sendCase(
    (message) => (find(message, 'Medication').code.coding[0].code = '17426'),
  ),
  'SFM-IG-25.varenummer-for-a-brand': sendCase(
    (message) => (find(message, 'Medication').code.coding[0].code = '017426'),
    'stopped',
  ),
  'SFM-IG-27.updatedDateTime': sendCase(
    (message) => without(find(message, 'AllergyIntolerance'), 'KjUpdatedDateTime'),
    'allergy',
  ),
  'SFM-IG-27.sourceOfInformation': sendCase(
    (message) => without(find(message, 'AllergyIntolerance'), 'KjSourceOfInformation'),
    'allergy',
  ),
  ...Object.fromEntries(
    [
      'clinicalStatus',
      'verificationStatus',
      'category',
      'criticality',
      'code',
      'patient',
      'recordedDate',
      'recorder',
      'reaction',
    ].map((property) => [`SFM-IG-27.${property}`, allergyCase(property)]),
  ),
  'SFM-IG-27.manifestation': sendCase(
    (message) => delete find(message, 'AllergyIntolerance').reaction[0].manifestation,
    'allergy',
  ),
  'SFM-IG-18.ENH': writtenCase('organization', (resource) => resource.identifier.splice(1, 1)),
  'SFM-IG-18.two-ENH': writtenCase('organization', (resource) =>
    resource.identifier.push(official(oid('4.101'), '313999068')),
  ),
  'SFM-IG-18.active': writtenCase('organization', (resource) => delete resource.active),
  'SFM-IG-18.name': writtenCase('organization', (resource) => delete resource.name),
  'SFM-3.2.1.profile': writtenCase('practitioner', (resource) => delete resource.meta),
  'SFM-3.2.1.national-id': writtenCase('practitioner', (resource) => resource.identifier.shift()),
  'SFM-3.2.1.fnr-and-dnr': writtenCase('practitioner', (resource) =>
    resource.identifier.push(official(oid('4.2'), '54834149812')),
  ),
  'SFM-3.2.1.ten-digits': writtenCase('practitioner', (resource) => (resource.identifier[0].value = '1182754984')),
  'SFM-3.2.1.HPR': writtenCase('practitioner', (resource) => resource.identifier.pop()),
  'SFM-3.2.1.active': writtenCase('practitioner', (resource) => delete resource.active),
  'SFM-3.2.1.given': writtenCase('practitioner', (resource) => delete resource.name[0].given),
  'SFM-IG-28.national-id': writtenCase('person', (resource) => (resource.identifier[0].system = oid('4.4'))),
  'SFM-IG-28.fnr-and-dnr': writtenCase('person', (resource) =>
    resource.identifier.push(official(oid('4.2'), '54834149812')),
  ),
  'SFM-IG-28.ten-digits': writtenCase('person', (resource) => (resource.identifier[0].value = '2389864995')),
  'ER-M25-02.pll-id-not-uuid': sendCase(
    (message) => (find(message, 'MedicationStatement').identifier[0].value = 'min-liste-1'),
  ),
  'general-dispense.productgroup': answerCase((message) => without(generalDispense(message), 'productgroup')),
  'general-dispense.packages-as-text': answerCase((message) => {
    const packages = extensionOf(generalDispense(message), 'noofpackages')
    delete packages.valueDecimal
    packages.valueString = '2'
  }),
}

const prettierOptions = { ...(await resolveConfig(join(root, 'package.json'))), parser: 'json' }
const made = new Map()
const put = (path, value) => made.set(path, value)
for (const [name, message] of Object.entries({ ...valid, ...written })) put(`valid/${name}.json`, message)
for (const [name, { make }] of Object.entries(invalid)) put(`invalid/${name}.json`, make())
put(
  'invalid/index.json',
  Object.entries(invalid).map(([name, { schema, krav }]) => ({
    file: `${name}.json`,
    schema,
    krav: krav ?? name.slice(0, name.lastIndexOf('.')).split('+'),
  })),
)

const check = process.argv.includes('--check')
let stale = 0
for (const folder of ['valid', 'invalid']) {
  await mkdir(join(root, 'fixtures/messages', folder), { recursive: true })
  for (const file of await readdir(join(root, 'fixtures/messages', folder)))
    if (!made.has(`${folder}/${file}`)) {
      stale += 1
      if (!check) await rm(join(root, 'fixtures/messages', folder, file))
    }
}
for (const [path, value] of made) {
  const text = await format(JSON.stringify(value), prettierOptions)
  const current = await readFile(join(root, 'fixtures/messages', path), 'utf8').catch(() => undefined)
  if (current === text) continue
  stale += 1
  if (!check) await writeFile(join(root, 'fixtures/messages', path), text)
}
console.log(
  check
    ? stale === 0
      ? 'fixtures/messages is current'
      : 'fixtures/messages is not current: run node scripts/make-example-messages.mjs'
    : `made ${made.size} files`,
)
if (check && stale > 0) process.exitCode = 1
