/** Sent lists whose statements lack something, or say it in the wrong form. */
import { uuid } from '../example-ids.js'
import { typed } from '../fhir-parts.js'
import { type BrokenMessage, type BrokenMessages, brokenSend } from './broken-message.js'
import { amendment, statement } from './message-parts.js'
import type { Part } from './part.js'

const withoutProperty = (property: string, content?: 'stopped'): BrokenMessage =>
  brokenSend((message) => statement(message).remove(property), content)

const withoutAmendment = (name: string, content?: 'stopped'): BrokenMessage =>
  brokenSend((message) => amendment(message).removeExtension(name), content)

const dosage = (message: Part) => statement(message).first('dosage')

/** A discontinued statement without one of its two registrations. */
const withoutRegistration = (which: 'first' | 'last'): BrokenMessage =>
  brokenSend((message) => {
    const indexes = statement(message).extensionIndexes('sfm-regInfo')
    statement(message).removeAt('extension', indexes.at(which === 'first' ? 0 : -1) ?? Number.NaN)
  }, 'stopped')

export const statements: BrokenMessages = {
  'SFM-IG-23.identifier': withoutProperty('identifier', 'stopped'),
  'SFM-IG-23.identifier-of-another-type': brokenSend(
    (message) => statement(message).first('identifier').part('type').replace('text', 'annet'),
    'stopped',
  ),
  'SFM-IG-23.two-pll-ids': brokenSend(
    (message) => statement(message).append('identifier', typed('usual', 'PLL', uuid('second'))),
    'stopped',
  ),
  'SFM-IG-23.status': withoutProperty('status'),
  'SFM-IG-23.medicationReference': withoutProperty('medicationReference'),
  'SFM-IG-23.subject': withoutProperty('subject'),
  'SFM-IG-23.dosage': withoutProperty('dosage'),
  'SFM-IG-23.empty-dosage': brokenSend((message) => statement(message).replace('dosage', [])),
  'SFM-IG-23.sequence': brokenSend((message) => dosage(message).remove('sequence')),
  'SFM-IG-23.application-area': brokenSend((message) => dosage(message).removeExtension('sfm-application-area')),
  'SFM-IG-23.use': brokenSend((message) => dosage(message).removeExtension('sfm-use')),
  'SFM-IG-23.regInfo': brokenSend((message) => statement(message).removeExtension('sfm-regInfo')),
  'SFM-IG-23.rekvirent': withoutRegistration('first'),
  'SFM-IG-23.seponert-av': withoutRegistration('last'),
  'SFM-IG-23.reseptamendment': brokenSend(
    (message) => statement(message).removeExtension('sfm-reseptamendment'),
    'stopped',
  ),
  'SFM-IG-23.itemgroup': withoutAmendment('itemgroup'),
  'SFM-IG-23.dssn': withoutAmendment('dssn'),
  'SFM-IG-23.empty-dssn': brokenSend((message) => amendment(message).extension('dssn').replace('valueString', '')),
  'SFM-IG-23.dssn-of-another-type': brokenSend((message) => {
    const dssn = amendment(message).extension('dssn')
    dssn.remove('valueString')
    dssn.add('valueInteger', 1)
  }),
  'SFM-IG-23.typeresept': withoutAmendment('typeresept', 'stopped'),
  'SFM-IG-23.lastchanged-on-the-list': withoutAmendment('lastchanged', 'stopped'),
  'SFM-IG-23.lastchanged-of-a-new-prescription': brokenSend((message) => {
    amendment(message).removeExtension('lastchanged')
    statement(message).removeAt('identifier', 0)
  }),
  'SFM-IG-23.lastchanged-without-zone': brokenSend((message) =>
    amendment(message).extension('lastchanged').replace('valueDateTime', '2026-03-02T09:00:00'),
  ),
}
