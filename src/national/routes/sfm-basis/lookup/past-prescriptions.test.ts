import { describe, expect, it } from 'vitest'
import { complaintsByR4 } from '../../../../contract/r4-rules.test.kit.js'
import { world } from '../../../../scenario/world/world.js'
import type { PrescriptionSetup, WorldSetup } from '../../../../scenario/world/world-setup.js'
import { idOf } from '../draft-changes.test.kit.js'
import { codeIn, extension, identifierOfType } from '../fhir/fhir-element.js'
import { type JsonObject, objects } from '../fhir/json.js'
import type { Lookup } from '../lookup-answer.test.kit.js'
import { detail } from '../send-answer.test.kit.js'
import { albyl, metoprolol, SfmCaller } from '../sfm-caller.test.kit.js'

/** Finished, recalled and expired prescriptions: kjernejournal keeps them, Reseptformidleren does not tell of them. */

const nurse = { who: 'orrfugl' }
const loose = world('granskog').prescriptions(metoprolol)
const onList = world('granskog').list(metoprolol).prescriptions(metoprolol)

const withPrescription =
  (change: Partial<PrescriptionSetup>) =>
  (setup: WorldSetup): WorldSetup => ({
    ...setup,
    prescriptions: setup.prescriptions.map((one) => ({ ...one, ...change })),
  })

const recalled = { status: 'T' as const, recall: { code: '2', at: '2031-01-05T10:00:00+01:00', by: '999900011' } }
const finished = {
  status: 'R' as const,
  dispenses: [
    {
      m10Id: '4b1f0000-0000-4000-8000-000000000001',
      at: '2031-01-10T12:00:00+01:00',
      pharmacy: '8900031',
      packages: 1,
      concluded: true,
    },
  ],
}
const expired = { expires: '2031-03-09' }

const rfStatus = (statement: JsonObject) => codeIn(extension(detail(statement, 'rfstatus') ?? {}, 'status'))
const codesAndStatuses = (lookup: Lookup) =>
  lookup.section('sectionMedication').map((one) => [rfStatus(one), one.status])

const past = [
  ['R', 'finished', finished],
  ['T', 'recalled', recalled],
  ['F', 'expired', expired],
] as const

describe('a past prescription apart from the list', () => {
  it.each(past)('is shown to a nurse with rfstatus %s, completed: %s', async (code, _, change) => {
    const caller = new SfmCaller(loose, { ...nurse, change: withPrescription(change) })
    const lookup = await caller.lookUp()
    expect(codesAndStatuses(lookup)).toEqual([[code, 'completed']])
    expect(objects(lookup.section('sectionMedication')[0]?.partOf)).toEqual([])
    expect(complaintsByR4(lookup.reply.body)).toEqual([])
    expect(caller.troubles).toEqual([])
  })

  it.each(past)('is shown with rfstatus %s while Reseptformidleren is down: %s', async (code, _, change) => {
    const caller = new SfmCaller(loose.fault({ kind: 'reseptformidler-down' }), { change: withPrescription(change) })
    expect(codesAndStatuses(await caller.lookUp())).toEqual([[code, 'completed']])
    expect(caller.troubles).toEqual([])
  })

  it.each(past)('is not shown where Reseptformidleren answers (%s): %s', async (_, __, change) => {
    expect((await new SfmCaller(loose, { change: withPrescription(change) }).lookUp()).statements).toEqual([])
  })

  it('says why it was recalled, and what was handed over', async () => {
    const [taken = {}] = (
      await new SfmCaller(loose, { ...nurse, change: withPrescription(recalled) }).lookUp()
    ).section('sectionMedication')
    expect(codeIn(extension(detail(taken, 'recallinfo') ?? {}, 'recallcode'))).toBe('2')
    const done = await new SfmCaller(loose, { ...nurse, change: withPrescription(finished) }).lookUp()
    expect(done.section('sectionDispense').map((one) => identifierOfType(one, 'M10id'))).toEqual([
      finished.dispenses[0]?.m10Id,
    ])
  })

  it('is gone after three years', async () => {
    const lookup = await new SfmCaller(loose, {
      ...nurse,
      change: withPrescription({ expires: '2028-03-09' }),
    }).lookUp()
    expect(lookup.statements).toEqual([])
    expect(lookup.parameters.find(({ name }) => name === 'KJHarLegemidler')?.valueBoolean).toBe(false)
  })

  it('stays hidden while it is locked', async () => {
    const locked = { ...finished, locked: true, referenceNumber: '1234567890' }
    expect((await new SfmCaller(loose, { ...nurse, change: withPrescription(locked) }).lookUp()).statements).toEqual([])
  })

  it('is among what has changed since a time after which it expired', async () => {
    const since = (valueDateTime: string) => ({ name: 'historyTimestamp', valueDateTime })
    const at = () => new SfmCaller(loose, { ...nurse, change: withPrescription({ ...expired, issued: '2030-06-01' }) })
    expect((await at().lookUp(since('2031-03-01T00:00:00+01:00'))).statements).toHaveLength(1)
    expect((await at().lookUp(since('2031-03-10T00:00:00+01:00'))).statements).toEqual([])
  })
})

describe('an entry of the list whose prescription is past', () => {
  it.each(past)('says so to a nurse (%s) and is as active as the list has it: %s', async (code, _, change) => {
    const caller = new SfmCaller(onList, { ...nurse, change: withPrescription(change) })
    const lookup = await caller.lookUp()
    expect(codesAndStatuses(lookup)).toEqual([[code, 'active']])
    expect(lookup.statements.map((one) => identifierOfType(one, 'PLL'))).toEqual([idOf('pll', metoprolol)])
    expect(caller.troubles).toEqual([])
  })
})

describe('a prescription that was renewed', () => {
  it('is still the tail of its chain: no head beside the new one', async () => {
    const old = 'c0000000-0000-4000-8000-000000000001'
    const change = (setup: WorldSetup): WorldSetup => ({
      ...setup,
      prescriptions: setup.prescriptions.flatMap((one) => [
        {
          ...one,
          reseptId: old,
          status: 'T' as const,
          recall: { ...recalled.recall, code: '1', replacedBy: one.reseptId },
        },
        one,
      ]),
    })
    const lookup = await new SfmCaller(loose, { ...nurse, change }).lookUp()
    expect(codesAndStatuses(lookup)).toEqual([['E', 'active']])
    expect(lookup.statements.map((one) => [identifierOfType(one, 'ReseptId'), rfStatus(one)])).toEqual([
      [idOf('resept', metoprolol), 'E'],
      [old, 'T'],
    ])
  })
})

describe('supplies that were finished', () => {
  it('stand among the other prescriptions that a nurse sees', async () => {
    const supplies = {
      key: 'stomi',
      reseptId: 'd0000000-0000-4000-8000-000000000001',
      name: 'SYNTETISK stomipose',
      productGroup: { code: '505', display: 'Forbruksmateriell ved stomi' },
      use: 'Skiftes daglig',
      issued: '2030-01-01',
      expires: '2031-12-31',
      rekvirent: '999900012',
      ...finished,
    }
    const caller = new SfmCaller(world('granskog').list(albyl), {
      ...nurse,
      change: (setup) => ({ ...setup, otherPrescriptions: [supplies] }),
    })
    const lookup = await caller.lookUp()
    expect(lookup.section('sectionOtherPrescriptions').map(rfStatus)).toEqual(['R'])
    expect(lookup.section('sectionDispense').map(({ resourceType }) => resourceType)).toEqual(['Basic'])
    expect(complaintsByR4(lookup.reply.body)).toEqual([])
    expect(caller.troubles).toEqual([])
  })
})
