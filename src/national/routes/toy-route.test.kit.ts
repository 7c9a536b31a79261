import { worldOf } from '../../scenario/world/actors-world.js'
import type { ListEntry } from '../core/reseptformidler/list-version.js'
import { patientWithNationalId } from '../core/reseptformidler/patient-key.js'
import { currentList, lastMessage } from '../core/reseptformidler/patient-record.js'
import type { WorldCore } from '../core/world-core.js'
import type { RouteAnswer, RouteRequest, RouteService } from './route.js'

/**
 * A route of its own, for tests alone: JSON over POST, with RF's own words. `/look-up` answers `{ patient }` with the list and the
 * prescriptions as RF has them; `/send` stores `{ patient, previous, entries }` as a list. It asks for no token: whoever calls is the
 * practitioner of the world.
 */
export const toyRoute: RouteService<ToyContent> = {
  id: 'toy',
  service: 'toy',
  basePath: 'toy/v1',
  title: 'The toy',
  audience: 'toy',
  scope: 'openid',
  operation: (path) => (path === '' ? 'base' : path),
  content: () => ({
    entry: ({ treatment }) => ({ note: treatment.dose }),
    prescription: ({ treatment }) => ({ note: treatment.dose }),
    otherPrescription: ({ use }) => ({ note: use }),
    allergy: ({ cause }) => ({ note: cause.display }),
    changed: ({ note }, { dose = note }) => ({ note: dose }),
  }),
  open: (core) => ({
    answer: (request) => Promise.resolve(answer(request, core)),
    refuse: (reason) => {
      if (reason.kind === 'failed') return json(500, { problem: reason.message })
      return reason.kind === 'token-refused'
        ? json(401, { problem: reason.error ?? 'invalid_token' })
        : json(400, { problem: reason.diagnostics.join('; ') })
    },
  }),
}

export interface ToyContent {
  readonly note: string
}

/** What `/send` takes. */
export interface ToyList {
  readonly patient: string
  readonly previous: string | null
  readonly entries: readonly ListEntry<ToyContent>[]
}

function answer({ method, path, body }: RouteRequest, core: WorldCore<ToyContent>): RouteAnswer {
  if (body === undefined) return json(413, { problem: 'too large' })
  if (method !== 'POST' || (path !== 'look-up' && path !== 'send'))
    return json(404, { problem: `no ${method} ${path}` })
  const read = parsed(body)
  if (!isRecord(read) || typeof read['patient'] !== 'string') return json(400, { problem: 'no patient' })
  if (path === 'look-up') return lookUp(read['patient'], core)
  return isList(read) ? send(read, core) : json(400, { problem: 'no list' })
}

function lookUp(patient: string, { rf }: WorldCore<ToyContent>): RouteAnswer {
  const record = rf.lookUp(patientWithNationalId(patient))
  return json(200, {
    previous: lastMessage(record),
    entries: currentList(record)?.entries ?? [],
    prescriptions: record.prescriptions,
  })
}

function send({ patient, previous, entries }: ToyList, { rf, ids, clock, setup }: WorldCore<ToyContent>): RouteAnswer {
  const { hpr = '', profession } = worldOf(setup, 'fastlege').practitioner
  const messageId = ids.next('toy list')
  const list = { messageId, previous, sentBy: hpr, at: clock.dateTime(), parties: [], entries }
  const stored = rf.storeList(patientWithNationalId(patient), list, { hpr, profession })
  return json(200, stored.ok ? { messageId } : { refused: stored.code })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isList = (value: object): value is ToyList =>
  'previous' in value && 'entries' in value && Array.isArray(value.entries) && value.entries.every(isEntry)

const isEntry = (value: unknown): value is ListEntry<ToyContent> =>
  isRecord(value) &&
  ['pllId', 'lastChanged', 'name', 'dose', 'use'].every((name) => typeof value[name] === 'string') &&
  isRecord(value['content'])

const json = (status: number, body: object): RouteAnswer => ({
  status,
  headers: [['Content-Type', 'application/json']],
  body: Buffer.from(JSON.stringify(body), 'utf8'),
})
