import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../../scenario/world/seeded-uuid.js'
import { treatment } from '../../../../scenario/world/treatment.js'
import { world } from '../../../../scenario/world/world.js'
import type { PatientRecord } from '../../../core/reseptformidler/patient-record.js'
import type { SfmReply } from '../answer-request.js'
import type { KeptContent } from '../content/kept-content.js'
import {
  createeresept,
  discontinuation,
  prescribing,
  recallinfo,
  typeresept,
  withDetails,
  withIdentifiers,
} from '../draft-changes.test.kit.js'
import { identifierOfType } from '../fhir/fhir-element.js'
import { type JsonObject, objects, text, without } from '../fhir/json.js'
import type { Draft, DraftStatement } from '../send-draft.test.kit.js'
import { albyl, eliquis, metoprolol, paracet, SfmCaller, startsAt } from '../sfm-caller.test.kit.js'

/**
 * Whatever is looked up, sent, recalled and done by others, and in whatever order: nothing is lost from Reseptformidleren but by what was
 * sent to that end, and a refusal changes nothing.
 */

const levaxin = treatment('levaxin', 'Levaxin tab 50 mikrog', { dose: '1+0+0+0', area: 'Stoffskiftet' })
const subjects = [metoprolol, albyl, paracet, levaxin]

/** What the EPJ does to one treatment, or to the message as a whole. */
const sends = [
  'nothing',
  'issue',
  'issue-locked',
  'renew',
  'renew-with-tail',
  'discontinue',
  'discontinue-long-ago',
  'recall',
  'go-on-without-prescription',
  'enter-in-error',
  'drop',
  'same-pll-id-twice',
  'same-resept-id-twice',
  'unknown-relates-to',
  'create-pll-unsaid',
  'no-identifier',
] as const

type Move =
  | { readonly kind: 'look-up' }
  | {
      readonly kind: 'send'
      readonly what: (typeof sends)[number]
      readonly which: number
      readonly createPLL: boolean
      readonly fresh: boolean
    }
  | { readonly kind: 'other-sends' | 'other-recalls' | 'pharmacy-takes' | 'broken-message'; readonly which: number }
  | { readonly kind: 'time-passes'; readonly minutes: number }

const which = fc.nat({ max: 5 })
const mostly = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })
const sending = fc.record({
  kind: fc.constant('send' as const),
  what: fc.constantFrom(...sends),
  which,
  createPLL: mostly,
  fresh: mostly,
})
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'look-up' as const }) },
  { weight: 6, arbitrary: sending },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'other-sends' as const,
        'other-recalls' as const,
        'pharmacy-takes' as const,
        'broken-message' as const,
      ),
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('time-passes' as const),
      minutes: fc.constantFrom(1, 239, 245, 60 * 24 * 91),
    }),
  },
)

const story = fc.record({
  listed: fc.uniqueArray(fc.constantFrom(0, 1, 2), { maxLength: 3 }),
  prescribed: fc.uniqueArray(fc.constantFrom(0, 1, 2, 3), { maxLength: 4 }),
  underDispensing: fc.uniqueArray(fc.constantFrom(0, 1, 2, 3), { maxLength: 2 }),
  profession: fc.constantFrom('LE', 'LE', 'LE', 'LE', 'LE', 'LE', 'TL', 'SP'),
  moves: fc.array(move, { minLength: 1, maxLength: 9 }),
})
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never

type Record = PatientRecord<KeptContent>

interface Played {
  readonly move: Move
  readonly before: Record
  readonly after: Record
  readonly reply?: SfmReply
  /** What the send meant to do. */
  readonly intent?: Intent
}

/** ReseptIds and PLL ids that a send may change. */
interface Intent {
  readonly draft: Draft
  readonly recalls: readonly string[]
  readonly creates: readonly string[]
  /** PLL id, or `one` entry whose PLL id the EPJ has not been told. */
  readonly erases: string | undefined
}

async function play({ listed, prescribed, underDispensing, profession, moves }: Story): Promise<readonly Played[]> {
  const at = (index: number) => subjects[index] ?? metoprolol
  const caller = new SfmCaller(
    world('granskog')
      .list(...listed.map(at))
      .prescriptions(...prescribed.map(at)),
    {
      profession,
      change: (setup) => ({
        ...setup,
        prescriptions: setup.prescriptions.map((one) =>
          underDispensing.some((index) => at(index).key === one.key) ? { ...one, status: 'U' } : one,
        ),
      }),
    },
  )
  const played: Played[] = []
  await caller.lookUp()
  for (const [index, one] of moves.entries()) {
    const before = recordOf(caller)
    const done = await make(one, caller, index)
    played.push({ move: one, before, after: recordOf(caller), ...done })
  }
  expect(caller.troubles).toEqual([])
  return played
}

