import type { RecordedExchange, ScenarioRecord } from '../../../evidence/scenario-record.js'
import { operationOf } from '../../record/evidence.js'
import { items, text } from '../../record/json-value.js'
import { epjSteps } from '../../record/known-treatments.js'
import { type Defect, defect, defects } from '../defect.js'
import type { JsonWebToken } from './json-web-token.js'
import { claim, claimText } from './token-claims.js'

const sfmScopes: readonly string[] = ['e-helse:sfm.api/sfm.api2', 'e-helse:sfm.api/sfm-migrering.api2']

/** What is wrong with the claims of a call's token (A9): SFM demands them, and they are of this session's person and organisation. */
export function sessionDefects(record: ScenarioRecord, token: JsonWebToken, call: RecordedExchange): readonly Defect[] {
  return [...personDefects(record, token, call), ...organisationDefects(record, token, call)]
}

function personDefects({ world }: ScenarioRecord, token: JsonWebToken, call: RecordedExchange): readonly Defect[] {
  const { practitioner } = world
  const scopes = scopesOf(token)
  const pid = claimText(token, claim.pid)
  const level = claimText(token, claim.level)
  const isWithoutUser = needsNoUser(call) && pid === undefined
  const hasHpr = practitioner.hpr === undefined || claimText(token, claim.hpr) !== undefined
  return defects(
    [scopes.some((scope) => sfmScopes.includes(scope)), defect('SFM-AUTH-01', words.scope(scopes))],
    [pid !== undefined || needsNoUser(call), defect('SFM-AUTH-01', words.noPerson)],
    [pid === undefined || pid === practitioner.nationalIdentity.value, defect('SFM-IG-17', words.otherPerson)],
    [hasHpr || isWithoutUser, defect('SFM-AUTH-01', words.noHpr)],
    [level === '4' || isWithoutUser, defect('SFM-AUTH-01', words.level(level))],
  )
}

function organisationDefects(record: ScenarioRecord, token: JsonWebToken, call: RecordedExchange): readonly Defect[] {
  const { orgnrParent, orgnrChild, journalId } = record.world.organisation
  const parent = claimText(token, claim.parent)
  const child = claimText(token, claim.child)
  const journal = claimText(token, claim.journal)
  const isOwnUnit = child === undefined || child === orgnrChild || unitsWritten(record, call).includes(child)
  const isOwnJournal = journal === undefined || journal.toLowerCase() === journalId.toLowerCase()
  return defects(
    [parent !== undefined, defect('SFM-AUTH-01', words.noOrganisation)],
    [parent === undefined || parent === orgnrParent, defect('SFM-IG-17', words.otherOrganisation(parent, orgnrParent))],
    [isOwnUnit, defect('SFM-IG-17', words.otherUnit(child, orgnrChild))],
    [journal !== undefined || claimText(token, claim.sfmId) !== undefined, defect('SFM-AUTH-01', words.noJournal)],
    [isOwnJournal, defect('SFM-IG-17', words.otherJournal(journal, journalId))],
  )
}

/** Tokens hold their scopes as a list or as one text. */
const scopesOf = ({ payload: { scope } }: JsonWebToken): readonly string[] => [
  ...items(scope).flatMap((one) => text(one) ?? []),
  ...(text(scope) ?? '').split(' '),
]

/** Tasks may be asked for by a token that names no person (SFM-IG-20). */
const needsNoUser = (call: RecordedExchange): boolean => operationOf(call) === 'task'

/** A unit is written on behalf of the unit: its number is that of the token (SFM-ORG-02). */
const unitsWritten = ({ plan }: ScenarioRecord, call: RecordedExchange): readonly string[] =>
  operationOf(call) === 'organization'
    ? epjSteps(plan.steps).flatMap(({ step: { action } }) =>
        action.action === 'write-organisation' ? (action.unit?.orgnrChild ?? []) : [],
      )
    : []

const words = {
  scope: (scopes: readonly string[]) => {
    const named = scopes.filter((scope) => scope !== '').join(' ')
    return {
      nb: `Tokenet har ikke scope for SFM API v2 (${named || 'ingen'}).`,
      en: `The token has no scope for SFM API v2 (${named || 'none'}).`,
    }
  },
  noPerson: {
    nb: 'Tokenet har ingen pålogget person (pid).',
    en: 'The token has no signed-in person (pid).',
  },
  otherPerson: {
    nb: 'Tokenet er for en annen person enn den som er pålogget i EPJ-en.',
    en: 'The token is of a different person from the one signed in at the EPJ.',
  },
  noHpr: {
    nb: 'Tokenet mangler HPR-nummer for helsepersonellet.',
    en: 'The token lacks the health professional’s HPR number.',
  },
  level: (level: string | undefined) => ({
    nb: `Tokenet har sikkerhetsnivå ${level ?? '(ingen)'}.`,
    en: `The token has security level ${level ?? '(none)'}.`,
  }),
  noOrganisation: {
    nb: 'Tokenet mangler organisasjonsnummeret til virksomheten (orgnr_parent).',
    en: 'The token lacks the organisation’s number (orgnr_parent).',
  },
  otherOrganisation: (parent = '', own: string) => ({
    nb: `Tokenet er for virksomheten ${parent}, økten for ${own}.`,
    en: `The token is of the organisation ${parent}, the session of ${own}.`,
  }),
  otherUnit: (child = '', own: string) => ({
    nb: `Tokenet er for underenheten ${child}, økten for ${own}.`,
    en: `The token is of the sub-unit ${child}, the session of ${own}.`,
  }),
  noJournal: {
    nb: 'Tokenet har verken nhn:sfm:journal-id eller SFM-id.',
    en: 'The token has neither nhn:sfm:journal-id nor an SFM id.',
  },
  otherJournal: (journal = '', own: string) => ({
    nb: `Tokenet er for journalen ${journal}, økten for ${own}.`,
    en: `The token is of the journal ${journal}, the session of ${own}.`,
  }),
}
