import type { Mutant } from '../mutant.js'

export const listsAllPrescribed: Mutant = {
  id: 'lists-all-prescribed',
  fault: {
    nb: 'Setter alt som skrives på resept, på listen, også låste resepter og vaksiner.',
    en: 'Puts all that is prescribed on the list, locked prescriptions and vaccines too.',
  },
  group: 'exposes',
  behaviour: {
    keepsOffList: () => false,
  },
}
