import eResept from '../../suites/requirements/e-resept.json' with { type: 'json' }
import eReseptMessages from '../../suites/requirements/e-resept-messages.json' with { type: 'json' }
import hardStops from '../../suites/requirements/hard-stops.json' with { type: 'json' }
import helsedirektoratet from '../../suites/requirements/helsedirektoratet.json' with { type: 'json' }
import helseid from '../../suites/requirements/helseid.json' with { type: 'json' }
import kjernejournal from '../../suites/requirements/kjernejournal.json' with { type: 'json' }
import reseptformidler from '../../suites/requirements/reseptformidler.json' with { type: 'json' }
import set202611 from '../../suites/requirements/sets/2026-11.json' with { type: 'json' }
import sfmBasis from '../../suites/requirements/sfm-basis.json' with { type: 'json' }
import sfmBasisIntegration from '../../suites/requirements/sfm-basis-integration.json' with { type: 'json' }
import sfmFull from '../../suites/requirements/sfm-full.json' with { type: 'json' }
import type { Requirement, RequirementFile, RequirementSet } from '../contract/generated/harness.js'
import type { Severity } from './severity.js'

/** The requirements of a frozen set, and how hard each of them is enforced. */
export interface Catalogue {
  readonly set: string
  readonly requirements: readonly Requirement[]
  readonly severity: Readonly<Record<string, Severity | undefined>>
}

/** The set that a run is held against when no one says otherwise. */
export const defaultRequirementSet = '2026-11'

/** One file a source, in the order that reports tell them. */
export const requirementFiles = [
  sfmBasis,
  sfmBasisIntegration,
  eResept,
  eReseptMessages,
  reseptformidler,
  helseid,
  helsedirektoratet,
  kjernejournal,
  hardStops,
  sfmFull,
] as readonly RequirementFile[]
const sets: readonly RequirementSet[] = [set202611 as RequirementSet]

/** Every row of the files, whatever sets it is in. */
export const requirements: readonly Requirement[] = requirementFiles.flatMap((file) => file.requirements)

/**
 * The catalogue under a frozen set, such as 2026-11.
 * @throws Error when there is no such set.
 */
export function catalogue(set: string): Catalogue {
  const found = sets.find((candidate) => candidate.set === set)
  if (found === undefined)
    throw new Error(`There is no requirement set "${set}"; known are ${sets.map((one) => one.set).join(', ')}`)
  return catalogueOf(found, requirements)
}

/** Of these rows those that the set names: a row that came after the set was frozen is not in it. */
export function catalogueOf({ set, severity }: RequirementSet, rows: readonly Requirement[]): Catalogue {
  return { set, requirements: rows.filter(({ key }) => severity[key] !== undefined), severity }
}

/** How hard these keys bite together: must when one of them does, and when there are none. */
export function biteOf(krav: readonly string[], { severity }: Catalogue): Severity {
  return krav.length === 0 || krav.some((key) => severity[key] === 'must') ? 'must' : 'should'
}
