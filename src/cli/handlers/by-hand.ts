import { createHash, randomBytes } from 'node:crypto'

import { defined } from '../../contract/defined.js'
import { exitCodes } from '../../contract/exit-codes.js'
import { readClientFolder, type ServedClient } from '../client-folder.js'
import type { Context } from '../context.js'
import { clientAssertion, dpopProof } from '../hand-signed.js'

/** Prints a fresh client assertion, for the parameter client_assertion. */
export async function assertion(argv: { readonly endpoint: 'par' | 'token'; readonly client: string }): Promise<void> {
  const { client, privateJwk } = readClientFolder(argv.client)
  console.log(await clientAssertion(client, privateJwk, argv.endpoint))
}

/** Prints the headers of a call, a line each, as `curl -H @file` reads them: a fresh DPoP proof, and the token where one is given. */
export async function proof(argv: {
  readonly method: string
  readonly url: string
  readonly token?: string | undefined
  readonly client: string
}): Promise<void> {
  const { privateJwk } = readClientFolder(argv.client)
  const { url, token } = argv
  const call = { method: argv.method.toUpperCase(), url, ...defined({ token }) }
  if (token !== undefined) console.log(`Authorization: DPoP ${token}`)
  console.log(`DPoP: ${await dpopProof(privateJwk, call)}`)
}

/** Signs in without a page, as the practitioner of the served world, and prints the access token. */
export async function token(argv: { readonly client: string }, { lang, end }: Context): Promise<void> {
  const { client, privateJwk } = readClientFolder(argv.client)
  try {
    console.log(await signedIn(client, privateJwk))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(
      {
        nb: `Ingen innlogging hos ${client.issuer}: ${reason}. Kjører «pll-conformance serve» fortsatt, med den samme mappen?`,
        en: `No sign-in at ${client.issuer}: ${reason}. Is "pll-conformance serve" still running, with the same folder?`,
      }[lang],
    )
    end(exitCodes.setup)
  }
}

async function signedIn(client: ServedClient, key: Parameters<typeof dpopProof>[0]): Promise<string> {
  const { clientId, issuer, redirectUri, scope } = client
  const verifier = randomBytes(32).toString('base64url')
  const authentication = async (endpoint: 'par' | 'token') => ({
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await clientAssertion(client, key, endpoint),
  })
  const pushed = await answered(`${issuer}/connect/par`, 'request_uri', {
    ...(await authentication('par')),
    scope,
    redirect_uri: redirectUri,
    response_type: 'code',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const query = new URLSearchParams({ client_id: clientId, request_uri: pushed })
  const authorize = await fetch(`${issuer}/connect/authorize?${query.toString()}`, { redirect: 'manual' })
  const back = new URL(authorize.headers.get('location') ?? redirectUri).searchParams
  const code = back.get('code')
  if (code === null)
    throw new Error(back.get('error_description') ?? `the sign-in answered ${authorize.status} without a code`)
  const url = `${issuer}/connect/token`
  const form = {
    ...(await authentication('token')),
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  }
  return answered(url, 'access_token', form, { DPoP: await dpopProof(key, { method: 'POST', url }) })
}

/** Posts a form and reads one member of the answer. */
async function answered(
  url: string,
  member: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<string> {
  const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) })
  const body = (await answer.json()) as Readonly<Record<string, unknown>>
  const value = body[member]
  if (typeof value === 'string') return value
  const { error_description: description, error } = body
  throw new Error([description, error].find((words) => typeof words === 'string') ?? `${url} answered ${answer.status}`)
}
