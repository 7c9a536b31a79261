import { practitioner } from '../../../scenario/world/people.js'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { type NamedTreatment } from '../../../scenario/world/treatment.js'
import type { PrescriptionSetup } from '../../../scenario/world/world-setup.js'
import { prescriptionContent } from './content/setup-content.js'
import { identifierOfType, sfm } from './fhir/fhir-element.js'
import { type JsonObject, object, objects, without } from './fhir/json.js'
import { type DraftEntry } from './lookup-answer.test.kit.js'
import { type Draft } from './send-draft.test.kit.js'

export const seed = 'desk'

export const idOf = (kind: 'pll' | 'resept', { key }: NamedTreatment): string => seededUuid(seed, kind, key)

/** Changes the statements about this treatment, found by the PLL id or reseptId it began with. */
export const changed =
  (subject: NamedTreatment, change: (resource: JsonObject) => JsonObject) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.map((one) =>
      isAbout(one, subject) ? { ...one, resource: change(one.resource) } : one,
    ),
  })

export const dropped =
  (...subjects: readonly NamedTreatment[]) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.filter((one) => !subjects.some((subject) => isAbout(one, subject))),
  })

export const isAbout = ({ resource }: DraftEntry, subject: NamedTreatment): boolean =>
  identifierOfType(resource, 'PLL') === idOf('pll', subject) ||
  identifierOfType(resource, 'ReseptId') === idOf('resept', subject)

/** Makes each change after the other. */
export const both =
  (...changes: readonly ((draft: Draft) => Draft)[]) =>
  (draft: Draft): Draft =>
    changes.reduce((changing, change) => change(changing), draft)

export const withDetails =
  (...details: readonly JsonObject[]) =>
  (resource: JsonObject): JsonObject => {
    const urls = details.map(({ url }) => url)
    return {
      ...resource,
      extension: objects(resource.extension).map((one) =>
        one.url === sfm('sfm-reseptamendment')
          ? { ...one, extension: [...objects(one.extension).filter(({ url }) => !urls.includes(url)), ...details] }
          : one,
      ),
    }
  }

export const withIdentifiers =
  (identifiers: Readonly<Record<string, string>>) =>
  (resource: JsonObject): JsonObject => ({
    ...resource,
    identifier: Object.entries(identifiers).map(([name, value]) => ({ use: 'usual', type: { text: name }, value })),
  })

export const recallinfo = (code: string, recallId?: string): JsonObject => ({
  url: 'recallinfo',
  extension: [
    ...(recallId === undefined ? [] : [{ url: 'recallId', valueString: recallId }]),
    { url: 'recallcode', valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7500', code }] } },
  ],
})

export const createeresept: JsonObject = { url: 'createeresept', valueBoolean: true }

export const discontinuation = (at: string, code: string): JsonObject => ({
  url: sfm('sfm-discontinuation'),
  extension: [
    { url: 'timedate', valueDateTime: at },
    { url: 'reason', valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7494', code }] } },
  ],
})

/** Adds a treatment with a new prescription, as an EPJ would write it. */
export const prescribing =
  (subject: NamedTreatment, ids: { readonly reseptId: string; readonly pllId?: string }) =>
  (draft: Draft): Draft => {
    const setup: PrescriptionSetup = {
      key: subject.key,
      treatment: subject.treatment,
      ...subject.prescription,
      reseptId: ids.reseptId,
      rekvirent: practitioner('ugle').hpr ?? '',
      issued: '2031-03-10',
      expires: '2032-03-09',
      status: 'E',
    }
    const { resource, carried } = prescriptionContent(setup, 'epj')
    const medication = { fullUrl: `urn:uuid:${ids.reseptId}-medication`, resource: object(carried[0]) }
    const patient = draft.others.find((entry) => entry.resource.resourceType === 'Patient')
    const doctor = draft.others.find((entry) => entry.resource.resourceType === 'Practitioner')
    const written = JSON.parse(
      JSON.stringify(resource)
        .replace('kept:0', medication.fullUrl)
        .replace('patient:', patient?.fullUrl ?? '')
        .replace(/practitioner:\d+/, doctor?.fullUrl ?? ''),
    ) as JsonObject
    const identified = withIdentifiers({
      ReseptId: ids.reseptId,
      ...(ids.pllId === undefined ? {} : { PLL: ids.pllId }),
    })(written)
    const statement = {
      fullUrl: `urn:uuid:${ids.reseptId}`,
      resource: withDetails(createeresept)(identified),
      listed: true,
    }
    return { ...draft, others: [...draft.others, medication], statements: [...draft.statements, statement] }
  }

/** A treatment without prescription. */
export const overTheCounter =
  (subject: NamedTreatment, fullUrl: string) =>
  (draft: Draft): Draft => {
    const added = prescribing(subject, { reseptId: fullUrl })(draft)
    const plain = (resource: JsonObject): JsonObject => {
      const typed = withDetails({ url: 'createeresept', valueBoolean: false }, typeresept('U'))(resource)
      return without(typed, 'identifier')
    }
    return {
      ...added,
      statements: added.statements.map((one) =>
        one.fullUrl === `urn:uuid:${fullUrl}` ? { ...one, resource: plain(one.resource) } : one,
      ),
    }
  }

export const typeresept = (code: string): JsonObject => ({
  url: 'typeresept',
  valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7491', code }] },
})

/** Changes the statement that has this reseptId now. */
export const changedOf =
  (reseptId: string, change: (resource: JsonObject) => JsonObject, options: { readonly listed?: boolean } = {}) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.map((one) =>
      identifierOfType(one.resource, 'ReseptId') === reseptId
        ? { ...one, ...options, resource: change(one.resource) }
        : one,
    ),
  })
