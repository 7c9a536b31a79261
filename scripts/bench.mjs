/**
 * Two measures. The first: how long a run takes beside a bare loop of the same number of signed HTTP exchanges with schema validation.
 * The bare loop has no clinical rules, no record, no verdicts: each exchange is a DPoP proof signed and verified, a POST over a
 * socket, and the same message checked against its schema on arrival. Both are taken in turn, several times, in one process;
 * the ratio of the medians is what counts. Every scenario is played in every role, but resilience.slow, which only waits.
 *
 * The second: `$getMedication` of a patient with sixty entries and chains of renewals, on the national services, beside a bare node:http
 * server that gives the same bytes to the same kind of signed requests. See lookup-bench.mjs.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose'
import { Agent, request } from 'undici'
import { violations } from '../dist/src/contract/registry.js'
import { startReferenceEpj } from '../dist/src/reference-epj/reference-epj.js'
import { executeRun } from '../dist/src/run/execute-run.js'
import { loadScenarios } from '../dist/src/run/suites.js'
import { lookupBench } from './lookup-bench.mjs'

const rounds = Number(process.argv[2] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'pll-conformance-bench-'))
// The answers of resilience.slow are held back for seconds on purpose: a wait is no work to compare.
const scenarios = (await loadScenarios()).filter(({ id }) => id !== 'resilience.slow')

async function harnessRun() {
  const { folder: run, result } = await executeRun({
    scenarios,
    configuration: { output: folder },
    seed: 'bench',
    progress: () => undefined,
    signal: new AbortController().signal,
    embeddedEpj: () => startReferenceEpj(),
  })
  if (result.verdict !== 'conformant') throw new Error(`the run is ${result.verdict}, so its time says nothing`)
  return { run, result }
}

/** What a run exchanges: HTTP calls to the national services and to the adapter, and the messages among them. */
function countExchanges({ run, result }) {
  const lines = result.scenarios.flatMap(({ evidence }) =>
    readFileSync(join(run, evidence), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  const exchanges = lines.filter(({ type }) => type === 'exchange')
  const adapterCalls = 1 + result.scenarios.length * 2 + lines.filter(({ type }) => type === 'answer').length
  const messages = exchanges
    .filter(({ operation }) => operation === 'sendMedication')
    .map(({ request: { body } }) => JSON.parse(body.text))
  return { total: exchanges.length + adapterCalls, messages }
}

async function bareLoop({ total, messages }) {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  const thumbprint = await calculateJwkThumbprint(jwk)
  const server = createServer(async (incoming, answer) => {
    const parts = []
    for await (const part of incoming) parts.push(part)
    const proof = incoming.headers.dpop
    const header = JSON.parse(Buffer.from(proof.split('.')[0], 'base64url').toString())
    await jwtVerify(proof, await importJWK(header.jwk, 'ES256'))
    if ((await calculateJwkThumbprint(header.jwk)) !== thumbprint) throw new Error('another key')
    const found = violations('sfm/send-medication-request', JSON.parse(Buffer.concat(parts).toString()))
    answer.end(JSON.stringify({ violations: found.length }))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${server.address().port}/Patient/$sendMedication`
  const agent = new Agent()
  for (let number = 0; number < total; number += 1) {
    const proof = await new SignJWT({ htm: 'POST', htu: url, jti: `${number}` })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk })
      .setIssuedAt()
      .sign(privateKey)
    const body = JSON.stringify(messages[number % messages.length])
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent,
      headers: { dpop: proof, 'content-type': 'application/fhir+json' },
      body,
    })
    await answer.body.json()
  }
  await agent.close()
  await new Promise((resolve) => server.close(resolve))
}

async function timed(work) {
  const before = performance.now()
  await work()
  return performance.now() - before
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

try {
  const counted = countExchanges(await harnessRun())
  await bareLoop(counted)
  const harness = []
  const bare = []
  for (let round = 0; round < rounds; round += 1) {
    harness.push(await timed(harnessRun))
    bare.push(await timed(() => bareLoop(counted)))
  }
  console.log(`${scenarios.length} scenarios, ${counted.total} HTTP exchanges, median of ${rounds} rounds`)
  console.log(`run:        ${median(harness).toFixed(0)} ms (sign-in, record, verdicts and reports included)`)
  console.log(`bare loop:  ${median(bare).toFixed(0)} ms`)
  console.log(`ratio:      ${(median(harness) / median(bare)).toFixed(2)}`)
  await lookupBench(rounds)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
