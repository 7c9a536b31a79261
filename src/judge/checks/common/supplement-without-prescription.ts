import type { Finding } from '../../../contract/generated/harness.js'
import { notInScenario } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { counterpart, sendBasisOf } from '../../record/send-basis.js'
import { inWords } from '../../record/treatment-label.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import type { Check } from '../check.js'
import { inSend, lookAtEntries } from './sent-list-entries.js'

/** Kodeverk 7421. */
const supplement = 'K'

/** A supplement on the list is of item group L and has no prescription (ER-M25-08). What was received with one is not the EPJ's. */
export const supplementWithoutPrescription: Check = {
  id: 'supplement-without-prescription',
  krav: ['ER-M25-08'],
  title: { nb: 'Kosttilskudd står på listen uten resept', en: 'Supplements are on the list without prescription' },
  why: {
    nb: 'En resept på et kosttilskudd blir avvist, og pasienten venter på noe apoteket ikke kan levere ut.',
    en: 'A prescription for a supplement is rejected, and the patient waits for what the pharmacy cannot dispense.',
  },
  kind: 'universal',
  routes: 'all',
  look: (evidence) =>
    lookAtEntries(
      evidence,
      (entry) => isSupplement(entry),
      (entry, send) => faultsOf(evidence, send, entry),
      notInScenario({
        nb: 'Ingen oppføring i listen er et kosttilskudd.',
        en: 'No entry of the list is a supplement.',
      }),
    ),
}

const isSupplement = ({ medicine }: TreatmentFacts): boolean => medicine.prescriptionGroups.includes(supplement)

function faultsOf(evidence: Evidence, send: SendFacts, entry: TreatmentFacts): readonly Finding[] {
  const was = counterpart(entry, sendBasisOf(evidence, send)?.listed ?? [])
  const { reseptId, prescriptionType, itemGroup, pointer } = entry
  const prescribed =
    (reseptId !== undefined && was?.reseptId === undefined) ||
    (prescriptionType !== undefined && prescriptionType !== 'U' && was?.prescriptionType !== prescriptionType)
  return [
    ...(prescribed
      ? [
          inSend(evidence, send, pointer, {
            nb: `${inWords(entry)} er et kosttilskudd og har resept (type ${prescriptionType ?? ''}, ReseptId ${reseptId ?? ''}).`,
            en: `${inWords(entry)} is a supplement and has a prescription (type ${prescriptionType ?? ''}, ReseptId ${reseptId ?? ''}).`,
          }),
        ]
      : []),
    ...(itemGroup !== undefined && itemGroup !== 'L' && was?.itemGroup !== itemGroup
      ? [
          inSend(
            evidence,
            send,
            pointer,
            {
              nb: `${inWords(entry)} er et kosttilskudd med varegruppe ${itemGroup}.`,
              en: `${inWords(entry)} is a supplement with item group ${itemGroup}.`,
            },
            { expected: { nb: 'Varegruppe L.', en: 'Item group L.' } },
          ),
        ]
      : []),
  ]
}
