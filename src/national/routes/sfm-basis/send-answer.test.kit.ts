import { type SfmReply } from './answer-request.js'
import { extension, sfm } from './fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from './fhir/json.js'

export const diagnostics = ({ body }: SfmReply): string => text(objects(body.issue)[1]?.diagnostics) ?? ''

/** The codes in a $sendMedication answer: of the list, and of each prescription by reseptId. */
export function resultCodes({ body }: SfmReply): {
  readonly list: string | undefined
  readonly prescriptions: Readonly<Record<string, string>>
} {
  const all = objects(body.parameter)
  const codeOf = (parameter: JsonObject | undefined) =>
    text(object(objects(parameter?.part).find(({ name }) => name === 'resultCode')?.valueCoding).code)
  const reseptIdOf = (parameter: JsonObject) =>
    text(objects(parameter.part).find(({ name }) => name === 'reseptID')?.valueString) ?? ''
  return {
    list: codeOf(all.find(({ name }) => name === 'PllResult')),
    prescriptions: Object.fromEntries(
      all
        .filter(({ name }) => name === 'prescriptionOperationResult')
        .map((one) => [reseptIdOf(one), codeOf(one) ?? '']),
    ),
  }
}

/** The reference numbers in a $sendMedication answer, by reseptId. */
export const referenceNumbers = ({ body }: SfmReply): Readonly<Record<string, string>> =>
  Object.fromEntries(
    objects(body.parameter)
      .filter(({ name }) => name === 'prescriptionOperationResult')
      .flatMap(({ part }) => {
        const valueOf = (name: string) => text(objects(part).find((one) => one.name === name)?.valueString)
        const number = valueOf('refnum')
        return number === undefined ? [] : [[valueOf('reseptID') ?? '', number]]
      }),
  )

export const detail = (resource: JsonObject, url: string): JsonObject | undefined =>
  extension(extension(resource, sfm('sfm-reseptamendment')) ?? {}, url)
