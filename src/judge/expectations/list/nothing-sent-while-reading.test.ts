import { describe, expect, it } from 'vitest'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { nothingSentWhileReading } from './nothing-sent-while-reading.js'

const check = nothingSentWhileReading.check(nothingSentWhileReading())

describe('what is sent', () => {
  it('is sent when the user asks for it', () => {
    expect(said(check, record(unchanged).lookup().send())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when it is sent while the user only reads', () => {
    expect(said(check, record(unchanged).lookup().send({ step: 1 }).send())).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en sendte en melding ($sendMedication) i steg 1 («Åpne pasienten.»), der brukeren bare leser.'],
    })
  })
})
