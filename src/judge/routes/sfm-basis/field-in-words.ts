import type { Text } from '../../../contract/generated/harness.js'

/** What the fields of a treatment are called by those who treat patients. */
const words: Readonly<Record<string, Text>> = {
  status: { nb: 'status', en: 'status' },
  reseptId: { nb: 'resept-id', en: 'prescription id' },
  identifier: { nb: 'id', en: 'id' },
  medicationReference: { nb: 'legemiddel', en: 'medicine' },
  reasonCode: { nb: 'diagnose', en: 'diagnosis' },
  note: { nb: 'merknad', en: 'note' },
  dosage: { nb: 'dosering', en: 'dosage' },
  text: { nb: 'doseringstekst', en: 'dosage text' },
  sequence: { nb: 'rekkefølge', en: 'sequence' },
  patientInstruction: { nb: 'beskjed til pasienten', en: 'instruction to the patient' },
  additionalInstruction: { nb: 'forholdsregel', en: 'precaution' },
  'sfm-use': { nb: 'bruk', en: 'use' },
  'sfm-application-area': { nb: 'bruksområde', en: 'indication' },
  'sfm-shortdosage': { nb: 'kortdose', en: 'short dose' },
  'sfm-reginfo': { nb: 'hvem som har registrert', en: 'who registered it' },
  'sfm-generic-substitution': { nb: 'om apoteket kan bytte', en: 'whether the pharmacy may substitute' },
  'sfm-discontinuation': { nb: 'seponering', en: 'discontinuation' },
  'sfm-administration': { nb: 'administrering', en: 'administration' },
  'sfm-libitemcomment': { nb: 'kommentar', en: 'comment' },
  effectivedatetime: { nb: 'startdato', en: 'start date' },
  reseptdate: { nb: 'reseptdato', en: 'prescription date' },
  expirationdate: { nb: 'utløpsdato', en: 'expiry date' },
  festupdate: { nb: 'FEST-tidspunkt', en: 'FEST time' },
  dssn: { nb: 'dosering som tekst (dssn)', en: 'dose as text (dssn)' },
  numberofpackages: { nb: 'antall pakninger', en: 'number of packages' },
  amount: { nb: 'mengde', en: 'amount' },
  reit: { nb: 'reiterasjon', en: 'refills' },
  itemgroup: { nb: 'varegruppe', en: 'item group' },
  typeresept: { nb: 'resepttype', en: 'prescription type' },
  ereseptdosing: { nb: 'strukturert dosering', en: 'structured dosing' },
  reimbursementparagraph: { nb: 'refusjonshjemmel', en: 'reimbursement paragraph' },
  reimbursementcode: { nb: 'refusjonskode', en: 'reimbursement code' },
  guardiantransparencyreservation: { nb: 'vergeinnsynsreservasjon', en: 'guardian transparency reservation' },
  indoctorsname: { nb: 'i legens navn', en: 'in the doctor’s name' },
  clinicalStatus: { nb: 'klinisk status', en: 'clinical status' },
  verificationStatus: { nb: 'hvor sikker den er', en: 'how certain it is' },
  category: { nb: 'kategori', en: 'category' },
  criticality: { nb: 'alvorlighet', en: 'criticality' },
  recordedDate: { nb: 'registrert dato', en: 'date of recording' },
  recorder: { nb: 'hvem som har registrert', en: 'who recorded it' },
  reaction: { nb: 'reaksjon', en: 'reaction' },
  manifestation: { nb: 'hvordan den viste seg', en: 'how it showed' },
  'http://nhn.no/kj/fhir/structuredefinition/kjupdateddatetime': { nb: 'sist oppdatert', en: 'last updated' },
  'http://nhn.no/kj/fhir/structuredefinition/kjsourceofinformation': { nb: 'kilde', en: 'source' },
  'http://nhn.no/kj/fhir/structuredefinition/kjinactiveingredient': {
    nb: 'om det er et hjelpestoff',
    en: 'whether it is an excipient',
  },
  'sfm-reseptdocbanda': { nb: 'vare', en: 'handelsvare' },
  productgroup: { nb: 'produktgruppe', en: 'product group' },
  lockedresept: { nb: 'låst resept', en: 'locked prescription' },
}

/** Parts of a field that say nothing to a reader who knows the field. */
const silent = new Set([
  'sfm-reseptamendment',
  'value',
  'code',
  'provider',
  'repeatingdosage',
  'text',
  'timedate',
  'genericsubstitutionaccepted',
])

/** A place in a treatment, in the clinic's words from the outside in; names that have no words stay as they are. */
export function fieldInWords(path: readonly string[]): Text {
  const isDoseText = path.at(-1) === 'text' && path.at(-2) === 'dosage'
  const shown = isDoseText
    ? ['text']
    : path.filter((name, index) => !silent.has(name) && !(name === 'dosage' && index < path.length - 1))
  if (shown.length === 0) return { nb: 'innhold', en: 'content' }
  if (!shown.some((name) => name in words))
    return {
      nb: `innhold EPJ-en ikke kjenner (${shown.join(' › ')})`,
      en: `content that the EPJ does not know (${shown.join(' › ')})`,
    }
  return {
    nb: shown.map((name) => words[name]?.nb ?? name).join(' › '),
    en: shown.map((name) => words[name]?.en ?? name).join(' › '),
  }
}
