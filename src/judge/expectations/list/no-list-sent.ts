import type { Check } from '../../checks/check.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** Prescriptions were sent, and no list: RF holds the one that it held. */
export const noListSent = defineExpectation({
  kind: 'no-list-sent',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'Bare resepten er sendt: Reseptformidleren har den legemiddellisten den hadde.',
    en: 'Only the prescription has been sent: Reseptformidleren holds the medication list that it held.',
  }),
  check: noListSentCheck,
})

/**
 * Prescriptions were sent, and the list was not: where the user asked for a prescription only (SFM-IG-12), where that was a locked one
 * (ER-SEQ-02), and for a patient without national identity number, who can have no list (SFM-IG-21).
 */
function noListSentCheck(): Check {
  return outcomeCheck({
    id: 'no-list-sent',
    krav: ['SFM-IG-12', 'ER-SEQ-02', 'SFM-IG-21'],
    title: {
      nb: 'Resepten ble sendt, og listen ble ikke sendt',
      en: 'The prescription was sent, and the list was not',
    },
    why: {
      nb: 'Å sende listen er å stå inne for den, og å fortelle andre at noe er endret. Sendes den uten at legen har bedt om det, har ingen sett over det som står der.',
      en: 'To send the list is to vouch for it, and to tell others that something has changed. When it is sent unasked, nobody has looked over what it says.',
    },
    look,
  })
}

function look(evidence: Evidence): OutcomeLook {
  const { before, after } = evidence.record
  const krav = [kravOf(evidence)]
  const expected = {
    nb: 'Ingen legemiddelliste er sendt: createPLL er false, eller avsnittet for PLL-informasjon er tomt.',
    en: 'No medication list is sent: createPLL is false, or the section of PLL info is empty.',
  }
  const sent = evidence.sends
    .filter(({ isList }) => isList === true)
    .map(({ exchange }) =>
      anyhow(`EPJ-en sendte en legemiddelliste (${exchange.id}).`, `The EPJ sent a list (${exchange.id}).`, {
        expected,
        krav,
        where: whereOf(evidence, exchange, 'request'),
      }),
    )
  const held =
    sent.length === 0 && after !== undefined && before?.list?.messageId !== after.list?.messageId
      ? [
          anyhow(
            'Reseptformidleren har en ny versjon av listen.',
            'Reseptformidleren holds a new version of the list.',
            { expected, krav },
          ),
        ]
      : []
  return { looked: 1, findings: [...sent, ...held], about: krav }
}

function kravOf({ record: { world, plan } }: Evidence): string {
  if (world.patient.nationalIdentity === undefined) return 'SFM-IG-21'
  const locked = epjSteps(plan.steps).some(
    ({ step: { action } }) => action.action === 'prescribe-only' && action.prescription.locked === true,
  )
  return locked ? 'ER-SEQ-02' : 'SFM-IG-12'
}
