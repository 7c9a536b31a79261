import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import { millisecondsOf } from '../../scenario/time/moment.js'
import { type Call, type LookupFacts, operationOf, type SendFacts, stepOf } from '../record/evidence.js'
import { items, member, text } from '../record/json-value.js'
import type { MedicationFacts } from '../record/message-facts.js'
import { bodyJson } from '../record/recorded-body.js'
import type { TreatmentFacts } from '../record/treatment-facts.js'
import type { RouteReader } from './reader.js'

/** Reads the toy route of the national services' tests: JSON with Reseptformidleren's own words. */
export const toyReader: RouteReader = {
  route: 'toy',
  read: (record: ScenarioRecord) => {
    const calls = record.exchanges
      .map((exchange, order): Call => ({
        exchange,
        order,
        step: stepOf(record, exchange),
        at: millisecondsOf(exchange.at) ?? 0,
      }))
      .filter(({ exchange }) => exchange.service === 'toy')
    const of = (operation: string) => calls.filter(({ exchange }) => operationOf(exchange) === operation)
    return {
      record,
      calls,
      lookups: of('look-up').map(readLookup),
      sends: of('send').map(readSend),
      registrations: [],
      directoryCalls: [],
      taskCalls: [],
      fieldInWords: (path) => ({ nb: path.join(' '), en: path.join(' ') }),
    }
  },
}

function readLookup(call: Call): LookupFacts {
  const { status, body } = call.exchange.response
  const answer = status === 200 ? bodyJson(body) : undefined
  const states = new Map(
    items(member(answer, 'prescriptions')).map((one) => [member(one, 'reseptId'), text(member(one, 'status'))]),
  )
  return {
    ...call,
    answered: answer !== undefined,
    reachedRf: answer !== undefined,
    identifier: text(member(answer, 'previous')),
    ...medication(answer, (reseptId) => states.get(reseptId)),
  }
}

function readSend(call: Call): SendFacts {
  const { request, response } = call.exchange
  const messageId = text(member(bodyJson(response.body), 'messageId'))
  return {
    ...call,
    identifier: messageId,
    accepted: messageId !== undefined,
    isList: true,
    ...medication(bodyJson(request.body), () => undefined),
  }
}

function medication(message: unknown, stateOf: (reseptId: string) => string | undefined): MedicationFacts {
  if (message === undefined) return { message: undefined, treatments: [], listed: [], prescriptions: [] }
  const previous = text(member(message, 'previous'))
  const treatments = items(member(message, 'entries')).map((entry, index) => treatment(entry, index, stateOf))
  return {
    message: {
      pointer: '',
      headPointer: '',
      replaces: previous === undefined ? [] : [{ pointer: '/previous', value: previous }],
      listInfo: undefined,
      reactions: [],
      handelsvarer: [],
    },
    treatments,
    listed: treatments,
    prescriptions: treatments.flatMap(({ reseptId, name = '', pointer, rfStatus }) =>
      reseptId === undefined
        ? []
        : [{ reseptId, name, pointer, rfStatus, toBeIssued: undefined, isHead: true, prescriptionType: 'E' }],
    ),
  }
}

function treatment(entry: unknown, index: number, stateOf: (reseptId: string) => string | undefined): TreatmentFacts {
  const said = (name: string) => text(member(entry, name))
  const reseptId = said('reseptId')
  const discontinuation = member(entry, 'discontinuation')
  const note = text(member(member(entry, 'content'), 'note'))
  return {
    pointer: `/entries/${String(index)}`,
    pllId: said('pllId'),
    reseptId,
    status: discontinuation === undefined ? 'active' : 'stopped',
    name: said('name'),
    medicineCode: said('medicineCode'),
    dssn: said('dose'),
    use: said('use'),
    area: undefined,
    toBeIssued: undefined,
    recall: undefined,
    discontinuation: undefined,
    lastChanged: said('lastChanged'),
    rfStatus: reseptId === undefined ? undefined : stateOf(reseptId),
    recallStatus: undefined,
    prescriptionType: said('type'),
    itemGroup: undefined,
    isHead: true,
    acts: [],
    medicine: {
      registrationType: undefined,
      prescriptionGroups: [],
      recipe: undefined,
      amount: undefined,
      ingredients: [],
    },
    reiterations: undefined,
    atDischarge: undefined,
    reimbursement: { paragraph: undefined, code: undefined },
    dispatchTexts: undefined,
    dosePeriods: [],
    content: () => ({ dose: [said('dose') ?? ''], note: note === undefined ? [] : [note] }),
  }
}
