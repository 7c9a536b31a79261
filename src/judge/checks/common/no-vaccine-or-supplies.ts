import type { Finding } from '../../../contract/generated/harness.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { sendBasisOf } from '../../record/send-basis.js'
import { inWords } from '../../record/treatment-label.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import type { Check } from '../check.js'
import { inSend, lookAtEntries, noEntries } from './sent-list-entries.js'

/** Kodeverk 9101. Code 5 covers vitamins too, which may be on the list, so it alone proves nothing. */
const vaccine = '4'
/** Kodeverk 7402. */
const medicine = 'L'

/**
 * No vaccine, nutrition product or supplies on the list (ER-M25-06, ER-M25-07). One that stood on the list when the EPJ
 * looked it up is not the EPJ's: it has to be kept (V3).
 */
export const noVaccineOrSupplies: Check = {
  id: 'no-vaccine-or-supplies',
  krav: ['ER-M25-06', 'ER-M25-07'],
  title: {
    nb: 'Ingen vaksiner, næringsmidler eller forbruksmateriell på listen',
    en: 'No vaccines, nutrition products or supplies on the list',
  },
  why: {
    nb: 'Listen skal vise hva pasienten bruker av legemidler; annet gjør den lang og utydelig.',
    en: 'The list shall show which medicines the patient uses; anything else makes it long and unclear.',
  },
  kind: 'universal',
  routes: 'all',
  look: (evidence) =>
    lookAtEntries(
      evidence,
      () => true,
      (entry, send) => (stoodThere(evidence, send, entry) ? [] : faultsOf(evidence, send, entry)),
      noEntries(evidence),
    ),
}

function stoodThere(evidence: Evidence, send: SendFacts, { pllId }: TreatmentFacts): boolean {
  return sendBasisOf(evidence, send)?.listed.some((was) => sameId(was.pllId, pllId)) ?? false
}

function faultsOf(evidence: Evidence, send: SendFacts, entry: TreatmentFacts): readonly Finding[] {
  const { use, itemGroup, pointer } = entry
  return [
    ...(use === vaccine
      ? [
          inSend(
            evidence,
            send,
            pointer,
            { nb: `${inWords(entry)} er en vaksine (bruk 4).`, en: `${inWords(entry)} is a vaccine (use 4).` },
            { krav: ['ER-M25-06'] },
          ),
        ]
      : []),
    ...(itemGroup !== undefined && itemGroup !== medicine
      ? [
          inSend(
            evidence,
            send,
            pointer,
            {
              nb: `${inWords(entry)} er ikke et legemiddel (varegruppe ${itemGroup}).`,
              en: `${inWords(entry)} is not a medicine (item group ${itemGroup}).`,
            },
            { krav: ['ER-M25-07'] },
          ),
        ]
      : []),
  ]
}
