import type { ActionAnswer, ActionRequest, SessionRequest } from '../contract/generated/adapter.js'
import { serveAdapter } from '../reference-epj/session/adapter-server.js'

/** The list as the toy route gives and takes it. */
interface ToyMessage {
  readonly previous: string | null
  readonly entries: readonly { readonly pllId: string; readonly [field: string]: unknown }[]
}

type Sends = (entries: ToyMessage['entries']) => ToyMessage['entries']

/** An EPJ of the toy route: it looks up, changes a dose and sends. `sends`: what it makes of the list on its way out. */
export const startToyEpj = (sends: Sends = (entries) => entries) =>
  serveAdapter({
    system: {
      protocol: 1,
      vendor: 'Leke AS',
      product: 'Leke-EPJ',
      version: '1.0.0',
      routes: ['toy'],
      roles: ['fastlege'],
      features: ['session-clock'],
      unsupported: {},
    },
    open: (request: SessionRequest) => {
      let list: ToyMessage = { previous: null, entries: [] }
      const call = async (operation: string, body: object): Promise<unknown> => {
        const patient = request.patient.nationalIdentity?.value
        const answer = await fetch(`${request.environment.sfm}/${operation}`, {
          method: 'POST',
          body: JSON.stringify({ ...body, patient }),
        })
        return answer.json()
      }
      const act = async (action: ActionRequest): Promise<ActionAnswer> => {
        switch (action.action) {
          case 'open-patient':
            list = (await call('look-up', {})) as ToyMessage
            return { outcome: 'done' }
          case 'change-treatment':
            list = {
              ...list,
              entries: list.entries.map((entry) =>
                entry.pllId === action.target.pllId
                  ? { ...entry, dose: action.change.dose, lastChanged: action.now }
                  : entry,
              ),
            }
            return { outcome: 'done' }
          case 'send-list':
            await call('send', { previous: list.previous, entries: sends(list.entries) })
            return { outcome: 'done' }
          default:
            return { outcome: 'unsupported' }
        }
      }
      return Promise.resolve({ act })
    },
  })
