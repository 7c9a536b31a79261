import type { Patient } from '../../../contract/generated/adapter.js'
import type { Finding, Text } from '../../../contract/generated/harness.js'
import { notInScenario, patientIsDue, unseen } from '../../record/applicability.js'
import { type Call, whereOf } from '../../record/evidence.js'
import { member } from '../../record/json-value.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { identifierBySystem } from '../../routes/sfm-basis/fhir/identifier.js'
import {
  type BundleEntry,
  compositionOf,
  type MedicationBundle,
  resolve,
  resourcesOfType,
} from '../../routes/sfm-basis/fhir/medication-bundle.js'
import { parametersNamed } from '../../routes/sfm-basis/fhir/parameters.js'
import { patientIdentity } from '../../routes/sfm-basis/fhir/patient.js'
import type { SfmBasisEvidence, SfmLookup, SfmSend } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { universalCheck } from '../check.js'

/**
 * The patient in every message is the patient of the scenario (SFM-IG-21, SFM-IG-01): in each lookup, in each send and what
 * it is about. Whether name and address are there is left to the schema.
 */
export const patientIdentityRight = universalCheck({
  id: 'patient-identity',
  krav: ['SFM-IG-21', 'SFM-IG-01'],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: SfmBasisEvidence): CheckLook {
  const { lookups, sends } = evidence
  const count = lookups.length + sends.length
  if (count === 0) return patientIsDue(evidence) ? unseen(evidence, words.noneSent) : notInScenario(words.noPatientDue)
  const findings = [
    ...lookups.flatMap((lookup) => otherInLookup(evidence, lookup)),
    ...sends.flatMap((send) => otherInSend(evidence, send)),
  ]
  return looked(count, findings, { about: about({ 'SFM-IG-21': true, 'SFM-IG-01': lookups.length > 0 }) })
}

function otherInLookup(evidence: SfmBasisEvidence, lookup: SfmLookup): readonly Finding[] {
  const [parameter] = parametersNamed(lookup.sent, 'patient')
  const resource = parameter?.parameter['resource']
  if (parameter === undefined || resource === undefined)
    return [finding(evidence, lookup, 'SFM-IG-01', undefined, words.noneInLookup)]
  const difference = differenceFrom(evidence.record.world.patient, resource)
  if (difference === undefined) return []
  return [finding(evidence, lookup, 'SFM-IG-21', `${parameter.pointer}/resource`, words.lookupIsAbout(difference))]
}

function otherInSend(evidence: SfmBasisEvidence, send: SfmSend): readonly Finding[] {
  const { bundle } = send
  if (bundle === undefined) return []
  if (resourcesOfType(bundle, 'Patient').length === 0)
    return [finding(evidence, send, 'SFM-IG-21', bundle.pointer, words.noneInSend)]
  return patientsIn(bundle).flatMap(({ resource, pointer }) => {
    const difference = differenceFrom(evidence.record.world.patient, resource)
    return difference === undefined
      ? []
      : [finding(evidence, send, 'SFM-IG-21', pointer, words.sendIsAbout(difference))]
  })
}

/** Those whom the message and its treatments are about; where they do not say, every patient that it has. */
function patientsIn(bundle: MedicationBundle): readonly BundleEntry[] {
  const subjects = [compositionOf(bundle), ...resourcesOfType(bundle, 'MedicationStatement')].flatMap(
    (entry) => resolve(bundle, member(entry?.resource, 'subject')) ?? [],
  )
  const all = subjects.length === 0 ? resourcesOfType(bundle, 'Patient') : subjects
  return [...new Set(all)].filter(({ resource }) => resource.resourceType === 'Patient')
}

function finding(
  evidence: SfmBasisEvidence,
  call: Call,
  krav: string,
  pointer: string | undefined,
  message: Text,
): Finding {
  const expected = words.patientOfSession(evidence.record.world.patient)
  return { message, expected, where: whereOf(evidence, call.exchange, 'request', pointer), krav: [krav] }
}

/** How the patient in a message differs from the scenario's. Numbers are not repeated here: they are in the evidence. */
function differenceFrom({ nationalIdentity, birthDate, gender }: Patient, resource: unknown): Text | undefined {
  if (nationalIdentity !== undefined) {
    const number = identifierBySystem(resource, nationalIdentity.system)
    if (number === nationalIdentity.value) return undefined
    return number === undefined ? words.withoutNumber : words.otherNumber
  }
  const sent = patientIdentity(resource)
  if (sent.fødselsnummer !== undefined || sent.dNummer !== undefined) return words.withNationalId
  return sent.birthDate === birthDate && sent.gender === gender ? undefined : words.otherBirthDateOrGender
}

const words = {
  title: { nb: 'Rett pasient i hver melding', en: 'The right patient in each message' },
  why: {
    nb: 'En melding om feil pasient gir to pasienter feil behandling.',
    en: 'A message about the wrong patient treats two patients wrongly.',
  },
  noPatientDue: { nb: 'Ingen av stegene gjelder en pasient.', en: 'None of the steps is about a patient.' },
  noneSent: {
    nb: 'EPJ-en sendte ingen melding om pasienten.',
    en: 'The EPJ sent no message about the patient.',
  },
  noneInLookup: { nb: 'Oppslaget har ingen pasient.', en: 'The lookup has no patient.' },
  lookupIsAbout: ({ nb, en }: Text) => ({ nb: `Oppslaget gjelder ${nb}`, en: `The lookup is about ${en}` }),
  noneInSend: { nb: 'Meldingen har ingen pasient.', en: 'The message has no patient.' },
  sendIsAbout: ({ nb, en }: Text) => ({ nb: `Det som sendes, gjelder ${nb}`, en: `What is sent is about ${en}` }),
  patientOfSession: ({ givenName, familyName }: Patient) => ({
    nb: `Pasienten ${givenName} ${familyName}, med identiteten økten oppga.`,
    en: `The patient ${givenName} ${familyName}, with the identity that the session gave.`,
  }),
  withoutNumber: {
    nb: 'en pasient uten fødselsnummeret eller D-nummeret som økten oppga.',
    en: 'a patient without the fødselsnummer or D-nummer that the session gave.',
  },
  otherNumber: {
    nb: 'en pasient med et annet fødselsnummer eller D-nummer enn økten oppga.',
    en: 'a patient with another fødselsnummer or D-nummer than the session gave.',
  },
  withNationalId: {
    nb: 'en pasient med nasjonal id, men pasienten har ingen.',
    en: 'a patient with a national id, but the patient has none.',
  },
  otherBirthDateOrGender: {
    nb: 'en pasient med annen fødselsdato eller annet kjønn enn økten oppga.',
    en: 'a patient with another birth date or gender than the session gave.',
  },
}
