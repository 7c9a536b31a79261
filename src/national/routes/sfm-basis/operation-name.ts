/** The operations of Patient that this service has. */
export const operationNames = [
  'getMedication',
  'sendMedication',
  'registerResponsibility',
  'deRegisterResponsibility',
] as const

export type OperationName = (typeof operationNames)[number]

/** What an EPJ writes to SFM before its users can work. */
export const writtenTypes = ['Practitioner', 'Organization', 'Person'] as const

const resourceTypes = [
  ...writtenTypes,
  'Task',
  'Patient',
  'MedicationStatement',
  'Medication',
  'Basic',
  'Bundle',
] as const

/** The operation that a path leads to; paths are the same whatever the case of their letters. */
export const operationAt = (path: string): OperationName | undefined =>
  operationNames.find((name) => path.toLowerCase() === `patient/$${name}`.toLowerCase())

export const isMetadata = (path: string): boolean => path.toLowerCase() === 'metadata'

/** The type of resource that is first in the path. */
export function resourceTypeAt(path: string): (typeof resourceTypes)[number] | undefined {
  const first = path.split('/')[0]?.toLowerCase()
  return resourceTypes.find((type) => type.toLowerCase() === first)
}

/** What a request is called in the record: the operation, else the type of resource that is first in the path. */
export function operationName(path: string): string {
  const known = operationAt(path)
  if (known !== undefined) return known
  if (isMetadata(path)) return 'metadata'
  const type = path.split('/').some((segment) => segment.startsWith('$')) ? undefined : resourceTypeAt(path)
  return type ?? (path === '' ? 'base' : path)
}
