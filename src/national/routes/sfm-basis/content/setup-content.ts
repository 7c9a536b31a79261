import type { DosingPeriod, Medicine, Reimbursement, Treatment } from '../../../../contract/generated/adapter.js'
import { osloDateTime } from '../../../../scenario/time/oslo-time.js'
import { seededUuid } from '../../../../scenario/world/seeded-uuid.js'
import type { ListEntrySetup, MagistralSetup, PrescriptionSetup } from '../../../../scenario/world/world-setup.js'
import { codeWords } from '../fhir/code-words.js'
import { concept, fest, sfm, valueConcept, volven } from '../fhir/fhir-element.js'
import { compact, type JsonObject } from '../fhir/json.js'
import { profiled } from '../fhir/sfm-document.js'
import type { KeptContent } from './kept-content.js'
import { magistralResources } from './magistral-resources.js'

const structure = 'http://ehelse.no/fhir/CodeSystem/'

/** How SFM would show an entry that the world begins with, with its prescription when there is one. */
export function entryContent(
  entry: ListEntrySetup,
  prescription: PrescriptionSetup | undefined,
  seed: string,
): KeptContent {
  const { treatment, rekvirent, lastChanged, discontinuation, unknownContent = false } = entry
  const registered = [regInfo(performers.prescribedBy, rekvirent, lastChanged)]
  const type = entry.reseptId === undefined ? 'U' : 'E'
  const details = [
    ...(prescription === undefined ? [{ url: 'reit', valueString: '0' }] : prescriptionDetails(prescription)),
    ...commonDetails(treatment, type),
    { url: 'lastchanged', valueDateTime: lastChanged },
  ]
  const parts = [
    ...(treatment.start === undefined ? [] : [{ url: 'effectiveDateTime', valueDate: treatment.start }]),
    reseptamendment(details, unknownContent),
    ...registered,
    ...(discontinuation === undefined ? [] : discontinued(discontinuation)),
    ...(entry.packed === undefined ? [] : [packedAsMultidose(entry.packed)]),
    genericSubstitution,
    ...(unknownContent ? unknownExtensions(entry.key) : []),
  ]
  return content(treatment, seed, entry.pllId, parts, entry.magistral)
}

/** How SFM would show a prescription that the world begins with, apart from any list. */
export function prescriptionContent(prescription: PrescriptionSetup, seed: string): KeptContent {
  const { treatment, rekvirent, issued, unknownContent = false } = prescription
  const details = [...prescriptionDetails(prescription), ...commonDetails(treatment, 'E')]
  const parts = [
    reseptamendment(details, unknownContent),
    regInfo(performers.prescribedBy, rekvirent, middayOf(issued)),
    genericSubstitution,
    ...(unknownContent ? unknownExtensions(prescription.key) : []),
  ]
  return content(treatment, seed, prescription.reseptId, parts, prescription.magistral)
}

function content(
  treatment: Treatment,
  seed: string,
  id: string,
  extension: readonly JsonObject[],
  magistral: MagistralSetup | undefined,
): KeptContent {
  const carried =
    magistral === undefined
      ? [medicationResource(treatment.medicine, numberFrom(seed, 'Medication', id))]
      : magistralResources(magistral, treatment.medicine, {
          firstPlace: 0,
          number: (what) => numberFrom(seed, what, id),
        })
  const profile = magistral === undefined ? 'sfm-Medication' : 'sfm-Magistrell-Medication'
  const resource = {
    resourceType: 'MedicationStatement',
    id: numberFrom(seed, 'MedicationStatement', id),
    meta: profiled('sfm-MedicationStatement'),
    extension,
    identifier: [],
    status: 'active',
    medicationReference: {
      reference: 'kept:0',
      type: sfm(profile),
      display: magistral?.name ?? treatment.medicine.name,
    },
    subject: { reference: 'patient:', type: sfm('sfm-Patient'), display: '' },
    dosage: [
      {
        extension: [
          valueConcept(sfm('sfm-use'), volven(9101), treatment.use, codeWords(9101, treatment.use)),
          { url: sfm('sfm-application-area'), extension: [{ url: 'text', valueString: treatment.area }] },
        ],
        sequence: 1,
        text: treatment.dose,
      },
    ],
  }
  return { origin: 'world', resource, carried }
}

/** The number that stands as resource id for this source. */
export const numberFrom = (...source: readonly string[]): string =>
  String(parseInt(seededUuid(...source).slice(0, 7), 16))

/** Registered at midday of that date: a setup knows no hour. */
export const middayOf = (date: string): string => osloDateTime(new Date(`${date}T11:00:00Z`))

const performers = { prescribedBy: ['1', 'Forskrevet av'], discontinuedBy: ['3', 'Seponert av'] } as const

