import { defined } from '../../../contract/defined.js'
import { type SchemaName, violations } from '../../../contract/registry.js'
import type { ApiIdentity } from '../../helseid/helseid.js'
import type { RouteGate } from '../route.js'
import { capabilityStatement } from './capability-statement.js'
import { answerDirectory, isDirectoryCall, isInactiveUser, unknownInstance } from './directory/directory-requests.js'
import { type Json, type JsonObject, object, objects, parseJson, text } from './fhir/json.js'
import { operationOutcome, type Refusal } from './fhir/operation-outcome.js'
import { getMedication } from './lookup/get-medication.js'
import { type OperationName, operationName, resourceTypeAt, writtenTypes } from './operation-name.js'
import { multidoseResponsibility } from './register/multidose-responsibility.js'
import { sendMedication, spoilSessions } from './send/send-medication.js'
import type { Caller, SfmAnswer, SfmWorld } from './session/sfm-world.js'
import { pollTasks } from './tasks/task-poll.js'

export interface SfmRequest {
  readonly method: string
  /** As the client called it. */
  readonly url: string
  /** Below the API's base address, percent-encoding taken away: Patient/$getMedication. */
  readonly path: string
  readonly contentType: string | undefined
  readonly authorization: string | undefined
  readonly dpop: string | undefined
  /** The version that an update builds on. */
  readonly ifMatch?: string | undefined
  /** Undefined: larger than the service takes. */
  readonly body: string | undefined
}

export interface SfmReply {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: JsonObject
  readonly fault?: string
}

/**
 * Status when the token has no HPR number: FACT that SFM wants one, its status is UNKNOWN. An independent simulator answers 401;
 * 403 is chosen since a new token would not help.
 */
const withoutHprStatus = 403

type Operation = (body: Json, caller: Caller, world: SfmWorld) => SfmAnswer

interface KnownOperation {
  readonly name: OperationName
  readonly run: Operation
  readonly answers: SchemaName
}

const operations: readonly KnownOperation[] = [
  { name: 'getMedication', run: getMedication, answers: 'sfm/get-medication-response' },
  { name: 'sendMedication', run: sendMedication, answers: 'sfm/send-medication-response' },
  {
    name: 'registerResponsibility',
    run: (body, caller, world) => multidoseResponsibility('register', body, caller, world),
    answers: 'sfm/register-responsibility-response',
  },
  {
    name: 'deRegisterResponsibility',
    run: (body, caller, world) => multidoseResponsibility('deregister', body, caller, world),
    answers: 'sfm/register-responsibility-response',
  },
]

/** Status for a user who is written to SFM as not active: FACT that such a user has no access (SFM-3.2.3); the status is UNKNOWN. */
const inactiveUserStatus = 403

/** Answers one request to SFM Basis API v2. Paths are the same whatever the case of their letters. */
export async function answerSfm(request: SfmRequest, world: SfmWorld, gate: RouteGate): Promise<SfmReply> {
  const { method, path } = request
  const operation = operations.find(({ name }) => name === operationName(path))
  if (operation !== undefined && method === 'POST') return answerOperation(request, operation, world, gate)
  if (method === 'GET' && operationName(path) === 'metadata') {
    const statement = capabilityStatement({ issuer: gate.issuer, url: world.url, now: world.clock.dateTime() })
    reportViolations('sfm/capability-statement', statement, new Set(), gate)
    return json(200, statement)
  }
  const type = resourceTypeAt(path)
  const below = path.split('/').slice(1).join('/')
  if (type === 'Task' && method === 'GET' && below === '') return answerTaskPoll(request, world, gate)
  const written = writtenTypes.find((one) => one === type)
  if (written !== undefined && !below.startsWith('$') && isDirectoryCall(method, below))
    return answerWritten(request, { type: written, below }, world, gate)
  return type !== undefined
    ? refused({ status: 501, diagnostics: `${method} ${path} is not implemented` }, world, gate)
    : refused(
        { status: 404, diagnostics: `${path === '' ? 'The base address' : path} is not a resource of this service` },
        world,
        gate,
      )
}

type Entry = { readonly ok: true; readonly identity: ApiIdentity } | { readonly ok: false; readonly reply: SfmReply }

/** Lets a call in, or says why not: by its token, and by whether its user is active in SFM. */
async function entry(request: SfmRequest, world: SfmWorld, gate: RouteGate, personOptional = false): Promise<Entry> {
  const { method, url, authorization, dpop } = request
  const admission = await gate.admit({
    method,
    url,
    authorization,
    dpop,
    ...(personOptional ? { personOptional } : {}),
  })
  if (!admission.admitted) {
    const { status, diagnostics, wwwAuthenticate } = admission
    const reply = refused({ status, diagnostics }, world, gate)
    return { ok: false, reply: { ...reply, headers: [...reply.headers, ['WWW-Authenticate', wwwAuthenticate]] } }
  }
  const { identity } = admission
  if (!isInactiveUser(identity, world)) return { ok: true, identity }
  const diagnostics = 'The user of the token is not active in this instance of SFM'
  return { ok: false, reply: refused({ status: inactiveUserStatus, diagnostics }, world, gate) }
}

