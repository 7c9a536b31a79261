import type { Text } from '../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import { broughtIn, type ScriptedAction } from '../../scenario/steps/step.js'
import { millisecondsOf } from '../../scenario/time/moment.js'
import { dateTimeOf } from '../../scenario/time/relative-date.js'
import { signInMustStop } from '../../scenario/world/injected-fault.js'
import type { PrescriptionSetup } from '../../scenario/world/world-setup.js'
import type { Evidence } from './evidence.js'
import { epjSteps } from './known-treatments.js'
import { type CheckLook } from './look.js'
import { reachOf } from './reach.js'

/** Actions that end in $sendMedication. */
const sending = new Set(['send-list', 'prescribe-only'])

/** Whether the script has the user send something, and the EPJ is to let it through. */
export function sendIsDue({ record }: Evidence): boolean {
  return epjSteps(record.plan.steps).some(({ step }) => step.expect === 'done' && sending.has(step.action.action))
}

/** Actions that issue a prescription whatever there was before. */
const prescribing = new Set(['prescribe-only', 'prescribe-goods'])
/** Actions that renew a prescription, where the treatment has one. */
const renewing = new Set(['change-treatment', 'renew-prescription'])

/** Whether the script has the user issue a prescription. A change renews a prescription only where there is one, or where one is asked for. */
export function newPrescriptionIsDue({ record }: Evidence): boolean {
  return epjSteps(record.plan.steps).some(
    ({ step: { action } }) =>
      prescribing.has(action.action) ||
      'prescription' in action ||
      (renewing.has(action.action) && hasPrescription(record, action)),
  )
}

/** Actions that recall a prescription, where the treatment has one. */
const recalling = new Set(['change-treatment', 'renew-prescription', 'discontinue-treatment', 'recall-prescription'])

/** Whether the script has the user end or replace a prescription that there is. */
export function recallIsDue({ record }: Evidence): boolean {
  return epjSteps(record.plan.steps).some(
    ({ number, step: { action } }) =>
      recalling.has(action.action) &&
      !isStopAhead(record, action) &&
      hasPrescription(record, action, isActive) &&
      !isRecalledBefore(record, action, number),
  )
}

/** A treatment without prescription is changed and discontinued with nothing to renew or recall. */
function hasPrescription(
  { plan, world }: ScenarioRecord,
  action: ScriptedAction,
  counts: (prescription: PrescriptionSetup) => boolean = () => true,
): boolean {
  if (!('target' in action)) return false
  const { target } = action
  return (
    world.prescriptions.some((one) => one.key === target && counts(one)) ||
    plan.steps.some(
      (step) =>
        (step.by === 'epj' && step.adds?.key === target && 'prescription' in step.action) ||
        (step.by === 'world' && broughtIn(step).some(({ key }) => key === target)),
    )
  )
}

/** Another doctor recalled it in an earlier step, so that there is nothing left to recall. */
const isRecalledBefore = ({ plan }: ScenarioRecord, action: ScriptedAction, number: number): boolean =>
  plan.steps
    .slice(0, number - 1)
    .some(
      (step) =>
        step.by === 'world' &&
        step.event.kind === 'doctor-recalls' &&
        'target' in action &&
        step.event.treatment === action.target,
    )

/** Until that day the patient is to have the medicine, and no source says that the prescription goes before it: it may be recalled or left. */
const isStopAhead = ({ world }: ScenarioRecord, action: ScriptedAction): boolean =>
  action.action === 'discontinue-treatment' &&
  action.at !== undefined &&
  (millisecondsOf(dateTimeOf(action.at, new Date(world.startsAt))) ?? 0) > Date.parse(world.startsAt)

/** Without a prescription that can be dispensed from and is not recalled already, a renewal has nothing to recall. */
const isActive = ({ status, recall }: PrescriptionSetup) => (status === 'E' || status === 'U') && recall === undefined

/** Actions of an administrator, and the task list: they are about no one patient. */
const aboutNoPatient = new Set(['poll-tasks', 'write-organisation', 'write-practitioner'])

/** Whether the script has the user do something with the patient. */
export function patientIsDue({ record }: Evidence): boolean {
  return epjSteps(record.plan.steps).some(({ step }) => !aboutNoPatient.has(step.action.action))
}

/** Whether the EPJ has called what the script makes it call: SFM, or HelseID alone where that lets no one in. */
export const hasCalled = ({ record, calls }: Evidence): boolean =>
  calls.length > 0 || (record.exchanges.length > 0 && signInMustStop(record.world.faults))

/** What a check says that looked for something and saw none of it, though it applies to the scenario. */
export function unseen({ record }: Evidence, reason: Text): CheckLook {
  const reach = reachOf(record)
  if (reach.kind === 'whole' && record.exchanges.length > 0 && signInMustStop(record.world.faults))
    return notInScenario({
      nb: 'HelseID slapp ingen inn, så EPJ-en kunne ikke kalle SFM.',
      en: 'HelseID let no one in, so the EPJ could not call SFM.',
    })
  if (reach.kind === 'declined') return { kind: 'not-applicable', reason: reach.reason }
  return { kind: 'nothing', reason: reach.kind === 'broken' ? reach.reason : reason }
}

/** What a check of sent messages says when nothing was sent. */
export function nothingSent(evidence: Evidence): CheckLook {
  if (!sendIsDue(evidence))
    return {
      kind: 'not-applicable',
      reason: { nb: 'Scenarioet sender ingen ting.', en: 'The scenario sends nothing.' },
    }
  return unseen(evidence, {
    nb: 'EPJ-en sendte ingen melding ($sendMedication).',
    en: 'The EPJ sent no message ($sendMedication).',
  })
}

/** What a check says that compares with what the EPJ received, when no send had that to build on. */
export const noValidLookup = (evidence: Evidence): CheckLook =>
  unseen(evidence, {
    nb: 'Ingen sending bygget på et gyldig oppslag, så det er ikke noe å sammenligne med.',
    en: 'No send built on a valid lookup, so there is nothing to compare with.',
  })

/** What a check says when what it looks for does not occur in the scenario. */
export const notInScenario = (reason: Text): CheckLook => ({ kind: 'not-applicable', reason })
