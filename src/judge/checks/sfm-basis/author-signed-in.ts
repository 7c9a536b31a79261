import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent, unseen } from '../../record/applicability.js'
import { items, member } from '../../record/json-value.js'
import { type CheckLook, looked } from '../../record/look.js'
import { identifierBySystem } from '../../routes/sfm-basis/fhir/identifier.js'
import { compositionOf, type MedicationBundle, resolve } from '../../routes/sfm-basis/fhir/medication-bundle.js'
import { system } from '../../routes/sfm-basis/fhir/system.js'
import type { SfmBasisEvidence, SfmSend } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { universalCheck } from '../check.js'
import { findingInSend } from '../common/finding-in-send.js'
import type { JsonWebToken } from '../helseid/json-web-token.js'
import { claim, claimText, tokenOfCall } from '../helseid/token-claims.js'

/**
 * The author of what is sent is the one whose token sends it, at the organisation of the token (SFM-IG-17). The token overrides the
 * message, so only what contradicts it is reported: an author who is named without a number, or not at all, says nothing else, and
 * one with a number that the token does not hold cannot be compared. Whether the token is the right user's is left to token-and-proof.
 */
export const authorSignedIn = universalCheck({
  id: 'author-signed-in',
  krav: ['SFM-IG-17'],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: SfmBasisEvidence): CheckLook {
  const { sends } = evidence
  if (sends.length === 0) return nothingSent(evidence)
  const signed = sends.flatMap((send) => {
    const token = tokenOfCall(send.exchange)
    return token === undefined || send.bundle === undefined ? [] : [{ send, token, authors: authorsOf(send.bundle) }]
  })
  if (signed.length === 0) return unseen(evidence, words.noneReadable)
  return looked(
    signed.length,
    signed.flatMap(({ send, token, authors }) => [
      ...otherPerson(evidence, send, token, authors),
      ...otherOrganisation(evidence, send, token, authors),
    ]),
  )
}

/** The author's person and organisation: resources, or references with an identifier. */
interface Authors {
  readonly pointer: string | undefined
  readonly people: readonly unknown[]
  readonly organisations: readonly unknown[]
}

function authorsOf(bundle: MedicationBundle): Authors {
  const composition = compositionOf(bundle)
  const authors = items(member(composition?.resource, 'author')).flatMap((author) => behind(bundle, author))
  const ofType = (type: string) => authors.filter((author) => author.type === type).map(({ value }) => value)
  return {
    pointer: composition === undefined ? undefined : `${composition.pointer}/author`,
    people: ofType('Practitioner'),
    organisations: ofType('Organization'),
  }
}

interface Author {
  readonly type: string
  readonly value: unknown
}

/** Whom an author reference leads to; a role leads to its person. */
function behind(bundle: MedicationBundle, reference: unknown): readonly Author[] {
  const target = resolve(bundle, reference)
  if (target === undefined) return logical(reference)
  const { resource } = target
  if (resource.resourceType !== 'PractitionerRole') return [{ type: resource.resourceType, value: resource }]
  const person = member(resource, 'practitioner')
  return [{ type: 'Practitioner', value: resolve(bundle, person)?.resource ?? person }]
}

/** A reference that leads nowhere in the message, and says by its number what it is of. */
function logical(reference: unknown): readonly Author[] {
  if (personNumbers.some(({ system: of }) => identifierBySystem(reference, of) !== undefined))
    return [{ type: 'Practitioner', value: reference }]
  return identifierBySystem(reference, system.organisasjonsnummer) === undefined
    ? []
    : [{ type: 'Organization', value: reference }]
}

/** The numbers of a person that both a message and a token can hold. */
const personNumbers = [
  { system: system.hpr, claim: claim.hpr },
  { system: system.fødselsnummer, claim: claim.pid },
  { system: system.dNummer, claim: claim.pid },
] as const

/** What a number that both hold says: the same, another, or nothing. */
function sameAsToken(person: unknown, token: JsonWebToken): 'same' | 'other' | 'unknown' {
  const compared = personNumbers.flatMap(({ system: of, claim: name }) => {
    const [said, held] = [identifierBySystem(person, of), claimText(token, name)]
    return said === undefined || held === undefined ? [] : [said.trim() === held]
  })
  if (compared.length === 0) return 'unknown'
  return compared.every(Boolean) ? 'same' : 'other'
}

/** Several may be named as authors; one of them is the one signed in. */
function otherPerson(
  evidence: SfmBasisEvidence,
  send: SfmSend,
  token: JsonWebToken,
  { people, pointer }: Authors,
): readonly Finding[] {
  const compared = people.map((person) => ({ person, is: sameAsToken(person, token) }))
  const other = compared.find(({ is }) => is === 'other')
  if (other === undefined || compared.some(({ is }) => is !== 'other')) return []
  const hpr = claimText(token, claim.hpr)
  const named = identifierBySystem(other.person, system.hpr)
  const isByHpr = named !== undefined && hpr !== undefined && named.trim() !== hpr
  const message = words.otherPerson(isByHpr ? named : undefined, hpr)
  return [findingInSend(evidence, send, pointer, message, { expected: words.signedIn })]
}

/**
 * The organisation's number is the token's unit or its parent. A department that says what it is part of is not compared, nor one whose
 * unit the token does not name: a token need not hold the smallest unit that has a number.
 */
function otherOrganisation(
  evidence: SfmBasisEvidence,
  send: SfmSend,
  token: JsonWebToken,
  { organisations, pointer }: Authors,
): readonly Finding[] {
  const [parent, child] = [claimText(token, claim.parent), claimText(token, claim.child)]
  if (parent === undefined || child === undefined) return []
  const numbers = organisations.map((organisation) =>
    member(organisation, 'partOf') === undefined
      ? identifierBySystem(organisation, system.organisasjonsnummer)?.trim()
      : undefined,
  )
  const [number] = numbers
  if (number === undefined || numbers.some((one) => one === undefined || one === parent || one === child)) return []
  const message = words.otherOrganisation(number, child, parent)
  return [findingInSend(evidence, send, pointer, message, { expected: words.organisationOfToken })]
}

const words = {
  title: {
    nb: 'Forfatteren av det som sendes, er den påloggede',
    en: 'The author of what is sent is the one signed in',
  },
  why: {
    nb: 'SFM signerer i den påloggedes navn. Står en annen som forfatter, vet ikke neste behandler hvem som har bestemt behandlingen.',
    en: 'SFM signs in the name of the one signed in. When another is named as the author, the next one to treat the patient does not know who decided on the treatment.',
  },
  noneReadable: {
    nb: 'Ingen sending hadde både en melding og et token som kan leses.',
    en: 'No send had both a message and a token that can be read.',
  },
  /** HPR numbers: of the author, where it alone tells the two apart, and of the token. */
  otherPerson: (named: string | undefined, hpr: string | undefined) => ({
    nb: `Meldingen har ${named === undefined ? 'en annen person enn den påloggede' : `HPR ${named}`} som forfatter, men tokenet er for ${hpr === undefined ? 'en annen' : `HPR ${hpr}`}.`,
    en: `The message has ${named === undefined ? 'a different person from the one signed in' : `HPR ${named}`} as its author, but the token is of ${hpr === undefined ? 'another' : `HPR ${hpr}`}.`,
  }),
  signedIn: { nb: 'Den påloggede er forfatter.', en: 'The one signed in is the author.' },
  otherOrganisation: (number: string, child: string, parent: string) => ({
    nb: `Meldingen har virksomheten ${number} som forfatter, men tokenet er for ${child} under ${parent}.`,
    en: `The message has the organisation ${number} as its author, but the token is of ${child} under ${parent}.`,
  }),
  organisationOfToken: {
    nb: 'Virksomheten i tokenet, eller den den hører til.',
    en: 'The organisation of the token, or the one it belongs to.',
  },
}
