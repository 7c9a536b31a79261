import type { Patient } from '../../../contract/generated/adapter.js'
import type { Finding, Text } from '../../../contract/generated/harness.js'
import { patientIsDue, unseen } from '../../record/applicability.js'
import { type Call, whereOf } from '../../record/evidence.js'
import { member } from '../../record/json-value.js'
import { identifierBySystem } from '../../routes/sfm-basis/fhir/identifier.js'
import { compositionOf, resolve, resourcesOfType } from '../../routes/sfm-basis/fhir/medication-bundle.js'
import { parametersNamed } from '../../routes/sfm-basis/fhir/parameters.js'
import { patientIdentity } from '../../routes/sfm-basis/fhir/patient.js'
import type { SfmBasisEvidence, SfmLookup, SfmSend } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { about, type Check, type CheckLook, looked } from '../check.js'

/**
 * The patient in every message is the patient of the scenario (SFM-IG-21, SFM-IG-01): in each lookup, in each send and what
 * it is about. Whether name and address are there is the schema's matter.
 */
export const patientIdentityRight: Check<SfmBasisEvidence> = {
  id: 'patient-identity',
  krav: ['SFM-IG-21', 'SFM-IG-01'],
  title: { nb: 'Rett pasient i hver melding', en: 'The right patient in each message' },
  why: {
    nb: 'En melding om feil pasient gir to pasienter feil behandling.',
    en: 'A message about the wrong patient treats two patients wrongly.',
  },
  kind: 'universal',
  routes: ['sfm-basis'],
  look,
}

function look(evidence: SfmBasisEvidence): CheckLook {
  const { lookups, sends } = evidence
  if (lookups.length + sends.length === 0 && !patientIsDue(evidence))
    return {
      kind: 'not-applicable',
      reason: { nb: 'Ingen av stegene gjelder en pasient.', en: 'None of the steps is about a patient.' },
    }
  if (lookups.length + sends.length === 0)
    return unseen(evidence, {
      nb: 'EPJ-en sendte ingen melding om pasienten.',
      en: 'The EPJ sent no message about the patient.',
    })
  const findings = [
    ...lookups.flatMap((lookup) => lookupFaults(evidence, lookup)),
    ...sends.flatMap((send) => sendFaults(evidence, send)),
  ]
  return looked(lookups.length + sends.length, findings, {
    about: about({ 'SFM-IG-21': true, 'SFM-IG-01': lookups.length > 0 }),
  })
}

function lookupFaults(evidence: SfmBasisEvidence, lookup: SfmLookup): readonly Finding[] {
  const [parameter] = parametersNamed(lookup.sent, 'patient')
  const resource = parameter?.parameter['resource']
  if (parameter === undefined || resource === undefined)
    return [
      told(evidence, lookup, 'SFM-IG-01', undefined, {
        nb: 'Oppslaget har ingen pasient.',
        en: 'The lookup has no patient.',
      }),
    ]
  const mistaken = mistake(resource, evidence.record.world.patient)
  return mistaken === undefined
    ? []
    : [
        told(evidence, lookup, 'SFM-IG-21', `${parameter.pointer}/resource`, {
          nb: `Oppslaget gjelder ${mistaken.nb}`,
          en: `The lookup is about ${mistaken.en}`,
        }),
      ]
}

function sendFaults(evidence: SfmBasisEvidence, send: SfmSend): readonly Finding[] {
  const { bundle } = send
  if (bundle === undefined) return []
  const patients = resourcesOfType(bundle, 'Patient')
  if (patients.length === 0)
    return [
      told(evidence, send, 'SFM-IG-21', bundle.pointer, {
        nb: 'Meldingen har ingen pasient.',
        en: 'The message has no patient.',
      }),
    ]
  const about = [compositionOf(bundle), ...resourcesOfType(bundle, 'MedicationStatement')].flatMap(
    (entry) => resolve(bundle, member(entry?.resource, 'subject')) ?? [],
  )
  const subjects = [...new Set(about.length === 0 ? patients : about)].filter(
    ({ resource }) => resource.resourceType === 'Patient',
  )
  return subjects.flatMap(({ resource, pointer }) => {
    const mistaken = mistake(resource, evidence.record.world.patient)
    return mistaken === undefined
      ? []
      : [
          told(evidence, send, 'SFM-IG-21', pointer, {
            nb: `Det som sendes, gjelder ${mistaken.nb}`,
            en: `What is sent is about ${mistaken.en}`,
          }),
        ]
  })
}

function told(
  evidence: SfmBasisEvidence,
  call: Call,
  krav: string,
  pointer: string | undefined,
  message: Text,
): Finding {
  const { givenName, familyName } = evidence.record.world.patient
  return {
    message,
    expected: {
      nb: `Pasienten ${givenName} ${familyName}, med identiteten økten oppga.`,
      en: `The patient ${givenName} ${familyName}, with the identity that the session gave.`,
    },
    where: whereOf(evidence, call.exchange, 'request', pointer),
    krav: [krav],
  }
}

/** How the patient in a message differs from the scenario's. Numbers are not repeated here: they stand in the evidence. */
function mistake(resource: unknown, { nationalIdentity, birthDate, gender }: Patient): Text | undefined {
  const sent = patientIdentity(resource)
  if (nationalIdentity !== undefined) {
    const number = identifierBySystem(resource, nationalIdentity.system)
    if (number === nationalIdentity.value) return undefined
    return number === undefined
      ? {
          nb: 'en pasient uten fødselsnummeret eller D-nummeret som økten oppga.',
          en: 'a patient without the fødselsnummer or D-nummer that the session gave.',
        }
      : {
          nb: 'en pasient med et annet fødselsnummer eller D-nummer enn økten oppga.',
          en: 'a patient with another fødselsnummer or D-nummer than the session gave.',
        }
  }
  if (sent.fødselsnummer !== undefined || sent.dNummer !== undefined)
    return {
      nb: 'en pasient med nasjonal id, men pasienten har ingen.',
      en: 'a patient with a national id, but the patient has none.',
    }
  if (sent.birthDate !== birthDate || sent.gender !== gender)
    return {
      nb: 'en pasient med annen fødselsdato eller annet kjønn enn økten oppga.',
      en: 'a patient with another birth date or gender than the session gave.',
    }
  return undefined
}
