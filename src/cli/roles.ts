import { allRoles } from '../../suites/roles.js'
import type { Role } from '../contract/generated/adapter.js'
import { UsageError } from '../input/usage-error.js'

export { allRoles as roles } from '../../suites/roles.js'

/** The roles that flags name. @throws UsageError for a role that is none. */
export function rolesFrom(given: readonly string[] | undefined): readonly Role[] {
  return (given ?? []).map((name) => {
    const role = allRoles.find((candidate) => candidate === name)
    if (role === undefined)
      throw new UsageError({
        nb: `«${name}» er ingen rolle. Rollene er ${allRoles.join(', ')}.`,
        en: `"${name}" is not a role. The roles are ${allRoles.join(', ')}.`,
      })
    return role
  })
}
