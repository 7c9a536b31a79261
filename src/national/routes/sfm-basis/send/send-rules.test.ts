import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import {
  both,
  changed,
  createeresept,
  discontinuation,
  dropped,
  idOf,
  overTheCounter,
  prescribing,
  recallinfo,
  withDetails,
  withIdentifiers,
} from '../draft-changes.test.kit.js'
import { identifierOfType } from '../fhir/fhir-element.js'
import { type JsonObject, without } from '../fhir/json.js'
import { diagnostics, resultCodes } from '../send-answer.test.kit.js'
import type { Draft } from '../send-draft.test.kit.js'
import { albyl, eliquis, metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol, albyl)

const afterLookup = async (...options: ConstructorParameters<typeof SfmCaller>) => {
  const caller = new SfmCaller(...options)
  await caller.lookUp()
  return caller
}

describe('a send that accounts for everything', () => {
  it('is accepted', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send()
    expect(reply.status).toBe(200)
    expect(resultCodes(reply)).toEqual({ list: '0', prescriptions: {} })
    expect(caller.troubles).toEqual([])
  })
})

describe('V1: a lookup in Reseptformidleren, at most four hours old', () => {
  it('refuses a send without any lookup', async () => {
    const caller = await afterLookup(listed)
    const other = new SfmCaller(listed)
    const reply = await other.post('Patient/$sendMedication', { resourceType: 'Parameters', parameter: [] })
    expect(reply.status).toBe(400)
    caller.sfm.sessions.clear()
    expect(diagnostics(await caller.send())).toBe(
      'No $getMedication has been made for this patient: make one before $sendMedication (V1)',
    )
  })

  it('accepts at four hours, and refuses after', async () => {
    const inTime = await afterLookup(listed)
    inTime.world.core.clock.pass(4 * 60 * 60_000 - 1_000)
    expect((await inTime.send()).status).toBe(200)
    const late = await afterLookup(listed)
    late.later(245)
    expect(diagnostics(await late.send())).toBe(
      'The last lookup in Reseptformidleren is 245 minutes old; 240 is the limit (V1)',
    )
  })

  it('refuses when the last lookup did not reach Reseptformidleren', async () => {
    const caller = await afterLookup(listed.fault({ kind: 'reseptformidler-down' }))
    expect(diagnostics(await caller.send())).toBe(
      'The last $getMedication did not include a successful lookup in Reseptformidleren (V1)',
    )
    expect(caller.state.history).toHaveLength(1)
  })
})

describe('V2: relatesTo names the composition of the lookup', () => {
  it('refuses another, and none', async () => {
    const caller = await afterLookup(listed)
    const wrong = await caller.send((draft) => ({ ...draft, relatesTo: '6f3d0c5e-0000-4000-8000-000000000000' }))
    expect(diagnostics(wrong)).toMatch(
      /^Composition.relatesTo.targetIdentifier is 6f3d0c5e-0000-4000-8000-000000000000; it must be [0-9a-f-]{36}, /,
    )
    const again = await afterLookup(listed)
    expect(diagnostics(await again.send((draft) => ({ ...draft, relatesTo: undefined })))).toMatch(
      /targetIdentifier missing; it must be/,
    )
  })
})

