import type { Role } from '../../contract/generated/adapter.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import type { Lang, Text } from '../../scenario/text.js'
import { patient, practitioner, signedIn } from '../../scenario/world/people.js'
import type { World } from '../../scenario/world/world.js'

/** The patient, and who is signed in. */
export function who({ roles, given, patients = [] }: Scenario, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const person = patient(given.patient)
  const identity =
    person.nationalIdentity === undefined
      ? nb
        ? 'uten fødselsnummer og D-nummer'
        : 'without national identity number'
      : `${identityWords[person.nationalIdentity.system][lang]} ${person.nationalIdentity.value}`
  const born = `${nb ? 'født' : 'born'} ${person.birthDate}`
  const patientLine = `${nb ? 'Pasient' : 'Patient'}: ${person.givenName} ${person.familyName}, ${genders[person.gender][lang]}, ${born}, ${identity}.`
  const more = patients.length - 1
  const moreLine = nb
    ? `Manuset gjentas for ${more} pasienter til, én etter én.`
    : `The script is repeated for ${more} more patients, one after another.`
  return [patientLine, ...(more > 0 ? [moreLine] : []), ...roles.map((role) => signedInLine(role, given, lang))]
}

function signedInLine(role: Role, { signedIn: other }: World, lang: Lang): string {
  const { givenName, familyName, profession, organisation, hpr } =
    other === undefined ? signedIn(role) : practitioner(other)
  const calling = professions[profession]?.[lang] ?? profession
  const number = hpr === undefined ? '' : `, HPR ${hpr}`
  return `${lang === 'nb' ? 'Pålogget som' : 'Signed in as'} ${role}: ${givenName} ${familyName}, ${calling}${number}, ${organisation.name}.`
}

const identityWords = {
  'urn:oid:2.16.578.1.12.4.1.4.1': { nb: 'fødselsnummer', en: 'fødselsnummer' },
  'urn:oid:2.16.578.1.12.4.1.4.2': { nb: 'D-nummer', en: 'D-nummer' },
} as const

const genders = { female: { nb: 'kvinne', en: 'woman' }, male: { nb: 'mann', en: 'man' } } as const

/** Kodeverk 9060, those who are signed in. */
const professions: Readonly<Record<string, Text>> = {
  LE: { nb: 'lege', en: 'doctor' },
  SP: { nb: 'sykepleier', en: 'nurse' },
  TL: { nb: 'tannlege', en: 'dentist' },
  JO: { nb: 'jordmor', en: 'midwife' },
}
