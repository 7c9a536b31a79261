/** The access token and DPoP proof of a call to SFM. */
import type { ActorsWorld } from '../../scenario/world/actors-world.js'
import { issuer, receivedSeconds } from './environment.test.kit.js'
import type { Json } from './fhir-parts.test.kit.js'
import { digest, helseIdKey, jwkOf, type Pair, proofKey, signed, thumbprintOf } from './keys.test.kit.js'

export interface Wire {
  readonly scheme: string
  readonly token: { readonly key: Pair; readonly header: Json; readonly claims: Json }
  readonly proof: { readonly key: Pair; readonly header: Json; readonly claims: Json } | undefined
}

/** The token and proof of a correct call. */
export function correctWire(world: ActorsWorld, jti: string): Wire {
  const { practitioner, organisation } = world
  return {
    scheme: 'DPoP',
    token: {
      key: helseIdKey,
      header: { alg: 'ES256', typ: 'at+jwt', kid: 'helseid' },
      claims: {
        iss: issuer,
        aud: 'e-helse:sfm.api',
        scope: ['e-helse:sfm.api/sfm.api2'],
        exp: receivedSeconds + 600,
        nbf: receivedSeconds - 5,
        cnf: { jkt: thumbprintOf(proofKey) },
        'helseid://claims/identity/pid': practitioner.nationalIdentity.value,
        'helseid://claims/identity/security_level': '4',
        'helseid://claims/hpr/hpr_number': practitioner.hpr,
        'helseid://claims/client/claims/orgnr_parent': organisation.orgnrParent,
        'helseid://claims/client/claims/orgnr_child': organisation.orgnrChild,
        'nhn:sfm:journal-id': organisation.journalId,
      },
    },
    proof: {
      key: proofKey,
      header: { alg: 'ES256', typ: 'dpop+jwt', jwk: jwkOf(proofKey) },
      claims: { jti, iat: receivedSeconds },
    },
  }
}

export function headersOf(wire: Wire, method: string, url: string): string[][] {
  const token = signed(wire.token.key.privateKey, wire.token.header, wire.token.claims)
  const authorization = ['Authorization', `${wire.scheme} ${token}`]
  if (wire.proof === undefined) return [authorization]
  const proof = signed(wire.proof.key.privateKey, wire.proof.header, {
    htm: method,
    htu: url.split('?')[0],
    ath: digest(token),
    ...wire.proof.claims,
  })
  return [authorization, ['DPoP', proof]]
}
