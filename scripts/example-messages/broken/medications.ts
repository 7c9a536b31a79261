/** Sent lists that are wrong about the medicine: its code, its form, its registration. */
import { pinex } from '../treatments.js'
import { type BrokenMessages, brokenSend } from './broken-message.js'
import { medication, medicationDetails } from './message-parts.js'
import type { Part } from './part.js'

const festCode = (message: Part) => medication(message).part('code').first('coding')

export const medications: BrokenMessages = {
  'SFM-IG-25.code': brokenSend((message) => medication(message).remove('code')),
  'SFM-IG-25.form': brokenSend((message) => medication(message).remove('form')),
  'SFM-IG-25.prescriptiongroup': brokenSend((message) =>
    medication(message).removeExtension('no-basis-prescriptiongroup'),
  ),
  'SFM-IG-25.registreringstype': brokenSend((message) =>
    medicationDetails(message).removeExtension('registreringstype'),
  ),
  'SFM-IG-25.name-of-a-brand': brokenSend((message) => medicationDetails(message).removeExtension('name'), 'stopped'),
  'SFM-IG-25.name-of-a-package': brokenSend((message) =>
    medicationDetails(message).extension('packinginfoprescription').removeExtension('name'),
  ),
  'SFM-IG-25.packinginfoprescription': brokenSend((message) => {
    medicationDetails(message).removeExtension('packinginfoprescription')
    medicationDetails(message).append('extension', { url: 'name', valueString: pinex.medicine })
  }),
  'SFM-IG-25.varenummer-without-its-zeros': brokenSend((message) => festCode(message).replace('code', '17426')),
  'SFM-IG-25.varenummer-for-a-brand': brokenSend((message) => festCode(message).replace('code', '017426'), 'stopped'),
}
