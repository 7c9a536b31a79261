import type { IncomingMessage } from 'node:http'

/** The URL as the client called it: the name it used for this machine is the one its DPoP proofs speak of. */
export function requestUrl(request: IncomingMessage): URL {
  const host = request.headers.host ?? 'localhost'
  const target = request.url ?? '/'
  const fallback = new URL('http://localhost/')
  return parsed(target.startsWith('/') ? `http://${host}${target}` : target) ?? fallback
}

const parsed = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined)
