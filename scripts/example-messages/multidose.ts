/** A patient with multidose: the doctor and the pharmacy responsible, the list, and the registering. */
import { bundle, fastlege } from './bundle.js'
import type { Document } from './document.js'
import { type Coded, ehelse, extension } from './fhir-parts.js'
import { addListInformation } from './list-information.js'
import { lookupAnswer } from './lookups.js'
import { parameters, resultOk } from './parameters.js'
import { patientResource } from './patients.js'
import { organisation, pharmacy } from './people.js'
import { addRole } from './roles.js'
import { send } from './sends.js'
import { addStatement } from './statements.js'
import { hundredPieces, metoprolol } from './treatments.js'

const multidoseDoctor: Coded = ['M', 'Multidoseansvarlig lege']
const responsiblePharmacist: Coded = ['A', 'Ansvarlig farmasøyt']

const addDoctor = (document: Document) =>
  addRole(document, multidoseDoctor, { doctor: 'ugle', workplace: organisation('tindasen') })

/** The list with its parties and a delivery; `sent`: as the EPJ sends it, else as SFM answers. */
const list = (sent: boolean) => (document: Document) => {
  const parties = [
    addDoctor(document),
    addRole(document, responsiblePharmacist, { workplace: pharmacy('ekornapoteket') }),
  ]
  const dispensed = addStatement(document, 'metoprolol', {
    ...metoprolol,
    pll: 'metoprolol',
    resept: 'metoprolol',
    ...(sent ? {} : { stored: 'E' }),
    amount: hundredPieces,
    extensions: [
      extension(
        `${ehelse}sfm-administration`,
        { url: 'nocombination', valueBoolean: false },
        { url: 'mddispensed', valueBoolean: true },
      ),
    ],
  })
  addListInformation(document, 'M25.1', { parties, ...(sent ? { create: true } : {}) })
  addListInformation(document, 'M25.2', { parties })
  addListInformation(document, 'M25.3', { parties, deliveryOf: dispensed })
}

/** No list: a multidose doctor is registered, and nothing more. */
function doctorAlone(document: Document): void {
  addListInformation(document, 'M9.12', { parties: [addDoctor(document)] })
}

const fjellrype = { patient: 'fjellrype', author: fastlege }

export const multidose = {
  'multidose.get-medication-response': lookupAnswer(bundle('multidose', { ...fjellrype, fill: list(false) }), [
    '5',
    'Ingen rettighet til KJ oppslag',
  ]),
  'multidose.send-medication-request': send(
    bundle('multidose-send', { ...fjellrype, replaces: 'multidose', fill: list(true) }),
  ),
  'multidose.register-responsibility-request': parameters({
    name: 'patient',
    resource: patientResource('fjellrype'),
  }),
  'multidose.register-responsibility-response': parameters({ name: 'resultCode', valueCoding: resultOk }),
  'multidose-only-registered.get-medication-response': lookupAnswer(
    bundle('md-registered', { ...fjellrype, fill: doctorAlone }),
  ),
}
