import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { atorvastatin40, levotyroksin50 } from '../treatments.js'

export default scenario('update.renew', {
  title: { nb: 'Legen fornyer en resept uten å endre noe', en: 'The doctor renews a prescription and changes nothing' },
  why: {
    nb: 'Behandlingen fortsetter som før. Blir ikke den gamle resepten tilbakekalt, kan pasienten hente ut dobbelt; får den fornyede en ny oppføring, ser det ut som et nytt legemiddel.',
    en: 'The treatment goes on as before. If the old prescription is not recalled, twice as much may be dispensed; if the renewed one gets a new entry, it looks like a new medicine.',
  },
  roles: prescribingRoles,
  given: world('gluttsnipe').list(atorvastatin40, levotyroksin50).prescriptions(atorvastatin40, levotyroksin50),
  steps: [user.openPatient(), user.renewPrescription(atorvastatin40), user.sendList()],
  checks: [
    expected.listInReseptformidler([atorvastatin40, levotyroksin50]),
    expected.renewed(atorvastatin40, { code: '1' }),
    expected.untouched(levotyroksin50),
  ],
})
