import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50, metoprolol50, ramipril5 } from '../treatments.js'

const atHand = 'skarv'
const followed = [atHand, 'pors', 'proststjert', 'reddik', 'reinlav']

export default scenario('home-care.changes', {
  title: {
    nb: 'Hjemmetjenesten får vite hvem av pasientene som har fått endret listen',
    en: 'The home care is told which of its patients have had their list changed',
  },
  why: {
    nb: 'Sykepleieren legger dosett for mange. To av fem pasienter har fått endret listen; får sykepleieren ikke vite det, legges den gamle dosen.',
    en: 'The nurse fills dose boxes for many. Two of five patients have had their list changed; if the nurse is not told, the old dose is filled.',
  },
  roles: ['hjemmetjeneste'],
  given: world(atHand).list(metoprolol50, furosemid20, levotyroksin50).prescriptions(metoprolol50, furosemid20),
  steps: [
    user.openPatient(),
    user.pollTasksOf(followed),
    elsewhere.anotherDoctorSends(
      'ugle',
      [{ change: 'changes-dose', treatment: furosemid20.key, dose: '1+1+0+0' }, elsewhere.adds(ramipril5)],
      'Fastlegen øker dosen av Furix, legger til Triatec og sender listen.',
      'The GP raises the dose of Furix, adds Triatec and sends the list.',
    ),
    elsewhere.anotherPatientChanges('reddik'),
    user.pollTasksOf(followed),
    user.lookup(),
  ],
  checks: [
    expected.tasksAskedFor(),
    expected.changesRaised(atHand, 'reddik'),
    expected.viewShows('lookup', [metoprolol50, furosemid20, levotyroksin50, ramipril5]),
    expected.nothingSentWhileReading(),
  ],
})
