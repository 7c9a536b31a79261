import type { Role } from '../schema/generated/adapter.js'
import { UsageError } from '../run/usage-error.js'

export const roles: readonly Role[] = ['fastlege', 'sykehus', 'avtalespesialist', 'sykehjem', 'hjemmetjeneste', 'legevakt', 'kad']

/** The roles that flags name. @throws UsageError for a role that is none. */
export function rolesFrom(given: readonly string[] | undefined): readonly Role[] {
  return (given ?? []).map((name) => {
    const role = roles.find((candidate) => candidate === name)
    if (role === undefined)
      throw new UsageError({
        nb: `«${name}» er ingen rolle. Rollene er ${roles.join(', ')}.`,
        en: `"${name}" is not a role. The roles are ${roles.join(', ')}.`,
      })
    return role
  })
}
