/**
 * `$getMedication` of a patient with sixty entries, beside a bare node:http server that gives the same bytes to the same signed requests.
 *
 * Both sides: one client, one kept-alive connection, one request at a time; each request a POST with the same lookup body, an access token,
 * and a DPoP proof (PS256) of its own that the client signs. Both servers verify the proof's signature, its thumbprint against the token,
 * ath, htm and htu, and the token's signature (RS256), and answer the same number of bytes of FHIR JSON.
 * The simulator also remembers the proof against replay, checks the claims SFM asks for, reads and checks the request, compiles list,
 * prescriptions and chains into the document, holds the answer against its schema, and records the exchange.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

import { calculateJwkThumbprint, createLocalJWKSet, decodeJwt, importJWK, jwtVerify, SignJWT } from 'jose'
import { Agent, request } from 'undici'
import { sfmBasis } from '../dist/src/national/routes/sfm-basis/sfm-basis-service.js'
import { startNationalServices } from '../dist/src/national/server/national-services.js'
import { layOut } from '../dist/src/scenario/world/layout.js'
import { seededUuid } from '../dist/src/scenario/world/seeded-uuid.js'
import { treatment } from '../dist/src/scenario/world/treatment.js'
import { world } from '../dist/src/scenario/world/world.js'

const entries = 60
/** Every third treatment was renewed twice. */
const renewals = 2
const callsPerRound = 40

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const hashOf = (text) => createHash('sha256').update(text).digest('base64url')

function sixtyEntries() {
  const albyl = (number) =>
    treatment(`albyl-${number}`, 'Albyl-E enterotab 75 mg', { dose: `1+0+0+${number}`, area: 'Hjertet' })
  const all = Array.from({ length: entries }, (_, number) => albyl(number))
  const setup = layOut(
    world('granskog')
      .list(...all)
      .prescriptions(...all),
    {
      seed: 'bench',
      actors: ['fastlege'],
      startsAt: new Date('2026-03-02T08:00:00Z'),
      clock: 'fixed',
    },
  )
  const tails = setup.prescriptions.filter((_, index) => index % 3 === 0).flatMap((head) => chainBelow(head))
  return { ...setup, prescriptions: [...setup.prescriptions, ...tails] }
}

function chainBelow(head) {
  const tails = []
  let successor = head
  for (let number = 1; number <= renewals; number += 1) {
    const recall = {
      code: '1',
      at: `${successor.issued}T09:00:00+01:00`,
      by: head.rekvirent,
      replacedBy: successor.reseptId,
    }
    const reseptId = seededUuid('bench', head.key, String(number))
    successor = {
      ...head,
      key: `${head.key}-${number}`,
      reseptId,
      status: 'T',
      issued: `202${5 - number}-03-01`,
      recall,
    }
    tails.push(successor)
  }
  return tails
}

