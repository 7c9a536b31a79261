import { OAuthRefusal, shown } from './oauth-refusal.js'

/** DPoP, API v2. */
export const sfmScopes: readonly string[] = ['e-helse:sfm.api/sfm.api2', 'e-helse:sfm.api/sfm-migrering.api2']
/** Bearer, deprecated; still given, no longer let in by API v2. */
export const deprecatedSfmScopes: readonly string[] = ['e-helse:sfm.api/sfm.api', 'e-helse:sfm.api/sfm-migrering.api']
export const sfmAudience = 'e-helse:sfm.api'

/** Besides SFM's own: what HelseID's metadata advertises. */
export const helseIdScopes: readonly string[] = [
  'openid',
  'profile',
  'offline_access',
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/pid_pseudonym',
  'helseid://scopes/identity/security_level',
  'helseid://scopes/identity/assurance_level',
  'helseid://scopes/identity/network',
  'helseid://scopes/hpr/hpr_number',
  'helseid://scopes/client/client_name',
  'nhn:tillitsrammeverk:parameters',
  'nhn:sfm:journal-id',
]

export interface AnsweredScope {
  readonly granted: readonly string[]
  /** Scopes of APIs that are not played here: told as `rejected_scope`, as HelseID does for a service the organisation has no agreement with. */
  readonly rejected: readonly string[]
}

/** Sorts the scopes asked for. Throws `invalid_scope` for an empty list or an SFM scope that does not exist. */
export function answeredScope(asked: string): AnsweredScope {
  const scopes = [...new Set(asked.split(' ').filter((scope) => scope !== ''))]
  if (scopes.length === 0) throw new OAuthRefusal('invalid_scope', 'The scope is empty.')
  const misspelt = scopes.find((scope) => scope.startsWith(sfmAudience) && !isSfmScope(scope))
  if (misspelt !== undefined) {
    throw new OAuthRefusal(
      'invalid_scope',
      `SFM has no scope ${shown(misspelt)}; it has ${[...sfmScopes, ...deprecatedSfmScopes].join(', ')}.`,
    )
  }
  return { granted: scopes.filter(isKnown), rejected: scopes.filter((scope) => !isKnown(scope)) }
}

/**
 * A client that speaks for itself gets no scope that tells of a user or keeps a sign-in alive: there is none. What HelseID does with one
 * that is asked for is UNKNOWN; here it is told as rejected, and the rest is given.
 */
export function scopeWithoutUser(asked: string): AnsweredScope {
  const { granted, rejected } = answeredScope(asked)
  return {
    granted: granted.filter((scope) => !needsUser(scope)),
    rejected: [...rejected, ...granted.filter(needsUser)],
  }
}

/** A refresh may ask for less than was granted, never for more (RFC 6749 6). */
export function narrowedScope(granted: readonly string[], asked: string | undefined): readonly string[] {
  if (asked === undefined) return granted
  const scopes = asked.split(' ').filter((scope) => scope !== '')
  const more = scopes.find((scope) => !granted.includes(scope))
  if (more !== undefined)
    throw new OAuthRefusal('invalid_scope', `The scope ${shown(more)} was not granted when the user signed in.`)
  return granted.filter((scope) => scopes.includes(scope))
}

export function isSfmScope(scope: string): boolean {
  return sfmScopes.includes(scope) || deprecatedSfmScopes.includes(scope)
}

function needsUser(scope: string): boolean {
  return (
    ['openid', 'profile', 'offline_access'].includes(scope) ||
    scope.startsWith('helseid://scopes/identity/') ||
    scope.startsWith('helseid://scopes/hpr/')
  )
}

function isKnown(scope: string): boolean {
  return isSfmScope(scope) || helseIdScopes.includes(scope) || scope.startsWith('helseid://scopes/')
}
