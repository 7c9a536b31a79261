import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { JWK } from 'jose'
import { defined } from '../contract/defined.js'
import { UsageError } from '../input/usage-error.js'
import type { WorldEnvironment } from '../national/server/national-services.js'
import type { ActorsWorld } from '../scenario/world/actors-world.js'

/** A client of a served HelseID, as `serve --write` leaves it in a folder for whoever calls the services by hand. */
export interface ServedClient {
  readonly issuer: string
  readonly sfm: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly orgnrParent: string
  readonly orgnrChild: string
  readonly journalId: string
}

const files = {
  client: 'client.json',
  key: 'private-key.jwk.json',
  environment: 'serve.env',
  lookup: 'lookup.json',
} as const

/** Only the owner may read a private key. */
const ownerOnly = 0o600

/** Writes what a person needs to call the services by hand: client, private key, shell variables, and the body of a lookup. */
export function writeClientFolder(folder: string, environment: WorldEnvironment, setup: ActorsWorld): void {
  const { issuer, sfm, clientId, redirectUri, scope, privateJwk } = environment
  const { orgnrParent, orgnrChild, journalId } = setup.organisation
  const client: ServedClient = { issuer, sfm, clientId, redirectUri, scope, orgnrParent, orgnrChild, journalId }
  mkdirSync(folder, { recursive: true })
  const write = (file: string, content: unknown, mode = 0o644) =>
    writeFileSync(join(folder, file), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`, {
      mode,
    })
  write(files.client, client)
  write(files.key, privateJwk ?? {}, ownerOnly)
  write(files.environment, shellVariables(client))
  write(files.lookup, lookupBody(setup))
}

/** @throws UsageError when the folder is not one that `serve --write` made. */
export function readClientFolder(folder: string): { readonly client: ServedClient; readonly privateJwk: JWK } {
  const [client, key] = [join(folder, files.client), join(folder, files.key)]
  if (!existsSync(client) || !existsSync(key)) {
    throw new UsageError({
      nb: `${folder} har ingen klient. Start «pll-conformance serve --write ${folder}» i et annet vindu, eller oppgi mappen med --client.`,
      en: `${folder} holds no client. Start "pll-conformance serve --write ${folder}" in another window, or name the folder with --client.`,
    })
  }
  return {
    client: JSON.parse(readFileSync(client, 'utf8')) as ServedClient,
    privateJwk: JSON.parse(readFileSync(key, 'utf8')) as JWK,
  }
}

function shellVariables({ issuer, sfm, clientId, redirectUri, scope }: ServedClient): string {
  const verifier = randomBytes(32).toString('base64url')
  const variables = {
    HELSEID: issuer,
    SFM: sfm,
    CLIENT_ID: clientId,
    REDIRECT_URI: redirectUri,
    SCOPE: scope,
    CODE_VERIFIER: verifier,
    CODE_CHALLENGE: createHash('sha256').update(verifier).digest('base64url'),
  }
  const lines = Object.entries(variables).map(([name, value]) => `${name}='${value}'`)
  return `# Read with: . <folder>/serve.env\n${lines.join('\n')}\n`
}

/** The body of $getMedication for the world's patient. */
function lookupBody({ patient }: ActorsWorld): object {
  const { nationalIdentity, givenName, familyName, birthDate, gender, address } = patient
  const resource = {
    resourceType: 'Patient',
    ...defined({ identifier: nationalIdentity && [{ use: 'official', ...nationalIdentity }] }),
    name: [{ family: familyName, given: [givenName] }],
    gender,
    birthDate,
    address: [{ use: 'home', line: [address.line], postalCode: address.postalCode, city: address.city }],
  }
  return { resourceType: 'Parameters', parameter: [{ name: 'patient', resource }] }
}
