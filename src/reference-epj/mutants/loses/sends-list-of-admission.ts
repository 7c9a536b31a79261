import { compositionOf, withResource } from '../../sfm-basis/fhir/medication-bundle.js'
import type { Mutant } from '../mutant.js'

export const sendsListOfAdmission: Mutant = {
  id: 'sends-list-of-admission',
  fault: {
    nb: 'Slår opp på nytt, men bygger på listen fra første oppslag: det andre har gjort i mellomtiden, faller ut.',
    en: 'Looks up again, but builds on the list of the first lookup: what others did meanwhile falls out.',
  },
  group: 'loses',
  behaviour: {
    takesIn: (fresh, before) => {
      if (before === undefined) return fresh
      const { fullUrl, resource } = compositionOf(before)
      return withResource(before, fullUrl, { ...resource, identifier: compositionOf(fresh).resource.identifier })
    },
  },
}
