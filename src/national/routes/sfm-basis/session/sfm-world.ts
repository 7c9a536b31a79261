import type { Organisation, Practitioner } from '../../../../contract/generated/adapter.js'
import type { InjectedFault } from '../../../../scenario/world/world-setup.js'
import type { PatientKey } from '../../../core/reseptformidler/patient-key.js'
import type { Sender } from '../../../core/reseptformidler/patient-record.js'
import type { WorldCore } from '../../../core/world-core.js'
import type { KeptContent } from '../content/kept-content.js'
import { type SfmRegister, sfmRegister } from '../directory/sfm-register.js'
import type { JsonObject } from '../fhir/json.js'
import type { Refusal } from '../fhir/operation-outcome.js'
import type { Session } from './session.js'

/** What SFM reaches in a world, and its own memory of who looked up whom and of who was written to it. */
export interface SfmWorld extends WorldCore<KeptContent> {
  /** Base address of the API. */
  readonly url: string
  readonly sessions: Map<string, Session>
  /** Organisations and users as EPJs wrote them to SFM. */
  readonly register: SfmRegister
}

/** SFM in a world, before anyone has called it. */
export function sfmWorld(core: WorldCore<KeptContent>, url: string): SfmWorld {
  const { rf, kj, clock, ids, tasks, directory, setup } = core
  return {
    rf,
    kj,
    clock,
    ids,
    tasks,
    directory,
    setup,
    get patient() {
      return core.patient
    },
    url,
    sessions: new Map(),
    register: sfmRegister(setup, ids),
  }
}

/** Who calls, as the token says: it decides, whatever the message says. */
export interface Caller {
  readonly pid: string
  readonly hpr: string
  /** Undefined: not in Helsepersonellregisteret. */
  readonly practitioner: Practitioner | undefined
  readonly organisation: Organisation | undefined
  readonly journalId: string | undefined
}

/** What an operation answers. `fromEpj`: urns of resources that show again what an EPJ sent. */
export type SfmAnswer =
  | {
      readonly ok: true
      readonly parameters: JsonObject
      readonly fromEpj?: ReadonlySet<string>
      readonly fault?: InjectedFault['kind']
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** A user's sessions with SFM are apart from another's, and one for each patient. */
export const sessionKey = ({ pid, journalId }: Caller, { key }: PatientKey): string =>
  JSON.stringify([pid, journalId ?? '', key])

export const isSessionOf = ({ pid, journalId }: Caller, key: string): boolean =>
  key.startsWith(JSON.stringify([pid, journalId ?? '']).slice(0, -1))

export const senderOf = ({ hpr, practitioner }: Caller): Sender => ({ hpr, profession: practitioner?.profession ?? '' })

export const isRfDown = ({ setup }: SfmWorld): boolean =>
  setup.faults.map(({ kind }) => kind).includes('reseptformidler-down')

/**
 * The code SFM gives when Reseptformidleren does not answer is UNKNOWN. This one is in no known list (0, 1 and 5 are known),
 * so that no EPJ can lean on it: it may only see that it is not 0.
 */
export const rfDownCode = '9901'

export const isKjRefusing = ({ setup }: SfmWorld): boolean => setup.faults.map(({ kind }) => kind).includes('kj-code-5')

const errorCodes = 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code'

/** A Coding of SFM's result codes: 0 is OK, else an error code of RF or SFM. */
export const resultCoding = (code: string, display: string): JsonObject => ({ system: errorCodes, code, display })
