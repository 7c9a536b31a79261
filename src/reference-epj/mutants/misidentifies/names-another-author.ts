import { randomUUID } from 'node:crypto'

import type { Reference } from '../../sfm-basis/fhir/fhir-element.js'
import { compositionOf, withResource } from '../../sfm-basis/fhir/medication-bundle.js'
import { system } from '../../sfm-basis/fhir/vocabulary.js'
import type { Mutant } from '../mutant.js'

/** The doctor whose name stayed in the form. No one signed in has this number. */
const somebodyElse = '999900019'

export const namesAnotherAuthor: Mutant = {
  id: 'names-another-author',
  fault: {
    nb: 'Fører opp en annen lege enn den påloggede som forfatter av listen.',
    en: 'Names another doctor than the one signed in as the author of the list.',
  },
  group: 'misidentifies',
  behaviour: {
    beforeSend: (message) => {
      const { fullUrl, resource } = compositionOf(message)
      const [author, ...others] = (resource['author'] ?? []) as readonly Reference[]
      const person = message.entry.find((entry) => entry.fullUrl === author?.reference)
      if (person === undefined) return message
      const url = `urn:uuid:${randomUUID()}`
      const other = {
        ...person,
        fullUrl: url,
        resource: {
          ...person.resource,
          id: url.slice('urn:uuid:'.length),
          identifier: [{ use: 'official', system: system.hpr, value: somebodyElse }],
          name: [{ use: 'official', family: 'Vikar', given: ['SYNTETISK'] }],
        },
      }
      const composition = {
        ...resource,
        author: [{ ...author, reference: url, display: 'SYNTETISK Vikar' }, ...others],
      }
      return withResource({ ...message, entry: [...message.entry, other] }, fullUrl, composition)
    },
  },
}
