import type { RecordedListEntry, RecordedPrescription } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import type { KnownTreatment } from '../../record/known-treatments.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { coded, recallReasons } from '../code-words.js'
import { defineExpectation, type FieldsOf, handle, oneOf } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle, code: oneOf('1', '3') }

type Renewed = FieldsOf<typeof fields>

/** The prescription from the beginning is recalled (code 1 or 3) and replaced by one new one, on the same entry. */
export const renewed = defineExpectation({
  kind: 'renewed',
  fields,
  build: ({ key }: NamedTreatment, { code }: { readonly code: '1' | '3' }) => ({ treatment: key, code }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: resepten som fantes fra før, er tilbakekalt med årsak ${coded(expected.code, recallReasons, 'nb')} og erstattet av én ny på den samme oppføringen.`,
      en: `${name}: the prescription that was there before has been recalled with reason ${coded(expected.code, recallReasons, 'en')} and replaced by one new one on the same entry.`,
    }
  },
  check: renewedCheck,
})

/**
 * The prescription from the beginning is recalled (code 1 or 3) and replaced by one new one (ER-M5-01, SFM-RECALL-01, SFM-IG-14),
 * on the same entry (ER-M25-02).
 */
function renewedCheck({ treatment, code }: Renewed): Check {
  return outcomeCheck({
    id: `renewed-${treatment}`,
    krav: ['SFM-IG-14', 'SFM-RECALL-01', 'ER-M5-01', 'ER-M25-02', 'RF-7419-80'],
    title: {
      nb: 'Resepten er fornyet: den gamle er tilbakekalt, den nye står på samme oppføring',
      en: 'The prescription was renewed: the old one is recalled, the new one stands on the same entry',
    },
    why: {
      nb: 'Er den gamle resepten fortsatt gyldig, kan pasienten hente ut begge. Står den nye på en ny oppføring, ser det ut som et nytt legemiddel.',
      en: 'While the old prescription is valid, both may be dispensed. When the new one stands on a new entry, it looks like another medicine.',
    },
    look: (evidence) => look(evidence, treatment, code),
  })
}

function look({ record }: Evidence, key: string, code: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const old = after.prescriptions.find(({ reseptId }) => sameId(reseptId, treatment.reseptId))
  const valid = newPrescriptions(record, after, key).filter(isDispensable)
  const active = heldTreatments(record, after)
    .entries(key)
    .find(({ status }) => status === 'active')
  return {
    looked: 1,
    findings: [
      ...newFaults(treatment, valid),
      ...oldFaults(treatment, old, valid[0], code),
      ...entryFaults(treatment, active, valid[0]),
    ],
  }
}

function newFaults(treatment: KnownTreatment, valid: readonly RecordedPrescription[]): readonly OutcomeFinding[] {
  const expected = {
    nb: `Én ny gyldig resept på ${nameOf(treatment)}.`,
    en: `One new valid prescription for ${nameOf(treatment)}.`,
  }
  if (valid.length === 0)
    return [
      inTheEnd(
        `Det er ikke utstedt noen ny resept på ${nameOf(treatment)}.`,
        `No new prescription for ${nameOf(treatment)} was issued.`,
        {
          expected,
          krav: ['SFM-IG-14'],
        },
      ),
    ]
  if (valid.length === 1) return []
  const ids = valid.map(({ reseptId }) => reseptId).join(', ')
  return [
    anyhow(
      `Det er utstedt ${String(valid.length)} nye resepter på ${nameOf(treatment)} (ReseptId ${ids}).`,
      `${String(valid.length)} new prescriptions for ${nameOf(treatment)} were issued (ReseptId ${ids}).`,
      { expected, krav: ['SFM-IG-14'] },
    ),
  ]
}

function oldFaults(
  treatment: KnownTreatment,
  old: RecordedPrescription | undefined,
  fresh: RecordedPrescription | undefined,
  code: string,
): readonly OutcomeFinding[] {
  const expected = {
    nb: `Den gamle resepten på ${nameOf(treatment)} er tilbakekalt med kode ${code} og erstattet av den nye.`,
    en: `The old prescription for ${nameOf(treatment)} is recalled with code ${code} and replaced by the new one.`,
  }
  if (old === undefined) return []
  const { recall } = old
  if (recall === undefined)
    return [
      inTheEnd(`${prescriptionInWords(old)} er ikke tilbakekalt.`, `${prescriptionInWords(old)} is not recalled.`, {
        expected,
        krav: ['SFM-RECALL-01', 'ER-M5-01'],
      }),
    ]
  if (recall.code !== code)
    return [
      anyhow(
        `${prescriptionInWords(old)} er tilbakekalt med kode ${recall.code}.`,
        `${prescriptionInWords(old)} is recalled with code ${recall.code}.`,
        { expected, krav: ['SFM-RECALL-01', 'ER-M5-01'] },
      ),
    ]
  if (fresh === undefined || sameId(recall.replacedBy, fresh.reseptId)) return []
  return [
    inTheEnd(
      `Tilbakekallingen av ${prescriptionInWords(old)} ${recall.replacedBy === undefined ? 'nevner ikke den nye resepten' : `nevner ReseptId ${recall.replacedBy}`}.`,
      `The recall of ${prescriptionInWords(old)} ${recall.replacedBy === undefined ? 'does not name the new prescription' : `names ReseptId ${recall.replacedBy}`}.`,
      { expected, krav: ['ER-M5-01'] },
    ),
  ]
}

function entryFaults(
  treatment: KnownTreatment,
  active: RecordedListEntry | undefined,
  fresh: RecordedPrescription | undefined,
): readonly OutcomeFinding[] {
  if (active === undefined)
    return [
      inTheEnd(
        `${nameOf(treatment)} står ikke som aktiv på listen.`,
        `${nameOf(treatment)} is not active on the list.`,
        {
          krav: ['ER-M25-02'],
        },
      ),
    ]
  const idFault =
    treatment.pllId === undefined || sameId(active.pllId, treatment.pllId)
      ? []
      : [
          anyhow(
            `${entryInWords(active)} har fått en ny PLL-id; den var ${treatment.pllId}.`,
            `${entryInWords(active)} got a new PLL id; it was ${treatment.pllId}.`,
            {
              expected: {
                nb: 'Samme PLL-id så lenge behandlingen varer.',
                en: 'The same PLL id as long as the treatment lasts.',
              },
              krav: ['ER-M25-02'],
            },
          ),
        ]
  const linkFault =
    fresh === undefined || sameId(active.reseptId, fresh.reseptId)
      ? []
      : [
          inTheEnd(
            `${entryInWords(active)} er ikke knyttet til den nye resepten (ReseptId ${fresh.reseptId}).`,
            `${entryInWords(active)} is not linked to the new prescription (ReseptId ${fresh.reseptId}).`,
            { krav: ['SFM-IG-14'] },
          ),
        ]
  return [...idFault, ...linkFault]
}
