import { describe, expect, it } from 'vitest'
import { honestBehaviour } from '../../behaviour.js'
import { afterLookup, draftOf, emptyJournal } from '../../journal/journal.js'
import { listView } from '../../journal/list-view.js'
import { extensionOf } from '../fhir/fhir-element.js'
import { resourceAt, type Statement, statementsOf } from '../fhir/medication-bundle.js'
import { extension } from '../fhir/vocabulary.js'
import {
  apixaban,
  exampleBundle,
  exampleSession,
  lookupBody,
  now,
  pll,
  resept,
  unknownExtension,
  url,
} from '../lookup/example-lookup.test.kit.js'
import { readLookupAnswer } from '../lookup/lookup-message.js'
import { applyChange, type Change, type ChangeAuthor } from './apply-change.js'
import { amendment, type Draft, pllIdOf, recalledBy, reseptIdOf, treatmentLines } from './treatment-lines.js'

const author: ChangeAuthor = {
  practitioner: exampleSession.practitioner,
  organisation: exampleSession.organisation,
  behaviour: honestBehaviour,
}
const nothingKnown = { issued: new Set<string>(), recalled: new Set<string>() }
const start: Draft = draftAfterLookup()
const newReseptId = '90000000-0000-4000-8000-000000000001'
const newPllId = '90000000-0000-4000-8000-000000000002'
const newUrl = 'urn:uuid:new'

/** The draft that a lookup gives, before the user has done anything. */
function draftAfterLookup(): Draft {
  const journal = afterLookup(emptyJournal, readLookupAnswer(lookupBody(exampleBundle())), new Date(now), author)
  if (journal.basis === undefined) throw new Error('no basis')
  return draftOf({ ...journal, basis: journal.basis }, author)
}

const target = (name: keyof typeof pll) => ({ name, pllId: pll[name] })
const renewal = (pllId: string | undefined) => ({
  reseptId: newReseptId,
  pllId,
  statementUrl: newUrl,
  prescription: undefined,
})

function after(change: Change, draft: Draft = start): Draft {
  const applied = applyChange(draft, change, author)
  if (applied.state !== 'made') throw new Error(applied.state)
  return applied.draft
}

function statementAt(draft: Draft, fullUrl: string): Statement {
  const found = statementsOf(draft.bundle).find((entry) => entry.fullUrl === fullUrl)
  if (found === undefined) throw new Error(`no ${fullUrl}`)
  return found.resource
}

const codeAt = (statement: Statement, child: string) =>
  amendment(statement, child)?.valueCodeableConcept?.coding?.[0]?.code
const recallCodeOf = (statement: Statement) =>
  extensionOf(amendment(statement, 'recallinfo'), 'recallcode')?.valueCodeableConcept?.coding?.[0]?.code

/** Every entry but these is the very object that came. */
function expectUntouchedBut(draft: Draft, ...changed: readonly string[]) {
  for (const entry of start.bundle.entry.filter(({ fullUrl }) => !changed.includes(fullUrl))) {
    expect(draft.bundle.entry.find(({ fullUrl }) => fullUrl === entry.fullUrl)?.resource).toEqual(entry.resource)
  }
}

