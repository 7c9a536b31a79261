import type { ActionName } from '../../contract/generated/adapter.js'
import type { ScriptedUser } from '../steps/epj-steps.js'
import { practitioner } from '../world/people.js'
import type { NamedGoods, NamedTreatment } from '../world/treatment.js'
import type { Expectation, TaskMatter, ToldTopic } from './expectation.js'

type Of<K extends Expectation['kind']> = Extract<Expectation, { kind: K }>

const keys = (treatments: readonly NamedTreatment[]) => treatments.map(({ key }) => key)

/** RF holds a list with exactly these treatments active, and these discontinued (reason: kodeverk 7494); `orAlso` may stand there or not. */
export const listInReseptformidler = (
  active: readonly NamedTreatment[],
  discontinued: readonly { treatment: NamedTreatment; reason: string }[] = [],
  { orAlso = [] }: { orAlso?: readonly NamedTreatment[] } = {},
): Of<'list-holds'> => ({
  kind: 'list-holds',
  active: keys(active),
  discontinued: discontinued.map(({ treatment, reason }) => ({ treatment: treatment.key, reason })),
  orAlso: keys(orAlso),
})

export const firstVersion = (): Of<'first-version'> => ({ kind: 'first-version' })
export const linked = ({ key }: NamedTreatment): Of<'linked'> => ({ kind: 'linked', treatment: key })
export const prescribed = ({ key }: NamedTreatment): Of<'prescribed'> => ({ kind: 'prescribed', treatment: key })
export const withoutPrescription = ({ key }: NamedTreatment): Of<'without-prescription'> => ({
  kind: 'without-prescription',
  treatment: key,
})
/** Code: kodeverk 7500. */
export const recalled = ({ key }: NamedTreatment, { code }: { code: string }): Of<'recalled'> => ({
  kind: 'recalled',
  treatment: key,
  code,
})
export const renewed = ({ key }: NamedTreatment, { code }: { code: '1' | '3' }): Of<'renewed'> => ({
  kind: 'renewed',
  treatment: key,
  code,
})
export const dose = ({ key }: NamedTreatment, text: string): Of<'dose'> => ({
  kind: 'dose',
  treatment: key,
  dose: text,
})
/** The user has discontinued it in a step, now or on a day ahead. */
export const discontinuedByUser = ({ key }: NamedTreatment): Of<'discontinued-by-user'> => ({
  kind: 'discontinued-by-user',
  treatment: key,
})
export const courseEnds = ({ key }: NamedTreatment): Of<'course-ends'> => ({ kind: 'course-ends', treatment: key })
export const enteredInError = ({ key }: NamedTreatment): Of<'entered-in-error'> => ({
  kind: 'entered-in-error',
  treatment: key,
})
export const untouched = ({ key }: NamedTreatment): Of<'untouched'> => ({ kind: 'untouched', treatment: key })
export const multidoseDoctor = (): Of<'multidose-doctor'> => ({ kind: 'multidose-doctor' })
/** Roles: kodeverk 7490, M Multidoseansvarlig lege, A Ansvarlig farmasøyt. */
export const relatedParties = (...roles: string[]): Of<'related-parties'> => ({ kind: 'related-parties', roles })
export const multidoseUnchanged = (): Of<'multidose-unchanged'> => ({ kind: 'multidose-unchanged' })
export const dischargePrescription = ({ key }: NamedTreatment): Of<'discharge-prescription'> => ({
  kind: 'discharge-prescription',
  treatment: key,
})
export const inpatientOnly = ({ key }: NamedTreatment): Of<'inpatient-only'> => ({
  kind: 'inpatient-only',
  treatment: key,
})
export const sentByDecision = (): Of<'sent-by-decision'> => ({ kind: 'sent-by-decision' })
/** After a deregistration: RF holds nobody as multidoseansvarlig lege. */
export const noMultidoseDoctor = (): Of<'no-multidose-doctor'> => ({ kind: 'no-multidose-doctor' })
/** At a step that Reseptformidleren will not have: the user is told, and not that it was done. */
export const refusalTold = (action: 'deregister-multidose' | 'send-list'): Of<'refusal-told'> => ({
  kind: 'refusal-told',
  action,
})
export const sentAsSubstitute = (): Of<'sent-as-substitute'> => ({ kind: 'sent-as-substitute' })
export const noMultidoseParties = (): Of<'no-multidose-parties'> => ({ kind: 'no-multidose-parties' })
export const pharmacyEntrySettled = ({ key }: NamedTreatment): Of<'pharmacy-entry-settled'> => ({
  kind: 'pharmacy-entry-settled',
  treatment: key,
})
/** Another doctor has acted on what the pharmacy asks: discontinued it, included it, or left it so that it is asked again. */
export const pharmacyMatterShown = (
  { key }: NamedTreatment,
  as: Of<'pharmacy-matter-shown'>['as'],
): Of<'pharmacy-matter-shown'> => ({
  kind: 'pharmacy-matter-shown',
  treatment: key,
  as,
})
export const changesRaised = (...patients: readonly string[]): Of<'changes-raised'> => ({
  kind: 'changes-raised',
  patients,
})
export const taskShown = (task: TaskMatter): Of<'task-shown'> => ({ kind: 'task-shown', task })
export const tasksAskedFor = (): Of<'tasks-asked-for'> => ({ kind: 'tasks-asked-for' })
export const organisationSetUp = (): Of<'organisation-set-up'> => ({ kind: 'organisation-set-up' })
export const unitWritten = ({ orgnrChild }: { readonly orgnrChild: string }): Of<'unit-written'> => ({
  kind: 'unit-written',
  orgnr: orgnrChild,
})
/** Without a person: the signed-in one. Practitioner: key in fixtures/practitioners.json. */
export const userWritten = (
  what: Of<'user-written'>['what'],
  { practitioner: key, withoutHpr = false, familyName }: Partial<Omit<ScriptedUser, 'active' | 'administrator'>> = {},
): Of<'user-written'> => {
  const person = key === undefined ? undefined : practitioner(key)
  const identifier = withoutHpr ? person?.nationalIdentity.value : person?.hpr
  return {
    kind: 'user-written',
    as: withoutHpr ? 'Person' : 'Practitioner',
    ...(identifier === undefined ? {} : { identifier }),
    active: what !== 'deactivated',
    ...(familyName === undefined ? {} : { familyName }),
    what,
  }
}
export const nothingSent = (): Of<'nothing-sent'> => ({ kind: 'nothing-sent' })
/** Where the user sees the list at this kind of step, each of these stands once; those `without` do not stand there. */
/** With this dose, at the last step of this kind. */
export const viewShowsDose = (action: ActionName, { key }: NamedTreatment, text: string): Of<'view-shows-dose'> => ({
  kind: 'view-shows-dose',
  action,
  treatment: key,
  dose: text,
})
export const viewShows = (
  action: ActionName,
  shown: readonly NamedTreatment[],
  { without = [] }: { without?: readonly NamedTreatment[] } = {},
): Of<'view-shows'> => ({ kind: 'view-shows', action, shown: keys(shown), hidden: keys(without) })
/** The user was told of this matter, or read these words, at this kind of step. */
export const userToldOf = (action: ActionName, of: ToldTopic | readonly string[]): Of<'user-told-of'> => ({
  kind: 'user-told-of',
  action,
  of,
})
/** Another doctor put it on the list in a step. */
export const seenBeforeSend = ({ key }: NamedTreatment): Of<'seen-before-send'> => ({
  kind: 'seen-before-send',
  treatment: key,
})
export const recallShown = ({ key }: NamedTreatment): Of<'recall-shown'> => ({ kind: 'recall-shown', treatment: key })
export const userTold = (action: ActionName): Of<'user-told'> => ({ kind: 'user-told', action })

