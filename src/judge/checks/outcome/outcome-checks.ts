import type { Expectation } from '../../../scenario/expectations/expectation.js'
import type { Check } from '../check.js'
import { changesRaisedCheck } from '../../expectations/tasks/changes-raised.js'
import { courseEndsCheck } from '../../expectations/list/course-ends.js'
import { dischargePrescriptionCheck } from '../../expectations/prescription/discharge-prescription.js'
import { discontinuedByUserCheck } from '../../expectations/list/discontinued-by-user.js'
import { dispatchedCheck } from '../../expectations/prescription/dispatched.js'
import { doseCheck } from '../../expectations/list/dose.js'
import { enteredInErrorCheck } from '../../expectations/list/entered-in-error.js'
import { firstVersionCheck } from '../../expectations/list/first-version.js'
import { goodsPrescribedCheck } from '../../expectations/prescription/handelsvare-prescribed.js'
import { inpatientOnlyCheck } from '../../expectations/list/inpatient-only.js'
import { linkedCheck } from '../../expectations/list/linked.js'
import { listHoldsCheck } from '../../expectations/list/list-holds.js'
import { medicineLevelCheck } from '../../expectations/prescription/medicine-level.js'
import { multidoseDoctorCheck } from '../../expectations/multidose/multidose-doctor.js'
import { multidoseUnchangedCheck } from '../../expectations/multidose/multidose-unchanged.js'
import { noListSentCheck } from '../../expectations/list/no-list-sent.js'
import { noMultidoseDoctorCheck } from '../../expectations/multidose/no-multidose-doctor.js'
import { noMultidosePartiesCheck } from '../../expectations/multidose/no-multidose-parties.js'
import { noReiterationCheck } from '../../expectations/prescription/no-reiteration.js'
import { nothingSentCheck } from '../../expectations/list/nothing-sent.js'
import { offListCheck } from '../../expectations/prescription/off-list.js'
import { organisationSetUpCheck } from '../../expectations/directory/organisation-set-up.js'
import { pharmacyEntrySettledCheck } from '../../expectations/multidose/pharmacy-entry-settled.js'
import { pharmacyMatterShownCheck } from '../../expectations/multidose/pharmacy-matter-shown.js'
import { prescribedCheck } from '../../expectations/prescription/prescribed.js'
import { reactionsCheck } from '../../expectations/list/reactions.js'
import { recallShownCheck } from '../../expectations/user/recall-shown.js'
import { recalledCheck } from '../../expectations/prescription/recalled.js'
import { recipeCheck } from '../../expectations/prescription/recipe.js'
import { referenceNumberCheck } from '../../expectations/prescription/reference-number.js'
import { refusalToldCheck } from '../../expectations/user/refusal-told.js'
import { reimbursedCheck } from '../../expectations/prescription/reimbursed.js'
import { relatedPartiesCheck } from '../../expectations/multidose/related-parties.js'
import { renewedCheck } from '../../expectations/prescription/renewed.js'
import { seenBeforeSendCheck } from '../../expectations/user/seen-before-send.js'
import { sentAsSubstituteCheck } from '../../expectations/multidose/sent-as-substitute.js'
import { sentByDecisionCheck } from '../../expectations/list/nothing-sent-while-reading.js'
import { structuredDoseCheck } from '../../expectations/prescription/structured-dose.js'
import { taskShownCheck } from '../../expectations/tasks/task-shown.js'
import { tasksAskedForCheck } from '../../expectations/tasks/tasks-asked-for.js'
import { unitWrittenCheck } from '../../expectations/directory/unit-written.js'
import { untouchedCheck } from '../../expectations/list/untouched.js'
import { useCheck } from '../../expectations/list/use.js'
import { userToldCheck } from '../../expectations/user/user-told.js'
import { userToldOfCheck } from '../../expectations/user/user-told-of.js'
import { userWrittenCheck } from '../../expectations/directory/user-written.js'
import { viewShowsCheck } from '../../expectations/user/view-shows.js'
import { viewShowsDoseCheck } from '../../expectations/user/view-shows-dose.js'
import { withoutPrescriptionCheck } from '../../expectations/list/without-prescription.js'

/** The checks that a scenario's expectations stand for, in their order. Ids: the kind, and the treatment where it names one. */
export function outcomeChecks(expectations: readonly Expectation[]): readonly Check[] {
  return withOwnIds(expectations.map(checkOf))
}

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
