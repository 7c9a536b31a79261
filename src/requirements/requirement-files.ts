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
 * Holds the catalogue's files against their schemas and each other, before anything stands on them: each key once, and each with a
 * severity in every set. It knows nothing of the judge, which has the same files built in.
 * @throws UsageError naming file, line and column, what is wrong and what to write instead.
 */
export function checkRequirementFiles(folder: string = ownFolder): void {
  const files = jsonIn(folder).map((path): Named<RequirementFile> => {
    const name = nameOf(path)
    return { name, ...readCheckedJson<RequirementFile>(path, name, 'harness/requirements') }
  })
  const keys = keysOnce(files)
  for (const path of jsonIn(join(folder, 'sets'))) {
    const file = readChecked<RequirementSet>(path, 'harness/requirement-set', nameOf(path))
    severitiesFor(keys, file)
    if (!path.endsWith(`${file.value.set}.json`))
      throw file.refusal(['set'], {
        nb: `«${file.value.set}» er ikke filens navn. Skriv det samme begge steder.`,
        en: `"${file.value.set}" is not the name of the file. Write the same in both places.`,
      })
  }
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

function severitiesFor(keys: readonly string[], { value, refusal }: CheckedFile<RequirementSet>): void {
  const missing = keys.filter((key) => value.severity[key] === undefined)
  const stray = Object.keys(value.severity).find((key) => !keys.includes(key))
  if (stray !== undefined) {
    const meant = nearestWord(stray, missing)
    throw refusal(['severity', stray], {
      nb: `Det finnes ikke noe krav «${stray}».${meant === undefined ? ' Ta linjen bort.' : ` Mente du ${meant}? Ellers: ta linjen bort.`}`,
      en: `There is no requirement "${stray}".${meant === undefined ? ' Take the line out.' : ` Did you mean ${meant}? Otherwise take the line out.`}`,
    })
  }
  const [first] = missing
  if (first !== undefined)
    throw refusal(['severity'], {
      nb: `Kravet ${first} mangler. Skriv "${first}": "must" eller "${first}": "should".`,
      en: `The requirement ${first} is missing. Write "${first}": "must" or "${first}": "should".`,
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
