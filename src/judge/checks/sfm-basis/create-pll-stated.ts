import type { Finding, Text } from '../../../contract/generated/harness.js'
import { nothingSent } from '../../record/applicability.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { compositionOf, type MedicationBundle, sectionOf } from '../../routes/sfm-basis/fhir/medication-bundle.js'
import { pllInfosOf } from '../../routes/sfm-basis/fhir/pll-info.js'
import type { SfmBasisEvidence, SfmSend } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { universalCheck } from '../check.js'
import { findingInSend } from '../common/finding-in-send.js'

/**
 * Each send says whether the list is delivered (SFM-IG-12): createPLL in the PLL info, or an empty section with the reason nilknown.
 * Another reason only warns (SFM-PLLINFO-01): the guide says nilknown, and a captured message of a real client had unavailable,
 * without it being shown whether SFM took it.
 */
export const createPllStated = universalCheck({
  id: 'create-pll-stated',
  krav: ['SFM-IG-12', 'SFM-PLLINFO-01'],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: SfmBasisEvidence): CheckLook {
  const messages = evidence.sends.flatMap((send) => (send.bundle === undefined ? [] : [{ send, bundle: send.bundle }]))
  if (messages.length === 0) return nothingSent(evidence)
  const hasEmpty = messages.some(({ bundle }) => sectionOf(bundle, 'sectionPLLinfo')?.entries.length === 0)
  return looked(
    messages.length,
    messages.flatMap(({ send, bundle }) => notStated(evidence, send, bundle)),
    { about: about({ 'SFM-IG-12': true, 'SFM-PLLINFO-01': hasEmpty }) },
  )
}

function notStated(evidence: SfmBasisEvidence, send: SfmSend, bundle: MedicationBundle): readonly Finding[] {
  const finding = (pointer: string | undefined, krav: string, message: Text) => [
    findingInSend(evidence, send, pointer, message, { expected: words.stated, krav: [krav] }),
  ]
  const section = sectionOf(bundle, 'sectionPLLinfo')
  if (section === undefined) return finding(compositionOf(bundle)?.pointer, 'SFM-IG-12', words.noSection)
  const { entries, emptyReason, pointer } = section
  if (entries.length > 0) {
    const isStated = pllInfosOf(bundle).some(({ createPLL }) => createPLL !== undefined)
    return isStated ? [] : finding(pointer, 'SFM-IG-12', words.notSaid)
  }
  if (emptyReason === 'nilknown') return []
  return emptyReason === undefined
    ? finding(pointer, 'SFM-IG-12', words.noReason)
    : finding(pointer, 'SFM-PLLINFO-01', words.otherReason(emptyReason))
}

const words = {
  title: { nb: 'Det går fram om legemiddellisten skal leveres', en: 'It is stated whether the list is delivered' },
  why: {
    nb: 'Er det ikke sagt, kan legen tro at listen er sendt uten at den er det.',
    en: 'When it is not said, the doctor may believe that the list was sent when it was not.',
  },
  stated: {
    nb: 'createPLL i M25.1, eller en tom seksjon med emptyReason nilknown.',
    en: 'createPLL in the M25.1, or an empty section with emptyReason nilknown.',
  },
  noSection: { nb: 'Meldingen mangler sectionPLLinfo.', en: 'The message lacks sectionPLLinfo.' },
  notSaid: {
    nb: 'PLL-informasjonen sier ikke om listen skal leveres (createPLL mangler).',
    en: 'The PLL info does not say whether the list is delivered (createPLL is missing).',
  },
  noReason: { nb: 'sectionPLLinfo er tom uten grunn.', en: 'sectionPLLinfo is empty without a reason.' },
  otherReason: (reason: string) => ({
    nb: `sectionPLLinfo er tom med grunnen ${reason}.`,
    en: `sectionPLLinfo is empty with the reason ${reason}.`,
  }),
}
