import type { Treatment } from '../../generated/adapter.js'
import { withUninvited } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

/** A supplement from the EPJ's own records. */
const supplement: Treatment = {
  medicine: {
    name: 'Vitamin D3 kaps 20 mikrog (kosttilskudd)',
    level: 'merkevare',
    code: 'ID_00000000-0000-4000-8000-000000000068',
    form: { code: '32', display: 'Kapsel' },
    prescriptionGroup: 'K',
  },
  dose: '1+0+0+0',
  use: '1',
  area: 'Forebygger vitaminmangel',
}

export const supplementWithPrescription: Mutant = {
  id: 'supplement-with-prescription',
  fault: {
    nb: 'Skriver e-resept på et kosttilskudd.',
    en: 'Issues an e-prescription for a supplement.',
  },
  group: 'invents',
  behaviour: { beforeSend: (message, { at }) => withUninvited(message, supplement, { prescribed: true, at }) },
}
