import type { PlannedExpectation } from '../../../contract/generated/harness.js'
import type { Expectation } from '../../../scenario/expectations/expectation.js'
import type { Check } from '../check.js'
import { changesRaisedCheck } from './changes-raised.js'
import { courseEndsCheck } from './course-ends.js'
import { dischargePrescriptionCheck } from './discharge-prescription.js'
import { discontinuedByUserCheck } from './discontinued-by-user.js'
import { dispatchedCheck } from './dispatched.js'
import { doseCheck } from './dose.js'
import { enteredInErrorCheck } from './entered-in-error.js'
import { firstVersionCheck } from './first-version.js'
import { goodsPrescribedCheck } from './goods-prescribed.js'
import { inpatientOnlyCheck } from './inpatient-only.js'
import { linkedCheck } from './linked.js'
import { listHoldsCheck } from './list-holds.js'
import { medicineLevelCheck } from './medicine-level.js'
import { multidoseDoctorCheck } from './multidose-doctor.js'
import { multidoseUnchangedCheck } from './multidose-unchanged.js'
import { noListSentCheck } from './no-list-sent.js'
import { noMultidoseDoctorCheck } from './no-multidose-doctor.js'
import { noMultidosePartiesCheck } from './no-multidose-parties.js'
import { noReiterationCheck } from './no-reiteration.js'
import { nothingSentCheck } from './nothing-sent.js'
import { offListCheck } from './off-list.js'
import { organisationSetUpCheck } from './organisation-set-up.js'
import { pharmacyEntrySettledCheck } from './pharmacy-entry-settled.js'
import { pharmacyMatterShownCheck } from './pharmacy-matter-shown.js'
import { prescribedCheck } from './prescribed.js'
import { reactionsCheck } from './reactions.js'
import { recallShownCheck } from './recall-shown.js'
import { recalledCheck } from './recalled.js'
import { recipeCheck } from './recipe.js'
import { referenceNumberCheck } from './reference-number.js'
import { refusalToldCheck } from './refusal-told.js'
import { reimbursedCheck } from './reimbursed.js'
import { relatedPartiesCheck } from './related-parties.js'
import { renewedCheck } from './renewed.js'
import { seenBeforeSendCheck } from './seen-before-send.js'
import { sentAsSubstituteCheck } from './sent-as-substitute.js'
import { sentByDecisionCheck } from './sent-by-decision.js'
import { structuredDoseCheck } from './structured-dose.js'
import { taskShownCheck } from './task-shown.js'
import { tasksAskedForCheck } from './tasks-asked-for.js'
import { unitWrittenCheck } from './unit-written.js'
import { untouchedCheck } from './untouched.js'
import { useCheck } from './use.js'
import { userToldCheck } from './user-told.js'
import { userToldOfCheck } from './user-told-of.js'
import { userWrittenCheck } from './user-written.js'
import { viewShowsCheck } from './view-shows.js'
import { viewShowsDoseCheck } from './view-shows-dose.js'
import { withoutPrescriptionCheck } from './without-prescription.js'

/** The checks that a scenario's expectations stand for, in their order. Ids: the kind, and the treatment where it names one. */
export function outcomeChecks(expectations: readonly PlannedExpectation[]): readonly Check[] {
  return withOwnIds(expectations.map((expectation) => checkOf(known(expectation))))
}

/** @throws Error when the evidence expects something of a kind that there is none of. */
function known(expectation: PlannedExpectation): Expectation {
  if (isKnown(expectation)) return expectation
  throw new Error(`there is no expectation "${expectation.kind}"`)
}

/** The members of its own are taken to be those of its kind. */
const isKnown = (expectation: PlannedExpectation): expectation is PlannedExpectation & Expectation =>
  outcomeKinds.some((kind) => kind === expectation.kind)

/** The kinds of expectation: the ids of outcome checks, their treatments aside. */
export const outcomeKinds: readonly Expectation['kind'][] = [
  'list-holds',
  'first-version',
  'linked',
  'prescribed',
  'off-list',
  'medicine-level',
  'use',
  'structured-dose',
  'recipe',
  'reference-number',
  'reimbursed',
  'no-reiteration',
  'dispatched',
  'goods-prescribed',
  'without-prescription',
  'recalled',
  'renewed',
  'dose',
  'discontinued-by-user',
  'course-ends',
  'entered-in-error',
  'untouched',
  'multidose-doctor',
  'related-parties',
  'multidose-unchanged',
  'discharge-prescription',
  'inpatient-only',
  'sent-by-decision',
  'no-multidose-doctor',
  'refusal-told',
  'sent-as-substitute',
  'no-multidose-parties',
  'pharmacy-entry-settled',
  'pharmacy-matter-shown',
  'task-shown',
  'changes-raised',
  'tasks-asked-for',
  'organisation-set-up',
  'unit-written',
  'user-written',
  'nothing-sent',
  'no-list-sent',
  'reactions',
  'view-shows',
  'view-shows-dose',
  'seen-before-send',
  'recall-shown',
  'user-told',
  'user-told-of',
]

