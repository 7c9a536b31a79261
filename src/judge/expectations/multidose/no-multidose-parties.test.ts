import { describe, expect, it } from 'vitest'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { noMultidoseParties } from './no-multidose-parties.js'

const check = noMultidoseParties.check(noMultidoseParties())
const sent = (...parties: readonly { readonly role: string; readonly hpr?: string; readonly herId?: string }[]) =>
  record(unchanged).lookup().send({ bundle: { parties } })

describe('the list of a patient without multidose', () => {
  it('is right when it names no one', () => {
    expect(said(check, sent())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('may have related parties of other kinds', () => {
    expect(said(check, sent({ role: 'R', hpr: '999900011' })).verdict).toBe('passed')
  })

  it('warns of a doctor or a pharmacy whose multidose is over', () => {
    expect(said(check, sent({ role: 'M', hpr: '999900011' }, { role: 'A', herId: '8900042' }))).toEqual({
      verdict: 'warning',
      messages: [
        'Listen har multidoseansvarlig lege (999900011), men Reseptformidleren har ingen.',
        'Listen har multidoseapotek (8900042), men Reseptformidleren har ingen.',
      ],
    })
    expect(judged(check, sent({ role: 'M' })).findings.map(({ message }) => message.en)).toEqual([
      'The list has a multidoseansvarlig lege (without number), but Reseptformidleren has none.',
    ])
  })

  it('warns when no list was sent', () => {
    expect(said(check, record(unchanged).lookup().send({ step: 2, bundle: {}, text: 'ikke en melding' }))).toEqual({
      verdict: 'warning',
      messages: ['Ingen liste ble sendt.'],
    })
  })
})
