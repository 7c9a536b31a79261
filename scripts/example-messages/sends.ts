/** Sends: a list or prescriptions from an EPJ, and what SFM answers. */
import type { Bundle, Parameters } from '../../src/contract/generated/sfm.js'
import { reseptIdOf, uuid } from './example-ids.js'
import { parameters, resultOk } from './parameters.js'

export const send = (bundle: Bundle): Parameters => parameters({ name: 'medication', resource: bundle })

interface Accepted {
  readonly prescriptions: readonly string[]
  readonly recalls?: number
}

/** The answer when Reseptformidleren accepted the list, the prescriptions and the recalls. */
export const sendAnswer = (name: string, { prescriptions, recalls = 0 }: Accepted): Parameters =>
  parameters(
    { name: 'recallCount', valueInteger: recalls },
    { name: 'prescriptionCount', valueInteger: prescriptions.length },
    {
      name: 'PllResult',
      part: [
        { name: 'PllmessageID', valueString: uuid(name, 'm251') },
        { name: 'resultCode', valueCoding: resultOk },
      ],
    },
    ...prescriptions.map((prescription) => ({
      name: 'prescriptionOperationResult',
      part: [
        { name: 'reseptID', valueString: reseptIdOf(prescription) },
        { name: 'resultCode', valueCoding: resultOk },
      ],
    })),
  )
