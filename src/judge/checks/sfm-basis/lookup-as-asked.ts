import type { Lookup as LookupAction } from '../../../contract/generated/adapter.js'
import type { Finding } from '../../../contract/generated/harness.js'
import { notInScenario, patientIsDue, unseen } from '../../record/applicability.js'
import { whereOf } from '../../record/evidence.js'
import { text } from '../../record/json-value.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { codes } from '../../routes/sfm-basis/fhir/concept.js'
import { parametersNamed, parameterValue } from '../../routes/sfm-basis/fhir/parameters.js'
import type { SfmBasisEvidence, SfmLookup } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { universalCheck } from '../check.js'

type Consents = NonNullable<LookupAction['consent']>
type Register = keyof Consents

/** The parameters of $getMedication that carry a consent (guide, getMedication). */
const parameters: Readonly<Record<Register, string>> = {
  kjernejournal: 'SamtykkeKjernejournal',
  sperret: 'SamtykkeSperretLegemidler',
  laste: 'SamtykkeLasteResepter',
}
const registers = Object.keys(parameters) as readonly Register[]

/** «Consent not required»: what a specialist or the patient's own GP may say without anyone registering anything. */
const notRequired = 'HPUNNTAK'

/**
 * A lookup asks with what the user gave: each consent in its own parameter, and the reference numbers (SFM-IG-02). A consent that the
 * user has not registered is not sent: the kjernejournal says so of restricted content, and that it holds here is INFERRED, so it warns.
 * That the codes are those of the parameter is left to the schema (SFM-IG-03).
 */
