import type { RecordedListEntry, RecordedPrescription, Text } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import type { KnownTreatment } from '../../record/known-treatments.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { coded, recallReasons } from '../code-words.js'
import { defineExpectation, handle, oneOf } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/**
 * The prescription from the beginning is recalled (code 1 or 3) and replaced by one new one (ER-M5-01, SFM-RECALL-01, SFM-IG-14),
 * on the same entry (ER-M25-02).
 */
export const renewed = defineExpectation({
  kind: 'renewed',
  fields: { treatment: handle, code: oneOf('1', '3') },
  build: ({ key }: NamedTreatment, { code }: { readonly code: '1' | '3' }) => ({ treatment: key, code }),
  words: ({ treatment, code }, nameOf) => words.inScript(nameOf(treatment), code),
  check: ({ treatment, code }) =>
    outcomeCheck({
      id: `renewed-${treatment}`,
      krav: ['SFM-IG-14', 'SFM-RECALL-01', 'ER-M5-01', 'ER-M25-02', 'RF-7419-80'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment, code),
    }),
})

function look({ record }: Evidence, key: string, code: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const name = nameOf(treatment)
  const old = after.prescriptions.find(({ reseptId }) => sameId(reseptId, treatment.reseptId))
  const valid = newPrescriptions(record, after, key).filter(isDispensable)
  const active = heldTreatments(record, after)
    .entries(key)
    .find(({ status }) => status === 'active')
  const findings = [
    ...countDefects(name, valid),
    ...(old === undefined ? [] : recallDefects(old, valid[0], { code, expected: words.expectedRecall(name, code) })),
    ...(active === undefined
      ? [inTheEnd(words.notActive(name), { krav: ['ER-M25-02'] })]
      : entryDefects(treatment, active, valid[0])),
  ]
  return { looked: 1, findings }
}

function countDefects(name: string, valid: readonly RecordedPrescription[]): readonly OutcomeFinding[] {
  const parts = { expected: words.expectedOne(name), krav: ['SFM-IG-14'] }
  if (valid.length === 0) return [inTheEnd(words.notIssued(name), parts)]
  return valid.length === 1 ? [] : [anyhow(words.several(name, valid), parts)]
}

function recallDefects(
  old: RecordedPrescription,
  fresh: RecordedPrescription | undefined,
  { code, expected }: { readonly code: string; readonly expected: Text },
): readonly OutcomeFinding[] {
  const which = prescriptionInWords(old)
  const { recall } = old
  const krav = ['SFM-RECALL-01', 'ER-M5-01']
  if (recall === undefined) return [inTheEnd(words.notRecalled(which), { expected, krav })]
  if (recall.code !== code) return [anyhow(words.otherReason(which, recall.code), { expected, krav })]
  if (fresh === undefined || sameId(recall.replacedBy, fresh.reseptId)) return []
  return [inTheEnd(words.otherReplacement(which, recall.replacedBy), { expected, krav: ['ER-M5-01'] })]
}

function entryDefects(
  { pllId }: KnownTreatment,
  active: RecordedListEntry,
  fresh: RecordedPrescription | undefined,
): readonly OutcomeFinding[] {
  const entry = entryInWords(active)
  const otherId =
    pllId === undefined || sameId(active.pllId, pllId)
      ? []
      : [anyhow(words.newPllId(entry, pllId), { expected: words.expectedPllId, krav: ['ER-M25-02'] })]
  const otherLink =
    fresh === undefined || sameId(active.reseptId, fresh.reseptId)
      ? []
      : [inTheEnd(words.notLinked(entry, fresh.reseptId), { krav: ['SFM-IG-14'] })]
  return [...otherId, ...otherLink]
}

const words = {
  inScript: (name: string, code: string) => {
    const reason = coded(code, recallReasons)
    return {
      nb: `${name}: resepten som fantes fra før, er tilbakekalt med årsak ${reason.nb} og erstattet av én ny på den samme oppføringen.`,
      en: `${name}: the prescription that was there before has been recalled with reason ${reason.en} and replaced by one new one on the same entry.`,
    }
  },
  title: {
    nb: 'Resepten er fornyet: den gamle er tilbakekalt, den nye står på samme oppføring',
    en: 'The prescription was renewed: the old one is recalled, the new one is on the same entry',
  },
  why: {
    nb: 'Er den gamle resepten fortsatt gyldig, kan pasienten hente ut begge. Står den nye på en ny oppføring, ser det ut som et nytt legemiddel.',
    en: 'While the old prescription is valid, both may be dispensed. When the new one is on a new entry, it looks like another medicine.',
  },
  notIssued: (name: string) => ({
    nb: `Det er ikke utstedt noen ny resept på ${name}.`,
    en: `No new prescription for ${name} was issued.`,
  }),
  several: (name: string, valid: readonly RecordedPrescription[]) => {
    const ids = valid.map(({ reseptId }) => reseptId).join(', ')
    return {
      nb: `Det er utstedt ${valid.length} nye resepter på ${name} (ReseptId ${ids}).`,
      en: `${valid.length} new prescriptions for ${name} were issued (ReseptId ${ids}).`,
    }
  },
  expectedOne: (name: string) => ({
    nb: `Én ny gyldig resept på ${name}.`,
    en: `One new valid prescription for ${name}.`,
  }),
  notRecalled: (which: string) => ({ nb: `${which} er ikke tilbakekalt.`, en: `${which} is not recalled.` }),
  otherReason: (which: string, code: string) => ({
    nb: `${which} er tilbakekalt med kode ${code}.`,
    en: `${which} is recalled with code ${code}.`,
  }),
  otherReplacement: (which: string, replacedBy: string | undefined) => ({
    nb: `Tilbakekallingen av ${which} ${replacedBy === undefined ? 'nevner ikke den nye resepten' : `nevner ReseptId ${replacedBy}`}.`,
    en: `The recall of ${which} ${replacedBy === undefined ? 'does not name the new prescription' : `names ReseptId ${replacedBy}`}.`,
  }),
  expectedRecall: (name: string, code: string) => ({
    nb: `Den gamle resepten på ${name} er tilbakekalt med kode ${code} og erstattet av den nye.`,
    en: `The old prescription for ${name} is recalled with code ${code} and replaced by the new one.`,
  }),
  notActive: (name: string) => ({
    nb: `${name} står ikke som aktiv på listen.`,
    en: `${name} is not active on the list.`,
  }),
  newPllId: (entry: string, pllId: string) => ({
    nb: `${entry} har fått en ny PLL-id; den var ${pllId}.`,
    en: `${entry} got a new PLL id; it was ${pllId}.`,
  }),
  expectedPllId: {
    nb: 'Samme PLL-id så lenge behandlingen varer.',
    en: 'The same PLL id as long as the treatment lasts.',
  },
  notLinked: (entry: string, reseptId: string) => ({
    nb: `${entry} er ikke knyttet til den nye resepten (ReseptId ${reseptId}).`,
    en: `${entry} is not linked to the new prescription (ReseptId ${reseptId}).`,
  }),
}
