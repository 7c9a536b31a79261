import { invalidRequest } from './oauth-refusal.js'

/** A client may name several APIs; every other parameter stands once (RFC 6749 3.1, RFC 8707). */
const mayRepeat = new Set(['resource'])

/** Reads the form that PAR and the token endpoint take. Throws `invalid_request` for another content type or a repeated parameter. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const contentType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (contentType !== 'application/x-www-form-urlencoded') {
    throw invalidRequest(
      `The body must be application/x-www-form-urlencoded; this one is ${contentType ?? 'without content type'}.`,
    )
  }
  const form = new URLSearchParams(await request.text())
  const repeated = [...new Set(form.keys())].find((name) => !mayRepeat.has(name) && form.getAll(name).length > 1)
  if (repeated !== undefined) throw invalidRequest(`The parameter ${repeated} stands more than once.`)
  return form
}

/** An empty parameter counts as absent (RFC 6749 3.1). */
export function parameter(form: URLSearchParams, name: string): string | undefined {
  const value = form.get(name)
  return value === null || value === '' ? undefined : value
}

export function requiredParameter(form: URLSearchParams, name: string): string {
  const value = parameter(form, name)
  if (value === undefined) throw invalidRequest(`The parameter ${name} is missing.`)
  return value
}