const patientOf = (caller: SfmCaller) => ({ key: caller.state.patient, nationalId: caller.state.patient })
const recordOf = (caller: SfmCaller): Record => caller.world.core.rf.lookUp(patientOf(caller))

async function make(one: Move, caller: SfmCaller, index: number): Promise<Partial<Played>> {
  const { rf, clock } = caller.world.core
  const record = recordOf(caller)
  const other = { hpr: '999900013', profession: 'LE' }
  const prescription =
    'which' in one ? record.prescriptions[one.which % Math.max(record.prescriptions.length, 1)] : undefined
  switch (one.kind) {
    case 'look-up':
      return { reply: (await caller.lookUp()).reply }
    case 'time-passes':
      caller.later(one.minutes)
      return {}
    case 'broken-message':
      return { reply: await caller.request('Patient/$sendMedication', { body: '{' }), intent: nothing(caller.draft()) }
    case 'other-sends': {
      const current = record.lists.at(-1)
      const list = {
        messageId: seededUuid('others', String(index)),
        previous: current?.messageId ?? null,
        sentBy: other.hpr,
        at: clock.dateTime(),
        parties: current?.parties ?? [],
        entries: current?.entries ?? [],
      }
      rf.storeList(patientOf(caller), list, other)
      return {}
    }
    case 'other-recalls':
      if (prescription !== undefined)
        rf.recall(
          patientOf(caller),
          { reseptId: prescription.reseptId, code: '4' },
          { sender: other, at: clock.dateTime() },
        )
      return {}
    case 'pharmacy-takes':
      if (prescription !== undefined)
        rf.downloadPrescription(patientOf(caller), { reseptId: prescription.reseptId, herId: '8900031' })
      return {}
    case 'send': {
      if (one.fresh) await caller.lookUp()
      let intent = nothing(caller.draft())
      const reply = await caller.send((draft) => {
        intent = intended({ ...draft, createPLL: one.createPLL }, one, { index, now: clock.dateTime() })
        return intent.draft
      })
      return { reply, intent }
    }
  }
}

const nothing = (draft: Draft): Intent => ({ draft, recalls: [], creates: [], erases: undefined })

function intended(
  draft: Draft,
  { what, which }: Extract<Move, { kind: 'send' }>,
  { index, now }: { readonly index: number; readonly now: string },
): Intent {
  const heads = draft.statements.filter(({ listed }) => listed)
  const chosen = heads[which % Math.max(heads.length, 1)]
  const newId = seededUuid('new', String(index))
  const whole = nothing(draft)
  switch (what) {
    case 'nothing':
      return whole
    case 'issue':
      return { ...whole, draft: prescribing(eliquis, { reseptId: newId })(draft), creates: [newId] }
    case 'issue-locked': {
      const issued = prescribing(eliquis, { reseptId: newId })(draft)
      const lock = withDetails({ url: 'lockedresept', valueBoolean: true })
      const statements = issued.statements.map((one) =>
        identifierOfType(one.resource, 'ReseptId') === newId
          ? { ...one, listed: which % 2 === 0, resource: lock(one.resource) }
          : one,
      )
      return { ...whole, draft: { ...issued, statements }, creates: [newId] }
    }
    case 'unknown-relates-to':
      return nothing({ ...draft, relatesTo: newId })
    case 'create-pll-unsaid':
      return nothing({ ...draft, createPLL: undefined })
    default:
      return chosen === undefined ? whole : { ...whole, ...treated(draft, chosen, { what, newId, heads, now }) }
  }
}