function regInfo(
  [code, display]: (typeof performers)[keyof typeof performers],
  hpr: string,
  timestamp: string,
): JsonObject {
  return {
    url: sfm('sfm-regInfo'),
    extension: [
      valueConcept('status', `${structure}sfm-medicationstatement-registration-status`, '3', 'Godkjent'),
      valueConcept('type', `${structure}sfm-performer-roles`, code, display),
      {
        url: 'provider',
        valueReference: { reference: `practitioner:${hpr}`, type: sfm('sfm-Practitioner'), display: '' },
      },
      { url: 'timestamp', valueDateTime: timestamp },
    ],
  }
}

/** sfm-regInfo of the rekvirent. */
export const prescribedBy = (hpr: string, at: string): JsonObject => regInfo(performers.prescribedBy, hpr, at)

const genericSubstitution: JsonObject = {
  url: sfm('sfm-generic-substitution'),
  extension: [{ url: 'genericSubstitutionAccepted', valueBoolean: true }],
}

const packedAsMultidose = (packed: boolean): JsonObject => ({
  url: sfm('sfm-administration'),
  extension: [
    { url: 'nocombination', valueBoolean: false },
    { url: 'mddispensed', valueBoolean: packed },
  ],
})

/** How a discontinuation stands on a statement: who (sfm-regInfo of type 3), when and why. */
export function discontinued({
  at,
  reason,
  by,
  note,
}: NonNullable<ListEntrySetup['discontinuation']>): readonly JsonObject[] {
  return [
    regInfo(performers.discontinuedBy, by, at),
    {
      url: sfm('sfm-discontinuation'),
      extension: [
        { url: 'timedate', valueDateTime: at },
        valueConcept('reason', volven(7494), reason, codeWords(7494, reason)),
        ...(note === undefined ? [] : [{ url: 'note', valueString: note }]),
      ],
    },
  ]
}

/** What sfm-reseptamendment holds of a prescription. */
export function prescriptionDetails(
  prescription: Omit<PrescriptionSetup, 'treatment' | 'key' | 'status'>,
): readonly JsonObject[] {
  const {
    issued,
    expires,
    packages,
    amount,
    reiterations,
    locked = false,
    inDoctorsName = false,
    reimbursement,
  } = prescription
  return [
    { url: 'reseptdate', valueDate: issued },
    { url: 'expirationdate', valueDate: expires },
    { url: 'festUpdate', valueDateTime: middayOf(issued) },
    ...(packages === undefined ? [] : [{ url: 'numberofpackages', valueDecimal: packages }]),
    ...(amount === undefined ? [] : [{ url: 'amount', valueQuantity: { value: amount.value, unit: amount.unit } }]),
    { url: 'reit', valueString: String(reiterations) },
    ...(reimbursement === undefined ? [] : reimbursed(reimbursement)),
    { url: 'guardiantransparencyreservation', valueBoolean: false },
    { url: 'indoctorsname', valueBoolean: inDoctorsName },
    { url: 'lockedresept', valueBoolean: locked },
  ]
}

const reimbursed = ({ paragraph, indication }: Reimbursement): readonly JsonObject[] => [
  valueConcept('reimbursementparagraph', volven(7427), paragraph.code, paragraph.display),
  ...(indication === undefined
    ? []
    : [valueConcept('reimbursementcode', volven(7435), indication.code, indication.display)]),
]

function commonDetails(treatment: Treatment, type: 'E' | 'U'): readonly JsonObject[] {
  return [
    { url: 'dssn', valueString: treatment.dose },
    valueConcept('itemgroup', volven(7402), 'L', codeWords(7402, 'L')),
    valueConcept('typeresept', volven(7491), type, codeWords(7491, type)),
    ...structuredDosing(treatment),
  ]
}

/** The dose in fields, where the world says it so or the end is known: else it stands in the text alone. */
function structuredDosing(treatment: Treatment): readonly JsonObject[] {
  const { dosing, end } = treatment
  if (dosing !== undefined) return dosing.map((period) => dosingPeriod(treatment, period))
  return end === undefined ? [] : [dosingUntil(treatment, end)]
}

/** Kodeverk 8325, from 1. */
const timesOfDay = ['Morgen', 'Formiddag', 'Midt på dagen', 'Ettermiddag', 'Kveld', 'Natt']

function dosingPeriod({ start, end }: Treatment, { from = start, to = end, doses }: DosingPeriod): JsonObject {
  return {
    url: 'ereseptdosing',
    extension: [
      ...(from === undefined ? [] : [{ url: 'starttime', valueDate: from }]),
      ...(to === undefined ? [] : [{ url: 'endtime', valueDate: to }]),
      ...doses.map(({ amount, timeOfDay, everyDays = 1 }) =>
        repeatingDosage(
          { value: amount.value, unit: amount.unit, everyDays },
          timeOfDay,
          timesOfDay[Number(timeOfDay) - 1] ?? '',
        ),
      ),
    ],
  }
}

