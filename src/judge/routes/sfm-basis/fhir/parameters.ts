import type { Parameters } from '../../../../contract/generated/sfm.js'
import { items, type JsonRecord, member, parseJson, record, text } from '../../../record/json-value.js'
import { codes } from './concept.js'
import { valueOf } from './extension.js'

export interface LocatedParameter {
  readonly name: string
  readonly pointer: string
  readonly parameter: JsonRecord
}

/** The Parameters in the text of a message; undefined when it is not JSON, or something else. */
export function parseParameters(body: string): Parameters | undefined {
  return asParameters(parseJson(body))
}

/** The value as Parameters; undefined when it is something else. */
export function asParameters(value: unknown): Parameters | undefined {
  return member(value, 'resourceType') === 'Parameters' ? (value as Parameters) : undefined
}

/** The parameters of that name; of a part, its parts. `pointer` is the holder's. */
export function parametersNamed(holder: unknown, name: string, pointer = ''): readonly LocatedParameter[] {
  const list = member(holder, 'parameter') === undefined ? 'part' : 'parameter'
  return items(member(holder, list)).flatMap((candidate, index) => {
    const parameter = record(candidate)
    return parameter === undefined || text(parameter['name']) !== name
      ? []
      : [{ name, pointer: `${pointer}/${list}/${String(index)}`, parameter }]
  })
}

export function parameterNamed(holder: unknown, name: string, pointer = ''): LocatedParameter | undefined {
  return parametersNamed(holder, name, pointer)[0]
}

/** The value of a parameter, whatever its type (value[x]). */
export function parameterValue(holder: unknown, name: string): unknown {
  return valueOf(parameterNamed(holder, name)?.parameter)
}

/** The error code of a parameter such as RFM96Feilkode or resultCode, from CodeableConcept or Coding. */
export function parameterCode(holder: unknown, name: string): string | undefined {
  return codes(parameterValue(holder, name))[0]?.code
}
