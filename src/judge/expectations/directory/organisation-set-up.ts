import { type DirectoryCall, isWrite } from '../../record/directory-call.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/**
 * The organisation is active in SFM (SFM-3.1.1). What is there was asked for before it was created (SFM-ORG-02), and it was not active
 * before its users were written (SFM-IG-19).
 */
export const organisationSetUp = defineExpectation({
  kind: 'organisation-set-up',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () =>
    outcomeCheck({
      id: 'organisation-set-up',
      krav: ['SFM-3.1.1', 'SFM-IG-19', 'SFM-ORG-02'],
      title: words.title,
      why: words.why,
      look,
    }),
})

function look(evidence: Evidence): OutcomeLook {
  const calls = evidence.directoryCalls
  const own = calls.filter(isOwn(evidence))
  return {
    looked: calls.length,
    findings: [...notAskedFor(evidence, calls, own), ...activeTooEarly(evidence, calls, own), ...notActive(own)],
  }
}

/** Writings of the organisation itself: by its organisation number, which a message that has none cannot say. */
const isOwn =
  ({ record: { world } }: Evidence) =>
  (call: DirectoryCall): boolean =>
    call.type === 'Organization' &&
    isWrite(call) &&
    [undefined, world.organisation.orgnrChild, world.organisation.orgnrParent].includes(call.written?.orgnr) &&
    call.written?.isPart !== true

function notAskedFor(
  evidence: Evidence,
  calls: readonly DirectoryCall[],
  own: readonly DirectoryCall[],
): readonly OutcomeFinding[] {
  const created = own.find(({ method }) => method === 'POST')
  if (created === undefined) return []
  const before = calls.slice(0, calls.indexOf(created))
  if (before.some(({ type, method }) => type === 'Organization' && method === 'GET')) return []
  return [
    anyhow(words.notAskedFor, {
      expected: words.askedFirst,
      where: whereOf(evidence, created.exchange, 'request'),
      krav: ['SFM-ORG-02'],
    }),
  ]
}

function activeTooEarly(
  evidence: Evidence,
  calls: readonly DirectoryCall[],
  own: readonly DirectoryCall[],
): readonly OutcomeFinding[] {
  const isNew = own.some(({ method }) => method === 'POST')
  const activated = own.find(({ written }) => written?.active === true)
  if (!isNew || activated === undefined) return []
  const before = calls.slice(0, calls.indexOf(activated))
  if (before.some((call) => call.type !== 'Organization' && isWrite(call) && call.accepted)) return []
  return [
    anyhow(words.activeTooEarly, {
      expected: words.usersFirst,
      where: whereOf(evidence, activated.exchange, 'request', '/active'),
      krav: activated.method === 'POST' ? ['SFM-IG-19', 'SFM-ORG-02'] : ['SFM-IG-19'],
    }),
  ]
}

function notActive(own: readonly DirectoryCall[]): readonly OutcomeFinding[] {
  const last = own.findLast(({ accepted }) => accepted)
  if (last?.written?.active === true) return []
  const message = last === undefined ? words.notTaken : words.notActive
  return [inTheEnd(message, { expected: words.active, krav: ['SFM-3.1.1'] })]
}

const words = {
  expectation: {
    nb: 'Virksomheten står i SFM som aktiv. EPJ-en spurte først hva som fantes der, og skrev brukerne før virksomheten ble aktiv.',
    en: 'The organisation is active in SFM. The EPJ first asked what was there, and wrote the users before the organisation became active.',
  },
  title: {
    nb: 'Virksomheten er satt opp i SFM, i rett rekkefølge',
    en: 'The organisation is set up in SFM, in the right order',
  },
  why: {
    nb: 'Blir virksomheten aktiv før brukerne finnes, sendes meldinger om pasientene dit uten at noen kan lese dem. Havner den i en annens instans, deles journaldata med feil virksomhet.',
    en: 'When the organisation is active before its users exist, messages about patients are sent there with no one to read them. If it ends in another’s instance, records are shared with the wrong organisation.',
  },
  notAskedFor: {
    nb: 'Virksomheten ble opprettet uten at EPJ-en først spurte hva SFM-instansen har.',
    en: 'The organisation was created without the EPJ first asking what the SFM instance holds.',
  },
  askedFirst: { nb: 'GET Organization før POST.', en: 'GET Organization before POST.' },
  activeTooEarly: {
    nb: 'Virksomheten ble skrevet som aktiv før noen bruker var skrevet til SFM.',
    en: 'The organisation was written as active before any user had been written to SFM.',
  },
  usersFirst: {
    nb: 'Først virksomheten som ikke aktiv, så brukerne, så virksomheten som aktiv.',
    en: 'First the organisation as not active, then the users, then the organisation as active.',
  },
  notTaken: { nb: 'SFM har ikke tatt imot virksomheten.', en: 'SFM has not taken the organisation.' },
  notActive: { nb: 'Virksomheten står i SFM som ikke aktiv.', en: 'The organisation is not active in SFM.' },
  active: { nb: 'Virksomheten står i SFM som aktiv.', en: 'The organisation is active in SFM.' },
}
