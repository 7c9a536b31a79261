import { type Evidence, whereOf } from '../../record/evidence.js'
import type { RelatedParty } from '../../record/message-facts.js'
import { defineExpectation } from '../define-expectation.js'
import { lastList } from '../last-list.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/**
 * The last list that was sent names neither multidose doctor (M) nor pharmacy (A), because no one is registered: the guide says that the
 * list of a patient without multidose has no related parties, and the catalogue has no row for it (krav is empty), so a finding warns.
 */
export const noMultidoseParties = defineExpectation({
  kind: 'no-multidose-parties',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () => ({
    ...outcomeCheck({ id: 'no-multidose-parties', krav: [], title: words.title, why: words.why, look }),
    warnsOnly: true,
  }),
})

function look(evidence: Evidence): OutcomeLook {
  const last = lastList(evidence)
  if (last?.message === undefined) return { looked: 1, findings: [inTheEnd(words.noList)] }
  const parties = (last.message.listInfo?.relatedParties ?? []).filter(({ role }) => role === 'M' || role === 'A')
  return {
    looked: 1,
    findings: parties.map((party) =>
      anyhow(words.named(party), {
        expected: words.noParties,
        where: whereOf(evidence, last.exchange, 'request', party.pointer),
      }),
    ),
  }
}

const words = {
  expectation: {
    nb: 'Den siste listen som ble sendt, har verken multidoseansvarlig lege eller multidoseapotek, for ingen er registrert.',
    en: 'The last list that was sent names neither a multidose doctor nor a multidose pharmacy, since no one is registered.',
  },
  title: {
    nb: 'Listen nevner ingen som ikke lenger har multidoseansvar',
    en: 'The list names no one whose multidose is over',
  },
  why: {
    nb: 'Tror neste behandler at apoteket pakker, får pasienten ingen medisiner fra noen.',
    en: 'When the next one to treat the patient believes that the pharmacy packs, the patient gets medicines from no one.',
  },
  noList: { nb: 'Ingen liste ble sendt.', en: 'No list was sent.' },
  named: ({ role, hpr, herId }: RelatedParty) => ({
    nb: `Listen har ${role === 'M' ? 'multidoseansvarlig lege' : 'multidoseapotek'} (${hpr ?? herId ?? 'uten nummer'}), men Reseptformidleren har ingen.`,
    en: `The list has a ${role === 'M' ? 'multidoseansvarlig lege' : 'multidose pharmacy'} (${hpr ?? herId ?? 'without number'}), but Reseptformidleren has none.`,
  }),
  noParties: { nb: 'Ingen M eller A blant relatedparties.', en: 'No M or A among relatedparties.' },
}
