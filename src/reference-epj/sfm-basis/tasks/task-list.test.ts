import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer, atWork, outcome } from '../../session/scripted-sfm.test.kit.js'
import { exampleSession, now } from '../lookup/example-lookup.test.kit.js'

afterEach(() => vi.unstubAllGlobals())

const task = (id: string, code: string, display: string, description?: string) => ({
  resource: {
    resourceType: 'Task',
    id,
    contained: [{ resourceType: 'Patient', id: 'patient', name: [{ given: ['SYNTETISK'], family: 'Ekorn' }] }],
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-task-types', code, display }] },
    ...(description === undefined ? {} : { description }),
  },
})
const found = (...entry: readonly unknown[]) => answer({ resourceType: 'Bundle', type: 'searchset', entry })

function working(...options: Parameters<typeof atWork>) {
  const work = atWork(...options)
  vi.stubGlobal('fetch', work.fetchInstead)
  return work
}

describe('the task lists', () => {
  it('hold each task once, in its list, however often SFM reports it', async () => {
    const work = working({
      script: ({ url }) =>
        url.includes('owner=')
          ? found(task('1', '6', 'Spørsmål fra apotek', 'Skal Furix seponeres?'), task('2', 'M7', 'Resept tilbakekalt'))
          : found(task('1', '6', 'Spørsmål fra apotek', 'Skal Furix seponeres?')),
    })
    await work.act({ action: 'poll-tasks' })
    const { outcome: came, tasks } = await work.act({ action: 'poll-tasks' })
    expect(came).toBe('done')
    expect(tasks).toEqual([
      { id: '1', text: 'Spørsmål fra apotek: Skal Furix seponeres?', list: 'Multidose', patient: 'SYNTETISK Ekorn' },
      { id: '2', text: 'Resept tilbakekalt', list: 'Meldinger', patient: 'SYNTETISK Ekorn' },
    ])
  })

  it('are asked for by HPR number, for no one in particular, and for the patients that are followed, since last time', async () => {
    const work = working({ script: () => found() })
    await work.act({ action: 'poll-tasks', now })
    const { hpr } = exampleSession.practitioner
    const identity = exampleSession.patient.nationalIdentity?.value ?? ''
    expect(work.heard.map(({ method, url }) => `${method} ${decodeURIComponent(url.split('/').at(-1) ?? '')}`)).toEqual(
      [
        `GET Task?owner=${hpr ?? ''}&_lastUpdated=gt2026-11-08T09:00:00.000Z`,
        'GET Task?code=11&_lastUpdated=gt2026-11-08T09:00:00.000Z',
        `GET Task?code=10&_lastUpdated=gt2026-11-08T09:00:00.000Z&PatientNiN=${identity}`,
      ],
    )
    await work.act({ action: 'poll-tasks', now: '2026-11-22T11:00:00+01:00' })
    expect(work.heard[3]?.url).toContain(encodeURIComponent('gt2026-11-22T09:00:00.000Z'))
  })

  it('stay as they were when SFM refuses, and the user reads why', async () => {
    const last = await working({ script: () => outcome('Nei', 403) }).act({ action: 'poll-tasks' })
    expect(last).toMatchObject({ outcome: 'failed', message: 'SFM avviste meldingen: Nei', tasks: [] })
  })
})
