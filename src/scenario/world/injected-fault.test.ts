import { expect, it } from 'vitest'
import { faultInWords } from './injected-fault.js'
import type { CallFault, HelseIdFault } from './world-setup.js'

const first = { service: 'sfm', operation: 'sendMedication', calls: 'first' } as const

it.each<readonly [CallFault | HelseIdFault, string, string]>([
  [{ kind: 'nonce-demanded' }, 'HelseID krever en nonce i DPoP-beviset.', 'HelseID demands a nonce in the DPoP proof.'],
  [
    { kind: 'short-lived-tokens', seconds: 5 },
    'Tokenene fra HelseID lever i 5 sekunder.',
    'The tokens from HelseID live for 5 seconds.',
  ],
  [
    { kind: 'dropped-after', on: first },
    'SFM sendMedication, kall nr. 1: meldingen er mottatt, men forbindelsen brytes før svaret.',
    'SFM sendMedication, call no. 1: the message was taken, but the connection is dropped before the answer.',
  ],
  [
    { kind: 'slow', milliseconds: 1500, on: { service: 'helseid', operation: 'token', calls: { nth: 2 } } },
    'HelseID token, kall nr. 2: svaret kommer etter 1,5 sekunder.',
    'HelseID token, call no. 2: the answer comes after 1.5 seconds.',
  ],
  [
    { kind: 'unavailable', retryAfterSeconds: 30, on: { service: 'sfm', calls: 'every' } },
    'SFM, hvert kall: svaret er 503, prøv igjen etter 30 sekunder.',
    'SFM, every call: the answer is 503, try again after 30 seconds.',
  ],
])('a tester reads what the injected fault is: %j', (fault, nb, en) => {
  expect(faultInWords(fault)).toEqual({ nb, en })
})
