import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Behaviour } from '../behaviour.js'
import type { ActionRequest } from '../generated/adapter.js'
import { answer, atWork, sentBundle } from '../session/scripted-sfm.test.kit.js'
import { extensionOf, withExtension } from '../sfm-basis/fhir/fhir-element.js'
import { type MedicationBundle, statementsOf, withEachStatement } from '../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../sfm-basis/fhir/vocabulary.js'
import { isHead, pllIdOf } from '../sfm-basis/list/statement-reading.js'
import { apixaban, exampleBundle, lookupBody, now, pll } from '../sfm-basis/lookup/example-lookup.test.kit.js'
import { benignVariants } from './catalogue.js'

afterEach(() => vi.unstubAllGlobals())

const prescription = { amount: { value: 100, unit: 'stk' }, reiterations: 3 }
const listWork: readonly ActionRequest[] = [
  { action: 'open-patient' },
  { action: 'change-treatment', target: { name: 'x', pllId: pll.metoprolol }, change: { dose: '1+0+0+1' } },
  { action: 'discontinue-treatment', target: { name: 'x', pllId: pll.levotyroksin }, reason: 'A' },
  { action: 'add-treatment', treatment: apixaban, prescription },
  { action: 'send-list' },
]
const prescribing: readonly ActionRequest[] = [
  { action: 'open-patient' },
  { action: 'prescribe-only', treatment: apixaban, prescription },
]

/** Levaxin was discontinued half a year ago. */
const withOldEntry = withEachStatement(exampleBundle(), (statement) =>
  pllIdOf(statement) === pll.levotyroksin
    ? withExtension(
        { ...statement, status: 'stopped' },
        {
          url: extension.discontinuation,
          extension: [{ url: 'timedate', valueDateTime: '2026-05-01T10:00:00+02:00' }],
        },
      )
    : statement,
)

async function worked(behaviour: Partial<Behaviour>, actions: readonly ActionRequest[], basis = exampleBundle()) {
  const work = atWork({
    behaviour,
    script: ({ operation }) => (operation === '$getMedication' ? answer(lookupBody(basis)) : undefined),
  })
  vi.stubGlobal('fetch', work.fetchInstead)
  const answers = []
  for (const action of actions) answers.push(await work.act(action))
  return { ...work, answers }
}

async function messages(
  actions: readonly ActionRequest[],
  basis: MedicationBundle,
): Promise<readonly MedicationBundle[]> {
  const { sends } = await worked({}, actions, basis)
  return sends().map(sentBundle)
}

const context = { basis: withOldEntry, patient: {} as never, at: now }

describe('each benign variant', () => {
  it('that writes messages otherwise, does so in some day’s work', async () => {
    const honest = [...(await messages(listWork, exampleBundle())), ...(await messages(prescribing, exampleBundle()))]
    const old = await messages([{ action: 'open-patient' }, { action: 'send-list' }], withOldEntry)
    for (const { id, behaviour } of benignVariants) {
      const { beforeSend } = behaviour
      if (beforeSend === undefined) continue
      const changed = [...honest, ...old].filter(
        (message) => JSON.stringify(beforeSend(message, context)) !== JSON.stringify(message),
      )
      expect(changed.length, id).toBeGreaterThan(0)
    }
  })

  it('keeps every head of chain, but those discontinued long ago', async () => {
    const [honest] = await messages(listWork, exampleBundle())
    if (honest === undefined) throw new Error('nothing was sent')
    const heads = (message: MedicationBundle) =>
      statementsOf(message).flatMap(({ resource }) =>
        isHead(resource) ? (pllIdOf(resource)?.toLowerCase() ?? []) : [],
      )
    for (const { id, behaviour } of benignVariants)
      expect(heads(behaviour.beforeSend?.(honest, context) ?? honest).toSorted(), id).toEqual(heads(honest).toSorted())
    const [old] = await messages([{ action: 'open-patient' }, { action: 'send-list' }], withOldEntry)
    const drops = benignVariants.find(({ id }) => id === 'drops-old-discontinued')
    if (old === undefined) throw new Error('nothing was sent')
    expect(heads(old)).toContain(pll.levotyroksin)
    expect(heads(drops?.behaviour.beforeSend?.(old, context) ?? old)).not.toContain(pll.levotyroksin)
  })

  it('is named once', () => {
    expect(new Set(benignVariants.map(({ id }) => id)).size).toBe(benignVariants.length)
  })
})

const behaviourOf = (wanted: string): Partial<Behaviour> =>
  benignVariants.find(({ id }) => id === wanted)?.behaviour ?? {}

describe('other ways of working', () => {
  it('prescriptions-first: two sends, the list last', async () => {
    const { sends } = await worked(behaviourOf('prescriptions-first'), listWork)
    const flags = sends().map((send) =>
      sentBundle(send).entry.flatMap(
        ({ resource }) => extensionOf(extensionOf(resource, extension.pllInformation), 'createPLL')?.valueBoolean ?? [],
      ),
    )
    expect(flags).toEqual([[false], [true]])
  })

  it('looks-up-before-each-send', async () => {
    expect((await worked(behaviourOf('looks-up-before-each-send'), listWork)).lookups()).toHaveLength(2)
  })

  it('asks-for-metadata, and other-media-types, on the way to SFM', async () => {
    const { url, init } = await dressed('asks-for-metadata')
    expect(url).toEqual(['http://sfm.example/v2/metadata', 'http://sfm.example/v2/Patient/$getMedication'])
    expect(init?.body).toBe('{"value":1}')
    expect(new Headers((await dressed('other-media-types')).init?.headers).get('accept')).toContain('*/*')
    expect((await dressed('decimals-with-zero')).init?.body).toBe('{"value":1.0}')
  })
})

/** What a fetch of the variant comes to. */
async function dressed(variant: string) {
  const url: string[] = []
  const last: { init?: RequestInit | undefined } = {}
  vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) => {
    url.push(String(input))
    last.init = init
    return Promise.resolve(answer({}))
  })
  await behaviourOf(variant).fetch?.('http://sfm.example/v2/Patient/$getMedication', {
    method: 'POST',
    body: '{"value":1}',
  })
  return { url, init: last.init }
}