/** Tasks are polled with or without a user in the token (SFM-IG-20); the guide of another API wants one, and does not speak of this API. */
async function answerTaskPoll(request: SfmRequest, world: SfmWorld, gate: RouteGate): Promise<SfmReply> {
  const caller = await entry(request, world, gate, true)
  if (!caller.ok) return caller.reply
  if (world.register.instanceOf(caller.identity) === undefined)
    return refused(unknownInstance(caller.identity), world, gate)
  const poll = pollTasks(request.url, world.directory.workplace(caller.identity), world)
  if (!poll.ok) return refused(poll.refusal, world, gate)
  reportViolations('sfm/task-bundle', poll.bundle, new Set(), gate)
  return json(200, poll.bundle)
}

async function answerWritten(
  request: SfmRequest,
  { type, below }: { readonly type: (typeof writtenTypes)[number]; readonly below: string },
  world: SfmWorld,
  gate: RouteGate,
): Promise<SfmReply> {
  const caller = await entry(request, world, gate)
  if (!caller.ok) return caller.reply
  const { method, url, ifMatch } = request
  const body = () => readBody(request)
  const answer = answerDirectory({ method, type, below, url, ifMatch, identity: caller.identity, body }, world)
  if (!answer.ok) return refused(answer.refusal, world, gate)
  reportViolations(answer.schema, answer.body, new Set(), gate)
  const reply = json(answer.status, answer.body)
  return { ...reply, headers: [...reply.headers, ...answer.headers] }
}

async function answerOperation(
  request: SfmRequest,
  operation: KnownOperation,
  world: SfmWorld,
  gate: RouteGate,
): Promise<SfmReply> {
  const entered = await entry(request, world, gate)
  if (!entered.ok) return entered.reply
  const { identity } = entered
  if (identity.pid === undefined || identity.hprNumber === undefined)
    return refused({ status: withoutHprStatus, diagnostics: 'The access token has no HPR number' }, world, gate)
  if (world.register.instanceOf(identity) === undefined) return refused(unknownInstance(identity), world, gate)
  const caller: Caller = {
    pid: identity.pid,
    hpr: identity.hprNumber,
    practitioner: world.directory.practitioner(identity.hprNumber),
    organisation: world.directory.workplace(identity),
    journalId: identity.journalId ?? identity.sfmId,
  }
  const body = readBody(request)
  if (!body.ok) {
    if (operation.run === sendMedication) spoilSessions(caller, world)
    return refused(body.refusal, world, gate)
  }
  const answer = operation.run(body.value, caller, world)
  if (!answer.ok) return refused(answer.refusal, world, gate)
  reportViolations(operation.answers, answer.parameters, answer.fromEpj ?? new Set(), gate)
  return { ...json(200, answer.parameters), ...defined({ fault: answer.fault }) }
}

type ReadBody = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly refusal: Refusal }

function readBody({ body, contentType }: SfmRequest): ReadBody {
  if (body === undefined)
    return { ok: false, refusal: { status: 413, diagnostics: 'The body is larger than the service takes' } }
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!['application/fhir+json', 'application/json'].includes(type)) {
    const named = type === '' ? 'The Content-Type is missing' : `The Content-Type ${type} is not supported`
    return { ok: false, refusal: { status: 400, diagnostics: `${named}: send application/fhir+json` } }
  }
  const read = parseJson(body.startsWith('\uFEFF') ? body.slice(1) : body)
  return read.ok ? read : { ok: false, refusal: { status: 400, diagnostics: read.problem } }
}

function refused(refusal: Refusal, world: SfmWorld, gate: RouteGate): SfmReply {
  const outcome = operationOutcome(refusal, world.ids)
  reportViolations('sfm/operation-outcome', outcome, new Set(), gate)
  return json(refusal.status, outcome)
}

const json = (status: number, body: JsonObject): SfmReply => ({
  status,
  headers: [['Content-Type', 'application/fhir+json; charset=utf-8']],
  body,
})

/** Every answer is held against the service's own schemas. What an EPJ wrote and gets back is not the simulator's fault. */
function reportViolations(
  schema: SchemaName,
  answer: JsonObject,
  fromEpj: ReadonlySet<string>,
  { onTrouble }: RouteGate,
): void {
  const found = violations(schema, answer).filter(({ pointer }) => !isWithin(pointer, answer, fromEpj))
  const [first] = found
  if (first === undefined) return
  onTrouble({
    blame: 'harness',
    code: 'sfm-answer-invalid',
    message: {
      nb: `Den simulerte SFM svarte noe som ikke passer med skjemaet ${schema}: ${first.pointer} ${first.message.nb} (${found.length} avvik). Meld det gjerne inn.`,
      en: `The simulated SFM answered what does not fit the schema ${schema}: ${first.pointer} ${first.message.en} (${found.length} violations). Please report it.`,
    },
  })
}

function isWithin(pointer: string, answer: JsonObject, urns: ReadonlySet<string>): boolean {
  const found = /^\/parameter\/0\/resource\/entry\/(\d+)(\/|$)/.exec(pointer)
  if (found === null) return false
  const bundle = object(objects(answer.parameter)[0]?.resource)
  const entry = objects(bundle.entry)[Number(found[1])]
  return urns.has(text(entry?.fullUrl) ?? '')
}
