import { randomUUID } from 'node:crypto'

import { extensionOf, withExtension } from '../../sfm-basis/fhir/fhir-element.js'
import { withEachStatement, withResource } from '../../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../../sfm-basis/fhir/vocabulary.js'
import { withIdentifier } from '../../sfm-basis/list/statement-writing.js'
import { pllInfo } from '../../sfm-basis/multidose/pll-info.js'
import { inBasis } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const sendsListUnasked: Mutant = {
  id: 'sends-list-unasked',
  fault: {
    nb: 'Sender hele listen, med det nye på, når legen bare skriver en resept.',
    en: 'Sends the whole list, with what is new on it, when the doctor only issues a prescription.',
  },
  group: 'invents',
  behaviour: {
    beforeSend: (message, { basis }) => {
      const info = pllInfo(message, 'M25.1')
      const url = info?.reference.reference
      const information = extensionOf(info?.resource, extension.pllInformation)
      if (info === undefined || url === undefined || information === undefined) return message
      const onTheList = withEachStatement(message, (statement, fullUrl) =>
        inBasis(basis, { fullUrl, resource: statement }) === undefined
          ? withIdentifier(statement, 'PLL', randomUUID())
          : statement,
      )
      return withResource(
        onTheList,
        url,
        withExtension(info.resource, withExtension(information, { url: 'createPLL', valueBoolean: true })),
      )
    },
  },
}