describe('a change of dose where there is an active prescription', () => {
  const draft = after({
    kind: 'change',
    target: target('metoprolol'),
    change: { dose: '1+0+0+1' },
    at: now,
    renewal: renewal(pll.metoprolol),
  })
  const head = statementAt(draft, newUrl)
  const tail = statementAt(draft, url('metoprolol'))

  it('issues a new prescription on the same entry, and recalls the old with code 3', () => {
    expect({ pll: pllIdOf(head), resept: reseptIdOf(head), status: head.status }).toEqual({
      pll: pll.metoprolol,
      resept: newReseptId,
      status: 'active',
    })
    expect(amendment(head, 'createeresept')?.valueBoolean).toBe(true)
    expect(recallCodeOf(head)).toBe('3')
    expect(recalledBy(head)).toBe(resept.metoprolol)
    expect(amendment(head, 'reseptdate')?.valueDate).toBe('2026-11-22')
    expect(amendment(head, 'expirationdate')?.valueDate).toBe('2027-11-21')
    expect(amendment(head, 'lastchanged')?.valueDateTime).toBe(now)
    expect(amendment(head, 'rfstatus')).toBeUndefined()
  })

  it('says the new dose everywhere, and nowhere the old', () => {
    expect(amendment(head, 'dssn')?.valueString).toBe('1+0+0+1')
    expect(head.dosage?.[0]?.text).toBe('1+0+0+1')
    expect(amendment(head, 'ereseptdosing')).toBeUndefined()
    expect(extensionOf(head.dosage?.[0], extension.shortdosage)).toBeUndefined()
  })

  it('keeps the old prescription in the bundle as tail of the chain, without the PLL id', () => {
    expect(tail).toMatchObject({ status: 'completed', partOf: [{ reference: newUrl }] })
    expect({ pll: pllIdOf(tail), resept: reseptIdOf(tail) }).toEqual({ pll: undefined, resept: resept.metoprolol })
    expect(amendment(tail, 'lastchanged')?.valueDateTime).toBe('2026-08-24T10:00:00+02:00')
    expect(head).toMatchObject({ basedOn: [{ reference: url('metoprolol') }] })
    expect(statementAt(draft, url('before'))).toEqual(statementAt(start, url('before')))
  })

  it('carries on what nobody understands, and names the new prescriber', () => {
    expect(extensionOf(head, unknownExtension.url)).toEqual(unknownExtension)
    const prescriber = extensionOf(extensionOf(head, extension.regInfo), 'provider')?.valueReference
    expect(resourceAt(draft.bundle, prescriber)).toMatchObject({
      identifier: [{ value: '11827549845' }, { value: '999900011' }],
    })
  })

  it('touches nothing else', () => expectUntouchedBut(draft, url('metoprolol'), url('composition')))

  it('is done once: services that already hold the new prescription are not asked again', () => {
    const change: Change = {
      kind: 'change',
      target: target('metoprolol'),
      change: { dose: '1+0+0+1' },
      at: now,
      renewal: renewal(pll.metoprolol),
    }
    expect(applyChange(draft, change, author)).toEqual({ state: 'already' })
  })

  it('is put on its entry when the prescription went out and the list did not', () => {
    const halfDone: Draft = {
      ...draft,
      bundle: {
        ...draft.bundle,
        entry: draft.bundle.entry.map((entry) => {
          if (entry.fullUrl === newUrl)
            return { ...entry, resource: { ...head, identifier: head.identifier?.slice(1) } }
          return entry.fullUrl === url('metoprolol')
            ? { ...entry, resource: { ...tail, identifier: statementAt(start, url('metoprolol')).identifier } }
            : entry
        }),
      },
    }
    const mended = after(
      {
        kind: 'change',
        target: target('metoprolol'),
        change: { dose: '1+0+0+1' },
        at: now,
        renewal: renewal(pll.metoprolol),
      },
      halfDone,
    )
    expect(pllIdOf(statementAt(mended, newUrl))).toBe(pll.metoprolol)
    expect(pllIdOf(statementAt(mended, url('metoprolol')))).toBeUndefined()
    expect(statementsOf(mended.bundle)).toHaveLength(statementsOf(draft.bundle).length)
  })
})

describe('a change where there is no active prescription', () => {
  const draft = after({
    kind: 'change',
    target: target('levotyroksin'),
    change: { dose: '2+0+0+0', area: 'Stoffskifte', use: '3' },
    at: now,
    renewal: renewal(pll.levotyroksin),
  })

  it('changes the entry alone, and moves lastchanged', () => {
    const entry = statementAt(draft, url('levotyroksin'))
    expect(entry.dosage?.[0]?.text).toBe('2+0+0+0')
    expect(amendment(entry, 'lastchanged')?.valueDateTime).toBe(now)
    expect(entry.meta).toEqual({ profile: entry.meta?.profile, lastUpdated: now })
    expectUntouchedBut(draft, url('levotyroksin'))
  })

  it('is nothing when it stands so already', () => {
    const again: Change = {
      kind: 'change',
      target: target('levotyroksin'),
      change: { dose: '2+0+0+0' },
      at: now,
      renewal: renewal(pll.levotyroksin),
    }
    expect(applyChange(draft, again, author)).toEqual({ state: 'already' })
  })
})

