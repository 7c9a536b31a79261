import type { RecordedPrescription, Text } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { type AskedFor, askedFor } from '../issued-prescriptions.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** One new prescription was issued for the treatment, and it is not on the list (locked, a vaccine, or the user asked for no more). */
export const keptOffList = defineExpectation({
  kind: 'off-list',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: det er utstedt én ny resept, og den står ikke på listen.`,
      en: `${name}: one new prescription has been issued, and it is not on the list.`,
    }
  },
  check: (expected) => offListCheck(expected.treatment),
})

/**
 * One new prescription was issued (SFM-IG-14), and it is not on the list: a locked one never is (ER-LOCK-01), nor is a vaccine
 * (ER-M25-06), nor one that the user wrote and left the list alone (SFM-IG-12). A prescription that the patient wanted locked is
 * locked (SFM-RESEPT-01).
 */
function offListCheck(key: string): Check {
  return outcomeCheck({
    id: `off-list-${key}`,
    krav: ['SFM-IG-14', 'SFM-IG-12', 'ER-LOCK-01', 'ER-M25-06', 'SFM-RESEPT-01'],
    title: {
      nb: 'Én ny resept er utstedt, og den står ikke på listen',
      en: 'One new prescription was issued, and it is not on the list',
    },
    why: {
      nb: 'Det pasienten har bedt om å få låst, skal ikke andre kunne lese på listen; vaksiner og annet gjør den uklar. Uten resept får pasienten det ikke.',
      en: 'What the patient has had locked must not be read on the list by others; vaccines and the like blur it. Without a prescription the patient does not get it.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const { after } = record
  const asked = askedFor(evidence, key)
  const locked = asked.prescription?.locked === true
  const kept = reasonOf(asked)
  const about = ['SFM-IG-14', ...(locked ? ['SFM-RESEPT-01'] : []), ...kravOf[kept]]
  if (after === undefined) return { looked: 0, findings: [], about }
  const issued = newPrescriptions(record, after, key)
  const findings = [
    ...issueFaults(nameOf(treatmentOf(record, key)), issued),
    ...(locked ? issued.filter((one) => !one.locked).map(notLocked) : []),
    ...listedFaults(evidence, key, issued, kept),
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

function issueFaults(name: string, issued: readonly RecordedPrescription[]): readonly OutcomeFinding[] {
  const valid = issued.filter(isDispensable)
  const ids = valid.map(({ reseptId }) => reseptId).join(', ')
  const expected = { nb: `Én gyldig ny resept på ${name}.`, en: `One valid new prescription for ${name}.` }
  if (valid.length === 1) return []
  if (valid.length === 0)
    return [
      inTheEnd(
        { nb: `Resept på ${name} er ikke utstedt.`, en: `A prescription for ${name} was not issued.` },
        {
          expected,
          krav: ['SFM-IG-14'],
        },
      ),
    ]
  return [
    anyhow(
      {
        nb: `Det er utstedt ${String(valid.length)} gyldige resepter på ${name} (ReseptId ${ids}).`,
        en: `${String(valid.length)} valid prescriptions for ${name} were issued (ReseptId ${ids}).`,
      },
      { expected, krav: ['SFM-IG-14'] },
    ),
  ]
}

const notLocked = (one: RecordedPrescription): OutcomeFinding =>
  anyhow(
    {
      nb: `${prescriptionInWords(one)} er utstedt uten å være låst.`,
      en: `${prescriptionInWords(one)} was issued without being locked.`,
    },
    {
      expected: {
        nb: 'En låst resept, som pasienten har bedt om.',
        en: 'A locked prescription, as the patient asked.',
      },
      krav: ['SFM-RESEPT-01'],
    },
  )

/**
 * On the list that RF holds, or on one that was sent and RF refused. A user who wrote a prescription only, and then tries to send the
 * list, has asked for that one: nothing but what RF holds is looked at there.
 */
function listedFaults(
  { record, sends }: Evidence,
  key: string,
  issued: readonly RecordedPrescription[],
  kept: Reason,
): readonly OutcomeFinding[] {
  const { after } = record
  const krav = kravOf[kept]
  const held = after === undefined ? [] : heldTreatments(record, after).entries(key)
  const told = held.map((entry) =>
    anyhow(
      { nb: `${entryInWords(entry)} står på listen.`, en: `${entryInWords(entry)} is on the list.` },
      {
        expected: expectedOf(kept),
        krav,
      },
    ),
  )
  if (told.length > 0 || kept === 'prescription-only') return told
  const isIssued = (reseptId: string | undefined) => issued.some((one) => sameId(one.reseptId, reseptId))
  return sends
    .filter(({ isList }) => isList === true)
    .flatMap((send) =>
      send.treatments
        .filter(({ pllId, reseptId }) => pllId !== undefined && isIssued(reseptId))
        .map(({ name, reseptId, pointer }) =>
          anyhow(
            {
              nb: `${name ?? '?'} (ReseptId ${reseptId ?? ''}) står på listen som ble sendt.`,
              en: `${name ?? '?'} (ReseptId ${reseptId ?? ''}) is on the list that was sent.`,
            },
            { krav, where: whereOf({ record }, send.exchange, 'request', pointer) },
          ),
        ),
    )
}

const expectedOf = (kept: Reason): Text =>
  kept === 'prescription-only'
    ? {
        nb: 'Resepten står ikke på listen: brukeren ba bare om en resept.',
        en: 'The prescription is not on the list: the user asked for a prescription only.',
      }
    : { nb: 'Resepten står ikke på listen.', en: 'The prescription is not on the list.' }
