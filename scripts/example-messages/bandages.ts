/** A prescription of something that is not a medicine: sfm-BandaPrescription. */
import type { BandaPrescription, Reference } from '../../src/contract/generated/sfm.js'
import type { Document } from './document.js'
import { uuid } from './example-ids.js'
import { concept, conceptExtension, ehelse, extension, kodeverk, typed } from './fhir-parts.js'
import { organisation } from './people.js'
import { addRole } from './roles.js'
import { reseptformidlerStatus } from './statements.js'

export const bandageIdOf = ({ name }: Document) => uuid(name, 'banda')

export function addBandage(document: Document, { issue }: { readonly issue?: true } = {}): Reference {
  const resource: BandaPrescription = {
    resourceType: 'Basic',
    identifier: [typed('official', 'reseptId', bandageIdOf(document))],
    code: concept(kodeverk(7402), 'A', 'Annet'),
    subject: document.subject,
    author: addRole(document, ['R', 'Rekvirent'], { doctor: 'ugle', workplace: organisation('tindasen') }),
    extension: [
      extension(
        `${ehelse}sfm-reseptdocbanda`,
        conceptExtension('productgroup', kodeverk(7403), '601', 'Forbruksmateriell'),
      ),
      extension(
        `${ehelse}sfm-reseptamendment`,
        { url: 'reseptdate', valueDate: '2026-01-12' },
        { url: 'expirationdate', valueDate: '2027-01-11' },
        { url: 'dssn', valueString: 'Skiftes daglig' },
        conceptExtension('itemgroup', kodeverk(7402), 'A', 'Annet'),
        conceptExtension('typeresept', kodeverk(7491), 'E', 'Eresept'),
        issue ? { url: 'createeresept', valueBoolean: true } : reseptformidlerStatus('E'),
      ),
    ],
  }
  return document.add({
    profile: 'sfm-BandaPrescription',
    key: 'bandasje',
    display: 'Kompresjonsbind',
    resource,
    section: 'sectionOtherPrescriptions',
  })
}
