import { nothingSent, notInScenario, noValidLookup } from '../../record/applicability.js'
import type { Evidence } from '../../record/evidence.js'
import { activePrescriptions, represents } from '../../record/known-prescriptions.js'
import { type CheckLook, looked } from '../../record/look.js'
import type { PrescriptionFacts } from '../../record/message-facts.js'
import { latestValidLookup } from '../../record/send-basis.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'

/**
 * Every prescription that can be dispensed is in what is sent, whether or not the list goes along (V4, SFM-IG-09):
 * by its id, or as the one that is recalled. A prescription that has gone from Reseptformidleren (no rfstatus) is not among them.
 */
export const activePrescriptionsKept = universalCheck({
  id: 'active-prescriptions-kept',
  krav: ['SFM-IG-09', 'SFM-IG-10'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const { sends } = evidence
  if (sends.length === 0) return nothingSent(evidence)
  const built = sends.filter((send) => send.message !== undefined && latestValidLookup(evidence, send) !== undefined)
  if (built.length === 0) return noValidLookup(evidence)
  const active = built.flatMap((send) =>
    activePrescriptions(evidence, send).map((prescription) => ({ send, prescription })),
  )
  if (active.length === 0) return notInScenario(words.noneActive)
  const lost = active.filter(({ send, prescription }) => !represents(send, prescription.reseptId))
  return looked(
    active.length,
    lost.map(({ send, prescription }) =>
      findingInSend(evidence, send, send.message?.pointer, words.lost(prescription), {
        expected: words.kept,
        krav: ['SFM-IG-09', ...(prescription.isHead ? ['SFM-IG-10'] : [])],
      }),
    ),
  )
}

const words = {
  title: { nb: 'Ingen gyldig resept faller ut', en: 'No valid prescription falls out' },
  why: {
    nb: 'En resept som ikke er med, kan fortsatt hentes ut på apoteket, uten at noen ser den i behandlingen.',
    en: 'A prescription that is left out can still be dispensed at the pharmacy, with no one seeing it in the treatment.',
  },
  noneActive: { nb: 'Pasienten har ingen gyldige resepter.', en: 'The patient has no valid prescriptions.' },
  lost: ({ name, reseptId }: PrescriptionFacts) => ({
    nb: `${name} (ReseptId ${reseptId}) er en gyldig resept fra oppslaget, og er ikke med i det som ble sendt.`,
    en: `${name} (ReseptId ${reseptId}) is a valid prescription from the lookup, and is not in what was sent.`,
  }),
  kept: { nb: 'Resepten er med, eller tilbakekalles.', en: 'The prescription is there, or is recalled.' },
}
