import { type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { lastList } from '../last-list.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** The last list that SFM took says that its sender is a substitute for the registered multidose doctor (`substitute`, Vikar; RF-7419-359). */
export const sentAsSubstitute = defineExpectation({
  kind: 'sent-as-substitute',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () =>
    outcomeCheck({ id: 'sent-as-substitute', krav: ['RF-7419-359'], title: words.title, why: words.why, look }),
})

function look(evidence: Evidence): OutcomeLook {
  const last = lastList(evidence)
  const expected = words.substitute
  if (last?.message === undefined) return { looked: 1, findings: [inTheEnd(words.noList, { expected })] }
  const info = last.message.listInfo
  if (info?.substitute === true) return { looked: 1, findings: [] }
  const where = whereOf(evidence, last.exchange, 'request', info?.pointer ?? last.message.pointer)
  return { looked: 1, findings: [inTheEnd(words.notSaid, { expected, where })] }
}

const words = {
  expectation: {
    nb: 'Den siste listen som ble sendt, sier at en vikar for den multidoseansvarlige legen sendte den.',
    en: 'The last list that was sent says that a substitute for the doctor responsible for multidose sent it.',
  },
  title: { nb: 'Listen sier at en vikar sendte den', en: 'The list says that a substitute sent it' },
  why: {
    nb: 'Apoteket må vite om en ny lege har tatt over eller om en annen svarer for den faste.',
    en: 'The pharmacy must know whether a new doctor has taken over, or another answers for the usual one.',
  },
  noList: { nb: 'Ingen liste ble sendt.', en: 'No list was sent.' },
  notSaid: {
    nb: 'Legen sendte listen som vikar, men listen sier det ikke.',
    en: 'The doctor sent the list as a substitute, but the list does not say so.',
  },
  substitute: {
    nb: 'substitute = true i PLL-informasjonen (M25.1).',
    en: 'substitute = true in the PLL info (M25.1).',
  },
}
