import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { levotyroksin50 } from '../treatments.js'

const paracetamol = treatment('paracetamol', 'Paracet tab 500 mg', {
  dose: '1-2 tabletter ved behov, høyst 8 i døgnet',
  asNeeded: { amount: { value: 2, unit: 'tablett' }, maximumPerDay: { value: 8, unit: 'tablett' } },
  area: 'Smerter',
  use: '3',
})
const furosemid = treatment('furosemid', 'Furix tab 20 mg', {
  dose: '2 tabletter om morgenen og 1 midt på dagen, annenhver dag',
  dosing: [
    {
      doses: [
        { amount: { value: 2, unit: 'tablett' }, timeOfDay: '1', everyDays: 2 },
        { amount: { value: 1, unit: 'tablett' }, timeOfDay: '3', everyDays: 2 },
      ],
    },
  ],
  area: 'Vann i kroppen',
})

export default scenario('update.as-needed-and-schedule', {
  title: {
    nb: 'Ved behov med høyeste døgndose, og fast plan annenhver dag',
    en: 'As needed with a maximum, and a schedule every second day',
  },
  why: {
    nb: 'Blir «ved behov» til fast, eller annenhver dag til hver dag, får pasienten for mye. Tekst og strukturert dosering må si det samme.',
    en: 'When "as needed" becomes regular, or every second day becomes every day, the patient gets too much. Text and structured dose must say the same.',
  },
  roles: prescribingRoles,
  given: world('lovetann').list(levotyroksin50).prescriptions(levotyroksin50),
  steps: [user.openPatient(), user.addTreatment(paracetamol), user.addTreatment(furosemid), user.sendList()],
  checks: [
    expected.listInReseptformidler([levotyroksin50, paracetamol, furosemid]),
    expected.prescribed(paracetamol),
    expected.useAsChosen(paracetamol),
    expected.prescribed(furosemid),
    expected.useAsChosen(furosemid),
    expected.structuredDose(furosemid),
    expected.untouched(levotyroksin50),
  ],
})
