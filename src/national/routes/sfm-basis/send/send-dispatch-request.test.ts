import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import { both, changedOf, prescribing, withDetails } from '../draft-changes.test.kit.js'
import type { JsonObject } from '../fhir/json.js'
import { resultCodes } from '../send-answer.test.kit.js'
import { eliquis, metoprolol, SfmCaller } from '../sfm-caller.test.kit.js'

const reseptId = 'e0000000-0000-4000-8000-000000000001'
const forwardedTo = (herId: string): JsonObject => ({
  url: 'dispatchrequest',
  extension: [
    {
      url: 'any',
      valueReference: { identifier: { system: 'urn:oid:2.16.578.1.12.4.1.2', value: herId }, display: 'noen' },
    },
  ],
})

async function sent(request: JsonObject) {
  const caller = new SfmCaller(world('granskog').list(metoprolol))
  await caller.lookUp()
  return resultCodes(
    await caller.send(
      both(prescribing(eliquis, { reseptId }), changedOf(reseptId, withDetails(request), { listed: false })),
    ),
  )
}

describe('a dispatch request', () => {
  it('is taken for a pharmacy of the world, and a medicine to anyone else is refused with 118', async () => {
    expect((await sent(forwardedTo('8900031'))).prescriptions).toEqual({ [reseptId]: '0' })
    expect((await sent(forwardedTo('8900091'))).prescriptions).toEqual({ [reseptId]: '118' })
  })

  it('is left alone when it names no one that can be read, since its contents are not known', async () => {
    expect((await sent({ url: 'dispatchrequest', valueString: 'hjem' })).prescriptions).toEqual({ [reseptId]: '0' })
  })
})
