import { sfm } from './fhir/fhir-element.js'
import { type JsonObject, object, objects } from './fhir/json.js'
import { type DraftEntry } from './lookup-answer.test.kit.js'

export interface Draft {
  readonly statements: readonly DraftStatement[]
  readonly others: readonly DraftEntry[]
  readonly composition: JsonObject
  readonly compositionId: string
  readonly relatesTo: string | undefined
  readonly createPLL: boolean | 'nilknown' | undefined
  readonly pllInfo: JsonObject | undefined
}

export interface DraftStatement extends DraftEntry {
  readonly listed: boolean
}

export function sendParameters({
  statements,
  others,
  composition,
  compositionId,
  relatesTo,
  createPLL,
  pllInfo,
}: Draft): JsonObject {
  const info = { fullUrl: `urn:uuid:${compositionId}-info`, resource: pllInfoWith(pllInfo, composition, createPLL) }
  const section = (code: string, entry: readonly JsonObject[], emptyReason?: JsonObject): JsonObject => ({
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-section-types', code }] },
    ...(entry.length > 0 ? { entry } : { emptyReason: emptyReason ?? reason('unavailable') }),
  })
  const head: JsonObject = {
    ...composition,
    identifier: { use: 'official', value: compositionId },
    ...(relatesTo === undefined
      ? {}
      : { relatesTo: [{ code: 'replaces', targetIdentifier: { use: 'official', value: relatesTo } }] }),
    section: [
      section(
        'sectionMedication',
        statements.filter(({ listed }) => listed).map(({ fullUrl }) => ({ reference: fullUrl })),
      ),
      createPLL === 'nilknown'
        ? section('sectionPLLinfo', [], reason('nilknown'))
        : section('sectionPLLinfo', [{ reference: info.fullUrl }]),
      section(
        'sectionAllergies',
        others
          .filter(({ resource }) => resource.resourceType === 'AllergyIntolerance')
          .map(({ fullUrl }) => ({ reference: fullUrl })),
      ),
    ],
  }
  const entry = [
    { fullUrl: `urn:uuid:${compositionId}`, resource: head },
    ...others.map(({ fullUrl, resource }) => ({ fullUrl, resource })),
    ...(createPLL === 'nilknown' ? [] : [info]),
    ...statements.map(({ fullUrl, resource }) => ({ fullUrl, resource })),
  ]
  const bundle = { resourceType: 'Bundle', type: 'document', entry }
  return { resourceType: 'Parameters', parameter: [{ name: 'medication', resource: bundle }] }
}

const reason = (code: string): JsonObject => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code }],
})

function pllInfoWith(
  pllInfo: JsonObject | undefined,
  composition: JsonObject,
  createPLL: Draft['createPLL'],
): JsonObject {
  const base = pllInfo ?? {
    resourceType: 'Basic',
    subject: object(composition.subject),
    extension: [{ url: sfm('sfm-pllInformation') }],
  }
  return {
    ...base,
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-message-type', code: 'M25.1', display: 'PLL' }] },
    extension: objects(base.extension).map((one) =>
      one.url === sfm('sfm-pllInformation') && createPLL !== undefined
        ? { ...one, extension: [{ url: 'createPLL', valueBoolean: createPLL === true }, ...objects(one.extension)] }
        : one,
    ),
  }
}
