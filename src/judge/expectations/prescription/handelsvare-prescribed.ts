import { Type } from '@sinclair/typebox'
import type { NamedGoods } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import type { HandelsvareFacts } from '../../record/message-facts.js'
import { isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, type FieldsOf } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

const fields = { name: Type.String(), productGroup: Type.String(), paragraph: Type.String() }

type GoodsPrescribed = FieldsOf<typeof fields>

/** One new prescription was issued for supplies or nutrition, under this paragraph (kodeverk 7427). Product group: kodeverk 7403. */
export const handelsvarePrescribed = defineExpectation({
  kind: 'handelsvare-prescribed',
  fields,
  build: ({ goods, prescription }: NamedGoods) => ({
    name: goods.name,
    productGroup: goods.productGroup.code,
    paragraph: prescription.reimbursement?.paragraph.code ?? '',
  }),
  words: (expected) => ({
    nb: `${expected.name}: det er utstedt én ny resept, med refusjonshjemmel ${expected.paragraph}.`,
    en: `${expected.name}: one new prescription has been issued, with the reimbursement paragraph ${expected.paragraph}.`,
  }),
  check: goodsPrescribedCheck,
})

/**
 * One new prescription was issued for supplies or nutrition of that product group (SFM-IG-14), under the paragraph that the user chose:
 * § 5 for supplies (ER-M1-07), § 6 for nutrition (ER-M1-08).
 */
function goodsPrescribedCheck(expected: GoodsPrescribed): Check {
  return outcomeCheck({
    id: `handelsvare-prescribed-${expected.productGroup}`,
    krav: ['SFM-IG-14', 'ER-M1-07', 'ER-M1-08'],
    title: {
      nb: 'Én ny resept på varen er utstedt, med rett hjemmel',
      en: 'One new prescription for the goods was issued, under the right paragraph',
    },
    why: {
      nb: 'Uten resept eller med feil hjemmel får ikke pasienten varen dekket.',
      en: 'Without a prescription, or under the wrong paragraph, the patient does not get it covered.',
    },
    look: (evidence) => look(evidence, expected),
  })
}

interface IssuedGoods {
  readonly send: SendFacts
  readonly entry: HandelsvareFacts
  readonly reseptId: string | undefined
  readonly paragraph: string | undefined
}

function look(evidence: Evidence, { name, productGroup, paragraph }: GoodsPrescribed): OutcomeLook {
  const byParagraph = paragraph.startsWith('5') ? ['ER-M1-07'] : ['ER-M1-08']
  const about = ['SFM-IG-14', ...byParagraph]
  const held = evidence.record.after?.prescriptions.filter(isDispensable) ?? []
  const sent = evidence.sends.flatMap((send) => issuedGoods(send, productGroup))
  const valid = held.filter(({ reseptId }) => sent.some((one) => sameId(one.reseptId, reseptId)))
  const expected = { nb: `Én gyldig ny resept på ${name}.`, en: `One valid new prescription for ${name}.` }
  const tell = (nb: string, en: string, proven: boolean) =>
    (proven ? anyhow : inTheEnd)(nb, en, { expected, krav: ['SFM-IG-14'] })
  const count =
    valid.length === 1
      ? []
      : valid.length === 0
        ? [tell(`Resept på ${name} er ikke utstedt.`, `A prescription for ${name} was not issued.`, false)]
        : [
            tell(
              `Det er utstedt ${String(valid.length)} resepter på ${name}.`,
              `${String(valid.length)} prescriptions for ${name} were issued.`,
              true,
            ),
          ]
  const wrong = sent
    .filter((one) => one.paragraph !== paragraph)
    .map((one): OutcomeFinding =>
      anyhow(
        `Resepten på ${name} (ReseptId ${one.reseptId ?? '?'}) har hjemmelen ${one.paragraph ?? '(ingen)'}.`,
        `The prescription for ${name} (ReseptId ${one.reseptId ?? '?'}) has the paragraph ${one.paragraph ?? '(none)'}.`,
        {
          expected: {
            nb: `Hjemmelen ${paragraph} (kodeverk 7427).`,
            en: `The paragraph ${paragraph} (kodeverk 7427).`,
          },
          krav: byParagraph,
          where: whereOf(evidence, one.send.exchange, 'request', one.entry.pointer),
        },
      ),
    )
  return { looked: Math.max(1, sent.length), findings: [...count, ...wrong], about }
}

/** Prescriptions of handelsvarer that the EPJ asked to have issued, of that product group (kodeverk 7403). */
const issuedGoods = (send: SendFacts, productGroup: string): readonly IssuedGoods[] =>
  (send.message?.handelsvarer ?? [])
    .filter(({ toBeIssued, productGroups }) => toBeIssued === true && productGroups.includes(productGroup))
    .map((entry) => ({ send, entry, reseptId: entry.reseptId, paragraph: entry.paragraph }))