/** What is done to one treatment. */
function treated(
  draft: Draft,
  chosen: DraftStatement,
  {
    what,
    newId,
    heads,
    now,
  }: {
    readonly what: (typeof sends)[number]
    readonly newId: string
    readonly heads: readonly DraftStatement[]
    readonly now: string
  },
): Partial<Intent> & { readonly draft: Draft } {
  const pllId = identifierOfType(chosen.resource, 'PLL')
  const reseptId = identifierOfType(chosen.resource, 'ReseptId')
  const own = reseptId === undefined ? [] : [reseptId]
  // An EPJ that has not been told the PLL id means one entry all the same.
  const entry = pllId ?? 'one'
  const ids = (resept: string) => ({ ...(pllId === undefined ? {} : { PLL: pllId }), ReseptId: resept })
  const change = (resource: (before: JsonObject) => JsonObject): Draft => ({
    ...draft,
    statements: draft.statements.map((one) => (one === chosen ? { ...one, resource: resource(one.resource) } : one)),
  })
  const added = (statement: DraftStatement, base = draft): Draft => ({
    ...base,
    statements: [...base.statements, statement],
  })
  switch (what) {
    case 'renew':
    case 'renew-with-tail': {
      const details = [
        createeresept,
        typeresept('E'),
        { url: 'reseptdate', valueDate: '2031-03-10' },
        { url: 'expirationdate', valueDate: '2032-03-09' },
        { url: 'festUpdate', valueDateTime: startsAt },
        { url: 'amount', valueQuantity: { value: 100, unit: 'stk' } },
        ...(reseptId === undefined ? [] : [recallinfo('3', reseptId)]),
      ]
      const renewed = change((resource) =>
        withDetails(...details)(withIdentifiers(ids(newId))(without(resource, 'basedOn'))),
      )
      const tail = {
        ...without(chosen.resource, 'basedOn'),
        status: 'completed',
        partOf: [{ reference: chosen.fullUrl }],
      }
      const old = withIdentifiers({ ReseptId: reseptId ?? newId })(tail)
      const kept = what === 'renew-with-tail' && reseptId !== undefined
      return {
        draft: kept ? added({ fullUrl: `urn:uuid:${newId}-old`, resource: old, listed: false }, renewed) : renewed,
        creates: [newId],
        recalls: own,
      }
    }
    case 'discontinue':
    case 'discontinue-long-ago': {
      const moment = what === 'discontinue' ? now : '2030-11-01T09:00:00+01:00'
      const stopped = change((resource) => {
        const recalled = reseptId === undefined ? resource : withDetails(recallinfo('2'))(resource)
        return {
          ...recalled,
          status: 'stopped',
          extension: [...objects(recalled.extension), discontinuation(moment, 'A')],
        }
      })
      const erases = what === 'discontinue-long-ago' ? entry : undefined
      return { draft: stopped, recalls: own, erases }
    }
    case 'recall':
      return reseptId === undefined ? { draft } : { draft: change(withDetails(recallinfo('4'))), recalls: own }
    case 'go-on-without-prescription':
      return reseptId === undefined
        ? { draft }
        : { draft: change(withDetails(recallinfo('4'), typeresept('U'))), recalls: own }
    case 'enter-in-error':
      return { draft: change((resource) => ({ ...resource, status: 'entered-in-error' })), erases: entry }
    case 'drop':
      return { draft: { ...draft, statements: draft.statements.filter((one) => one !== chosen) } }
    case 'same-pll-id-twice':
      return { draft: added({ ...chosen, fullUrl: `urn:uuid:${newId}-copy` }) }
    case 'same-resept-id-twice': {
      const resource = withIdentifiers({ PLL: newId, ...(reseptId === undefined ? {} : { ReseptId: reseptId }) })(
        chosen.resource,
      )
      return { draft: added({ ...chosen, fullUrl: `urn:uuid:${newId}-copy`, resource }) }
    }
    case 'no-identifier':
      return {
        draft: {
          ...draft,
          statements: heads.map((one) => ({ ...one, resource: without(one.resource, 'identifier') })),
        },
      }
    default:
      return { draft }
  }
}

const runs = { numRuns: 50 }
const always = (check: (step: Played, before: readonly Played[]) => void) =>
  fc.assert(
    fc.asyncProperty(story, async (told) => {
      const played = await play(told)
      for (const [index, step] of played.entries()) check(step, played.slice(0, index))
    }),
    runs,
  )

const byId = (record: Record) => new Map(record.prescriptions.map((one) => [one.reseptId.toLowerCase(), one]))
const entriesOf = (record: Record) => record.lists.at(-1)?.entries ?? []
const lower = (ids: readonly string[] = []) => ids.map((id) => id.toLowerCase())
const isAnswered = ({ reply }: Played) => reply?.status === 200

