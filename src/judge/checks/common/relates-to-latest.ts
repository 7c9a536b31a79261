import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent, unseen } from '../../record/applicability.js'
import { type Evidence, type LookupFacts, type SendFacts, whereOf } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { acceptedSendsSince, latestValidLookup } from '../../record/send-basis.js'
import { about, type Check, type CheckLook, looked } from '../check.js'

/**
 * relatesTo names the latest lookup that included Reseptformidleren (V2, V9, SFM-IG-07). After an own send that SFM took, the
 * second may name the lookup or that send (V7, SFM-IG-11): which of them is inferred, so both are right here.
 */
export const relatesToLatest: Check = {
  id: 'relates-to-latest',
  krav: ['SFM-IG-07', 'SFM-IG-11'],
  title: {
    nb: 'Det som sendes, viser til oppslaget det bygger på',
    en: 'What is sent names the lookup that it builds on',
  },
  why: {
    nb: 'Slik oppdages det at noen andre har endret listen i mellomtiden. Uten det går den andres endring tapt.',
    en: 'This is how it is seen that somebody else has changed the list meanwhile. Without it, the other’s change is lost.',
  },
  kind: 'universal',
  routes: 'all',
  look,
}

function look(evidence: Evidence): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const built = evidence.sends.flatMap((send) => {
    const lookup = latestValidLookup(evidence, send)
    return send.message === undefined || lookup === undefined ? [] : [{ send, lookup }]
  })
  if (built.length === 0)
    return unseen(evidence, {
      nb: 'Ingen sending hadde et gyldig oppslag å vise til.',
      en: 'No send had a valid lookup to name.',
    })
  const findings = built.flatMap(({ send, lookup }) => faultOf(evidence, send, lookup))
  const second = built.filter(({ send, lookup }) => acceptedSendsSince(evidence, lookup, send).length > 0).length
  return looked(built.length, findings, {
    about: about({ 'SFM-IG-07': second < built.length, 'SFM-IG-11': second > 0 }),
  })
}

function faultOf(evidence: Evidence, send: SendFacts, lookup: LookupFacts): readonly Finding[] {
  if (send.message === undefined) return []
  const own = acceptedSendsSince(evidence, lookup, send)
  const right = [lookup.identifier, own.at(-1)?.identifier]
  const named = send.message.replaces
  if (named.some(({ value }) => right.some((one) => sameId(one, value)))) return []
  const [first] = named
  const krav = own.length > 0 ? 'SFM-IG-11' : 'SFM-IG-07'
  return [
    {
      message:
        first === undefined
          ? {
              nb: 'Composition.relatesTo mangler: meldingen sier ikke hvilket oppslag den bygger på.',
              en: 'Composition.relatesTo is missing: the message does not say which lookup it builds on.',
            }
          : {
              nb: `Composition.relatesTo viser til ${first.value}${staleness(evidence, first.value).nb}.`,
              en: `Composition.relatesTo names ${first.value}${staleness(evidence, first.value).en}.`,
            },
      expected: {
        nb: `${lookup.identifier ?? ''}, identifikatoren til oppslaget ${lookup.exchange.id}.`,
        en: `${lookup.identifier ?? ''}, the identifier of the lookup ${lookup.exchange.id}.`,
      },
      where: whereOf(evidence, send.exchange, 'request', first?.pointer ?? send.message.headPointer),
      krav: [krav],
    },
  ]
}

/** An identifier of an earlier lookup explains more than one that was never seen. */
function staleness({ lookups }: Evidence, value: string) {
  const known = lookups.find(({ identifier }) => sameId(identifier, value))
  return known === undefined
    ? { nb: ', som ikke er et oppslag EPJ-en har gjort', en: ', which is no lookup that the EPJ made' }
    : {
        nb: `, oppslaget ${known.exchange.id}, som ikke er det siste gyldige`,
        en: `, the lookup ${known.exchange.id}, which is not the latest valid one`,
      }
}
