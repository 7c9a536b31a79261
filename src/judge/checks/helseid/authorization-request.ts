import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { text } from '../../record/json-value.js'
import { type Defect, defect, defects, verbatim } from '../defect.js'
import { parseToken } from './json-web-token.js'
import { sentForm } from './sent-form.js'

/** What is wrong with the request that is pushed to PAR. Its parameters are in the form, or in a signed request object within it. */
export function pushedRequestDefects(call: RecordedExchange): readonly Defect[] {
  const sent = sentForm(call)
  const requestObject = parseToken(sent.get('request') ?? '')
  const parameter = (name: string) => sent.get(name) ?? text(requestObject?.payload[name]) ?? ''
  const type = parameter('response_type')
  const method = parameter('code_challenge_method')
  const hasChallenge = method === 'S256' && parameter('code_challenge') !== ''
  return defects(
    [type === 'code', defect('HELSEID-PKCE', words.responseType(type), verbatim('code'))],
    [hasChallenge, defect('HELSEID-PKCE', words.challengeMethod(method), verbatim('S256'))],
    [parameter('state') !== '', defect('HELSEID-STATE', words.noState)],
  )
}

/** What is wrong with the call to authorize. After PAR, the address in the browser holds nothing but the client and the reference. */
export function authorizeDefects({ request: { url, method, body } }: RecordedExchange): readonly Defect[] {
  const sent = new URLSearchParams(method === 'POST' ? (body?.text ?? '') : (url.split('?')[1] ?? ''))
  if (!sent.has('request_uri')) return [defect('HELSEID-PAR', words.withoutPar, words.throughPar)]
  const others = [...new Set(sent.keys())].filter((name) => name !== 'client_id' && name !== 'request_uri')
  return defects([others.length === 0, defect('HELSEID-PAR', words.moreThanReference(others))])
}

const words = {
  responseType: (type: string) => ({
    nb: `Forespørselen har response_type «${type}».`,
    en: `The request has response_type "${type}".`,
  }),
  challengeMethod: (method: string) => ({
    nb: `Forespørselen har PKCE-metoden «${method}».`,
    en: `The request has the PKCE method "${method}".`,
  }),
  noState: { nb: 'Forespørselen har ingen state.', en: 'The request has no state.' },
  withoutPar: {
    nb: 'Påloggingen går rett til authorize, uten PAR.',
    en: 'The sign-in goes straight to authorize, without PAR.',
  },
  throughPar: {
    nb: 'Forespørselen sendes til PAR; authorize får client_id og request_uri.',
    en: 'The request goes to PAR; authorize gets client_id and request_uri.',
  },
  moreThanReference: (others: readonly string[]) => ({
    nb: `Authorize har mer enn client_id og request_uri: ${others.join(', ')}.`,
    en: `Authorize has more than client_id and request_uri: ${others.join(', ')}.`,
  }),
}
