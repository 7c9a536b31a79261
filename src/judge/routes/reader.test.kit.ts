/** What every RouteReader has to do, whatever its messages are written in: declared as tests over a recorded scenario of its route. */
import { describe, expect, it } from 'vitest'
import type { RecordedExchange, ScenarioRecord } from '../../evidence/scenario-record.js'
import { losses } from '../record/content.js'
import type { Evidence, LookupFacts, SendFacts } from '../record/evidence.js'
import { items, member } from '../record/json-value.js'
import { recalledBy } from '../record/known-prescriptions.js'
import type { MedicationFacts } from '../record/message-facts.js'
import { bodyJson } from '../record/recorded-body.js'
import { sameId } from '../record/reseptformidler-state.js'
import type { TreatmentFacts } from '../record/treatment-facts.js'
import type { RouteReader } from './reader.js'

/** A scenario as the route records it, one lookup and then one send, with what is known of it beforehand. */
export interface ReaderScenario {
  readonly record: ScenarioRecord
  /** The lookup included Reseptformidleren. */
  readonly reachedRf: boolean
  /** The service accepted the send. */
  readonly accepted: boolean
  /** PLL ids of the entries of the list that the lookup answered with. */
  readonly entries: readonly string[]
  /** PLL ids of the entries of the list that was sent. */
  readonly sentEntries: readonly string[]
  /** PLL ids of the entries that were sent back as they were received. */
  readonly unchanged: readonly string[]
  /** ReseptIds that the send asks to have issued, and to have recalled. */
  readonly issued: readonly string[]
  readonly recalled: readonly string[]
}

/** Declares the tests of a reader. */
export function describeReader(reader: RouteReader, named: string, scenario: ReaderScenario): void {
  const { record } = scenario
  const { lookup, send, evidence } = readOnce(reader, record)

  describe(`the reader of ${reader.route}: ${named}`, () => {
    it('finds the lookup and then the send, each with its exchange', () => {
      expect([evidence.lookups.length, evidence.sends.length]).toEqual([1, 1])
      expect(lookup.order).toBeLessThan(send.order)
      expect(lookup.at).toBeLessThanOrEqual(send.at)
      for (const call of [lookup, send]) expect(record.exchanges[call.order]).toBe(call.exchange)
      expect(evidence.calls.map(({ exchange }) => exchange)).toEqual(
        expect.arrayContaining([lookup.exchange, send.exchange]),
      )
    })

    it('says what came of each call', () => {
      expect(lookup.reachedRf).toBe(scenario.reachedRf)
      expect(send.accepted).toBe(scenario.accepted)
    })

    it('gives the message that was sent an id', () => {
      expect(send.identifier).toBeDefined()
      expect(sameId(send.identifier, lookup.identifier)).toBe(false)
    })

    it('finds the entries of the lists, by id', () => {
      expect(pllIds(lookup)).toEqual([...scenario.entries].toSorted())
      expect(pllIds(send)).toEqual([...scenario.sentEntries].toSorted())
    })

    it('finds what is issued and what is recalled', () => {
      const issued = send.prescriptions.filter(({ toBeIssued }) => toBeIssued === true)
      expect(lowered(issued.map(({ reseptId }) => reseptId))).toEqual(lowered(scenario.issued))
      expect(lowered(send.treatments.flatMap((treatment) => recalledBy(treatment) ?? []))).toEqual(
        lowered(scenario.recalled),
      )
    })

    it('points at what is in the body', () => {
      expect(danglingPointers(lookup, lookup.exchange.response.body)).toEqual([])
      expect(danglingPointers(send, send.exchange.request.body)).toEqual([])
    })

    it('loses nothing of a treatment that was sent back as it was received', () => {
      for (const pllId of scenario.unchanged) {
        const [was, is] = [entryWith(lookup, pllId), entryWith(send, pllId)]
        expect(losses(was.content(), undefined)).not.toEqual([])
        expect(losses(was.content(), is.content())).toEqual([])
      }
    })

    it.each(garbage)('reads a body of %j without throwing', (text) => {
      for (const spoiled of record.exchanges.flatMap((exchange) => withBody(record, exchange, text)))
        expect(() => {
          readWhole(reader, spoiled)
        }).not.toThrow()
    })

    it('reads a body that was cut off without throwing', () => {
      for (const { exchange } of [lookup, send])
        for (const body of [exchange.request.body, exchange.response.body])
          for (const spoiled of withBody(record, exchange, (body?.text ?? '').slice(0, (body?.text.length ?? 0) / 2)))
            expect(() => {
              readWhole(reader, spoiled)
            }).not.toThrow()
    })

    it('reads the same from the same record', () => {
      const again = readOnce(reader, record)
      expect(JSON.stringify([again.lookup, again.send])).toBe(JSON.stringify([lookup, send]))
    })
  })
}

