import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50, metoprolol50 } from '../treatments.js'

export default scenario('lookup.nurse-reads', {
  title: { nb: 'Sykepleier i hjemmetjenesten leser listen', en: 'A nurse in home care reads the list' },
  why: {
    nb: 'Hjemmesykepleieren deler ut det listen sier, og må se den. Å endre den er en legebeslutning; tilbyr EPJ-en det, kan behandling bli endret uten lege.',
    en: 'The home nurse hands out what the list says, and must see it. Changing it is a doctor’s decision; if the EPJ offers that, treatment may be changed without a doctor.',
  },
  roles: ['hjemmetjeneste'],
  given: world('bille').list(metoprolol50, furosemid20, levotyroksin50).prescriptions(metoprolol50, furosemid20),
  steps: [user.openPatient(), user.viewList(), user.refused(user.sendList())],
  checks: [
    expected.viewShows('view-list', [metoprolol50, furosemid20, levotyroksin50]),
    expected.nothingSent(),
    expected.userTold('send-list'),
  ],
})
