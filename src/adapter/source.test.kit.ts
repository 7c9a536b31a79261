import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defined } from '../contract/defined.js'
import type { SessionRequest } from '../contract/generated/adapter.js'
import { violations } from '../contract/registry.js'
import { sfmBasis } from '../national/routes/sfm-basis/sfm-basis-service.js'
import { type NationalServices, type OpenWorld, startNationalServices } from '../national/server/national-services.js'
import { worldOf } from '../scenario/world/actors-world.js'
import { layOut } from '../scenario/world/layout.js'
import { world } from '../scenario/world/world.js'
import { AdapterTrouble } from './adapter.js'
import { defaultLimits } from './limits.js'
import type { AdapterSource, OpenAdapter } from './source.js'

/** A source under test, of an EPJ that keeps the protocol and has the role fastlege. */
export interface SourceUnderTest {
  readonly source: AdapterSource
  /** Ends whatever the test started for the source; run after each test. */
  readonly end?: () => Promise<void>
  /** The EPJ stops without a word, where the source reaches one that can. */
  readonly kill?: () => Promise<void>
}

/** What any source must keep, however it drives its EPJ. */
export function keepsSourceContract(name: string, make: () => Promise<SourceUnderTest>): void {
  describe(`the source ${name}`, () => {
    let national: NationalServices
    let underTest: SourceUnderTest
    let openings: OpenAdapter[]
    beforeEach(async () => {
      national = await startNationalServices({ routes: [sfmBasis] })
      underTest = await make()
      openings = []
    })
    afterEach(async () => {
      for (const one of openings) await one.close()
      await underTest.end?.()
      await national.close()
    })
    const open = async () => {
      const one = await underTest.source.open({ limits: defaultLimits, servicesUrl: national.url })
      openings.push(one)
      return one
    }

    it('says before it is opened how the EPJ is driven, and how to drive it again', async () => {
      const { source } = underTest
      const flags = source.rerunFlags(undefined)
      expect(source.address).not.toBe('')
      expect(flags).not.toContain('')
      expect((await open()).adapter.address).toBe(source.address)
      expect(source.rerunFlags(undefined)).toEqual(flags)
    })

    it('opens an adapter that describes its EPJ, and says where the EPJ finds the services', async () => {
      const { adapter, baseUrlForEpj } = await open()
      expect(violations('adapter/System', await adapter.describe())).toEqual([])
      expect(baseUrlForEpj).toMatch(/^https?:\/\/[^/]+$/)
    })

    it('carries a session through: opened, one action, closed', async () => {
      const { adapter, baseUrlForEpj } = await open()
      const { request, now, world: opened } = sessionIn(national, baseUrlForEpj)
      await adapter.openSession(request)
      const answer = await adapter.act(request.session, { action: 'open-patient', now })
      expect(answer).toMatchObject({ outcome: 'done' })
      await adapter.closeSession(request.session)
      opened.close()
    })

    it('can be closed twice', async () => {
      const opened = await open()
      await opened.adapter.describe()
      await opened.close()
      await opened.close()
    })

    it('can be opened again when it was closed', async () => {
      const first = await open()
      await first.close()
      const second = await open()
      expect(violations('adapter/System', await second.adapter.describe())).toEqual([])
    })

    it('can be closed after a failure', async () => {
      const opened = await open()
      const { adapter } = opened
      await expect(adapter.act('no-such-session', { action: 'send-list' })).rejects.toThrow(AdapterTrouble)
      await underTest.kill?.()
      if (underTest.kill !== undefined) await expect(adapter.describe()).rejects.toThrow(AdapterTrouble)
      await opened.close()
    })
  })
}

function sessionIn(
  national: NationalServices,
  baseUrl: string,
): { readonly request: SessionRequest; readonly now: string; readonly world: OpenWorld } {
  const setup = layOut(world('granskog'), {
    seed: 'source',
    actors: ['fastlege'],
    startsAt: new Date('2026-03-02T09:00:00+01:00'),
    clock: 'fixed',
  })
  const opened = national.open(setup)
  const { issuer, clientId, redirectUri, scope, privateJwk, sfm } = opened.environment
  const seenByEpj = (address: string) => address.replace(national.url, baseUrl)
  const { practitioner, organisation, patient } = worldOf(setup, 'fastlege')
  const now = opened.now()
  const request: SessionRequest = {
    session: 'source-1',
    role: 'fastlege',
    route: 'sfm-basis',
    environment: {
      helseId: {
        issuer: seenByEpj(issuer),
        clientId,
        redirectUri,
        scope,
        ...defined({ privateJwk: privateJwk && { ...privateJwk } }),
      },
      sfm: seenByEpj(sfm),
    },
    practitioner,
    organisation,
    patient,
    locale: 'nb',
    now,
  }
  return { request, now, world: opened }
}
