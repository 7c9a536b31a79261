import { defined } from '../../../../contract/defined.js'
import { roleReference } from '../content/people-resources.js'
import { type JsonObject } from '../fhir/json.js'
import type { Writing } from './document-writing.js'

export function partyReference(
  { role, hpr, herId }: { role: string; hpr?: string; herId?: string },
  writing: Writing,
): JsonObject {
  const { directory } = writing
  const practitioner = hpr === undefined ? undefined : directory.practitioner(hpr)
  const pharmacy = herId === undefined ? undefined : directory.pharmacy(herId)
  const organisation =
    herId === undefined ? undefined : (directory.organisation(herId) ?? { name: 'Ukjent virksomhet', herId })
  return roleReference(
    {
      role,
      ...defined({ practitioner, pharmacy, organisation }),
    },
    writing,
  )
}
