import { Type } from '@sinclair/typebox'
import type { Dispatch } from '../../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { defineExpectation, type FieldsOf, handle } from '../define-expectation.js'
import { type AskedFor, issuedInWords, type IssuedStatement, lookAtIssued, placeOf } from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

const fields = { treatment: handle, ifIssued: Type.Optional(Type.Literal(true)) }

type Dispatched = FieldsOf<typeof fields>

/** The new prescription is forwarded to the pharmacy that the user chose, and no medicine to a bandagist. `ifIssued`: an EPJ that stops it is right too. */
export const dispatched = defineExpectation({
  kind: 'dispatched',
  fields,
  build: ({ key }: NamedTreatment, more: { readonly ifIssued?: true } = {}) => ({ treatment: key, ...more }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb:
        expected.ifIssued === true
          ? `${name}: blir det sendt en resept, går den ikke videre til noen bandasjist.`
          : `${name}: resepten er sendt videre til apoteket som er valgt, og ikke til noen bandasjist.`,
      en:
        expected.ifIssued === true
          ? `${name}: if a prescription is sent, it is forwarded to no bandagist.`
          : `${name}: the prescription is forwarded to the chosen pharmacy, and to no bandagist.`,
    }
  },
  check: dispatchedCheck,
})

/**
 * The prescription is forwarded to the pharmacy that the user chose (SFM-RESEPT-01), and no medicine to a bandagist (ER-M21-01, ER-M21-04).
 * What stands in `dispatchrequest` is not published: it is enough that the HER-id is in it, or in what it refers to.
 */
function dispatchedCheck({ treatment: key, ifIssued }: Dispatched): Check {
  return outcomeCheck({
    id: `dispatched-${key}`,
    krav: ['SFM-RESEPT-01', 'ER-M21-01', 'ER-M21-04'],
    title: {
      nb: 'Resepten er sendt videre til apoteket som er valgt',
      en: 'The prescription is forwarded to the chosen pharmacy',
    },
    why: {
      nb: 'En bandasjist kan ikke levere ut legemidler: resepten avvises, og pasienten venter forgjeves.',
      en: 'A bandagist cannot dispense medicines: the prescription is refused, and the patient waits in vain.',
    },
    look: (evidence) => lookAtIssued(evidence, key, (issued, asked) => faults(evidence, issued, asked), { ifIssued }),
  })
}

function faults(evidence: Evidence, issued: IssuedStatement, { prescription }: AskedFor): readonly OutcomeFinding[] {
  const where = placeOf(evidence, issued)
  const named = issued.statement.dispatchTexts ?? []
  const [bandagist] = bandagists(evidence).filter(({ herId }) => named.includes(herId))
  if (bandagist !== undefined)
    return [
      anyhow(
        {
          nb: `${issuedInWords(issued)} er sendt videre til ${bandagist.name}, som er bandasjist.`,
          en: `${issuedInWords(issued)} is forwarded to ${bandagist.name}, which is a bandagist.`,
        },
        {
          where,
          krav: ['ER-M21-01', 'ER-M21-04'],
          expected: {
            nb: 'EPJ-en hindrer det, og brukeren velger et apotek.',
            en: 'The EPJ prevents it, and the user chooses a pharmacy.',
          },
        },
      ),
    ]
  const chosen = prescription?.dispatch
  if (chosen === undefined || chosen.kind === 'bandasjist' || named.includes(chosen.herId)) return []
  return [
    anyhow(
      {
        nb: `${issuedInWords(issued)} er ikke sendt videre til ${chosen.name} (HER-id ${chosen.herId}).`,
        en: `${issuedInWords(issued)} is not forwarded to ${chosen.name} (HER-id ${chosen.herId}).`,
      },
      {
        where,
        krav: ['SFM-RESEPT-01'],
        expected: {
          nb: 'En ekspedisjonsanmodning (dispatchrequest) med apotekets HER-id.',
          en: "A dispatch request (dispatchrequest) with the pharmacy's HER-id.",
        },
      },
    ),
  ]
}

/** Bandagists that a step of the script has the user choose. */
const bandagists = ({ record }: Evidence): readonly Dispatch[] =>
  epjSteps(record.plan.steps).flatMap(({ step: { action } }) => {
    const dispatch = action.action === 'add-treatment' ? action.prescription?.dispatch : undefined
    return dispatch?.kind === 'bandasjist' ? [dispatch] : []
  })
