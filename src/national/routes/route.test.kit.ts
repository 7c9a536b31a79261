import { describe, expect, it } from 'vitest'
import { layOut } from '../../scenario/world/layout.js'
import { practitioner } from '../../scenario/world/people.js'
import { treatment } from '../../scenario/world/treatment.js'
import { world } from '../../scenario/world/world.js'
import type { AllergySetup, OtherPrescriptionSetup, WorldSetup } from '../../scenario/world/world-setup.js'
import type { Trouble } from '../core/trouble.js'
import { playedWorld, type WorldWithCore } from '../world/open-world.js'
import type { OpenRoute, RouteAnswer, RouteRequest, RouteService } from './route.js'

/** How a test speaks with a route, in the route's own language. */
export interface RouteSpeaker<C> {
  readonly route: RouteService<C>
  /** Paths with what the record calls them; every operation of the route is here. */
  readonly operations: Readonly<Record<string, string>>
  lookUp(setup: WorldSetup): Message
  /** Sends back what a lookup answered, as a new version of the list. */
  send(answered: string, setup: WorldSetup): Message
  /** Whether the list was taken. */
  isTaken(answered: string): boolean
  /** PLL ids of the entries that a lookup answered. */
  listed(answered: string): readonly string[]
}

export interface Message {
  readonly path: string
  readonly contentType: string
  readonly body: string
}

