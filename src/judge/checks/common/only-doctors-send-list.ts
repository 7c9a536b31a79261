import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent, notInScenario, sendIsDue, unseen } from '../../record/applicability.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { type CheckLook, looked } from '../../record/look.js'
import { outcomeOf } from '../../record/reach.js'
import { universalCheck } from '../check.js'

/** Kodeverk 9060: lege. */
const doctor = 'LE'
/**
 * Those whose profession lets them prescribe: lege, tannlege, jordmor (SFM-IG-26). A helsesykepleier too, but she is a sykepleier in
 * kodeverk 9060, and the synthetic nurses here have no right of that kind.
 */
const prescribers: readonly string[] = ['LE', 'TL', 'JO']

/**
 * No one without the right sends (SFM-3.6.1), and only doctors send the list (ER-HEND-01, RF-7419-207). Sources differ on other
 * prescribers, so a list from one of them only warns.
 */
export const onlyDoctorsSendList = universalCheck({
  id: 'only-doctors-send-list',
  krav: ['SFM-3.6.1', 'ER-HEND-01', 'RF-7419-207'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const { sends, record } = evidence
  const { profession } = record.world.practitioner
  if (sends.length > 0)
    return looked(
      sends.length,
      profession === doctor ? [] : sends.flatMap((send) => sentWithoutRight(evidence, send, profession)),
    )
  if (sendIsDue(evidence)) return nothingSent(evidence)
  const tried = epjSteps(record.plan.steps).filter(
    ({ step }) => step.action.action === 'send-list' || step.action.action === 'prescribe-only',
  )
  if (tried.length === 0) return notInScenario(words.noneTries)
  if (profession === doctor) return notInScenario(words.isDoctor)
  // An EPJ that only answers, and never called SFM, has not been put to the test.
  const isAtWork = evidence.calls.length > 0
  const answered = tried.filter(({ number }) => isAtWork && ['done', 'refused'].includes(outcomeOf(record, number)))
  return answered.length === 0 ? unseen(evidence, words.noneTried) : looked(answered.length, [])
}

function sentWithoutRight(evidence: Evidence, send: SendFacts, profession: string): readonly Finding[] {
  const where = whereOf(evidence, send.exchange, 'request')
  if (!prescribers.includes(profession))
    return [{ message: words.noPrescriber(profession), where, krav: ['SFM-3.6.1'] }]
  if (send.isList !== true) return []
  return [
    {
      message: words.noDoctor(profession),
      expected: words.withoutList,
      where,
      krav: ['ER-HEND-01', 'RF-7419-207'],
    },
  ]
}

const words = {
  title: { nb: 'Bare den som har rett til det, sender', en: 'Only those with the right to do so send' },
  why: {
    nb: 'Listen er en legebeslutning. Sendes den av en som ikke kan ta den, er behandlingen ikke bestemt av noen.',
    en: 'The list is a doctor’s decision. When it is sent by one who cannot take it, no one has decided on the treatment.',
  },
  noneTries: {
    nb: 'Ingen prøver å sende noe i scenarioet.',
    en: 'No one tries to send anything in the scenario.',
  },
  isDoctor: {
    nb: 'Den påloggede er lege, og scenarioet sender ingen ting.',
    en: 'The one signed in is a doctor, and the scenario sends nothing.',
  },
  noneTried: { nb: 'Ingen prøvde å sende.', en: 'No one tried to send.' },
  noPrescriber: (profession: string) => ({
    nb: `Den påloggede har yrke ${profession} (kodeverk 9060), uten rekvireringsrett, og EPJ-en sendte likevel.`,
    en: `The one signed in has the profession ${profession} (kodeverk 9060), without the right to prescribe, and the EPJ sent all the same.`,
  }),
  noDoctor: (profession: string) => ({
    nb: `Den påloggede har yrke ${profession} (kodeverk 9060) og er ikke lege, og EPJ-en sendte legemiddellisten.`,
    en: `The one signed in has the profession ${profession} (kodeverk 9060) and is no doctor, and the EPJ sent the list.`,
  }),
  withoutList: {
    nb: 'Resept og tilbakekalling, uten liste. Kildene er ikke enige om dette.',
    en: 'Prescription and recall, without the list. The sources do not agree on this.',
  },
}
