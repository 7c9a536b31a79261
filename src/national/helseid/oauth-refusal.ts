/** HelseID says no. The endpoint answers with `{ error, error_description }`, and the description says what to fix. */
export class OAuthRefusal extends Error {
  readonly error: string
  readonly status: 400 | 401
  readonly headers: Readonly<Record<string, string>>

  constructor(
    error: string,
    description: string,
    options: { readonly status?: 400 | 401; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(description)
    this.name = 'OAuthRefusal'
    this.error = error
    this.status = options.status ?? 400
    this.headers = options.headers ?? {}
  }
}

/** The client is not who it says, or does not prove it (RFC 6749 5.2). */
export function invalidClient(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_client', description, { status: 401 })
}

export function invalidRequest(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_request', description)
}

export function invalidGrant(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_grant', description)
}

const longestShown = 120

/** A received value as it may stand in a message: quoted, whole when short, cut when long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'absent'
  const text = JSON.stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