/** Structured dosing of a course with an end: amounts by time of day, read from a dose such as 1+0+0+1. */
function dosingUntil({ dose, start, medicine }: Treatment, end: string): JsonObject {
  const slots = { 4: [0, 2, 4, 5], 3: [0, 2, 4] }
  const amounts = dose.split('+').map(Number)
  const places = (amounts.length === 3 ? slots[3] : slots[4]).slice(0, amounts.length)
  const readable = amounts.every((amount) => Number.isFinite(amount)) && amounts.length <= places.length
  const repeating = readable
    ? amounts.flatMap((amount, index) => {
        const place = places[index] ?? 0
        const unit = medicine.form.display.toLowerCase()
        return amount === 0
          ? []
          : [repeatingDosage({ value: amount, unit }, String(place + 1), timesOfDay[place] ?? '')]
      })
    : [repeatingDosage({ value: 1, unit: 'dose' }, '1', 'Morgen')]
  return {
    url: 'ereseptdosing',
    extension: [
      ...(start === undefined ? [] : [{ url: 'starttime', valueDate: start }]),
      { url: 'endtime', valueDate: end },
      ...repeating,
    ],
  }
}

interface EachTime {
  readonly value: number
  readonly unit: string
  readonly everyDays?: number
}

const repeatingDosage = ({ value, unit, everyDays = 1 }: EachTime, code: string, display: string): JsonObject => ({
  url: 'repeatingdosage',
  extension: [
    { url: 'amount', valueQuantity: { value, unit } },
    { url: 'interval', valueQuantity: { value: everyDays, unit: 'Døgn' } },
    { url: 'accurate', valueBoolean: false },
    valueConcept('timerange', volven(8325), code, display),
  ],
})

const reseptamendment = (details: readonly JsonObject[], unknownContent: boolean): JsonObject => ({
  url: sfm('sfm-reseptamendment'),
  extension: [...details, ...(unknownContent ? [unknownDetail] : [])],
})

const foreign = (name: string) => `http://example.org/fhir/StructureDefinition/${name}`

/** What no EPJ understands: one simple value, one nested; both must come back in the next send (SFM-IG-22). */
const unknownExtensions = (key: string): readonly JsonObject[] => [
  { url: foreign('remark'), valueString: `SYNTETISK merknad til ${key}` },
  {
    url: foreign('follow-up'),
    extension: [
      { url: 'due', valueDate: '2031-05-17' },
      {
        url: 'plan',
        extension: [
          { url: 'step', valueInteger: 3 },
          { url: 'by', valueCode: 'blue' },
        ],
      },
    ],
  },
]

const unknownDetail: JsonObject = {
  url: 'pillbox',
  extension: [
    { url: 'colour', valueCode: 'green' },
    { url: 'compartments', valueInteger: 7 },
  ],
}

/** Registration level in FEST, and where its name stands. */
const levels = {
  virkestoff: ['1', 'Legemiddelvirkestoff'],
  merkevare: ['2', 'Legemiddelmerkevare'],
  pakning: ['3', 'Legemiddelpakning'],
  // How SFM registers a local medicine is UNKNOWN; it is shown as a brand without code.
  lokal: ['2', 'Legemiddelmerkevare'],
} as const

export function medicationResource(
  { name, level, code, atc, form, prescriptionGroup, package: packing }: Medicine,
  id: string,
): JsonObject {
  const [levelCode, levelDisplay] = levels[level]
  const details: readonly JsonObject[] = [
    valueConcept('registreringstype', `${structure}sfm-festregistrationtype`, levelCode, levelDisplay),
    ...(level === 'pakning' ? [] : [{ url: 'name', valueString: name }]),
    ...(packing === undefined
      ? []
      : [
          {
            url: 'packinginfoprescription',
            extension: [
              { url: 'name', valueString: name },
              { url: 'packingsize', valueString: packing.size },
              valueConcept('packingunit', volven(7452), packing.unit, codeWords(7452, packing.unit)),
            ],
          },
        ]),
  ]
  return compact({
    resourceType: 'Medication',
    id,
    meta: profiled('sfm-Medication'),
    extension: [
      {
        url: 'http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup',
        extension: [
          valueConcept('prescriptiongroup', volven(7421), prescriptionGroup, codeWords(7421, prescriptionGroup)),
        ],
      },
      { url: sfm('sfm-medicationdetails'), extension: details },
    ],
    identifier: code === undefined ? undefined : [{ use: 'official', type: { text: 'identifier' }, value: code }],
    code: {
      coding: [
        { system: fest, ...(code === undefined ? {} : { code }), display: name },
        ...(atc === undefined ? [] : [{ system: 'http://www.whocc.no/atc', code: atc.code, display: atc.display }]),
      ],
    },
    status: 'active',
    form: concept(volven(7448), form.code, form.display),
  })
}