export const lookupAsAsked = universalCheck({
  id: 'lookup-as-asked',
  krav: ['SFM-IG-02', 'KJ-CONSENT-01'],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

interface Asked {
  readonly step: number
  readonly consent: Consents
  readonly referenceNumbers: readonly string[]
}

function look(evidence: SfmBasisEvidence): CheckLook {
  const { lookups, record } = evidence
  if (lookups.length === 0)
    return patientIsDue(evidence) ? unseen(evidence, words.noLookup) : notInScenario(words.noPatient)
  const asked = record.steps.flatMap(({ step, action }) => askedIn(step, action))
  const hasConsent = lookups.some(({ sent }) => registers.some((register) => consentIn(sent, register) !== undefined))
  if (asked.length === 0 && !hasConsent && !hasHidden(evidence)) return notInScenario(words.noneAsked)
  const findings = [
    ...asked.flatMap((question) => missing(evidence, question)),
    ...lookups.flatMap((lookup) => uninvited(evidence, lookup, asked)),
  ]
  return looked(lookups.length, findings, {
    about: about({
      'SFM-IG-02': asked.some(({ referenceNumbers }) => referenceNumbers.length > 0),
      'KJ-CONSENT-01': true,
    }),
  })
}

/** Whether there is anything that a lookup without consent or reference number does not show. */
const hasHidden = ({ record: { world } }: SfmBasisEvidence) =>
  world.kjernejournal !== undefined || world.prescriptions.some(({ locked = false }) => locked)

/** What the user gave at a step, as it was sent to the adapter. */
function askedIn(step: number, action: unknown): readonly Asked[] {
  const { action: kind, consent = {}, referenceNumbers = [] } = action as Partial<LookupAction>
  if (kind !== 'lookup' || (Object.keys(consent).length === 0 && referenceNumbers.length === 0)) return []
  return [{ step, consent, referenceNumbers }]
}

/** The lookups of the step are enough between them: an EPJ may ask the registers apart. */
function missing(evidence: SfmBasisEvidence, { step, consent, referenceNumbers }: Asked): readonly Finding[] {
  const made = evidence.lookups.filter((lookup) => lookup.step === step)
  const [first] = made
  if (first === undefined) return []
  const where = whereOf(evidence, first.exchange, 'request')
  const sentNumbers = made.flatMap(({ sent }) =>
    parametersNamed(sent, 'Referansenummer').map(({ parameter }) => text(parameter['valueString'])?.trim()),
  )
  return [
    ...referenceNumbers
      .filter((number) => !sentNumbers.includes(number))
      .map((number): Finding => ({
        message: words.numberMissing(number),
        expected: words.numberExpected(number),
        where,
        krav: ['SFM-IG-02'],
      })),
    ...registers.flatMap((register): readonly Finding[] => {
      const given: string | undefined = consent[register]
      const sent = made.flatMap((lookup) => consentIn(lookup.sent, register) ?? [])
      if (given === undefined || sent.includes(given)) return []
      const parameter = parameters[register]
      return [
        {
          message: words.consentMissing(given, parameter, sent),
          expected: words.consentExpected(given, parameter),
          where,
          krav: ['KJ-CONSENT-01'],
        },
      ]
    }),
  ]
}

/** A consent holds from when it is registered: an EPJ that looks up again may ask with it again. */
function uninvited(evidence: SfmBasisEvidence, lookup: SfmLookup, asked: readonly Asked[]): readonly Finding[] {
  return registers.flatMap((register): readonly Finding[] => {
    const sent = consentIn(lookup.sent, register)
    const given: readonly string[] = asked.flatMap(({ step, consent }) =>
      step <= lookup.step ? (consent[register] ?? []) : [],
    )
    if (sent === undefined || given.includes(sent) || (register === 'kjernejournal' && sent === notRequired)) return []
    return [
      {
        message: words.consentUninvited(sent, parameters[register]),
        expected: words.noConsentYet,
        where: whereOf(evidence, lookup.exchange, 'request'),
        krav: ['KJ-CONSENT-01'],
      },
    ]
  })
}

function consentIn(sent: unknown, register: Register): string | undefined {
  const value = parameterValue(sent, parameters[register])
  return text(value) ?? codes(value)[0]?.code
}

const words = {
  title: { nb: 'Oppslaget spør med det brukeren har oppgitt', en: 'The lookup asks with what the user gave' },
  why: {
    nb: 'Uten samtykket eller referansenummeret ser legen ikke alt pasienten bruker. Med et samtykke ingen har gitt, ser legen det pasienten har sperret.',
    en: 'Without the consent or the reference number the doctor does not see all that the patient uses. With a consent that no one gave, the doctor sees what the patient has restricted.',
  },
  noPatient: { nb: 'Ingen av stegene gjelder en pasient.', en: 'None of the steps is about a patient.' },
  noLookup: { nb: 'EPJ-en gjorde ikke noe oppslag.', en: 'The EPJ made no lookup.' },
  noneAsked: {
    nb: 'Ingen samtykker eller referansenumre i scenarioet.',
    en: 'No consents or reference numbers in the scenario.',
  },
  numberMissing: (number: string) => ({
    nb: `Brukeren oppga referansenummer ${number}, og oppslaget spurte ikke med det.`,
    en: `The user gave the reference number ${number}, and the lookup did not ask with it.`,
  }),
  numberExpected: (number: string) => ({
    nb: `Parameteren Referansenummer med ${number}.`,
    en: `The parameter Referansenummer with ${number}.`,
  }),
  consentMissing: (given: string, parameter: string, sent: readonly string[]) => {
    const found =
      sent.length === 0
        ? { nb: 'parameteren mangler', en: 'the parameter is missing' }
        : { nb: `parameteren har ${sent.join(', ')}`, en: `the parameter has ${sent.join(', ')}` }
    return {
      nb: `Brukeren registrerte samtykket ${given} (${parameter}), og i oppslaget er det ikke med: ${found.nb}.`,
      en: `The user registered the consent ${given} (${parameter}), and it is not in the lookup: ${found.en}.`,
    }
  },
  consentExpected: (given: string, parameter: string) => ({
    nb: `${parameter} med ${given}.`,
    en: `${parameter} with ${given}.`,
  }),
  consentUninvited: (sent: string, parameter: string) => ({
    nb: `Oppslaget har samtykket ${sent} i ${parameter}, som brukeren ikke har registrert.`,
    en: `The lookup has the consent ${sent} in ${parameter}, which the user has not registered.`,
  }),
  noConsentYet: {
    nb: 'Ingen samtykkekode før brukeren har registrert et samtykke eller en nødssituasjon.',
    en: 'No consent code before the user has registered a consent or an emergency.',
  },
}
