import type { Finding } from '../../../contract/generated/harness.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { sendBasisOf } from '../../record/send-basis.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { lookAtEntries, noEntries } from './sent-list-entries.js'

/** Kodeverk 9101. Code 5 covers vitamins too, which may be on the list, so it alone proves nothing. */
const vaccine = '4'
/** Kodeverk 7402. */
const medicine = 'L'

/**
 * No vaccine, nutrition product or supplies on the list (ER-M25-06, ER-M25-07). One that was on the list when the EPJ
 * looked it up is not the EPJ's: it has to be kept (V3).
 */
export const noVaccineOrSupplies = universalCheck({
  id: 'no-vaccine-or-supplies',
  krav: ['ER-M25-06', 'ER-M25-07'],
  words: () => words,
  look: (evidence) =>
    lookAtEntries(evidence, {
      concerns: () => true,
      findings: (entry, send) => (wasReceived(evidence, send, entry) ? [] : findingsOf(evidence, send, entry)),
      none: noEntries(evidence),
    }),
})

function wasReceived(evidence: Evidence, send: SendFacts, { pllId }: TreatmentFacts): boolean {
  return sendBasisOf(evidence, send)?.listed.some((was) => sameId(was.pllId, pllId)) ?? false
}

function findingsOf(evidence: Evidence, send: SendFacts, entry: TreatmentFacts): readonly Finding[] {
  const { use, itemGroup, pointer } = entry
  const isVaccine = use === vaccine
  return [
    ...(isVaccine ? [findingInSend(evidence, send, pointer, words.vaccine(entry), { krav: ['ER-M25-06'] })] : []),
    ...(itemGroup !== undefined && itemGroup !== medicine
      ? [findingInSend(evidence, send, pointer, words.noMedicine(entry, itemGroup), { krav: ['ER-M25-07'] })]
      : []),
  ]
}

const words = {
  title: {
    nb: 'Ingen vaksiner, næringsmidler eller forbruksmateriell på listen',
    en: 'No vaccines, nutrition products or supplies on the list',
  },
  why: {
    nb: 'Listen skal vise hva pasienten bruker av legemidler; annet gjør den lang og utydelig.',
    en: 'The list shall show which medicines the patient uses; anything else makes it long and unclear.',
  },
  vaccine: (entry: TreatmentFacts) => ({
    nb: `${labelOf(entry)} er en vaksine (bruk 4).`,
    en: `${labelOf(entry)} is a vaccine (use 4).`,
  }),
  noMedicine: (entry: TreatmentFacts, itemGroup: string) => ({
    nb: `${labelOf(entry)} er ikke et legemiddel (varegruppe ${itemGroup}).`,
    en: `${labelOf(entry)} is not a medicine (item group ${itemGroup}).`,
  }),
}
