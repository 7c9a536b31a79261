import type { Lookup as LookupAction } from '../../../contract/generated/adapter.js'
import type { Finding, Text } from '../../../contract/generated/harness.js'
import { notInScenario, patientIsDue, unseen } from '../../record/applicability.js'
import { whereOf } from '../../record/evidence.js'
import { text } from '../../record/json-value.js'
import { codes } from '../../routes/sfm-basis/fhir/concept.js'
import { parametersNamed, parameterValue } from '../../routes/sfm-basis/fhir/parameters.js'
import type { SfmBasisEvidence, SfmLookup } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { about, type Check, type CheckLook, looked } from '../check.js'

type Consents = NonNullable<LookupAction['consent']>
type Register = keyof Consents

/** The parameters of $getMedication that carry a consent (guide, getMedication). */
const parameters: Readonly<Record<Register, string>> = {
  kjernejournal: 'SamtykkeKjernejournal',
  sperret: 'SamtykkeSperretLegemidler',
  laste: 'SamtykkeLasteResepter',
}
const registers = Object.keys(parameters) as readonly Register[]

/** «Consent not required»: what a specialist or the patient's own GP may say without anybody registering anything. */
const notRequired = 'HPUNNTAK'

/**
 * A lookup asks with what the user gave: each consent in its own parameter, and the reference numbers (SFM-IG-02). A consent that the
 * user has not registered is not sent: the kjernejournal says so of restricted content, and that it holds here is INFERRED, so it warns.
 * That the codes are those of the parameter is the schema's matter (SFM-IG-03).
 */
export const lookupAsAsked: Check<SfmBasisEvidence> = {
  id: 'lookup-as-asked',
  krav: ['SFM-IG-02', 'KJ-CONSENT-01'],
  title: { nb: 'Oppslaget spør med det brukeren har oppgitt', en: 'The lookup asks with what the user gave' },
  why: {
    nb: 'Uten samtykket eller referansenummeret ser legen ikke alt pasienten bruker. Med et samtykke ingen har gitt, ser legen det pasienten har sperret.',
    en: 'Without the consent or the reference number the doctor does not see all that the patient uses. With a consent that nobody gave, the doctor sees what the patient has restricted.',
  },
  kind: 'universal',
  routes: ['sfm-basis'],
  look,
}

interface Asked {
  readonly step: number
  readonly consent: Consents
  readonly referenceNumbers: readonly string[]
}

function look(evidence: SfmBasisEvidence): CheckLook {
  const { lookups, record } = evidence
  if (lookups.length === 0 && !patientIsDue(evidence))
    return {
      kind: 'not-applicable',
      reason: { nb: 'Ingen av stegene gjelder en pasient.', en: 'None of the steps is about a patient.' },
    }
  if (lookups.length === 0)
    return unseen(evidence, { nb: 'EPJ-en gjorde ikke noe oppslag.', en: 'The EPJ made no lookup.' })
  const asked = record.steps.flatMap(({ step, action }) => askedIn(step, action))
  const withParameters = lookups.filter(({ sent }) =>
    registers.some((register) => consentIn(sent, register) !== undefined),
  )
  if (
    asked.length + withParameters.length === 0 &&
    record.world.kjernejournal?.restricted === undefined &&
    !hasHidden(evidence)
  )
    return notInScenario(
      'Ingen samtykker eller referansenumre i scenarioet.',
      'No consents or reference numbers in the scenario.',
    )
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
        message: {
          nb: `Brukeren oppga referansenummer ${number}, og oppslaget spurte ikke med det.`,
          en: `The user gave the reference number ${number}, and the lookup did not ask with it.`,
        },
        expected: {
          nb: `Parameteren Referansenummer med ${number}.`,
          en: `The parameter Referansenummer with ${number}.`,
        },
        where,
        krav: ['SFM-IG-02'],
      })),
    ...registers.flatMap((register): readonly Finding[] => {
      const given: string | undefined = consent[register]
      const sent = made.flatMap((lookup) => consentIn(lookup.sent, register) ?? [])
      if (given === undefined || sent.includes(given)) return []
      const name = parameters[register]
      const said: Text =
        sent.length === 0
          ? { nb: 'parameteren mangler', en: 'the parameter is missing' }
          : { nb: `parameteren har ${sent.join(', ')}`, en: `the parameter has ${sent.join(', ')}` }
      return [
        {
          message: {
            nb: `Brukeren registrerte samtykket ${given} (${name}), og i oppslaget er det ikke med: ${said.nb}.`,
            en: `The user registered the consent ${given} (${name}), and it is not in the lookup: ${said.en}.`,
          },
          expected: { nb: `${name} med ${given}.`, en: `${name} with ${given}.` },
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
        message: {
          nb: `Oppslaget har samtykket ${sent} i ${parameters[register]}, som brukeren ikke har registrert.`,
          en: `The lookup has the consent ${sent} in ${parameters[register]}, which the user has not registered.`,
        },
        expected: {
          nb: 'Ingen samtykkekode før brukeren har registrert et samtykke eller en nødssituasjon.',
          en: 'No consent code before the user has registered a consent or an emergency.',
        },
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
