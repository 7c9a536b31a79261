import { extensionOf, withExtension, withoutExtensions } from '../../sfm-basis/fhir/fhir-element.js'
import { extension, profile } from '../../sfm-basis/fhir/vocabulary.js'
import type { Mutant } from '../mutant.js'

export const losesGoodsReimbursement: Mutant = {
  id: 'loses-goods-reimbursement',
  fault: {
    nb: 'Sender resepter på forbruksmateriell og næringsmidler tilbake uten refusjonshjemmelen.',
    en: 'Sends prescriptions of supplies and nutrition back without the reimbursement paragraph.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message, { basis }) => {
      const received = new Set(basis.entry.map(({ fullUrl }) => fullUrl))
      return {
        ...message,
        entry: message.entry.map((entry) => {
          const details = extensionOf(entry.resource, extension.reseptamendment)
          const isHandelsvare = entry.resource.meta?.profile?.includes(profile.banda) === true
          if (!isHandelsvare || details === undefined || !received.has(entry.fullUrl)) return entry
          return {
            ...entry,
            resource: withExtension(entry.resource, withoutExtensions(details, 'reimbursementparagraph')),
          }
        }),
      }
    },
  },
}
