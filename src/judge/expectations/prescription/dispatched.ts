import { Type } from '@sinclair/typebox'
import type { Dispatch } from '../../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { defineExpectation, handle } from '../define-expectation.js'
import {
  type AskedFor,
  issuedInWords,
  type IssuedPrescription,
  lookAtIssued,
  placeOf,
} from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

/**
 * The new prescription is forwarded to the pharmacy that the user chose (SFM-RESEPT-01), and no medicine to a bandasjist (ER-M21-01,
 * ER-M21-04). `ifIssued`: an EPJ that stops it is correct too.
 */
export const dispatched = defineExpectation({
  kind: 'dispatched',
  fields: { treatment: handle, ifIssued: Type.Optional(Type.Literal(true)) },
  build: ({ key }: NamedTreatment, more: { readonly ifIssued?: true } = {}) => ({ treatment: key, ...more }),
  words: ({ treatment, ifIssued }, nameOf) =>
    ifIssued === true ? words.ifIssuedInScript(nameOf(treatment)) : words.inScript(nameOf(treatment)),
  check: ({ treatment, ifIssued }) =>
    outcomeCheck({
      id: `dispatched-${treatment}`,
      krav: ['SFM-RESEPT-01', 'ER-M21-01', 'ER-M21-04'],
      title: words.title,
      why: words.why,
      look: (evidence) =>
        lookAtIssued(evidence, treatment, (issued, asked) => defects(evidence, issued, asked), { ifIssued }),
    }),
})

/** The form of `dispatchrequest` is not published: it is enough that the HER-id is in it, or in what it refers to. */
function defects(
  evidence: Evidence,
  issued: IssuedPrescription,
  { prescription }: AskedFor,
): readonly OutcomeFinding[] {
  const where = placeOf(evidence, issued)
  const which = issuedInWords(issued)
  const named = issued.treatment.dispatchTexts ?? []
  const bandasjist = bandasjister(evidence).find(({ herId }) => named.includes(herId))
  if (bandasjist !== undefined) {
    const expected = words.expectedStopped
    return [anyhow(words.toBandasjist(which, bandasjist.name), { where, krav: ['ER-M21-01', 'ER-M21-04'], expected })]
  }
  const chosen = prescription?.dispatch
  if (chosen === undefined || chosen.kind === 'bandasjist' || named.includes(chosen.herId)) return []
  const expected = words.expectedHerId
  return [anyhow(words.notForwarded(which, chosen), { where, krav: ['SFM-RESEPT-01'], expected })]
}

/** Bandasjister that a step of the script has the user choose. */
const bandasjister = ({ record }: Evidence): readonly Dispatch[] =>
  epjSteps(record.plan.steps).flatMap(({ step: { action } }) => {
    const dispatch = action.action === 'add-treatment' ? action.prescription?.dispatch : undefined
    return dispatch?.kind === 'bandasjist' ? [dispatch] : []
  })

const words = {
  inScript: (name: string) => ({
    nb: `${name}: resepten er sendt videre til apoteket som er valgt, og ikke til noen bandasjist.`,
    en: `${name}: the prescription is forwarded to the chosen pharmacy, and to no bandasjist.`,
  }),
  ifIssuedInScript: (name: string) => ({
    nb: `${name}: blir det sendt en resept, går den ikke videre til noen bandasjist.`,
    en: `${name}: if a prescription is sent, it is forwarded to no bandasjist.`,
  }),
  title: {
    nb: 'Resepten er sendt videre til apoteket som er valgt',
    en: 'The prescription is forwarded to the chosen pharmacy',
  },
  why: {
    nb: 'En bandasjist kan ikke levere ut legemidler: resepten avvises, og pasienten venter forgjeves.',
    en: 'A bandasjist cannot dispense medicines: the prescription is refused, and the patient waits in vain.',
  },
  toBandasjist: (which: string, name: string) => ({
    nb: `${which} er sendt videre til ${name}, som er bandasjist.`,
    en: `${which} is forwarded to ${name}, which is a bandasjist.`,
  }),
  expectedStopped: {
    nb: 'EPJ-en hindrer det, og brukeren velger et apotek.',
    en: 'The EPJ prevents it, and the user chooses a pharmacy.',
  },
  notForwarded: (which: string, { name, herId }: Dispatch) => ({
    nb: `${which} er ikke sendt videre til ${name} (HER-id ${herId}).`,
    en: `${which} is not forwarded to ${name} (HER-id ${herId}).`,
  }),
  expectedHerId: {
    nb: 'En ekspedisjonsanmodning (dispatchrequest) med apotekets HER-id.',
    en: "A dispatch request (dispatchrequest) with the pharmacy's HER-id.",
  },
}
