import { layOut } from '../../../scenario/world/layout.js'
import { practitioner } from '../../../scenario/world/people.js'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { treatment } from '../../../scenario/world/treatment.js'
import type { World } from '../../../scenario/world/world.js'
import type { WorldSetup } from '../../../scenario/world/world-setup.js'
import type { Trouble } from '../../core/trouble.js'
import { playedWorld, type WorldWithCore } from '../../world/open-world.js'
import { answerSfm, type SfmReply, type SfmRequest } from './answer-request.js'
import type { KeptContent } from './content/kept-content.js'
import { seed } from './draft-changes.test.kit.js'
import { extension, sfm } from './fhir/fhir-element.js'
import { type Json, type JsonObject, object, objects, text } from './fhir/json.js'
import { type DraftEntry, Lookup, sectionReferences } from './lookup-answer.test.kit.js'
import { type Draft, sendParameters } from './send-draft.test.kit.js'
import { type SfmWorld, sfmWorld } from './session/sfm-world.js'
import { sfmBasis } from './sfm-basis-service.js'

/** For tests: a caller who looks up and sends, by hand, so that each message can be made wrong in one place. */

export const metoprolol = treatment('metoprolol', 'Selo-Zok depottab 50 mg', {
  dose: '1+0+0+0',
  area: 'Høyt blodtrykk',
})

export const albyl = treatment('albyl', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Hjertet' })

export const paracet = treatment('paracet', 'Paracet tab 500 mg', { dose: '1 ved behov', area: 'Smerte', use: '3' })

export const eliquis = treatment('eliquis', 'Eliquis tab 5 mg', { dose: '1+0+1+0', area: 'Blodfortynnende' })

export const startsAt = '2031-03-10T09:00:00+01:00'

const sfmUrl = 'http://127.0.0.1:1/sfm/v2'

export interface SfmCallerOptions {
  /** Who is signed in: key in fixtures/practitioners.json. */
  readonly who?: string
  /** Kodeverk 9060, in place of the person's own. */
  readonly profession?: string
  readonly change?: (setup: WorldSetup) => WorldSetup
}

export class SfmCaller {
  readonly world: WorldWithCore<KeptContent>
  readonly sfm: SfmWorld
  readonly troubles: Trouble[] = []
  readonly #identity: {
    readonly pid: string
    readonly hprNumber: string
    readonly orgnrParent: string
    readonly journalId: string
  }
  #lookup: JsonObject = {}
  #sends = 0

  constructor(world: World, { who = 'ugle', profession, change = (setup) => setup }: SfmCallerOptions = {}) {
    const laidOut = layOut(world, { seed, actors: ['fastlege'], startsAt: new Date(startsAt), clock: 'fixed' })
    const { key: _, organisation, ...person } = practitioner(who)
    const signedIn = { ...person, ...(profession === undefined ? {} : { profession }) }
    const setup = change({ ...laidOut, actors: [{ role: 'fastlege', practitioner: signedIn, organisation }] })
    this.world = playedWorld(setup, [{ service: sfmBasis, url: sfmUrl }])
    this.sfm = sfmWorld(this.world.core, sfmUrl)
    this.#identity = {
      pid: person.nationalIdentity.value,
      hprNumber: person.hpr ?? '',
      orgnrParent: organisation.orgnrParent,
      journalId: organisation.journalId,
    }
  }

  get state() {
    return this.world.state()
  }

  later(minutes: number): void {
    this.world.core.clock.pass(minutes * 60_000)
  }

  request(path: string, request: Partial<SfmRequest> = {}): Promise<SfmReply> {
    this.world.core.clock.request()
    const whole: SfmRequest = {
      method: 'POST',
      url: `${sfmUrl}/${path}`,
      path,
      contentType: 'application/fhir+json; charset=utf-8',
      authorization: 'DPoP token',
      dpop: 'proof',
      body: '',
      ...request,
    }
    return answerSfm(whole, this.sfm, {
      issuer: 'http://127.0.0.1:1/helseid',
      admit: () =>
        Promise.resolve({ admitted: true, identity: { ...this.#identity, clientId: 'client', supplier: '313999203' } }),
      onTrouble: (trouble) => this.troubles.push(trouble),
    })
  }

  post(path: string, body: Json): Promise<SfmReply> {
    return this.request(path, { body: JSON.stringify(body) })
  }

  lookupRequest(): JsonObject {
    const { patient } = this.world.setup
    const identifier = patient.nationalIdentity === undefined ? {} : { identifier: [{ ...patient.nationalIdentity }] }
    const resource = {
      resourceType: 'Patient',
      ...identifier,
      name: [{ family: patient.familyName, given: [patient.givenName] }],
      birthDate: patient.birthDate,
      gender: patient.gender,
      address: [{ city: patient.address.city, postalCode: patient.address.postalCode }],
    }
    return { resourceType: 'Parameters', parameter: [{ name: 'patient', resource }] }
  }

  /** `more`: parameters beside the patient. */
  async lookUp(...more: readonly JsonObject[]): Promise<Lookup> {
    const request = this.lookupRequest()
    const reply = await this.post('Patient/$getMedication', {
      ...request,
      parameter: [...objects(request.parameter), ...more],
    })
    if (reply.status === 200) this.#lookup = reply.body
    return new Lookup(reply)
  }

  /** What an EPJ that changed nothing would send after the last lookup. */
  draft(): Draft {
    this.#sends += 1
    const bundle = object(objects(this.#lookup.parameter)[0]?.resource)
    const entries = objects(bundle.entry).map((entry) => ({
      fullUrl: text(entry.fullUrl) ?? '',
      resource: object(entry.resource),
    }))
    const [composition, ...rest] = entries
    const listed = new Set(sectionReferences(composition?.resource ?? {}, 'sectionMedication'))
    const isStatement = ({ resource }: DraftEntry) =>
      resource.resourceType === 'MedicationStatement' || extension(resource, sfm('sfm-reseptamendment')) !== undefined
    return {
      statements: rest.filter(isStatement).map((entry) => ({ ...entry, listed: listed.has(entry.fullUrl) })),
      others: rest.filter((entry) => !isStatement(entry) && entry.resource.resourceType !== 'Basic'),
      composition: composition?.resource ?? {},
      compositionId: seededUuid(seed, 'sent composition', String(this.#sends)),
      relatesTo: text(object(composition?.resource.identifier).value),
      createPLL: true,
      pllInfo: rest.find(({ resource }) => extension(resource, sfm('sfm-pllInformation')) !== undefined)?.resource,
    }
  }

  async send(change: (draft: Draft) => Draft = (draft) => draft): Promise<SfmReply> {
    return this.post('Patient/$sendMedication', sendParameters(change(this.draft())))
  }
}
