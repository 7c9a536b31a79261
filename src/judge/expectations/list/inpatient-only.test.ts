import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { addEntry } from '../../test-kit/list-changes.test.kit.js'
import { listEntry, prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { addPrescription } from '../../test-kit/state-changes.test.kit.js'
import { apixaban, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { inpatientOnly } from './inpatient-only.js'

const sleep = language.treatment('zopiklon', 'Imovane tab 7,5 mg', { dose: '0+0+0+1', area: 'Søvn' })
const pllId = '5f1d0000-0000-4000-8000-00000000a001'
const reseptId = '5f1d0000-0000-4000-8000-00000000a002'
const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.stay', {
  title: text,
  why: text,
  roles: ['sykehus'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [user.openPatient(), user.chartInpatient(sleep), user.addTreatment(apixaban), user.sendList()],
  checks: [expected.inpatientOnly(sleep)],
})
const check = inpatientOnly.check(inpatientOnly(sleep))
const sent = record(script).lookup().send()

describe('what is given only during the stay', () => {
  it('passes when it is kept in the ward', () => {
    expect(said(check, sent)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when it is on the list', () => {
    expect(said(check, sent.after(addEntry(listEntry(sleep, pllId))))).toEqual({
      verdict: 'warning',
      messages: [`Imovane tab 7,5 mg (PLL ${pllId}) står på listen.`],
    })
  })

  it('warns when it is prescribed', () => {
    expect(said(check, sent.after(addPrescription(prescription(sleep, reseptId))))).toEqual({
      verdict: 'warning',
      messages: [`Det er skrevet resept på Imovane tab 7,5 mg (ReseptId ${reseptId}).`],
    })
  })

  it('warns also when the script was not carried through', () => {
    const stopped = record(script).lookup().answered(4, 'failed')
    expect(said(check, stopped.after(addEntry(listEntry(sleep, pllId)))).verdict).toBe('warning')
    expect(judged(check, stopped)).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 4 feilet i EPJ-en.' },
    })
  })
})