describe('V3: every entry of the list, when the list is sent', () => {
  it('refuses when one is missing, and names it', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(dropped(paracet))
    expect(diagnostics(reply)).toBe(`PLL entries missing: Paracet tab 500 mg (${idOf('pll', paracet)}) (V3)`)
    expect(caller.state.list?.entries).toHaveLength(2)
  })

  it('refuses when the entry comes back under another PLL id', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(changed(paracet, withIdentifiers({ PLL: '11111111-1111-4111-8111-111111111111' })))
    expect(diagnostics(reply)).toMatch(/^PLL entries missing: Paracet tab 500 mg/)
  })

  it('accepts one that is sent as entered-in-error', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(changed(paracet, (resource) => ({ ...resource, status: 'entered-in-error' })))
    expect(reply.status).toBe(200)
    expect(caller.state.list?.entries.map(({ key }) => key)).toEqual(['metoprolol', 'albyl'])
  })

  const discontinued = (daysAgo: number): ConstructorParameters<typeof SfmCaller>[1] => ({
    change: (setup) => ({
      ...setup,
      list: setup.list && {
        ...setup.list,
        entries: setup.list.entries.map((entry) =>
          entry.key === 'paracet'
            ? {
                ...entry,
                discontinuation: {
                  at: new Date(Date.parse(setup.startsAt) - daysAgo * 86_400_000).toISOString(),
                  reason: 'A',
                  by: '999900011',
                },
              }
            : entry,
        ),
      },
    }),
  })

  it('lets an entry go that was discontinued over 90 days ago', async () => {
    const old = await afterLookup(listed, discontinued(91))
    expect((await old.send(dropped(paracet))).status).toBe(200)
    const recent = await afterLookup(listed, discontinued(89))
    expect(diagnostics(await recent.send(dropped(paracet)))).toMatch(/\(V3\)$/)
  })
})

describe('V4: every active prescription, list or no list', () => {
  it('refuses when one is missing, also without the list', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send((draft) => ({ ...dropped(albyl)(draft), createPLL: false }))
    expect(diagnostics(reply)).toBe(
      `Active prescriptions missing: Albyl-E enterotab 75 mg (${idOf('resept', albyl)}) (V4)`,
    )
  })

  it('accepts one that is left out of the section but stands in the bundle', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send((draft) => ({
      ...draft,
      statements: draft.statements.map((one) => ({
        ...one,
        listed: one.listed && !JSON.stringify(one.resource).includes('Albyl'),
      })),
    }))
    expect(reply.status).toBe(200)
    expect(caller.state.list?.entries.map(({ key }) => key)).toEqual(['metoprolol', 'paracet'])
  })

  it('does not take the recallinfo on a tail for the head that it names', async () => {
    const newId = 'e0000000-0000-4000-8000-000000000001'
    const caller = await afterLookup(world('granskog').prescriptions(albyl))
    await caller.send(
      both(
        changed(albyl, withIdentifiers({ ReseptId: newId })),
        changedTo(newId, withDetails(createeresept, recallinfo('1', idOf('resept', albyl)))),
      ),
    )
    await caller.lookUp()
    const headless = (draft: Draft): Draft => ({
      ...draft,
      statements: draft.statements.filter(({ listed }) => !listed),
    })
    expect(diagnostics(await caller.send((draft) => ({ ...headless(draft), createPLL: false })))).toMatch(
      /^Active prescriptions missing: Albyl-E .* \(V4\)$/,
    )
  })

  it('does not ask for a prescription that is no longer in Reseptformidleren', async () => {
    const caller = await afterLookup(listed, {
      change: (setup) => ({ ...setup, prescriptions: setup.prescriptions.filter(({ key }) => key !== 'albyl') }),
    })
    expect((await caller.send()).status).toBe(200)
  })
})

describe('V5: every head of chain', () => {
  it('refuses when an entry without prescription is missing, though the list is not sent', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send((draft) => ({ ...dropped(paracet)(draft), createPLL: 'nilknown' }))
    expect(diagnostics(reply)).toBe(`Heads of chain missing: Paracet tab 500 mg (${idOf('pll', paracet)}) (V5)`)
  })
})

describe('V6: the right to prescribe', () => {
  it('refuses a nurse', async () => {
    const caller = await afterLookup(listed, { who: 'orrfugl' })
    expect(diagnostics(await caller.send())).toBe(
      'The user (category SP) has no right to deliver prescriptions to Reseptformidleren (V6)',
    )
  })

  it('lets a dentist past, but not with the list', async () => {
    const caller = await afterLookup(listed, { profession: 'TL' })
    const reply = await caller.send()
    expect(reply.status).toBe(200)
    expect(resultCodes(reply).list).toBe('207')
    expect(caller.state.history).toHaveLength(1)
  })
})

