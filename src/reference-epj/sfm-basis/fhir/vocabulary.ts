import type { RecallCode } from '../../journal/change.js'

/** Names that SFM Basis uses: profiles, extensions, code systems and the codes this EPJ writes. */
const ehelse = 'http://ehelse.no/fhir/'
const volven = (number: number) => `urn:oid:2.16.578.1.12.4.1.1.${number}`

const structure = (name: string) => `${ehelse}StructureDefinition/${name}`

export const profile = {
  composition: structure('sfm-MedicationComposition'),
  bundle: structure('sfm-MedicationBundle'),
  statement: structure('sfm-MedicationStatement'),
  medication: structure('sfm-Medication'),
  magistral: structure('sfm-Magistrell-Medication'),
  substance: structure('sfm-Substance'),
  baseMedication: 'http://hl7.org/fhir/StructureDefinition/Medication',
  banda: structure('sfm-BandaPrescription'),
  practitionerRole: structure('sfm-PractitionerRole'),
  allergy: 'http://nhn.no/kj/fhir/StructureDefinition/KjAllergyIntolerance',
  recorderRole: 'http://nhn.no/kj/fhir/StructureDefinition/KjPractitionerRole',
  patient: structure('sfm-Patient'),
  practitioner: structure('sfm-Practitioner'),
  person: structure('sfm-Person'),
  organization: structure('sfm-Organization'),
  pllInfo: structure('sfm-PLL-info'),
} as const

export const extension = {
  reseptamendment: structure('sfm-reseptamendment'),
  regInfo: structure('sfm-regInfo'),
  genericSubstitution: structure('sfm-generic-substitution'),
  discontinuation: structure('sfm-discontinuation'),
  administration: structure('sfm-administration'),
  deliverysummary: structure('sfm-deliverysummary'),
  libitemcomment: structure('sfm-libitemcomment'),
  use: structure('sfm-use'),
  applicationArea: structure('sfm-application-area'),
  shortdosage: structure('sfm-shortdosage'),
  pllInformation: structure('sfm-pllInformation'),
  medicationdetails: structure('sfm-medicationdetails'),
  magistralName: structure('sfm-name'),
  magistralRecipe: structure('sfm-recipe'),
  adqs: structure('sfm-adqs'),
  reseptdocbanda: structure('sfm-reseptdocbanda'),
  prescriptiongroup: 'http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup',
  /** SFM writes this url without a base (treatment start). */
  effectiveDateTime: 'effectiveDateTime',
} as const

export const system = {
  fest: `${ehelse}CodeSystem/FEST`,
  atc: 'http://www.whocc.no/atc',
  registrationType: `${ehelse}CodeSystem/sfm-festregistrationtype`,
  registrationStatus: `${ehelse}CodeSystem/sfm-medicationstatement-registration-status`,
  performerRoles: `${ehelse}CodeSystem/sfm-performer-roles`,
  messageType: `${ehelse}CodeSystem/sfm-message-type`,
  sectionTypes: `${ehelse}CodeSystem/sfm-section-types`,
  emptyReason: 'http://terminology.hl7.org/CodeSystem/list-empty-reason',
  varegruppe: volven(7402),
  produktgruppe: volven(7403),
  rfStatus: volven(7408),
  reseptgruppe: volven(7421),
  preparattype: volven(7424),
  refusjonshjemmel: volven(7427),
  refusjonskode: volven(7435),
  legemiddelform: volven(7448),
  pakningsenhet: volven(7452),
  rolle: volven(7490),
  typeResept: volven(7491),
  seponering: volven(7494),
  tilbakekalling: volven(7500),
  tidsomrade: volven(8325),
  bruk: volven(9101),
  fnr: 'urn:oid:2.16.578.1.12.4.1.4.1',
  dnr: 'urn:oid:2.16.578.1.12.4.1.4.2',
  hpr: 'urn:oid:2.16.578.1.12.4.1.4.4',
  enh: 'urn:oid:2.16.578.1.12.4.1.4.101',
  herId: 'urn:oid:2.16.578.1.12.4.1.2',
} as const

/** What kjernejournal names in its own way: reactions and who recorded them. */
export const kj = {
  extension: (name: string) => `http://nhn.no/kj/fhir/StructureDefinition/${name}`,
  system: (name: string) => `http://nhn.no/kj/fhir/CodeSystem/${name}`,
} as const

/** Kodeverk 7498. */
export const sourceOfInformation: Readonly<Record<string, string>> = {
  1: 'Resultat av tester/analyser',
  2: 'Observert av behandlende lege',
  3: 'Pasientens egne opplysninger',
  4: 'Pårørendes opplysninger',
  5: 'Hentet fra tidligere journal',
  6: 'Annet',
  7: 'Opplyst av ansvarlig behandler',
}

/** Kodeverk 9101. */
export const use: Readonly<Record<string, string>> = {
  1: 'Fast',
  2: 'Kur',
  3: 'Ved behov',
  4: 'Vaksine',
  5: 'Næringsmiddel/vitaminer',
}

/** Kodeverk 7421. */
export const reseptgruppe: Readonly<Record<string, string>> = {
  A: 'Reseptgruppe A',
  B: 'Reseptgruppe B',
  C: 'Reseptgruppe C',
  CF: 'Reseptgruppe CF',
  F: 'Reseptgruppe F',
  K: 'Kosttilskudd',
}

/** Kodeverk 7494, with D and P as SFM has them. */
export const seponering: Readonly<Record<string, string>> = {
  A: 'Avsluttet behandling',
  D: 'Dobbeltoppføring',
  I: 'Interaksjon med annet legemiddel',
  L: 'Legemiddelreaksjon',
  M: 'Manglende effekt',
  P: 'Pasienten har ikke brukt legemidlet',
  S: 'Pasienten har selv sluttet med legemidlet',
  X: 'Annen årsak',
}

/** Kodeverk 7500. */
export const tilbakekalling: Readonly<Record<RecallCode, string>> = {
  1: 'Fornying',
  2: 'Seponering',
  3: 'Fornying med endring',
  4: 'Annen',
  5: 'Administrativ sletting',
}
