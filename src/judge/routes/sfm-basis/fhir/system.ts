/** The systems of identifiers and codes in SFM's messages. */
const kodeverk = (number: number) => `urn:oid:2.16.578.1.12.4.1.1.${String(number)}`

export const system = {
  fødselsnummer: 'urn:oid:2.16.578.1.12.4.1.4.1',
  dNummer: 'urn:oid:2.16.578.1.12.4.1.4.2',
  fellesHjelpenummer: 'urn:oid:2.16.578.1.12.4.1.4.3',
  hpr: 'urn:oid:2.16.578.1.12.4.1.4.4',
  organisasjonsnummer: 'urn:oid:2.16.578.1.12.4.1.4.101',
  herId: 'urn:oid:2.16.578.1.12.4.1.2',
  fest: 'http://ehelse.no/fhir/CodeSystem/FEST',
  atc: 'http://www.whocc.no/atc',
  sectionTypes: 'http://ehelse.no/fhir/CodeSystem/sfm-section-types',
  messageType: 'http://ehelse.no/fhir/CodeSystem/sfm-message-type',
  errorCode: 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code',
  performerRoles: 'http://ehelse.no/fhir/CodeSystem/sfm-performer-roles',
  registrationType: 'http://ehelse.no/fhir/CodeSystem/sfm-festregistrationtype',
  varegruppe: kodeverk(7402),
  rfStatus: kodeverk(7408),
  role: kodeverk(7490),
  typeResept: kodeverk(7491),
  seponering: kodeverk(7494),
  tilbakekalling: kodeverk(7500),
  bruk: kodeverk(9101),
} as const
