import type { Parameters } from '../../../contract/generated/sfm.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import { millisecondsOf } from '../../../scenario/time/moment.js'
import {
  type Call,
  type Evidence,
  type LookupFacts,
  operationOf,
  type SendFacts,
  stepOf,
} from '../../record/evidence.js'
import type { MedicationFacts } from '../../record/message-facts.js'
import { bodyJson, wholeJson } from '../../record/recorded-body.js'
import type { RouteReader } from '../reader.js'
import { directoryCalls } from './directory-calls.js'
import { compositionIdentifier, type MedicationBundle, medicationBundle } from './fhir/medication-bundle.js'
import { asParameters, parameterCode, parameterNamed, parameterValue } from './fhir/parameters.js'
import { pllInfosOf } from './fhir/pll-info.js'
import { fieldInWords } from './field-in-words.js'
import { messageFacts } from './message.js'
import { prescriptionsOf } from './prescriptions.js'
import { type SfmCall } from './sfm-call.js'
import { taskCalls } from './task-calls.js'
import { treatmentsOf } from './treatment.js'

/** The evidence of a run over SFM Basis API, with the FHIR messages for the checks of this route alone. */
export interface SfmBasisEvidence extends Evidence {
  readonly calls: readonly SfmCall[]
  readonly lookups: readonly SfmLookup[]
  readonly sends: readonly SfmSend[]
}

export interface SfmLookup extends SfmCall, LookupFacts {
  readonly bundle: MedicationBundle | undefined
}

export interface SfmSend extends SfmCall, SendFacts {
  readonly bundle: MedicationBundle | undefined
}

/** What evidence calls the SFM Basis API. */
const service = 'sfm'

export const sfmBasisReader: RouteReader<SfmBasisEvidence> = { route: 'sfm-basis', read }

function read(record: ScenarioRecord): SfmBasisEvidence {
  const calls = record.exchanges
    .map((exchange, order): SfmCall => ({
      exchange,
      order,
      step: stepOf(record, exchange),
      at: millisecondsOf(exchange.at) ?? 0,
      sent: wholeJson(exchange.request.body),
    }))
    .filter(({ exchange }) => exchange.service === service)
  const of = (operation: string) => calls.filter(({ exchange }) => operationOf(exchange) === operation)
  return {
    record,
    calls,
    lookups: of('getmedication').map(readLookup),
    sends: of('sendmedication').map(readSend),
    registrations: of('registerresponsibility'),
    directoryCalls: directoryCalls(calls),
    taskCalls: taskCalls(of('task')),
    fieldInWords,
  }
}

/** SFM's own errors: 0 is OK. A code that is not there says that there is no error. */
const noError = (parameters: unknown, name: string) => [undefined, '0'].includes(parameterCode(parameters, name))

function readLookup(call: SfmCall): SfmLookup {
  const parameters = answerOf(call)
  const bundle = parameters === undefined ? undefined : medicationBundle(parameters)
  const reachedRf =
    bundle !== undefined &&
    parameterValue(parameters, 'RFHentetTidspunkt') !== undefined &&
    noError(parameters, 'RFM96Feilkode') &&
    noError(parameters, 'RFM912Feilkode')
  const identifier = bundle === undefined ? undefined : compositionIdentifier(bundle)
  return { ...call, answered: bundle !== undefined, reachedRf, bundle, identifier, ...readMedication(bundle) }
}

function readSend(call: SfmCall): SfmSend {
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
    isList: info?.createPLL,
    ...readMedication(bundle),
  }
}

function readMedication(bundle: MedicationBundle | undefined): MedicationFacts {
  if (bundle === undefined) return { message: undefined, treatments: [], listed: [], prescriptions: [] }
  const { treatments, listed } = treatmentsOf(bundle)
  return { message: messageFacts(bundle), treatments, listed, prescriptions: prescriptionsOf(bundle, treatments) }
}

/** The Parameters that SFM answered with; nothing when it refused, or did not answer. */
function answerOf({ exchange: { response } }: Call): Parameters | undefined {
  const ok = response.status >= 200 && response.status < 300
  return ok ? asParameters(bodyJson(response.body)) : undefined
}
