import type { Finding } from '../../../contract/generated/harness.js'
import { newPrescriptionIsDue, nothingSent, notInScenario, unseen } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { isKnown } from '../../record/known-prescriptions.js'
import { type CheckLook, looked } from '../../record/look.js'
import type { PrescriptionFacts } from '../../record/message-facts.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { type Check } from '../check.js'
import { inSend } from './sent-list-entries.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * A new prescription is marked with createeresept and has a GUID of its own; one that exists is not issued anew (SFM-IG-14).
 * A paper prescription (type P) is no M1, so it is not marked.
 */
export const newPrescriptionsMarked: Check = {
  id: 'new-prescriptions-marked',
  krav: ['SFM-IG-14'],
  title: {
    nb: 'Nye resepter er merket og har egen id',
    en: 'New prescriptions are marked and have an id of their own',
  },
  why: {
    nb: 'En resept som ikke er merket, blir ikke utstedt; en som er merket på nytt, kan hentes ut to ganger.',
    en: 'A prescription that is not marked is not issued; one that is marked anew may be dispensed twice.',
  },
  kind: 'universal',
  routes: 'all',
  look,
}

function look(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const all = evidence.sends.flatMap((send) => {
    const prescriptions = send.prescriptions.filter(({ prescriptionType }) => prescriptionType !== 'P')
    return prescriptions.map((prescription) => ({
      send,
      prescription,
      prescriptions,
      known: isKnown(evidence, send, prescription.reseptId),
    }))
  })
  const concerned = all.filter(({ prescription, known }) => !known || prescription.toBeIssued === true)
  if (concerned.length === 0)
    return newPrescriptionIsDue(evidence)
      ? unseen(evidence, { nb: 'EPJ-en sendte ingen ny resept.', en: 'The EPJ sent no new prescription.' })
      : notInScenario({ nb: 'Scenarioet utsteder ingen resept.', en: 'The scenario issues no prescription.' })
  return looked(
    concerned.length,
    concerned.flatMap(({ send, prescription, prescriptions, known }) =>
      faultsOf(evidence, send, prescription, prescriptions, known),
    ),
  )
}

function faultsOf(
  evidence: Evidence,
  send: SendFacts,
  { name, reseptId, pointer, toBeIssued }: PrescriptionFacts,
  prescriptions: readonly PrescriptionFacts[],
  known: boolean,
): readonly Finding[] {
  const tell = (nb: string, en: string, expected?: { nb: string; en: string }) => [
    inSend(evidence, send, pointer, { nb, en }, expected === undefined ? {} : { expected }),
  ]
  if (known)
    return tell(
      `${name} er merket for utstedelse, men ReseptId ${reseptId} finnes fra før.`,
      `${name} is marked to be issued, but ReseptId ${reseptId} exists already.`,
      {
        nb: 'En ny resept har en ny GUID; en gammel er ikke merket.',
        en: 'A new prescription has a new GUID; an old one is not marked.',
      },
    )
  const first = prescriptions.find((one) => sameId(one.reseptId, reseptId))
  return [
    ...(toBeIssued === true
      ? []
      : tell(
          `${name} har en ny ReseptId ${reseptId}, men er ikke merket for utstedelse (createeresept).`,
          `${name} has a new ReseptId ${reseptId}, but is not marked to be issued (createeresept).`,
        )),
    ...(uuid.test(reseptId)
      ? []
      : tell(
          `Den nye resepten på ${name} har id ${reseptId}, som ikke er en GUID.`,
          `The new prescription for ${name} has the id ${reseptId}, which is no GUID.`,
        )),
    ...(first === undefined || first.pointer === pointer
      ? []
      : tell(
          `De nye reseptene på ${first.name} og ${name} har samme ReseptId ${reseptId}.`,
          `The new prescriptions for ${first.name} and ${name} have the same ReseptId ${reseptId}.`,
        )),
  ]
}
