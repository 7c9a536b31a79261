import type { Check } from '../check.js'
import { whereOf, type Evidence } from '../evidence.js'
import { anyhow, outcomeCheck, type OutcomeLook } from './outcome-check.js'

/**
 * Prescriptions were sent, and the list was not: where nothing but a locked prescription was written (ER-SEQ-02), and for a patient
 * without national identity number, who can have none (SFM-IG-21).
 */
export function noListSentCheck(): Check {
  return outcomeCheck({
    id: 'no-list-sent',
    krav: ['ER-SEQ-02', 'SFM-IG-21'],
    title: { nb: 'Resepten ble sendt, og listen ble ikke sendt', en: 'The prescription was sent, and the list was not' },
    why: {
      nb: 'En ny liste forteller andre at noe er endret. En låst resept skal ikke merkes for dem som ikke har nummeret.',
      en: 'A new list tells others that something has changed. A locked prescription is not to be noticed by those without its number.',
    },
    look,
  })
}

function look(evidence: Evidence): OutcomeLook {
  const { before, after, world } = evidence.record
  const krav = world.patient.nationalIdentity === undefined ? ['SFM-IG-21'] : ['ER-SEQ-02']
  const expected = { nb: 'Ingen legemiddelliste er sendt.', en: 'No medication list is sent.' }
  const sent = evidence.sends
    .filter(({ createPLL }) => createPLL === true)
    .map(({ exchange }) =>
      anyhow(`EPJ-en sendte en legemiddelliste (${exchange.id}).`, `The EPJ sent a list (${exchange.id}).`, {
        expected,
        krav,
        where: whereOf(evidence, exchange, 'request'),
      }),
    )
  const held =
    sent.length === 0 && before?.history.length !== after?.history.length
      ? [anyhow('Reseptformidleren har en ny versjon av listen.', 'Reseptformidleren holds a new version of the list.', { expected, krav })]
      : []
  return { looked: 1, findings: [...sent, ...held], about: krav }
}
