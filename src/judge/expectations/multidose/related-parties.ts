import { Type } from '@sinclair/typebox'
import { listed } from '../../../scenario/listed.js'
import type { Lang, Text } from '../../../scenario/text.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import type { RelatedParty } from '../../record/message-facts.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

const fields = { roles: Type.Array(Type.String()) }

/** The last list that was sent carries these related parties (kodeverk 7490), as RF had them. */
export const relatedParties = defineExpectation({
  kind: 'related-parties',
  fields,
  build: (...roles: readonly string[]) => ({ roles: [...roles] }),
  words: (expected) => ({
    nb: `Den siste listen som ble sendt, har med ${partiesInWords(expected.roles, 'nb')}, slik de står i Reseptformidleren.`,
    en: `The last list that was sent carries ${partiesInWords(expected.roles, 'en')}, as they stand in Reseptformidleren.`,
  }),
  check: (expected) => relatedPartiesCheck(expected.roles),
})

/** The last list that was sent carries these related parties (kodeverk 7490), as Reseptformidleren has them (SFM-PLLINFO-02). */
function relatedPartiesCheck(roles: readonly string[]): Check {
  return outcomeCheck({
    id: 'related-parties',
    krav: ['SFM-PLLINFO-02'],
    title: {
      nb: 'Ansvarlig lege og apotek for multidose står i listen',
      en: 'The doctor and the pharmacy responsible for multidose stand in the list',
    },
    why: {
      nb: 'Faller de ut av listen, vet ingen hvem som pakker, eller hvem som svarer apoteket.',
      en: 'When they fall out of the list, nobody knows who packs, or who answers the pharmacy.',
    },
    look: (evidence) => look(evidence, roles),
  })
}

function look(evidence: Evidence, roles: readonly string[]): OutcomeLook {
  const lists = evidence.sends.filter(({ isList }) => isList === true)
  const last = lists.filter(({ accepted }) => accepted).at(-1) ?? lists.at(-1)
  if (last?.message === undefined)
    return {
      looked: 1,
      findings: [inTheEnd('Ingen liste ble sendt.', 'No list was sent.', { expected: inRoles(roles) })],
    }
  const info = last.message.listInfo
  return {
    looked: roles.length,
    findings: roles.flatMap((role) =>
      roleFault(evidence, last, info?.relatedParties ?? [], role, info?.pointer ?? last.message?.pointer),
    ),
  }
}

const inRoles = (roles: readonly string[]) => ({
  nb: `En liste med rollene ${roles.join(' og ')} i PLL-informasjonen.`,
  en: `A list with the roles ${roles.join(' and ')} in the PLL info.`,
})

/** Kodeverk 7490. */
const roleWords: Readonly<Record<string, { nb: string; en: string } | undefined>> = {
  M: { nb: 'multidoseansvarlig lege (M)', en: 'multidoseansvarlig lege (M)' },
  A: { nb: 'ansvarlig farmasøyt, apoteket (A)', en: 'ansvarlig farmasøyt, the pharmacy (A)' },
}

function roleFault(
  evidence: Evidence,
  send: SendFacts,
  parties: readonly RelatedParty[],
  role: string,
  pointer: string | undefined,
): readonly OutcomeFinding[] {
  const words = roleWords[role] ?? { nb: `rollen ${role}`, en: `the role ${role}` }
  const held = parties.filter((party) => party.role === role)
  const where = whereOf(evidence, send.exchange, 'request', held[0]?.pointer ?? pointer)
  const right = registered(evidence, role)
  const expected =
    right === undefined
      ? inRoles([role])
      : {
          nb: `${right.name}, som Reseptformidleren har registrert.`,
          en: `${right.name}, as Reseptformidleren has it registered.`,
        }
  if (held.length === 0)
    return [
      inTheEnd(
        `Listen som ble sendt, mangler ${words.nb} blant relatedparties.`,
        `The list that was sent lacks ${words.en} among relatedparties.`,
        { expected, where },
      ),
    ]
  if (right === undefined || held.some(right.is)) return []
  return [
    inTheEnd(
      `Listen som ble sendt, har en annen ${words.nb} enn Reseptformidleren: ${held.map(inNumbers).join(', ')}.`,
      `The list that was sent has another ${words.en} than Reseptformidleren: ${held.map(inNumbers).join(', ')}.`,
      { expected, where },
    ),
  ]
}

const inNumbers = ({ hpr, herId }: RelatedParty) =>
  [hpr === undefined ? '' : `HPR ${hpr}`, herId === undefined ? '' : `HER-id ${herId}`]
    .filter((one) => one !== '')
    .join(' ') || '(uten nummer)'

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

const partiesInWords = (roles: readonly string[], lang: Lang) =>
  listed(
    roles.map((role) => `${partyRoles[role]?.[lang] ?? (lang === 'nb' ? 'rolle' : 'role')} (${role})`),
    lang,
  )

/** Kodeverk 7490. */
const partyRoles: Readonly<Record<string, Text | undefined>> = {
  A: { nb: 'ansvarlig farmasøyt', en: 'the responsible pharmacist' },
  F: { nb: 'fastlegen', en: 'the GP' },
  I: { nb: 'den som instituerte behandlingen', en: 'who instituted the treatment' },
  L: { nb: 'LIB-ansvarlig lege', en: 'the doctor responsible for the medicines in use' },
  M: { nb: 'multidoseansvarlig lege', en: 'the doctor responsible for multidose' },
  P: { nb: 'PLO-kontakt', en: 'the care service contact' },
  R: { nb: 'rekvirenten', en: 'the prescriber' },
  S: { nb: 'den som seponerte', en: 'who discontinued' },
}
