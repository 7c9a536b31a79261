import type { Check } from '../../checks/check.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { lastList } from '../last-list.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** The last list that was sent names no multidose doctor and no pharmacy: the patient has no multidose. */
export const noMultidoseParties = defineExpectation({
  kind: 'no-multidose-parties',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'Den siste listen som ble sendt, har verken multidoseansvarlig lege eller multidoseapotek, for ingen er registrert.',
    en: 'The last list that was sent names neither a multidose doctor nor a multidose pharmacy, since nobody is registered.',
  }),
  check: noMultidosePartiesCheck,
})

/**
 * The last list that was sent names neither multidose doctor (M) nor pharmacy (A), since nobody is registered: the guide says that the list
 * of a patient without multidose has no related parties, and no row of the catalogue stands for it (krav is empty), so a finding warns.
 */
function noMultidosePartiesCheck(): Check {
  return {
    ...outcomeCheck({
      id: 'no-multidose-parties',
      krav: [],
      title: {
        nb: 'Listen nevner ingen som ikke lenger har multidoseansvar',
        en: 'The list names nobody whose multidose is over',
      },
      why: {
        nb: 'Tror neste behandler at apoteket pakker, får pasienten ingen medisiner fra noen.',
        en: 'When the next one to treat the patient believes that the pharmacy packs, the patient gets medicines from nobody.',
      },
      look,
    }),
    warnsOnly: true,
  }
}

function look(evidence: Evidence): OutcomeLook {
  const last = lastList(evidence)
  if (last?.message === undefined)
    return { looked: 1, findings: [inTheEnd('Ingen liste ble sendt.', 'No list was sent.')] }
  const parties = (last.message.listInfo?.relatedParties ?? []).filter(({ role }) => role === 'M' || role === 'A')
  return {
    looked: 1,
    findings: parties.map(({ role, hpr, herId, pointer }) =>
      anyhow(
        `Listen har ${role === 'M' ? 'multidoseansvarlig lege' : 'multidoseapotek'} (${hpr ?? herId ?? 'uten nummer'}), men Reseptformidleren har ingen.`,
        `The list has a ${role === 'M' ? 'multidoseansvarlig lege' : 'multidose pharmacy'} (${hpr ?? herId ?? 'without number'}), but Reseptformidleren has none.`,
        {
          expected: { nb: 'Ingen M eller A blant relatedparties.', en: 'No M or A among relatedparties.' },
          where: whereOf(evidence, last.exchange, 'request', pointer),
        },
      ),
    ),
  }
}
