import type { Finding } from '../../../contract/generated/harness.js'
import { notInScenario } from '../../record/applicability.js'
import { baselineOf, counterpart } from '../../record/send-basis.js'
import { inWords } from '../../record/statement-in-words.js'
import type { Evidence, Send } from '../../routes/sfm-basis/evidence.js'
import { codes } from '../../routes/sfm-basis/fhir/concept.js'
import { extension, extensionValue, valueOf } from '../../routes/sfm-basis/fhir/extension.js'
import { medicationOf } from '../../routes/sfm-basis/fhir/medication.js'
import type { StatementFacts } from '../../routes/sfm-basis/fhir/statement.js'
import type { Check } from '../check.js'
import { inSend, lookAtEntries } from './list-sends.js'

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
  look: (evidence) =>
    lookAtEntries(
      evidence,
      (entry, send) => isSupplement(send, entry),
      (entry, send) => faultsOf(evidence, send, entry),
      notInScenario('Ingen oppføring i listen er et kosttilskudd.', 'No entry of the list is a supplement.'),
    ),
}

function isSupplement(send: Send, { entry }: StatementFacts): boolean {
  const medicine = send.bundle === undefined ? undefined : medicationOf(send.bundle, entry.resource)?.resource
  const group =
    extensionValue(medicine, 'no-basis-prescriptiongroup', 'prescriptiongroup') ??
    valueOf(extension(medicine, 'no-basis-prescriptiongroup')?.extension)
  return codes(group).some(({ code }) => code === supplement)
}

function faultsOf(evidence: Evidence, send: Send, entry: StatementFacts): readonly Finding[] {
  const was = counterpart(entry, baselineOf(evidence, send)?.listed ?? [])
  const { reseptId, typeresept, itemgroup, pointer } = entry
  const prescribed =
    (reseptId !== undefined && was?.reseptId === undefined) ||
    (typeresept !== undefined && typeresept !== 'U' && was?.typeresept !== typeresept)
  return [
    ...(prescribed
      ? [
          inSend(evidence, send, pointer, {
            nb: `${inWords(entry)} er et kosttilskudd og har resept (type ${typeresept ?? ''}, ReseptId ${reseptId ?? ''}).`,
            en: `${inWords(entry)} is a supplement and has a prescription (type ${typeresept ?? ''}, ReseptId ${reseptId ?? ''}).`,
          }),
        ]
      : []),
    ...(itemgroup !== undefined && itemgroup !== 'L' && was?.itemgroup !== itemgroup
      ? [
          inSend(
            evidence,
            send,
            pointer,
            {
              nb: `${inWords(entry)} er et kosttilskudd med varegruppe ${itemgroup}.`,
              en: `${inWords(entry)} is a supplement with item group ${itemgroup}.`,
            },
            { expected: { nb: 'Varegruppe L.', en: 'Item group L.' } },
          ),
        ]
      : []),
  ]
}
