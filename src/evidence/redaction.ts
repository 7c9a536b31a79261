import { idnr } from '@navikt/fnrvalidator'

/** Synthetic numbers have month + 80 (Tenor) or + 65 (SyntPop); a month of 1-12 is the form that real people have. */
const elevenDigits = '(?<!\\d)\\d{11}(?!\\d)'
/** Eleven digits of a UUID or a trace id stand there by chance: they are no one's number. */
const ids = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])'
const idsAndNumbers = new RegExp(`${ids}|${elevenDigits}`, 'gi')
const elevenLong = 11

export interface Redacted {
  readonly text: string
  /** How many numbers of the real form were masked. */
  readonly masked: number
}

export const mask = '***********'

/** Masks each number with the form of a real fødselsnummer or D-nummer; synthetic numbers stand. */
export function withoutRealIdentities(text: string): Redacted {
  if (!digitRuns(text).some(hasRealForm)) return { text, masked: 0 }
  let masked = 0
  const redacted = text.replace(idsAndNumbers, (number) => {
    if (number.length !== elevenLong || !hasRealForm(number)) return number
    masked += 1
    return mask
  })
  return { text: redacted, masked }
}

/** Runs of just eleven digits, wherever they stand: a quick look before the thorough one. */
const digitRuns = (text: string): readonly string[] =>
  (text.match(/\d{11,}/g) ?? []).filter(({ length }) => length === elevenLong)

/** The check digits hold and the month is a month. */
export function hasRealForm(number: string): boolean {
  const month = Number(number.slice(2, 4))
  return month >= 1 && month <= 12 && idnr(number).status === 'valid'
}

/**
 * The value of an Authorization header for the record. A token from the run's own issuer is evidence and stands;
 * any other may open doors elsewhere and is masked.
 */
export function authorizationForRecord(
  value: string,
  issuer: string,
): { readonly value: string; readonly foreign: boolean } {
  const [scheme = '', token = ''] = value.split(/\s+/, 2)
  const claimed = issuerOf(token)
  if (claimed === issuer || (claimed === undefined && !token.includes('.'))) return { value, foreign: false }
  return { value: `${scheme} ***`, foreign: claimed !== undefined }
}

function issuerOf(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return typeof payload === 'object' && payload !== null && 'iss' in payload && typeof payload.iss === 'string'
      ? payload.iss
      : undefined
  } catch {
    return undefined
  }
}
