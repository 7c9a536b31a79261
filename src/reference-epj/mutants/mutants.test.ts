import { decodeJwt } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Behaviour } from '../behaviour.js'
import type { ActionRequest } from '../generated/adapter.js'
import { answer, atWork, type Script, sentBundle } from '../session/scripted-sfm.test.kit.js'
import { codeOf, extensionOf, type Identifier } from '../sfm-basis/fhir/fhir-element.js'
import {
  compositionOf,
  type MedicationBundle,
  type Statement,
  statementsOf,
} from '../sfm-basis/fhir/medication-bundle.js'
import { parameters } from '../sfm-basis/fhir/parameters.js'
import { extension } from '../sfm-basis/fhir/vocabulary.js'
import {
  amendment,
  doseOf,
  isHead,
  nameOf,
  pllIdOf,
  recalledBy,
  reseptIdOf,
  useOf,
} from '../sfm-basis/list/statement-reading.js'
import {
  apixaban,
  compositionIdentifier,
  exampleBundle,
  now,
  pll,
  resept,
  unknownExtension,
} from '../sfm-basis/lookup/example-lookup.test.kit.js'
import { multidoseParties, pllInfo } from '../sfm-basis/multidose/pll-info.js'
import { mutants } from './catalogue.js'
import { listedStatements } from './message-surgery.js'

afterEach(() => vi.unstubAllGlobals())

/** A day's work that touches every seam: one changed, one discontinued, one confirmed, two new, the rest untouched. */
const daysWork: readonly ActionRequest[] = [
  { action: 'open-patient' },
  { action: 'change-treatment', target: { name: 'x', pllId: pll.metoprolol }, change: { dose: '1+0+0+1' } },
  { action: 'discontinue-treatment', target: { name: 'x', pllId: pll.albyl }, reason: 'A' },
  {
    action: 'add-treatment',
    treatment: apixaban,
    prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 3 },
  },
  {
    action: 'add-treatment',
    treatment: {
      ...apixaban,
      medicine: { ...apixaban.medicine, name: 'Paracet tab 500 mg' },
      dose: '2 ved behov',
      use: '3',
    },
  },
  { action: 'send-list' },
]

async function worked(
  behaviour: Partial<Behaviour>,
  { actions = daysWork, script }: { actions?: readonly ActionRequest[]; script?: Script } = {},
) {
  const work = atWork({ behaviour, ...(script === undefined ? {} : { script }) })
  vi.stubGlobal('fetch', work.fetchInstead)
  const answers = []
  for (const action of actions) answers.push(await work.act(action))
  const [sent] = work.sends()
  return { ...work, answers, message: sent === undefined ? undefined : sentBundle(sent) }
}

function behaviourOf(id: string): Partial<Behaviour> {
  const found = mutants.find((mutant) => mutant.id === id)
  if (found === undefined) throw new Error(`no mutant ${id}`)
  return found.behaviour
}

/** What the two messages say, by a reading of the message. */
async function compare<T>(
  id: string,
  reading: (message: MedicationBundle) => T,
  how: { actions?: readonly ActionRequest[]; script?: Script } = {},
): Promise<{ honest: T; mutant: T }> {
  const [honest, mutant] = [await worked({}, how), await worked(behaviourOf(id), how)]
  if (honest.message === undefined || mutant.message === undefined) throw new Error('both send')
  return { honest: reading(honest.message), mutant: reading(mutant.message) }
}

const listedNames = (message: MedicationBundle) =>
  listedStatements(message).map(({ resource }) => nameOf(message, resource))
const headOf = (message: MedicationBundle, pllId: string): Statement | undefined =>
  statementsOf(message).find(({ resource }) => isHead(resource) && pllIdOf(resource) === pllId)?.resource
const byDose = (message: MedicationBundle, dose: string) =>
  statementsOf(message).find(({ resource }) => resource.dosage?.[0]?.text === dose)?.resource

