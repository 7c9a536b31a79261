import { describe, expect, it } from 'vitest'
import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import * as language from '../../../scenario/language/language.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { enteredInError } from './entered-in-error.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.entered-in-error', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol, levaxin).prescriptions(metoprolol),
  steps: [language.openPatient(), language.markEnteredInError(levaxin), language.sendList()],
  checks: [expected.enteredInError(levaxin)],
})

const held = (change: (entry: RecordedListEntry) => readonly RecordedListEntry[]) =>
  said(
    enteredInError.check({ kind: 'entered-in-error', treatment: levaxin.key }),
    record(script)
      .lookup()
      .send()
      .after((state) => ({
        ...state,
        list:
          state.list === null
            ? null
            : {
                ...state.list,
                entries: state.list.entries.flatMap((entry) => (entry.key === levaxin.key ? change(entry) : [entry])),
              },
      })),
  )

describe('entered-in-error', () => {
  it('passes when the entry is off the list', () => {
    expect(held(() => [])).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when it still stands, in use or discontinued', () => {
    const { verdict, messages } = held((entry) => [entry])
    expect(verdict).toBe('warning')
    expect(messages[0]).toContain('er feilregistrert, og står fortsatt på listen som i bruk.')
    expect(held((entry) => [{ ...entry, status: 'discontinued' }]).messages[0]).toContain('som seponert.')
  })
})
