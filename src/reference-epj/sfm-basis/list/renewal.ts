import { randomUUID } from 'node:crypto'

import type { Prescription } from '../../generated/adapter.js'
import type { RecallCode } from '../../journal/change.js'
import { type Reference, touched, withoutExtensions } from '../fhir/fhir-element.js'
import {
  compositionOf,
  type MedicationBundle,
  sectionOf,
  type Statement,
  withEntries,
  withResource,
  withSection,
} from '../fhir/medication-bundle.js'
import { extension } from '../fhir/vocabulary.js'
import {
  statementReference,
  withCreateEresept,
  withIdentifier,
  withLastChanged,
  withoutAmendments,
  withoutIdentifier,
  withPerformer,
  withPrescription,
  withRecall,
} from './statement-writing.js'
import type { SfmLine } from './treatment-lines.js'

interface Renewal {
  /** GUID of the new prescription, made by this EPJ. */
  readonly reseptId: string
  /** The treatment keeps its PLL id through every renewal (ER-M25-02). Undefined: it is not on the list. */
  readonly pllId: string | undefined
  readonly lineKey: string
  /** What the new prescription holds; what is not given is as before. */
  readonly prescription: Prescription | undefined
  /** How the old prescription is recalled; undefined when it is no longer active and there is nothing to recall. */
  readonly recall: RecallCode | undefined
  readonly createeresept: boolean
  readonly at: string
}

/** Belongs to one prescription alone and does not pass to the next: what the services say of it, and its own reference number and request. */
const ofThisPrescriptionAlone = [
  'rfstatus',
  'recallinfo',
  'createeresept',
  'refnum',
  'dispatchrequest',
  'earliestdispence',
]

/**
 * Renews a prescription: a new statement becomes head of the chain, with the treatment's PLL id, and the old one stays in the
 * bundle as its tail. So the old prescription, still active until SFM recalls it, is included (V4), both statements are
 * represented (V5), and the PLL id is on the head alone (SFM Basis guide, Getmedicalinformation).
 *
 * @param change what the user changes with the renewal; the identity for an unchanged renewal
 */
export function renew(
  bundle: MedicationBundle,
  line: SfmLine,
  renewal: Renewal,
  change: (statement: Statement) => Statement,
  by: Reference,
): MedicationBundle {
  const { at, reseptId, pllId, lineKey } = renewal
  const old = line.entry.resource
  const inherited = withoutExtensions(
    withoutAmendments(without(old, 'partOf', 'derivedFrom'), ...ofThisPrescriptionAlone),
    extension.deliverysummary,
  )
  const identified = withIdentifier(
    pllId === undefined ? inherited : withIdentifier(inherited, 'PLL', pllId),
    'ReseptId',
    reseptId,
  )
  const prescribed = withPrescription(withPerformer(identified, 'Forskrevet av', by, at), {
    ...renewal.prescription,
    reseptdate: at.slice(0, 10),
    festUpdate: at,
  })
  const changed = withLastChanged(
    change({ ...prescribed, status: 'active', basedOn: [statementReference(line.entry.fullUrl, line.name)] }),
    at,
  )
  const flagged = renewal.createeresept ? withCreateEresept(changed) : changed
  const recalling =
    renewal.recall === undefined || line.reseptId === undefined
      ? flagged
      : withRecall(flagged, renewal.recall, { recallId: line.reseptId })
  const head = { ...touched(recalling, at), id: randomUUID() }
  const tail = touched(
    { ...withoutIdentifier(old, 'PLL'), status: 'completed', partOf: [statementReference(lineKey, line.name)] },
    at,
  )
  const renewed = withEntries(withResource(bundle, line.entry.fullUrl, tail), { fullUrl: lineKey, resource: head })
  return takesThePlaceOf(renewed, line.entry.fullUrl, statementReference(lineKey, line.name))
}

/** In sectionMedication the head takes the place of its predecessor. */
function takesThePlaceOf(bundle: MedicationBundle, predecessor: string, successor: Reference): MedicationBundle {
  const composition = compositionOf(bundle)
  if (sectionOf(composition.resource, 'sectionMedication') === undefined) return bundle
  const resource = withSection(composition.resource, 'sectionMedication', (before) => ({
    ...before,
    entry: (before?.entry ?? []).map((reference) => (reference.reference === predecessor ? successor : reference)),
  }))
  return withResource(bundle, composition.fullUrl, resource)
}

const without = (statement: Statement, ...members: readonly string[]): Statement =>
  Object.fromEntries(Object.entries(statement).filter(([member]) => !members.includes(member))) as Statement