const garbage: readonly string[] = [
  '',
  'not a message',
  '{',
  'null',
  '7',
  '"x"',
  '[]',
  '[null]',
  '{}',
  '<a/>',
  '<?xml version="1.0"?><a',
  '\u0000\uFFFF',
]

function readOnce(reader: RouteReader, record: ScenarioRecord) {
  const evidence = reader.read(record)
  const [lookup] = evidence.lookups
  const [send] = evidence.sends
  if (lookup === undefined || send === undefined) throw new Error('The scenario has to have a lookup and a send')
  return { evidence, lookup, send }
}

/** Reads everything that a check may ask for, also what is only read when asked for. */
function readWhole(reader: RouteReader, record: ScenarioRecord): Evidence {
  const evidence = reader.read(record)
  for (const { treatments, message } of [...evidence.lookups, ...evidence.sends])
    for (const { content } of [...treatments, ...(message?.reactions ?? []), ...(message?.handelsvarer ?? [])])
      for (const { path } of losses(content(), undefined)) evidence.fieldInWords(path)
  return evidence
}

/** The record with another text as the request of the exchange, and with it as the response. */
function withBody(record: ScenarioRecord, exchange: RecordedExchange, text: string): readonly ScenarioRecord[] {
  const body = { text, bytes: text.length }
  const changed: readonly RecordedExchange[] = [
    { ...exchange, request: { ...exchange.request, body } },
    { ...exchange, response: { ...exchange.response, body } },
  ]
  return changed.map((one) => ({
    ...record,
    exchanges: record.exchanges.map((other) => (other === exchange ? one : other)),
  }))
}

const lowered = (ids: readonly string[]): readonly string[] => ids.map((id) => id.toLowerCase()).toSorted()

const pllIds = ({ listed }: MedicationFacts): readonly string[] =>
  listed.flatMap(({ pllId }) => (pllId === undefined ? [] : [pllId])).toSorted()

function entryWith({ treatments }: LookupFacts | SendFacts, pllId: string): TreatmentFacts {
  const found = treatments.find((treatment) => sameId(treatment.pllId, pllId))
  if (found === undefined) throw new Error(`No treatment has the PLL id ${pllId}`)
  return found
}

/** The pointers of a message that lead nowhere in its body. A body that is not JSON is pointed into in the route's own way. */
function danglingPointers(facts: MedicationFacts, body: RecordedExchange['request']['body']): readonly string[] {
  const json = bodyJson(body)
  return json === undefined ? [] : pointersIn(facts).filter((pointer) => valueAt(json, pointer) === undefined)
}

function pointersIn({ message, treatments, prescriptions }: MedicationFacts): readonly string[] {
  const ofMessage =
    message === undefined
      ? []
      : [
          message,
          ...message.replaces,
          ...message.reactions,
          ...message.handelsvarer,
          ...(message.listInfo === undefined ? [] : [message.listInfo, ...message.listInfo.relatedParties]),
        ]
  const ofTreatments = treatments.flatMap((treatment) => [
    treatment,
    ...treatment.acts,
    ...[treatment.recall, treatment.discontinuation].filter((one) => one !== undefined),
  ])
  const heads = message?.headPointer === undefined ? [] : [message.headPointer]
  return [...heads, ...[...ofMessage, ...ofTreatments, ...prescriptions].map(({ pointer }) => pointer)]
}

/** What a JSON Pointer points at. */
const valueAt = (json: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, part) => (Array.isArray(value) ? items(value)[Number(part)] : member(value, part)), json)
