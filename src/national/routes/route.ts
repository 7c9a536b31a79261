import type { Exchange } from '../../contract/generated/harness.js'
import type {
  AllergySetup,
  KnownPractitioner,
  ListEntrySetup,
  OtherPrescriptionSetup,
  PrescriptionSetup,
  WorldSetup,
} from '../../scenario/world/world-setup.js'
import type { Trouble } from '../core/trouble.js'
import type { WorldCore } from '../core/world-core.js'
import type { Admission, ApiCall } from '../helseid/helseid.js'

/** A service as its calls are recorded in the evidence. */
export type ServiceName = Exchange['service']

/**
 * A route by which an EPJ reaches the national services: what the server and the world need of it. A new route is a folder that
 * implements this, and one line in `routes.ts`.
 *
 * `C`: how the route writes the content of a prescription or an entry. Reseptformidleren keeps it whole and never reads it. Routes that
 * are served in the same world share what Reseptformidleren holds, and therefore one `C`.
 */
export interface RouteService<C> {
  /** As the adapter protocol names the route. */
  readonly id: string
  /** As the evidence and injected faults name the service. */
  readonly service: Exclude<ServiceName, 'helseid'>
  /** Where the service is, without slash at either end. Its first segment is never the name of an endpoint set. */
  readonly basePath: string
  /** The service's name for people. */
  readonly title: string
  /** What an EPJ asks HelseID for to be let in: the API it is for, and the scope of a sign-in. */
  readonly audience: string
  readonly scope: string
  /** What a request is called in the record, by its path below the base address. Never throws: the path is the client's. */
  operation(path: string): string
  /** How this route writes what a world holds. */
  content(setup: WorldSetup): ContentEditor<C>
  /** Opens the route on a world. `url`: its base address there. */
  open(core: WorldCore<C>, url: string): OpenRoute
}

/** A route in an open world. */
export interface OpenRoute {
  /** Answers a request. What throws is a fault of the simulator. */
  answer(request: RouteRequest, gate: RouteGate): Promise<RouteAnswer>
  /** What the service answers when it is made to refuse. */
  refuse(reason: RouteRefusal): RouteAnswer
}

export interface RouteRequest {
  readonly method: string
  /** As the client called it. */
  readonly url: string
  /** Below the base address, without slash at either end, percent-encoding taken away. */
  readonly path: string
  /** By its name in lower case. */
  readonly header: (name: string) => string | undefined
  /** Undefined: larger than a service takes. */
  readonly body: string | undefined
}

/** Who lets callers in, and who hears of answers that are not as the service's own schemas say. */
export interface RouteGate {
  readonly issuer: string
  readonly admit: (call: ApiCall) => Promise<Admission>
  readonly onTrouble: (trouble: Trouble) => void
}

export interface RouteAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
  /** An injected fault of the world that the service met by itself, such as Reseptformidleren being down. */
  readonly fault?: string
}

export type RouteRefusal =
  /** The token is not accepted, though it may be valid. `error`: OAuth's code. */
  | { readonly kind: 'token-refused'; readonly error?: string | undefined }
  /** The message that this operation brought is refused with these diagnostics. */
  | { readonly kind: 'message-refused'; readonly operation: string; readonly diagnostics: readonly string[] }
  /** The simulator failed. */
  | { readonly kind: 'failed'; readonly message: string }

/** How a route writes what a world holds. */
export interface ContentMaker<C> {
  readonly entry: (entry: ListEntrySetup, prescription: PrescriptionSetup | undefined) => C
  readonly prescription: (prescription: PrescriptionSetup) => C
  readonly otherPrescription: (prescription: OtherPrescriptionSetup) => C
  readonly allergy: (allergy: AllergySetup, recorder: KnownPractitioner | undefined) => C
}

/** How a route writes a change in what it wrote before. */
export interface ContentEditor<C> extends ContentMaker<C> {
  readonly changed: (content: C, change: ContentChange) => C
}

export interface ContentChange {
  /** When it was changed. */
  readonly at: string
  readonly dose?: string
  readonly discontinuation?: {
    readonly at: string
    readonly reason: string
    readonly by: string
    readonly note?: string
  }
  /** A new prescription in place of the one before. yyyy-MM-dd; `by`: HPR number. */
  readonly renewed?: { readonly issued: string; readonly expires: string; readonly by: string }
}
