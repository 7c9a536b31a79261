import { randomUUID } from 'node:crypto'

import { withEntries } from '../../sfm-basis/fhir/medication-bundle.js'
import { amendment, nameOf, reseptIdOf } from '../../sfm-basis/list/statement-reading.js'
import { statementReference, withIdentifier } from '../../sfm-basis/list/statement-writing.js'
import { listed, listedStatements } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const sameReseptIdTwice: Mutant = {
  id: 'same-resept-id-twice',
  fault: {
    nb: 'Fører samme resept på to aktive oppføringer.',
    en: 'Has the same prescription on two active entries.',
  },
  group: 'doubles',
  behaviour: {
    beforeSend: (message) => {
      const original = listedStatements(message).find(
        ({ resource }) =>
          resource.status === 'active' &&
          reseptIdOf(resource) !== undefined &&
          amendment(resource, 'createeresept') === undefined,
      )
      if (original === undefined) return message
      const fullUrl = `urn:uuid:${randomUUID()}`
      const twin = { ...withIdentifier(original.resource, 'PLL', randomUUID()), id: randomUUID() }
      return listed(
        withEntries(message, { fullUrl, resource: twin }),
        statementReference(fullUrl, nameOf(message, twin)),
      )
    },
  },
}