export const keptOffList = ({ key }: NamedTreatment): Of<'off-list'> => ({ kind: 'off-list', treatment: key })
export const medicineLevel = ({ key }: NamedTreatment): Of<'medicine-level'> => ({
  kind: 'medicine-level',
  treatment: key,
})
export const useAsChosen = ({ key }: NamedTreatment): Of<'use'> => ({ kind: 'use', treatment: key })
export const structuredDose = ({ key }: NamedTreatment): Of<'structured-dose'> => ({
  kind: 'structured-dose',
  treatment: key,
})
export const wholeRecipe = ({ key }: NamedTreatment): Of<'recipe'> => ({ kind: 'recipe', treatment: key })
export const referenceNumberShown = ({ key }: NamedTreatment): Of<'reference-number'> => ({
  kind: 'reference-number',
  treatment: key,
})
export const reimbursed = ({ key }: NamedTreatment, more: { ifIssued?: true } = {}): Of<'reimbursed'> => ({
  kind: 'reimbursed',
  treatment: key,
  ...more,
})
export const noReiteration = ({ key }: NamedTreatment): Of<'no-reiteration'> => ({
  kind: 'no-reiteration',
  treatment: key,
})
export const dispatched = ({ key }: NamedTreatment, more: { ifIssued?: true } = {}): Of<'dispatched'> => ({
  kind: 'dispatched',
  treatment: key,
  ...more,
})
export const goodsPrescribed = ({ goods, prescription }: NamedGoods): Of<'goods-prescribed'> => ({
  kind: 'goods-prescribed',
  name: goods.name,
  productGroup: goods.productGroup.code,
  paragraph: prescription.reimbursement?.paragraph.code ?? '',
})
export const noListSent = (): Of<'no-list-sent'> => ({ kind: 'no-list-sent' })
export const reactionsSent = (): Of<'reactions'> => ({ kind: 'reactions' })
