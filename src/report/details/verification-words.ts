import type { Requirement } from '../../contract/generated/harness.js'
import type { Text } from '../../scenario/text.js'

/** How a requirement is verified. */
export type How = Requirement['verification']['how']

export const hows: readonly How[] = ['automatic', 'attested', 'declared', 'not-tested']

export const howWords: Readonly<Record<How, Text>> = {
  automatic: { nb: 'automatisk', en: 'automatic' },
  attested: { nb: 'bekreftes av en person', en: 'attested by a person' },
  declared: { nb: 'erklæres av leverandøren', en: 'declared by the vendor' },
  'not-tested': { nb: 'ikke testet', en: 'not tested' },
}
