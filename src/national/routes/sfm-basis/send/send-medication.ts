import type { Json, JsonObject } from '../fhir/json.js'
import { listOf, sessionAfterSend } from '../session/session.js'
import {
  type Caller,
  isSessionOf,
  resultCoding,
  sessionKey,
  type SfmAnswer,
  type SfmWorld,
} from '../session/sfm-world.js'
import { type AcceptedSend, ok, type Result, wordsFor } from './accepted-send.js'
import { readSentMedication } from './read-sent-medication.js'
import { sendAllergies } from './send-allergies.js'
import { sendList, type SentList } from './send-list.js'
import { sendPrescriptions } from './send-prescriptions.js'
import { sendRecalls } from './send-recalls.js'
import { brokenRule, withoutLookup } from './send-rules.js'

/**
 * `$sendMedication`: reads, checks the rules, then sends M1 for each new prescription, M5 for each recall and M25.1 for the list,
 * in that order. A broken rule is an OperationOutcome and nothing is sent; what RF refuses is told inside a 200, message by message,
 * and what RF took before that stands.
 */
export function sendMedication(body: Json, caller: Caller, world: SfmWorld): SfmAnswer {
  const read = readSentMedication(body)
  if (!read.ok) {
    spoilSessions(caller, world)
    return { ok: false, refusal: read.refusal }
  }
  const { sent } = read
  const key = sessionKey(caller, sent.patient)
  const session = world.sessions.get(key)
  const broken = brokenRule(sent, session, { now: world.clock.millis(), profession: caller.practitioner?.profession })
  if (broken !== undefined || session === undefined) {
    if (session !== undefined) world.sessions.set(key, { ...session, spoiled: true })
    return { ok: false, refusal: broken ?? withoutLookup }
  }
  const accepted: AcceptedSend = {
    sent,
    session,
    caller,
    world,
    resources: { find: sent.find, knownHprNumbers: world.directory.hprNumbers },
  }
  const prescribed = sendPrescriptions(accepted)
  const recalled = sendRecalls(accepted, prescribed)
  const list = sent.createPLL === true ? sendList(accepted) : undefined
  rememberSend(accepted, key, { list, allergies: sendAllergies(accepted) })
  return {
    ok: true,
    parameters: {
      resourceType: 'Parameters',
      parameter: [
        { name: 'recallCount', valueInteger: recalled.length },
        { name: 'prescriptionCount', valueInteger: prescribed.length },
        ...(list === undefined ? [] : [pllResult(list)]),
        ...[...prescribed, ...recalled].map(operationResult),
      ],
    },
  }
}

/** Marks that the caller was answered by an OperationOutcome, when no one can say which patient the message was about (V8). */
export function spoilSessions(caller: Caller, { sessions }: SfmWorld): void {
  for (const [key, session] of sessions) if (isSessionOf(caller, key)) sessions.set(key, { ...session, spoiled: true })
}

/** The send is what the next one in this session builds on (V7); a list that RF refused is not. */
function rememberSend(
  { sent, session, world }: AcceptedSend,
  key: string,
  { list, allergies }: { readonly list: SentList | undefined; readonly allergies: ReadonlyMap<string, string> },
): void {
  const { clock, rf, sessions } = world
  const record = rf.lookUp(sent.patient)
  const accepted = list?.code === ok
  sessions.set(
    key,
    sessionAfterSend(session, sent, {
      record,
      list: accepted ? listOf(record) : session.list,
      assigned: new Map([...allergies, ...(list?.assigned ?? [])]),
      now: clock.millis(),
    }),
  )
}

function pllResult({ messageId, code }: SentList): JsonObject {
  return {
    name: 'PllResult',
    part: [
      { name: 'PllmessageID', valueString: messageId },
      { name: 'resultCode', valueCoding: resultCoding(code, wordsFor(code)) },
    ],
  }
}

function operationResult({ reseptId, code, referenceNumber }: Result): JsonObject {
  return {
    name: 'prescriptionOperationResult',
    part: [
      { name: 'reseptID', valueString: reseptId },
      ...(referenceNumber === undefined ? [] : [{ name: 'refnum', valueString: referenceNumber }]),
      { name: 'resultCode', valueCoding: resultCoding(code, wordsFor(code)) },
    ],
  }
}
