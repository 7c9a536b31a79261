/** Organisations, practitioners and persons that an EPJ writes to SFM the wrong way. */
import { organisationSent, personSent, practitionerSent } from '../directory.js'
import { official, oid } from '../fhir-parts.js'
import { type BrokenMessage, type BrokenMessages, brokenSetup } from './broken-message.js'
import type { Part } from './part.js'

type Breaks = (resource: Part) => void
const organisation = (breaks: Breaks): BrokenMessage => brokenSetup('organization', organisationSent, breaks)
const practitioner = (breaks: Breaks): BrokenMessage => brokenSetup('practitioner', practitionerSent, breaks)
const person = (breaks: Breaks): BrokenMessage => brokenSetup('person', personSent, breaks)

const anotherOrganisation = official(oid('4.101'), '313999068')
const dNumber = official(oid('4.2'), '54834149812')

export const directory: BrokenMessages = {
  'SFM-IG-18.ENH': organisation((resource) => resource.removeAt('identifier', 1)),
  'SFM-IG-18.two-ENH': organisation((resource) => resource.append('identifier', anotherOrganisation)),
  'SFM-IG-18.active': organisation((resource) => resource.remove('active')),
  'SFM-IG-18.name': organisation((resource) => resource.remove('name')),
  'SFM-3.2.1.profile': practitioner((resource) => resource.remove('meta')),
  'SFM-3.2.1.national-id': practitioner((resource) => resource.removeAt('identifier', 0)),
  'SFM-3.2.1.fnr-and-dnr': practitioner((resource) => resource.append('identifier', dNumber)),
  'SFM-3.2.1.ten-digits': practitioner((resource) => resource.first('identifier').replace('value', '1182754984')),
  'SFM-3.2.1.HPR': practitioner((resource) => resource.removeAt('identifier', -1)),
  'SFM-3.2.1.active': practitioner((resource) => resource.remove('active')),
  'SFM-3.2.1.given': practitioner((resource) => resource.first('name').remove('given')),
  'SFM-IG-28.national-id': person((resource) => resource.first('identifier').replace('system', oid('4.4'))),
  'SFM-IG-28.fnr-and-dnr': person((resource) => resource.append('identifier', dNumber)),
  'SFM-IG-28.ten-digits': person((resource) => resource.first('identifier').replace('value', '2389864995')),
}
