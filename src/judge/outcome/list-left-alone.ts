import type { Check } from '../check.js'
import { whereOf, type Evidence } from '../evidence.js'
import { anyhow, outcomeCheck, type OutcomeLook } from './outcome-check.js'

/** What was sent says that the list is not delivered (SFM-IG-12), and Reseptformidleren holds the list that it held. */
export function listLeftAloneCheck(): Check {
  return outcomeCheck({
    id: 'list-left-alone',
    krav: ['SFM-IG-12'],
    title: { nb: 'Legemiddellisten er ikke sendt', en: 'The list was not sent' },
    why: {
      nb: 'Å sende listen er å stå inne for den. Sendes den uten at legen vet det, har ingen sett over det som står der.',
      en: 'To send the list is to vouch for it. When it is sent without the doctor knowing, nobody has looked over what it says.',
    },
    look,
  })
}

function look(evidence: Evidence): OutcomeLook {
  const { before, after } = evidence.record
  const expected = {
    nb: 'createPLL er false, eller avsnittet for PLL-informasjon er tomt.',
    en: 'createPLL is false, or the section of PLL info is empty.',
  }
  const sent = evidence.sends
    .filter(({ createPLL }) => createPLL === true)
    .map(({ exchange }) =>
      anyhow(`EPJ-en sendte legemiddellisten (${exchange.id}).`, `The EPJ sent the list (${exchange.id}).`, {
        expected,
        where: whereOf(evidence, exchange, 'request'),
      }),
    )
  const changed = before?.list?.messageId !== after?.list?.messageId && sent.length === 0 && after !== undefined
  return {
    looked: 1,
    findings: changed
      ? [anyhow('Reseptformidleren har en ny versjon av listen.', 'Reseptformidleren holds a new version of the list.', { expected })]
      : sent,
  }
}
