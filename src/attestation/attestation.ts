import { defined } from '../contract/defined.js'
import type { Role } from '../contract/generated/adapter.js'
import type {
  Attestation,
  GivenAttestation,
  Requirement,
  RequirementResult,
  RunHead,
  Text,
} from '../contract/generated/harness.js'
import { requirementsOfRoute, type RouteOfCatalogue } from '../requirements/requirements-of-route.js'
import type { Severity } from '../requirements/severity.js'
import { millisecondsOf } from '../scenario/time/moment.js'
import { osloDate } from '../scenario/time/oslo-time.js'

/**
 * How long a person's word counts when the person did not say: no source sets a time. A year, since the pages that state the
 * requirements are revised about yearly; another version of the product ends it sooner.
 */
export const defaultValidityDays = 365

const day = 24 * 60 * 60 * 1000

/** The last day on which an attestation counts, in Oslo. */
export function lastValidDay({ when, validUntil }: Pick<Attestation, 'when' | 'validUntil'>): string {
  return validUntil ?? osloDate(new Date((millisecondsOf(when) ?? 0) + defaultValidityDays * day))
}

type Said = Pick<RequirementResult, 'verdict' | 'reason' | 'question' | 'attestation'>

/**
 * What people have said of a requirement that only a person can see: attested, failed or a warning by its severity, or not tested while
 * it awaits an answer. An answer about another product or version, or one that has expired, is none. Of several answers about the same
 * scenario the latest counts; of several scenarios, one in which it was not seen outweighs the others.
 */
export function attested(
  requirement: Requirement,
  attestations: readonly Attestation[],
  run: RunHead,
  severity: Severity,
): Said {
  const question = requirement.verification.note
  const asked = defined({ question: question === undefined ? undefined : { ...question } })
  const others = ofOtherRoles(requirement, run)
  if (others !== undefined) return { verdict: 'not-applicable', reason: others, ...asked }
  const own = attestations.filter(({ requirement: key }) => key === requirement.key)
  const counting = latestOfEachScenario(own.filter((one) => whyNone(one, run) === undefined))
  const decisive = counting.find(({ answer }) => answer === 'not-seen') ?? latestOf(counting)
  if (decisive === undefined) return { verdict: 'not-tested', reason: awaiting(question, own, run), ...asked }
  const verdict = decisive.answer === 'seen' ? 'attested' : severity === 'must' ? 'failed' : 'warning'
  return { verdict, reason: wordsOf(decisive), ...asked, attestation: given(decisive) }
}

/** The requirements of a route that a person vouches for, in any of these roles; no roles: all. */
export function vouchedRequirements(
  requirements: readonly Requirement[],
  route: RouteOfCatalogue,
  roles: readonly Role[],
): readonly Requirement[] {
  return requirementsOfRoute(requirements, route).filter(
    ({ verification, roles: own }) =>
      verification.how === 'attested' &&
      (roles.length === 0 || own.length === 0 || own.some((role) => roles.includes(role))),
  )
}

/** Whether the run still awaits a person's answer about the requirement. */
export const isAwaiting = ({ verification, verdict }: Pick<RequirementResult, 'verification' | 'verdict'>): boolean =>
  verification === 'attested' && verdict === 'not-tested'

/** Why an attestation counts as none for this run; undefined when it counts. */
export function whyNone(
  attestation: Attestation,
  run: Pick<RunHead, 'product' | 'version' | 'startedAt'>,
): Text | undefined {
  const { product, version } = attestation
  if (product !== run.product || version !== run.version)
    return {
      nb: `gjelder ${product} ${version}, ikke ${run.product} ${run.version}`,
      en: `is about ${product} ${version}, not ${run.product} ${run.version}`,
    }
  const until = lastValidDay(attestation)
  if (until < osloDate(new Date(run.startedAt)))
    return { nb: `gjaldt til og med ${until}`, en: `counted until ${until}` }
  return undefined
}

/** An attestation in words for one who is not asking about a particular run: what was said, and whether its time has passed. */
export function attestationInWords(attestation: Attestation, now: Date): Text {
  const said = wordsOf(attestation)
  const until = lastValidDay(attestation)
  return until < osloDate(now)
    ? {
        nb: `${said.nb} Utløpt: gjaldt til og med ${until}, og teller ikke.`,
        en: `${said.en} Expired: counted until ${until}, and counts no more.`,
      }
    : { nb: `${said.nb} Gjelder til og med ${until}.`, en: `${said.en} Counts until ${until}.` }
}

function ofOtherRoles({ roles }: Requirement, run: RunHead): Text | undefined {
  if (roles.length === 0 || roles.some((role) => run.roles.includes(role))) return undefined
  return {
    nb: `Kravet gjelder ${roles.join(', ')}; kjøringen gjelder ${run.roles.join(', ')}.`,
    en: `The requirement is for ${roles.join(', ')}; the run is for ${run.roles.join(', ')}.`,
  }
}

/** The later in the file wins where two were given at the same moment. */
function latestOf(attestations: readonly Attestation[]): Attestation | undefined {
  return attestations.toSorted((a, b) => (millisecondsOf(a.when) ?? 0) - (millisecondsOf(b.when) ?? 0)).at(-1)
}

function latestOfEachScenario(attestations: readonly Attestation[]): readonly Attestation[] {
  const scenarios = new Set(attestations.map(({ scenario }) => scenario))
  return [...scenarios].flatMap((scenario) => latestOf(attestations.filter((one) => one.scenario === scenario)) ?? [])
}

function awaiting(question: Text | undefined, own: readonly Attestation[], run: RunHead): Text {
  const last = latestOf(own)
  const none = last === undefined ? undefined : whyNone(last, run)
  const lead = (lang: keyof Text) =>
    last === undefined || none === undefined
      ? ''
      : ` ${{ nb: 'Bekreftelsen fra', en: 'The attestation by' }[lang]} ${last.who.name} ${last.when.slice(0, 10)} ${none[lang]}.`
  return {
    nb: `Venter på bekreftelse fra en person.${lead('nb')}${question === undefined ? '' : ` ${question.nb}`}`,
    en: `Awaits a person's attestation.${lead('en')}${question === undefined ? '' : ` ${question.en}`}`,
  }
}

function wordsOf({ answer, who, when, saw, product, version }: Attestation): Text {
  const by = `${who.name} (${who.role})`
  const on = when.slice(0, 10)
  const seen = answer === 'seen'
  return {
    nb: `${seen ? 'Bekreftet' : 'Ikke sett'} av ${by} ${on} i ${product} ${version}: ${sentence(saw)}`,
    en: `${seen ? 'Attested' : 'Not seen'} by ${by} ${on} in ${product} ${version}: ${sentence(saw)}`,
  }
}

/** What a person wrote, with a full stop at its end. */
const sentence = (text: string) => text.trim().replace(/(?<![.!?»”"])$/, '.')

function given(attestation: Attestation): GivenAttestation {
  const { answer, who, when, saw, scenario, product, version } = attestation
  return {
    answer,
    who: { ...who },
    when,
    validUntil: lastValidDay(attestation),
    saw,
    ...defined({ scenario }),
    product,
    version,
  }
}
