import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { type JsonWebToken, parseToken } from './json-web-token.js'
import { headerValues } from './request-header.js'

/** Where HelseID puts what SFM reads of who acts, and for whom (HELSEID-TOKEN). */
export const claim = {
  pid: 'helseid://claims/identity/pid',
  hpr: 'helseid://claims/hpr/hpr_number',
  level: 'helseid://claims/identity/security_level',
  parent: 'helseid://claims/client/claims/orgnr_parent',
  child: 'helseid://claims/client/claims/orgnr_child',
  journal: 'nhn:sfm:journal-id',
  sfmId: 'e-helse:sfm.api/client/claims/sfm-id',
} as const

/** A claim as text; undefined when it is not there. */
export function claimText({ payload }: JsonWebToken, name: string): string | undefined {
  const value = payload[name]
  if (value === undefined || value === null || value === '') return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The token of a call, under whatever scheme; undefined where there is none that can be read. */
export function tokenOfCall(call: RecordedExchange): JsonWebToken | undefined {
  const [value = ''] = headerValues(call, 'authorization')
  return parseToken(value.trim().split(/\s+/, 2)[1] ?? '')
}
