/** The statements of a document: a treatment on the list, a prescription, or both. */
import { defined } from '../../src/contract/defined.js'
import type {
  Extension,
  Identifier,
  MedicationStatement,
  Quantity,
  Reference,
  StatementDosage,
} from '../../src/contract/generated/sfm.js'
import type { Document } from './document.js'
import { now, pllIdOf, reseptIdOf } from './example-ids.js'
import {
  type Coded,
  codeSystem,
  concept,
  conceptExtension,
  ehelse,
  extension,
  kodeverk,
  present,
  typed,
} from './fhir-parts.js'
import { addMedicine } from './medications.js'
import { addPractitioner } from './roles.js'

export interface Statement {
  /** The name of a medicine in FEST, or one that the document already has. */
  readonly medicine: string | Reference
  readonly dose: string
  readonly area: string
  /** What the PLL id is made of; without it, the treatment is not on the list. */
  readonly pll?: string
  /** What the prescription's id is made of; without it, there is no prescription. */
  readonly resept?: string
  readonly doctor?: string
  readonly at?: string
  readonly use?: Coded
  readonly status?: string
  /** Status of the prescription in Reseptformidleren; without it, it is no longer there. */
  readonly stored?: string
  /** The prescription is issued with this message (createeresept). */
  readonly issue?: true
  readonly packages?: number
  readonly amount?: Quantity
  readonly discontinued?: { readonly by: string; readonly at: string }
  readonly recall?: { readonly of: string; readonly code: string; readonly display: string; readonly text: string }
  /** More parts of sfm-reseptamendment. */
  readonly amendments?: readonly Extension[]
  /** More extensions of the statement. */
  readonly extensions?: readonly Extension[]
  readonly basedOn?: Reference
  /** False: sectionMedication does not name it. */
  readonly listed?: boolean
}

export function addStatement(document: Document, key: string, statement: Statement): Reference {
  const { status = 'active', pll, resept, basedOn, listed = true } = statement
  const medicine =
    typeof statement.medicine === 'string' ? addMedicine(document, statement.medicine) : statement.medicine
  const resource: MedicationStatement = {
    resourceType: 'MedicationStatement',
    identifier: present<Identifier>(
      pll === undefined ? undefined : typed('usual', 'PLL', pllIdOf(pll)),
      resept === undefined ? undefined : typed('usual', 'ReseptId', reseptIdOf(resept)),
    ),
    ...defined({ basedOn: basedOn && [basedOn] }),
    status,
    medicationReference: medicine,
    subject: document.subject,
    dosage: [dosageOf(statement)],
    extension: extensionsOf(document, statement),
  }
  return document.add({
    profile: 'sfm-MedicationStatement',
    key,
    display: medicine.display ?? key,
    resource,
    section: listed ? 'sectionMedication' : undefined,
  })
}

const dosageOf = ({ dose, area, use = ['1', 'Fast'] }: Statement): StatementDosage => ({
  sequence: 1,
  text: dose,
  extension: [
    extension(`${ehelse}sfm-application-area`, { url: 'text', valueString: area }),
    { url: `${ehelse}sfm-use`, valueCodeableConcept: concept(kodeverk(9101), ...use) },
  ],
})

const defaultAt = '2026-01-12T10:30:00+01:00'

function extensionsOf(document: Document, statement: Statement): Extension[] {
  const { doctor = 'ugle', at = defaultAt, issue, discontinued, pll, extensions = [] } = statement
  return present(
    amendmentOf(statement),
    extension(`${ehelse}sfm-generic-substitution`, { url: 'genericSubstitutionAccepted', valueBoolean: true }),
    registrationOf(document, ['1', 'Forskrevet av'], doctor, issue ? now : at),
    discontinued && registrationOf(document, ['3', 'Seponert av'], discontinued.by, now),
    discontinued &&
      extension(
        `${ehelse}sfm-discontinuation`,
        { url: 'timedate', valueDateTime: discontinued.at },
        conceptExtension('reason', kodeverk(7494), 'A', 'Avsluttet behandling'),
      ),
    pll === undefined ? undefined : { url: 'effectiveDateTime', valueDate: at.slice(0, 10) },
    ...extensions,
  )
}

/** Who prescribed or discontinued, and when. */
const registrationOf = (document: Document, type: Coded, doctor: string, at: string): Extension =>
  extension(
    `${ehelse}sfm-regInfo`,
    conceptExtension('status', codeSystem('sfm-medicationstatement-registration-status'), '3', 'Godkjent'),
    conceptExtension('type', codeSystem('sfm-performer-roles'), ...type),
    { url: 'provider', valueReference: addPractitioner(document, doctor) },
    { url: 'timestamp', valueDateTime: at },
  )

/** What sfm-reseptamendment says of the prescription and of the place on the list. */
function amendmentOf(statement: Statement): Extension {
  const { dose, at = defaultAt, pll, resept, stored, issue, packages, amount, recall, amendments = [] } = statement
  const prescribed = resept !== undefined
  const inReseptformidleren = stored !== undefined || issue === true
  const changed = pll !== undefined || issue === true
  const type: Coded = prescribed ? ['E', 'Eresept'] : ['U', 'Uten resept']
  return extension(
    `${ehelse}sfm-reseptamendment`,
    prescribed ? { url: 'reseptdate', valueDate: at.slice(0, 10) } : undefined,
    prescribed ? { url: 'expirationdate', valueDate: '2027-01-11' } : undefined,
    inReseptformidleren ? { url: 'festUpdate', valueDateTime: '2026-01-01T00:00:00+01:00' } : undefined,
    { url: 'dssn', valueString: dose },
    packages === undefined ? undefined : { url: 'numberofpackages', valueDecimal: packages },
    amount && { url: 'amount', valueQuantity: amount },
    { url: 'reit', valueString: prescribed ? '3' : '0' },
    conceptExtension('itemgroup', kodeverk(7402), 'L', 'Legemiddel'),
    conceptExtension('typeresept', kodeverk(7491), ...type),
    stored === undefined ? undefined : reseptformidlerStatus(stored),
    changed ? { url: 'lastchanged', valueDateTime: issue ? now : at } : undefined,
    issue && { url: 'createeresept', valueBoolean: true },
    recall && recallOf(recall),
    ...amendments,
  )
}

/** The status of a prescription in Reseptformidleren. */
export const reseptformidlerStatus = (code: string): Extension =>
  extension('rfstatus', conceptExtension('status', kodeverk(7408), code, code === 'E' ? 'Ekspederbar' : code))

const recallOf = ({ of, code, display, text }: NonNullable<Statement['recall']>): Extension =>
  extension(
    'recallinfo',
    { url: 'recallId', valueString: reseptIdOf(of) },
    conceptExtension('recallcode', kodeverk(7500), code, display),
    { url: 'text', valueString: text },
  )
