import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent, unseen } from '../../record/applicability.js'
import { type Evidence, type LookupFacts, type SendFacts, whereOf } from '../../record/evidence.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { acceptedSendsSince, latestValidLookup } from '../../record/send-basis.js'
import { universalCheck } from '../check.js'

/**
 * relatesTo names the latest lookup that included Reseptformidleren (V2, V9, SFM-IG-07). After an own send that SFM took, the
 * second may name the lookup or that send (V7, SFM-IG-11): which of them is inferred, so both are right here.
 */
export const relatesToLatest = universalCheck({
  id: 'relates-to-latest',
  krav: ['SFM-IG-07', 'SFM-IG-11'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const built = evidence.sends.flatMap((send) => {
    const lookup = latestValidLookup(evidence, send)
    return send.message === undefined || lookup === undefined ? [] : [{ send, lookup }]
  })
  if (built.length === 0) return unseen(evidence, words.noValidLookup)
  const findings = built.flatMap(({ send, lookup }) => namesAnother(evidence, send, lookup))
  const second = built.filter(({ send, lookup }) => acceptedSendsSince(evidence, lookup, send).length > 0).length
  return looked(built.length, findings, {
    about: about({ 'SFM-IG-07': second < built.length, 'SFM-IG-11': second > 0 }),
  })
}

function namesAnother(evidence: Evidence, send: SendFacts, lookup: LookupFacts): readonly Finding[] {
  if (send.message === undefined) return []
  const own = acceptedSendsSince(evidence, lookup, send)
  const right = [lookup.identifier, own.at(-1)?.identifier]
  const named = send.message.replaces
  if (named.some(({ value }) => right.some((one) => sameId(one, value)))) return []
  const [first] = named
  return [
    {
      message: first === undefined ? words.missing : namedInWords(evidence, first.value),
      expected: words.latest(lookup),
      where: whereOf(evidence, send.exchange, 'request', first?.pointer ?? send.message.headPointer),
      krav: [own.length > 0 ? 'SFM-IG-11' : 'SFM-IG-07'],
    },
  ]
}

/** An identifier of an earlier lookup explains more than one that was never seen. */
function namedInWords({ lookups }: Evidence, value: string) {
  const known = lookups.find(({ identifier }) => sameId(identifier, value))
  return known === undefined ? words.namesUnknown(value) : words.namesEarlier(value, known.exchange.id)
}

const words = {
  title: {
    nb: 'Det som sendes, viser til oppslaget det bygger på',
    en: 'What is sent names the lookup that it builds on',
  },
  why: {
    nb: 'Slik oppdages det at noen andre har endret listen i mellomtiden. Uten det går den andres endring tapt.',
    en: 'This is how it is seen that somebody else has changed the list meanwhile. Without it, the other’s change is lost.',
  },
  noValidLookup: {
    nb: 'Ingen sending hadde et gyldig oppslag å vise til.',
    en: 'No send had a valid lookup to name.',
  },
  missing: {
    nb: 'Composition.relatesTo mangler: meldingen sier ikke hvilket oppslag den bygger på.',
    en: 'Composition.relatesTo is missing: the message does not say which lookup it builds on.',
  },
  namesUnknown: (value: string) => ({
    nb: `Composition.relatesTo viser til ${value}, som ikke er et oppslag EPJ-en har gjort.`,
    en: `Composition.relatesTo names ${value}, which is no lookup that the EPJ made.`,
  }),
  namesEarlier: (value: string, lookup: string) => ({
    nb: `Composition.relatesTo viser til ${value}, oppslaget ${lookup}, som ikke er det siste gyldige.`,
    en: `Composition.relatesTo names ${value}, the lookup ${lookup}, which is not the latest valid one.`,
  }),
  latest: ({ identifier, exchange }: LookupFacts) => ({
    nb: `${identifier ?? ''}, identifikatoren til oppslaget ${exchange.id}.`,
    en: `${identifier ?? ''}, the identifier of the lookup ${exchange.id}.`,
  }),
}
