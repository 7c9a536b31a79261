import type { Finding } from '../../../contract/generated/harness.js'
import { type SchemaName, violations } from '../../../contract/registry.js'
import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { notInScenario, unseen } from '../../record/applicability.js'
import { operationOf, whereOf } from '../../record/evidence.js'
import { bodyJson } from '../../record/recorded-body.js'
import { resourcesOfType } from '../../routes/sfm-basis/fhir/medication-bundle.js'
import { parameterNamed } from '../../routes/sfm-basis/fhir/parameters.js'
import type { SfmBasisEvidence } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { about, type Check, type CheckLook, looked } from '../check.js'

interface Message {
  readonly request: SchemaName
  readonly response: SchemaName
  /** What a technical fault counts against, when no requirement encloses the rule that broke. */
  readonly krav: string
}

const messages: Readonly<Record<string, Message | undefined>> = {
  getmedication: { request: 'sfm/get-medication-request', response: 'sfm/get-medication-response', krav: 'SFM-IG-01' },
  sendmedication: {
    request: 'sfm/send-medication-request',
    response: 'sfm/send-medication-response',
    krav: 'SFM-MSG-01',
  },
  registerresponsibility: {
    request: 'sfm/register-responsibility-request',
    response: 'sfm/register-responsibility-response',
    krav: 'ER-M27-01',
  },
  deregisterresponsibility: {
    request: 'sfm/register-responsibility-request',
    response: 'sfm/register-responsibility-response',
    krav: 'ER-M27-01',
  },
}

/** What an EPJ writes to SFM about its organisation and its users; the answer is the resource as SFM holds it. */
const writes: Readonly<Record<string, Message | undefined>> = {
  Organization: { request: 'sfm/organization-sent', response: 'sfm/organization', krav: 'SFM-IG-18' },
  Practitioner: { request: 'sfm/practitioner-sent', response: 'sfm/practitioner', krav: 'SFM-3.2.1' },
  Person: { request: 'sfm/person-sent', response: 'sfm/person', krav: 'SFM-IG-28' },
}

function messageOf(exchange: RecordedExchange): Message | undefined {
  return messages[operationOf(exchange)] ?? writes[writtenType(exchange) ?? '']
}

/** The resource type of a create or an update: POST [base]/Person, PUT [base]/Person/7. */
function writtenType({ request: { method, url } }: RecordedExchange): string | undefined {
  if (method !== 'POST' && method !== 'PUT') return undefined
  return /\/(Organization|Practitioner|Person)(?:\/[^/?]+)?(?:\?.*)?$/.exec(url)?.[1]
}

/** Every message that the EPJ sends fits its schema; each fault names the requirement that the schema has for it. */
export const messagesFitSchema: Check<SfmBasisEvidence> = {
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
  title: { nb: 'Meldingene er gyldige', en: 'The messages are valid' },
  why: {
    nb: 'En melding som ikke er gyldig, blir avvist, eller lest annerledes enn den var ment. Da har pasienten ikke den listen legen tror.',
    en: 'A message that is not valid is rejected, or read otherwise than it was meant. The patient then does not have the list that the doctor believes.',
  },
  kind: 'universal',
  routes: ['sfm-basis'],
  look,
}

function look(evidence: SfmBasisEvidence): CheckLook {
  const sent = messageExchanges(evidence)
  if (sent.length === 0)
    return unseen(evidence, { nb: 'EPJ-en sendte ingen melding til SFM.', en: 'The EPJ sent no message to SFM.' })
  const cut = sent.filter(({ exchange }) => exchange.request.body?.truncated === true)
  const whole = sent.filter(({ exchange }) => exchange.request.body?.truncated !== true)
  const findings = whole.flatMap(({ exchange, message }) => requestFaults(evidence, exchange, message))
  const open = {
    nb: `${String(cut.length)} melding(er) var for store til å bli tatt vare på hele, og er ikke vurdert.`,
    en: `${String(cut.length)} message(s) were too large to be kept whole, and were not judged.`,
  }
  return looked(sent.length, findings, { about: occasions(evidence), ...(cut.length > 0 ? { open } : {}) })
}

