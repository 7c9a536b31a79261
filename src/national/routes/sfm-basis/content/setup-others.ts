import type { AllergySetup, KnownPractitioner, OtherPrescriptionSetup } from '../../../../scenario/world/world-setup.js'
import { codeWords } from '../fhir/code-words.js'
import { concept, sfm, valueConcept, volven } from '../fhir/fhir-element.js'
import { compact, type JsonObject } from '../fhir/json.js'
import { profiled } from '../fhir/sfm-document.js'
import type { KeptContent } from './kept-content.js'
import { organisationDisplay, organisationResource, practitionerDisplay } from './people-resources.js'
import { middayOf, numberFrom } from './seeded-values.js'

/** How SFM would show a prescription for something else than a medicine (sfm-BandaPrescription). Its author is added where it is shown. */
export function otherPrescriptionContent(one: OtherPrescriptionSetup, seed: string): KeptContent {
  const { reseptId, productGroup, use, reimbursement, issued, expires } = one
  const resource = {
    resourceType: 'Basic',
    id: numberFrom(seed, 'Basic', reseptId),
    meta: profiled('sfm-BandaPrescription'),
    extension: [
      {
        url: sfm('sfm-reseptamendment'),
        extension: [
          { url: 'reseptdate', valueDate: issued },
          { url: 'expirationdate', valueDate: expires },
          { url: 'festUpdate', valueDateTime: middayOf(issued) },
          { url: 'dssn', valueString: use },
          valueConcept('itemgroup', volven(7402), 'A', codeWords(7402, 'A')),
          valueConcept('typeresept', volven(7491), 'E', codeWords(7491, 'E')),
          ...(reimbursement === undefined
            ? []
            : [valueConcept('reimbursementparagraph', volven(7427), reimbursement.code, reimbursement.display)]),
          { url: 'guardiantransparencyreservation', valueBoolean: false },
          { url: 'indoctorsname', valueBoolean: false },
          { url: 'lockedresept', valueBoolean: false },
        ],
      },
      {
        url: sfm('sfm-reseptdocbanda'),
        extension: [valueConcept('productgroup', volven(7403), productGroup.code, productGroup.display)],
      },
    ],
    identifier: [],
    code: concept(volven(7402), 'A', codeWords(7402, 'A')),
    subject: { reference: 'patient:', type: sfm('sfm-Patient'), display: '' },
  }
  return { origin: 'world', resource, carried: [] }
}

const kjStructure = (name: string) => `http://nhn.no/kj/fhir/StructureDefinition/${name}`
const kjSystem = (name: string) => `http://nhn.no/kj/fhir/CodeSystem/${name}`

const causeSystems = { atc: 'ATC', 'trade-name': 'DrugTradeName', substance: 'ActiveSubstance' } as const

/** How kjernejournal shows a reaction (KjAllergyIntolerance), with who recorded it (KjPractitionerRole). */
export function allergyContent(
  allergy: AllergySetup,
  recorder: KnownPractitioner | undefined,
  seed: string,
): KeptContent {
  const { id, cause, reaction, source, status = 'active', verification = 'unconfirmed', recorded, updated } = allergy
  const hidden = verification === 'refuted' || verification === 'entered-in-error'
  const role = recorder === undefined ? [] : recorderRole(recorder, seed)
  const resource = compact({
    resourceType: 'AllergyIntolerance',
    id,
    meta: { profile: [kjStructure('KjAllergyIntolerance')] },
    extension: [
      { url: kjStructure('KjUpdatedDateTime'), valueDateTime: updated },
      {
        url: kjStructure('KjSourceOfInformation'),
        valueCoding: { system: kjSystem('SourceOfInformation'), code: source.code, display: source.display },
      },
    ],
    identifier: [{ use: 'official', value: id }],
    // A refuted reaction may be without one (observed in a client).
    clinicalStatus: hidden ? undefined : standardStatus('allergyintolerance-clinical', status),
    verificationStatus: standardStatus('allergyintolerance-verification', verification),
    category: ['medication'],
    criticality: 'high',
    code: concept(kjSystem(causeSystems[cause.kind]), cause.code, cause.display),
    patient: { reference: 'patient:', type: sfm('sfm-Patient'), display: '' },
    recordedDate: recorded,
    recorder:
      recorder === undefined
        ? undefined
        : { reference: 'kept:0', type: kjStructure('KjPractitionerRole'), display: practitionerDisplay(recorder) },
    reaction: [{ manifestation: [concept(kjSystem('TypeOfReaction'), reaction.code, reaction.display)] }],
  })
  return { origin: 'world', resource, carried: role }
}

const displays = {
  active: 'Active',
  inactive: 'Inactive',
  unconfirmed: 'Unconfirmed',
  confirmed: 'Confirmed',
  refuted: 'Refuted',
  'entered-in-error': 'Entered in Error',
} as const

const standardStatus = (system: string, code: keyof typeof displays): JsonObject =>
  concept(`http://terminology.hl7.org/CodeSystem/${system}`, code, displays[code])

/** A KjPractitionerRole at place 0, and the workplace that it names at place 1. */
function recorderRole(person: KnownPractitioner, seed: string): readonly JsonObject[] {
  const { organisation, hpr = '', profession } = person
  const herIdentifier = { use: 'official', system: 'urn:oid:2.16.578.1.12.4.1.2', value: organisation.herId }
  return [
    {
      resourceType: 'PractitionerRole',
      id: numberFrom(seed, 'KjPractitionerRole', hpr),
      meta: { profile: [kjStructure('KjPractitionerRole')] },
      practitioner: {
        reference: `practitioner:${hpr}`,
        type: sfm('sfm-Practitioner'),
        display: practitionerDisplay(person),
      },
      organization: {
        reference: 'kept:1',
        type: sfm('sfm-Organization'),
        display: organisationDisplay(organisation),
        identifier: herIdentifier,
      },
      code: [
        {
          coding: [{ system: kjSystem('CategoriesOfHealthProfessionals'), code: profession }],
          text: codeWords(9060, profession),
        },
      ],
    },
    organisationResource(organisation, numberFrom(seed, 'Organization', organisation.herId)),
  ]
}
