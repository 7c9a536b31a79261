import type { Ingredient } from '../../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { sameWords } from '../../record/known-treatments.js'
import type { IngredientFacts } from '../../record/treatment-facts.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { type AskedFor, issuedInWords, type IssuedStatement, lookAtIssued, placeOf } from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

const fields = { treatment: handle }

/** The magistral medicine is sent with its recipe, amount and ingredients. */
export const wholeRecipe = defineExpectation({
  kind: 'recipe',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: det magistrelle legemidlet er sendt med oppskrift, mengde og alle bestanddeler.`,
      en: `${name}: the magistral medicine was sent with its recipe, amount and all ingredients.`,
    }
  },
  check: (expected) => recipeCheck(expected.treatment),
})

/** The magistral medicine goes with the recipe, the amount and every ingredient, in the strength that the user wrote (SFM-MAGISTRELL-01). */
function recipeCheck(key: string): Check {
  return outcomeCheck({
    id: `recipe-${key}`,
    krav: ['SFM-MAGISTRELL-01'],
    title: { nb: 'Det magistrelle legemidlet har hele oppskriften', en: 'The magistral medicine has its whole recipe' },
    why: {
      nb: 'Apoteket lager det som står på resepten. Mangler noe, eller er styrken feil, får pasienten feil legemiddel.',
      en: 'The pharmacy makes what the prescription says. If something is missing, or the strength is wrong, the patient gets the wrong medicine.',
    },
    look: (evidence) => lookAtIssued(evidence, key, (issued, asked) => faults(evidence, issued, asked)),
  })
}

function faults(evidence: Evidence, issued: IssuedStatement, { treatment }: AskedFor): readonly OutcomeFinding[] {
  const asked = treatment.medicine.magistral
  if (asked === undefined) return []
  const where = placeOf(evidence, issued)
  const tell = (nb: string, en: string) =>
    anyhow({ nb: `${issuedInWords(issued)} ${nb}`, en: `${issuedInWords(issued)} ${en}` }, { where })
  const { recipe, amount, ingredients: sent } = issued.statement.medicine
  return [
    ...(recipe !== undefined && sameWords(recipe, asked.recipe)
      ? []
      : [tell(`har oppskriften «${recipe ?? ''}».`, `has the recipe "${recipe ?? ''}".`)]),
    ...(amount === asked.amount.value
      ? []
      : [tell(`har mengden ${inWords(amount)}.`, `has the amount ${inWords(amount)}.`)]),
    ...asked.ingredients.flatMap((ingredient) => ingredientFaults(ingredient, sent, tell)),
  ]
}

function ingredientFaults(
  ingredient: Ingredient,
  sent: readonly IngredientFacts[],
  tell: (nb: string, en: string) => OutcomeFinding,
): readonly OutcomeFinding[] {
  const { name, code, strength } = ingredient
  const found = sent.find(
    (one) => (code !== undefined && one.code === code) || (one.name !== undefined && sameWords(one.name, name)),
  )
  if (found === undefined) return [tell(`mangler bestanddelen ${name}.`, `lacks the ingredient ${name}.`)]
  if (strength === undefined || found.strength === strength.value) return []
  return [
    tell(
      `har ${name} i styrken ${inWords(found.strength)}, ikke ${String(strength.value)} ${strength.unit}.`,
      `has ${name} in the strength ${inWords(found.strength)}, not ${String(strength.value)} ${strength.unit}.`,
    ),
  ]
}

const inWords = (value: number | undefined): string => (value === undefined ? '–' : String(value))
