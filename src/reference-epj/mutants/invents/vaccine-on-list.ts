import type { Treatment } from '../../generated/adapter.js'
import { withUninvited } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

/** A vaccine from the EPJ's own record of vaccinations. The name and the absence of a code say that it is no real medicine. */
const vaccine: Treatment = {
  medicine: {
    name: 'SYNTETISK influensavaksine inj 0,5 ml',
    level: 'lokal',
    form: { code: '426', display: 'Injeksjonsvæske, suspensjon' },
    prescriptionGroup: 'C',
  },
  dose: '1 dose',
  use: '4',
  area: 'Vaksinasjon mot influensa',
}

export const vaccineOnList: Mutant = {
  id: 'vaccine-on-list',
  fault: {
    nb: 'Fører vaksiner fra egen journal på legemiddellisten.',
    en: 'Puts vaccines from its own records on the medication list.',
  },
  group: 'invents',
  behaviour: { beforeSend: (message, { at }) => withUninvited(message, vaccine, { prescribed: false, at }) },
}
