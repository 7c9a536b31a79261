import { describe, expect, it } from 'vitest'
import * as language from '../../scenario/language/language.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import { judged } from '../test-kit/judged.test.kit.js'
import { listEntry } from '../test-kit/reseptformidler-state.test.kit.js'
import { levaxin, metoprolol, pinex } from '../test-kit/treatments.test.kit.js'
import * as expected from './expect.js'
import { expectedChecks } from './expectations.js'

const { openPatient, pharmacyAsks, sendList, world } = language
const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = (steps: Scenario['steps'], checks: Scenario['checks']) =>
  language.scenario('test.multidose-list', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: world('granskog').list(metoprolol, levaxin),
    steps,
    checks,
  })

function verdict(draft: Draft) {
  const [check] = expectedChecks(draft.script.checks)
  if (check === undefined) throw new Error('no check')
  const { verdict: found, findings } = judged(check, draft)
  return [found, ...findings.map(({ message }) => message.nb)]
}

describe('sent-as-substitute', () => {
  const asSubstitute = script([openPatient(), sendList({ substitute: true })], [expected.sentAsSubstitute()])

  it('passes a list that says so', () => {
    expect(
      verdict(
        record(asSubstitute)
          .lookup()
          .send({ bundle: { substitute: true } }),
      ),
    ).toEqual(['passed'])
  })

  it('fails a list that does not say so', () => {
    expect(verdict(record(asSubstitute).lookup().send())).toEqual([
      'failed',
      'Legen sendte listen som vikar, men listen sier det ikke.',
    ])
    expect(verdict(record(asSubstitute).lookup())[0]).not.toBe('passed')
  })
})

describe('no-multidose-parties', () => {
  const former = script([openPatient(), sendList()], [expected.noMultidoseParties()])

  it('passes a list that names nobody', () => {
    expect(verdict(record(former).lookup().send())).toEqual(['passed'])
  })

  it('warns of one that names a doctor or a pharmacy whose multidose is over', () => {
    const parties = [
      { role: 'M', hpr: '999900011' },
      { role: 'A', herId: '8900042' },
    ]
    expect(verdict(record(former).lookup().send({ bundle: { parties } }))).toEqual([
      'warning',
      'Listen har multidoseansvarlig lege (999900011), men Reseptformidleren har ingen.',
      'Listen har multidoseapotek (8900042), men Reseptformidleren har ingen.',
    ])
  })
})

describe('pharmacy-entry-settled', () => {
  const asked = script(
    [pharmacyAsks('ekornapoteket', [{ about: pinex, code: '2' }], { adds: [pinex] }), openPatient(), sendList()],
    [expected.pharmacyEntrySettled(pinex)],
  )
  const [step] = asked.steps
  const pllId =
    step?.by === 'world' && step.event.kind === 'pharmacy-asks' ? (step.event.newEntries?.[0]?.pllId ?? '') : ''
  const held = (draft: Draft) =>
    draft.after((state) => ({
      ...state,
      list: state.list === null ? null : { ...state.list, entries: [...state.list.entries, listEntry(pinex, pllId)] },
    }))

  it('warns, as its row does, of a list that leaves out what the pharmacy added', () => {
    expect(verdict(record(asked).lookup({ step: 2 }).send())).toEqual([
      'warning',
      'Pinex tab 500 mg, som multidoseapoteket la til, mangler i listen som ble sendt (x2).',
    ])
  })

  it('passes one that has it, in use or discontinued', () => {
    const sent = record(asked)
      .lookup({ step: 2 })
      .send({ statements: (all) => [...all, { ...pinex.treatment, pllId }] })
    expect(verdict(held(sent))).toEqual(['passed'])
  })
})
