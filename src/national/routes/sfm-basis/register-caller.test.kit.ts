import { layOut } from '../../../scenario/world/layout.js'
import { practitioner } from '../../../scenario/world/people.js'
import { treatment } from '../../../scenario/world/treatment.js'
import { world } from '../../../scenario/world/world.js'
import type { WorldSetup } from '../../../scenario/world/world-setup.js'
import type { Trouble } from '../../core/trouble.js'
import type { ApiIdentity } from '../../helseid/helseid.js'
import { playedWorld, type WorldWithCore } from '../../world/open-world.js'
import { answerSfm, type SfmReply } from './answer-request.js'
import type { KeptContent } from './content/kept-content.js'
import { type JsonObject, object, objects, text } from './fhir/json.js'
import { type SfmWorld, sfmWorld } from './session/sfm-world.js'
import { sfmBasis } from './sfm-basis-service.js'

/** For tests: a caller with a token who writes to SFM's register and polls tasks. */

export const albyl = treatment('albyl', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Hjertet' })
export const ugle = practitioner('ugle')
export const hegre = practitioner('hegre')
export const sfmUrl = 'http://127.0.0.1:1/sfm/v2'

export function identityOf({ nationalIdentity, hpr, organisation }: typeof ugle): ApiIdentity {
  const { orgnrParent, orgnrChild, journalId } = organisation
  const person = { pid: nationalIdentity.value, ...(hpr === undefined ? {} : { hprNumber: hpr }) }
  return { ...person, orgnrParent, orgnrChild, journalId, clientId: 'client', supplier: '313999203' }
}

export class RegisterCaller {
  readonly world: WorldWithCore<KeptContent>
  readonly sfm: SfmWorld
  readonly troubles: Trouble[] = []

  constructor(change: (setup: WorldSetup) => WorldSetup = (setup) => setup) {
    const setup = layOut(world('granskog').list(albyl).prescriptions(albyl), {
      seed: 'office',
      actors: ['fastlege'],
      startsAt: new Date('2031-03-10T08:00:00Z'),
      clock: 'fixed',
    })
    this.world = playedWorld(change(setup), [{ service: sfmBasis, url: sfmUrl }])
    this.sfm = sfmWorld(this.world.core, sfmUrl)
  }

  /** `PUT Organization/17`; as Ugle, unless someone else's token is given. */
  async call(
    line: string,
    body?: JsonObject | string,
    { as = identityOf(ugle), ifMatch }: { readonly as?: ApiIdentity; readonly ifMatch?: string } = {},
  ): Promise<SfmReply> {
    const [method = '', target = ''] = line.split(' ')
    this.world.core.clock.request()
    return answerSfm(
      {
        method,
        url: `${sfmUrl}/${target}`,
        path: target.split('?')[0] ?? '',
        contentType: body === undefined ? undefined : 'application/fhir+json',
        authorization: 'DPoP token',
        dpop: 'proof',
        ifMatch,
        body: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
      },
      this.sfm,
      {
        issuer: 'http://127.0.0.1:1/helseid',
        admit: () => Promise.resolve({ admitted: true, identity: as }),
        onTrouble: (trouble) => this.troubles.push(trouble),
      },
    )
  }
}

export const statusAndDiagnostics = ({ status, body }: SfmReply) => ({
  status,
  says: text(objects(body.issue)[1]?.diagnostics),
})
export const found = ({ body }: SfmReply): readonly JsonObject[] =>
  objects(body.entry).map(({ resource }) => object(resource))
export const header = ({ headers }: SfmReply, name: string) => headers.find(([one]) => one === name)?.[1]
