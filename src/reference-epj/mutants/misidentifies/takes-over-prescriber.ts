import type { Reference } from '../../sfm-basis/fhir/fhir-element.js'
import { compositionOf, withResource } from '../../sfm-basis/fhir/medication-bundle.js'
import { withPerformer } from '../../sfm-basis/list/statement-writing.js'
import { untouchedEntries } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const takesOverPrescriber: Mutant = {
  id: 'takes-over-prescriber',
  fault: {
    nb: 'Oppgir den påloggede som rekvirent for det andre leger har forskrevet.',
    en: 'Names the one signed in as prescriber of what other doctors prescribed.',
  },
  group: 'misidentifies',
  behaviour: {
    beforeSend: (message, { basis, at }) => {
      const [author] = compositionOf(message).resource['author'] as readonly Reference[]
      if (author === undefined) return message
      return untouchedEntries(message, basis).reduce(
        (soFar, { fullUrl, resource }) =>
          withResource(soFar, fullUrl, withPerformer(resource, 'Forskrevet av', author, at)),
        message,
      )
    },
  },
}
