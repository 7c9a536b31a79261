import type { Medicine } from '../../../../contract/generated/adapter.js'
import type { IngredientSetup, MagistralSetup } from '../../../../scenario/world/world-setup.js'
import { codeWords } from '../fhir/code-words.js'
import { concept, fest, sfm, volven } from '../fhir/fhir-element.js'
import { compact, type JsonObject } from '../fhir/json.js'
import { profiled } from '../fhir/sfm-document.js'

/**
 * A medicine made at the pharmacy (sfm-Magistrell-Medication), and what goes into it (sfm-Substance, Medication), to be carried with a
 * statement from `firstPlace` on. Form and prescription group are those of the medicine it stands in for.
 */
export function magistralResources(
  { name, recipe, amount, ingredients }: MagistralSetup,
  { form, prescriptionGroup }: Pick<Medicine, 'form' | 'prescriptionGroup'>,
  { firstPlace, number }: { readonly firstPlace: number; readonly number: (what: string) => string },
): readonly JsonObject[] {
  const mixture: JsonObject = {
    resourceType: 'Medication',
    id: number('Magistral'),
    meta: profiled('sfm-Magistrell-Medication'),
    extension: [
      {
        url: 'http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup',
        valueCodeableConcept: concept(volven(7421), prescriptionGroup, codeWords(7421, prescriptionGroup)),
      },
      { url: sfm('sfm-name'), valueString: name },
      { url: sfm('sfm-recipe'), valueString: recipe },
    ],
    code: concept(volven(7424), '10', 'Magistrell'),
    status: 'active',
    form: concept(volven(7448), form.code, form.display),
    amount: { numerator: { value: amount.value, unit: amount.unit } },
    ingredient: ingredients.map((one, index) => ingredientOf(one, firstPlace + 1 + index)),
  }
  return [mixture, ...ingredients.map((one, index) => ingredientResource(one, number(`ingredient ${index}`)))]
}

function ingredientOf({ name, kind, active, strength, ad = false }: IngredientSetup, place: number): JsonObject {
  return compact({
    // Observed on a medicine that is mixed in; not on substances.
    extension:
      ad || kind === 'medicine' ? [{ url: sfm('sfm-adqs'), extension: [{ url: 'ad', valueBoolean: ad }] }] : undefined,
    itemReference: { reference: `kept:${place}`, type: profileOf(kind), display: name },
    isActive: active,
    strength: strength === undefined ? undefined : { numerator: { value: strength.value, unit: strength.unit } },
  })
}

/** A medicine as an ingredient has the base profile (observed). */
const profileOf = (kind: IngredientSetup['kind']): string =>
  kind === 'substance' ? sfm('sfm-Substance') : 'http://hl7.org/fhir/StructureDefinition/Medication'

function ingredientResource({ name, code, kind }: IngredientSetup, id: string): JsonObject {
  const common = {
    id,
    meta: { profile: [profileOf(kind)] },
    identifier: [{ use: 'official', type: { text: 'identifier' }, value: code }],
    code: concept(fest, code, name),
    status: 'active',
  }
  return kind === 'substance' ? { resourceType: 'Substance', ...common } : { resourceType: 'Medication', ...common }
}
