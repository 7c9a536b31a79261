import { describe, expect, it } from 'vitest'
import * as language from '../../scenario/language/language.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import { sfm } from '../test-kit/environment.test.kit.js'
import { judged } from '../test-kit/judged.test.kit.js'
import { metoprolol } from '../test-kit/treatments.test.kit.js'
import * as expected from './expect.js'
import { expectedChecks } from './expectations.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const unit = { name: 'SYNTETISK Avdeling', orgnrChild: '313999041', herId: '8900071' }
const script = (
  steps: Scenario['steps'],
  checks: Scenario['checks'],
  given = language.world('granskog').list(metoprolol),
) => language.scenario('test.register', { title: text, why: text, roles: ['fastlege'], given, steps, checks })

function said(draft: Draft, id: string) {
  const check = expectedChecks(draft.script.checks).find((one) => one.id === id)
  if (check === undefined) throw new Error(`no check ${id}`)
  const { verdict, findings, krav } = judged(check, draft)
  return { verdict, messages: findings.map(({ message }) => message.nb), krav }
}

const enh = (value: string) => ({ system: 'urn:oid:2.16.578.1.12.4.1.4.101', value })
const hpr = (value: string) => ({ system: 'urn:oid:2.16.578.1.12.4.1.4.4', value })

describe('organisation-set-up', () => {
  const setUp = script(
    [
      language.writeOrganisation({ active: false }),
      language.writePractitioner({ active: true }),
      language.writeOrganisation({ active: true }),
    ],
    [expected.organisationSetUp(), expected.userWritten('created')],
  )
  const begun = record(setUp)
  const { organisation, practitioner } = begun.world
  const ask = (draft: Draft) => draft.call({ operation: 'Organization', method: 'GET', status: 404 })
  const write = (method: string, active: boolean) => (draft: Draft) =>
    draft.call({
      operation: 'Organization',
      method,
      step: 1,
      body: JSON.stringify({ resourceType: 'Organization', identifier: [enh(organisation.orgnrChild)], active }),
    })
  const user = (draft: Draft) =>
    draft.call({
      operation: 'Practitioner',
      step: 2,
      body: JSON.stringify({ resourceType: 'Practitioner', identifier: [hpr(practitioner.hpr ?? '')], active: true }),
    })
  const played = (...calls: readonly ((draft: Draft) => Draft)[]) => calls.reduce((draft, call) => call(draft), begun)

  it('passes when it was asked for, written, given users and made active', () => {
    const right = played(ask, write('POST', false), user, write('PUT', true))
    expect(said(right, 'organisation-set-up')).toEqual({
      verdict: 'passed',
      messages: [],
      krav: ['SFM-3.1.1', 'SFM-IG-19', 'SFM-ORG-02'],
    })
    expect(said(right, 'user-written').verdict).toBe('passed')
  })

  it('tells of an organisation that nobody asked for first', () => {
    expect(said(played(write('POST', false), user, write('PUT', true)), 'organisation-set-up').messages).toEqual([
      'Virksomheten ble opprettet uten at EPJ-en først spurte hva SFM-instansen har.',
    ])
  })

  it('fails one that is active before its users', () => {
    const found = said(played(ask, write('POST', false), write('PUT', true), user), 'organisation-set-up')
    expect(found.verdict).toBe('failed')
    expect(found.messages).toEqual(['Virksomheten ble skrevet som aktiv før noen bruker var skrevet til SFM.'])
    expect(said(played(ask, write('POST', true), user), 'organisation-set-up').verdict).toBe('failed')
  })

  it('fails one that never becomes active, and a user whom SFM was not told of', () => {
    expect(said(played(ask, write('POST', false), user), 'organisation-set-up').messages).toEqual([
      'Virksomheten står i SFM som ikke aktiv.',
    ])
    expect(said(played(ask, write('POST', false)), 'user-written').messages).toEqual([
      'SFM har ikke fått vite om helsepersonellet.',
    ])
  })
})

describe('unit-written', () => {
  const setUp = script([language.writeOrganisation({ active: true, unit })], [expected.unitWritten(unit)])
  const written = (more: object) =>
    record(setUp).call({
      operation: 'Organization',
      body: JSON.stringify({ resourceType: 'Organization', identifier: [enh(unit.orgnrChild)], active: true, ...more }),
    })

  it('wants it to be part of its organisation', () => {
    expect(said(written({ partOf: { reference: 'Organization/1' } }), 'unit-written').verdict).toBe('passed')
    expect(said(written({}), 'unit-written').messages).toEqual(['Underenheten er skrevet uten partOf.'])
  })
})

describe('user-written', () => {
  const changes = script(
    [
      language.writePractitioner({ practitioner: 'hegre', active: true }),
      language.writePractitioner({ practitioner: 'hegre', active: true, familyName: 'Myr' }),
      language.writePractitioner({ practitioner: 'hegre', active: false, familyName: 'Myr' }),
    ],
    [
      expected.userWritten('created', { practitioner: 'hegre' }),
      expected.userWritten('changed', { practitioner: 'hegre', familyName: 'Myr' }),
      expected.userWritten('deactivated', { practitioner: 'hegre' }),
    ],
  )
  const written = (draft: Draft, active: boolean, family: string) =>
    draft.call({
      operation: 'Practitioner',
      method: 'PUT',
      body: JSON.stringify({
        resourceType: 'Practitioner',
        identifier: [hpr('999900012')],
        active,
        name: [{ family }],
      }),
    })
  const verdicts = (draft: Draft) =>
    ['user-written', 'user-written-2', 'user-written-3'].map((id) => said(draft, id).verdict)

  it('sees each change where it was told, about its own requirement', () => {
    const right = written(written(written(record(changes), true, 'Hegre'), true, 'Myr'), false, 'Myr')
    expect(verdicts(right)).toEqual(['passed', 'passed', 'passed'])
    expect(said(right, 'user-written-3').krav).toEqual(['SFM-3.2.3'])
  })

  it('fails what was not told', () => {
    expect(verdicts(written(record(changes), true, 'Hegre'))).toEqual(['passed', 'failed', 'failed'])
  })
})