describe('whatever is sent', () => {
  it('a refusal leaves Reseptformidleren as it was, byte for byte', async () => {
    await always((step) => {
      if (step.reply !== undefined && step.reply.status !== 200)
        expect(JSON.stringify(step.after)).toBe(JSON.stringify(step.before))
    })
  }, 60_000)

  it('no prescription is lost, and none changes but by a recall that was sent', async () => {
    await always((step) => {
      const [before, after] = [byId(step.before), byId(step.after)]
      const { recalls = [], creates = [] } = step.intent ?? {}
      for (const [id, prescription] of before) {
        const now = after.get(id)
        if (now === undefined) throw new Error(`${id} is gone`)
        if (step.intent !== undefined && !lower(recalls).includes(id)) expect(now).toEqual(prescription)
        expect({ ...now, status: '', recall: '', dispenser: '' }).toEqual({
          ...prescription,
          status: '',
          recall: '',
          dispenser: '',
        })
      }
      if (step.intent !== undefined)
        for (const id of after.keys()) if (!before.has(id)) expect(lower(creates)).toContain(id)
    })
  }, 60_000)

  it('no entry leaves the list but what was entered in error, or discontinued long ago', async () => {
    await always((step) => {
      if (step.intent === undefined) return
      const now = Date.parse(step.after.lists.at(-1)?.at ?? startsAt)
      const left = new Set(entriesOf(step.after).map(({ pllId }) => pllId))
      const gone = entriesOf(step.before).filter(({ pllId }) => !left.has(pllId))
      const isLongStopped = ({ discontinuation: stopped }: (typeof gone)[number]) =>
        stopped !== undefined && now - Date.parse(stopped.at) > 90 * 86_400_000
      const { erases } = step.intent
      const lost = gone.filter((entry) => !isLongStopped(entry)).map(({ pllId }) => pllId)
      expect(erases === 'one' ? lost.slice(1) : lost.filter((pllId) => pllId !== erases)).toEqual([])
    })
  }, 60_000)

  it('the list versions are one chain that never forks, and no version changes', async () => {
    await always(({ before, after }) => {
      expect(after.lists.slice(0, before.lists.length)).toEqual(before.lists)
      for (const [index, list] of after.lists.entries())
        expect(list.previous).toBe(after.lists[index - 1]?.messageId ?? null)
      expect(new Set(after.lists.map(({ messageId }) => messageId)).size).toBe(after.lists.length)
    })
  }, 60_000)

  it('an entry id stands once on a list, and a reseptId in two active entries only as it was sent', async () => {
    await always((step) => {
      const entries = entriesOf(step.after)
      expect(new Set(entries.map(({ pllId }) => pllId)).size).toBe(entries.length)
      if (step.intent === undefined || step.after.lists.length === step.before.lists.length) return
      const sentTwice = (id: string) =>
        step.intent?.draft.statements.filter(
          ({ resource }) => identifierOfType(resource, 'ReseptId')?.toLowerCase() === id,
        ).length
      for (const [id, count] of counted(entries)) if (count > 1) expect(sentTwice(id)).toBe(count)
    })
  }, 60_000)

  it('what an answer tells is what happened', async () => {
    await always((step) => {
      if (step.intent === undefined || !isAnswered(step)) return
      const { list, results } = told(step.reply)
      const grew = step.after.lists.length - step.before.lists.length
      expect(grew).toBe(list === '0' ? 1 : 0)
      const now = byId(step.after)
      for (const id of step.intent.creates) if (results.get(id) === '0') expect(now.get(id)?.reseptId).toBe(id)
      for (const id of step.intent.recalls) {
        if (results.get(id) === '0') expect(now.get(id)?.status).toBe('T')
        if (results.get(id) === '13') expect(now.get(id)).toMatchObject({ status: 'U', recall: {} })
      }
    })
  }, 60_000)

  it('the same requests in the same world give the same answers, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        expect(JSON.stringify(await play(told))).toBe(JSON.stringify(await play(told)))
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

function counted(entries: ReturnType<typeof entriesOf>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { reseptId, discontinuation: stopped } of entries)
    if (reseptId !== undefined && stopped === undefined)
      counts.set(reseptId.toLowerCase(), (counts.get(reseptId.toLowerCase()) ?? 0) + 1)
  return counts
}

/** The codes of an answer; a prescription that was both issued and recalled keeps the last. */
function told(reply: SfmReply | undefined): {
  readonly list: string | undefined
  readonly results: ReadonlyMap<string, string>
} {
  const parameters = objects(reply?.body.parameter)
  const partOf = (parameter: JsonObject | undefined, name: string) =>
    objects(parameter?.part).find((one) => one.name === name)
  const codeOf = (parameter: JsonObject | undefined) =>
    text(objects(partOf(parameter, 'resultCode')?.valueCoding)[0]?.code)
  return {
    list: codeOf(parameters.find(({ name }) => name === 'PllResult')),
    results: new Map(
      parameters
        .filter(({ name }) => name === 'prescriptionOperationResult')
        .map((one) => [text(partOf(one, 'reseptID')?.valueString) ?? '', codeOf(one) ?? '']),
    ),
  }
}
