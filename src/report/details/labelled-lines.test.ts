import { expect, it } from 'vitest'
import { labelledLines, wrapped } from './labelled-lines.js'

it('sets labels and texts in two columns, and breaks between words', () => {
  expect(
    labelledLines(
      [
        { label: 'Hva', text: 'en to tre fire' },
        { label: 'Forventet', text: 'fem\nseks' },
      ],
      { indent: 2, width: 21 },
    ),
  ).toEqual(['  Hva        en to', '             tre fire', '  Forventet  fem', '             seks'])
})

it('never breaks a command', () => {
  expect(
    labelledLines([{ label: 'Kjør', text: 'npx pll-conformance run a.b --seed 1', whole: true }], {
      indent: 0,
      width: 20,
    }),
  ).toEqual(['Kjør  npx pll-conformance run a.b --seed 1'])
})

it('lets a word that is too long stay whole', () => {
  expect(wrapped('se evidence/discharge.jsonl her', 10)).toEqual(['se', 'evidence/discharge.jsonl', 'her'])
})