describe('an unchanged renewal', () => {
  it('recalls with code 1, and takes the old prescription as it was', () => {
    const head = statementAt(
      after({ kind: 'renew', target: target('albyl'), at: now, renewal: renewal(pll.albyl) }),
      newUrl,
    )
    expect([recallCodeOf(head), recalledBy(head), pllIdOf(head)]).toEqual(['1', resept.albyl, pll.albyl])
    expect(amendment(head, 'amount')?.valueQuantity).toEqual({ value: 100, unit: 'stk' })
    expect(amendment(head, 'reit')?.valueString).toBe('3')
  })

  it('of a prescription that is gone recalls nothing', () => {
    const gone: Draft = { ...start, known: { ...nothingKnown, recalled: new Set([resept.albyl]) } }
    const head = statementAt(
      after({ kind: 'renew', target: target('albyl'), at: now, renewal: renewal(pll.albyl) }, gone),
      newUrl,
    )
    expect(amendment(head, 'recallinfo')).toBeUndefined()
  })
})

describe('a discontinuation', () => {
  const discontinue = (timedate: string): Change => ({
    kind: 'discontinue',
    target: target('albyl'),
    at: now,
    timedate,
    reason: 'A',
    note: 'Blødning',
  })

  it('ends the entry, which stays on the list, and recalls its prescription with code 2', () => {
    const draft = after(discontinue(now))
    const entry = statementAt(draft, url('albyl'))
    expect({ status: entry.status, pll: pllIdOf(entry), resept: reseptIdOf(entry) }).toEqual({
      status: 'stopped',
      pll: pll.albyl,
      resept: resept.albyl,
    })
    const ended = extensionOf(entry, extension.discontinuation)
    expect(extensionOf(ended, 'timedate')?.valueDateTime).toBe(now)
    expect(extensionOf(ended, 'reason')?.valueCodeableConcept?.coding?.[0]?.code).toBe('A')
    expect(extensionOf(ended, 'note')?.valueString).toBe('Blødning')
    expect([recallCodeOf(entry), recalledBy(entry)]).toEqual(['2', resept.albyl])
    expect(amendment(entry, 'lastchanged')?.valueDateTime).toBe(now)
    const roles = entry.extension
      ?.filter((one) => one.url === extension.regInfo)
      .map((one) => extensionOf(one, 'type')?.valueCodeableConcept?.coding?.[0]?.code)
    expect(roles).toEqual(['1', '3'])
  })

  it('in the future leaves the treatment active until then', () => {
    expect(statementAt(after(discontinue('2026-12-06T10:00:00+01:00')), url('albyl')).status).toBe('active')
  })

  it('of a treatment without prescription recalls nothing', () => {
    const draft = after({ ...(discontinue(now) as Change & { kind: 'discontinue' }), target: target('levotyroksin') })
    expect(amendment(statementAt(draft, url('levotyroksin')), 'recallinfo')).toBeUndefined()
  })
})

describe('a loose prescription confirmed in use', () => {
  const confirm: Change = {
    kind: 'confirm',
    target: { name: 'Cetirizin tab 10 mg', reseptId: resept.cetirizin },
    at: now,
    pllId: newPllId,
    anew: renewal(newPllId),
  }

  it('becomes an entry with its own prescription, and is not issued anew', () => {
    const draft = after(confirm)
    const entry = statementAt(draft, url('cetirizin'))
    expect({ pll: pllIdOf(entry), resept: reseptIdOf(entry) }).toEqual({ pll: newPllId, resept: resept.cetirizin })
    expect(amendment(entry, 'createeresept')).toBeUndefined()
    expect(amendment(entry, 'lastchanged')?.valueDateTime).toBe(now)
    expectUntouchedBut(draft, url('cetirizin'))
  })
})

describe('a recall alone', () => {
  it('leaves the entry on the list without prescription', () => {
    const entry = statementAt(
      after({ kind: 'recall', target: target('albyl'), at: now, reason: '5', note: undefined }),
      url('albyl'),
    )
    expect([recallCodeOf(entry), codeAt(entry, 'typeresept'), entry.status]).toEqual(['5', 'U', 'active'])
  })
})

describe('an entry marked as entered in error', () => {
  it('says so, and is still there', () => {
    const entry = statementAt(
      after({ kind: 'enter-in-error', target: target('levotyroksin'), at: now }),
      url('levotyroksin'),
    )
    expect({ status: entry.status, pll: pllIdOf(entry) }).toEqual({ status: 'entered-in-error', pll: pll.levotyroksin })
  })
})

