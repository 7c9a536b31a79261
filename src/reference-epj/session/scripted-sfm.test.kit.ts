import { randomDPoPKeyPair } from 'openid-client'
import { type Behaviour, honestBehaviour } from '../behaviour.js'
import type { ActionAnswer, ActionRequest, SessionRequest } from '../generated/adapter.js'
import type { TokenSource } from '../helseid/token-source.js'
import { asMedicationBundle, type MedicationBundle } from '../sfm-basis/fhir/medication-bundle.js'
import { type Parameters, parameters } from '../sfm-basis/fhir/parameters.js'
import { exampleSession, lookupBody } from '../sfm-basis/lookup/example-lookup.test.kit.js'
import { PatientSession } from './patient-session.js'

/** A request that the EPJ sent, for tests. */
export interface Heard {
  readonly url: string
  readonly operation: string
  readonly method: string
  readonly headers: Headers
  readonly body: Parameters
}

/** What SFM answers when the script says nothing else. */
export type Script = (heard: Heard, all: readonly Heard[]) => Response | undefined

export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json', ...headers } })

export const accepted = (prescriptions = 0, recalls = 0) =>
  answer(
    parameters(
      { name: 'prescriptionCount', valueInteger: prescriptions },
      { name: 'recallCount', valueInteger: recalls },
    ),
  )

export const outcome = (diagnostics: string, status = 400) =>
  answer({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', diagnostics }] }, status)

/** The bundle of a $sendMedication. */
export function sentBundle({ body }: Heard): MedicationBundle {
  return asMedicationBundle(body.parameter?.find(({ name }) => name === 'medication')?.resource)
}

/** An EPJ at work against an SFM that follows a script, in place of global fetch. */
export function atWork({
  behaviour = {},
  script = () => undefined,
  request = {},
}: { behaviour?: Partial<Behaviour>; script?: Script; request?: Partial<SessionRequest> } = {}) {
  const heard: Heard[] = []
  const fetchInstead = async (
    input: URL,
    init: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<Response> => {
    const one = {
      url: input.href,
      operation: input.pathname.split('/').at(-1) ?? '',
      headers: new Headers(init.headers),
      method: init.method,
      body: (init.body === undefined ? {} : JSON.parse(init.body)) as Parameters,
    }
    heard.push(one)
    await Promise.resolve()
    return script(one, heard) ?? (one.operation === '$getMedication' ? answer(lookupBody()) : accepted())
  }
  const session = new PatientSession({ ...exampleSession, ...request }, { ...honestBehaviour, ...behaviour }, signedIn)
  return {
    heard,
    fetchInstead,
    sends: () => heard.filter(({ operation }) => operation === '$sendMedication'),
    lookups: () => heard.filter(({ operation }) => operation === '$getMedication'),
    act: (action: ActionRequest): Promise<ActionAnswer> => session.act(action),
    /** Opens the patient, does each thing in turn and gives the last answer. */
    acts: async (...actions: readonly ActionRequest[]): Promise<ActionAnswer> => {
      let last = await session.act({ action: 'open-patient' })
      for (const action of actions) last = await session.act(action)
      return last
    },
  }
}

/** HelseID has let the practitioner in already. */
const keys = randomDPoPKeyPair('ES256')
const signedIn: TokenSource = {
  accessToken: async () => ({ value: 'et-token', keys: await keys }),
  forget: () => Promise.resolve(),
}
