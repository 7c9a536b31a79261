/** Sent allergies that lack something. */
import { type BrokenMessage, type BrokenMessages, brokenSend } from './broken-message.js'
import { allergy } from './message-parts.js'

const withoutExtension = (name: string): BrokenMessage =>
  brokenSend((message) => allergy(message).removeExtension(name), 'allergy')

const withoutProperty = (property: string): BrokenMessage =>
  brokenSend((message) => allergy(message).remove(property), 'allergy')

export const allergies: BrokenMessages = {
  'SFM-IG-27.updatedDateTime': withoutExtension('KjUpdatedDateTime'),
  'SFM-IG-27.sourceOfInformation': withoutExtension('KjSourceOfInformation'),
  'SFM-IG-27.clinicalStatus': withoutProperty('clinicalStatus'),
  'SFM-IG-27.verificationStatus': withoutProperty('verificationStatus'),
  'SFM-IG-27.category': withoutProperty('category'),
  'SFM-IG-27.criticality': withoutProperty('criticality'),
  'SFM-IG-27.code': withoutProperty('code'),
  'SFM-IG-27.patient': withoutProperty('patient'),
  'SFM-IG-27.recordedDate': withoutProperty('recordedDate'),
  'SFM-IG-27.recorder': withoutProperty('recorder'),
  'SFM-IG-27.reaction': withoutProperty('reaction'),
  'SFM-IG-27.manifestation': brokenSend(
    (message) => allergy(message).first('reaction').remove('manifestation'),
    'allergy',
  ),
}
