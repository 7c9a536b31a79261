import { defined } from '../../../contract/defined.js'
import type { Finding, Text } from '../../../contract/generated/harness.js'
import { violations } from '../../../contract/registry.js'
import { unseen } from '../../record/applicability.js'
import { whereOf } from '../../record/evidence.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { bodyJson } from '../../record/recorded-body.js'
import { resourcesOfType } from '../../routes/sfm-basis/fhir/medication-bundle.js'
import { parameterNamed } from '../../routes/sfm-basis/fhir/parameters.js'
import type { SfmBasisEvidence } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { universalCheck } from '../check.js'
import { type MessageExchange, messageExchanges, writtenType } from './message-schemas.js'

/** Every message that the EPJ sends fits its schema; each finding names the requirement that the schema has for it. */
export const messagesFitSchema = universalCheck({
  id: 'messages-fit-schema',
  krav: [
    'SFM-IG-01',
    'SFM-IG-02',
    'SFM-IG-03',
    'SFM-IG-07',
    'SFM-IG-12',
    'SFM-IG-14',
    'SFM-IG-18',
    'SFM-IG-21',
    'SFM-IG-23',
    'SFM-IG-24',
    'SFM-IG-25',
    'SFM-IG-27',
    'SFM-IG-28',
    'SFM-3.2.1',
    'SFM-MSG-01',
    'ER-M25-02',
    'ER-M27-01',
  ],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: SfmBasisEvidence): CheckLook {
  const sent = messageExchanges(evidence)
  if (sent.length === 0) return unseen(evidence, words.noneSent)
  const whole = sent.filter(({ exchange }) => exchange.request.body?.truncated !== true)
  const cut = sent.length - whole.length
  return looked(
    sent.length,
    whole.flatMap((message) => misfits(evidence, message)),
    defined({ about: applicable(evidence), open: cut > 0 ? words.cut(cut) : undefined }),
  )
}

/** The requirements that the messages put to the test: a requirement on prescriptions is not met by a message that has none. */
function applicable(evidence: SfmBasisEvidence): readonly string[] {
  const { lookups, sends, registrations } = evidence
  const has = (name: string) => lookups.some(({ sent }) => parameterNamed(sent, name) !== undefined)
  const treatments = sends.flatMap((send) => send.treatments)
  const wrote = (type: string) => evidence.calls.some(({ exchange }) => writtenType(exchange) === type)
  const consents = ['SamtykkeKjernejournal', 'SamtykkeSperretLegemidler', 'SamtykkeLasteResepter']
  return about({
    'SFM-IG-01': lookups.length > 0,
    'SFM-IG-02': has('Referansenummer'),
    'SFM-IG-03': consents.some(has),
    'SFM-IG-07': sends.length > 0,
    'SFM-IG-12': sends.length > 0,
    'SFM-IG-14': sends.some(({ prescriptions }) => prescriptions.some(({ toBeIssued }) => toBeIssued === true)),
    'SFM-IG-18': wrote('Organization'),
    'SFM-IG-21': lookups.length + sends.length > 0,
    'SFM-IG-23': treatments.length > 0,
    'SFM-IG-24': treatments.some(({ reseptId }) => reseptId !== undefined),
    'SFM-IG-25': treatments.length > 0,
    'SFM-IG-27': sends.some(
      ({ bundle }) => bundle !== undefined && resourcesOfType(bundle, 'AllergyIntolerance').length > 0,
    ),
    'SFM-IG-28': wrote('Person'),
    'SFM-3.2.1': wrote('Practitioner'),
    'SFM-MSG-01': sends.length > 0,
    'ER-M25-02': treatments.some(({ pllId }) => pllId !== undefined),
    'ER-M27-01': registrations.length > 0,
  })
}

function misfits(evidence: SfmBasisEvidence, { exchange, schemas }: MessageExchange): readonly Finding[] {
  const where = (pointer?: string) => whereOf(evidence, exchange, 'request', pointer)
  const value = bodyJson(exchange.request.body)
  if (value === undefined)
    return [{ message: words.noJson, expected: words.json, where: where(), krav: [schemas.krav] }]
  return violations(schemas.request, value).map(({ message, pointer, krav }) => ({
    message: words.invalid(message),
    where: where(pointer),
    krav: krav.length > 0 ? [...krav] : [schemas.krav],
  }))
}

const words = {
  title: { nb: 'Meldingene er gyldige', en: 'The messages are valid' },
  why: {
    nb: 'En melding som ikke er gyldig, blir avvist, eller lest annerledes enn den var ment. Da har pasienten ikke den listen legen tror.',
    en: 'A message that is not valid is rejected, or read otherwise than it was meant. The patient then does not have the list that the doctor believes.',
  },
  noneSent: { nb: 'EPJ-en sendte ingen melding til SFM.', en: 'The EPJ sent no message to SFM.' },
  cut: (count: number) =>
    count === 1
      ? {
          nb: '1 melding var for stor til å bli tatt vare på hel, og er ikke vurdert.',
          en: '1 message was too large to be kept whole, and was not judged.',
        }
      : {
          nb: `${String(count)} meldinger var for store til å bli tatt vare på hele, og er ikke vurdert.`,
          en: `${String(count)} messages were too large to be kept whole, and were not judged.`,
        },
  noJson: { nb: 'Meldingen er ikke JSON.', en: 'The message is not JSON.' },
  json: { nb: 'FHIR Parameters som JSON.', en: 'FHIR Parameters as JSON.' },
  invalid: ({ nb, en }: Text) => ({
    nb: `Meldingen er ikke gyldig: ${nb}`,
    en: `The message is not valid: ${en}`,
  }),
}
