import { SignInFailed } from './token-source.js'

/** Seconds that HelseID may take to answer. */
export const timeLimit = 15

/** How the browser goes from HelseID's login page to the redirect address: here at once, as no one has to type anything. */
export type Browser = (authorize: URL, redirectUri: string) => Promise<URL>

/** Goes to the login page without showing anything. */
export const silentBrowser: Browser = async (authorize, redirectUri) => {
  const response = await fetch(authorize, { redirect: 'manual', signal: AbortSignal.timeout(timeLimit * 1000) })
  const location = response.headers.get('location')
  await response.body?.cancel()
  if (location === null)
    throw new SignInFailed(`the login page answered ${response.status} and no redirect to ${redirectUri}`)
  const answered = new URL(location, authorize)
  if (!answered.href.startsWith(redirectUri))
    throw new SignInFailed(
      `the login page sent the user to ${answered.origin}${answered.pathname}, not to ${redirectUri}`,
    )
  return answered
}
