import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { RequirementFile, RequirementSet } from '../contract/generated/harness.js'
import { type CheckedFile, readChecked, readCheckedJson } from '../input/checked-file.js'
import { nearestWord } from '../input/nearest-word.js'

const ownFolder = fileURLToPath(new URL('../../suites/requirements/', import.meta.url))

interface Named<T> extends CheckedFile<T> {
  readonly name: string
}

/**
 * Holds the catalogue's files against their schemas and each other, before anything depends on them: each key once, each in a set, and no
 * set with a key that no file has. It knows nothing of the judge, which has the same files built in.
 * @throws UsageError naming file, line and column, what is wrong and what to write instead.
 */
export function checkRequirementFiles(folder: string = ownFolder): void {
  const files = jsonIn(folder).map((path): Named<RequirementFile> => {
    const name = nameOf(path)
    return { name, ...readCheckedJson<RequirementFile>(path, name, 'harness/requirements') }
  })
  const keys = keysOnce(files)
  const sets = jsonIn(join(folder, 'sets')).map((path): Named<RequirementSet> => {
    const name = nameOf(path)
    return { name, ...readChecked<RequirementSet>(path, 'harness/requirement-set', name) }
  })
  for (const set of sets) {
    knownKeys(keys, set)
    underItsName(set)
  }
  inSomeSet(
    files,
    sets.map(({ value }) => value),
  )
}

function keysOnce(files: readonly Named<RequirementFile>[]): readonly string[] {
  const homes = new Map<string, string>()
  for (const { name, value, refusal } of files) {
    for (const [index, { key }] of value.requirements.entries()) {
      const home = homes.get(key)
      if (home !== undefined)
        throw refusal(['requirements', index, 'key'], {
          nb: `${key} finnes allerede, i ${home}. Ta bort det ene, eller gi det en annen nøkkel.`,
          en: `${key} is there already, in ${home}. Take one out, or give it another key.`,
        })
      homes.set(key, name)
    }
  }
  return [...homes.keys()]
}

/** A set names requirements that there are. */
function knownKeys(keys: readonly string[], { value, refusal }: CheckedFile<RequirementSet>): void {
  const stray = Object.keys(value.severity).find((key) => !keys.includes(key))
  if (stray === undefined) return
  const meant = nearestWord(
    stray,
    keys.filter((key) => value.severity[key] === undefined),
  )
  throw refusal(['severity', stray], {
    nb: `Det finnes ikke noe krav «${stray}».${meant === undefined ? ' Ta linjen bort.' : ` Mente du ${meant}? Ellers: ta linjen bort.`}`,
    en: `There is no requirement "${stray}".${meant === undefined ? ' Take the line out.' : ` Did you mean ${meant}? Otherwise take the line out.`}`,
  })
}

/** A frozen set does not grow: a row that came after it belongs to a later one. A row in no set would never be reported. */
function inSomeSet(files: readonly Named<RequirementFile>[], sets: readonly RequirementSet[]): void {
  for (const { value, refusal } of files) {
    const index = value.requirements.findIndex(({ key }) => sets.every(({ severity }) => severity[key] === undefined))
    const key = value.requirements[index]?.key
    if (key !== undefined)
      throw refusal(['requirements', index, 'key'], {
        nb: `Kravet ${key} mangler i alle kravsett. Lag et nytt sett i suites/requirements/sets, med "${key}": "must" eller "${key}": "should".`,
        en: `The requirement ${key} is missing in every requirement set. Make a new set in suites/requirements/sets, with "${key}": "must" or "${key}": "should".`,
      })
  }
}

function underItsName({ name, value, refusal }: Named<RequirementSet>): void {
  if (name.endsWith(`${value.set}.json`)) return
  throw refusal(['set'], {
    nb: `«${value.set}» er ikke filens navn. Skriv det samme begge steder.`,
    en: `"${value.set}" is not the name of the file. Write the same in both places.`,
  })
}

const jsonIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file))

/** As short as it can be from where one stands. */
function nameOf(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}
