import type { BenignVariant } from './variant.js'

export const prescriptionsFirst: BenignVariant = {
  id: 'prescriptions-first',
  choice: {
    nb: 'Sender reseptene for seg (createPLL=false) og så listen. Flere sendinger etter ett oppslag er tillatt (SFM-IG-11, SFM-IG-12).',
    en: 'Sends the prescriptions alone (createPLL=false), and then the list. Several sends after one lookup are allowed (SFM-IG-11, SFM-IG-12).',
  },
  behaviour: { sends: 'prescriptions-first' },
}
