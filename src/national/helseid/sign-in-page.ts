import type { AuthorizationRequest } from './grant.js'
import { type Locale, localeOf, page, type PageAnswer } from './page.js'
import { signInAs } from './sign-in.js'
import type { SelectablePerson } from './signed-in.js'
import type { Sts } from './sts.js'

const words = {
  nb: {
    title: 'Velg hvem som logger inn',
    intro: 'EPJ-systemet ber om innlogging. Velg en av de syntetiske behandlerne:',
    hpr: 'HPR-nummer',
    noHpr: 'uten HPR-nummer',
    cancel: 'Avbryt innloggingen',
    endedTitle: 'Innloggingen kan ikke fullføres',
    ended: 'Innloggingen er fullført, avbrutt eller for gammel. Gå tilbake til EPJ-systemet og logg inn på nytt.',
  },
  en: {
    title: 'Choose who signs in',
    intro: 'The EPJ asks for a sign-in. Choose one of the synthetic practitioners:',
    hpr: 'HPR number',
    noHpr: 'without HPR number',
    cancel: 'Cancel the sign-in',
    endedTitle: 'The sign-in cannot be completed',
    ended: 'The sign-in is completed, cancelled or too old. Go back to the EPJ and sign in again.',
  },
} as const

/** Kategori helsepersonell (kodeverk 9060). A code not listed here is shown as it is. */
const professions: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  FA1: { nb: 'provisorfarmasøyt', en: 'pharmacist' },
  HE: { nb: 'helsesekretær', en: 'medical secretary' },
  HF: { nb: 'helsefagarbeider', en: 'healthcare worker' },
  JO: { nb: 'jordmor', en: 'midwife' },
  LE: { nb: 'lege', en: 'doctor' },
  SP: { nb: 'sykepleier', en: 'nurse' },
  TL: { nb: 'tannlege', en: 'dentist' },
  VP: { nb: 'vernepleier', en: 'social educator' },
}

const choice = `<p><%= it.words.intro %></p>
<form method="post">
<input type="hidden" name="signin" value="<%= it.signin %>">
<ul>
<% for (const person of it.people) { %>
<li><button name="person" value="<%= person.key %>">
<span class="name"><%= person.name %></span>
<span class="about"><%= person.profession %>, <%= person.workplace %></span>
<span class="about"><%= person.hpr %></span>
</button></li>
<% } %>
</ul>
<button name="cancel" value="1"><%= it.words.cancel %></button>
</form>`

/** The page with a button for each practitioner of the world. */
export function showSignInPage(query: URLSearchParams, sts: Sts): PageAnswer {
  const signin = query.get('signin') ?? ''
  const request = openSignIn(signin, sts)
  const people = sts.people()
  if (request === undefined || people === undefined) return ended(undefined)
  const locale = localeOf(request.uiLocales)
  const told = people.map((person) => personInWords(person, locale))
  return {
    kind: 'page',
    status: 200,
    html: page(locale, words[locale].title, choice, { words: words[locale], signin, people: told }),
  }
}

/** What the person chose. The sign-in is over with that: going back and choosing again needs a new one. */
export function choosePerson(form: URLSearchParams, sts: Sts): PageAnswer {
  const signin = form.get('signin') ?? ''
  const request = openSignIn(signin, sts)
  const person = sts.people()?.find(({ key }) => key === form.get('person'))
  const cancelled = form.has('cancel')
  if (request === undefined || (person === undefined && !cancelled)) return ended(request?.uiLocales)
  sts.openSignIns.redeem(signin, sts.now())
  return { kind: 'redirect', location: signInAs(request, cancelled ? undefined : person, sts) }
}

function openSignIn(signin: string, sts: Sts): AuthorizationRequest | undefined {
  const ticket = sts.openSignIns.look(signin, sts.now())
  return ticket.state === 'valid' ? ticket.value : undefined
}

function ended(uiLocales: string | undefined): PageAnswer {
  const locale = localeOf(uiLocales)
  const { endedTitle, ended: text } = words[locale]
  return { kind: 'page', status: 400, html: page(locale, endedTitle, '<p><%= it.text %></p>', { text }) }
}

function personInWords(
  { key, givenName, familyName, profession, organisation, hpr }: SelectablePerson,
  locale: Locale,
) {
  const { hpr: hprWord, noHpr } = words[locale]
  return {
    key,
    name: `${givenName} ${familyName}`,
    profession: professions[profession]?.[locale] ?? profession,
    workplace: organisation.name,
    hpr: hpr === undefined ? noHpr : `${hprWord} ${hpr}`,
  }
}
