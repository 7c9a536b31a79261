/** A stay in hospital: the list that was there, and the one that the patient goes home with. */
import { addAllergy } from './allergies.js'
import { addBandage } from './bandages.js'
import { bundle, sykehus } from './bundle.js'
import { addDispense, addGeneralDispense } from './dispenses.js'
import type { Document } from './document.js'
import { now } from './example-ids.js'
import { ehelse, extension } from './fhir-parts.js'
import { addListInformation } from './list-information.js'
import { lookupAnswer, lookupRequest } from './lookups.js'
import { addLocalMedicine, addMagistral, addMedicine } from './medications.js'
import { patientResource } from './patients.js'
import { send, sendAnswer } from './sends.js'
import { addStatement } from './statements.js'
import { apocillin, cetirizin, hundredPieces, ibux, metoprolol, pinex } from './treatments.js'

/** Other systems' extensions come and go with the statements. */
const unknownExtension = extension('http://example.org/fhir/StructureDefinition/not-known-to-anyone', {
  url: 'remark',
  valueString: 'kommer tilbake',
})

/** A prescription and the one it renewed refer to each other; the rest is one of each kind that SFM can answer with. */
function listBefore(document: Document): void {
  const earlier = addStatement(document, 'metoprolol-old', {
    ...metoprolol,
    resept: 'metoprolol-old',
    status: 'completed',
    stored: 'T',
    amount: hundredPieces,
    at: '2025-02-03T08:00:00+01:00',
    recall: { of: 'metoprolol', code: '1', display: 'Fornying', text: 'Årsak: Fornying' },
    listed: false,
  })
  const current = addStatement(document, 'metoprolol', {
    ...metoprolol,
    pll: 'metoprolol',
    resept: 'metoprolol',
    stored: 'E',
    amount: hundredPieces,
    basedOn: earlier,
    extensions: [
      unknownExtension,
      extension(
        `${ehelse}sfm-deliverysummary`,
        { url: 'varenavn', valueString: metoprolol.medicine },
        { url: 'antallpkntotalt', valueDecimal: 2 },
      ),
    ],
  })
  document.extend(earlier, { partOf: [current] })
  addStatement(document, 'cetirizin', { ...cetirizin, pll: 'cetirizin', resept: 'cetirizin' })
  addStatement(document, 'pinex', { ...pinex, pll: 'pinex', use: ['99', 'En kode ingen kjenner'] })
  addStatement(document, 'krem', {
    medicine: addMagistral(document, 'Mentolkrem 1 %'),
    dose: 'Smøres på',
    area: 'Kløe',
    resept: 'krem',
    stored: 'E',
    packages: 1,
  })
  addStatement(document, 'lokalt', {
    medicine: addLocalMedicine(document, 'Eget legemiddel 10 mg'),
    dose: '1+0+0+0',
    area: 'Uro',
    pll: 'lokalt',
    discontinued: { by: 'ugle', at: '2026-03-20T00:00:00+01:00' },
  })
  addStatement(document, 'seponert', {
    ...ibux,
    pll: 'seponert',
    status: 'stopped',
    discontinued: { by: 'ugle', at: '2026-02-01T12:00:00+01:00' },
  })
  addListInformation(document, 'M25.1')
  addAllergy(document)
  addBandage(document)
  addDispense(document, current, addMedicine(document, metoprolol.medicine))
  addGeneralDispense(document)
}

/** One dose changed, one discontinued, one issued at discharge. */
function listAfter(document: Document): void {
  addStatement(document, 'metoprolol-new', {
    ...metoprolol,
    dose: '1+0+0+1',
    pll: 'metoprolol',
    resept: 'metoprolol-new',
    issue: true,
    amount: hundredPieces,
    doctor: 'falk',
    recall: { of: 'metoprolol', code: '3', display: 'Fornying med endring', text: 'Dosen er økt' },
    extensions: [unknownExtension],
  })
  addStatement(document, 'cetirizin', { ...cetirizin, pll: 'cetirizin', resept: 'cetirizin' })
  addStatement(document, 'pinex', {
    ...pinex,
    pll: 'pinex',
    status: 'stopped',
    discontinued: { by: 'falk', at: now },
  })
  addStatement(document, 'apixaban', {
    ...apocillin,
    pll: 'apixaban',
    resept: 'apixaban',
    issue: true,
    packages: 2,
    doctor: 'falk',
    use: ['2', 'Kur'],
    amendments: [{ url: 'dischargedhospital', valueBoolean: true }],
  })
  addListInformation(document, 'M25.1', { create: true })
  addAllergy(document)
  addBandage(document)
}

const bekk = { patient: 'bekk', author: sykehus }

export const dischargeLookupAnswer = lookupAnswer(bundle('discharge', { ...bekk, fill: listBefore }))

export const discharge = {
  'discharge.get-medication-request': lookupRequest(
    patientResource('bekk'),
    { name: 'SamtykkeKjernejournal', valueCode: 'HPMOTTATTSAMTYKKE' },
    { name: 'SamtykkeLasteResepter', valueCode: 'HPAKUTT' },
    { name: 'IncludeOriginal', valueCode: 'include_reseptdok' },
  ),
  'discharge.get-medication-response': dischargeLookupAnswer,
  'discharge.send-medication-request': send(
    bundle('discharge-send', { ...bekk, replaces: 'discharge', fill: listAfter }),
  ),
  'discharge.send-medication-response': sendAnswer('discharge', {
    prescriptions: ['metoprolol-new', 'apixaban'],
    recalls: 1,
  }),
}
