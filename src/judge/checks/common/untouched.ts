import type { Finding, Text } from '../../../contract/generated/harness.js'
import { nothingSent, unseen } from '../../record/applicability.js'
import { epjSteps } from '../../record/known-treatments.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { type Baseline, baselineOf, counterpart, touchedBefore } from '../../record/send-basis.js'
import type { Evidence, Send } from '../../routes/sfm-basis/evidence.js'
import { codes } from '../../routes/sfm-basis/fhir/concept.js'
import { identifierByType } from '../../routes/sfm-basis/fhir/identifier.js'
import { items, member, text } from '../../routes/sfm-basis/fhir/json-value.js'
import {
  type BundleEntry,
  type MedicationBundle,
  resourcesOfType,
} from '../../routes/sfm-basis/fhir/medication-bundle.js'
import type { StatementFacts } from '../../routes/sfm-basis/fhir/statement.js'
import { system } from '../../routes/sfm-basis/fhir/system.js'
import { type CheckLook, looked } from '../check.js'

/** A treatment that no step touched, as the EPJ received it and as it sent it. */
export interface UntouchedPair {
  readonly send: Send
  readonly baseline: Baseline
  readonly was: StatementFacts
  readonly is: StatementFacts
}

/** Looks at each untouched treatment that the check concerns. */
export function lookAtUntouched(
  evidence: Evidence,
  concerns: (pair: UntouchedPair) => boolean,
  find: (pair: UntouchedPair) => readonly Finding[],
  none: CheckLook,
): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const pairs = untouchedPairs(evidence)
  if (pairs === undefined)
    return unseen(evidence, {
      nb: 'Ingen sending bygget på et gyldig oppslag, så det er ikke noe å sammenligne med.',
      en: 'No send built on a valid lookup, so there is nothing to compare with.',
    })
  const concerned = pairs.filter(concerns)
  return concerned.length === 0 ? none : looked(concerned.length, concerned.flatMap(find))
}

/** Undefined when no send had anything to be compared with. Treatments that are gone altogether are other checks' matter. */
function untouchedPairs(evidence: Evidence): readonly UntouchedPair[] | undefined {
  const built = sendsOnBaseline(evidence)
  if (built.length === 0) return undefined
  return built.flatMap(({ send, baseline }) => {
    const isTouched = touchedBefore(evidence, send)
    return baseline.listed
      .filter((was) => !isTouched(was))
      .flatMap((was) => {
        const is = counterpart(was, send.statements)
        return is === undefined ? [] : [{ send, baseline, was, is }]
      })
  })
}

/** A reaction, or a prescription of something else than a medicine, that no step touched, as it was received and as it was sent. */
export interface UntouchedResource {
  readonly send: Send
  readonly baseline: Baseline
  readonly was: BundleEntry
  readonly is: BundleEntry
  readonly name: Text
  readonly krav: 'SFM-IG-22' | 'SFM-IG-27'
}

export function untouchedResources(evidence: Evidence): readonly UntouchedResource[] {
  const corrected = epjSteps(evidence.record.plan.steps).flatMap(({ step: { action } }) =>
    action.action === 'record-allergy' ? (action.existing?.id ?? []) : [],
  )
  return sendsOnBaseline(evidence).flatMap(({ send, baseline }) =>
    others(baseline.bundle)
      .filter(({ id }) => !corrected.some((one) => sameId(one, id)))
      .flatMap(({ id, entry, name, krav }) => {
        const is =
          send.bundle === undefined
            ? undefined
            : others(send.bundle).find((one) => one.krav === krav && sameId(one.id, id))
        return is === undefined ? [] : [{ send, baseline, was: entry, is: is.entry, name, krav }]
      }),
  )
}

interface Other {
  readonly id: string
  readonly entry: BundleEntry
  readonly name: Text
  readonly krav: 'SFM-IG-22' | 'SFM-IG-27'
}

/** What of a bundle is neither a medicine nor the envelope, and has an id of its own. */
function others(bundle: MedicationBundle): readonly Other[] {
  const nameOf = (coded: unknown) =>
    text(member(items(member(coded, 'coding'))[0], 'display')) ?? codes(coded)[0]?.code ?? '?'
  const reactions = resourcesOfType(bundle, 'AllergyIntolerance').flatMap((entry): Other[] => {
    const id = text(member(items(member(entry.resource, 'identifier'))[0], 'value'))
    const cause = nameOf(member(entry.resource, 'code'))
    return id === undefined
      ? []
      : [{ id, entry, krav: 'SFM-IG-27', name: { nb: `Reaksjonen på ${cause}`, en: `The reaction to ${cause}` } }]
  })
  const goods = resourcesOfType(bundle, 'Basic').flatMap((entry): Other[] => {
    const isGoods = codes(member(entry.resource, 'code')).some((one) => one.system === system.varegruppe)
    const id =
      identifierByType(entry.resource, 'reseptId') ??
      text(member(items(member(entry.resource, 'identifier'))[0], 'value'))
    return !isGoods || id === undefined
      ? []
      : [
          {
            id,
            entry,
            krav: 'SFM-IG-22',
            name: {
              nb: `Resepten på en handelsvare (ReseptId ${id})`,
              en: `The prescription of goods (ReseptId ${id})`,
            },
          },
        ]
  })
  return [...reactions, ...goods]
}

function sendsOnBaseline(evidence: Evidence): readonly { readonly send: Send; readonly baseline: Baseline }[] {
  return evidence.sends.flatMap((send) => {
    const baseline = send.bundle === undefined ? undefined : baselineOf(evidence, send)
    return baseline === undefined ? [] : [{ send, baseline }]
  })
}
