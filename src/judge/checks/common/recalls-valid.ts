import type { Finding, Text } from '../../../contract/generated/harness.js'
import { nothingSent, notInScenario, recallIsDue, unseen } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { isKnown, recalledBy } from '../../record/known-prescriptions.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { counterpart, sendBasisOf } from '../../record/send-basis.js'
import type { RecallFacts, TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { type Defect, defect } from '../defect.js'
import { findingInSend } from './finding-in-send.js'

/** Kodeverk 7500: 1 fornying, 2 seponering, 3 fornying med endring, 4 annen, 5 administrativ sletting. */
const recallCodes: readonly string[] = ['1', '2', '3', '4', '5']
const renewalCodes: readonly string[] = ['1', '3']
/** Kodeverk 7408: avsluttet, tilbakekalt, foreldet. */
const endedStates: readonly string[] = ['R', 'T', 'F']

/**
 * A recall names a prescription that exists and can be recalled, with a code of kodeverk 7500 (RF-7419-12, -15, -80); a renewal
 * names the old prescription (SFM-RECALL-01). A recall that was received and is sent back as it was is no recall: SFM ignores it.
 */
export const recallsValid = universalCheck({
  id: 'recalls-valid',
  krav: ['RF-7419-12', 'RF-7419-15', 'RF-7419-80', 'SFM-RECALL-01'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const recalls = evidence.sends.flatMap((send) => newRecalls(evidence, send))
  if (recalls.length === 0)
    return recallIsDue(evidence) ? unseen(evidence, words.noneSent) : notInScenario(words.noneInScenario)
  return looked(
    recalls.length,
    recalls.flatMap((one) => findingsOf(evidence, one)),
    {
      about: about({
        'RF-7419-12': true,
        'RF-7419-15': true,
        'RF-7419-80': true,
        'SFM-RECALL-01': recalls.some(({ recall }) => isRenewal(recall)),
      }),
    },
  )
}

interface SentRecall {
  readonly send: SendFacts
  readonly treatment: TreatmentFacts
  readonly recall: RecallFacts
}

const newRecalls = (evidence: Evidence, send: SendFacts): readonly SentRecall[] =>
  send.treatments.flatMap((treatment) => {
    const { recall } = treatment
    if (recall === undefined) return []
    const was = counterpart(treatment, sendBasisOf(evidence, send)?.listed ?? [])?.recall
    return was !== undefined && isSameRecall(was, recall) ? [] : [{ send, treatment, recall }]
  })

const isSameRecall = (was: RecallFacts, is: RecallFacts): boolean =>
  was.code === is.code && was.recallId?.toLowerCase() === is.recallId?.toLowerCase()

const isRenewal = ({ code }: RecallFacts): boolean => code !== undefined && renewalCodes.includes(code)

const findingsOf = (evidence: Evidence, { send, treatment, recall }: SentRecall): readonly Finding[] =>
  [...codeDefects(recall), ...prescriptionDefects(evidence, send, treatment, recall)].map(({ message, krav }) =>
    findingInSend(evidence, send, recall.pointer, words.recallOn(treatment, message), { krav: [krav] }),
  )

const codeDefects = ({ code }: RecallFacts): readonly Defect[] =>
  code !== undefined && recallCodes.includes(code) ? [] : [defect('RF-7419-80', words.unknownCode(code))]

/** What is wrong with the prescription that is recalled: it is not named, does not exist, or can no longer be recalled. */
function prescriptionDefects(
  evidence: Evidence,
  send: SendFacts,
  treatment: TreatmentFacts,
  recall: RecallFacts,
): readonly Defect[] {
  if (isRenewal(recall) && recall.recallId === undefined) return [defect('SFM-RECALL-01', words.renewsNothing)]
  const recalled = recalledBy(treatment)
  if (recalled === undefined) return [defect('RF-7419-12', words.recallsNothing)]
  if (!isKnown(evidence, send, recalled)) return [defect('RF-7419-12', words.unknownPrescription(recalled))]
  const ended = endedState(evidence, send, recalled)
  return ended === undefined ? [] : [defect('RF-7419-15', words.alreadyEnded(recalled, ended))]
}

/** The state that the latest lookup showed, when it is one that cannot be recalled. */
function endedState({ lookups }: Evidence, send: SendFacts, reseptId: string): string | undefined {
  const latest = lookups.filter(({ order, message }) => order < send.order && message !== undefined).at(-1)
  const found = latest?.prescriptions.find((one) => sameId(one.reseptId, reseptId))
  return found?.rfStatus !== undefined && endedStates.includes(found.rfStatus) ? found.rfStatus : undefined
}

const words = {
  title: {
    nb: 'Tilbakekallinger gjelder en resept som finnes, med gyldig årsak',
    en: 'Recalls are of a prescription that exists, with a valid reason',
  },
  why: {
    nb: 'En tilbakekalling som ikke treffer, stanser ingen ting: pasienten kan fortsatt hente ut legemidlet.',
    en: 'A recall that misses stops nothing: the patient can still be dispensed the medicine.',
  },
  noneSent: { nb: 'EPJ-en sendte ingen tilbakekalling.', en: 'The EPJ sent no recall.' },
  noneInScenario: { nb: 'Scenarioet tilbakekaller ingen resept.', en: 'The scenario recalls no prescription.' },
  recallOn: (treatment: TreatmentFacts, { nb, en }: Text) => ({
    nb: `Tilbakekallingen på ${labelOf(treatment)} ${nb}`,
    en: `The recall on ${labelOf(treatment)} ${en}`,
  }),
  unknownCode: (code: string | undefined) => ({
    nb: `har årsakskoden ${code ?? '(ingen)'}, som ikke er i kodeverk 7500.`,
    en: `has the reason code ${code ?? '(none)'}, which is not in kodeverk 7500.`,
  }),
  renewsNothing: {
    nb: 'er en fornying, men sier ikke hvilken resept som fornyes (recallId).',
    en: 'is a renewal, but does not say which prescription is renewed (recallId).',
  },
  recallsNothing: {
    nb: 'gjelder ingen resept: verken recallId eller ReseptId er oppgitt.',
    en: 'is of no prescription: neither recallId nor ReseptId is given.',
  },
  unknownPrescription: (reseptId: string) => ({
    nb: `gjelder ReseptId ${reseptId}, som ikke finnes i noe oppslag.`,
    en: `is of ReseptId ${reseptId}, which is in no lookup.`,
  }),
  alreadyEnded: (reseptId: string, status: string) => ({
    nb: `gjelder ReseptId ${reseptId}, som alt har status ${status}.`,
    en: `is of ReseptId ${reseptId}, which already has status ${status}.`,
  }),
}