const albyl = treatment('albyl', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Hjertet' })
const paracet = treatment('paracet', 'Paracet tab 500 mg', { dose: '1 ved behov', area: 'Smerte', use: '3' })
const metoprolol = treatment('metoprolol', 'Selo-Zok depottab 50 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })

const stranger = { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '25900399815' } as const

const supplies: OtherPrescriptionSetup = {
  key: 'teststrimler',
  reseptId: '5e7b3a1c-0000-4000-8000-000000000001',
  name: 'Teststrimler',
  productGroup: { code: '5037', display: 'Diabetes' },
  use: 'Måles hver dag',
  rekvirent: '999900011',
  issued: '2031-02-01',
  expires: '2032-01-31',
  status: 'E',
}

const reaction: AllergySetup = {
  key: 'penicillin',
  id: '5e7b3a1c-0000-4000-8000-000000000002',
  cause: { kind: 'atc', code: 'J01CE02', display: 'Fenoksymetylpenicillin' },
  reaction: { code: '1', display: 'Utslett' },
  source: { code: '1', display: 'Pasienten' },
  recorded: '2030-01-02',
  updated: '2030-01-02T09:00:00+01:00',
  recorder: '999900011',
}

/** A list, and other things that a route writes; every prescription of a medicine is of the list. */
function setupWithList(given = world('granskog').list(albyl, paracet).prescriptions(albyl)): WorldSetup {
  const setup = layOut(given, {
    seed: 'route',
    actors: ['fastlege'],
    startsAt: new Date('2031-03-10T08:00:00Z'),
    clock: 'fixed',
  })
  return { ...setup, otherPrescriptions: [supplies], allergies: [reaction] }
}

interface Opened<C> {
  readonly setup: WorldSetup
  readonly world: WorldWithCore<C>
  readonly troubles: readonly Trouble[]
  ask(message: Message, change?: Partial<RouteRequest>): Promise<RouteAnswer>
}

function opened<C>(service: RouteService<C>, setup = setupWithList()): Opened<C> {
  const url = `http://127.0.0.1:1/${service.basePath}`
  const played = playedWorld(setup, [{ service, url }])
  const troubles: Trouble[] = []
  const { organisation, nationalIdentity, hpr } = practitioner('ugle')
  const { orgnrParent, journalId } = organisation
  const person = { pid: nationalIdentity.value, ...(hpr === undefined ? {} : { hprNumber: hpr }) }
  const identity = { ...person, orgnrParent, journalId, clientId: 'client', supplier: '313999203' }
  const route = openRoute(played, service)
  return {
    setup,
    world: played,
    troubles,
    ask: ({ path, contentType, body }, change = {}) => {
      played.clock.request()
      const headers: Readonly<Record<string, string>> = {
        'content-type': contentType,
        authorization: 'DPoP token',
        dpop: 'proof',
      }
      return route.answer(
        { method: 'POST', url: `${url}/${path}`, path, header: (name) => headers[name], body, ...change },
        {
          issuer: 'http://127.0.0.1:1/helseid',
          admit: () => Promise.resolve({ admitted: true, identity }),
          onTrouble: (trouble) => troubles.push(trouble),
        },
      )
    },
  }
}

function openRoute<C>({ routes }: WorldWithCore<C>, { service }: RouteService<C>): OpenRoute {
  const route = routes.get(service)
  if (route === undefined) throw new Error(`The world has no route for ${service}`)
  return route
}

const textOf = ({ body }: RouteAnswer): string => body.toString('utf8')

/** What any route must hold to, whatever it speaks. Call it in a test file of the route. */
export function holdsAsRoute<C>(speaker: RouteSpeaker<C>): void {
  const { route, operations } = speaker

  describe(`the route ${route.id}`, () => {
    it('has a base path that a server can mount', () => {
      expect(route.basePath).toMatch(/^[a-z0-9.-]+(\/[a-z0-9.-]+)*$/)
      expect(route.basePath.split('/')[0]).not.toBe('helseid')
    })

    it.each(Object.entries(operations))('calls %s %s', (path, name) => expect(route.operation(path)).toBe(name))

    it.each(['', '/', '..', '%E0%A4%A', 'a/b/c', '$', '\u0000', 'x'.repeat(10_000)])(
      'names what it does not know too: %j',
      (path) => expect(route.operation(path)).not.toBe(''),
    )

    it('answers a lookup with the list, and reports no trouble', async () => {
      const at = opened(route)
      const answer = await at.ask(speaker.lookUp(at.setup))
      expect(answer.status).toBe(200)
      expect([...speaker.listed(textOf(answer))].sort()).toEqual(
        at.setup.list?.entries.map(({ pllId }) => pllId).sort(),
      )
      expect(at.troubles).toEqual([])
    })

    it('keeps a list that was sent, and gives it back', async () => {
      const at = opened(route)
      const before = at.world.state()
      const looked = textOf(await at.ask(speaker.lookUp(at.setup)))
      const sent = await at.ask(speaker.send(looked, at.setup))
      expect([sent.status, speaker.isTaken(textOf(sent))]).toEqual([200, true])
      const { list } = at.world.state()
      expect(list).toMatchObject({ previous: before.list?.messageId, sentBy: '999900011' })
      expect(list?.entries).toEqual(before.list?.entries)
      const again = textOf(await at.ask(speaker.lookUp(at.setup)))
      expect([...speaker.listed(again)].sort()).toEqual([...speaker.listed(looked)].sort())
      expect(at.troubles).toEqual([])
    })

    it('shows what others do meanwhile', async () => {
      const at = opened(route)
      at.world.happen({
        kind: 'doctor-sends-list',
        hpr: '999900012',
        changes: [
          { change: 'adds', key: 'metoprolol', treatment: metoprolol.treatment },
          { change: 'changes-dose', treatment: 'albyl', dose: '1+0+0+1' },
        ],
      })
      const answer = textOf(await at.ask(speaker.lookUp(at.setup)))
      expect(speaker.listed(answer)).toHaveLength(3)
      expect(answer).toContain('1+0+0+1')
      expect(at.troubles).toEqual([])
    })

    it('gives nothing of this patient to who asks for another', async () => {
      const at = opened(route)
      const answer = await at.ask(
        speaker.lookUp({ ...at.setup, patient: { ...at.setup.patient, nationalIdentity: stranger } }),
      )
      if (answer.status === 200) expect(speaker.listed(textOf(answer))).toEqual([])
      else expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(textOf(answer)).not.toContain('Albyl')
    })

    it.each(['', '{', 'null', '[]', '"text"', '{}', '{"resourceType":7}', '<xml/>', '\uFEFF', '[['.repeat(5_000)])(
      'refuses a body that is not a message, and changes nothing: %j',
      async (body) => {
        const at = opened(route)
        const before = at.world.state()
        const looked = textOf(await at.ask(speaker.lookUp(at.setup)))
        for (const message of [speaker.lookUp(at.setup), speaker.send(looked, at.setup)]) {
          const answer = await at.ask({ ...message, body })
          expect(answer.status).toBeGreaterThanOrEqual(400)
          expect(answer.status).toBeLessThan(500)
        }
        expect(at.world.state()).toEqual(before)
        expect(at.troubles).toEqual([])
      },
    )

    it('refuses what is too large, what it does not have and what it does not do', async () => {
      const at = opened(route)
      const lookUp = speaker.lookUp(at.setup)
      expect((await at.ask(lookUp, { body: undefined })).status).toBe(413)
      expect((await at.ask({ ...lookUp, path: 'nothing/here' })).status).toBeGreaterThanOrEqual(400)
      expect((await at.ask(lookUp, { method: 'DELETE' })).status).toBeGreaterThanOrEqual(400)
      expect(at.troubles).toEqual([])
    })

    it('refuses when a fault makes it', () => {
      const at = openRoute(opened(route).world, route)
      expect(at.refuse({ kind: 'token-refused' })).toMatchObject({ status: 401 })
      const refused = at.refuse({ kind: 'message-refused', operation: 'any', diagnostics: ['one', 'two'] })
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(refused.status).toBeLessThan(500)
      expect(textOf(refused)).toMatch(/one[^]*two/)
      const failed = at.refuse({ kind: 'failed', message: 'the disk is full' })
      expect([failed.status, textOf(failed)]).toEqual([500, expect.stringContaining('the disk is full')])
    })

    it('writes content for each kind of thing that a world holds, the same each time, and changes it', () => {
      const loose = world('granskog')
        .list(albyl, paracet)
        .prescriptions(albyl)
        .prescription(metoprolol, { status: 'U' })
      const setup = setupWithList(loose)
      const everything = () => {
        const make = route.content(setup)
        const [prescription] = setup.prescriptions
        const [entry] = setup.list?.entries ?? []
        if (prescription === undefined || entry === undefined)
          throw new Error('The world of this test holds too little')
        const made = make.entry(entry, prescription)
        const at = '2031-03-10T09:00:00+01:00'
        return [
          made,
          make.entry(entry, undefined),
          ...setup.prescriptions.map((one) => make.prescription(one)),
          make.otherPrescription(supplies),
          make.allergy(reaction, setup.practitioners[0]),
          make.allergy(reaction, undefined),
          make.changed(made, { at, dose: '2+2+2+2' }),
          make.changed(made, { at, discontinuation: { at, reason: '1', by: '999900011' } }),
          make.changed(made, { at, renewed: { issued: '2031-03-10', expires: '2032-03-09', by: '999900011' } }),
        ]
      }
      const made = everything()
      expect(made).toEqual(everything())
      expect(made.every((content) => content !== undefined)).toBe(true)
    })
  })
}
