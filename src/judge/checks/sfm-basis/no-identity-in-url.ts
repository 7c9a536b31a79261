import { unseen } from '../../record/applicability.js'
import { whereOf } from '../../record/evidence.js'
import { type CheckLook, looked } from '../../record/look.js'
import type { SfmBasisEvidence } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { universalCheck } from '../check.js'

/**
 * No fødselsnummer or D-nummer in a URL (KJ-URL-01): addresses end in logs that no one guards.
 * Excepted are the searches that SFM itself documents with an identity in the query.
 */
export const noIdentityInUrl = universalCheck({
  id: 'no-identity-in-url',
  krav: ['KJ-URL-01'],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: SfmBasisEvidence): CheckLook {
  const { exchanges } = evidence.record
  if (exchanges.length === 0) return unseen(evidence, words.noCalls)
  const toSfm = new Set(evidence.calls.map(({ exchange }) => exchange))
  const found = exchanges.filter((exchange) => hasIdentity(exchange.request.url, toSfm.has(exchange)))
  return looked(
    exchanges.length,
    found.map((exchange) => ({
      message: words.identityInUrl(exchange.operation),
      expected: words.inMessage,
      where: whereOf(evidence, exchange, 'request'),
    })),
  )
}

/** What redaction writes over a number of the real form. */
const masked = '***********'

function hasIdentity(url: string, isToSfm: boolean): boolean {
  const address = decoded(isToSfm ? withoutDocumentedSearch(url) : url)
  return address.includes(masked) || (address.match(/(?<!\d)\d{11}(?!\d)/g) ?? []).some(hasFormOfIdentity)
}

/** Task?PatientNiN=… and Practitioner|Person?identifier=…: the API has no other way to ask. */
function withoutDocumentedSearch(url: string): string {
  const [path = '', query] = url.split('?', 2)
  if (query === undefined) return url
  const resource = path.split('/').at(-1)
  const documented =
    resource === 'Task'
      ? /^patientnin$/i
      : resource === 'Practitioner' || resource === 'Person'
        ? /^identifier$/i
        : undefined
  if (documented === undefined) return url
  const rest = query.split('&').filter((pair) => !documented.test(pair.split('=')[0] ?? ''))
  return `${path}?${rest.join('&')}`
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * Day, month and check digits of a fødselsnummer or D-nummer, real or synthetic (month + 80 or + 65, day + 40 for a D-nummer).
 * The first check digit may leave 0-3 (the rule from 2032), so that tomorrow's numbers are seen too.
 */
export function hasFormOfIdentity(number: string): boolean {
  const day = Number(number.slice(0, 2)) % 40
  const month = Number(number.slice(2, 4))
  const months = [0, 40, 65, 80].map((shift) => month - shift)
  if (day < 1 || day > 31 || !months.some((one) => one >= 1 && one <= 12)) return false
  const digits = Array.from(number, Number)
  const remainder = (weights: readonly number[]) =>
    weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11
  const first = (remainder(firstWeights) + (digits[9] ?? 0)) % 11
  const second = (remainder(secondWeights) + (digits[10] ?? 0)) % 11
  return first <= 3 && second === 0
}

const words = {
  title: { nb: 'Ingen fødselsnummer i nettadresser', en: 'No fødselsnummer in a URL' },
  why: {
    nb: 'Nettadresser havner i logger som mange kan lese. Der skal ingen kunne se hvem som er pasient.',
    en: 'URLs end up in logs that many can read. No one shall see there who is a patient.',
  },
  noCalls: { nb: 'EPJ-en gjorde ingen kall.', en: 'The EPJ made no calls.' },
  identityInUrl: (operation: string) => ({
    nb: `Et nummer med form som fødselsnummer eller D-nummer står i adressen til kallet ${operation}.`,
    en: `A number with the form of a fødselsnummer or D-nummer is in the URL of the call ${operation}.`,
  }),
  inMessage: {
    nb: 'Identiteten står i meldingen, ikke i adressen.',
    en: 'The identity is in the message, not in the URL.',
  },
}
