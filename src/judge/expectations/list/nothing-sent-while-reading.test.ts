import { describe, expect, it } from 'vitest'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { nothingSentWhileReading } from './nothing-sent-while-reading.js'

const check = nothingSentWhileReading.check(nothingSentWhileReading())

describe('what is sent', () => {
  it('passes when it is sent as the user asks for it', () => {
    expect(said(check, record(unchanged).lookup().send())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when it is sent while the user only reads', () => {
    expect(said(check, record(unchanged).lookup().send({ step: 1 }).send())).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en sendte en melding ($sendMedication) i steg 1 («Åpne pasienten.»), der brukeren bare leser.'],
    })
  })

  it('warns also when the script was not carried through', () => {
    const stopped = record(unchanged).lookup().send({ step: 1 }).answered(2, 'failed')
    expect(said(check, stopped).verdict).toBe('warning')
  })

  it('is inconclusive when the script stopped before anything was sent', () => {
    expect(judged(check, record(unchanged).lookup().answered(2, 'failed'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 2 feilet i EPJ-en.' },
    })
  })
})