describe('task-shown', () => {
  const polls = script(
    [language.pollTasks()],
    [expected.taskShown('pharmacy-question'), expected.taskShown('recalled-by-other'), expected.tasksAskedFor()],
  )
  const task = (id: string, code: string) => ({ resource: { resourceType: 'Task', id, code: { coding: [{ code }] } } })
  const polled = (query: string, ...entry: readonly object[]) =>
    record(polls).call({
      operation: 'Task',
      method: 'GET',
      url: `${sfm}/Task?${query}`,
      answer: { resourceType: 'Bundle', entry },
    })
  const owner = 'owner=999900011&_lastUpdated=gt2026-03-01T00:00:00Z'
  const asked = polled(owner, task('1', '6'), task('2', 'M7'))

  it('passes what was got and stands once', () => {
    const right = asked.listed(1, [
      { id: '1', text: 'a' },
      { id: '2', text: 'b' },
    ])
    expect(said(right, 'task-shown')).toEqual({
      verdict: 'passed',
      messages: [],
      krav: ['SFM-3.3.1', 'SFM-3.3.6', 'SFM-TASK-6'],
    })
    expect(said(right, 'task-shown-2')).toEqual({ verdict: 'passed', messages: [], krav: ['SFM-3.3.1', 'SFM-3.3.2'] })
    expect(said(right, 'tasks-asked-for').verdict).toBe('passed')
  })

  it('judges only what was asked for where the adapter does not answer with the lists', () => {
    expect(said(asked, 'task-shown').verdict).toBe('passed')
  })

  it('fails what is not shown, or twice', () => {
    expect(said(asked.listed(1, [{ id: '2', text: 'b' }]), 'task-shown').messages).toEqual([
      'EPJ-en fikk oppgaven om spørsmål fra multidoseapoteket (M25.2), men viser den ikke i noen oppgaveliste.',
    ])
    expect(
      said(
        asked.listed(
          1,
          [1, 2].map(() => ({ id: '1', text: 'a' })),
        ),
        'task-shown',
      ).messages,
    ).toEqual(['Oppgaven om spørsmål fra multidoseapoteket (M25.2) står 2 ganger i oppgavelistene.'])
  })

  it('fails who never asked, or asked past a number that is known; not who cannot know the number', () => {
    expect(said(record(polls).call({ operation: 'metadata', method: 'GET' }), 'task-shown').messages).toEqual([
      'EPJ-en spurte ikke SFM om oppgaver (GET Task).',
    ])
    const byNumber = polled('code=8&owner=999900011&_lastUpdated=gt2026-03-01T00:00:00Z')
    expect(said(byNumber, 'task-shown').verdict).toBe('failed')
    expect(said(byNumber, 'task-shown-2').verdict).toBe('not-applicable')
  })

  it('warns of queries that lack what SFM needs, and of writing tasks', () => {
    expect(said(polled('code=10'), 'tasks-asked-for')).toMatchObject({
      verdict: 'warning',
      messages: [
        'Spørringen etter oppgaver med kode 10 mangler PatientNiN.',
        'Spørringen etter oppgaver med kode 10 mangler _lastUpdated.',
      ],
    })
    expect(
      said(record(polls).call({ operation: 'Task', method: 'DELETE', status: 501 }), 'tasks-asked-for').verdict,
    ).toBe('warning')
  })
})

describe('multidose', () => {
  const { deregisterMultidose, openPatient, tried, world } = language
  const ends = script(
    [openPatient(), tried(deregisterMultidose())],
    [expected.refusalTold('deregister-multidose'), expected.noMultidoseDoctor()],
    world('granskog').multidoseBy({ doctor: 'hegre' }),
  )

  it('no-multidose-doctor: fails while somebody is registered', () => {
    expect(said(record(ends).lookup(), 'no-multidose-doctor').messages).toEqual([
      'HPR 999900012 står fortsatt som multidoseansvarlig lege i Reseptformidleren.',
    ])
    expect(
      said(
        record(ends)
          .lookup()
          .after((state) => ({ ...state, multidose: {} })),
        'no-multidose-doctor',
      ).verdict,
    ).toBe('passed')
  })

  it('refusal-told: fails who says done, or nothing', () => {
    const tells = (outcome: 'done' | 'failed' | 'refused', message?: string) =>
      said(record(ends).lookup().answered(2, outcome, message), 'refusal-told')
    expect(tells('failed', 'Avvist: 152')).toEqual({ verdict: 'passed', messages: [], krav: ['ER-M27-03'] })
    expect(tells('refused', 'Du er ikke registrert').verdict).toBe('passed')
    expect(tells('done', 'Avsluttet').messages).toEqual([
      'EPJ-en svarte «utført» i steg 2, men Reseptformidleren tar ikke imot dette.',
    ])
    expect(tells('failed').messages).toEqual(['EPJ-en ga ikke brukeren noen melding i steg 2.'])
  })
})