function checkOf(expectation: Expectation): Check {
  switch (expectation.kind) {
    case 'list-holds':
      return listHoldsCheck(expectation)
    case 'first-version':
      return firstVersionCheck()
    case 'linked':
      return linkedCheck(expectation.treatment)
    case 'prescribed':
      return prescribedCheck(expectation.treatment)
    case 'off-list':
      return offListCheck(expectation.treatment)
    case 'medicine-level':
      return medicineLevelCheck(expectation.treatment)
    case 'use':
      return useCheck(expectation.treatment)
    case 'structured-dose':
      return structuredDoseCheck(expectation.treatment)
    case 'recipe':
      return recipeCheck(expectation.treatment)
    case 'reference-number':
      return referenceNumberCheck(expectation.treatment)
    case 'reimbursed':
      return reimbursedCheck(expectation)
    case 'no-reiteration':
      return noReiterationCheck(expectation.treatment)
    case 'dispatched':
      return dispatchedCheck(expectation)
    case 'goods-prescribed':
      return goodsPrescribedCheck(expectation)
    case 'without-prescription':
      return withoutPrescriptionCheck(expectation.treatment)
    case 'recalled':
      return recalledCheck(expectation)
    case 'renewed':
      return renewedCheck(expectation)
    case 'dose':
      return doseCheck(expectation)
    case 'discontinued-by-user':
      return discontinuedByUserCheck(expectation.treatment)
    case 'course-ends':
      return courseEndsCheck(expectation.treatment)
    case 'entered-in-error':
      return enteredInErrorCheck(expectation.treatment)
    case 'untouched':
      return untouchedCheck(expectation.treatment)
    case 'multidose-doctor':
      return multidoseDoctorCheck()
    case 'related-parties':
      return relatedPartiesCheck(expectation.roles)
    case 'multidose-unchanged':
      return multidoseUnchangedCheck()
    case 'discharge-prescription':
      return dischargePrescriptionCheck(expectation.treatment)
    case 'inpatient-only':
      return inpatientOnlyCheck(expectation.treatment)
    case 'sent-by-decision':
      return sentByDecisionCheck()
    case 'no-list-sent':
      return noListSentCheck()
    case 'reactions':
      return reactionsCheck()
    case 'no-multidose-doctor':
      return noMultidoseDoctorCheck()
    case 'refusal-told':
      return refusalToldCheck(expectation.action)
    case 'sent-as-substitute':
      return sentAsSubstituteCheck()
    case 'no-multidose-parties':
      return noMultidosePartiesCheck()
    case 'pharmacy-matter-shown':
      return pharmacyMatterShownCheck(expectation)
    case 'pharmacy-entry-settled':
      return pharmacyEntrySettledCheck(expectation.treatment)
    case 'changes-raised':
      return changesRaisedCheck(expectation.patients)
    case 'task-shown':
      return taskShownCheck(expectation.task)
    case 'tasks-asked-for':
      return tasksAskedForCheck()
    case 'organisation-set-up':
      return organisationSetUpCheck()
    case 'unit-written':
      return unitWrittenCheck(expectation.orgnr)
    case 'user-written':
      return userWrittenCheck(expectation)
    case 'nothing-sent':
      return nothingSentCheck()
    case 'view-shows':
      return viewShowsCheck(expectation)
    case 'view-shows-dose':
      return viewShowsDoseCheck(expectation)
    case 'seen-before-send':
      return seenBeforeSendCheck(expectation.treatment)
    case 'recall-shown':
      return recallShownCheck(expectation.treatment)
    case 'user-told':
      return userToldCheck(expectation.action)
    case 'user-told-of':
      return userToldOfCheck(expectation)
  }
}

/** Two expectations of one kind without a treatment get numbers, so that an id names one check. */
function withOwnIds(checks: readonly Check[]): readonly Check[] {
  return checks.map((check, index) => {
    const earlier = checks.slice(0, index).filter(({ id }) => id === check.id).length
    return earlier === 0 ? check : { ...check, id: `${check.id}-${String(earlier + 1)}` }
  })
}
