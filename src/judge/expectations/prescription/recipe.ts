import type { Ingredient } from '../../../contract/generated/adapter.js'
import type { Text } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { sameWords } from '../../record/known-treatments.js'
import type { IngredientFacts } from '../../record/treatment-facts.js'
import { defineExpectation, handle } from '../define-expectation.js'
import {
  type AskedFor,
  issuedInWords,
  type IssuedPrescription,
  lookAtIssued,
  placeOf,
} from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

/** The magistral medicine goes with the recipe, the amount and every ingredient, in the strength that the user wrote (SFM-MAGISTRELL-01). */
export const wholeRecipe = defineExpectation({
  kind: 'recipe',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `recipe-${treatment}`,
      krav: ['SFM-MAGISTRELL-01'],
      title: words.title,
      why: words.why,
      look: (evidence) => lookAtIssued(evidence, treatment, (issued, asked) => defects(evidence, issued, asked)),
    }),
})

function defects(evidence: Evidence, issued: IssuedPrescription, { treatment }: AskedFor): readonly OutcomeFinding[] {
  const written = treatment.medicine.magistral
  if (written === undefined) return []
  const which = issuedInWords(issued)
  const { recipe, amount, ingredients } = issued.treatment.medicine
  const messages = [
    ...(recipe !== undefined && sameWords(recipe, written.recipe) ? [] : [words.otherRecipe(which, recipe ?? '')]),
    ...(amount === written.amount.value ? [] : [words.otherAmount(which, amount)]),
    ...written.ingredients.flatMap((one) => ingredientMessages(which, one, ingredients)),
  ]
  const where = placeOf(evidence, issued)
  return messages.map((message) => anyhow(message, { where }))
}

function ingredientMessages(which: string, ingredient: Ingredient, sent: readonly IngredientFacts[]): readonly Text[] {
  const { name, code, strength } = ingredient
  const found = sent.find(
    (one) => (code !== undefined && one.code === code) || (one.name !== undefined && sameWords(one.name, name)),
  )
  if (found === undefined) return [words.lacks(which, name)]
  if (strength === undefined || found.strength === strength.value) return []
  return [words.otherStrength(which, name, found.strength, strength)]
}

const numberInWords = (value: number | undefined): string => (value === undefined ? '–' : String(value))

const words = {
  inScript: (name: string) => ({
    nb: `${name}: det magistrelle legemidlet er sendt med oppskrift, mengde og alle bestanddeler.`,
    en: `${name}: the magistral medicine was sent with its recipe, amount and all ingredients.`,
  }),
  title: { nb: 'Det magistrelle legemidlet har hele oppskriften', en: 'The magistral medicine has its whole recipe' },
  why: {
    nb: 'Apoteket lager det som står på resepten. Mangler noe, eller er styrken feil, får pasienten feil legemiddel.',
    en: 'The pharmacy makes what the prescription says. If something is missing, or the strength is wrong, the patient gets the wrong medicine.',
  },
  otherRecipe: (which: string, recipe: string) => ({
    nb: `${which} har oppskriften «${recipe}».`,
    en: `${which} has the recipe "${recipe}".`,
  }),
  otherAmount: (which: string, amount: number | undefined) => ({
    nb: `${which} har mengden ${numberInWords(amount)}.`,
    en: `${which} has the amount ${numberInWords(amount)}.`,
  }),
  lacks: (which: string, ingredient: string) => ({
    nb: `${which} mangler bestanddelen ${ingredient}.`,
    en: `${which} lacks the ingredient ${ingredient}.`,
  }),
  otherStrength: (
    which: string,
    ingredient: string,
    sent: number | undefined,
    { value, unit }: NonNullable<Ingredient['strength']>,
  ) => ({
    nb: `${which} har ${ingredient} i styrken ${numberInWords(sent)}, ikke ${value} ${unit}.`,
    en: `${which} has ${ingredient} in the strength ${numberInWords(sent)}, not ${value} ${unit}.`,
  }),
}
