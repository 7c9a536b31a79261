import { type Behaviour, honestBehaviour } from './behaviour.js'
import type { System } from './generated/adapter.js'
import { SignIn } from './helseid/sign-in.js'
import { SignInFailed } from './helseid/token-source.js'
import { phrases } from './phrases/phrases.js'
import { type AdapterOptions, type RunningAdapter, serveAdapter } from './session/adapter-server.js'
import { PatientSession, unsupported } from './session/patient-session.js'

/** As in package.json; a test holds the two together. */
export const referenceEpjVersion = '0.1.0'

interface ReferenceEpjOptions extends AdapterOptions {
  /** What this EPJ does otherwise than an honest one: the mutants' seam. */
  readonly behaviour?: Partial<Behaviour>
  /** The optional parts of the adapter protocol that it has. */
  readonly features?: System['features']
}

export const referenceEpjSystem: System = {
  protocol: 1,
  vendor: 'pll-conformance',
  product: 'Referanse-EPJ',
  version: referenceEpjVersion,
  routes: ['sfm-basis'],
  roles: ['fastlege', 'sykehus', 'avtalespesialist', 'sykehjem', 'hjemmetjeneste', 'legevakt', 'kad'],
  features: ['session-clock', 'view', 'tasks'],
  unsupported,
}

/**
 * Starts a small, honest journal system behind adapter protocol v1: it signs in with HelseID, keeps the patient's list from SFM Basis
 * whole, and sends it back with the user's changes and nothing else.
 */
export function startReferenceEpj({
  behaviour = {},
  features = referenceEpjSystem.features,
  ...options
}: ReferenceEpjOptions = {}): Promise<RunningAdapter> {
  const ownBehaviour: Behaviour = { ...honestBehaviour, ...behaviour }
  const signIn = ownBehaviour.tokens(new SignIn(undefined, undefined, ownBehaviour.signIn))
  return serveAdapter(
    {
      system: { ...referenceEpjSystem, features },
      open: async (request) => {
        const { environment, practitioner, organisation, locale } = request
        try {
          if (ownBehaviour.signsInAtOpening)
            await signIn.accessToken({ helseId: environment.helseId, practitioner, organisation })
        } catch (error) {
          throw error instanceof SignInFailed ? new SignInFailed(phrases.signInFailed(error.message)[locale]) : error
        }
        const session = new PatientSession(request, ownBehaviour, signIn)
        return { act: async (action) => ownBehaviour.answers(await session.act(action)) }
      },
    },
    options,
  )
}
