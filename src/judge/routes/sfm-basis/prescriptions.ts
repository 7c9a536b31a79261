import { member } from '../../record/json-value.js'
import type { PrescriptionFacts } from '../../record/message-facts.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { codes } from './fhir/concept.js'
import { extensionFlag, extensionValue } from './fhir/extension.js'
import { type BundleEntry, type MedicationBundle, resourcesOfType } from './fhir/medication-bundle.js'
import { system } from './fhir/system.js'
import { bandaId } from './message.js'

/** The prescriptions of a bundle whose treatments have been read. */
export function prescriptionsOf(
  bundle: MedicationBundle,
  treatments: readonly TreatmentFacts[],
): readonly PrescriptionFacts[] {
  return [...treatments.flatMap(ofTreatment), ...resourcesOfType(bundle, 'Basic').flatMap(ofBanda)]
}

function ofTreatment(treatment: TreatmentFacts): readonly PrescriptionFacts[] {
  const { reseptId, name, pointer, rfStatus, toBeIssued, isHead, prescriptionType } = treatment
  return reseptId === undefined
    ? []
    : [{ reseptId, name: name ?? '(uten navn)', pointer, rfStatus, toBeIssued, isHead, prescriptionType }]
}

/** A BandaPrescription is the Basic whose code is a varegruppe. */
function ofBanda({ resource, pointer }: BundleEntry): readonly PrescriptionFacts[] {
  const isBanda = codes(member(resource, 'code')).some((one) => one.system === system.varegruppe)
  const reseptId = bandaId(resource)
  if (!isBanda || reseptId === undefined) return []
  const product = codes(extensionValue(resource, 'sfm-reseptdocbanda', 'productgroup'))[0]?.display
  return [
    {
      reseptId,
      name: product ?? 'handelsvare',
      pointer,
      rfStatus: codes(extensionValue(resource, 'sfm-reseptamendment', 'rfstatus', 'status'))[0]?.code,
      toBeIssued: extensionFlag(resource, 'sfm-reseptamendment', 'createeresept'),
      isHead: true,
      prescriptionType: codes(extensionValue(resource, 'sfm-reseptamendment', 'typeresept'))[0]?.code,
    },
  ]
}
