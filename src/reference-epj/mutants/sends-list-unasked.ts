import { randomUUID } from 'node:crypto'

import { extensionOf, withExtension } from '../fhir-element.js'
import { withEachStatement, withResource } from '../medication-bundle.js'
import { pllInfo } from '../multidose.js'
import { withIdentifier } from '../statement-writing.js'
import { extension } from '../vocabulary.js'
import { inBaseline } from './message-surgery.js'
import type { Mutant } from './mutant.js'

export const sendsListUnasked: Mutant = {
  id: 'sends-list-unasked',
  fault: {
    nb: 'Sender hele listen, med det nye på, når legen bare skriver en resept.',
    en: 'Sends the whole list, with what is new on it, when the doctor only issues a prescription.',
  },
  group: 'invents',
  habits: {
    beforeSend: (message, { baseline }) => {
      const info = pllInfo(message, 'M25.1')
      const url = info?.reference.reference
      const information = extensionOf(info?.resource, extension.pllInformation)
      if (info === undefined || url === undefined || information === undefined) return message
      const onTheList = withEachStatement(message, (statement, fullUrl) =>
        inBaseline(baseline, { fullUrl, resource: statement }) === undefined
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
