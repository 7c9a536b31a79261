import { Type } from '@sinclair/typebox'
import type { Text } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
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
 * The new prescription has the paragraph and the code that the user chose (SFM-RESEPT-01), and no medicine has one that is for supplies or
 * nutrition (ER-M1-06). `ifIssued`: an EPJ that stops it or fixes it is correct too.
 */
export const reimbursed = defineExpectation({
  kind: 'reimbursed',
  fields: { treatment: handle, ifIssued: Type.Optional(Type.Literal(true)) },
  build: ({ key }: NamedTreatment, more: { readonly ifIssued?: true } = {}) => ({ treatment: key, ...more }),
  words: ({ treatment, ifIssued }, nameOf) =>
    ifIssued === true ? words.ifIssuedInScript(nameOf(treatment)) : words.inScript(nameOf(treatment)),
  check: ({ treatment, ifIssued = false }) =>
    outcomeCheck({
      id: `reimbursed-${treatment}`,
      krav: ['SFM-RESEPT-01', 'ER-M1-06'],
      title: words.title,
      why: words.why,
      look: (evidence) =>
        lookAtIssued(
          evidence,
          treatment,
          (issued, asked) => [
            ...(ifIssued ? [] : choiceDefects(evidence, issued, asked)),
            ...paragraphDefects(evidence, issued),
          ],
          { ifIssued },
        ),
    }),
})

/** Otherwise than the user chose. Where the user chose a paragraph without a code, any code will do. */
function choiceDefects(
  evidence: Evidence,
  issued: IssuedPrescription,
  { prescription }: AskedFor,
): readonly OutcomeFinding[] {
  const { paragraph, code } = issued.treatment.reimbursement
  const chosen = prescription?.reimbursement
  const where = placeOf(evidence, issued)
  const which = issuedInWords(issued)
  const differs = (message: Text, wanted: Coded | undefined) =>
    anyhow(message, { where, krav: ['SFM-RESEPT-01'], expected: words.expected(wanted) })
  return [
    ...(paragraph === chosen?.paragraph.code
      ? []
      : [differs(words.otherParagraph(which, paragraph), chosen?.paragraph)]),
    ...(chosen?.indication === undefined || code === chosen.indication.code
      ? []
      : [differs(words.otherCode(which, code), chosen.indication)]),
  ]
}

interface Coded {
  readonly code: string
  readonly display: string
}

/** Paragraphs of kodeverk 7427 for supplies (§ 5) and nutrition (§ 6), which no medicine may have. */
const handelsvareParagraph = /^[56]\d\d$/

/** Other paragraphs than the four that ER-M1-06 names are seen on medicines in real answers (800, § 5-25): they fail no one. */
function paragraphDefects(evidence: Evidence, issued: IssuedPrescription): readonly OutcomeFinding[] {
  const { paragraph } = issued.treatment.reimbursement
  if (paragraph === undefined || !handelsvareParagraph.test(paragraph)) return []
  const where = placeOf(evidence, issued)
  return [anyhow(words.paragraphOfHandelsvare(issuedInWords(issued), paragraph), { where, krav: ['ER-M1-06'] })]
}

const words = {
  inScript: (name: string) => ({
    nb: `${name}: resepten har den refusjonen som er valgt, og ingen hjemmel som er for andre varer.`,
    en: `${name}: the prescription has the reimbursement that was chosen, and no paragraph that is for other products.`,
  }),
  ifIssuedInScript: (name: string) => ({
    nb: `${name}: blir det sendt en resept, har den den refusjonen som er valgt, og ingen hjemmel som er for andre varer.`,
    en: `${name}: if a prescription is sent, it has the reimbursement that was chosen, and no paragraph that is for other products.`,
  }),
  title: { nb: 'Resepten har refusjonen som er valgt', en: 'The prescription has the reimbursement that was chosen' },
  why: {
    nb: 'Med feil hjemmel betaler pasienten selv, eller apoteket kan ikke levere ut.',
    en: 'With the wrong paragraph the patient pays, or the pharmacy cannot hand it out.',
  },
  otherParagraph: (which: string, paragraph: string | undefined) => ({
    nb: `${which} har refusjonshjemmel ${paragraph ?? '(ingen)'}.`,
    en: `${which} has the paragraph ${paragraph ?? '(none)'}.`,
  }),
  otherCode: (which: string, code: string | undefined) => ({
    nb: `${which} har refusjonskode ${code ?? '(ingen)'}.`,
    en: `${which} has the reimbursement code ${code ?? '(none)'}.`,
  }),
  expected: (wanted: Coded | undefined) => {
    const value = wanted === undefined ? undefined : `${wanted.code} ${wanted.display}`.trim()
    return { nb: value ?? 'Ingen', en: value ?? 'None' }
  },
  paragraphOfHandelsvare: (which: string, paragraph: string) => ({
    nb: `${which} er et legemiddel med hjemmelen ${paragraph}, som er for forbruksmateriell eller næringsmidler.`,
    en: `${which} is a medicine with the paragraph ${paragraph}, which is for supplies or nutrition.`,
  }),
}
