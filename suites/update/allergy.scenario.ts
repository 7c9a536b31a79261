import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { metoprolol50 } from '../treatments.js'

const known = { recorded: '2025-03-04', updated: '2025-03-04T10:15:00+01:00', recorder: '999900011' }
const penicillin = {
  ...known,
  key: 'penicillin',
  id: '3b8e5f0a-2d47-4c19-8a63-51d0c7e9b201',
  cause: { kind: 'atc', code: 'J01C', display: 'Betalaktamantibakterielle midler, penicilliner' },
  reaction: { code: '11', display: 'Mindre alvorlig hudreaksjon' },
  source: { code: '3', display: 'Pasientens egne opplysninger' },
} as const
const trimethoprim = {
  ...known,
  key: 'trimetoprim',
  id: '3b8e5f0a-2d47-4c19-8a63-51d0c7e9b202',
  cause: { kind: 'atc', code: 'J01EA01', display: 'Trimetoprim' },
  reaction: { code: '11', display: 'Mindre alvorlig hudreaksjon' },
  source: { code: '3', display: 'Pasientens egne opplysninger' },
} as const
/** No one touches this one: it must come back as it is. */
const latanoprost = {
  ...known,
  key: 'latanoprost',
  id: '3b8e5f0a-2d47-4c19-8a63-51d0c7e9b203',
  cause: { kind: 'atc', code: 'S01EE01', display: 'Latanoprost' },
  reaction: { code: '12', display: 'Irritasjon i slimhinner' },
  source: { code: '2', display: 'Observert av behandlende lege' },
} as const

export default scenario('update.allergy', {
  title: {
    nb: 'Legemiddelreaksjoner registreres, endres og avkreftes',
    en: 'Reactions to medicines are recorded, changed and refuted',
  },
  why: {
    nb: 'En reaksjon som ikke blir med, kan ta livet av pasienten neste gang. En avkreftet reaksjon som blir stående, gjør at pasienten går glipp av et legemiddel som virker.',
    en: 'A reaction that does not go along may kill the patient next time. A refuted one that stays makes the patient miss a medicine that works.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('lyng')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .where({ allergies: [penicillin, trimethoprim, latanoprost] }),
  steps: [
    user.openPatient(),
    user.recordAllergy({
      substance: { system: 'ATC', code: 'M01AE01', display: 'Ibuprofen' },
      reaction: { code: '5', display: 'Astma' },
      source: '3',
      verification: 'unconfirmed',
    }),
    user.correctAllergy(penicillin, { verification: 'refuted', source: '1' }),
    user.correctAllergy(trimethoprim, {
      reaction: { code: '10', display: 'Alvorlig hudreaksjon' },
      verification: 'confirmed',
      source: '2',
    }),
    user.sendList(),
  ],
  checks: [expected.reactionsSent(), expected.listInReseptformidler([metoprolol50]), expected.untouched(metoprolol50)],
})
