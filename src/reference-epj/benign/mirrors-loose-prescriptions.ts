import { listed } from '../mutants/message-surgery.js'
import { statementsOf } from '../sfm-basis/fhir/medication-bundle.js'
import { compositionOf, sectionOf } from '../sfm-basis/fhir/medication-bundle.js'
import { isHead, nameOf, pllIdOf } from '../sfm-basis/list/statement-reading.js'
import { statementReference } from '../sfm-basis/list/statement-writing.js'
import type { BenignVariant } from './variant.js'

export const mirrorsLoosePrescriptions: BenignVariant = {
  id: 'mirrors-loose-prescriptions',
  choice: {
    nb: 'Lar resepter som ingen har tatt stilling til, stå i sectionMedication, slik de ble mottatt. Kildene sier ikke noe om det.',
    en: 'Leaves prescriptions that no one has decided on in sectionMedication, as they were received. The sources say nothing of it.',
  },
  behaviour: {
    beforeSend: (message, { basis }) => {
      const mirrored = sectionOf(compositionOf(basis).resource, 'sectionMedication')?.entry ?? []
      const already = sectionOf(compositionOf(message).resource, 'sectionMedication')?.entry ?? []
      const loose = statementsOf(message).filter(
        ({ fullUrl, resource }) =>
          isHead(resource) &&
          pllIdOf(resource) === undefined &&
          mirrored.some(({ reference }) => reference === fullUrl) &&
          !already.some(({ reference }) => reference === fullUrl),
      )
      return loose.reduce(
        (soFar, { fullUrl, resource }) => listed(soFar, statementReference(fullUrl, nameOf(message, resource))),
        message,
      )
    },
  },
}
