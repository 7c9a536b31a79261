/** What the statements of a message say, before it is FHIR. */
import type { Medicine } from '../../contract/generated/adapter.js'
import type { ActorsWorld } from '../../scenario/world/actors-world.js'
import type { Json } from './fhir-parts.test.kit.js'

/** What a statement says; what is left out is not said. */
export interface Written {
  readonly medicine: Medicine
  readonly pllId?: string | undefined
  readonly reseptId?: string | undefined
  readonly status?: string
  readonly dose: string
  readonly use: string
  readonly area: string
  readonly lastchanged?: string | undefined
  readonly rfstatus?: string | undefined
  readonly typeresept?: string
  readonly itemgroup?: string
  readonly createeresept?: boolean
  /** Refills of a prescription; 3 unless the test says otherwise. */
  readonly reit?: string
  readonly recallinfo?: { readonly recallId?: string; readonly code?: string }
  readonly discontinuation?: { readonly at: string; readonly reason: string }
  readonly hpr?: string
  /** Further extensions of the statement, as they are. */
  readonly extra?: readonly Json[]
  /** Further extensions of sfm-reseptamendment, as they are. */
  readonly amendments?: readonly Json[]
  readonly partOf?: string
  /** Not named by sectionMedication. */
  readonly unlisted?: boolean
}

/** What $getMedication answers with: the list, then the loose prescriptions. */
export function heldByWorld({ list, prescriptions }: ActorsWorld): readonly Written[] {
  const entries = (list?.entries ?? []).map(({ treatment, pllId, reseptId, lastChanged, rekvirent }): Written => ({
    ...treatment,
    pllId,
    reseptId,
    lastchanged: lastChanged,
    rfstatus: reseptId === undefined ? undefined : 'E',
    hpr: rekvirent,
  }))
  const loose = prescriptions
    .filter(({ reseptId }) => !entries.some((one) => one.reseptId === reseptId))
    .map(({ treatment, reseptId, status, rekvirent }): Written => ({
      ...treatment,
      reseptId,
      rfstatus: status,
      hpr: rekvirent,
    }))
  return [...entries, ...loose]
}
