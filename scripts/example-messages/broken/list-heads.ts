/** Sent lists that are wrong about the list itself: what it replaces, and the section with its information. */
import { type BrokenMessages, brokenSend } from './broken-message.js'
import { composition, indexOfSection, resource } from './message-parts.js'

export const listHeads: BrokenMessages = {
  'SFM-IG-07.relatesTo': brokenSend((message) => composition(message).remove('relatesTo')),
  'SFM-IG-07.targetIdentifier': brokenSend((message) =>
    composition(message).first('relatesTo').remove('targetIdentifier'),
  ),
  'SFM-IG-07.identifier': brokenSend((message) => composition(message).remove('identifier')),
  'SFM-IG-12.createPLL': brokenSend((message) =>
    resource(message, 'Basic').extension('sfm-pllInformation').removeExtension('createPLL'),
  ),
  'SFM-IG-12.pll-subject': brokenSend((message) => resource(message, 'Basic').remove('subject')),
  'SFM-IG-12.sectionPLLinfo': brokenSend((message) =>
    composition(message).removeAt('section', indexOfSection(message, 'sectionPLLinfo')),
  ),
  'SFM-IG-12.neither-entry-nor-emptyReason': brokenSend((message) =>
    composition(message).nth('section', indexOfSection(message, 'sectionPLLinfo')).remove('entry'),
  ),
}
