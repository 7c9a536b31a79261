import type { Target } from '../../generated/adapter.js'
import type { Draft } from '../../journal/list-format.js'
import { lineFor, sameId, type TreatmentLine } from '../../journal/treatment-line.js'
import { extensionOf } from '../fhir/fhir-element.js'
import {
  compositionOf,
  type MedicationBundle,
  sectionOf,
  type StatementEntry,
  statementsOf,
} from '../fhir/medication-bundle.js'
import { extension } from '../fhir/vocabulary.js'
import { addedByPharmacy } from '../multidose/pll-info.js'
import {
  amendment,
  doseOf,
  endOf,
  isHead,
  isRecallUnderWay,
  nameOf,
  pendingRecalls,
  pllIdOf,
  reseptIdOf,
  rfStatusOf,
  useOf,
} from './statement-reading.js'

/** A draft of the list as SFM's bundle has it. */
export type SfmDraft = Draft<MedicationBundle>

/** One treatment, and the MedicationStatement that it is read from. */
export interface SfmLine extends TreatmentLine {
  readonly entry: StatementEntry
}

/** What all lines of a draft are read with. */
interface Reading {
  readonly draft: SfmDraft
  readonly recalls: ReadonlySet<string>
  readonly fromPharmacy: ReadonlySet<string>
  readonly places: readonly (string | undefined)[]
}

/** Heads of chain, in the bundle's order. */
export function treatmentLines(draft: SfmDraft): readonly SfmLine[] {
  const { content } = draft
  const reading: Reading = {
    draft,
    recalls: pendingRecalls(content),
    fromPharmacy: addedByPharmacy(content),
    places:
      sectionOf(compositionOf(content).resource, 'sectionMedication')?.entry?.map(({ reference }) => reference) ?? [],
  }
  return statementsOf(content)
    .filter(({ resource }) => isHead(resource))
    .map((entry) => treatmentLine(reading, entry))
}

function treatmentLine({ draft, recalls, fromPharmacy, places }: Reading, entry: StatementEntry): SfmLine {
  const { content, known } = draft
  const statement = entry.resource
  const [pllId, reseptId] = [pllIdOf(statement), reseptIdOf(statement)]
  const rfStatus = rfStatusOf(statement)
  const place = places.indexOf(entry.fullUrl)
  const isNew = amendment(statement, 'createeresept')?.valueBoolean === true
  const isIssued = reseptId !== undefined && known.issued.has(reseptId)
  const willBeRecalled = reseptId !== undefined && recalls.has(reseptId)
  const isKnownRecalled = reseptId !== undefined && known.recalled.has(reseptId)
  const isInReseptformidleren = rfStatus === 'E' || rfStatus === 'U' || isIssued
  return {
    key: entry.fullUrl,
    entry,
    place: place < 0 ? places.length : place,
    name: nameOf(content, statement),
    pllId,
    reseptId,
    status: statement.status,
    dose: doseOf(statement),
    use: useOf(statement),
    ends: endOf(statement),
    isMultidose: extensionOf(extensionOf(statement, extension.administration), 'mddispensed')?.valueBoolean,
    isFromPharmacy: pllId !== undefined && fromPharmacy.has(pllId),
    isNew,
    hasActivePrescription:
      reseptId !== undefined && !isNew && isInReseptformidleren && !isKnownRecalled && !willBeRecalled,
    isLocked: amendment(statement, 'lockedresept')?.valueBoolean === true,
    rfStatus,
    isIssued,
    willBeRecalled,
    isRecalled: isKnownRecalled || isRecallUnderWay(statement),
  }
}

/** The line that the user points at. */
export function lineOf(draft: SfmDraft, target: Partial<Target>): SfmLine | undefined {
  const lines = treatmentLines(draft)
  return lineFor(lines, target, (reseptId) => {
    const head = headWith(draft, reseptId)
    return lines.find(({ entry }) => entry === head)
  })
}

/** The head of the chain that holds this prescription. */
function headWith({ content }: SfmDraft, reseptId: string): StatementEntry | undefined {
  const statements = statementsOf(content)
  const seen = new Set<StatementEntry>()
  let link = statements.find(({ resource }) => sameId(reseptIdOf(resource), reseptId))
  while (link !== undefined && !isHead(link.resource) && !seen.has(link)) {
    seen.add(link)
    const successor: string | undefined = link.resource.partOf?.[0]?.reference
    link = statements.find(({ fullUrl }) => fullUrl === successor)
  }
  return link
}
