import type { Finding } from '../../../contract/generated/harness.js'
import { violations } from '../../../contract/registry.js'
import { notInScenario, unseen } from '../../record/applicability.js'
import { whereOf } from '../../record/evidence.js'
import { type CheckLook, looked } from '../../record/look.js'
import { bodyJson } from '../../record/recorded-body.js'
import type { SfmBasisEvidence } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { universalCheck } from '../check.js'
import { type MessageExchange, messageExchanges } from './message-schemas.js'

/**
 * What the simulator answers fits the same schemas. A finding here is the harness' own defect, and the EPJ may have been led astray by it.
 * An answer that does not fit because the world spoiled it on purpose is left alone.
 */
export const answersFitSchema = universalCheck({
  id: 'answers-fit-schema',
  krav: [],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: SfmBasisEvidence): CheckLook {
  const answered = messageExchanges(evidence).filter(
    ({ exchange: { response } }) =>
      response.status >= 200 && response.status < 300 && response.body?.truncated !== true,
  )
  if (answered.length === 0) return unseen(evidence, evidence.calls.length === 0 ? words.notCalled : words.noAnswers)
  const judged = answered
    .map((message) => ({ exchange: message.exchange, found: misfits(evidence, message) }))
    .filter(({ exchange, found }) => found.length === 0 || exchange.fault === undefined)
  if (judged.length === 0) return notInScenario(words.allSpoiled)
  const findings = judged.flatMap(({ found }) => found)
  if (findings.length === 0) return looked(judged.length, [])
  return { kind: 'error', blame: 'harness', findings, looked: judged.length, reason: words.misfit }
}

function misfits(evidence: SfmBasisEvidence, { exchange, schemas }: MessageExchange): readonly Finding[] {
  const { body } = exchange.response
  if (body === null || body.text === '') return []
  const where = (pointer?: string) => whereOf(evidence, exchange, 'response', pointer)
  const value = bodyJson(body)
  if (value === undefined) return [{ message: words.noJson, where: where() }]
  return violations(schemas.response, value).map(({ message, pointer }) => ({
    message: { ...message },
    where: where(pointer),
  }))
}

const words = {
  title: { nb: 'Testverktøyets egne svar er gyldige', en: 'The harness’ own answers are valid' },
  why: {
    nb: 'Et ugyldig svar fra testverktøyet kan gi EPJ-en skylden for noe den ikke har gjort.',
    en: 'An invalid answer from the harness may blame the EPJ for what it did not do.',
  },
  notCalled: { nb: 'SFM-simulatoren ble ikke kalt.', en: 'The SFM simulator was not called.' },
  noAnswers: { nb: 'SFM-simulatoren ga ingen svar.', en: 'The SFM simulator gave no answers.' },
  allSpoiled: { nb: 'Alle svarene var ødelagt med vilje.', en: 'All answers were spoiled on purpose.' },
  misfit: {
    nb: 'SFM-simulatoren svarte med noe som ikke passer dens eget skjema. Meld feilen inn.',
    en: 'The SFM simulator answered with something that does not fit its own schema. Please report the fault.',
  },
  noJson: { nb: 'Svaret er ikke JSON.', en: 'The answer is not JSON.' },
}
