import { OAuthRefusal } from './oauth-refusal.js'
import { localeOf, page, type PageAnswer } from './page.js'
import { receivedJws, signedByOneOf } from './received-jws.js'
import type { Sts } from './sts.js'

const words = {
  nb: {
    title: 'Du er logget ut',
    text: 'Du kan lukke dette vinduet.',
    noWayBack: 'Klienten har ingen registrert post_logout_redirect_uri, så HelseID sender deg ikke videre.',
  },
  en: {
    title: 'You are signed out',
    text: 'You may close this window.',
    noWayBack: 'The client has no post_logout_redirect_uri registered, so HelseID does not send you on.',
  },
} as const

/**
 * Sign-out (OpenID Connect RP-Initiated Logout). Each sign-in here stands alone, so there is no session to end; tokens live on, as they do
 * (refresh tokens are revoked at the revocation endpoint). No client here has a post_logout_redirect_uri, so the user stays on the page.
 * Throws `invalid_request` for an id_token_hint that HelseID did not sign.
 */
export async function endSession(query: URLSearchParams, sts: Sts): Promise<PageAnswer> {
  const hint = query.get('id_token_hint')
  if (hint !== null) {
    const token = receivedJws(hint)
    if (token === undefined || !(await signedByOneOf(token, sts.keys.publicJwks)))
      throw new OAuthRefusal('invalid_request', 'The id_token_hint is not an id token that this HelseID signed.')
  }
  const locale = localeOf(query.get('ui_locales') ?? undefined)
  const { title, text, noWayBack } = words[locale]
  const lines = query.has('post_logout_redirect_uri') ? [text, noWayBack] : [text]
  const html = page(locale, title, '<% for (const line of it.lines) { %><p><%= line %></p><% } %>', { lines })
  return { kind: 'page', status: 200, html }
}
