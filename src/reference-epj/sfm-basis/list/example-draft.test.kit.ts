import { expect } from 'vitest'
import { honestBehaviour } from '../../behaviour.js'
import type { Change } from '../../journal/change.js'
import type { ChangeAuthor } from '../../journal/change-author.js'
import { afterLookup, draftOf, emptyJournal, type OpenedJournal } from '../../journal/journal.js'
import type { ListKeeper } from '../../journal/list-format.js'
import { type MedicationBundle, type Statement, statementsOf } from '../fhir/medication-bundle.js'
import { exampleBundle, exampleSession, now } from '../lookup/example-lookup.test.kit.js'
import { applyChange } from './apply-change.js'
import { sfmList } from './sfm-list.js'
import type { SfmDraft } from './treatment-lines.js'

export const author: ChangeAuthor = {
  practitioner: exampleSession.practitioner,
  organisation: exampleSession.organisation,
  behaviour: honestBehaviour,
}
export const keeper: ListKeeper<MedicationBundle> = { format: sfmList, author }

/** The journal that a complete lookup gives, before the user has done anything. */
export function journalAfterLookup(): OpenedJournal<MedicationBundle> {
  const taken = { content: exampleBundle(), lookup: 'complete' as const }
  const journal = afterLookup(emptyJournal, taken, new Date(now), keeper)
  if (journal.basis === undefined) throw new Error('no basis')
  return { ...journal, basis: journal.basis }
}

/** The draft that a lookup gives, before the user has done anything. */
export const start: SfmDraft = draftOf(journalAfterLookup(), keeper)

/** The draft after a change that must be made. */
export function after(change: Change, draft: SfmDraft = start): SfmDraft {
  const applied = applyChange(draft, change, author)
  if (applied.state !== 'made') throw new Error(applied.state)
  return applied.draft
}

export function statementAt(draft: SfmDraft, fullUrl: string): Statement {
  const found = statementsOf(draft.content).find((entry) => entry.fullUrl === fullUrl)
  if (found === undefined) throw new Error(`no ${fullUrl}`)
  return found.resource
}

/** Every entry but these is the very object that came. */
export function expectUntouchedBut(draft: SfmDraft, ...changed: readonly string[]): void {
  for (const entry of start.content.entry.filter(({ fullUrl }) => !changed.includes(fullUrl))) {
    expect(draft.content.entry.find(({ fullUrl }) => fullUrl === entry.fullUrl)?.resource).toEqual(entry.resource)
  }
}
