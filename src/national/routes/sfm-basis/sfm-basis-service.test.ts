import { lookupOf, sendOf } from '../../server/socket-epj.test.kit.js'
import { holdsAsRoute, type Message } from '../route.test.kit.js'
import { codeOf, identifierOfType, referenceIn } from './fhir/fhir-element.js'
import { type JsonObject, object, objects, parseJson } from './fhir/json.js'
import { sfmBasis } from './sfm-basis-service.js'

const post = (path: string, body: unknown): Message => ({
  path,
  contentType: 'application/fhir+json',
  body: JSON.stringify(body),
})

function read(answered: string): JsonObject {
  const parsed = parseJson(answered)
  return parsed.ok ? object(parsed.value) : {}
}

holdsAsRoute({
  route: sfmBasis,
  operations: {
    'Patient/$getMedication': 'getMedication',
    'patient/$SENDMEDICATION': 'sendMedication',
    'Patient/$registerResponsibility': 'registerResponsibility',
    'Patient/$deRegisterResponsibility': 'deRegisterResponsibility',
    Metadata: 'metadata',
    Task: 'Task',
    'organization/17/_history/2': 'Organization',
    Practitioner: 'Practitioner',
    Person: 'Person',
  },
  lookUp: (setup) => post('Patient/$getMedication', lookupOf(setup)),
  send: (answered) => post('Patient/$sendMedication', sendOf(read(answered), '5e7b3a1c-0000-4000-8000-000000000003')),
  isTaken: (answered) => {
    const list = objects(read(answered).parameter).find(({ name }) => name === 'PllResult')
    return codeOf(objects(list?.part).find(({ name }) => name === 'resultCode')?.valueCoding) === '0'
  },
  listed: (answered) => {
    const entries = objects(object(objects(read(answered).parameter)[0]?.resource).entry)
    const [composition = {}] = entries.map(({ resource }) => object(resource))
    const [section] = objects(composition.section)
    const shown = new Set(objects(section?.entry).map(referenceIn))
    return entries
      .filter(({ fullUrl }) => typeof fullUrl === 'string' && shown.has(fullUrl))
      .flatMap(({ resource }) => identifierOfType(object(resource), 'PLL') ?? [])
  },
})
