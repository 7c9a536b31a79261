/** The synthetic people, organisations and medicines of the other fixtures, by key or name. */
import medicines from '../../fixtures/medicines.json' with { type: 'json' }
import organisations from '../../fixtures/organisations.json' with { type: 'json' }
import patients from '../../fixtures/patients.json' with { type: 'json' }
import pharmacies from '../../fixtures/pharmacies.json' with { type: 'json' }
import practitioners from '../../fixtures/practitioners.json' with { type: 'json' }

const withKey =
  <T extends { readonly key: string }>(file: string, all: readonly T[]) =>
  (key: string): T => {
    const one = all.find((candidate) => candidate.key === key)
    if (one === undefined) throw new Error(`fixtures/${file}.json has no "${key}"`)
    return one
  }

export const patient = withKey('patients', patients)
export const practitioner = withKey('practitioners', practitioners)
export const organisation = withKey('organisations', organisations)
export const pharmacy = withKey('pharmacies', pharmacies)

export function medicine(name: string) {
  const one = medicines.find((candidate) => candidate.medicine.name === name)
  if (one === undefined) throw new Error(`fixtures/medicines.json has no "${name}"`)
  return one.medicine
}

export type Person = ReturnType<typeof patient>
