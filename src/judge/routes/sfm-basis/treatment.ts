import { items, member, text } from '../../record/json-value.js'
import {
  type DiscontinuationFacts,
  type DoseFacts,
  type DosePeriodFacts,
  type IngredientFacts,
  type MedicineFacts,
  type RecallFacts,
  type RegisteredAct,
  type TreatmentFacts,
} from '../../record/treatment-facts.js'
import { contentOfStatement } from './content.js'
import { textsIn } from './dispatch-request.js'
import { codes } from './fhir/concept.js'
import { extension, extensionFlag, extensions, extensionText, extensionValue, valueOf } from './fhir/extension.js'
import { identifierBySystem, identifierByType } from './fhir/identifier.js'
import { medicationCode, medicationName, medicationOf, registrationType } from './fhir/medication.js'
import {
  type BundleEntry,
  type MedicationBundle,
  resolve,
  resourcesOfType,
  sectionOf,
} from './fhir/medication-bundle.js'
import { system } from './fhir/system.js'

const amendment = 'sfm-reseptamendment'

/** The treatments of a bundle: all of its MedicationStatements in order, and those that sectionMedication names. */
export function treatmentsOf(bundle: MedicationBundle): {
  readonly treatments: readonly TreatmentFacts[]
  readonly listed: readonly TreatmentFacts[]
} {
  const read = new Map(
    resourcesOfType(bundle, 'MedicationStatement').map((entry) => [entry, treatmentFacts(bundle, entry)]),
  )
  const treatments = [...read.values()]
  const section = sectionOf(bundle, 'sectionMedication')
  if (section === undefined) return { treatments, listed: treatments }
  const named = new Set(section.entries.map(({ target }) => target))
  return { treatments, listed: [...named].flatMap((entry) => (entry === undefined ? [] : (read.get(entry) ?? []))) }
}

/** What a MedicationStatement says. */
export function treatmentFacts(bundle: MedicationBundle, entry: BundleEntry): TreatmentFacts {
  const { resource, pointer } = entry
  const medication = medicationOf(bundle, resource)?.resource
  const dosages = items(member(resource, 'dosage'))
  const code = (...urls: readonly [string, ...string[]]) => codes(extensionValue(resource, ...urls))[0]?.code
  const reseptId = identifierByType(resource, 'ReseptId')
  return {
    pointer,
    pllId: identifierByType(resource, 'PLL'),
    reseptId,
    status: text(member(resource, 'status')),
    name: medicationName(medication) ?? text(member(member(resource, 'medicationReference'), 'display')),
    medicineCode: medicationCode(medication),
    dssn: extensionText(resource, amendment, 'dssn'),
    use: dosages.flatMap((dosage) => codes(extensionValue(dosage, 'sfm-use')))[0]?.code,
    area: dosages.flatMap((dosage) => extensionText(dosage, 'sfm-application-area', 'text') ?? [])[0],
    toBeIssued: extensionFlag(resource, amendment, 'createeresept'),
    recall: recallOf(resource, pointer),
    discontinuation: discontinuationOf(resource, pointer),
    lastChanged: extensionText(resource, amendment, 'lastchanged'),
    rfStatus: code(amendment, 'rfstatus', 'status'),
    recallStatus: extensionFlag(resource, amendment, 'rfstatus', 'recallStatus'),
    prescriptionType: code(amendment, 'typeresept'),
    itemGroup: code(amendment, 'itemgroup'),
    isHead: items(member(resource, 'partOf')).length === 0,
    acts: actsOf(bundle, resource, pointer),
    medicine: medicineFacts(bundle, medication),
    reiterations: extensionText(resource, amendment, 'reit'),
    atDischarge: extensionFlag(resource, amendment, 'dischargedhospital'),
    reimbursement: {
      paragraph: code(amendment, 'reimbursementparagraph'),
      code: code(amendment, 'reimbursementcode'),
    },
    dispatchTexts: dispatchTexts(bundle, resource),
    dosePeriods: extensions(extension(resource, amendment)?.extension, 'ereseptdosing').map(({ extension: period }) =>
      dosePeriod(period),
    ),
    content: () => contentOfStatement(resource, reseptId, bundle),
  }
}

function medicineFacts(bundle: MedicationBundle, medication: unknown): MedicineFacts {
  const amount = member(medication, 'amount')
  const group =
    extensionValue(medication, 'no-basis-prescriptiongroup', 'prescriptiongroup') ??
    valueOf(extension(medication, 'no-basis-prescriptiongroup')?.extension)
  return {
    registrationType: registrationType(medication),
    prescriptionGroups: codes(group).map(({ code }) => code),
    recipe: extensionText(medication, 'sfm-recipe'),
    amount: numberIn(member(member(amount, 'numerator'), 'value') ?? member(amount, 'value')),
    ingredients: items(member(medication, 'ingredient')).map((one) => ingredientFacts(bundle, one)),
  }
}

function ingredientFacts(bundle: MedicationBundle, ingredient: unknown): IngredientFacts {
  const reference = member(ingredient, 'itemReference')
  const target = resolve(bundle, reference)?.resource
  return {
    name: medicationName(target) ?? text(member(reference, 'display')),
    code: medicationCode(target),
    strength: numberIn(member(member(member(ingredient, 'strength'), 'numerator'), 'value')),
  }
}

function dispatchTexts(bundle: MedicationBundle, resource: unknown): readonly string[] | undefined {
  const request = extension(resource, amendment, 'dispatchrequest')?.extension
  return request === undefined ? undefined : textsIn(request, bundle)
}

const dosePeriod = (period: unknown): DosePeriodFacts => ({
  from: extensionText(period, 'starttime')?.slice(0, 'yyyy-MM-dd'.length),
  to: extensionText(period, 'endtime')?.slice(0, 'yyyy-MM-dd'.length),
  doses: extensions(period, 'repeatingdosage').map(({ extension: one }): DoseFacts => ({
    amount: numberIn(member(extensionValue(one, 'amount'), 'value')),
    timeOfDay: codes(extensionValue(one, 'timerange'))[0]?.code,
    everyDays: numberIn(member(extensionValue(one, 'interval'), 'value') ?? 1),
  })),
})

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

function recallOf(resource: unknown, pointer: string): RecallFacts | undefined {
  const found = extension(resource, amendment, 'recallinfo')
  if (found === undefined) return undefined
  return {
    pointer: pointer + found.pointer,
    recallId: extensionText(found.extension, 'recallId'),
    code: codes(extensionValue(found.extension, 'recallcode'))[0]?.code,
    text: extensionText(found.extension, 'text'),
  }
}

function discontinuationOf(resource: unknown, pointer: string): DiscontinuationFacts | undefined {
  const found = extension(resource, 'sfm-discontinuation')
  if (found === undefined) return undefined
  return {
    pointer: pointer + found.pointer,
    at: extensionText(found.extension, 'timedate'),
    reason: codes(extensionValue(found.extension, 'reason'))[0]?.code,
    note: extensionText(found.extension, 'note'),
  }
}

function actsOf(bundle: MedicationBundle, resource: unknown, pointer: string): readonly RegisteredAct[] {
  return extensions(resource, 'sfm-regInfo', pointer).map((found) => {
    const provider = extensionValue(found.extension, 'provider')
    return {
      pointer: found.pointer,
      type: codes(extensionValue(found.extension, 'type'))[0]?.code,
      hpr:
        identifierBySystem(resolve(bundle, provider)?.resource, system.hpr) ?? identifierBySystem(provider, system.hpr),
      at: extensionText(found.extension, 'timestamp'),
    }
  })
}
