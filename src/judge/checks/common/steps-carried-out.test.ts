import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../scenario/language/scenario.js'
import * as user from '../../../scenario/language/user.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, dropped, unchanged } from '../../test-kit/scripts.test.kit.js'
import { stepsCarriedOut as check } from './steps-carried-out.js'

describe('steps-carried-out', () => {
  it('passes when each step went as the script has it', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 2 })
    expect(
      judged(check, record(down).lookup({ rf: false }).answered(2, 'refused', 'Reseptformidleren svarer ikke')),
    ).toMatchObject({
      verdict: 'passed',
      looked: 2,
    })
  })

  it('is open, with what the user was shown, when a step failed: no source says that it may not', () => {
    expect(judged(check, rightUnchanged().answered(2, 'failed', 'Noe gikk galt'))).toMatchObject({
      verdict: 'inconclusive',
      findings: [],
      reason: { nb: 'Steg 2 («Send legemiddellisten.») feilet i EPJ-en. Brukeren fikk se: «Noe gikk galt»' },
    })
  })

  it('is open when the EPJ let the user go on where it had to stop: what came of it has checks with a rule behind them', () => {
    expect(judged(check, record(down).answered(2, 'done'))).toMatchObject({
      verdict: 'inconclusive',
      findings: [],
      reason: { nb: 'Steg 2 («Send legemiddellisten.») ble utført, men EPJ-en skulle ha stanset brukeren.' },
    })
  })

  it('is open when the EPJ stopped the user unasked: it may have had a reason', () => {
    expect(judged(check, rightUnchanged().answered(2, 'refused', 'Mangler signatur'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Steg 2 («Send legemiddellisten.») ble stanset av EPJ-en. Brukeren fikk se: «Mangler signatur»' },
    })
  })

  it('is open when a step that had to be stopped failed instead', () => {
    expect(said(check, record(down).answered(2, 'failed')).verdict).toBe('inconclusive')
  })

  it('passes where the services failed, whether the EPJ got there, stopped the user or failed', () => {
    for (const outcome of ['done', 'refused', 'failed'] as const)
      expect(said(check, record(dropped).lookup().send().answered(2, outcome)).verdict).toBe('passed')
  })

  it('does not apply when the adapter had said that it lacks the function; else it is open', () => {
    expect(
      judged(check, record(unchanged).unsupported('send-list', 'kommer i versjon 3').answered(2, 'unsupported')),
    ).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen send-list: kommer i versjon 3' },
    })
    expect(said(check, record(unchanged).answered(2, 'unsupported')).verdict).toBe('inconclusive')
  })

  it('does not apply when the step asks for one way of an action that the adapter had said it lacks', () => {
    const declared = (script: Scenario) =>
      record(script).unsupported('send-list.substitute', 'ingen vikarer').answered(2, 'unsupported')
    const asVikar = {
      ...unchanged,
      steps: [user.openPatient(), { ...user.sendList(), action: { action: 'send-list', substitute: true } }],
    } as const
    expect(judged(check, declared(asVikar))).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen send-list.substitute: ingen vikarer' },
    })
    expect(said(check, declared(unchanged)).verdict).toBe('inconclusive')
  })

  it('is open when a step was not reached or got no answer, and names the trouble', () => {
    expect(judged(check, rightUnchanged().trouble('adapter').answered(2, 'no-answer'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Steg 2 («Send legemiddellisten.») fikk ikke svar. Adapteren døde.' },
    })
    expect(judged(check, rightUnchanged().killed().answered(2, 'not-reached'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Steg 2 («Send legemiddellisten.») ble ikke nådd. Kjøringen ble avbrutt mens scenarioet pågikk.' },
    })
  })

  it('is open when the EPJ answered politely and did nothing', () => {
    expect(judged(check, record(unchanged))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'EPJ-en svarte, men kalte ikke SFM.' },
    })
    expect(judged(check, record(unchanged).lookup())).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'EPJ-en svarte «utført», men sendte ingen melding ($sendMedication).' },
    })
  })

  it('is open when nothing at all was reached', () => {
    expect(judged(check, record(unchanged).answered(1, 'not-reached').answered(2, 'not-reached'))).toMatchObject({
      verdict: 'inconclusive',
      looked: 0,
    })
  })
})
