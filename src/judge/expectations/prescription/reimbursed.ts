import { Type } from '@sinclair/typebox'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation, type FieldsOf, handle } from '../define-expectation.js'
import { type AskedFor, issuedInWords, type IssuedStatement, lookAtIssued, placeOf } from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

const fields = { treatment: handle, ifIssued: Type.Optional(Type.Literal(true)) }

type Reimbursed = FieldsOf<typeof fields>

/** The new prescription has the reimbursement that the user chose, and none that no medicine may have. `ifIssued`: an EPJ that stops or fixes it is right too. */
export const reimbursed = defineExpectation({
  kind: 'reimbursed',
  fields,
  build: ({ key }: NamedTreatment, more: { readonly ifIssued?: true } = {}) => ({ treatment: key, ...more }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: ${expected.ifIssued === true ? 'blir det sendt en resept, har den' : 'resepten har'} den refusjonen som er valgt, og ingen hjemmel som er for andre varer.`,
      en: `${name}: ${expected.ifIssued === true ? 'if a prescription is sent, it' : 'the prescription'} has the reimbursement that was chosen, and no paragraph that is for other products.`,
    }
  },
  check: reimbursedCheck,
})

/** Paragraphs of kodeverk 7427 for supplies (§ 5) and nutrition (§ 6), which no medicine may have. */
const goodsParagraph = /^[56]\d\d$/

/**
 * The prescription has the paragraph and the code that the user chose (SFM-RESEPT-01), and no medicine has one that is for supplies or
 * nutrition (ER-M1-06). Other paragraphs than the four that ER-M1-06 names are seen on medicines in real answers (800, § 5-25): they fail nobody.
 */
function reimbursedCheck({ treatment: key, ifIssued }: Reimbursed): Check {
  return outcomeCheck({
    id: `reimbursed-${key}`,
    krav: ['SFM-RESEPT-01', 'ER-M1-06'],
    title: { nb: 'Resepten har refusjonen som er valgt', en: 'The prescription has the reimbursement that was chosen' },
    why: {
      nb: 'Med feil hjemmel betaler pasienten selv, eller apoteket kan ikke levere ut.',
      en: 'With the wrong paragraph the patient pays, or the pharmacy cannot hand it out.',
    },
    look: (evidence) =>
      lookAtIssued(evidence, key, (issued, asked) => faults(evidence, issued, asked, ifIssued), { ifIssued }),
  })
}

function faults(
  evidence: Evidence,
  issued: IssuedStatement,
  { prescription }: AskedFor,
  ifIssued = false,
): readonly OutcomeFinding[] {
  const { paragraph, code: indication } = issued.statement.reimbursement
  const chosen = prescription?.reimbursement
  const where = placeOf(evidence, issued)
  const differs = (
    nb: string,
    en: string,
    is: string | undefined,
    was: { code: string; display: string } | undefined,
  ) =>
    is === was?.code
      ? []
      : [
          anyhow(
            {
              nb: `${issuedInWords(issued)} har ${nb} ${is ?? '(ingen)'}.`,
              en: `${issuedInWords(issued)} has the ${en} ${is ?? '(none)'}.`,
            },
            {
              where,
              krav: ['SFM-RESEPT-01'],
              expected: {
                nb: `${was?.code ?? 'Ingen'} ${was?.display ?? ''}`.trim(),
                en: `${was?.code ?? 'None'} ${was?.display ?? ''}`.trim(),
              },
            },
          ),
        ]
  return [
    ...(ifIssued ? [] : differs('refusjonshjemmel', 'paragraph', paragraph, chosen?.paragraph)),
    ...(ifIssued || chosen?.indication === undefined
      ? []
      : differs('refusjonskode', 'reimbursement code', indication, chosen.indication)),
    ...(paragraph !== undefined && goodsParagraph.test(paragraph)
      ? [
          anyhow(
            {
              nb: `${issuedInWords(issued)} er et legemiddel med hjemmelen ${paragraph}, som er for forbruksmateriell eller næringsmidler.`,
              en: `${issuedInWords(issued)} is a medicine with the paragraph ${paragraph}, which is for supplies or nutrition.`,
            },
            { where, krav: ['ER-M1-06'] },
          ),
        ]
      : []),
  ]
}
