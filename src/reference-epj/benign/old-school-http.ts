import { request } from 'node:http'

import type { BenignVariant } from './variant.js'

const asWritten: Readonly<Record<string, string>> = {
  'content-type': 'Content-Type',
  accept: 'ACCEPT',
  authorization: 'AUTHORIZATION',
  dpop: 'DPOP',
}

export const oldSchoolHttp: BenignVariant = {
  id: 'old-school-http',
  choice: {
    nb: 'Skriver HTTP-hoder med store bokstaver og åpner en ny forbindelse for hvert kall. Hoders navn er like uansett (RFC 9110).',
    en: 'Writes HTTP headers in upper case and opens a new connection for each call. Names of headers are the same either way (RFC 9110).',
  },
  behaviour: {
    fetch: (url, init) =>
      new Promise((resolve, reject) => {
        const headers = Object.fromEntries(
          [...new Headers(init?.headers)].map(([name, value]) => [asWritten[name] ?? name, value]),
        )
        const body = typeof init?.body === 'string' ? init.body : ''
        const call = request(
          String(url instanceof Request ? url.url : url),
          {
            method: init?.method ?? 'GET',
            headers: {
              ...headers,
              Connection: 'close',
              ...(body === '' ? {} : { 'CONTENT-LENGTH': Buffer.byteLength(body) }),
            },
            agent: false,
            ...(init?.signal instanceof AbortSignal ? { signal: init.signal } : {}),
          },
          (answer) => {
            const parts: Buffer[] = []
            answer.on('data', (part: Buffer) => parts.push(part))
            answer.on('error', reject)
            answer.on('end', () => {
              const answered = new Headers()
              for (const [name, value] of Object.entries(answer.headers))
                for (const one of [value ?? []].flat()) answered.append(name, one)
              resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500, headers: answered }))
            })
          },
        )
        call.on('error', reject)
        call.end(body)
      }),
  },
}
