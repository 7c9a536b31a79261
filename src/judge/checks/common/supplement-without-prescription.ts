import type { Finding } from '../../../contract/generated/harness.js'
import { notInScenario } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { counterpart, sendBasisOf } from '../../record/send-basis.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { lookAtEntries } from './sent-list-entries.js'

/** Kodeverk 7421. */
const supplement = 'K'

/** A supplement on the list is of item group L and has no prescription (ER-M25-08). What was received with one is not the EPJ's. */
export const supplementWithoutPrescription = universalCheck({
  id: 'supplement-without-prescription',
  krav: ['ER-M25-08'],
  words: () => words,
  look: (evidence) =>
    lookAtEntries(evidence, {
      concerns: ({ medicine }) => medicine.prescriptionGroups.includes(supplement),
      findings: (entry, send) => findingsOf(evidence, send, entry),
      none: notInScenario(words.noSupplements),
    }),
})

function findingsOf(evidence: Evidence, send: SendFacts, entry: TreatmentFacts): readonly Finding[] {
  const was = counterpart(entry, sendBasisOf(evidence, send)?.listed ?? [])
  const { itemGroup, pointer } = entry
  return [
    ...(isPrescribed(entry, was) ? [findingInSend(evidence, send, pointer, words.prescribed(entry))] : []),
    ...(itemGroup !== undefined && itemGroup !== 'L' && was?.itemGroup !== itemGroup
      ? [findingInSend(evidence, send, pointer, words.itemGroup(entry, itemGroup), { expected: words.itemGroupL })]
      : []),
  ]
}

const isPrescribed = ({ reseptId, prescriptionType }: TreatmentFacts, was: TreatmentFacts | undefined): boolean =>
  (reseptId !== undefined && was?.reseptId === undefined) ||
  (prescriptionType !== undefined && prescriptionType !== 'U' && was?.prescriptionType !== prescriptionType)

const words = {
  title: { nb: 'Kosttilskudd står på listen uten resept', en: 'Supplements are on the list without prescription' },
  why: {
    nb: 'En resept på et kosttilskudd blir avvist, og pasienten venter på noe apoteket ikke kan levere ut.',
    en: 'A prescription for a supplement is rejected, and the patient waits for what the pharmacy cannot dispense.',
  },
  noSupplements: {
    nb: 'Ingen oppføring i listen er et kosttilskudd.',
    en: 'No entry of the list is a supplement.',
  },
  prescribed: (entry: TreatmentFacts) => ({
    nb: `${labelOf(entry)} er et kosttilskudd og har resept (type ${entry.prescriptionType ?? ''}, ReseptId ${entry.reseptId ?? ''}).`,
    en: `${labelOf(entry)} is a supplement and has a prescription (type ${entry.prescriptionType ?? ''}, ReseptId ${entry.reseptId ?? ''}).`,
  }),
  itemGroup: (entry: TreatmentFacts, itemGroup: string) => ({
    nb: `${labelOf(entry)} er et kosttilskudd med varegruppe ${itemGroup}.`,
    en: `${labelOf(entry)} is a supplement with item group ${itemGroup}.`,
  }),
  itemGroupL: { nb: 'Varegruppe L.', en: 'Item group L.' },
}
