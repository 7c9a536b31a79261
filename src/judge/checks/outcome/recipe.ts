import type { Ingredient } from '../../../contract/generated/adapter.js'
import { sameWords } from '../../record/known-treatments.js'
import type { Evidence } from '../../routes/sfm-basis/evidence.js'
import { extensionText } from '../../routes/sfm-basis/fhir/extension.js'
import { items, member, text } from '../../routes/sfm-basis/fhir/json-value.js'
import { medicationCode, medicationName } from '../../routes/sfm-basis/fhir/medication.js'
import { resolve } from '../../routes/sfm-basis/fhir/medication-bundle.js'
import type { Check } from '../check.js'
import { type AskedFor, issuedInWords, type IssuedStatement, lookAtIssued, placeOf } from './issued-statements.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from './outcome-check.js'

/** The magistral medicine goes with the recipe, the amount and every ingredient, in the strength that the user wrote (SFM-MAGISTRELL-01). */
export function recipeCheck(key: string): Check {
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

interface SentIngredient {
  readonly name: string | undefined
  readonly code: string | undefined
  readonly strength: number | undefined
}

function faults(evidence: Evidence, issued: IssuedStatement, { treatment }: AskedFor): readonly OutcomeFinding[] {
  const asked = treatment.medicine.magistral
  if (asked === undefined) return []
  const resource = issued.medication?.resource
  const where = placeOf(evidence, issued)
  const tell = (nb: string, en: string) =>
    anyhow(`${issuedInWords(issued)} ${nb}`, `${issuedInWords(issued)} ${en}`, { where })
  const recipe = extensionText(resource, 'sfm-recipe')
  const amount =
    member(member(member(resource, 'amount'), 'numerator'), 'value') ?? member(member(resource, 'amount'), 'value')
  const sent = sentIngredients(issued)
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
  sent: readonly SentIngredient[],
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

const inWords = (value: unknown): string => (typeof value === 'number' ? String(value) : '–')

function sentIngredients({ send: { bundle }, medication }: IssuedStatement): readonly SentIngredient[] {
  return items(member(medication?.resource, 'ingredient')).map((one) => {
    const reference = member(one, 'itemReference')
    const target = bundle === undefined ? undefined : resolve(bundle, reference)?.resource
    const strength = member(member(member(one, 'strength'), 'numerator'), 'value')
    return {
      name: medicationName(target) ?? text(member(reference, 'display')),
      code: medicationCode(target),
      strength: typeof strength === 'number' ? strength : undefined,
    }
  })
}