/** Signs in as an EPJ does, and gives what each call needs. */
async function signedIn({ environment }, { actors: [{ organisation }] }) {
  const { issuer, clientId, redirectUri, scope, privateJwk } = environment
  const key = await importJWK(privateJwk, 'PS256')
  const sign = (header, claims) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'PS256', ...header })
      .setIssuedAt()
      .sign(key)
  const { kty, n, e } = privateJwk
  const proof = (htu, more = {}) =>
    sign({ typ: 'dpop+jwt', jwk: { kty, n, e } }, { jti: randomUUID(), htm: 'POST', htu, ...more })
  const identifier = {
    system: 'urn:oid:1.0.6523',
    type: 'ENH',
    value: `NO:ORGNR:${organisation.orgnrParent}:${organisation.orgnrChild}`,
  }
  const details = [
    { type: 'helseid_authorization', practitioner_role: { organization: { identifier } } },
    { type: 'nhn:sfm:journal-id', value: { journal_id: organisation.journalId } },
  ]
  const authentication = async () => ({
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await sign(
      { typ: 'client-authentication+jwt', kid: privateJwk.kid },
      {
        iss: clientId,
        sub: clientId,
        aud: issuer,
        exp: Math.floor(Date.now() / 1000) + 30,
        jti: randomUUID(),
        assertion_details: details,
      },
    ),
  })
  const post = async (path, form, headers = {}) =>
    (
      await fetch(`${issuer}${path}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ ...(await authentication()), ...form }),
      })
    ).json()
  const verifier = hashOf(randomUUID())
  const pkce = { code_challenge: hashOf(verifier), code_challenge_method: 'S256' }
  const pushed = await post('/connect/par', { scope, redirect_uri: redirectUri, response_type: 'code', ...pkce })
  const query = new URLSearchParams({ client_id: clientId, request_uri: pushed.request_uri })
  const back = await fetch(`${issuer}/connect/authorize?${query}`, { redirect: 'manual' })
  const code = new URL(back.headers.get('location')).searchParams.get('code')
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier }
  const { access_token: token } = await post('/connect/token', form, { DPoP: await proof(`${issuer}/connect/token`) })
  return { token, proof }
}

/** The same checks of token and proof, and a body that was made beforehand. */
async function bareServer(answer, jwks) {
  const keys = createLocalJWKSet(jwks)
  const server = createServer(async (incoming, response) => {
    const parts = []
    for await (const part of incoming) parts.push(part)
    JSON.parse(Buffer.concat(parts).toString())
    const token = incoming.headers.authorization.slice('DPoP '.length)
    await jwtVerify(token, keys)
    const { dpop } = incoming.headers
    const { jwk } = JSON.parse(Buffer.from(dpop.split('.')[0], 'base64url').toString())
    const { payload } = await jwtVerify(dpop, await importJWK(jwk, 'PS256'))
    const right =
      payload.ath === hashOf(token) &&
      payload.htm === 'POST' &&
      decodeJwt(token).cnf.jkt === (await calculateJwkThumbprint(jwk)) &&
      payload.htu
    response.writeHead(right ? 200 : 401, {
      'Content-Type': 'application/fhir+json; charset=utf-8',
      'Content-Length': answer.length,
    })
    response.end(answer)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/Patient/$getMedication`, close: () => server.close() }
}

export async function lookupBench(rounds) {
  const services = await startNationalServices({ routes: [sfmBasis] })
  const setup = sixtyEntries()
  let recorded = 0
  const opened = services.open(setup, { onExchange: () => (recorded += 1) })
  const { token, proof } = await signedIn(opened, setup)
  const agent = new Agent({ connections: 1 })
  const { nationalIdentity, familyName, givenName, address } = setup.patient
  const patient = {
    resourceType: 'Patient',
    identifier: [nationalIdentity],
    name: [{ family: familyName, given: [givenName] }],
    address: [{ city: address.city }],
  }
  const body = JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'patient', resource: patient }] })
  const lookUp = async (url) => {
    const headers = {
      'content-type': 'application/fhir+json',
      authorization: `DPoP ${token}`,
      dpop: await proof(url, { ath: hashOf(token) }),
    }
    const answer = await request(url, { method: 'POST', dispatcher: agent, headers, body })
    const bytes = Buffer.from(await answer.body.arrayBuffer())
    if (answer.statusCode !== 200)
      throw new Error(`${url} answered ${answer.statusCode}: ${bytes.toString().slice(0, 300)}`)
    return bytes
  }
  const sfm = `${opened.environment.sfm}/Patient/$getMedication`
  const timedRound = async (url) => {
    const before = performance.now()
    for (let call = 0; call < callsPerRound; call += 1) await lookUp(url)
    return (performance.now() - before) / callsPerRound
  }

  const first = performance.now()
  const answer = await lookUp(sfm)
  const firstCall = performance.now() - first
  const statements = JSON.parse(answer).parameter[0].resource.entry.filter(
    ({ resource }) => resource.resourceType === 'MedicationStatement',
  )
  const bare = await bareServer(answer, opened.environment.jwks)
  await timedRound(sfm)
  await timedRound(bare.url)
  const taken = { sfm: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    taken.sfm.push(await timedRound(sfm))
    taken.bare.push(await timedRound(bare.url))
  }
  bare.close()
  await agent.close()
  await services.close()
  console.log('')
  console.log(
    `$getMedication: ${entries} entries, ${statements.length} statements with their chains, ${answer.length} bytes; first call ${firstCall.toFixed(0)} ms (compiles schemas)`,
  )
  console.log(
    `services:   ${median(taken.sfm).toFixed(2)} ms a call, median of ${rounds} rounds of ${callsPerRound} (${recorded} exchanges recorded)`,
  )
  console.log(`bare http:  ${median(taken.bare).toFixed(2)} ms a call (same bytes, same proof and token verified)`)
  console.log(`ratio:      ${(median(taken.sfm) / median(taken.bare)).toFixed(2)}`)
}

if (process.argv[1] === import.meta.filename) await lookupBench(Number(process.argv[2] ?? 7))
