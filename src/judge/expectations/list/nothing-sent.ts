import type { ActorsWorld } from '../../../scenario/world/actors-world.js'
import { signInMustStop } from '../../../scenario/world/injected-fault.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/**
 * No list was sent, and RF holds what it held: ER-SEQ-01 and SFM-IG-06 when the download failed, or the patient has blocked the user;
 * SFM-IG-21 when the patient has no national id; SFM-3.6.1 when the right is missing.
 */
export const nothingSent = defineExpectation({
  kind: 'nothing-sent',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () =>
    outcomeCheck({
      id: 'nothing-sent',
      krav: ['ER-SEQ-01', 'SFM-IG-06', 'SFM-IG-21', 'SFM-3.6.1'],
      title: words.title,
      why: words.why,
      look,
    }),
})

function look(evidence: Evidence): OutcomeLook {
  const { before, after, world } = evidence.record
  const krav = reasonsNotToSend(world)
  const sent = evidence.sends
    .filter(({ isList }) => isList === true)
    .map(({ exchange }) => {
      const where = whereOf(evidence, exchange, 'request')
      return anyhow(words.listSent(exchange.id), { expected: words.expectedNoList, where, krav })
    })
  const isNewVersion = before !== undefined && after !== undefined && !sameHistory(before.history, after.history)
  const held = isNewVersion
    ? [anyhow(words.newVersion(after.list?.messageId ?? ''), { expected: words.expectedSame, krav })]
    : []
  return { looked: 1, findings: [...sent, ...held], about: krav }
}

function reasonsNotToSend({ faults, blocked = [], patient, practitioner }: ActorsWorld): readonly string[] {
  const isBlocked = blocked.some(({ hpr, from }) => hpr === practitioner.hpr && from !== 'kjernejournal')
  if (signInMustStop(faults)) return ['SFM-3.6.1']
  if (faults.length > 0 || isBlocked) return ['ER-SEQ-01', 'SFM-IG-06']
  return patient.nationalIdentity === undefined ? ['SFM-IG-21'] : ['SFM-3.6.1']
}

const sameHistory = (before: readonly string[], after: readonly string[]) =>
  before.length === after.length && before.every((id, index) => id === after[index])

const words = {
  expectation: {
    nb: 'Ingen liste er sendt, og Reseptformidleren har det samme som før.',
    en: 'No list has been sent, and Reseptformidleren holds what it held before.',
  },
  title: { nb: 'Ingen liste ble sendt', en: 'No list was sent' },
  why: {
    nb: 'En liste som sendes uten grunnlag, overskriver den pasienten har.',
    en: 'A list that is sent without grounds overwrites the one that the patient has.',
  },
  listSent: (exchange: string) => ({
    nb: `EPJ-en sendte en legemiddelliste (${exchange}).`,
    en: `The EPJ sent a list (${exchange}).`,
  }),
  expectedNoList: { nb: 'EPJ-en sender ingen legemiddelliste.', en: 'The EPJ sends no list.' },
  newVersion: (list: string) => ({
    nb: `Reseptformidleren har en ny versjon av listen (${list}).`,
    en: `Reseptformidleren holds a new version of the list (${list}).`,
  }),
  expectedSame: { nb: 'Reseptformidleren har det den hadde.', en: 'Reseptformidleren holds what it held.' },
}
