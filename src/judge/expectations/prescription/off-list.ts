import type { RecordedPrescription } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { type AskedFor, askedFor } from '../issued-prescriptions.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/**
 * One new prescription was issued (SFM-IG-14), and it is not on the list: a locked one never is (ER-LOCK-01), nor is a vaccine
 * (ER-M25-06), nor one that the user wrote and left the list alone (SFM-IG-12). A prescription that the patient wanted locked is
 * locked (SFM-RESEPT-01).
 */
export const keptOffList = defineExpectation({
  kind: 'off-list',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `off-list-${treatment}`,
      krav: ['SFM-IG-14', 'SFM-IG-12', 'ER-LOCK-01', 'ER-M25-06', 'SFM-RESEPT-01'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const { after } = record
  const asked = askedFor(evidence, key)
  const locked = asked.prescription?.locked === true
  const reason = reasonOf(asked)
  const about = ['SFM-IG-14', ...(locked ? ['SFM-RESEPT-01'] : []), ...kravOf[reason]]
  if (after === undefined) return { looked: 0, findings: [], about }
  const issued = newPrescriptions(record, after, key)
  const findings = [
    ...countDefects(nameOf(treatmentOf(record, key)), issued.filter(isDispensable)),
    ...(locked ? issued.filter((one) => !one.locked).map(notLocked) : []),
    ...listedDefects(evidence, key, issued, reason),
  ]
  return { looked: Math.max(1, issued.length), findings, about }
}

/** Why it stays off the list. */
type Reason = 'locked' | 'vaccine' | 'prescription-only' | 'other'

const kravOf: Readonly<Record<Reason, readonly string[]>> = {
  locked: ['ER-LOCK-01'],
  vaccine: ['ER-M25-06'],
  'prescription-only': ['SFM-IG-12'],
  other: [],
}

function reasonOf({ treatment, prescription, action }: AskedFor): Reason {
  if (prescription?.locked === true) return 'locked'
  if (treatment.use === '4') return 'vaccine'
  return action === 'prescribe-only' ? 'prescription-only' : 'other'
}

function countDefects(name: string, valid: readonly RecordedPrescription[]): readonly OutcomeFinding[] {
  const parts = { expected: words.expectedOne(name), krav: ['SFM-IG-14'] }
  if (valid.length === 0) return [inTheEnd(words.notIssued(name), parts)]
  return valid.length === 1 ? [] : [anyhow(words.several(name, valid), parts)]
}

const notLocked = (one: RecordedPrescription): OutcomeFinding =>
  anyhow(words.notLocked(prescriptionInWords(one)), { expected: words.expectedLocked, krav: ['SFM-RESEPT-01'] })

/**
 * On the list that RF holds, or on one that was sent and RF refused. A user who wrote a prescription only, and then tries to send the
 * list, has asked for that one: nothing but what RF holds is looked at there.
 */
function listedDefects(
  evidence: Evidence,
  key: string,
  issued: readonly RecordedPrescription[],
  reason: Reason,
): readonly OutcomeFinding[] {
  const held = heldDefects(evidence, key, reason)
  if (held.length > 0 || reason === 'prescription-only') return held
  return evidence.sends
    .filter(({ isList }) => isList === true)
    .flatMap((send) => sentDefects(evidence, send, issued, reason))
}

function heldDefects({ record }: Evidence, key: string, reason: Reason): readonly OutcomeFinding[] {
  const { after } = record
  const entries = after === undefined ? [] : heldTreatments(record, after).entries(key)
  const expected = reason === 'prescription-only' ? words.expectedPrescriptionOnly : words.expectedOffList
  return entries.map((entry) => anyhow(words.listed(entryInWords(entry)), { expected, krav: kravOf[reason] }))
}

const sentDefects = (
  evidence: Evidence,
  send: SendFacts,
  issued: readonly RecordedPrescription[],
  reason: Reason,
): readonly OutcomeFinding[] =>
  send.treatments
    .filter(({ pllId, reseptId }) => pllId !== undefined && issued.some((one) => sameId(one.reseptId, reseptId)))
    .map(({ name = '?', reseptId = '', pointer }) =>
      anyhow(words.sentOnList(name, reseptId), {
        krav: kravOf[reason],
        where: whereOf(evidence, send.exchange, 'request', pointer),
      }),
    )

const words = {
  inScript: (name: string) => ({
    nb: `${name}: det er utstedt én ny resept, og den står ikke på listen.`,
    en: `${name}: one new prescription has been issued, and it is not on the list.`,
  }),
  title: {
    nb: 'Én ny resept er utstedt, og den står ikke på listen',
    en: 'One new prescription was issued, and it is not on the list',
  },
  why: {
    nb: 'Det pasienten har bedt om å få låst, skal ikke andre kunne lese på listen; vaksiner og annet gjør den uklar. Uten resept får pasienten det ikke.',
    en: 'What the patient has had locked must not be read on the list by others; vaccines and the like blur it. Without a prescription the patient does not get it.',
  },
  notIssued: (name: string) => ({
    nb: `Resept på ${name} er ikke utstedt.`,
    en: `A prescription for ${name} was not issued.`,
  }),
  several: (name: string, valid: readonly RecordedPrescription[]) => {
    const ids = valid.map(({ reseptId }) => reseptId).join(', ')
    return {
      nb: `Det er utstedt ${valid.length} gyldige resepter på ${name} (ReseptId ${ids}).`,
      en: `${valid.length} valid prescriptions for ${name} were issued (ReseptId ${ids}).`,
    }
  },
  expectedOne: (name: string) => ({
    nb: `Én gyldig ny resept på ${name}.`,
    en: `One valid new prescription for ${name}.`,
  }),
  notLocked: (which: string) => ({
    nb: `${which} er utstedt uten å være låst.`,
    en: `${which} was issued without being locked.`,
  }),
  expectedLocked: {
    nb: 'En låst resept, som pasienten har bedt om.',
    en: 'A locked prescription, as the patient asked.',
  },
  listed: (entry: string) => ({ nb: `${entry} står på listen.`, en: `${entry} is on the list.` }),
  sentOnList: (name: string, reseptId: string) => ({
    nb: `${name} (ReseptId ${reseptId}) står på listen som ble sendt.`,
    en: `${name} (ReseptId ${reseptId}) is on the list that was sent.`,
  }),
  expectedOffList: { nb: 'Resepten står ikke på listen.', en: 'The prescription is not on the list.' },
  expectedPrescriptionOnly: {
    nb: 'Resepten står ikke på listen: brukeren ba bare om en resept.',
    en: 'The prescription is not on the list: the user asked for a prescription only.',
  },
}
