import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import { isSeq, parseDocument } from 'yaml'
import type { Attestation, Attestations, OpenQuestion } from '../contract/generated/harness.js'
import { withoutRealIdentities } from '../evidence/redaction.js'
import { checked, type CheckedFile, type Path, readChecked } from '../input/checked-file.js'
import { nearestWord } from '../input/nearest-word.js'
import { millisecondsOf } from '../judge/record/moment.js'
import { requirements } from '../requirements/catalogue.js'
import type { Text } from '../scenario/text.js'

export const defaultAttestationsFile = 'attestations.yaml'

/** Clocks and zones differ a little; what is dated further ahead than this has not happened. */
const mostAhead = 24 * 60 * 60 * 1000

/** What an attestation may refer to, and when it is read. */
export interface Known {
  /** Ids of the scenarios that there are. */
  readonly scenarios: readonly string[]
  readonly now: Date
}

export const known = (scenarios: readonly { readonly id: string }[]): Known => ({
  scenarios: scenarios.map(({ id }) => id),
  now: new Date(),
})

/**
 * Reads what people have said, such as attestations.yaml; questions that nobody has answered yet are left out.
 * @throws UsageError naming file, line and column, what is wrong and what to write instead.
 */
export function readAttestations(path: string, known: Known): readonly Attestation[] {
  return answered(readChecked<Attestations>(path, 'harness/attestations'), known)
}

/** The same for a text of YAML; `name` is what errors call it. */
export function parseAttestations(text: string, name: string, known: Known): readonly Attestation[] {
  return answered(checked<Attestations>(text, name, 'harness/attestations'), known)
}

/** Puts answers at the end of the file, and leaves what stands there, comments too, as it is. Makes the file if there is none. */
export function appendAttestations(path: string, attestations: readonly Attestation[]): void {
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'attestations: []\n')
  const list = document.get('attestations')
  if (!isSeq(list)) throw new Error(`${path} has no list of attestations`)
  list.flow = false
  for (const attestation of attestations) list.add(document.createNode(attestation))
  writeFileSync(path, document.toString({ lineWidth: 0 }))
}

type Entry = Attestation | OpenQuestion

const isAnswered = (entry: Entry): entry is Attestation => entry.answer !== 'unanswered'

function answered(file: CheckedFile<Attestations>, known: Known): readonly Attestation[] {
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
              nb: `«${when}» er ikke kommet ennå. Skriv når det ble sett.`,
              en: `"${when}" is still to come. Write when it was seen.`,
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
              en: 'The attestation holds a number of the form of a real national identity number. Take it out; attestations go into reports.',
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
