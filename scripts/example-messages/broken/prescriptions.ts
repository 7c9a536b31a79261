/** Sent prescriptions without their id, or without what a prescription must say. */
import { type BrokenMessage, type BrokenMessages, brokenSend } from './broken-message.js'
import { amendment, resource, statement } from './message-parts.js'

export const prescriptionIds: BrokenMessages = {
  'SFM-IG-14.reseptId': brokenSend((message) => statement(message).removeAt('identifier', 1)),
  'SFM-IG-14.reseptId-not-uuid': brokenSend((message) =>
    statement(message).nth('identifier', 1).replace('value', '2026-0001'),
  ),
  'SFM-IG-14.banda-reseptId-not-uuid': brokenSend(
    (message) => resource(message, 'Basic', 1).first('identifier').replace('value', '2026-0001'),
    'banda',
  ),
}

const withoutAmendment = (name: string): BrokenMessage =>
  brokenSend((message) => amendment(message).removeExtension(name))

export const prescriptions: BrokenMessages = {
  'SFM-IG-24.genericSubstitution': brokenSend((message) =>
    statement(message).removeExtension('sfm-generic-substitution'),
  ),
  'SFM-IG-24.genericSubstitutionAccepted': brokenSend((message) =>
    statement(message).extension('sfm-generic-substitution').replace('extension', []),
  ),
  'SFM-IG-24.reseptdate': withoutAmendment('reseptdate'),
  'SFM-IG-24.expirationdate': withoutAmendment('expirationdate'),
  'SFM-IG-24.festUpdate': withoutAmendment('festUpdate'),
  'SFM-IG-24.reit': withoutAmendment('reit'),
  'SFM-IG-24.numberofpackages-or-amount': withoutAmendment('numberofpackages'),
}

export const listIds: BrokenMessages = {
  'ER-M25-02.pll-id-not-uuid': brokenSend((message) =>
    statement(message).first('identifier').replace('value', 'min-liste-1'),
  ),
}
