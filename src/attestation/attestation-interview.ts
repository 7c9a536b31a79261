import { defined } from '../contract/defined.js'
import type { Attestation } from '../contract/generated/harness.js'
import { withoutRealIdentities } from '../evidence/redaction.js'
import type { Lang, Text } from '../scenario/text.js'
import { osloDateTime } from '../scenario/time/oslo-time.js'
import type { Questionnaire } from './attestation-questions.js'

/** One who can be asked; undefined when there is no one left to ask (the terminal was closed). */
export type Ask = (prompt: string) => Promise<string | undefined>

export interface Interview {
  readonly ask: Ask
  readonly lang: Lang
  readonly now: () => Date
}

/**
 * Asks a person what only a person can see, one question at a time. What is skipped stays unanswered; who it is, is asked once.
 * @returns the answers that were given, also when the person left before the end
 */
export async function interviewed(
  { product, version, questions }: Questionnaire,
  { ask, lang, now }: Interview,
): Promise<readonly Attestation[]> {
  const given: Attestation[] = []
  let who: Attestation['who'] | undefined
  for (const [index, { key, question, looks }] of questions.entries()) {
    const places = looks.map(({ scenario, look }) => `  ${words.lookIn[lang]} ${scenario}: ${look[lang]}\n`).join('')
    const answer = await choice(
      `\n${index + 1}/${questions.length} ${key}: ${question[lang]}\n${places}${words.choose[lang]} `,
      ask,
      lang,
    )
    if (answer === undefined) break
    if (answer === 'skipped') continue
    const saw = await text(words.saw[lang], ask, lang)
    who ??= await person(ask, lang)
    if (saw === undefined || who === undefined) break
    const [where] = looks
    given.push({
      requirement: key,
      ...defined({ scenario: where?.scenario }),
      answer,
      who,
      when: osloDateTime(now()),
      saw,
      product,
      version,
    })
  }
  return given
}

async function choice(prompt: string, ask: Ask, lang: Lang): Promise<Attestation['answer'] | 'skipped' | undefined> {
  for (let said = await ask(prompt); said !== undefined; said = await ask(`${words.again[lang]} `)) {
    const letter = said.trim().toLowerCase()
    if (letter === '') return 'skipped'
    if (letter === words.yes[lang]) return 'seen'
    if (letter === words.no[lang]) return 'not-seen'
  }
  return undefined
}

async function person(ask: Ask, lang: Lang): Promise<Attestation['who'] | undefined> {
  const name = await text(words.name[lang], ask, lang)
  const role = name === undefined ? undefined : await text(words.role[lang], ask, lang)
  return name === undefined || role === undefined ? undefined : { name, role }
}

/** A text that is not empty and holds no person's number. */
async function text(prompt: string, ask: Ask, lang: Lang): Promise<string | undefined> {
  let warning = ''
  for (;;) {
    const said = (await ask(`${warning}${prompt} `))?.trim()
    const isNumber = said !== undefined && withoutRealIdentities(said).masked > 0
    if (said === undefined || (said !== '' && !isNumber)) return said
    warning = isNumber ? `${words.noNumber[lang]}\n` : ''
  }
}

const words = {
  lookIn: { nb: 'Se etter i', en: 'Look in' },
  choose: { nb: '  s = sett, i = ikke sett, Enter = hopp over:', en: '  s = seen, n = not seen, Enter = skip:' },
  again: { nb: '  Skriv s, i eller Enter:', en: '  Write s, n or Enter:' },
  yes: { nb: 's', en: 's' },
  no: { nb: 'i', en: 'n' },
  saw: { nb: '  Hva så du?', en: '  What did you see?' },
  name: { nb: '  Navnet ditt:', en: '  Your name:' },
  role: {
    nb: '  Rollen din (som «fastlege, testansvarlig»):',
    en: '  Your role (such as “GP, responsible for testing”):',
  },
  noNumber: {
    nb: '  Dette ligner et virkelig fødselsnummer, og skal ikke stå her.',
    en: '  This looks like a real national identity number, and must not be written here.',
  },
} as const satisfies Readonly<Record<string, Text>>
