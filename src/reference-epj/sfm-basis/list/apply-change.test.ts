import { describe, expect, it } from 'vitest'
import type { Change } from '../../journal/change.js'
import { extensionOf } from '../fhir/fhir-element.js'
import { resourceAt, type Statement, statementsOf } from '../fhir/medication-bundle.js'
import { extension } from '../fhir/vocabulary.js'
import { now, pll, resept, unknownExtension, url } from '../lookup/example-lookup.test.kit.js'
import { applyChange } from './apply-change.js'
import { after, author, expectUntouchedBut, start, statementAt } from './example-draft.test.kit.js'
import { amendment, pllIdOf, recalledBy, reseptIdOf } from './statement-reading.js'
import type { SfmDraft } from './treatment-lines.js'

const nothingKnown = { issued: new Set<string>(), recalled: new Set<string>() }
const newReseptId = '90000000-0000-4000-8000-000000000001'
const newPllId = '90000000-0000-4000-8000-000000000002'
const newUrl = 'urn:uuid:new'

const target = (name: keyof typeof pll) => ({ name, pllId: pll[name] })
const renewal = (pllId: string | undefined) => ({
  reseptId: newReseptId,
  pllId,
  lineKey: newUrl,
  prescription: undefined,
})

const codeAt = (statement: Statement, child: string) =>
  amendment(statement, child)?.valueCodeableConcept?.coding?.[0]?.code
const recallCodeOf = (statement: Statement) =>
  extensionOf(amendment(statement, 'recallinfo'), 'recallcode')?.valueCodeableConcept?.coding?.[0]?.code

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

  it('carries on what no one understands, and names the new prescriber', () => {
    expect(extensionOf(head, unknownExtension.url)).toEqual(unknownExtension)
    const prescriber = extensionOf(extensionOf(head, extension.regInfo), 'provider')?.valueReference
    expect(resourceAt(draft.content, prescriber)).toMatchObject({
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
    const halfDone: SfmDraft = {
      ...draft,
      content: {
        ...draft.content,
        entry: draft.content.entry.map((entry) => {
          if (entry.fullUrl === newUrl)
            return { ...entry, resource: { ...head, identifier: head.identifier?.slice(1) } }
          return entry.fullUrl === url('metoprolol')
            ? { ...entry, resource: { ...tail, identifier: statementAt(start, url('metoprolol')).identifier } }
            : entry
        }),
      },
    }
    const linked = after(
      {
        kind: 'change',
        target: target('metoprolol'),
        change: { dose: '1+0+0+1' },
        at: now,
        renewal: renewal(pll.metoprolol),
      },
      halfDone,
    )
    expect(pllIdOf(statementAt(linked, newUrl))).toBe(pll.metoprolol)
    expect(pllIdOf(statementAt(linked, url('metoprolol')))).toBeUndefined()
    expect(statementsOf(linked.content)).toHaveLength(statementsOf(draft.content).length)
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

  it('is nothing when it is so already', () => {
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
    const gone: SfmDraft = { ...start, known: { ...nothingKnown, recalled: new Set([resept.albyl]) } }
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
    reissue: renewal(newPllId),
  }

  it('becomes an entry with its own prescription, and is not issued again', () => {
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
