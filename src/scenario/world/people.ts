import organisations from '../../../fixtures/organisations.json' with { type: 'json' }
import patients from '../../../fixtures/patients.json' with { type: 'json' }
import pharmacies from '../../../fixtures/pharmacies.json' with { type: 'json' }
import practitioners from '../../../fixtures/practitioners.json' with { type: 'json' }
import type { Patient, Role } from '../../contract/generated/adapter.js'
import { BadScenario } from '../bad-scenario.js'
import type { KnownPractitioner, Pharmacy } from './world-setup.js'

/** Who is signed in when a scenario names no one else. */
const signedInFor: Record<Role, string> = {
  fastlege: 'ugle',
  sykehus: 'falk',
  avtalespesialist: 'trane',
  sykehjem: 'rype',
  hjemmetjeneste: 'orrfugl',
  legevakt: 'lerke',
  kad: 'svale',
}

export const everybody: readonly KnownPractitioner[] = practitioners.map(({ organisation, ...person }) => {
  const { key: _, ...workplace } = found(organisations, organisation, 'organisations')
  return { ...person, organisation: workplace } as KnownPractitioner
})

export const everyPharmacy: readonly Pharmacy[] = pharmacies

export function patient(key: string): Patient {
  const { key: _, ...person } = found(patients, key, 'patients')
  return person as Patient
}

export function practitioner(key: string): KnownPractitioner {
  return found(everybody, key, 'practitioners')
}

export function pharmacy(key: string): Pharmacy {
  return found(everyPharmacy, key, 'pharmacies')
}

export function signedIn(role: Role): KnownPractitioner {
  return practitioner(signedInFor[role])
}

function found<T extends { key: string }>(all: readonly T[], key: string, file: string): T {
  const one = all.find((candidate) => candidate.key === key)
  if (one === undefined)
    throw new BadScenario({
      nb: `fixtures/${file}.json har ingen med nøkkelen «${key}». Legg til en syntetisk der, eller bruk en som finnes.`,
      en: `fixtures/${file}.json has no one with the key "${key}". Add someone synthetic there, or use one that is there.`,
    })
  return one
}
