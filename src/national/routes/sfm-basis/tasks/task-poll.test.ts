import { describe, expect, test } from 'vitest'
import { patient } from '../../../../scenario/world/people.js'
import { object, objects } from '../fhir/json.js'
import { found, hegre, identityOf, RegisterCaller, statusAndDiagnostics, ugle } from '../register-caller.test.kit.js'

const hpr = ugle.hpr ?? ''
const codes = async (caller: RegisterCaller, query: string, as = identityOf(ugle)) =>
  found(await caller.call(`GET Task${query}`, undefined, { as })).map(
    ({ code }) => objects(object(code).coding)[0]?.code,
  )

/** A world where everything has happened that comes from elsewhere. */
function busy(): RegisterCaller {
  const caller = new RegisterCaller()
  for (const event of [
    { kind: 'draft-awaits-approval', hpr, text: 'Kladd fra hjelper' },
    { kind: 'message-awaits-signature', hpr },
    { kind: 'list-commented', hpr, text: 'Kommentar' },
    { kind: 'fest-alert', text: 'Utgått preparat' },
    { kind: 'slv-answers', hpr, text: 'Innvilget' },
    { kind: 'dispensing-reported', hpr: hegre.hpr ?? '' },
  ] as const)
    caller.world.happen(event)
  return caller
}

/** Another doctor recalls Ugle's prescription. */
function recalled(caller: RegisterCaller): string {
  const { rf } = caller.world.core
  const { patient, prescriptions } = caller.world.setup
  const nationalId = patient.nationalIdentity?.value ?? ''
  rf.recall(
    { key: nationalId, nationalId },
    { reseptId: prescriptions[0]?.reseptId ?? '', code: '2' },
    { sender: { hpr: hegre.hpr ?? '', profession: 'LE' }, at: '2031-03-10T09:00:00+01:00' },
  )
  return nationalId
}

