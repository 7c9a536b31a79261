import type { Attestation, Attestations, OpenQuestion } from '../contract/generated/harness.js'
import { withoutRealIdentities } from '../evidence/redaction.js'
import type { CheckedFile, Path } from '../input/checked-file.js'
import { nearestWord } from '../input/nearest-word.js'
import { requirements } from '../requirements/catalogue.js'
import type { Text } from '../scenario/text.js'
import { millisecondsOf } from '../scenario/time/moment.js'

/** Clocks and zones differ a little; what is dated further ahead than this is in the future. */
const mostAhead = 24 * 60 * 60 * 1000

/** What an attestation may refer to, and when it is read. */
export interface Known {
  /** Ids of the scenarios that there are. */
  readonly scenarios: readonly string[]
  readonly now: Date
}

type Entry = Attestation | OpenQuestion

const isAnswered = (entry: Entry): entry is Attestation => entry.answer !== 'unanswered'

/** What has been said in a file that fits its schema, and that fits the catalogue, the scenarios and the clock. @throws UsageError */
export function answered(file: CheckedFile<Attestations>, known: Known): readonly Attestation[] {
  const entries: readonly Entry[] = file.value.attestations
  const seen = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    const [wrong] = [
      ...unknownRequirement(entry),
      ...(isAnswered(entry) ? [...wrongIn(entry, known), ...twin(entry, seen)] : []),
    ]
    if (wrong !== undefined) throw file.refusal(['attestations', index, ...wrong.at], wrong.text)
    if (isAnswered(entry)) seen.add(identityOf(entry))
  }
  return entries.filter(isAnswered)
}

interface Wrong {
  readonly at: Path
  readonly text: Text
}

function unknownRequirement({ requirement: key }: Entry): readonly Wrong[] {
  const found = requirements.find((requirement) => requirement.key === key)
  const vouched = requirements
    .filter(({ verification }) => verification.how === 'attested')
    .map((requirement) => requirement.key)
  const at = ['requirement']
  if (found === undefined) {
    const meant = nearestWord(
      key,
      requirements.map((requirement) => requirement.key),
    )
    return [
      {
        at,
        text: {
          nb: `Det finnes ikke noe krav «${key}».${meant === undefined ? '' : ` Mente du ${meant}?`} Krav som en person kan bekrefte: ${vouched.join(', ')}.`,
          en: `There is no requirement "${key}".${meant === undefined ? '' : ` Did you mean ${meant}?`} A person can attest: ${vouched.join(', ')}.`,
        },
      },
    ]
  }
  if (vouched.includes(key)) return []
  return [
    {
      at,
      text: {
        nb: `${key} bekreftes ikke av en person (se «pll-conformance coverage»). Ta bort bekreftelsen. Det som kan bekreftes, er ${vouched.join(', ')}.`,
        en: `${key} is not for a person to attest (see "pll-conformance coverage"). Take the attestation out. What can be attested is ${vouched.join(', ')}.`,
      },
    },
  ]
}

function wrongIn(entry: Attestation, { scenarios, now }: Known): readonly Wrong[] {
  const { scenario, when, validUntil } = entry
  return [
    ...(scenario === undefined || scenarios.includes(scenario) ? [] : [unknownScenario(scenario, scenarios)]),
    ...((millisecondsOf(when) ?? 0) > now.getTime() + mostAhead
      ? [
          {
            at: ['when'],
            text: {
              nb: `«${when}» er fram i tid. Skriv når det ble sett.`,
              en: `"${when}" is in the future. Write when it was seen.`,
            },
          },
        ]
      : []),
    ...(validUntil !== undefined && validUntil < when.slice(0, 10)
      ? [
          {
            at: ['validUntil'],
            text: {
              nb: `«${validUntil}» er før ${when.slice(0, 10)}, da det ble sett. Skriv en senere dato, eller ta linjen bort: da gjelder bekreftelsen et år.`,
              en: `"${validUntil}" is before ${when.slice(0, 10)}, when it was seen. Write a later date, or take the line out: the attestation then counts for a year.`,
            },
          },
        ]
      : []),
    ...(withoutRealIdentities(JSON.stringify(entry)).masked > 0
      ? [
          {
            at: [],
            text: {
              nb: 'Bekreftelsen har et nummer med formen til et virkelig fødselsnummer. Ta det bort; bekreftelser følger med i rapporter.',
              en: 'The attestation holds a number with the form of a real national identity number. Take it out; attestations go into reports.',
            },
          },
        ]
      : []),
  ]
}

function unknownScenario(scenario: string, scenarios: readonly string[]): Wrong {
  const meant = nearestWord(scenario, scenarios)
  return {
    at: ['scenario'],
    text: {
      nb: `Det finnes ikke noe scenario «${scenario}».${meant === undefined ? ' «pll-conformance list» viser dem alle.' : ` Mente du ${meant}?`}`,
      en: `There is no scenario "${scenario}".${meant === undefined ? ' "pll-conformance list" shows them all.' : ` Did you mean ${meant}?`}`,
    },
  }
}

function twin(entry: Attestation, seen: ReadonlySet<string>): readonly Wrong[] {
  if (!seen.has(identityOf(entry))) return []
  const { requirement, when } = entry
  return [
    {
      at: [],
      text: {
        nb: `${requirement} er besvart to ganger for samme scenario, produkt og versjon med samme tid, ${when}. Ta bort den ene, eller skriv tidspunktet for hver av dem.`,
        en: `${requirement} is answered twice for the same scenario, product and version at the same time, ${when}. Take one out, or write the time of each.`,
      },
    },
  ]
}

const identityOf = ({ requirement, scenario, product, version, when }: Attestation) =>
  JSON.stringify([requirement, scenario, product, version, when])
