import { expect, it } from 'vitest'
import { loadScenarios } from '../src/run/suites.js'
import pinned from './scenario-ids.json' with { type: 'json' }

/**
 * A scenario that vanishes takes what it verified with it, and no verdict says so. Who adds one, or means to take one out, changes
 * suites/scenario-ids.json too.
 */
it('there are exactly the scenarios that scenario-ids.json names', async () => {
  const ids = (await loadScenarios()).map(({ id }) => id)
  const added = ids.filter((id) => !pinned.includes(id))
  const vanished = pinned.filter((id) => !ids.includes(id))
  expect({ added, vanished }).toEqual({ added: [], vanished: [] })
  expect(pinned).toEqual([...new Set(pinned)].toSorted())
})
