import type { StatementFacts } from '../../fhir/statement.js'
import type { Finding } from '../../schema/generated/harness.js'
import { baselineOf, counterpart, touchedBefore, type Baseline } from '../baseline.js'
import { looked, type Check, type CheckLook } from '../check.js'
import { contentOf, losses, type Loss } from '../content.js'
import type { Evidence, Send } from '../evidence.js'
import { fieldInWords } from '../field-in-words.js'
import { nothingSent, notInScenario, unseen } from '../occasion.js'
import { inWords } from '../statement-in-words.js'
import { inSend } from './list-sends.js'

/** More lost fields than anyone reads of one medicine. */
const mostFieldsTold = 8

/**
 * Every attribute of a treatment that no step touched, unknown extensions among them, comes back as it was received (SFM-IG-22).
 * Only what it says counts: not order, not Coding or CodeableConcept, not displays, zones or digits, not how references are named.
 */
export const contentKept: Check = {
  id: 'content-kept',
  krav: ['SFM-IG-22'],
  title: { nb: 'Innholdet i det ingen har endret, er bevart', en: 'The content of what nobody changed is kept' },
  why: {
    nb: 'Andre har skrevet innholdet med hensikt. Det EPJ-en ikke forstår, kan være det neste behandler trenger.',
    en: 'Others wrote the content on purpose. What the EPJ does not understand may be what the next one to treat the patient needs.',
  },
  kind: 'universal',
  look,
}

function look(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const pairs = untouchedPairs(evidence)
  if (pairs === undefined)
    return unseen(evidence, {
      nb: 'Ingen sending bygget på et gyldig oppslag, så det er ikke noe å sammenligne med.',
      en: 'No send built on a valid lookup, so there is nothing to compare with.',
    })
  if (pairs.length === 0)
    return notInScenario('Scenarioet har ingen behandling som ikke ble endret.', 'The scenario has no treatment that was left unchanged.')
  return looked(
    pairs.length,
    pairs.flatMap((pair) => lost(evidence, pair)),
  )
}

/** A treatment that no step touched, as the EPJ received it and as it sent it. */
export interface UntouchedPair {
  readonly send: Send
  readonly baseline: Baseline
  readonly was: StatementFacts
  readonly is: StatementFacts
}

/** Undefined when no send had anything to be compared with. Treatments that are gone altogether are other checks' matter. */
export function untouchedPairs(evidence: Evidence): readonly UntouchedPair[] | undefined {
  const built = evidence.sends.flatMap((send) => {
    const baseline = send.bundle === undefined ? undefined : baselineOf(evidence, send)
    return baseline === undefined ? [] : [{ send, baseline, isTouched: touchedBefore(evidence, send) }]
  })
  if (built.length === 0) return undefined
  return built.flatMap(({ send, baseline, isTouched }) =>
    baseline.listed
      .filter((was) => !isTouched(was))
      .flatMap((was) => {
        const is = counterpart(was, send.statements)
        return is === undefined ? [] : [{ send, baseline, was, is }]
      }),
  )
}

function lost(evidence: Evidence, { send, baseline, was, is }: UntouchedPair): readonly Finding[] {
  if (send.bundle === undefined) return []
  const found = losses(contentOf(was, baseline.bundle), contentOf(is, send.bundle))
  const stopped = was.discontinuation === undefined && is.discontinuation !== undefined
  if (found.length === 0 && !stopped) return []
  const told = [...new Map(found.map((loss) => [fieldInWords(loss.path).nb, loss])).values()]
  const words = (lang: 'nb' | 'en') =>
    [
      ...(stopped ? [lang === 'nb' ? 'er seponert' : 'was discontinued'] : []),
      ...told.slice(0, mostFieldsTold).map((loss) => lossInWords(loss, lang)),
      ...more(told.length - mostFieldsTold, lang),
    ].join('; ')
  return [
    inSend(
      evidence,
      send,
      is.pointer,
      {
        nb: `${inWords(was)} kom ikke tilbake slik den ble mottatt i ${baseline.call.exchange.id}: ${words('nb')}.`,
        en: `${inWords(was)} did not come back as it was received in ${baseline.call.exchange.id}: ${words('en')}.`,
      },
      { expected: { nb: 'Uendret: ingen steg rører denne behandlingen.', en: 'Unchanged: no step touches this treatment.' } },
    ),
  ]
}

const more = (count: number, lang: 'nb' | 'en') =>
  count <= 0 ? [] : [lang === 'nb' ? `og ${String(count)} felt til` : `and ${String(count)} more fields`]

function lossInWords({ path, was, is }: Loss, lang: 'nb' | 'en'): string {
  const field = fieldInWords(path)[lang]
  const value = (text: string) => shortened(withShortSystem(text))
  if (is === undefined) return lang === 'nb' ? `${field} «${value(was)}» mangler` : `${field} "${value(was)}" is missing`
  return lang === 'nb' ? `${field} «${value(was)}» er blitt «${value(is)}»` : `${field} "${value(was)}" became "${value(is)}"`
}

/** A code with the last part of its system's name, as people call it: 9101|1, FEST|ID_…. */
function withShortSystem(text: string): string {
  return text.replace(/^(?:urn:|https?:)[^|]*[./]([^|./]+)\|/, '$1|')
}

/** A long text is told by its beginning. */
const longestTold = 60
const shortened = (text: string) => (text.length > longestTold ? `${text.slice(0, longestTold)}…` : text)
