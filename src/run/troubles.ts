import { AdapterTrouble } from '../adapter/adapter.js'
import type { Role } from '../contract/generated/adapter.js'
import type { Trouble } from '../contract/generated/harness.js'
import type { Text } from '../scenario/text.js'

/** What can go wrong around the EPJ's messages, in words and with whose it is to fix. Where it happened is for the caller to add. */
export type TroubleWords = Pick<Trouble, 'blame' | 'code' | 'message'>

/** The national services got no port. */
export function portNotFree(error: unknown, port: number): Trouble {
  const code = systemCode(error)
  const reason =
    code === 'EADDRINUSE'
      ? { nb: `porten ${port} er i bruk`, en: `port ${port} is in use` }
      : { nb: `${code} på port ${port}`, en: `${code} on port ${port}` }
  return {
    blame: 'environment',
    code: 'port-not-free',
    message: {
      nb: `De nasjonale tjenestene kunne ikke startes: ${reason.nb}. Velg en annen med --port, eller 0 for en ledig.`,
      en: `The national services could not be started: ${reason.en}. Choose another with --port, or 0 for a free one.`,
    },
    step: null,
  }
}

/** Trouble with an adapter. @throws the error itself when it is anything else */
export function adapterFailed(error: unknown): TroubleWords {
  if (!(error instanceof AdapterTrouble)) throw error
  return { blame: 'adapter', code: error.code, message: { ...error.text } }
}

/** The same of the reference EPJ in a role that is not under test: never the vendor's to fix. */
export function partnerFailed(error: unknown, role: Role): TroubleWords {
  const { nb, en } = adapterFailed(error).message
  return {
    blame: 'harness',
    code: 'partner-failed',
    message: {
      nb: `Referanse-EPJ-en, som spilte rollen ${role} i kjeden, sviktet: ${nb} Meld det gjerne inn.`,
      en: `The reference EPJ, which played the role ${role} in the chain, failed: ${en} Please report it.`,
    },
  }
}

export function harnessFailed(error: unknown): TroubleWords {
  const what = error instanceof Error ? error.message : String(error)
  const message: Text = {
    nb: `Feil i testverktøyet: ${what}. Meld den gjerne inn, med denne bevisfilen.`,
    en: `An error in the harness: ${what}. Please report it, with this evidence file.`,
  }
  return { blame: 'harness', code: 'harness-failed', message }
}

export const realPersonData: TroubleWords = {
  blame: 'vendor',
  code: 'real-person-data',
  message: {
    nb: 'EPJ-en sendte et nummer med form som et ekte fødselsnummer eller D-nummer. Nummeret er maskert i bevisfilen, og scenarioet er stoppet. Bruk bare de syntetiske personene som økten oppgir.',
    en: 'The EPJ sent a number with the form of a real fødselsnummer or D-nummer. The number is masked in the evidence, and the scenario was stopped. Use only the synthetic people that the session names.',
  },
}

export const foreignToken: TroubleWords = {
  blame: 'vendor',
  code: 'foreign-token',
  message: {
    nb: 'EPJ-en brukte et token fra en annen utsteder enn HelseID i denne kjøringen. Tokenet er maskert i bevisfilen.',
    en: "The EPJ used a token from another issuer than this run's HelseID. The token is masked in the evidence.",
  },
}

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
