import type { Finding, Text } from '../../../contract/generated/harness.js'
import { notInScenario } from '../../record/applicability.js'
import { type Loss, losses } from '../../record/content.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { inWords } from '../../record/treatment-label.js'
import { type Check } from '../check.js'
import { inSend } from './sent-list-entries.js'
import { lookAtUntouched, type UntouchedPair, type UntouchedResource, untouchedResources } from './untouched-treatments.js'

/** More lost fields than anyone reads of one medicine. */
const mostFieldsTold = 8

/**
 * Every attribute of what no step touched, unknown extensions among them, comes back as it was received: treatments and prescriptions
 * of other things (SFM-IG-22), and reactions (SFM-IG-27). Only what it says counts: not order, not Coding or CodeableConcept, not
 * displays, zones or digits, not how references are named. What did not come back at all is other checks' matter; a reaction that is
 * left out stays in kjernejournal.
 */
export const contentKept: Check = {
  id: 'content-kept',
  krav: ['SFM-IG-22', 'SFM-IG-27'],
  title: { nb: 'Innholdet i det ingen har endret, er bevart', en: 'The content of what nobody changed is kept' },
  why: {
    nb: 'Andre har skrevet innholdet med hensikt. Det EPJ-en ikke forstår, kan være det neste behandler trenger.',
    en: 'Others wrote the content on purpose. What the EPJ does not understand may be what the next one to treat the patient needs.',
  },
  kind: 'universal',
  routes: 'all',
  look,
}

function look(evidence: Evidence): CheckLook {
  const others = untouchedResources(evidence)
  const treatments = lookAtUntouched(
    evidence,
    () => true,
    (pair) => lostOfTreatment(evidence, pair),
    noneUntouched,
  )
  if (others.length === 0) return treatments.kind === 'looked' ? { ...treatments, about: ['SFM-IG-22'] } : treatments
  const seen = treatments.kind === 'looked' ? treatments : looked(0, [])
  return looked(
    seen.looked + others.length,
    [...seen.findings, ...others.flatMap((pair) => lostOfResource(evidence, pair))],
    {
      about: about({
        'SFM-IG-22': seen.looked > 0 || others.some(({ krav }) => krav === 'SFM-IG-22'),
        'SFM-IG-27': others.some(({ krav }) => krav === 'SFM-IG-27'),
      }),
    },
  )
}

const noneUntouched = notInScenario({
  nb: 'Scenarioet har ingen behandling som ikke ble endret.',
  en: 'The scenario has no treatment that was left unchanged.',
})

function lostOfTreatment(evidence: Evidence, { send, basis, was, is }: UntouchedPair): readonly Finding[] {
  const stopped = was.discontinuation === undefined && is.discontinuation !== undefined
  return lost(evidence, {
    send,
    pointer: is.pointer,
    receivedIn: basis.call.exchange.id,
    name: { nb: inWords(was), en: inWords(was) },
    expected: { nb: 'Uendret: ingen steg rører denne behandlingen.', en: 'Unchanged: no step touches this treatment.' },
    krav: 'SFM-IG-22',
    found: losses(was.content(), is.content()),
    first: stopped ? { nb: 'er seponert', en: 'was discontinued' } : undefined,
  })
}

const lostOfResource = (
  evidence: Evidence,
  { send, basis, was, is, name, krav }: UntouchedResource,
): readonly Finding[] =>
  lost(evidence, {
    send,
    pointer: is.pointer,
    receivedIn: basis.call.exchange.id,
    name,
    expected: { nb: 'Uendret: ingen steg rører dette.', en: 'Unchanged: no step touches this.' },
    krav,
    found: losses(was.content(), is.content()),
    first: undefined,
  })

interface Compared {
  readonly send: SendFacts
  /** Of what was sent. */
  readonly pointer: string
  readonly receivedIn: string
  readonly name: Text
  readonly expected: Text
  readonly krav: string
  readonly found: readonly Loss[]
  /** What is told before the fields. */
  readonly first: Text | undefined
}

function lost(
  evidence: Evidence,
  { send, pointer, receivedIn, name, expected, krav, found, first }: Compared,
): readonly Finding[] {
  if (found.length === 0 && first === undefined) return []
  const told = [...new Map(found.map((loss) => [evidence.fieldInWords(loss.path).nb, loss])).values()]
  const words = (lang: 'nb' | 'en') =>
    [
      ...(first === undefined ? [] : [first[lang]]),
      ...told.slice(0, mostFieldsTold).map((loss) => lossInWords(evidence, loss, lang)),
      ...more(told.length - mostFieldsTold, lang),
    ].join('; ')
  return [
    inSend(
      evidence,
      send,
      pointer,
      {
        nb: `${name.nb} kom ikke tilbake slik den ble mottatt i ${receivedIn}: ${words('nb')}.`,
        en: `${name.en} did not come back as it was received in ${receivedIn}: ${words('en')}.`,
      },
      { expected, krav: [krav] },
    ),
  ]
}

const more = (count: number, lang: 'nb' | 'en') =>
  count <= 0 ? [] : [lang === 'nb' ? `og ${String(count)} felt til` : `and ${String(count)} more fields`]

function lossInWords({ fieldInWords }: Evidence, { path, was, is }: Loss, lang: 'nb' | 'en'): string {
  const field = fieldInWords(path)[lang]
  const value = (text: string) => shortened(withShortSystem(text))
  if (is === undefined)
    return lang === 'nb' ? `${field} «${value(was)}» mangler` : `${field} "${value(was)}" is missing`
  return lang === 'nb'
    ? `${field} «${value(was)}» er blitt «${value(is)}»`
    : `${field} "${value(was)}" became "${value(is)}"`
}

/** A code with the last part of its system's name, as people call it: 9101|1, FEST|ID_…. */
function withShortSystem(text: string): string {
  return text.replace(/^(?:urn:|https?:)[^|]*[./]([^|./]+)\|/, '$1|')
}

/** A long text is told by its beginning. */
const longestTold = 60
const shortened = (text: string) => (text.length > longestTold ? `${text.slice(0, longestTold)}…` : text)
