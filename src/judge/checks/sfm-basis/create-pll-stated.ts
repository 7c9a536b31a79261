import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent } from '../../record/applicability.js'
import { about, looked } from '../../record/look.js'
import { compositionOf, sectionOf } from '../../routes/sfm-basis/fhir/medication-bundle.js'
import { pllInfosOf } from '../../routes/sfm-basis/fhir/pll-info.js'
import type { SfmBasisEvidence, SfmSend } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { type Check } from '../check.js'
import { inSend } from '../common/sent-list-entries.js'

/**
 * Each send says whether the list is delivered (SFM-IG-12): createPLL in the PLL info, or an empty section with the reason nilknown.
 * Another reason only warns (SFM-PLLINFO-01): the guide says nilknown, and a captured message of a real client had unavailable,
 * without it being shown whether SFM took it.
 */
export const createPllStated: Check<SfmBasisEvidence> = {
  id: 'create-pll-stated',
  krav: ['SFM-IG-12', 'SFM-PLLINFO-01'],
  title: { nb: 'Det går fram om legemiddellisten skal leveres', en: 'It is stated whether the list is delivered' },
  why: {
    nb: 'Er det ikke sagt, kan legen tro at listen er sendt uten at den er det.',
    en: 'When it is not said, the doctor may believe that the list was sent when it was not.',
  },
  kind: 'universal',
  routes: ['sfm-basis'],
  look: (evidence) => {
    const sends = evidence.sends.filter(({ bundle }) => bundle !== undefined)
    if (sends.length === 0) return nothingSent(evidence)
    const empty = sends.some(
      ({ bundle }) => bundle !== undefined && sectionOf(bundle, 'sectionPLLinfo')?.entries.length === 0,
    )
    const findings = sends.flatMap((send) => faultOf(evidence, send))
    return looked(sends.length, findings, { about: about({ 'SFM-IG-12': true, 'SFM-PLLINFO-01': empty }) })
  },
}

function faultOf(evidence: SfmBasisEvidence, send: SfmSend): readonly Finding[] {
  if (send.bundle === undefined) return []
  const section = sectionOf(send.bundle, 'sectionPLLinfo')
  const expected = {
    nb: 'createPLL i M25.1, eller en tom seksjon med emptyReason nilknown.',
    en: 'createPLL in the M25.1, or an empty section with emptyReason nilknown.',
  }
  const tell = (pointer: string | undefined, krav: string, nb: string, en: string) => [
    inSend(evidence, send, pointer, { nb, en }, { expected, krav: [krav] }),
  ]
  if (section === undefined)
    return tell(
      compositionOf(send.bundle)?.pointer,
      'SFM-IG-12',
      'Meldingen mangler sectionPLLinfo.',
      'The message lacks sectionPLLinfo.',
    )
  if (section.entries.length > 0) {
    if (pllInfosOf(send.bundle).some(({ createPLL }) => createPLL !== undefined)) return []
    return tell(
      section.pointer,
      'SFM-IG-12',
      'PLL-informasjonen sier ikke om listen skal leveres (createPLL mangler).',
      'The PLL info does not say whether the list is delivered (createPLL is missing).',
    )
  }
  const { emptyReason } = section
  if (emptyReason === 'nilknown') return []
  if (emptyReason === undefined)
    return tell(
      section.pointer,
      'SFM-IG-12',
      'sectionPLLinfo er tom uten grunn.',
      'sectionPLLinfo is empty without a reason.',
    )
  return tell(
    section.pointer,
    'SFM-PLLINFO-01',
    `sectionPLLinfo er tom med grunnen ${emptyReason}.`,
    `sectionPLLinfo is empty with the reason ${emptyReason}.`,
  )
}
