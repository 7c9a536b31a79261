import type { Finding } from '../../../contract/generated/harness.js'
import { broughtIn } from '../../../scenario/steps/step.js'
import { nothingSent, notInScenario, unseen } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { type CheckLook, looked, nothing } from '../../record/look.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'

/** The entries of the list in a send: the treatments with a PLL id (§8: the PLL id makes it part of the list). */
export function entriesOf(send: SendFacts): readonly TreatmentFacts[] {
  return send.listed.filter(({ pllId }) => pllId !== undefined)
}

/** Sends that deliver a list. */
export function listSends({ sends }: Evidence): readonly SendFacts[] {
  return sends.filter(({ isList }) => isList === true)
}

/** What a check of sent lists says when none was sent. */
export function noListSent(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const isDue = evidence.record.plan.steps.some(
    (step) => step.by === 'epj' && step.expect === 'done' && step.action.action === 'send-list',
  )
  return isDue ? unseen(evidence, words.listNotSent) : notInScenario(words.listNotInScenario)
}

/** What a check of entries says when the lists that were sent have none: as it should be where the patient has no treatments, else nothing is shown. */
export function noEntries({ record: { plan } }: Evidence): CheckLook {
  const treatments = [...plan.given.treatments, ...plan.steps.flatMap(broughtIn)]
  return treatments.length === 0 ? notInScenario(words.noTreatments) : nothing(words.noEntries)
}

interface EntryLook {
  /** Whether the check is about the entry. */
  readonly concerns: (entry: TreatmentFacts, send: SendFacts) => boolean
  readonly findings: (entry: TreatmentFacts, send: SendFacts) => readonly Finding[]
  /** What is said when it is about none of them. */
  readonly none: CheckLook
}

/** Looks at each entry of each list that was sent. */
export function lookAtEntries(evidence: Evidence, { concerns, findings, none }: EntryLook): CheckLook {
  const lists = listSends(evidence)
  if (lists.length === 0) return noListSent(evidence)
  const entries = lists.flatMap((send) =>
    entriesOf(send).flatMap((entry) => (concerns(entry, send) ? [{ entry, send }] : [])),
  )
  if (entries.length === 0) return none
  return looked(
    entries.length,
    entries.flatMap(({ entry, send }) => findings(entry, send)),
  )
}

const words = {
  listNotInScenario: {
    nb: 'Scenarioet sender ikke legemiddellisten.',
    en: 'The scenario does not send the list.',
  },
  listNotSent: {
    nb: 'EPJ-en sendte ingen legemiddelliste (createPLL).',
    en: 'The EPJ sent no list (createPLL).',
  },
  noTreatments: {
    nb: 'Pasienten bruker ingen legemidler, så listen er tom.',
    en: 'The patient uses no medicines, so the list is empty.',
  },
  noEntries: {
    nb: 'Listene som ble sendt, har ingen oppføringer med PLL-id.',
    en: 'The lists that were sent have no entries with a PLL id.',
  },
}
