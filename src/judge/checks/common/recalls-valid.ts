import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent, notInScenario, recallIsDue, unseen } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { isKnown, recalledBy } from '../../record/known-prescriptions.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { counterpart, sendBasisOf } from '../../record/send-basis.js'
import { inWords } from '../../record/treatment-label.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { type Check } from '../check.js'
import { inSend } from './sent-list-entries.js'

/** Kodeverk 7500: 1 fornying, 2 seponering, 3 fornying med endring, 4 annen, 5 administrativ sletting. */
const recallCodes: readonly string[] = ['1', '2', '3', '4', '5']
const renewalCodes: readonly string[] = ['1', '3']
/** Kodeverk 7408: avsluttet, tilbakekalt, foreldet. */
const endedStates: readonly string[] = ['R', 'T', 'F']

/**
 * A recall names a prescription that exists and can be recalled, with a code of kodeverk 7500 (RF-7419-12, -15, -80); a renewal
 * names the old prescription (SFM-RECALL-01). A recall that was received and is sent back as it was is no recall: SFM ignores it.
 */
export const recallsValid: Check = {
  id: 'recalls-valid',
  krav: ['RF-7419-12', 'RF-7419-15', 'RF-7419-80', 'SFM-RECALL-01'],
  title: {
    nb: 'Tilbakekallinger gjelder en resept som finnes, med gyldig årsak',
    en: 'Recalls are of a prescription that exists, with a valid reason',
  },
  why: {
    nb: 'En tilbakekalling som ikke treffer, stanser ingen ting: pasienten kan fortsatt hente ut legemidlet.',
    en: 'A recall that misses stops nothing: the patient can still be dispensed the medicine.',
  },
  kind: 'universal',
  routes: 'all',
  look,
}

function look(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const recalls = evidence.sends.flatMap((send) =>
    send.treatments
      .filter((statement) => isNewRecall(evidence, send, statement))
      .map((statement) => ({ send, statement })),
  )
  if (recalls.length === 0)
    return recallIsDue(evidence)
      ? unseen(evidence, { nb: 'EPJ-en sendte ingen tilbakekalling.', en: 'The EPJ sent no recall.' })
      : notInScenario({ nb: 'Scenarioet tilbakekaller ingen resept.', en: 'The scenario recalls no prescription.' })
  const findings = recalls.flatMap(({ send, statement }) => faultsOf(evidence, send, statement))
  const renewals = recalls.some(({ statement }) => renewalCodes.includes(statement.recall?.code ?? ''))
  return looked(recalls.length, findings, {
    about: about({ 'RF-7419-12': true, 'RF-7419-15': true, 'RF-7419-80': true, 'SFM-RECALL-01': renewals }),
  })
}

function isNewRecall(evidence: Evidence, send: SendFacts, statement: TreatmentFacts): boolean {
  if (statement.recall === undefined) return false
  const was = counterpart(statement, sendBasisOf(evidence, send)?.listed ?? [])?.recall
  return (
    was === undefined ||
    was.code !== statement.recall.code ||
    was.recallId?.toLowerCase() !== statement.recall.recallId?.toLowerCase()
  )
}

function faultsOf(evidence: Evidence, send: SendFacts, statement: TreatmentFacts): readonly Finding[] {
  const { recall } = statement
  if (recall === undefined) return []
  const tell = (krav: string, nb: string, en: string): readonly Finding[] => [
    inSend(
      evidence,
      send,
      recall.pointer,
      { nb: `Tilbakekallingen på ${inWords(statement)} ${nb}`, en: `The recall on ${inWords(statement)} ${en}` },
      { krav: [krav] },
    ),
  ]
  const { code, recallId } = recall
  const recalled = recalledBy(statement)
  const codeFaults =
    code !== undefined && recallCodes.includes(code)
      ? []
      : tell(
          'RF-7419-80',
          `har årsakskoden ${code ?? '(ingen)'}, som ikke er i kodeverk 7500.`,
          `has the reason code ${code ?? '(none)'}, which is not in kodeverk 7500.`,
        )
  const renewalFaults =
    code !== undefined && renewalCodes.includes(code) && recallId === undefined
      ? tell(
          'SFM-RECALL-01',
          'er en fornying, men sier ikke hvilken resept som fornyes (recallId).',
          'is a renewal, but does not say which prescription is renewed (recallId).',
        )
      : []
  if (renewalFaults.length > 0) return [...codeFaults, ...renewalFaults]
  if (recalled === undefined)
    return [
      ...codeFaults,
      ...tell(
        'RF-7419-12',
        'gjelder ingen resept: verken recallId eller ReseptId er oppgitt.',
        'is of no prescription: neither recallId nor ReseptId is given.',
      ),
    ]
  if (!isKnown(evidence, send, recalled))
    return [
      ...codeFaults,
      ...tell(
        'RF-7419-12',
        `gjelder ReseptId ${recalled}, som ikke finnes i noe oppslag.`,
        `is of ReseptId ${recalled}, which is in no lookup.`,
      ),
    ]
  const ended = endedState(evidence, send, recalled)
  return [
    ...codeFaults,
    ...(ended === undefined
      ? []
      : tell(
          'RF-7419-15',
          `gjelder ReseptId ${recalled}, som alt har status ${ended}.`,
          `is of ReseptId ${recalled}, which already has status ${ended}.`,
        )),
  ]
}

/** The state that the latest lookup showed, when it is one that cannot be recalled. */
function endedState({ lookups }: Evidence, send: SendFacts, reseptId: string): string | undefined {
  const latest = lookups.filter(({ order, message }) => order < send.order && message !== undefined).at(-1)
  const found = latest?.prescriptions.find((one) => sameId(one.reseptId, reseptId))
  return found?.rfStatus !== undefined && endedStates.includes(found.rfStatus) ? found.rfStatus : undefined
}
