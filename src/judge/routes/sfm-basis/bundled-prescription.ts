import { codes } from './fhir/concept.js'
import { extensionFlag, extensionValue } from './fhir/extension.js'
import { identifierByType } from './fhir/identifier.js'
import { items, member, text } from './fhir/json-value.js'
import { type BundleEntry, type MedicationBundle, resourcesOfType } from './fhir/medication-bundle.js'
import type { StatementFacts } from './fhir/statement.js'
import { system } from './fhir/system.js'

/** A prescription in a bundle: of a medicine (MedicationStatement) or of something else (sfm-BandaPrescription). */
export interface BundledPrescription {
  readonly reseptId: string
  readonly name: string
  readonly pointer: string
  /** Kodeverk 7408, from a lookup. */
  readonly rfstatus: string | undefined
  readonly createeresept: boolean | undefined
  readonly isHead: boolean
  readonly typeresept: string | undefined
}

/** The prescriptions of a bundle whose statements have been read. */
export function prescriptionsOf(
  bundle: MedicationBundle,
  statements: readonly StatementFacts[],
): readonly BundledPrescription[] {
  return [...statements.flatMap(ofStatement), ...resourcesOfType(bundle, 'Basic').flatMap(ofBanda)]
}

function ofStatement({
  reseptId,
  name,
  pointer,
  rfstatus,
  createeresept,
  isHead,
  typeresept,
}: StatementFacts): readonly BundledPrescription[] {
  return reseptId === undefined
    ? []
    : [{ reseptId, name: name ?? '(uten navn)', pointer, rfstatus, createeresept, isHead, typeresept }]
}

/** A BandaPrescription is the Basic whose code is a varegruppe; its reseptId stands in its identifier. */
function ofBanda({ resource, pointer }: BundleEntry): readonly BundledPrescription[] {
  const isBanda = codes(member(resource, 'code')).some((one) => one.system === system.varegruppe)
  const reseptId =
    identifierByType(resource, 'reseptId') ?? text(member(items(member(resource, 'identifier'))[0], 'value'))
  if (!isBanda || reseptId === undefined) return []
  const status = codes(extensionValue(resource, 'sfm-reseptamendment', 'rfstatus', 'status'))[0]?.code
  const product = codes(extensionValue(resource, 'sfm-reseptdocbanda', 'productgroup'))[0]?.display
  return [
    {
      reseptId,
      name: product ?? 'handelsvare',
      pointer,
      rfstatus: status,
      createeresept: extensionFlag(resource, 'sfm-reseptamendment', 'createeresept'),
      isHead: true,
      typeresept: codes(extensionValue(resource, 'sfm-reseptamendment', 'typeresept'))[0]?.code,
    },
  ]
}
