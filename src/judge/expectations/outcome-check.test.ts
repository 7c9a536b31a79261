import { describe, expect, it } from 'vitest'
import * as elsewhere from '../../scenario/language/elsewhere.js'
import * as language from '../../scenario/language/language.js'
import * as user from '../../scenario/language/user.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import { judged } from '../test-kit/judged.test.kit.js'
import { unchanged } from '../test-kit/scripts.test.kit.js'
import { levaxin, metoprolol } from '../test-kit/treatments.test.kit.js'
import * as expected from './expect.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding } from './outcome-check.js'

const text = { nb: 'En sjekk for prøver', en: 'A check for tests' }
const open = { nb: 'Ikke ennå.', en: 'Not yet.' }
const wrong = { nb: 'Galt.', en: 'Wrong.' }

/** The verdict, and the findings or the reason, of a check that finds this in the record. */
function outcome(draft: Draft, ...findings: readonly OutcomeFinding[]) {
  const check = outcomeCheck({ id: 'test', krav: [], title: text, why: text, look: () => ({ looked: 1, findings }) })
  const { verdict, findings: found, reason } = judged(check, draft)
  return [verdict, ...found.map(({ message }) => message.nb), ...(reason === undefined ? [] : [reason.nb])]
}

const whole = () => record(unchanged).lookup().send()
const cutShort = () => record(unchanged).lookup().answered(2, 'not-reached')

describe('a check of the outcome', () => {
  it('is judged whole when the script was carried through', () => {
    expect(outcome(whole())).toEqual(['passed'])
    expect(outcome(whole(), inTheEnd(open), anyhow(wrong))).toEqual(['failed', 'Ikke ennå.', 'Galt.'])
  })

  it('is judged only by what is proven when it was not', () => {
    expect(outcome(cutShort(), inTheEnd(open), anyhow(wrong))).toEqual(['failed', 'Galt.'])
    const [verdict, ...reasons] = outcome(cutShort(), inTheEnd(open))
    expect([verdict, reasons.length]).toEqual(['inconclusive', 1])
  })

  it('does not apply when the EPJ had said that it lacks the function', () => {
    const declined = record(unchanged).lookup().unsupported('send-list', 'Finnes ikke').answered(2, 'unsupported')
    expect(outcome(declined, inTheEnd(open))[0]).toBe('not-applicable')
    expect(outcome(declined, anyhow(wrong))).toEqual(['failed', 'Galt.'])
  })

  it('is open when the EPJ answered done and did nothing', () => {
    expect(outcome(record(unchanged))).toEqual([
      'inconclusive',
      'EPJ-en gjorde ikke noe som viser dette: den svarte «utført», men ingen melding kom fram.',
    ])
  })

  it('is not shown by what another doctor did meanwhile', () => {
    const besideAnother = language.scenario('test.beside-another', {
      title: text,
      why: text,
      roles: ['fastlege'],
      given: language.world('granskog').list(metoprolol, levaxin),
      steps: [
        user.openPatient(),
        elsewhere.anotherDoctorSends('hegre', [], 'En annen lege sender listen.', 'Another doctor sends the list.'),
        user.sendList(),
      ],
      checks: [expected.untouched(levaxin)],
    })
    const held = (...versions: readonly string[]) =>
      record(besideAnother).after((state) => ({ ...state, history: [...state.history, ...versions] }))
    expect(outcome(held('another'))[0]).toBe('inconclusive')
    expect(outcome(held('another', 'own'))[0]).toBe('passed')
  })

  it('looks at nothing when it is not known what Reseptformidleren holds', () => {
    const unknown = whole().after(() => undefined)
    expect(outcome(unknown, anyhow(wrong))[0]).toBe('inconclusive')
  })
})
