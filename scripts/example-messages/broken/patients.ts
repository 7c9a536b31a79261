/** Sent lists that are wrong about the patient. */
import { official, oid } from '../fhir-parts.js'
import { type BrokenMessages, brokenSend } from './broken-message.js'
import { bundleOf, patient, resourcesOf } from './message-parts.js'

export const patients: BrokenMessages = {
  'SFM-IG-21.patient': brokenSend((message) =>
    bundleOf(message).removeAt(
      'entry',
      resourcesOf(message).findIndex((resource) => resource.is('resourceType', 'Patient')),
    ),
  ),
  'SFM-IG-21.address': brokenSend((message) => patient(message).remove('address')),
  'SFM-IG-21.name': brokenSend((message) => patient(message).replace('name', [])),
  'SFM-IG-21.two-official': brokenSend((message) =>
    patient(message).append('identifier', official(oid('4.2'), '54834149812')),
  ),
  'SFM-IG-21.identity': brokenSend((message) => {
    patient(message).remove('identifier')
    patient(message).remove('birthDate')
  }),
  'SFM-IG-21.ten-digits': brokenSend((message) => patient(message).first('identifier').replace('value', '1483414989')),
}
