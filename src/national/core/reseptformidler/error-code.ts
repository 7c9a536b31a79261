/**
 * The errors of Reseptformidleren (RF) that this model gives, by code of kodeverk 7419 (Feilmeldinger e-resept).
 * The codes are the register's; the wording here is our own.
 */
export const rfErrors = {
  1: 'Resepten er ikke funnet',
  3: 'ReseptId mangler',
  4: 'Forskrivningsdato mangler',
  9: 'Utløpsdato mangler',
  10: 'Resepten finnes fra før',
  12: 'Resepten som skal tilbakekalles, er ikke registrert',
  13: 'Resepten er under ekspedering og blir tilbakekalt når ekspederingen er ferdig',
  15: 'Reseptens status tillater ikke tilbakekalling',
  16: 'Resepten er allerede tilbakekalt',
  37: 'HER-id for organisasjonen mangler',
  51: 'Referansenummeret er brukt før',
  52: 'Referansenummeret er ikke tildelt denne rekvirenten',
  69: 'Resepten er under ekspedering et annet sted',
  75: 'Referansenummeret er brukt for en annen pasient',
  80: 'Ugyldig årsak til tilbakekalling',
  96: 'Resepten er avsluttet',
  97: 'Resepten er tilbakekalt',
  110: 'Vergeinnsynsreservasjon kan bare brukes på låst resept',
  118: 'Ekspedisjonsanmodning for legemiddel kan ikke gå til bandasjist',
  152: 'Avsender er ikke pasientens registrerte multidoselege',
  153: 'Avsender er ikke pasientens registrerte multidoseapotek',
  154: 'Nytt multidoseapotek kan ikke registreres før det gjeldende er avregistrert',
  161: 'Referansenummeret er ugyldig (modulus 11)',
  207: 'Bare lege kan utføre denne operasjonen',
  210: 'Kosttilskudd kan ikke forskrives på e-resept',
  226: 'Listen bygger ikke på den gjeldende listen i Reseptformidleren',
  228: 'Pasienten har ingen registrert multidoselege',
  239: 'En låst resept kan ikke stå på legemiddellisten',
  257: 'Pasienten må ha fødselsnummer eller D-nummer',
  258: 'En låst resept må ha referansenummer',
  269: 'En resept i legens navn må være låst',
  270: 'En resept til egen praksis må være låst',
  272: 'Ugyldig ReseptId',
  275: 'Oppgi enten fødselsnummer eller D-nummer',
  315: 'Samme oppføring står flere ganger på listen',
  355: 'Brystprotese kan ikke forskrives på e-resept',
  358: 'Pasienten har sperret for deg: du får bare status for dine egne resepter',
  359: 'Vikar kan ikke sende listen for en pasient uten registrert multidoselege',
  363: 'Pasienten har fått ny identitet',
  364: 'Pasienten har sperret for at du kan se opplysninger i Reseptformidleren',
} as const

export type RfErrorCode = `${keyof typeof rfErrors}`

/** What RF answers to a message: taken in, perhaps with a remark, or refused with a code of kodeverk 7419. */
export type RfAnswer<R> =
  | { readonly ok: true; readonly record: R; readonly remark?: RfErrorCode }
  | { readonly ok: false; readonly code: RfErrorCode }

export const refused = (code: RfErrorCode): { readonly ok: false; readonly code: RfErrorCode } => ({ ok: false, code })

/** The register's words for a code. */
export function rfErrorText(code: RfErrorCode): string {
  return rfErrors[Number(code) as keyof typeof rfErrors]
}
