import type { Mutant } from '../mutant.js'

export const fnrInUrl: Mutant = {
  id: 'fnr-in-url',
  fault: {
    nb: 'Setter pasientens fødselsnummer i adressen til oppslaget, der det havner i logger.',
    en: "Puts the patient's national identity number in the address of the lookup, where it ends up in logs.",
  },
  group: 'exposes',
  behaviour: {
    lookupUrl: (url, patient) => {
      const address = new URL(url)
      address.searchParams.set('patient', patient.nationalIdentity?.value ?? '')
      return address
    },
  },
}
