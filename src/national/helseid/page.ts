import { Eta } from 'eta'

/** What a browser is answered: a page, or the way on. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly status: 200 | 400; readonly html: string }
  | { readonly kind: 'redirect'; readonly location: string }

export type Locale = 'nb' | 'en'

const eta = new Eta({ autoEscape: true })

/** Norwegian unless English stands first among the languages the user prefers. */
export function localeOf(uiLocales: string | undefined): Locale {
  return /^en\b/i.test(uiLocales?.trim() ?? '') ? 'en' : 'nb'
}

const frame = `<!doctype html>
<html lang="<%= it.locale %>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><%= it.title %> – SYNTETISK</title>
<style>
:root { color-scheme: light; font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin: 0; background: #f2f4f7; color: #17202b; }
header { background: #7a2e00; color: #fff; padding: .75rem 1.25rem; }
header p { margin: 0 auto; max-width: 44rem; }
main { margin: 0 auto; max-width: 44rem; padding: 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
ul { list-style: none; margin: 1.25rem 0; padding: 0; display: grid; gap: .6rem; }
button { font: inherit; cursor: pointer; border-radius: .5rem; border: 1px solid #51606f; background: #fff; color: inherit; padding: .8rem 1rem; }
li button { width: 100%; text-align: left; display: grid; }
button:hover { background: #e4edf8; }
button:focus-visible { outline: 3px solid #0b57b0; outline-offset: 2px; }
.name { font-weight: 600; }
.about { color: #3d4956; }
</style>
</head>
<body>
<header><p><strong>SYNTETISK.</strong> <%= it.notice %></p></header>
<main>
<h1><%= it.title %></h1>
<%~ it.content %>
</main>
</body>
</html>
`

const notice = {
  nb: 'Dette er et testverktøys etterligning av HelseID. Ingen av personene finnes, og ingen ekte innlogging skjer.',
  en: 'This is a test tool’s imitation of HelseID. None of the people exist, and no one is really signed in.',
}

/** A whole page around its content, which is a template of Eta's: every value in it is escaped. */
export function page(
  locale: Locale,
  title: string,
  content: string,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return eta.renderString(frame, { locale, title, notice: notice[locale], content: eta.renderString(content, values) })
}

/** A page may load nothing, run nothing, and stand in no one else's frame. */
const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

export function pageAnswer(answer: PageAnswer): Response {
  if (answer.kind === 'redirect')
    return new Response(null, { status: 303, headers: { Location: answer.location, 'Cache-Control': 'no-store' } })
  return new Response(answer.html, { status: answer.status, headers: pageHeaders })
}
