import { Type } from '@sinclair/typebox'
import type { NamedHandelsvare } from '../../../scenario/world/treatment.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import type { HandelsvareFacts } from '../../record/message-facts.js'
import { isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, type FieldsOf } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

const fields = { name: Type.String(), productGroup: Type.String(), paragraph: Type.String() }

type HandelsvarePrescribed = FieldsOf<typeof fields>

/**
 * One new prescription was issued for supplies or nutrition of that product group (kodeverk 7403; SFM-IG-14), under the paragraph
 * (kodeverk 7427) that the user chose: § 5 for supplies (ER-M1-07), § 6 for nutrition (ER-M1-08).
 */
export const handelsvarePrescribed = defineExpectation({
  kind: 'handelsvare-prescribed',
  fields,
  build: ({ goods: { name, productGroup }, prescription }: NamedHandelsvare) => ({
    name,
    productGroup: productGroup.code,
    paragraph: prescription.reimbursement?.paragraph.code ?? '',
  }),
  words: ({ name, paragraph }) => words.inScript(name, paragraph),
  check: (expected) =>
    outcomeCheck({
      id: `handelsvare-prescribed-${expected.productGroup}`,
      krav: ['SFM-IG-14', 'ER-M1-07', 'ER-M1-08'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, expected),
    }),
})

function look(evidence: Evidence, chosen: HandelsvarePrescribed): OutcomeLook {
  const sent = evidence.sends.flatMap((send) => sentIn(send, chosen.productGroup))
  const byParagraph = chosen.paragraph.startsWith('5') ? 'ER-M1-07' : 'ER-M1-08'
  return {
    looked: Math.max(1, sent.length),
    findings: [...countDefects(evidence, chosen, sent), ...paragraphDefects(evidence, chosen, sent, byParagraph)],
    about: ['SFM-IG-14', byParagraph],
  }
}

interface SentHandelsvare {
  readonly send: SendFacts
  readonly handelsvare: HandelsvareFacts
}

/** Prescriptions of handelsvarer of that product group that the EPJ asked to have issued. */
const sentIn = (send: SendFacts, productGroup: string): readonly SentHandelsvare[] =>
  (send.message?.handelsvarer ?? [])
    .filter(({ toBeIssued, productGroups }) => toBeIssued === true && productGroups.includes(productGroup))
    .map((handelsvare) => ({ send, handelsvare }))

function countDefects(
  { record }: Evidence,
  { name }: HandelsvarePrescribed,
  sent: readonly SentHandelsvare[],
): readonly OutcomeFinding[] {
  const valid = (record.after?.prescriptions ?? [])
    .filter(isDispensable)
    .filter(({ reseptId }) => sent.some(({ handelsvare }) => sameId(handelsvare.reseptId, reseptId)))
  const parts = { expected: words.expectedOne(name), krav: ['SFM-IG-14'] }
  if (valid.length === 0) return [inTheEnd(words.notIssued(name), parts)]
  return valid.length === 1 ? [] : [anyhow(words.several(valid.length, name), parts)]
}

const paragraphDefects = (
  evidence: Evidence,
  { name, paragraph }: HandelsvarePrescribed,
  sent: readonly SentHandelsvare[],
  krav: string,
): readonly OutcomeFinding[] =>
  sent
    .filter(({ handelsvare }) => handelsvare.paragraph !== paragraph)
    .map(({ send, handelsvare }) =>
      anyhow(words.otherParagraph(name, handelsvare), {
        expected: words.expectedParagraph(paragraph),
        krav: [krav],
        where: whereOf(evidence, send.exchange, 'request', handelsvare.pointer),
      }),
    )

const words = {
  inScript: (name: string, paragraph: string) => ({
    nb: `${name}: det er utstedt én ny resept, med refusjonshjemmel ${paragraph}.`,
    en: `${name}: one new prescription has been issued, with the reimbursement paragraph ${paragraph}.`,
  }),
  title: {
    nb: 'Én ny resept på varen er utstedt, med rett hjemmel',
    en: 'One new prescription for the goods was issued, under the right paragraph',
  },
  why: {
    nb: 'Uten resept eller med feil hjemmel får ikke pasienten varen dekket.',
    en: 'Without a prescription, or under the wrong paragraph, the patient does not get it covered.',
  },
  notIssued: (name: string) => ({
    nb: `Resept på ${name} er ikke utstedt.`,
    en: `A prescription for ${name} was not issued.`,
  }),
  several: (count: number, name: string) => ({
    nb: `Det er utstedt ${count} resepter på ${name}.`,
    en: `${count} prescriptions for ${name} were issued.`,
  }),
  expectedOne: (name: string) => ({
    nb: `Én gyldig ny resept på ${name}.`,
    en: `One valid new prescription for ${name}.`,
  }),
  otherParagraph: (name: string, { reseptId = '?', paragraph }: HandelsvareFacts) => ({
    nb: `Resepten på ${name} (ReseptId ${reseptId}) har hjemmelen ${paragraph ?? '(ingen)'}.`,
    en: `The prescription for ${name} (ReseptId ${reseptId}) has the paragraph ${paragraph ?? '(none)'}.`,
  }),
  expectedParagraph: (paragraph: string) => ({
    nb: `Hjemmelen ${paragraph} (kodeverk 7427).`,
    en: `The paragraph ${paragraph} (kodeverk 7427).`,
  }),
}
