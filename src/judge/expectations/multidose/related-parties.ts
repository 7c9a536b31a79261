import { Type } from '@sinclair/typebox'
import { listed } from '../../../scenario/listed.js'
import type { Lang, Text } from '../../../scenario/text.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import type { RelatedParty } from '../../record/message-facts.js'
import { defineExpectation } from '../define-expectation.js'
import { lastList } from '../last-list.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/** The last list that was sent carries these related parties (kodeverk 7490), as Reseptformidleren has them (SFM-PLLINFO-02). */
export const relatedParties = defineExpectation({
  kind: 'related-parties',
  fields: { roles: Type.Array(Type.String()) },
  build: (...roles: readonly string[]) => ({ roles: [...roles] }),
  words: ({ roles }) => words.expectation(roles),
  check: ({ roles }) =>
    outcomeCheck({
      id: 'related-parties',
      krav: ['SFM-PLLINFO-02'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, roles),
    }),
})

function look(evidence: Evidence, roles: readonly string[]): OutcomeLook {
  const last = lastList(evidence)
  if (last?.message === undefined)
    return { looked: 1, findings: [inTheEnd(words.noList, { expected: words.listWith(roles) })] }
  return { looked: roles.length, findings: roles.flatMap((role) => lookAtRole(evidence, last, role)) }
}

function lookAtRole(evidence: Evidence, { exchange, message }: SendFacts, role: string): readonly OutcomeFinding[] {
  const info = message?.listInfo
  const held = (info?.relatedParties ?? []).filter((party) => party.role === role)
  const right = registered(evidence, role)
  const parts = {
    expected: right === undefined ? words.listWith([role]) : words.asRegistered(right.name),
    where: whereOf(evidence, exchange, 'request', held[0]?.pointer ?? info?.pointer ?? message?.pointer),
  }
  if (held.length === 0) return [inTheEnd(words.missing(role), parts)]
  if (right === undefined || held.some(right.is)) return []
  return [inTheEnd(words.different(role, held), parts)]
}

/** Who holds the role in Reseptformidleren: the doctor by HPR number, the pharmacy by HER-id. */
function registered(
  { record: { after } }: Evidence,
  role: string,
): { readonly name: string; readonly is: (party: RelatedParty) => boolean } | undefined {
  const { doctor, pharmacy } = after?.multidose ?? {}
  if (role === 'M' && doctor !== undefined) return { name: `HPR ${doctor.hpr}`, is: ({ hpr }) => hpr === doctor.hpr }
  if (role === 'A' && pharmacy !== undefined)
    return { name: `HER-id ${pharmacy.herId}`, is: ({ herId }) => herId === pharmacy.herId }
  return undefined
}

const words = {
  expectation: (roles: readonly string[]) => ({
    nb: `Den siste listen som ble sendt, har med ${inScript(roles, 'nb')}, slik de står i Reseptformidleren.`,
    en: `The last list that was sent carries ${inScript(roles, 'en')}, as they are in Reseptformidleren.`,
  }),
  title: {
    nb: 'Ansvarlig lege og apotek for multidose står i listen',
    en: 'The doctor and the pharmacy responsible for multidose are in the list',
  },
  why: {
    nb: 'Faller de ut av listen, vet ingen hvem som pakker, eller hvem som svarer apoteket.',
    en: 'When they fall out of the list, no one knows who packs, or who answers the pharmacy.',
  },
  noList: { nb: 'Ingen liste ble sendt.', en: 'No list was sent.' },
  missing: (role: string) => ({
    nb: `Listen som ble sendt, mangler ${inFinding(role).nb} blant relatedparties.`,
    en: `The list that was sent lacks ${inFinding(role).en} among relatedparties.`,
  }),
  different: (role: string, held: readonly RelatedParty[]) => ({
    nb: `Listen som ble sendt, har en annen ${inFinding(role).nb} enn Reseptformidleren: ${held.map(inNumbers).join(', ')}.`,
    en: `The list that was sent has a different ${inFinding(role).en} from Reseptformidleren: ${held.map(inNumbers).join(', ')}.`,
  }),
  listWith: (roles: readonly string[]) => ({
    nb: `En liste med rollene ${roles.join(' og ')} i PLL-informasjonen.`,
    en: `A list with the roles ${roles.join(' and ')} in the PLL info.`,
  }),
  asRegistered: (name: string) => ({
    nb: `${name}, som Reseptformidleren har registrert.`,
    en: `${name}, as Reseptformidleren has it registered.`,
  }),
}

const inNumbers = ({ hpr, herId }: RelatedParty) =>
  [hpr === undefined ? '' : `HPR ${hpr}`, herId === undefined ? '' : `HER-id ${herId}`]
    .filter((one) => one !== '')
    .join(' ') || '(uten nummer)'

/** A role as a finding names it. */
function inFinding(role: string): Text {
  switch (role) {
    case 'M':
      return { nb: 'multidoseansvarlig lege (M)', en: 'multidoseansvarlig lege (M)' }
    case 'A':
      return { nb: 'ansvarlig farmasøyt, apoteket (A)', en: 'ansvarlig farmasøyt, the pharmacy (A)' }
    default:
      return { nb: `rollen ${role}`, en: `the role ${role}` }
  }
}

/** The roles as a reader of the script finds them. */
const inScript = (roles: readonly string[], lang: Lang) =>
  listed(
    roles.map((role) => `${roleWords[role]?.[lang] ?? (lang === 'nb' ? 'rolle' : 'role')} (${role})`),
    lang,
  )

/** Kodeverk 7490. */
const roleWords: Readonly<Record<string, Text | undefined>> = {
  A: { nb: 'ansvarlig farmasøyt', en: 'the responsible pharmacist' },
  F: { nb: 'fastlegen', en: 'the GP' },
  I: { nb: 'den som instituerte behandlingen', en: 'who instituted the treatment' },
  L: { nb: 'LIB-ansvarlig lege', en: 'the doctor responsible for the medicines in use' },
  M: { nb: 'multidoseansvarlig lege', en: 'the doctor responsible for multidose' },
  P: { nb: 'PLO-kontakt', en: 'the care service contact' },
  R: { nb: 'rekvirenten', en: 'the prescriber' },
  S: { nb: 'den som seponerte', en: 'who discontinued' },
}
