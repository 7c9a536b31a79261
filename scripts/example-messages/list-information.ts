/** What the document says of the list itself: the message, the people who have part in it, and the delivery. */
import type { PllInfo, Reference } from '../../src/contract/generated/sfm.js'
import type { Document } from './document.js'
import { uuid } from './example-ids.js'
import { codeSystem, concept, ehelse, extension, kodeverk } from './fhir-parts.js'
import { addPractitioner } from './roles.js'

interface ListInformation {
  readonly create?: true
  readonly parties?: readonly Reference[]
  /** The prescription that a pharmacy has delivered in multidose. */
  readonly deliveryOf?: Reference
}

export function addListInformation(
  document: Document,
  type: 'M25.1' | 'M25.2' | 'M25.3' | 'M9.12',
  { create, parties = [], deliveryOf }: ListInformation = {},
): Reference {
  const author = addAuthor(document, type)
  const resource: PllInfo = {
    resourceType: 'Basic',
    identifier: [{ use: 'usual', value: uuid(document.name, 'message', type) }],
    code: concept(codeSystem('sfm-message-type'), type, type === 'M25.1' ? 'PLL' : 'PLL-informasjon'),
    ...(type === 'M25.1' || type === 'M9.12' ? { subject: document.subject } : {}),
    author,
    extension: [
      extension(
        `${ehelse}sfm-pllInformation`,
        create && { url: 'createPLL', valueBoolean: create },
        type === 'M9.12' ? undefined : { url: 'PLLdate', valueDateTime: '2026-01-12T10:30:00+01:00' },
        type === 'M25.1' ? { url: 'substitute', valueBoolean: false } : undefined,
        ...parties.map((valueReference) => ({ url: 'relatedparties', valueReference })),
        deliveryOf && deliveryInformation(document, deliveryOf),
      ),
    ],
  }
  return document.add({ profile: 'sfm-PLL-info', key: type, display: type, resource, section: 'sectionPLLinfo' })
}

const addAuthor = (document: Document, type: string): Reference =>
  document.add({
    profile: 'sfm-PractitionerRole',
    key: `author-${type}`,
    display: 'PLL author',
    resource: {
      resourceType: 'PractitionerRole',
      practitioner: addPractitioner(document, 'ugle'),
      code: [{ coding: [{ system: kodeverk(7490) }], text: 'PLL author' }],
    },
  })

const deliveryInformation = (document: Document, prescription: Reference) =>
  extension(
    'deliveryinformation',
    { url: 'prescriptionId', valueReference: prescription },
    { url: 'refM10', valueString: uuid(document.name, 'm10') },
    { url: 'datefirstdose', valueDateTime: '2026-02-16T00:00:00+01:00' },
    { url: 'datelastdose', valueDateTime: '2026-03-01T00:00:00+01:00' },
  )