describe('GET Task', () => {
  test('answers a searchset of sfm-Task with the patient contained', async () => {
    const caller = new RegisterCaller()
    caller.world.happen({ kind: 'list-commented', hpr, text: 'Kommentar' })
    const reply = await caller.call(`GET Task?code=7&owner=${hpr}`)
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({
      resourceType: 'Bundle',
      type: 'searchset',
      total: 1,
      link: [{ relation: 'self', url: `http://127.0.0.1:1/sfm/v2/Task?code=7&owner=${hpr}` }],
    })
    const [task] = found(reply)
    expect(task).toMatchObject({
      resourceType: 'Task',
      meta: {
        versionId: '1',
        lastUpdated: '2031-03-10T09:00:00+01:00',
        profile: ['http://ehelse.no/fhir/StructureDefinition/sfm-Task'],
      },
      status: 'requested',
      intent: 'order',
      code: {
        coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-task-types', code: '7', display: 'PLL kommentar' }],
      },
      description: 'Kommentar',
      for: { reference: '#patient' },
      owner: { identifier: { value: hpr } },
    })
    const { patient } = caller.world.setup
    expect(objects(task?.contained)).toMatchObject([
      { resourceType: 'Patient', id: 'patient', identifier: [{ value: patient.nationalIdentity?.value }] },
    ])
    expect(caller.troubles).toEqual([])
  })

  test('without conditions gives what is for the organisation of the token, and what is for everybody', async () => {
    const caller = busy()
    expect(await codes(caller, '')).toEqual(['3', '4', '7', '11', 'M15'])
    expect(await codes(caller, '', identityOf(hegre))).toEqual(['11', 'M8'])
    expect(caller.troubles).toEqual([])
  })

  test.each([
    ['?code=3', ['3']],
    ['?code=3,11', ['3', '11']],
    ['?code=http%3A%2F%2Fehelse.no%2Ffhir%2FCodeSystem%2Fsfm-task-types%7C11', ['11']],
    ['?code=6', []],
    ['?code=M15', ['M15']],
    [`?owner=${hpr}`, ['3', '4', '7', 'M15']],
    [`?OWNER=${hpr}&code=4`, ['4']],
    ['?owner=999900099', []],
    ['?unknown=1&code=7', ['7']],
  ])('%s gives %j', async (query, expected) => {
    expect(await codes(busy(), query)).toEqual(expected)
  })

  test('needs no user in the token, and takes one', async () => {
    const caller = busy()
    const { pid: _, hprNumber: __, ...noOne } = identityOf(ugle)
    expect(await codes(caller, `?owner=${hpr}&code=3`, noOne)).toEqual(['3'])
  })

  test('tells of changes on patients to whoever asks about them, and only then', async () => {
    const caller = new RegisterCaller()
    const nationalId = recalled(caller)
    expect(await codes(caller, '?code=10')).toEqual([])
    expect(await codes(caller, `?code=10&PatientNiN=25900399815,${nationalId}`)).toEqual(['10'])
    expect(await codes(caller, `?code=10&PatientNiN=${nationalId}`, identityOf(hegre))).toEqual(['10'])
    expect(await codes(caller, '?code=10&PatientNiN=25900399815')).toEqual([])
  })

  test('gives what has happened after _lastUpdated, once', async () => {
    const caller = new RegisterCaller()
    const nationalId = recalled(caller)
    const since = async (moment: string) => {
      const reply = await caller.call(
        `GET Task?code=10&_lastUpdated=gt${encodeURIComponent(moment)}&PatientNiN=${nationalId}`,
      )
      return { found: found(reply).length, at: (reply.body.meta as { lastUpdated: string }).lastUpdated }
    }
    const first = await since('2031-03-10T07:59:59Z')
    expect(first).toEqual({ found: 1, at: '2031-03-10T09:00:01+01:00' })
    const second = await since(first.at)
    expect(second.found).toBe(0)
    caller.world.core.tasks.add({ kind: 'patient-changed', patient: { key: nationalId, nationalId } })
    const third = await since(second.at)
    expect(third.found).toBe(1)
    expect((await since(third.at)).found).toBe(0)
  })

  test('repeats drafts until they are handled, however old', async () => {
    const caller = busy()
    const later = '?_lastUpdated=gt2032-01-01'
    expect(await codes(caller, later)).toEqual(['3', '4'])
    caller.world.happen({ kind: 'drafts-handled', hpr })
    expect(await codes(caller, later)).toEqual([])
  })

  test('reads a plus sign that was not escaped', async () => {
    expect(await codes(busy(), '?code=7&_lastUpdated=gt2031-03-10T08:59:59+01:00')).toEqual(['7'])
  })

  test.each(['gtyesterday', 'gt2031-03-10T09:00:00', '2031-13-01T00:00:00Z'])(
    'refuses _lastUpdated=%s',
    async (moment) => {
      const reply = await new RegisterCaller().call(`GET Task?_lastUpdated=${moment}`)
      expect(statusAndDiagnostics(reply)).toEqual({
        status: 400,
        says: `_lastUpdated invalid: ${moment} is not a time with zone, such as gt2031-03-10T09:00:00Z`,
      })
    },
  )

  test('gives the recalled prescription to the one who wrote it (M7), with the number a world has for it', async () => {
    const caller = new RegisterCaller((setup) => ({ ...setup, taskCodes: { 'prescription-recalled-by-other': '12' } }))
    recalled(caller)
    const [task] = found(await caller.call(`GET Task?code=12&owner=${hpr}`))
    expect(task).toMatchObject({
      code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-task-types', code: '12' }] },
      focus: { identifier: { type: { text: 'ReseptId' }, value: caller.world.setup.prescriptions[0]?.reseptId } },
    })
  })

  test.each(['POST Task', 'DELETE Task/1', 'GET Task/1', 'PUT Task/1'])('%s is not implemented', async (line) => {
    expect((await new RegisterCaller().call(line, {})).status).toBe(501)
  })

  test('is refused to a token whose instance SFM does not have', async () => {
    const as = { ...identityOf(ugle), journalId: '5f1d0000-0000-4000-8000-00000000ffff' }
    expect((await new RegisterCaller().call('GET Task', undefined, { as })).status).toBe(403)
  })

  test('what pharmacies and other doctors do becomes tasks of those whom it concerns', async () => {
    const caller = new RegisterCaller((setup) => ({
      ...setup,
      multidose: { doctor: { hpr, herId: ugle.organisation.herId }, pharmacy: { herId: '8900031' } },
      fastlege: { hpr: hegre.hpr ?? '' },
    }))
    const mine = async () => codes(caller, `?owner=${hpr}`)
    caller.world.happen({
      kind: 'pharmacy-asks',
      herId: '8900031',
      questions: [{ treatment: 'albyl', code: '4', text: 'Fornye?' }],
    })
    expect(await mine()).toEqual(['6'])
    caller.world.happen({ kind: 'doctor-recalls', hpr: hegre.hpr ?? '', treatment: 'albyl', code: '4' })
    expect(await mine()).toEqual(['6', '8', 'M7'])
    caller.world.happen({ kind: 'doctor-takes-over-multidose', hpr: hegre.hpr ?? '' })
    expect(await mine()).toEqual(['6', '8', 'M7', 'M28'])
    expect(caller.troubles).toEqual([])
  })

  test('a change for another patient is statusAndDiagnostics to who follows that patient', async () => {
    const caller = new RegisterCaller()
    const other = patient('pors').nationalIdentity?.value ?? ''
    const own = caller.world.setup.patient.nationalIdentity?.value ?? ''
    caller.world.happen({
      kind: 'other-patient-changes',
      identity: { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: other },
    })
    expect(await codes(caller, `?code=10&PatientNiN=${other}`)).toEqual(['10'])
    expect(await codes(caller, `?code=10&PatientNiN=${own}`)).toEqual([])
  })

  test('what a pharmacy hands over on another’s prescription is reported to the fastlege (M8)', async () => {
    const caller = new RegisterCaller((setup) => ({ ...setup, fastlege: { hpr: hegre.hpr ?? '' } }))
    caller.world.happen({ kind: 'pharmacy-downloads', herId: '8900031', treatment: 'albyl' })
    caller.world.happen({ kind: 'pharmacy-dispenses', herId: '8900031', treatment: 'albyl', packages: 1 })
    expect(await codes(caller, '', identityOf(hegre))).toEqual(['M8'])
    expect(await codes(caller, '')).toEqual([])
  })
})
