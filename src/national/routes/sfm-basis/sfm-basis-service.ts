import type { WorldSetup } from '../../../scenario/world/world-setup.js'
import type { ContentEditor, RouteAnswer, RouteRefusal, RouteService } from '../route.js'
import { answerSfm, type SfmReply } from './answer-request.js'
import { changedContent } from './content/changed-content.js'
import type { KeptContent } from './content/kept-content.js'
import { entryContent, prescriptionContent } from './content/setup-content.js'
import { allergyContent, otherPrescriptionContent } from './content/setup-others.js'
import { type JsonObject, objects } from './fhir/json.js'
import { invalidContentStatus, operationOutcome } from './fhir/operation-outcome.js'
import { operationName } from './operation-name.js'
import { type SfmWorld, sfmWorld } from './session/sfm-world.js'

const audience = 'e-helse:sfm.api'

/** SFM Basis API v2: FHIR over HTTP, with HelseID's tokens. */
export const sfmBasis = {
  id: 'sfm-basis',
  service: 'sfm',
  basePath: 'sfm/v2',
  title: 'SFM Basis API',
  audience,
  scope: `openid profile offline_access ${audience}/sfm.api2`,
  operation: operationName,
  content: contentOf,
  open: (core, url) => {
    const world = sfmWorld(core, url)
    return {
      answer: async ({ method, url: called, path, header, body }, gate) =>
        written(
          await answerSfm(
            {
              method,
              url: called,
              path,
              contentType: header('content-type'),
              authorization: header('authorization'),
              dpop: header('dpop'),
              ifMatch: header('if-match'),
              body,
            },
            world,
            gate,
          ),
        ),
      refuse: (reason) => refusal(reason, world),
    }
  },
} as const satisfies RouteService<KeptContent>

const written = ({ body, ...reply }: SfmReply): RouteAnswer => ({
  ...reply,
  body: Buffer.from(JSON.stringify(body), 'utf8'),
})

function contentOf({ seed }: WorldSetup): ContentEditor<KeptContent> {
  return {
    entry: (entry, prescription) => entryContent(entry, prescription, seed),
    prescription: (prescription) => prescriptionContent(prescription, seed),
    otherPrescription: (prescription) => otherPrescriptionContent(prescription, seed),
    allergy: (allergy, recorder) => allergyContent(allergy, recorder, seed),
    changed: changedContent,
  }
}

function refusal(reason: RouteRefusal, world: SfmWorld): RouteAnswer {
  switch (reason.kind) {
    case 'token-refused':
      return refusedToken(reason.error, world)
    case 'message-refused':
      return refusedMessage(reason, world)
    case 'failed':
      return outcome(
        500,
        operationOutcome({ diagnostics: `The simulated service failed: ${reason.message}` }, world.ids),
      )
  }
}

/** As SFM refuses a token that is not valid; but this one is. */
function refusedToken(error: string | undefined, { ids }: SfmWorld): RouteAnswer {
  const words =
    'The service does not accept the access token (an injected fault of the scenario: the token may be right in itself)'
  const challenge = `DPoP error="${error ?? 'invalid_token'}", error_description="${words}"`
  return outcome(401, operationOutcome({ diagnostics: words }, ids), ['WWW-Authenticate', challenge])
}

/** An OperationOutcome with an issue for each diagnostics, before the one with the trace id. After one at a send, a new lookup is needed (V8). */
function refusedMessage(
  { operation, diagnostics }: Extract<RouteRefusal, { kind: 'message-refused' }>,
  { ids, sessions }: SfmWorld,
): RouteAnswer {
  if (operation === 'sendMedication')
    for (const [key, session] of sessions) sessions.set(key, { ...session, spoiled: true })
  const [first = 'The message is not valid', ...more] = diagnostics
  const whole = operationOutcome({ diagnostics: first }, ids)
  const issues = objects(whole.issue)
  const issue = [
    ...issues.slice(0, -1),
    ...more.map((words) => ({ severity: 'error', code: 'invalid', diagnostics: words })),
    ...issues.slice(-1),
  ]
  return outcome(invalidContentStatus, { ...whole, issue })
}

const outcome = (status: number, body: JsonObject, ...headers: readonly (readonly [string, string])[]): RouteAnswer =>
  written({ status, headers: [['Content-Type', 'application/fhir+json; charset=utf-8'], ...headers], body })
