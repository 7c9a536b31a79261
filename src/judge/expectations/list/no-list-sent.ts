import { type Evidence, whereOf } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/**
 * Prescriptions were sent, and the list was not: where the user asked for a prescription only (SFM-IG-12), where that was a locked one
 * (ER-SEQ-02), and for a patient without national identity number, who can have no list (SFM-IG-21).
 */
export const noListSent = defineExpectation({
  kind: 'no-list-sent',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () =>
    outcomeCheck({
      id: 'no-list-sent',
      krav: ['SFM-IG-12', 'ER-SEQ-02', 'SFM-IG-21'],
      title: words.title,
      why: words.why,
      look,
    }),
})

function look(evidence: Evidence): OutcomeLook {
  const { before, after } = evidence.record
  const krav = [kravOf(evidence)]
  const { expected } = words
  const sent = evidence.sends
    .filter(({ isList }) => isList === true)
    .map(({ exchange }) =>
      anyhow(words.listSent(exchange.id), { expected, krav, where: whereOf(evidence, exchange, 'request') }),
    )
  const isNewVersion = after !== undefined && before?.list?.messageId !== after.list?.messageId
  const held = sent.length === 0 && isNewVersion ? [anyhow(words.newVersion, { expected, krav })] : []
  return { looked: 1, findings: [...sent, ...held], about: krav }
}

function kravOf({ record: { world, plan } }: Evidence): string {
  if (world.patient.nationalIdentity === undefined) return 'SFM-IG-21'
  const locked = epjSteps(plan.steps).some(
    ({ step: { action } }) => action.action === 'prescribe-only' && action.prescription.locked === true,
  )
  return locked ? 'ER-SEQ-02' : 'SFM-IG-12'
}

const words = {
  expectation: {
    nb: 'Bare resepten er sendt: Reseptformidleren har den legemiddellisten den hadde.',
    en: 'Only the prescription has been sent: Reseptformidleren holds the medication list that it held.',
  },
  title: {
    nb: 'Resepten ble sendt, og listen ble ikke sendt',
    en: 'The prescription was sent, and the list was not',
  },
  why: {
    nb: 'Å sende listen er å stå inne for den, og å fortelle andre at noe er endret. Sendes den uten at legen har bedt om det, har ingen sett over det som står der.',
    en: 'To send the list is to vouch for it, and to tell others that something has changed. When it is sent unasked, no one has looked over what it says.',
  },
  listSent: (exchange: string) => ({
    nb: `EPJ-en sendte en legemiddelliste (${exchange}).`,
    en: `The EPJ sent a list (${exchange}).`,
  }),
  newVersion: {
    nb: 'Reseptformidleren har en ny versjon av listen.',
    en: 'Reseptformidleren holds a new version of the list.',
  },
  expected: {
    nb: 'Ingen legemiddelliste er sendt: createPLL er false, eller avsnittet for PLL-informasjon er tomt.',
    en: 'No medication list is sent: createPLL is false, or the section of PLL info is empty.',
  },
}
