import { defined } from '../../../../contract/defined.js'
import { osloDate } from '../../../../scenario/time/oslo-time.js'
import type { ListVersion, Party } from '../../../core/reseptformidler/list-version.js'
import { registeredDoctor } from '../../../core/reseptformidler/multidose-registration.js'
import { currentList, type Multidose, type PatientRecord } from '../../../core/reseptformidler/patient-record.js'
import { type KeptContent } from '../content/kept-content.js'
import { authorReference } from '../content/people-resources.js'
import { pllInformationWith } from '../content/written-by-sfm.js'
import { concept } from '../fhir/fhir-element.js'
import { type JsonObject } from '../fhir/json.js'
import { profiled, referenceTo } from '../fhir/sfm-document.js'
import { type ShownStatement } from '../session/medication-overview.js'
import { attached } from './attached-content.js'
import { type PutDispense } from './dispense-resource.js'
import type { Writing } from './document-writing.js'
import { partyReference } from './party-reference.js'
import { deliveryInformation, questionsInformation } from './pharmacy-information.js'

/** What the messages of sectionPLLinfo may refer to. */
interface Shown {
  readonly shown: readonly ShownStatement<KeptContent>[]
  readonly references: ReadonlyMap<ShownStatement<KeptContent>, JsonObject | undefined>
  readonly dispenses: readonly PutDispense[]
}

/**
 * sectionPLLinfo: the last M25.1, M25.2 and M25.3, each with its related parties; without any of them, M9.12 when someone is registered
 * for multidose. The doctor and pharmacy of the M25.1 are those registered in RF, whatever the last list said (INFERRED); other roles are
 * the list's own. Those of the pharmacy's messages are as they were when it sent them, which may be a time that is over.
 */
export function pllInfos(record: PatientRecord<KeptContent>, all: Shown, writing: Writing): readonly JsonObject[] {
  const list = currentList(record)
  const { questions, packing } = record
  const registered = registeredParties(record.multidose, writing)
  const infos = [
    ...(list === undefined ? [] : [listInfo(list, registered, writing)]),
    ...(questions === undefined ? [] : [pharmacyInfo('M25.2', questions, questionsInformation(questions), writing)]),
    ...(packing === undefined
      ? []
      : [pharmacyInfo('M25.3', packing, deliveryInformation(packing, deliveredIn(all)), writing)]),
  ]
  return infos.length > 0 || registered.length === 0 ? infos : [registrationInfo(registered, writing)]
}

/** The statement and the dispense that a delivery is about, where the document shows them. */
function deliveredIn({ shown, references, dispenses }: Shown): Parameters<typeof deliveryInformation>[1] {
  return {
    statement: ({ pllId, reseptId }) => {
      const isAbout = ({ entry, prescription }: ShownStatement<KeptContent>) =>
        (pllId !== undefined && entry?.pllId === pllId) ||
        (reseptId !== undefined && (prescription?.reseptId ?? entry?.reseptId) === reseptId)
      const found = shown.find(isAbout)
      return found === undefined ? undefined : references.get(found)
    },
    dispense: (m10Id) => dispenses.find((one) => one.m10Id === m10Id)?.reference,
  }
}

const pharmacyMessageWords = {
  'M25.2': 'Multidose spørremelding fra apotek',
  'M25.3': 'Multidose utleveringsmelding',
} as const

/** M25.2 and M25.3 have no subject (observed). */
function pharmacyInfo(
  code: keyof typeof pharmacyMessageWords,
  message: {
    readonly messageId: string
    readonly at: string
    readonly sentBy: string
    readonly parties: readonly Party[]
  },
  information: readonly JsonObject[],
  writing: Writing,
): JsonObject {
  const { document, ids, directory } = writing
  const pharmacy = directory.pharmacy(message.sentBy)
  const parties = message.parties.map((party) => ({
    url: 'relatedparties',
    valueReference: partyReference(party, writing),
  }))
  const resource: JsonObject = {
    resourceType: 'Basic',
    id: ids.next('resource'),
    meta: profiled('sfm-PLL-info'),
    extension: pllInformationWith({}, [{ url: 'PLLdate', valueDateTime: message.at }, ...information, ...parties]),
    identifier: [{ use: 'usual', value: message.messageId }],
    code: concept(messageTypes, code, pharmacyMessageWords[code]),
    ...defined({ author: pharmacy === undefined ? undefined : authorReference({ pharmacy }, writing) }),
  }
  const urn = document.reserve()
  document.put(urn, resource)
  return referenceTo(urn, resource, code)
}

function listInfo(list: ListVersion<KeptContent>, registered: readonly JsonObject[], writing: Writing): JsonObject {
  const { document, ids, patient } = writing
  const own = list.parties
    .filter(({ role }) => role !== 'M' && role !== 'A')
    .map((party) => partyReference(party, writing))
  const kept = list.content === undefined ? {} : attached(list.content, writing)
  const author = writing.directory.practitioner(list.sentBy)
  const resource: JsonObject = {
    ...kept,
    resourceType: 'Basic',
    id: ids.next('resource'),
    meta: profiled('sfm-PLL-info'),
    extension: pllInformationWith(kept, [
      { url: 'PLLdate', valueDateTime: list.at },
      { url: 'substitute', valueBoolean: list.substitute === true },
      ...[...registered, ...own].map((reference) => ({ url: 'relatedparties', valueReference: reference })),
    ]),
    identifier: [{ use: 'usual', value: list.messageId }],
    code: concept(messageTypes, 'M25.1', 'PLL'),
    subject: patient,
    ...defined({
      author:
        author === undefined
          ? undefined
          : authorReference({ practitioner: author, organisation: author.organisation }, writing),
    }),
  }
  const urn = document.reserve()
  document.put(urn, resource, list.content?.origin)
  return referenceTo(urn, resource, 'M25.1')
}

const messageTypes = 'http://ehelse.no/fhir/CodeSystem/sfm-message-type'

/** Multidose is registered, but there is no list: only the parties are told. */
function registrationInfo(registered: readonly JsonObject[], { document, ids, patient }: Writing): JsonObject {
  const resource: JsonObject = {
    resourceType: 'Basic',
    id: ids.next('resource'),
    meta: profiled('sfm-PLL-info'),
    extension: pllInformationWith(
      {},
      registered.map((reference) => ({ url: 'relatedparties', valueReference: reference })),
    ),
    identifier: [{ use: 'usual', value: ids.next('m96') }],
    code: { ...concept(messageTypes, 'M9.12', 'PLL'), text: 'No M25 message available' },
    subject: patient,
  }
  const urn = document.reserve()
  document.put(urn, resource)
  return referenceTo(urn, resource, 'M9.12')
}

function registeredParties(multidose: Multidose, writing: Writing): readonly JsonObject[] {
  const today = osloDate(new Date(writing.now))
  const doctor = registeredDoctor(multidose, today)
  const { pharmacy } = multidose
  return [
    ...(doctor !== undefined ? [partyReference({ role: 'M', hpr: doctor.hpr, herId: doctor.herId }, writing)] : []),
    ...(pharmacy !== undefined && pharmacy.from <= today
      ? [partyReference({ role: 'A', herId: pharmacy.herId }, writing)]
      : []),
  ]
}
