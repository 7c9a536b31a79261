import { errorOf, type Parameter, type Parameters } from '../fhir/parameters.js'

/** How $sendMedication went: counts, and every error code in the services' own words. */
interface SendAnswer {
  readonly prescriptionCount: number
  readonly recallCount: number
  /** A recall waits until the pharmacy is done with the prescription. */
  readonly recallWaits: boolean
  /** Reference numbers that came, with the ReseptIds they find. */
  readonly referenceNumbers: ReadonlyMap<string, readonly string[]>
  /** Empty: everything was accepted. */
  readonly errors: readonly string[]
}

/** A failure of one prescription, or of the list, comes within a 200: code other than 0. */
export function readSendAnswer(body: Parameters, recalled: ReadonlySet<string>): SendAnswer {
  const all = body.parameter ?? []
  return {
    prescriptionCount: count(all, 'prescriptionCount'),
    recallCount: count(all, 'recallCount'),
    recallWaits: all.some(({ name, part = [] }) => name === 'prescriptionOperationResult' && isWaiting(part)),
    referenceNumbers: referenceNumbersIn(all),
    errors: all.flatMap((parameter) => {
      if (parameter.name === 'PllResult') return listError(parameter) ?? []
      if (parameter.name === 'prescriptionOperationResult') return prescriptionError(parameter, recalled) ?? []
      return []
    }),
  }
}

function referenceNumbersIn(all: readonly Parameter[]): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, readonly string[]>()
  for (const { name, part = [] } of all) {
    const value = (wanted: string) => part.find((one) => one.name?.toLowerCase() === wanted)?.['valueString']
    const [reseptId, number] = [value('reseptid'), value('refnum')]
    if (name !== 'prescriptionOperationResult' || typeof number !== 'string' || typeof reseptId !== 'string') continue
    numbers.set(number, [...(numbers.get(number) ?? []), reseptId])
  }
  return numbers
}

function listError({ part = [] }: Parameter): string | undefined {
  const error = errorOf(part.find(({ name }) => name === 'resultCode'))
  return error === undefined ? undefined : `PLL: ${error}`
}

/**
 * Code 1, Tilbakekalt, is how a recall that was asked for succeeds: clients of the real service read it so. Code 13 of kodeverk 7419 says
 * that it is taken and waits.
 */
function prescriptionError({ part = [] }: Parameter, recalled: ReadonlySet<string>): string | undefined {
  const named = (...names: readonly string[]) => part.find(({ name }) => names.includes(name ?? ''))
  const reseptId = named('reseptID', 'reseptId')?.['valueString']
  const error = errorOf(named('resultCode'))
  if (error === undefined || typeof reseptId !== 'string') return error
  return (error.startsWith('1 ') || isWaiting(part)) && recalled.has(reseptId) ? undefined : error
}

/** Kodeverk 7419, 13: under ekspedering, recalled when the pharmacy is done. */
const isWaiting = (part: readonly Parameter[]): boolean =>
  errorOf(part.find(({ name }) => name === 'resultCode'))?.startsWith('13 ') === true

function count(all: readonly Parameter[], name: string): number {
  const value = all.find((parameter) => parameter.name === name)?.['valueInteger']
  return typeof value === 'number' ? value : 0
}
