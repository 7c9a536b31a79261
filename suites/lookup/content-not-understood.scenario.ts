import * as expected from '../../src/judge/expectations/expect.js'
import { type NamedTreatment, scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { levotyroksin50, metoprolol50 } from '../treatments.js'

const patch = treatment('fentanylplaster', 'Durogesic depotplaster 25 mikrog/time', {
  dose: '1 plaster hver tredje dag',
  area: 'Smerter',
  reiterations: 0,
})

/** Its form is in no code list of today. */
const newForm: NamedTreatment = {
  ...patch,
  treatment: {
    ...patch.treatment,
    medicine: { ...patch.treatment.medicine, form: { code: '9876', display: 'Mikronålplaster' } },
  },
}

export default scenario('lookup.content-not-understood', {
  title: { nb: 'Listen har innhold EPJ-en ikke kjenner', en: 'The list holds content that the EPJ does not know' },
  why: {
    nb: 'Listen får nytt innhold lenge før alle systemer kjenner det. EPJ-en må vise legemidlet likevel, og gi alt tilbake: det den ikke forstår, kan være det den neste legen trenger.',
    en: 'The list gets new content long before all systems know it. The EPJ must show the medicine all the same, and give everything back: what it does not understand may be what the next doctor needs.',
  },
  roles: prescribingRoles,
  given: world('blabaer')
    .list(metoprolol50, levotyroksin50, newForm)
    .prescriptions(metoprolol50, levotyroksin50, newForm)
    .unknownContentOn(levotyroksin50, newForm)
    .where({ foreignContent: true }),
  steps: [user.openPatient(), user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }), user.sendList()],
  checks: [
    expected.viewShows('open-patient', [metoprolol50, levotyroksin50, newForm]),
    expected.listInReseptformidler([metoprolol50, levotyroksin50, newForm]),
    expected.dose(metoprolol50, '1+0+0+1'),
    expected.renewed(metoprolol50, { code: '3' }),
    expected.untouched(levotyroksin50),
    expected.untouched(newForm),
  ],
})
