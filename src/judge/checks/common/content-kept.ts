import type { Finding, Text } from '../../../contract/generated/harness.js'
import { notInScenario } from '../../record/applicability.js'
import { type Loss, losses } from '../../record/content.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { type UntouchedResource, untouchedResources } from './untouched-resources.js'
import { lookAtUntouched, type UntouchedPair } from './untouched-treatments.js'

/** No one reads more lost fields than these of one medicine. */
const mostFieldsNamed = 8

/**
 * Every attribute of what no step touched, unknown extensions among them, comes back as it was received: treatments and prescriptions
 * of other things (SFM-IG-22), and reactions (SFM-IG-27). Only what it says counts: not order, not Coding or CodeableConcept, not
 * displays, zones or digits, not how references are named. What did not come back at all is left to other checks; a reaction that is
 * left out stays in kjernejournal.
 */
export const contentKept = universalCheck({
  id: 'content-kept',
  krav: ['SFM-IG-22', 'SFM-IG-27'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const others = untouchedResources(evidence)
  const treatments = lookAtUntouched(evidence, {
    concerns: () => true,
    findings: (pair) => lostOfTreatment(evidence, pair),
    none: notInScenario(words.noneUntouched),
  })
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

function lostOfTreatment(evidence: Evidence, { send, basis, was, is }: UntouchedPair): readonly Finding[] {
  const isStopped = was.discontinuation === undefined && is.discontinuation !== undefined
  return lost(evidence, {
    send,
    pointer: is.pointer,
    receivedIn: basis.call.exchange.id,
    name: { nb: labelOf(was), en: labelOf(was) },
    expected: words.treatmentUnchanged,
    krav: 'SFM-IG-22',
    found: losses(was.content(), is.content()),
    first: isStopped ? words.discontinued : undefined,
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
    expected: words.resourceUnchanged,
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
  /** What is said before the fields. */
  readonly first: Text | undefined
}

function lost(
  evidence: Evidence,
  { send, pointer, receivedIn, name, expected, krav, found, first }: Compared,
): readonly Finding[] {
  if (found.length === 0 && first === undefined) return []
  const byField = [...new Map(found.map((loss) => [evidence.fieldInWords(loss.path).nb, loss])).values()]
  const named = byField.slice(0, mostFieldsNamed)
  const parts = [
    ...(first === undefined ? [] : [first]),
    ...named.map((loss) => words.loss(evidence.fieldInWords(loss.path), loss)),
    ...(byField.length > named.length ? [words.more(byField.length - named.length)] : []),
  ]
  return [
    findingInSend(evidence, send, pointer, words.cameBackOtherwise(name, receivedIn, parts), {
      expected,
      krav: [krav],
    }),
  ]
}

/** What a field held, short enough to read, and a code with the last part of its system's name, as people call it: 9101|1, FEST|ID_…. */
const valueInWords = (text: string): string => shortened(text.replace(/^(?:urn:|https?:)[^|]*[./]([^|./]+)\|/, '$1|'))

/** Of a longer text the beginning is enough to recognise it by. */
const longestValue = 60
const shortened = (text: string) => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)

const words = {
  title: { nb: 'Innholdet i det ingen har endret, er bevart', en: 'The content of what no one changed is kept' },
  why: {
    nb: 'Andre har skrevet innholdet med hensikt. Det EPJ-en ikke forstår, kan være det neste behandler trenger.',
    en: 'Others wrote the content on purpose. What the EPJ does not understand may be what the next one to treat the patient needs.',
  },
  noneUntouched: {
    nb: 'Scenarioet har ingen behandling som ikke ble endret.',
    en: 'The scenario has no treatment that was left unchanged.',
  },
  treatmentUnchanged: {
    nb: 'Uendret: ingen steg rører denne behandlingen.',
    en: 'Unchanged: no step touches this treatment.',
  },
  resourceUnchanged: { nb: 'Uendret: ingen steg rører dette.', en: 'Unchanged: no step touches this.' },
  discontinued: { nb: 'er seponert', en: 'was discontinued' },
  cameBackOtherwise: (name: Text, receivedIn: string, parts: readonly Text[]) => ({
    nb: `${name.nb} kom ikke tilbake slik den ble mottatt i ${receivedIn}: ${parts.map(({ nb }) => nb).join('; ')}.`,
    en: `${name.en} did not come back as it was received in ${receivedIn}: ${parts.map(({ en }) => en).join('; ')}.`,
  }),
  loss: (field: Text, { was, is }: Loss) =>
    is === undefined
      ? { nb: `${field.nb} «${valueInWords(was)}» mangler`, en: `${field.en} "${valueInWords(was)}" is missing` }
      : {
          nb: `${field.nb} «${valueInWords(was)}» er blitt «${valueInWords(is)}»`,
          en: `${field.en} "${valueInWords(was)}" became "${valueInWords(is)}"`,
        },
  more: (count: number) => ({ nb: `og ${String(count)} felt til`, en: `and ${String(count)} more fields` }),
}
