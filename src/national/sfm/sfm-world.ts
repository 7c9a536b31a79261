import type { Organisation, Patient, Practitioner } from '../../contract/generated/adapter.js'
import type { InjectedFault, TaskCodes } from '../../scenario/world/world-setup.js'
import type { SfmRegister } from '../directory/sfm-register.js'
import type { Kjernejournal } from '../kjernejournal/kjernejournal.js'
import type { Sender } from '../reseptformidler/patient-record.js'
import type { PatientKey, Reseptformidler } from '../reseptformidler/reseptformidler.js'
import type { ScenarioClock } from '../scenario-clock.js'
import type { SeededIds } from '../seeded-ids.js'
import type { TaskList } from '../tasks/task-list.js'
import type { Directory } from './directory.js'
import type { JsonObject } from './json.js'
import type { KeptContent } from './kept-content.js'
import type { Refusal } from './operation-outcome.js'
import type { Session } from './session.js'

/** What SFM reaches: the registers behind it, the clock, and its own memory of who looked up whom. */
export interface SfmWorld {
  readonly rf: Reseptformidler<KeptContent>
  readonly kj: Kjernejournal<KeptContent>
  readonly directory: Directory
  readonly clock: ScenarioClock
  readonly ids: SeededIds
  readonly patient: Patient
  readonly faults: readonly InjectedFault[]
  /** Lookups hold an entry and a section that no EPJ knows. */
  readonly foreignContent: boolean
  /** Base address of the API. */
  readonly url: string
  readonly sessions: Map<string, Session>
  readonly tasks: TaskList
  readonly taskCodes: TaskCodes
  /** Organisations and users as EPJs wrote them to SFM. */
  readonly register: SfmRegister
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

export const isRfDown = ({ faults }: SfmWorld): boolean =>
  faults.map(({ kind }) => kind).includes('reseptformidler-down')

export const isKjRefusing = ({ faults }: SfmWorld): boolean => faults.map(({ kind }) => kind).includes('kj-code-5')

const errorCodes = 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code'

/** A Coding of SFM's result codes: 0 is OK, else an error code of RF or SFM. */
export const resultCoding = (code: string, display: string): JsonObject => ({ system: errorCodes, code, display })