describe('V7: several sends after one lookup', () => {
  it.each(['send', 'lookup'] as const)('accepts a second send that names the last %s', async (named) => {
    const caller = await afterLookup(listed)
    let first = ''
    await caller.send((draft) => {
      first = draft.compositionId
      return draft
    })
    const second = await caller.send((draft) => (named === 'send' ? { ...draft, relatesTo: first } : draft))
    expect(second.status).toBe(200)
    expect(resultCodes(second).list).toBe('0')
    expect(caller.state.history).toHaveLength(3)
  })

  it('refuses a third that names the first', async () => {
    const caller = await afterLookup(listed)
    const sent: string[] = []
    const remembered = (draft: Draft): Draft => {
      sent.push(draft.compositionId)
      return { ...draft, relatesTo: sent.at(-2) ?? draft.relatesTo }
    }
    await caller.send(remembered)
    await caller.send(remembered)
    const third = await caller.send((draft) => ({ ...draft, relatesTo: sent[0] }))
    expect(diagnostics(third)).toBe(
      `Composition.relatesTo.targetIdentifier is ${sent[0] ?? ''}, which a later lookup or send has replaced; it must be ${sent[1] ?? ''}, the last send, or ${lookupOf(caller)}, the latest lookup (V9)`,
    )
  })

  it('asks in the second for what the first brought', async () => {
    const newId = 'e0000000-0000-4000-8000-000000000001'
    const caller = await afterLookup(listed)
    await caller.send(prescribing(eliquis, { reseptId: newId, pllId: 'e0000000-0000-4000-8000-000000000002' }))
    expect(diagnostics(await caller.send())).toBe(
      'PLL entries missing: Eliquis tab 5 mg (e0000000-0000-4000-8000-000000000002) (V3)',
    )
  })

  it('asks in the second for a treatment that the first brought without any id, and knows it by its place', async () => {
    const caller = await afterLookup(listed)
    const adding = overTheCounter(eliquis, 'e0000000-0000-4000-8000-000000000001')
    await caller.send(adding)
    expect(resultCodes(await caller.send(adding)).list).toBe('0')
    expect(caller.state.list?.entries.map(({ name }) => name)).toEqual([
      'Selo-Zok depottab 50 mg',
      'Paracet tab 500 mg',
      'Albyl-E enterotab 75 mg',
      'Eliquis tab 5 mg',
    ])
    expect(diagnostics(await caller.send())).toMatch(/^PLL entries missing: Eliquis tab 5 mg \([0-9a-f-]{36}\) \(V3\)$/)
  })

  it('takes one that comes without any id, and under another urn, for the one that came before', async () => {
    const caller = await afterLookup(listed)
    await caller.send(overTheCounter(eliquis, 'e0000000-0000-4000-8000-000000000001'))
    const reply = await caller.send(overTheCounter(eliquis, 'e0000000-0000-4000-8000-000000000002'))
    expect(resultCodes(reply).list).toBe('0')
    expect(caller.state.list?.entries).toHaveLength(4)
  })

  it('asks in the second for what the first issued without the list', async () => {
    const newId = 'e0000000-0000-4000-8000-000000000001'
    const caller = await afterLookup(listed)
    await caller.send((draft) => ({ ...prescribing(eliquis, { reseptId: newId })(draft), createPLL: false }))
    expect(diagnostics(await caller.send((draft) => ({ ...draft, createPLL: false })))).toBe(
      `Active prescriptions missing: Eliquis tab 5 mg (${newId}) (V4)`,
    )
  })

  it('gives the same PLL ids again to what it gave ids in the first', async () => {
    const caller = await afterLookup(listed)
    let first = ''
    await caller.send((draft) => {
      first = draft.compositionId
      return draft
    })
    const ids = caller.state.list?.entries.map(({ pllId }) => pllId)
    await caller.send((draft) => ({ ...draft, relatesTo: first }))
    expect(caller.state.list?.entries.map(({ pllId }) => pllId)).toEqual(ids)
  })
})

