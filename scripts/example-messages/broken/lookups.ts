/** Lookups that ask the wrong way: the patient, the reference number, the consents. */
import { brokenLookup, type BrokenMessages } from './broken-message.js'
import type { Part } from './part.js'

const patientParameter = (message: Part) => message.first('parameter')
const patientAskedFor = (message: Part) => patientParameter(message).part('resource')

export const lookups: BrokenMessages = {
  'SFM-IG-01.patient-parameter': brokenLookup((message) => patientParameter(message).replace('name', 'pasient')),
  'SFM-IG-01.two-patients': brokenLookup((message) => message.append('parameter', patientParameter(message))),
  'SFM-IG-01.name': brokenLookup((message) => patientAskedFor(message).remove('name')),
  'SFM-IG-01.address': brokenLookup((message) => patientAskedFor(message).remove('address')),
  'SFM-IG-01+SFM-IG-21.identity': brokenLookup((message) => {
    message.append('parameter', { name: 'Referansenummer', valueString: '12345678' })
    patientAskedFor(message).remove('identifier')
    patientAskedFor(message).remove('gender')
  }),
  'SFM-IG-02.referansenummer': brokenLookup((message) => patientAskedFor(message).remove('identifier')),
  'SFM-IG-03.unknown-consent': brokenLookup((message) =>
    message.append('parameter', { name: 'SamtykkeLasteResepter', valueCode: 'HPUNNTAK' }),
  ),
  'SFM-IG-03.consent-as-text': brokenLookup((message) =>
    message.append('parameter', { name: 'SamtykkeKjernejournal', valueString: 'HPAKUTT' }),
  ),
}
