import { randomUUID } from 'node:crypto'

import { defined } from '../../defined.js'
import type { Ingredient, Magistral, Medicine } from '../../generated/adapter.js'
import { concept, type Resource } from '../fhir/fhir-element.js'
import type { BundleEntry } from '../fhir/medication-bundle.js'
import { extension, profile, reseptgruppe, system } from '../fhir/vocabulary.js'

/** A medicine that the pharmacy makes after the user's recipe (sfm-Magistrell-Medication), with what goes into it. */
export function magistralEntries(medicine: Medicine, recipe: Magistral, fullUrl: string): readonly BundleEntry[] {
  const parts = recipe.ingredients.map((ingredient) => ({
    ingredient,
    entry: { fullUrl: `urn:uuid:${randomUUID()}`, resource: ingredientResource(ingredient) },
  }))
  const mixture: Resource = {
    resourceType: 'Medication',
    id: randomUUID(),
    meta: { profile: [profile.magistral] },
    extension: [
      {
        url: extension.prescriptiongroup,
        valueCodeableConcept: concept(
          system.reseptgruppe,
          medicine.prescriptionGroup,
          reseptgruppe[medicine.prescriptionGroup],
        ),
      },
      { url: extension.magistralName, valueString: medicine.name },
      { url: extension.magistralRecipe, valueString: recipe.recipe },
    ],
    code: concept(system.preparattype, '10', 'Magistrell'),
    status: 'active',
    form: concept(system.legemiddelform, medicine.form.code, medicine.form.display),
    amount: { numerator: recipe.amount },
    ingredient: parts.map(({ ingredient, entry }) =>
      defined({
        extension:
          ingredient.ad === true || ingredient.kind === 'medicine'
            ? [{ url: extension.adqs, extension: [{ url: 'ad', valueBoolean: ingredient.ad === true }] }]
            : undefined,
        itemReference: { reference: entry.fullUrl, type: profileOf(ingredient), display: ingredient.name },
        isActive: ingredient.active,
        strength: ingredient.strength === undefined ? undefined : { numerator: ingredient.strength },
      }),
    ),
  }
  return [{ fullUrl, resource: mixture }, ...parts.map(({ entry }) => entry)]
}

const profileOf = ({ kind }: Ingredient): string => (kind === 'substance' ? profile.substance : profile.baseMedication)

function ingredientResource(ingredient: Ingredient): Resource {
  const { name, code, kind } = ingredient
  return defined({
    resourceType: kind === 'substance' ? 'Substance' : 'Medication',
    id: randomUUID(),
    meta: { profile: [profileOf(ingredient)] },
    identifier: code === undefined ? undefined : [{ use: 'official', type: { text: 'identifier' }, value: code }],
    code: { coding: [defined({ system: system.fest, code, display: name })] },
    status: 'active',
  })
}