/** The requirements that the messages put to the test: a requirement on prescriptions is not met by a message that has none. */
function occasions(evidence: SfmBasisEvidence): readonly string[] {
  const { lookups, sends, registrations } = evidence
  const has = (name: string) => lookups.some(({ sent }) => parameterNamed(sent, name) !== undefined)
  const statements = sends.flatMap((send) => send.treatments)
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
    'SFM-IG-23': statements.length > 0,
    'SFM-IG-24': statements.some(({ reseptId }) => reseptId !== undefined),
    'SFM-IG-25': statements.length > 0,
    'SFM-IG-27': sends.some(
      ({ bundle }) => bundle !== undefined && resourcesOfType(bundle, 'AllergyIntolerance').length > 0,
    ),
    'SFM-IG-28': wrote('Person'),
    'SFM-3.2.1': wrote('Practitioner'),
    'SFM-MSG-01': sends.length > 0,
    'ER-M25-02': statements.some(({ pllId }) => pllId !== undefined),
    'ER-M27-01': registrations.length > 0,
  })
}

function requestFaults(
  evidence: SfmBasisEvidence,
  exchange: RecordedExchange,
  { request, krav }: Message,
): readonly Finding[] {
  const where = (pointer?: string) => whereOf(evidence, exchange, 'request', pointer)
  const value = bodyJson(exchange.request.body)
  if (value === undefined)
    return [
      {
        message: { nb: 'Meldingen er ikke JSON.', en: 'The message is not JSON.' },
        expected: { nb: 'FHIR Parameters som JSON.', en: 'FHIR Parameters as JSON.' },
        where: where(),
        krav: [krav],
      },
    ]
  return violations(request, value).map((violation) => ({
    message: {
      nb: `Meldingen er ikke gyldig: ${violation.message.nb}`,
      en: `The message is not valid: ${violation.message.en}`,
    },
    where: where(violation.pointer),
    krav: violation.krav.length > 0 ? [...violation.krav] : [krav],
  }))
}

/**
 * What the simulator answers fits the same schemas. A fault here is the harness' own, and the EPJ may have been led astray by it.
 * An answer that does not fit because the world spoiled it on purpose is left alone.
 */
export const answersFitSchema: Check<SfmBasisEvidence> = {
  id: 'answers-fit-schema',
  krav: [],
  title: { nb: 'Testverktøyets egne svar er gyldige', en: 'The harness’ own answers are valid' },
  why: {
    nb: 'Et ugyldig svar fra testverktøyet kan gi EPJ-en skylden for noe den ikke har gjort.',
    en: 'An invalid answer from the harness may blame the EPJ for what it did not do.',
  },
  kind: 'universal',
  routes: ['sfm-basis'],
  look: lookAtAnswers,
}

function lookAtAnswers(evidence: SfmBasisEvidence): CheckLook {
  const answered = messageExchanges(evidence).filter(
    ({ exchange: { response } }) =>
      response.status >= 200 && response.status < 300 && response.body?.truncated !== true,
  )
  if (answered.length === 0)
    return unseen(evidence, { nb: 'SFM-simulatoren ga ingen svar.', en: 'The SFM simulator gave no answers.' })
  const judged = answered
    .map(({ exchange, message }) => ({ exchange, faults: responseFaults(evidence, exchange, message) }))
    .filter(({ exchange, faults }) => faults.length === 0 || exchange.fault === undefined)
  if (judged.length === 0)
    return notInScenario('Alle svarene var ødelagt med vilje.', 'All answers were spoiled on purpose.')
  const findings = judged.flatMap(({ faults }) => faults)
  if (findings.length === 0) return looked(judged.length, [])
  return {
    kind: 'error',
    blame: 'harness',
    findings,
    looked: judged.length,
    reason: {
      nb: 'SFM-simulatoren svarte med noe som ikke passer dens eget skjema. Meld feilen inn.',
      en: 'The SFM simulator answered with something that does not fit its own schema. Please report the fault.',
    },
  }
}

function responseFaults(
  evidence: SfmBasisEvidence,
  exchange: RecordedExchange,
  { response }: Message,
): readonly Finding[] {
  const { body } = exchange.response
  if (body === null || body.text === '') return []
  const value = bodyJson(body)
  if (value === undefined)
    return [
      {
        message: { nb: 'Svaret er ikke JSON.', en: 'The answer is not JSON.' },
        where: whereOf(evidence, exchange, 'response'),
      },
    ]
  return violations(response, value).map(({ message, pointer }) => ({
    message: { ...message },
    where: whereOf(evidence, exchange, 'response', pointer),
  }))
}

function messageExchanges({
  calls,
}: SfmBasisEvidence): readonly { readonly exchange: RecordedExchange; readonly message: Message }[] {
  return calls.flatMap(({ exchange }) => {
    const message = messageOf(exchange)
    return message === undefined ? [] : [{ exchange, message }]
  })
}
