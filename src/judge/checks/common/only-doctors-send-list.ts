import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent, notInScenario, sendIsDue, unseen } from '../../record/applicability.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { outcomeOf } from '../../record/reach.js'
import { type Check, type CheckLook, looked } from '../check.js'

/** Kodeverk 9060: lege. */
const doctor = 'LE'
/**
 * Those whose profession lets them prescribe: lege, tannlege, jordmor (SFM-IG-26). A helsesykepleier too, but she is a sykepleier in
 * kodeverk 9060, and the synthetic nurses here have no right of that kind.
 */
const prescribers: readonly string[] = ['LE', 'TL', 'JO']

/**
 * Nobody without the right sends (SFM-3.6.1), and only doctors send the list (ER-HEND-01, RF-7419-207). Sources differ on other
 * prescribers, so a list from one of them only warns.
 */
export const onlyDoctorsSendList: Check = {
  id: 'only-doctors-send-list',
  krav: ['SFM-3.6.1', 'ER-HEND-01', 'RF-7419-207'],
  title: { nb: 'Bare den som har rett til det, sender', en: 'Only those with the right to do so send' },
  why: {
    nb: 'Listen er en legebeslutning. Sendes den av en som ikke kan ta den, er behandlingen ikke bestemt av noen.',
    en: 'The list is a doctor’s decision. When it is sent by one who cannot take it, nobody has decided on the treatment.',
  },
  kind: 'universal',
  routes: 'all',
  look,
}

function look(evidence: Evidence): CheckLook {
  const { sends, record } = evidence
  const { profession } = record.world.practitioner
  if (sends.length > 0)
    return looked(
      sends.length,
      sends.flatMap((send) =>
        profession === doctor
          ? []
          : faultOf(profession, send.isList === true, whereOf(evidence, send.exchange, 'request')),
      ),
    )
  if (sendIsDue(evidence)) return nothingSent(evidence)
  const tried = epjSteps(record.plan.steps).filter(
    ({ step }) => step.action.action === 'send-list' || step.action.action === 'prescribe-only',
  )
  if (tried.length === 0)
    return notInScenario('Ingen prøver å sende noe i scenarioet.', 'Nobody tries to send anything in the scenario.')
  if (profession === doctor)
    return notInScenario(
      'Den påloggede er lege, og scenarioet sender ingen ting.',
      'The one signed in is a doctor, and the scenario sends nothing.',
    )
  // An EPJ that only answers, and never called SFM, has not been put to the test.
  const isAtWork = evidence.calls.length > 0
  const answered = tried.filter(({ number }) => isAtWork && ['done', 'refused'].includes(outcomeOf(record, number)))
  return answered.length === 0
    ? unseen(evidence, { nb: 'Ingen prøvde å sende.', en: 'Nobody tried to send.' })
    : looked(answered.length, [])
}

function faultOf(profession: string, isList: boolean, where: Finding['where']): readonly Finding[] {
  const place = where === undefined ? {} : { where }
  if (!prescribers.includes(profession))
    return [
      {
        message: {
          nb: `Den påloggede har yrke ${profession} (kodeverk 9060), uten rekvireringsrett, og EPJ-en sendte likevel.`,
          en: `The one signed in has the profession ${profession} (kodeverk 9060), without the right to prescribe, and the EPJ sent all the same.`,
        },
        ...place,
        krav: ['SFM-3.6.1'],
      },
    ]
  if (!isList) return []
  return [
    {
      message: {
        nb: `Den påloggede har yrke ${profession} (kodeverk 9060) og er ikke lege, og EPJ-en sendte legemiddellisten.`,
        en: `The one signed in has the profession ${profession} (kodeverk 9060) and is no doctor, and the EPJ sent the list.`,
      },
      expected: {
        nb: 'Resept og tilbakekalling, uten liste. Kildene er ikke enige om dette.',
        en: 'Prescription and recall, without the list. The sources do not agree on this.',
      },
      ...place,
      krav: ['ER-HEND-01', 'RF-7419-207'],
    },
  ]
}
