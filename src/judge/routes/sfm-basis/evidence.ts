import type { Where } from '../../../contract/generated/harness.js'
import type { Parameters } from '../../../contract/generated/sfm.js'
import type { RecordedExchange, ScenarioRecord } from '../../../evidence/scenario-record.js'
import { millisecondsOf } from '../../record/moment.js'
import { type BundledPrescription, prescriptionsOf } from './bundled-prescription.js'
import { compositionIdentifier, type MedicationBundle, medicationBundle, sectionOf } from './fhir/medication-bundle.js'
import { asParameters, parameterCode, parameterNamed, parameterValue, parseJson } from './fhir/parameters.js'
import { pllInfosOf } from './fhir/pll-info.js'
import { listedStatements, type StatementFacts, statementsOf } from './fhir/statement.js'

/** A scenario's record, with its messages read once for every check. Order is the order of the evidence. */
export interface Evidence {
  readonly record: ScenarioRecord
  readonly lookups: readonly Lookup[]
  readonly sends: readonly Send[]
  /** registerResponsibility. */
  readonly registrations: readonly Call[]
}

/** One call to SFM. */
export interface Call {
  readonly exchange: RecordedExchange
  /** Its place among all exchanges. */
  readonly order: number
  /** The step that was under way, counted from 1; 0 before the first. */
  readonly step: number
  /** Scenario time, milliseconds. */
  readonly at: number
  /** The body that was sent, when it is JSON. */
  readonly sent: unknown
}

export interface Lookup extends Call {
  /** SFM answered with a bundle. */
  readonly answered: boolean
  /** The lookup included Reseptformidleren, and it answered without an error. */
  readonly reachedRf: boolean
  readonly bundle: MedicationBundle | undefined
  /** Composition.identifier of the answer. */
  readonly identifier: string | undefined
  readonly statements: readonly StatementFacts[]
  /** The statements that sectionMedication names; all of them when there is no such section. */
  readonly listed: readonly StatementFacts[]
  readonly prescriptions: readonly BundledPrescription[]
}

export interface Send extends Call {
  readonly bundle: MedicationBundle | undefined
  /** Composition.identifier of what was sent. */
  readonly identifier: string | undefined
  /** SFM took it: no OperationOutcome, and no error code for the list. */
  readonly accepted: boolean
  /** createPLL as stated; undefined when it is not stated. */
  readonly createPLL: boolean | undefined
  readonly statements: readonly StatementFacts[]
  /** The statements that sectionMedication names; all of them when there is no such section. */
  readonly listed: readonly StatementFacts[]
  readonly prescriptions: readonly BundledPrescription[]
}

export function readEvidence(record: ScenarioRecord): Evidence {
  const calls = record.exchanges
    .map((exchange, order): Call => ({
      exchange,
      order,
      step: stepOf(record, exchange),
      at: millisecondsOf(exchange.at) ?? 0,
      sent: jsonOf(exchange.request.body),
    }))
    .filter(({ exchange }) => exchange.service === 'sfm')
  const of = (operation: string) => calls.filter(({ exchange }) => operationOf(exchange) === operation)
  return {
    record,
    lookups: of('getmedication').map(readLookup),
    sends: of('sendmedication').map(readSend),
    registrations: of('registerresponsibility'),
  }
}

/** The name of the operation, without $ and in lower case. */
export function operationOf({ operation }: RecordedExchange): string {
  return operation.replace(/^\$/, '').toLowerCase()
}

/** Where in the evidence something stands. `pointer` is a JSON Pointer into the body. */
export function whereOf(
  { record }: Evidence,
  exchange: RecordedExchange,
  part: 'request' | 'response',
  pointer?: string,
): Where {
  return {
    file: record.file,
    line: exchange.line,
    exchange: exchange.id,
    part,
    ...(pointer === undefined ? {} : { pointer }),
    ...(exchange.step === null ? {} : { step: exchange.step }),
  }
}

/** Where a step stands in the evidence. */
export function whereOfStep({ record }: Evidence, number: number): Where {
  const step = record.steps.find((one) => one.step === number)
  const line = step?.answer?.line ?? step?.line
  return { file: record.file, step: number, ...(line === undefined ? {} : { line }) }
}

/** SFM's own errors: 0 is OK. A code that is not there tells of no error. */
const noError = (parameters: unknown, name: string) => [undefined, '0'].includes(parameterCode(parameters, name))

function readLookup(call: Call): Lookup {
  const parameters = answerOf(call)
  const bundle = parameters === undefined ? undefined : medicationBundle(parameters)
  const reachedRf =
    bundle !== undefined &&
    parameterValue(parameters, 'RFHentetTidspunkt') !== undefined &&
    noError(parameters, 'RFM96Feilkode') &&
    noError(parameters, 'RFM912Feilkode')
  const identifier = bundle === undefined ? undefined : compositionIdentifier(bundle)
  return { ...call, answered: bundle !== undefined, reachedRf, bundle, identifier, ...readStatements(bundle) }
}

function readSend(call: Call): Send {
  const bundle = medicationBundle(call.sent)
  const answer = answerOf(call)
  const listResult = parameterNamed(answer, 'PllResult')?.parameter
  const infos = bundle === undefined ? [] : pllInfosOf(bundle)
  const info =
    infos.find(({ messageType }) => messageType === 'M25.1') ?? infos.find(({ createPLL }) => createPLL !== undefined)
  return {
    ...call,
    bundle,
    identifier: bundle === undefined ? undefined : compositionIdentifier(bundle),
    accepted: answer !== undefined && (listResult === undefined || noError(listResult, 'resultCode')),
    createPLL: info?.createPLL,
    ...readStatements(bundle),
  }
}

function readStatements(bundle: MedicationBundle | undefined): Pick<Send, 'statements' | 'listed' | 'prescriptions'> {
  if (bundle === undefined) return { statements: [], listed: [], prescriptions: [] }
  const statements = statementsOf(bundle)
  const listed = sectionOf(bundle, 'sectionMedication') === undefined ? statements : listedStatements(bundle)
  return { statements, listed, prescriptions: prescriptionsOf(bundle, statements) }
}

/** The Parameters that SFM answered with; nothing when it refused, or did not answer. */
function answerOf({ exchange: { response } }: Call): Parameters | undefined {
  const ok = response.status >= 200 && response.status < 300
  return ok ? asParameters(bodyJson(response.body)) : undefined
}

const read = new WeakMap<object, { readonly json: unknown }>()

/** The JSON of a body, read once for every check; undefined when it is none. Nobody changes it. */
export function bodyJson(body: RecordedExchange['request']['body']): unknown {
  if (body === null) return undefined
  const before = read.get(body)
  if (before !== undefined) return before.json
  const json = parseJson(body.text)
  read.set(body, { json })
  return json
}

function jsonOf(body: RecordedExchange['request']['body']): unknown {
  return body === null || body.truncated === true ? undefined : bodyJson(body)
}

/** The step in which an exchange happened: as recorded, else the last one that had begun. */
function stepOf(record: ScenarioRecord, exchange: RecordedExchange): number {
  if (exchange.step !== null) return exchange.step
  return record.steps.filter(({ line }) => line < exchange.line).at(-1)?.step ?? 0
}
