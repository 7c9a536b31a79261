import { authenticateClient } from './client-assertion.js'
import { requiredParameter } from './form-body.js'
import { OAuthRefusal } from './oauth-refusal.js'
import type { Sts } from './sts.js'

/**
 * Revocation (RFC 7009): a refresh token can be revoked, access and id tokens cannot (FACT, nhn.no). A token that is unknown is no error, and
 * one of another client is left alone. Throws `unsupported_token_type` for an access or id token; the code is that of RFC 7009.
 */
export async function revoke(form: URLSearchParams, authorization: string | undefined, sts: Sts): Promise<void> {
  const { client } = await authenticateClient(form, authorization, sts)
  const token = requiredParameter(form, 'token')
  if (token.split('.').length === 3) {
    throw new OAuthRefusal(
      'unsupported_token_type',
      'Only refresh tokens can be revoked; access and id tokens live until they expire.',
    )
  }
  const ticket = sts.refreshTokens.look(token, sts.now())
  if (ticket.state === 'valid' && ticket.value.request.clientId === client.clientId) sts.refreshTokens.revoke(token)
}
