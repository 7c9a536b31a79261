/** The bundle of a document: its Composition first, then its resources. */
import type { Bundle, Composition, CompositionSection, Reference } from '../../src/contract/generated/sfm.js'
import { Document, type SectionCode } from './document.js'
import { now, uuid } from './example-ids.js'
import { codeSystem, concept, ehelse } from './fhir-parts.js'
import { organisation } from './people.js'
import { addOrganisation, addPractitioner } from './roles.js'

export interface Author {
  readonly doctor: string
  readonly organisation: string
}

export const fastlege: Author = { doctor: 'ugle', organisation: 'tindasen' }
export const sykehus: Author = { doctor: 'falk', organisation: 'storvik-sykehus' }

interface BundleOptions {
  readonly patient: string
  readonly author: Author
  /** The document that a sent one replaces; left out, the document is SFM's answer. */
  readonly replaces?: string
  readonly fill: (document: Document) => void
}

/** The document `name`: its name decides its identifiers. */
export function bundle(name: string, { patient, author, replaces, fill }: BundleOptions): Bundle {
  const document = new Document(name, patient)
  fill(document)
  const doctor = addPractitioner(document, author.doctor)
  const authors = [doctor, addOrganisation(document, organisation(author.organisation))]
  const self = 'http://localhost/sfm/v2/Patient/$getMedication'
  return {
    resourceType: 'Bundle',
    id: uuid(name, 'bundle'),
    meta: { lastUpdated: now, source: self, profile: [`${ehelse}sfm-MedicationBundle`] },
    type: 'document',
    timestamp: now,
    total: document.entries.length + 1,
    link: [{ relation: 'self', url: self }],
    entry: [
      {
        fullUrl: `urn:uuid:${uuid(name, 'composition')}`,
        resource: composition(document, authors, doctor, replaces),
      },
      ...document.entries,
    ],
  }
}

const identifierOf = (name: string) => ({ use: 'official', value: uuid(name, 'composition-identifier') })

function composition(
  document: Document,
  author: Reference[],
  doctor: Reference,
  replaces: string | undefined,
): Composition {
  const sent =
    replaces === undefined
      ? {}
      : {
          attester: [{ mode: 'legal', time: now, party: doctor }],
          relatesTo: [{ code: 'replaces', targetIdentifier: identifierOf(replaces) }],
        }
  return {
    resourceType: 'Composition',
    id: uuid(document.name, 'composition'),
    meta: { profile: [`${ehelse}sfm-MedicationComposition`] },
    identifier: identifierOf(document.name),
    status: 'final',
    type: concept('http://loinc.org', '11503-0', 'Medical records'),
    subject: document.subject,
    date: now.slice(0, 10),
    author,
    title: 'Medication summary',
    confidentiality: 'N',
    ...sent,
    section: sectionsOf(document, replaces !== undefined),
  }
}

const sections: readonly (readonly [code: SectionCode, title: string, display: string])[] = [
  ['sectionMedication', 'Medication', 'List of Medication statements'],
  ['sectionPLLinfo', 'PllInfo', 'PLL Info'],
  ['sectionAllergies', 'Allergies', 'Section allergies'],
  ['sectionDispense', 'sectionDispense', 'Section dispense'],
  ['sectionOtherPrescriptions', 'Other Prescriptions', 'List of non medical prescriptions'],
]

/** Every section, also the empty ones; that of dispenses only when there are any. */
function sectionsOf(document: Document, sent: boolean): CompositionSection[] {
  return sections
    .filter(([code]) => code !== 'sectionDispense' || document.sections[code].length > 0)
    .map(([code, title, display]) => {
      const entry = document.sections[code]
      const reason = sent && code === 'sectionPLLinfo' ? 'nilknown' : 'unavailable'
      const emptyReason = concept('http://terminology.hl7.org/CodeSystem/list-empty-reason', reason, 'Unavailable')
      return {
        title,
        code: concept(codeSystem('sfm-section-types'), code, display),
        text: { status: 'generated', div: '<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"></xhtml:div>' },
        ...(entry.length > 0 ? { entry } : { emptyReason }),
      }
    })
}
