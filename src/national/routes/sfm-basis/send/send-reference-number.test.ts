import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import { isReferenceNumber } from '../../../core/reseptformidler/reference-number.js'
import { both, changedOf, prescribing, withDetails } from '../draft-changes.test.kit.js'
import { identifierOfType } from '../fhir/fhir-element.js'
import { type JsonObject, objects } from '../fhir/json.js'
import { referenceNumbers, resultCodes } from '../send-answer.test.kit.js'
import type { Draft } from '../send-draft.test.kit.js'
import { albyl, eliquis, metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol)
const ids = [
  'e0000000-0000-4000-8000-000000000001',
  'e0000000-0000-4000-8000-000000000002',
  'e0000000-0000-4000-8000-000000000003',
] as const
const [first, second, third] = ids

const afterLookup = async (...options: ConstructorParameters<typeof SfmCaller>) => {
  const caller = new SfmCaller(...options)
  await caller.lookUp()
  return caller
}

const flag = (url: string): JsonObject => ({ url, valueBoolean: true })
const refnum = (value: string): JsonObject => ({ url: 'refnum', valueString: value })

/** A new prescription that is not for the list, with these details. */
const issuing = (subject: typeof eliquis, reseptId: string, ...details: readonly JsonObject[]) =>
  both(prescribing(subject, { reseptId }), changedOf(reseptId, withDetails(...details), { listed: false }))

describe('a reference number', () => {
  it('comes by itself with a locked prescription, and ends in a check digit', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(issuing(eliquis, first, flag('lockedresept')))
    expect(resultCodes(reply).prescriptions).toEqual({ [first]: '0' })
    expect(isReferenceNumber(referenceNumbers(reply)[first] ?? '')).toBe(true)
  })

  it('comes when it is asked for with refnum 0', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(issuing(eliquis, first, refnum('0')))
    expect(Object.keys(referenceNumbers(reply))).toEqual([first])
  })

  it('does not come otherwise', async () => {
    const caller = await afterLookup(listed)
    expect(referenceNumbers(await caller.send(issuing(eliquis, first)))).toEqual({})
  })

  it('is one for all prescriptions of a send, and another for those i legens navn (SFM-IG-15)', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(
      both(
        issuing(eliquis, first, flag('lockedresept')),
        issuing(albyl, second, refnum('0')),
        issuing(paracet, third, flag('indoctorsname'), flag('lockedresept')),
      ),
    )
    const numbers = referenceNumbers(reply)
    expect(Object.keys(numbers)).toEqual([first, second, third])
    expect(numbers[second]).toBe(numbers[first])
    expect(numbers[third]).not.toBe(numbers[first])
  })

  it('is another in the next send', async () => {
    const caller = await afterLookup(listed)
    const before = referenceNumbers(await caller.send(issuing(eliquis, first, flag('lockedresept'))))[first]
    await caller.lookUp()
    const after = referenceNumbers(await caller.send(issuing(albyl, second, flag('lockedresept'))))[second]
    expect(after).not.toBe(before)
  })

  it('comes with every prescription of a patient without national identity number, who has no list (257)', async () => {
    const caller = await afterLookup(world('granskog').prescriptions(), {
      change: (setup) => {
        const { nationalIdentity: _, ...patient } = setup.patient
        return { ...setup, patient }
      },
    })
    const reply = await caller.send(prescribing(eliquis, { reseptId: first }))
    expect(resultCodes(reply)).toEqual({ list: '257', prescriptions: { [first]: '0' } })
    expect(isReferenceNumber(referenceNumbers(reply)[first] ?? '')).toBe(true)
  })

  it('finds the prescription again', async () => {
    const caller = await afterLookup(listed)
    const number = referenceNumbers(await caller.send(issuing(eliquis, first, flag('lockedresept'))))[first] ?? ''
    const hidden = await caller.lookUp()
    expect(hidden.statements.map((one) => identifierOfType(one, 'ReseptId'))).not.toContain(first)
    const request = caller.lookupRequest()
    const shown = await caller.post('Patient/$getMedication', {
      ...request,
      parameter: [...objects(request.parameter), { name: 'Referansenummer', valueString: number }],
    })
    expect(JSON.stringify(shown.body)).toContain(first)
  })
})

describe('a reference number that the EPJ states itself', () => {
  it.each([
    ['161', 'is no number with a right check digit', '1234567893'],
    ['52', 'was never given to this rekvirent', '1234567892'],
  ])('is refused with %s when it %s', async (code, _, number) => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(issuing(eliquis, first, refnum(number)))
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: { [first]: code } })
    expect(referenceNumbers(reply)).toEqual({})
    expect(caller.state.prescriptions.map(({ reseptId }) => reseptId)).not.toContain(first)
  })

  it('is refused with 51 when it was used in an earlier send', async () => {
    const caller = await afterLookup(listed)
    const number = referenceNumbers(await caller.send(issuing(eliquis, first, flag('lockedresept'))))[first] ?? ''
    await caller.lookUp()
    const reply = await caller.send(issuing(albyl, second, refnum(number)))
    expect(resultCodes(reply).prescriptions).toEqual({ [second]: '51' })
  })

  it('is refused with 75 when it was given for another patient', async () => {
    const caller = await afterLookup(listed)
    const { rf } = caller.world.core
    const number = rf.allotReferenceNumber({ key: 'another' }, { hpr: '999900011', profession: 'LE' }, 17)
    const reply = await caller.send(issuing(eliquis, first, refnum(number)))
    expect(resultCodes(reply).prescriptions).toEqual({ [first]: '75' })
  })
})

describe('a prescription that the list cannot hold', () => {
  const onList =
    (...details: readonly JsonObject[]) =>
    (draft: Draft) =>
      both(prescribing(eliquis, { reseptId: first }), changedOf(first, withDetails(...details)))(draft)

  it('locked: the list is refused (239), the prescription stands', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(onList(flag('lockedresept')))
    expect(resultCodes(reply)).toEqual({ list: '239', prescriptions: { [first]: '0' } })
    expect(caller.state.history).toHaveLength(1)
    expect(caller.state.prescriptions.find(({ reseptId }) => reseptId === first)).toMatchObject({
      status: 'E',
      locked: true,
    })
  })

  it.each([
    ['269', 'i legens navn', 'indoctorsname'],
    ['270', 'for own practice', 'ownpractice'],
    ['110', "with a guardian's reservation", 'guardiantransparencyreservation'],
  ])('is refused with %s when it is %s and not locked', async (code, _, url) => {
    const caller = await afterLookup(listed)
    const refused = await caller.send(issuing(eliquis, first, flag(url)))
    expect(resultCodes(refused).prescriptions).toEqual({ [first]: code })
    await caller.lookUp()
    const taken = await caller.send(issuing(eliquis, second, flag(url), flag('lockedresept')))
    expect(resultCodes(taken).prescriptions).toEqual({ [second]: '0' })
  })
})
