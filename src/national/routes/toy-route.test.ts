import { holdsAsRoute, type Message } from './route.test.kit.js'
import { toyRoute } from './toy-route.test.kit.js'

const post = (path: string, body: object): Message => ({
  path,
  contentType: 'application/json',
  body: JSON.stringify(body),
})

interface Answered {
  readonly previous?: string | null
  readonly entries?: readonly { readonly pllId: string }[]
  readonly messageId?: string
}

const read = (answered: string) => JSON.parse(answered) as Answered

holdsAsRoute({
  route: toyRoute,
  operations: { 'look-up': 'look-up', send: 'send', '': 'base' },
  lookUp: ({ patient }) => post('look-up', { patient: patient.nationalIdentity?.value }),
  send: (answered, { patient }) => {
    const { previous, entries } = read(answered)
    return post('send', { patient: patient.nationalIdentity?.value, previous, entries })
  },
  isTaken: (answered) => read(answered).messageId !== undefined,
  listed: (answered) => read(answered).entries?.map(({ pllId }) => pllId) ?? [],
})
