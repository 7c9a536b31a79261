import type { Text } from '../text.js'
import type { CallFault, HelseIdFault, InjectedFault, StruckCalls } from './world-setup.js'

/** Whether a fault befalls single calls, and not the world as a whole. */
export const isCallFault = (fault: InjectedFault): fault is CallFault => 'on' in fault

export const isHelseIdFault = (fault: InjectedFault): fault is HelseIdFault =>
  fault.kind === 'nonce-demanded' ||
  fault.kind === 'short-lived-tokens' ||
  fault.kind === 'sign-in-refused' ||
  fault.kind === 'another-signs-in'

/**
 * Whether nobody gets in from the start: HelseID gives no token, or signs another person in than the one at the EPJ. Some EPJs meet it as
 * the session opens, others when SFM is first needed.
 */
export const signInMustStop = (faults: readonly InjectedFault[]): boolean =>
  faults.some(
    (fault) =>
      fault.kind === 'sign-in-refused' ||
      fault.kind === 'another-signs-in' ||
      (fault.kind === 'token-refused' && fault.on.service === 'helseid' && fault.on.calls === 'every'),
  )

/** An injected fault in the words of a tester's script. */
export function faultInWords(fault: CallFault | HelseIdFault): Text {
  if (isHelseIdFault(fault)) return helseIdWords(fault)
  const [where, what] = [placeInWords(fault.on), callWords(fault)]
  return { nb: `${where.nb}: ${what.nb}`, en: `${where.en}: ${what.en}` }
}

function helseIdWords(fault: HelseIdFault): Text {
  switch (fault.kind) {
    case 'nonce-demanded':
      return { nb: 'HelseID krever en nonce i DPoP-beviset.', en: 'HelseID demands a nonce in the DPoP proof.' }
    case 'short-lived-tokens':
      return {
        nb: `Tokenene fra HelseID lever i ${fault.seconds} sekunder.`,
        en: `The tokens from HelseID live for ${fault.seconds} seconds.`,
      }
    case 'another-signs-in':
      return {
        nb: `En annen enn den som sitter ved EPJ-en, logger på hos HelseID (HPR-nummer ${fault.hpr}).`,
        en: `Another than the one at the EPJ signs in at HelseID (HPR number ${fault.hpr}).`,
      }
    case 'sign-in-refused':
      return {
        nb: `HelseID sender brukeren tilbake med feilen ${fault.error}.`,
        en: `HelseID sends the user back with the error ${fault.error}.`,
      }
  }
}

function placeInWords({ service, operation, calls }: StruckCalls): Text {
  const name = `${service === 'helseid' ? 'HelseID' : 'SFM'}${operation === undefined ? '' : ` ${operation}`}`
  if (calls === 'every') return { nb: `${name}, hvert kall`, en: `${name}, every call` }
  const number = calls === 'first' ? 1 : calls.nth
  return { nb: `${name}, kall nr. ${number}`, en: `${name}, call no. ${number}` }
}

function callWords(fault: CallFault): Text {
  switch (fault.kind) {
    case 'slow':
      return {
        nb: `svaret kommer etter ${String(fault.milliseconds / 1000).replace('.', ',')} sekunder.`,
        en: `the answer comes after ${fault.milliseconds / 1000} seconds.`,
      }
    case 'dropped-before':
      return {
        nb: 'forbindelsen brytes før meldingen er mottatt.',
        en: 'the connection is dropped before the message was taken.',
      }
    case 'dropped-after':
      return {
        nb: 'meldingen er mottatt, men forbindelsen brytes før svaret.',
        en: 'the message was taken, but the connection is dropped before the answer.',
      }
    case 'truncated-body':
      return { nb: 'svaret brytes av på midten.', en: 'the answer breaks off in the middle.' }
    case 'malformed-json':
      return { nb: 'svaret er ikke gyldig JSON.', en: 'the answer is not valid JSON.' }
    case 'server-error':
      return fault.taken === true
        ? { nb: 'meldingen er mottatt, men svaret er 500.', en: 'the message was taken, but the answer is 500.' }
        : { nb: 'svaret er 500.', en: 'the answer is 500.' }
    case 'unavailable':
      return {
        nb: `svaret er 503, prøv igjen etter ${fault.retryAfterSeconds} sekunder.`,
        en: `the answer is 503, try again after ${fault.retryAfterSeconds} seconds.`,
      }
    case 'token-refused':
      return fault.on.service !== 'helseid'
        ? { nb: 'tokenet blir ikke godtatt.', en: 'the token is not accepted.' }
        : { nb: 'HelseID gir ikke noe token.', en: 'HelseID gives no token.' }
    case 'refused-with-outcome':
      return {
        nb: `SFM avviser meldingen: ${fault.diagnostics.join('; ')}.`,
        en: `SFM refuses the message: ${fault.diagnostics.join('; ')}.`,
      }
  }
}