describe('V9: of several lookups, the latest', () => {
  it('refuses a send that names the lookup before', async () => {
    const caller = await afterLookup(listed)
    const earlier = lookupOf(caller)
    await caller.lookUp()
    const reply = await caller.send((draft) => ({ ...draft, relatesTo: earlier }))
    expect(diagnostics(reply)).toBe(
      `Composition.relatesTo.targetIdentifier is ${earlier}, which a later lookup or send has replaced; it must be ${lookupOf(caller)}, the latest lookup (V9)`,
    )
  })
})

describe('V8: after an OperationOutcome', () => {
  it('wants a new lookup before the next send', async () => {
    const caller = await afterLookup(listed)
    await caller.send(dropped(paracet))
    expect(diagnostics(await caller.send())).toBe(
      'The last $sendMedication was refused: make a new $getMedication before the next one (V8)',
    )
    await caller.lookUp()
    expect((await caller.send()).status).toBe(200)
  })

  it('counts a message that could not be read', async () => {
    const caller = await afterLookup(listed)
    await caller.request('Patient/$sendMedication', { body: '{' })
    expect(diagnostics(await caller.send())).toMatch(/\(V8\)$/)
  })
})

describe('createPLL', () => {
  it('must be stated', async () => {
    const caller = await afterLookup(listed)
    expect(diagnostics(await caller.send((draft) => ({ ...draft, createPLL: undefined })))).toBe(
      'Basic.extension:metadataPLL.extension:createPLL missing in sectionPLLinfo, and no emptyReason nilknown',
    )
  })

  it.each([false, 'nilknown'] as const)('%s sends no list', async (createPLL) => {
    const caller = await afterLookup(listed)
    const reply = await caller.send((draft) => ({ ...draft, createPLL }))
    expect(reply.status).toBe(200)
    expect(resultCodes(reply).list).toBeUndefined()
    expect(caller.state.history).toHaveLength(1)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['no Parameters', { resourceType: 'Bundle' }, 'The body must be a Parameters resource'],
    [
      'no bundle',
      { resourceType: 'Parameters', parameter: [] },
      'Parameters.parameter:medication missing or invalid: it must hold a Bundle',
    ],
    [
      'something else than a bundle',
      { resourceType: 'Parameters', parameter: [{ name: 'medication', resource: { resourceType: 'Patient' } }] },
      'Parameters.parameter:medication missing or invalid: it must hold a Bundle',
    ],
    [
      'no composition',
      {
        resourceType: 'Parameters',
        parameter: [{ name: 'medication', resource: { resourceType: 'Bundle', type: 'document', entry: [] } }],
      },
      'The first entry of the Bundle must be its only Composition',
    ],
  ])('is refused: %s', async (_, body, words) => {
    const reply = await new SfmCaller(listed).post('Patient/$sendMedication', body)
    expect(reply.status).toBe(400)
    expect(diagnostics(reply)).toBe(words)
  })

  it('names the element and its place as SFM does', async () => {
    const caller = await afterLookup(listed)
    const reply = await caller.send(changed(paracet, (resource) => without(resource, 'medicationReference')))
    expect(diagnostics(reply)).toBe('MedicationStatement.medicationReference missing or invalid')
    expect(JSON.stringify(reply.body)).toMatch(/Parameters\.Parameter\[0\]\.Resource\.Entry\[\d+\]\.Resource/)
  })

  it('refuses a time that no one can read', async () => {
    const caller = await afterLookup(listed)
    const soon = (resource: Parameters<ReturnType<typeof withIdentifiers>>[0]) => ({
      ...resource,
      extension: [discontinuation('snart', 'A')],
    })
    expect(diagnostics(await caller.send(both(changed(paracet, soon))))).toBe(
      'MedicationStatement.extension:discontinuation.extension:timedate missing or invalid',
    )
  })
})

/** Identifier of the composition that the last lookup answered. */
const lookupOf = (caller: SfmCaller) => caller.draft().relatesTo ?? ''

/** Changes the statement that has this reseptId now. */
const changedTo =
  (reseptId: string, change: (resource: JsonObject) => JsonObject) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.map((one) =>
      identifierOfType(one.resource, 'ReseptId') === reseptId ? { ...one, resource: change(one.resource) } : one,
    ),
  })
