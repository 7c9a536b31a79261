/** A first list: two prescriptions without a list are put on one, one is issued and one noted without prescription. */
import { bundle, fastlege } from './bundle.js'
import type { Document } from './document.js'
import type { Coded } from './fhir-parts.js'
import { addListInformation } from './list-information.js'
import { lookupAnswer, lookupRequest } from './lookups.js'
import { patientResource } from './patients.js'
import { send, sendAnswer } from './sends.js'
import { addStatement } from './statements.js'
import { apocillin, cetirizin, hundredPieces, metoprolol, pinex } from './treatments.js'

const asNeeded: Coded = ['3', 'Ved behov']
const thirtyPieces = { value: 30.5, unit: 'stk' }

function prescriptionsAlone(document: Document): void {
  addStatement(document, 'metoprolol', { ...metoprolol, resept: 'metoprolol', stored: 'E', amount: hundredPieces })
  addStatement(document, 'cetirizin', {
    ...cetirizin,
    resept: 'cetirizin',
    stored: 'U',
    amount: thirtyPieces,
    use: asNeeded,
  })
}

function listOfFour(document: Document): void {
  addStatement(document, 'metoprolol', {
    ...metoprolol,
    pll: 'metoprolol',
    resept: 'metoprolol',
    stored: 'E',
    amount: hundredPieces,
  })
  addStatement(document, 'cetirizin', { ...cetirizin, resept: 'cetirizin', amount: thirtyPieces, use: asNeeded })
  addStatement(document, 'apocillin', {
    ...apocillin,
    pll: 'apocillin',
    resept: 'apocillin',
    issue: true,
    packages: 1,
    use: ['2', 'Kur'],
  })
  addStatement(document, 'pinex', { ...pinex, pll: 'pinex' })
  addListInformation(document, 'M25.1', { create: true })
}

function prescriptionWithoutList(document: Document): void {
  addStatement(document, 'pinex', { ...pinex, resept: 'pinex', issue: true, packages: 1 })
}

const granskog = { patient: 'granskog', author: fastlege }

export const firstList = {
  'first-list.get-medication-request': lookupRequest(patientResource('granskog')),
  'first-list.get-medication-response': lookupAnswer(bundle('first-list', { ...granskog, fill: prescriptionsAlone })),
  'first-list.send-medication-request': send(
    bundle('first-list-send', { ...granskog, replaces: 'first-list', fill: listOfFour }),
  ),
  'first-list.send-medication-response': sendAnswer('first-list', { prescriptions: ['apocillin'] }),
  'no-national-id.get-medication-request': lookupRequest(patientResource('ekorn', { anonymous: true }), {
    name: 'Referansenummer',
    valueString: '12345678',
  }),
  'prescribe-only.send-medication-request': send(
    bundle('prescribe-only', {
      patient: 'ekorn',
      author: fastlege,
      replaces: 'first-list',
      fill: prescriptionWithoutList,
    }),
  ),
}
