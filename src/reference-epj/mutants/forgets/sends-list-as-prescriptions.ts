import { extensionOf, withExtension } from '../../sfm-basis/fhir/fhir-element.js'
import { withResource } from '../../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../../sfm-basis/fhir/vocabulary.js'
import { pllInfo } from '../../sfm-basis/multidose/pll-info.js'
import type { Mutant } from '../mutant.js'

export const sendsListAsPrescriptions: Mutant = {
  id: 'sends-list-as-prescriptions',
  fault: {
    nb: 'Sender listen med createPLL=false, så ingen liste blir laget.',
    en: 'Sends the list with createPLL=false, so that no list is made.',
  },
  group: 'forgets',
  behaviour: {
    beforeSend: (message) => {
      const info = pllInfo(message, 'M25.1')
      const url = info?.reference.reference
      const information = extensionOf(info?.resource, extension.pllInformation)
      if (info === undefined || url === undefined || information === undefined) return message
      return withResource(
        message,
        url,
        withExtension(info.resource, withExtension(information, { url: 'createPLL', valueBoolean: false })),
      )
    },
  },
}
