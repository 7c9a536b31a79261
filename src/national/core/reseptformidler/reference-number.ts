/**
 * Reference numbers (referansenummer, M4.2): what finds a prescription that the patient's national identity number shall not find.
 * That they end in a check digit modulus 11 is FACT (R9/08); their length and the weights are UNKNOWN. Here: ten digits, weights 2 to 7
 * from the right as in other Norwegian numbers.
 */
const serialLength = 9
const weights = [2, 3, 4, 5, 6, 7] as const

/** The first number with a check digit at or after this serial; one in eleven serials has none. */
export function referenceNumberFrom(serial: number): string {
  const digits = String(serial % 10 ** serialLength).padStart(serialLength, '0')
  const check = checkDigit(digits)
  return check === undefined ? referenceNumberFrom(serial + 1) : `${digits}${check}`
}

/** Whether the last digit checks the others (error 161 of kodeverk 7419 when not). */
export function isReferenceNumber(value: string): boolean {
  return /^\d+$/.test(value) && value.length > 1 && checkDigit(value.slice(0, -1)) === Number(value.slice(-1))
}

function checkDigit(digits: string): number | undefined {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (weights[index % weights.length] ?? 0), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : check
}

/** Whom a number was given to, and where it was used. */
export interface Allotment {
  /** HPR number of the rekvirent; undefined where no one said. */
  readonly hpr: string | undefined
  /** Key of the patient. */
  readonly patient: string
  /** The send whose prescriptions carry it. */
  readonly usedIn?: string
}
