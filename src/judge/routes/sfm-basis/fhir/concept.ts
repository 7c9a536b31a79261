import { items, member, text } from '../../../record/json-value.js'

export interface Code {
  readonly system: string | undefined
  readonly code: string
  readonly display: string | undefined
}

/** The codes of a CodeableConcept or of a bare Coding: sources have both in the same places. Codings without a code are left out. */
export function codes(value: unknown): readonly Code[] {
  return [...items(member(value, 'coding')), value].flatMap((coding) => {
    const code = text(member(coding, 'code'))
    return code === undefined
      ? []
      : [{ system: text(member(coding, 'system')), code, display: text(member(coding, 'display')) }]
  })
}

/** The code of that code system in a CodeableConcept or a Coding. */
export function codeOf(value: unknown, system: string): string | undefined {
  return codes(value).find((one) => one.system === system)?.code
}