describe('a new treatment', () => {
  const add = (more: Partial<Change & { kind: 'add' }>): Change => ({
    kind: 'add',
    treatment: apixaban,
    prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 3 },
    pllId: newPllId,
    reseptId: newReseptId,
    statementUrl: newUrl,
    medicationUrl: 'urn:uuid:new-medication',
    at: now,
    ...more,
  })

  it('with prescription has every field that SFM asks for', () => {
    const draft = after(add({}))
    const entry = statementAt(draft, newUrl)
    expect(entry).toMatchObject({
      status: 'active',
      identifier: [
        { use: 'usual', type: { text: 'PLL' }, value: newPllId },
        { use: 'usual', type: { text: 'ReseptId' }, value: newReseptId },
      ],
      subject: { reference: url('patient') },
      medicationReference: { reference: 'urn:uuid:new-medication', display: 'Apixaban tab 5 mg' },
      dosage: [{ sequence: 1, text: '1+0+1+0' }],
    })
    expect(amendment(entry, 'createeresept')?.valueBoolean).toBe(true)
    const said = Object.fromEntries(
      ['reseptdate', 'expirationdate', 'festUpdate', 'dssn', 'reit', 'lastchanged', 'amount', 'numberofpackages'].map(
        (child) => {
          const found = amendment(entry, child)
          return [
            child,
            found?.valueDate ??
              found?.valueDateTime ??
              found?.valueString ??
              found?.valueQuantity ??
              found?.valueDecimal,
          ]
        },
      ),
    )
    expect(said).toEqual({
      reseptdate: '2026-11-22',
      expirationdate: '2027-11-21',
      festUpdate: now,
      dssn: '1+0+1+0',
      reit: '3',
      lastchanged: now,
      amount: { value: 100, unit: 'stk' },
      numberofpackages: undefined,
    })
    expect([codeAt(entry, 'typeresept'), codeAt(entry, 'itemgroup')]).toEqual(['E', 'L'])
    expectUntouchedBut(draft)
  })

  it('without prescription is of type U, with no ReseptId', () => {
    const entry = statementAt(after(add({ prescription: undefined, reseptId: undefined })), newUrl)
    expect([codeAt(entry, 'typeresept'), reseptIdOf(entry), amendment(entry, 'createeresept')]).toEqual([
      'U',
      undefined,
      undefined,
    ])
  })

  it('that is a course has its end from the start, and is active until then', () => {
    const entry = statementAt(after(add({ treatment: { ...apixaban, use: '2', end: '2026-12-01' } })), newUrl)
    expect(entry.status).toBe('active')
    expect(extensionOf(extensionOf(entry, extension.discontinuation), 'timedate')?.valueDateTime).toBe(
      '2026-12-01T00:00:00+01:00',
    )
  })
})

describe('the list as the user sees it', () => {
  it('shows every treatment once, in the user’s words', () => {
    expect(listView(start, 'nb')).toEqual([
      {
        name: 'Selo-Zok depottab 50 mg',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'E-resept, ekspederbar',
        pllId: pll.metoprolol,
      },
      {
        name: 'Albyl-E enterotab 75 mg',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'E-resept, ekspederbar',
        pllId: pll.albyl,
      },
      {
        name: 'Levaxin tab 50 mikrog',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'Uten resept',
        pllId: pll.levotyroksin,
      },
      {
        name: 'Lipitor tab 40 mg',
        dose: '0+0+0+1',
        use: 'Fast',
        status: 'I bruk',
        prescription: 'E-resept, under ekspedering',
        pllId: pll.atorvastatin,
      },
      {
        name: 'Cetirizin tab 10 mg',
        dose: '1 ved behov',
        use: 'Fast',
        status: 'Ikke bekreftet i bruk',
        prescription: 'E-resept, ekspederbar',
      },
      {
        name: 'Sobril tab 10 mg',
        dose: '1+0+0+0',
        use: 'Fast',
        status: 'Låst resept, ikke på listen',
        prescription: 'E-resept, ekspederbar',
      },
    ])
  })

  it('shows the head of a chain, not its tail', () => {
    expect(treatmentLines(start).map(({ reseptId }) => reseptId)).not.toContain(resept.metoprololBefore)
  })
})
