import {
  addTreatment,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  structuredDose,
  treatment,
  untouched,
  useAsChosen,
  world,
} from '../../src/scenario/language/language.js'
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
  steps: [openPatient(), addTreatment(paracetamol), addTreatment(furosemid), sendList()],
  checks: [
    listInReseptformidler([levotyroksin50, paracetamol, furosemid]),
    prescribed(paracetamol),
    useAsChosen(paracetamol),
    prescribed(furosemid),
    useAsChosen(furosemid),
    structuredDose(furosemid),
    untouched(levotyroksin50),
  ],
})
