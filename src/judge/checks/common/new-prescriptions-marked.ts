import type { Finding, Text } from '../../../contract/generated/harness.js'
import { newPrescriptionIsDue, nothingSent, notInScenario, unseen } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { isKnown } from '../../record/known-prescriptions.js'
import { type CheckLook, looked } from '../../record/look.js'
import type { PrescriptionFacts } from '../../record/message-facts.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'

/**
 * A new prescription is marked with createeresept and has a GUID of its own; one that exists is not issued again (SFM-IG-14).
 * A paper prescription (type P) is no M1, so it is not marked.
 */
export const newPrescriptionsMarked = universalCheck({
  id: 'new-prescriptions-marked',
  krav: ['SFM-IG-14'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const sent = evidence.sends.flatMap((send) => prescriptionsIn(evidence, send))
  const concerned = sent.filter(({ prescription, isOld }) => !isOld || prescription.toBeIssued === true)
  if (concerned.length === 0)
    return newPrescriptionIsDue(evidence) ? unseen(evidence, words.noneSent) : notInScenario(words.noneInScenario)
  return looked(
    concerned.length,
    concerned.flatMap((one) => (one.isOld ? issuedAgain(evidence, one) : wronglyIssued(evidence, one))),
  )
}

interface SentPrescription {
  readonly send: SendFacts
  readonly prescription: PrescriptionFacts
  /** All of the same send. */
  readonly together: readonly PrescriptionFacts[]
  /** The EPJ knew it before. */
  readonly isOld: boolean
}

function prescriptionsIn(evidence: Evidence, send: SendFacts): readonly SentPrescription[] {
  const together = send.prescriptions.filter(({ prescriptionType }) => prescriptionType !== 'P')
  return together.map((prescription) => ({
    send,
    prescription,
    together,
    isOld: isKnown(evidence, send, prescription.reseptId),
  }))
}

const issuedAgain = (evidence: Evidence, { send, prescription }: SentPrescription): readonly Finding[] => [
  findingInSend(evidence, send, prescription.pointer, words.exists(prescription), { expected: words.newGuid }),
]

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function wronglyIssued(evidence: Evidence, { send, prescription, together }: SentPrescription): readonly Finding[] {
  const { reseptId, pointer, toBeIssued } = prescription
  const first = together.find((one) => sameId(one.reseptId, reseptId))
  const messages: readonly Text[] = [
    ...(toBeIssued === true ? [] : [words.unmarked(prescription)]),
    ...(uuid.test(reseptId) ? [] : [words.noGuid(prescription)]),
    ...(first === undefined || first.pointer === pointer ? [] : [words.shared(first, prescription)]),
  ]
  return messages.map((message) => findingInSend(evidence, send, pointer, message))
}

const words = {
  title: {
    nb: 'Nye resepter er merket og har egen id',
    en: 'New prescriptions are marked and have an id of their own',
  },
  why: {
    nb: 'En resept som ikke er merket, blir ikke utstedt; en som er merket på nytt, kan hentes ut to ganger.',
    en: 'A prescription that is not marked is not issued; one that is marked again may be dispensed twice.',
  },
  noneSent: { nb: 'EPJ-en sendte ingen ny resept.', en: 'The EPJ sent no new prescription.' },
  noneInScenario: { nb: 'Scenarioet utsteder ingen resept.', en: 'The scenario issues no prescription.' },
  exists: ({ name, reseptId }: PrescriptionFacts) => ({
    nb: `${name} er merket for utstedelse, men ReseptId ${reseptId} finnes fra før.`,
    en: `${name} is marked to be issued, but ReseptId ${reseptId} exists already.`,
  }),
  newGuid: {
    nb: 'En ny resept har en ny GUID; en gammel er ikke merket.',
    en: 'A new prescription has a new GUID; an old one is not marked.',
  },
  unmarked: ({ name, reseptId }: PrescriptionFacts) => ({
    nb: `${name} har en ny ReseptId ${reseptId}, men er ikke merket for utstedelse (createeresept).`,
    en: `${name} has a new ReseptId ${reseptId}, but is not marked to be issued (createeresept).`,
  }),
  noGuid: ({ name, reseptId }: PrescriptionFacts) => ({
    nb: `Den nye resepten på ${name} har id ${reseptId}, som ikke er en GUID.`,
    en: `The new prescription for ${name} has the id ${reseptId}, which is no GUID.`,
  }),
  shared: (first: PrescriptionFacts, { name, reseptId }: PrescriptionFacts) => ({
    nb: `De nye reseptene på ${first.name} og ${name} har samme ReseptId ${reseptId}.`,
    en: `The new prescriptions for ${first.name} and ${name} have the same ReseptId ${reseptId}.`,
  }),
}