describe('each mutant differs from the honest EPJ in one thing', () => {
  it('drops-entry-on-send: an untouched entry', async () => {
    const { honest, mutant } = await compare('drops-entry-on-send', listedNames)
    expect(honest.filter((name) => !mutant.includes(name))).toEqual(['Levaxin tab 50 mikrog'])
  })

  it('drops-active-prescription: the loose ones', async () => {
    const { honest, mutant } = await compare('drops-active-prescription', (message) =>
      statementsOf(message).flatMap(({ resource }) => reseptIdOf(resource) ?? []),
    )
    expect(honest.filter((id) => id === resept.cetirizin || id === resept.locked)).toHaveLength(2)
    expect(honest.length - mutant.length).toBe(2)
    expect(mutant).not.toContain(resept.cetirizin)
  })

  it('loses-unknown-extension', async () => {
    const { honest, mutant } = await compare('loses-unknown-extension', (message) =>
      extensionOf(headOf(message, pll.atorvastatin), unknownExtension.url),
    )
    expect({ honest, mutant }).toEqual({ honest: unknownExtension, mutant: undefined })
  })

  it('sends-without-lookup', async () => {
    const work = await worked(behaviourOf('sends-without-lookup'))
    expect(work.heard.map(({ operation }) => operation)).toEqual(['$sendMedication'])
    expect(work.answers.map(({ outcome }) => outcome)).toEqual(daysWork.map(() => 'done'))
  })

  it('sends-after-failed-lookup, and silent-on-refusal where the honest one says why', async () => {
    const failed = parameters(
      { name: 'medication', resource: exampleBundle() },
      { name: 'KJHentetTidspunkt', valueDateTime: now },
    )
    const how = {
      actions: [{ action: 'open-patient' }, { action: 'send-list' }] as const,
      script: ({ operation }: { operation: string }) => (operation === '$getMedication' ? answer(failed) : undefined),
    }
    const honest = await worked({}, how)
    expect(honest.answers.at(-1)).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('Reseptformidleren') as unknown,
    })
    expect(honest.sends()).toHaveLength(0)
    expect((await worked(behaviourOf('sends-after-failed-lookup'), how)).sends()).toHaveLength(1)
    const silent = await worked(behaviourOf('silent-on-refusal'), how)
    expect(silent.answers.at(-1)).toMatchObject({ outcome: 'refused' })
    expect(silent.answers.at(-1)).not.toHaveProperty('message')
    expect(silent.sends()).toHaveLength(0)
  })

  it('wrong-relates-to: names its own identifier', async () => {
    const { honest, mutant } = await compare('wrong-relates-to', (message) => {
      const composition = compositionOf(message).resource
      const [first] = composition['relatesTo'] as { targetIdentifier: { value: string } }[]
      return { target: first?.targetIdentifier.value, own: composition.identifier?.value }
    })
    expect(honest.target).toBe(compositionIdentifier)
    expect(mutant.target).toBe(mutant.own)
  })

  it('same-resept-id-twice', async () => {
    const active = (message: MedicationBundle) =>
      listedStatements(message)
        .filter(({ resource }) => resource.status === 'active')
        .flatMap(({ resource }) => reseptIdOf(resource) ?? [])
    const { honest, mutant } = await compare('same-resept-id-twice', active)
    expect(new Set(honest).size).toBe(honest.length)
    expect(mutant.length - new Set(mutant).size).toBe(1)
  })

  it('moves-lastchanged of what no one touched', async () => {
    const moved = (message: MedicationBundle) =>
      [pll.levotyroksin, pll.atorvastatin].map(
        (id) => amendment(headOf(message, id) ?? noStatement, 'lastchanged')?.valueDateTime,
      )
    const { honest, mutant } = await compare('moves-lastchanged', moved)
    expect(honest).toEqual(['2026-08-24T10:00:00+02:00', '2026-08-24T10:00:00+02:00'])
    expect(mutant).toEqual([now, now])
  })

  it('discontinues-without-recall', async () => {
    const { honest, mutant } = await compare('discontinues-without-recall', recalls)
    expect(honest).toEqual([resept.albyl, resept.metoprolol])
    expect(mutant).toEqual([resept.metoprolol])
  })

  it('renews-with-new-pll-id', async () => {
    const { honest, mutant } = await compare('renews-with-new-pll-id', (message) =>
      pllIdOf(byDose(message, '1+0+0+1') ?? noStatement),
    )
    expect(honest).toBe(pll.metoprolol)
    expect(mutant).toMatch(/^[0-9a-f-]{36}$/)
    expect(mutant).not.toBe(honest)
  })

  it('reuses-resept-id-on-renewal', async () => {
    const { honest, mutant } = await compare('reuses-resept-id-on-renewal', (message) =>
      reseptIdOf(byDose(message, '1+0+0+1') ?? noStatement),
    )
    expect(honest).not.toBe(resept.metoprolol)
    expect(mutant).toBe(resept.metoprolol)
  })

  it('drops-multidose-parties', async () => {
    const { honest, mutant } = await compare('drops-multidose-parties', multidoseParties)
    expect(honest).toEqual({
      doctor: 'Ugle, M:Multidoseansvarlig lege',
      pharmacy: 'Ekornapoteket, A:Ansvarlig farmasøyt',
    })
    expect(mutant).toEqual({ doctor: undefined, pharmacy: undefined })
  })

  it('bearer-token', async () => {
    const work = await worked(behaviourOf('bearer-token'))
    expect(work.heard.map(({ headers }) => [headers.get('authorization'), headers.get('dpop')])).toEqual([
      ['Bearer et-token', null],
      ['Bearer et-token', null],
    ])
  })

  it('reuses-dpop-proof: one jti for every call, right in all else', async () => {
    const work = await worked(behaviourOf('reuses-dpop-proof'))
    const proofs = work.heard.map(({ headers }) => decodeJwt(headers.get('dpop') ?? ''))
    expect(new Set(proofs.map(({ jti }) => jti)).size).toBe(1)
    expect(proofs.map(({ htu }) => htu)).toEqual(work.heard.map((one) => one.url))
  })

  it('vaccine-on-list', async () => {
    const { honest, mutant } = await compare('vaccine-on-list', (message) =>
      listedStatements(message).map(({ resource }) => useOf(resource)),
    )
    expect(honest).not.toContain('4')
    expect(mutant).toEqual([...honest, '4'])
  })

  it('supplement-with-prescription', async () => {
    const { honest, mutant } = await compare('supplement-with-prescription', (message) =>
      listedStatements(message)
        .filter(({ resource }) => amendment(resource, 'createeresept')?.valueBoolean === true)
        .map(({ resource }) => nameOf(message, resource)),
    )
    expect(honest).toEqual(['Selo-Zok depottab 50 mg', 'Apixaban tab 5 mg'])
    expect(mutant).toEqual([...honest, 'Vitamin D3 kaps 20 mikrog (kosttilskudd)'])
  })

  it('duplicate-pll-id', async () => {
    const ids = (message: MedicationBundle) =>
      listedStatements(message).flatMap(({ resource }) => pllIdOf(resource) ?? [])
    const { honest, mutant } = await compare('duplicate-pll-id', ids)
    expect(new Set(honest).size).toBe(honest.length)
    expect(new Set(mutant).size).toBeLessThan(mutant.length)
  })

  it('no-createeresept', async () => {
    const flagged = (message: MedicationBundle) =>
      statementsOf(message).filter(({ resource }) => amendment(resource, 'createeresept') !== undefined).length
    expect(await compare('no-createeresept', flagged)).toEqual({ honest: 2, mutant: 0 })
  })

  it('omits-create-pll', async () => {
    const flag = (message: MedicationBundle) =>
      extensionOf(extensionOf(pllInfo(message, 'M25.1')?.resource, extension.pllInformation), 'createPLL')?.valueBoolean
    expect(await compare('omits-create-pll', flag)).toEqual({ honest: true, mutant: undefined })
  })

  it('doubles-loose-prescription', async () => {
    const actions: readonly ActionRequest[] = [
      { action: 'open-patient' },
      { action: 'confirm-in-use', target: { name: 'x', reseptId: resept.cetirizin } },
      { action: 'send-list' },
    ]
    const cetirizin = (message: MedicationBundle) =>
      statementsOf(message)
        .filter(({ resource }) => nameOf(message, resource) === 'Cetirizin tab 10 mg')
        .map(({ resource }) => ({
          linked: reseptIdOf(resource) === resept.cetirizin,
          onList: pllIdOf(resource) !== undefined,
          issued: amendment(resource, 'createeresept') !== undefined,
        }))
    const { honest, mutant } = await compare('doubles-loose-prescription', cetirizin, { actions })
    expect(honest).toEqual([{ linked: true, onList: true, issued: false }])
    expect(mutant).toEqual([
      { linked: true, onList: false, issued: false },
      { linked: false, onList: true, issued: true },
    ])
  })

  it('loses-dose-change: the user sees the new dose', async () => {
    const { honest, mutant } = await compare('loses-dose-change', (message) =>
      doseOf(headOf(message, pll.metoprolol) ?? noStatement),
    )
    expect({ honest, mutant }).toEqual({ honest: '1+0+0+1', mutant: '1+0+0+0' })
    const work = await worked(behaviourOf('loses-dose-change'), { actions: daysWork.slice(0, 2) })
    expect(work.answers.at(-1)?.view?.find(({ pllId }) => pllId === pll.metoprolol)?.dose).toBe('1+0+0+1')
  })

  it('wrong-recall-code', async () => {
    const codes = (message: MedicationBundle) =>
      statementsOf(message).flatMap(
        ({ resource }) =>
          codeOf(extensionOf(amendment(resource, 'recallinfo'), 'recallcode')?.valueCodeableConcept) ?? [],
      )
    expect(await compare('wrong-recall-code', codes)).toEqual({ honest: ['2', '3'], mutant: ['4', '4'] })
  })

  it('recalls-as-renewal: the discontinued one, with nothing in its place', async () => {
    const codes = (message: MedicationBundle) =>
      statementsOf(message)
        .filter(({ resource }) => resource.status === 'stopped')
        .flatMap(
          ({ resource }) =>
            codeOf(extensionOf(amendment(resource, 'recallinfo'), 'recallcode')?.valueCodeableConcept) ?? [],
        )
    expect(await compare('recalls-as-renewal', codes)).toEqual({ honest: ['2'], mutant: ['1'] })
  })

  it('sends-list-as-prescriptions: createPLL=false', async () => {
    const flag = (message: MedicationBundle) =>
      extensionOf(extensionOf(pllInfo(message, 'M25.1')?.resource, extension.pllInformation), 'createPLL')?.valueBoolean
    expect(await compare('sends-list-as-prescriptions', flag)).toEqual({ honest: true, mutant: false })
  })

  it('prescribes-over-the-counter', async () => {
    const prescribed = (message: MedicationBundle) =>
      listedStatements(message)
        .filter(({ resource }) => amendment(resource, 'createeresept')?.valueBoolean === true)
        .map(({ resource }) => nameOf(message, resource))
    const { honest, mutant } = await compare('prescribes-over-the-counter', prescribed)
    expect(mutant.filter((name) => !honest.includes(name))).toEqual(['Paracet tab 500 mg'])
  })

  it('drops-resept-id of one entry', async () => {
    const ids = (message: MedicationBundle) =>
      listedStatements(message).filter(({ resource }) => reseptIdOf(resource) !== undefined).length
    const { honest, mutant } = await compare('drops-resept-id', ids)
    expect(mutant).toBe(honest - 1)
  })

  it('forgets-multidose-registration: the user reads that it was sent', async () => {
    const work = await worked(behaviourOf('forgets-multidose-registration'), {
      actions: [{ action: 'register-multidose' }],
    })
    expect(work.answers.map(({ outcome }) => outcome)).toEqual(['done'])
    expect(work.heard.filter((one) => one.url.includes('registerResponsibility'))).toEqual([])
  })

  it('fnr-in-url', async () => {
    const work = await worked(behaviourOf('fnr-in-url'))
    expect(work.heard.map((one) => one.url.includes('14834149894'))).toEqual([true, false])
  })

  it('swaps-patient', async () => {
    const identity = (message: MedicationBundle) =>
      message.entry
        .filter(({ resource }) => resource.resourceType === 'Patient')
        .flatMap(({ resource }) => (resource['identifier'] as Identifier[]).map(({ value }) => value))
    expect(await compare('swaps-patient', identity)).toEqual({ honest: ['14834149894'], mutant: ['28829649847'] })
  })

  it('drops-dssn of new entries', async () => {
    const without = (message: MedicationBundle) =>
      listedStatements(message)
        .filter(({ resource }) => amendment(resource, 'dssn') === undefined)
        .map(({ resource }) => nameOf(message, resource))
    expect(await compare('drops-dssn', without)).toEqual({
      honest: [],
      mutant: ['Apixaban tab 5 mg', 'Paracet tab 500 mg'],
    })
  })
})

const noStatement: Statement = { resourceType: 'MedicationStatement', status: 'unknown' }
const recalls = (message: MedicationBundle) =>
  statementsOf(message).flatMap(({ resource }) => recalledBy(resource) ?? [])
