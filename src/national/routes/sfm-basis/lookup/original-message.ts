import type { Prescription } from '../../../core/reseptformidler/prescription.js'
import type { SeededIds } from '../../../core/seeded-ids.js'
import type { KeptContent } from '../content/kept-content.js'
import type { JsonObject } from '../fhir/json.js'

const messageHead = 'http://www.kith.no/xmlstds/msghead/2006-05-24'
const m1 = 'http://www.kith.no/xmlstds/eresept/m1/2013-10-08'
const m1Prescription = 'http://www.kith.no/xmlstds/eresept/forskrivning/2013-10-08'

/**
 * The Binary of IncludeOriginal. The real one holds the M1 as it was sent and signed. No M1 is written on this route, so this one holds
 * a stand-in: an M1 with the prescription's id, dates, medicine and dosage, unsigned and without the rest; it does not validate against the
 * XSD of M1, and no verdict may hang on it.
 */
export function originalMessage(
  { reseptId, issued, expires, name, dose, goods }: Prescription<KeptContent>,
  ids: SeededIds,
): JsonObject {
  const group = goods === 'handelsvare' ? 'A' : 'L'
  const product =
    goods === 'handelsvare'
      ? `<ReseptDokHandelsvare><NavnFormStyrke>${escaped(name)}</NavnFormStyrke></ReseptDokHandelsvare>`
      : `<ReseptDokLegemiddel><Varegruppekode V="${group}"/><Forskrivning xmlns="${m1Prescription}"><DosVeiledEnkel>${escaped(dose)}</DosVeiledEnkel><NavnFormStyrke>${escaped(name)}</NavnFormStyrke></Forskrivning></ReseptDokLegemiddel>`
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- SYNTETISK: not a whole M1 -->',
    `<MsgHead xmlns="${messageHead}"><MsgInfo><Type V="ERM1" DN="Resept"/><MIGversion>v1.2 2006-05-24</MIGversion><MsgId>${escaped(reseptId)}</MsgId></MsgInfo>`,
    `<Document><RefDoc><MsgType V="XML" DN="XML-instans"/><Content><Resept xmlns="${m1}"><Forskrivningsdato>${escaped(issued)}</Forskrivningsdato><Utloper>${escaped(expires)}</Utloper>${product}</Resept></Content></RefDoc></Document></MsgHead>`,
  ].join('\n')
  return {
    resourceType: 'Binary',
    id: ids.number('Binary', reseptId),
    contentType: 'application/xml',
    data: Buffer.from(xml, 'utf8').toString('base64'),
  }
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
