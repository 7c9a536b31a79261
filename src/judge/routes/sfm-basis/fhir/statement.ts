import { codes } from './concept.js'
import { extension, extensionFlag, extensions, extensionText, extensionValue } from './extension.js'
import { identifierBySystem, identifierByType } from './identifier.js'
import { items, member, text } from './json-value.js'
import { medicationCode, medicationName, medicationOf } from './medication.js'
import { type BundleEntry, type MedicationBundle, resolve, resourcesOfType, sectionOf } from './medication-bundle.js'
import { system } from './system.js'

const amendment = 'sfm-reseptamendment'

/** What a MedicationStatement says, part by part; what it does not say, or says in no known way, is undefined. */
export interface StatementFacts {
  /** To the resource within the message. */
  readonly pointer: string
  readonly entry: BundleEntry
  readonly pllId: string | undefined
  readonly reseptId: string | undefined
  readonly status: string | undefined
  /** NavnFormStyrke. */
  readonly name: string | undefined
  /** FEST id or varenummer. */
  readonly medicineCode: string | undefined
  /** Dosage as text. */
  readonly dssn: string | undefined
  /** Kodeverk 9101. */
  readonly use: string | undefined
  /** Bruksområde as text. */
  readonly area: string | undefined
  readonly createeresept: boolean | undefined
  readonly recallinfo: Recallinfo | undefined
  readonly discontinuation: Discontinuation | undefined
  readonly lastchanged: string | undefined
  /** Kodeverk 7408. */
  readonly rfstatus: string | undefined
  /** A recall waits until the pharmacy has dispensed. */
  readonly recallStatus: boolean | undefined
  /** Kodeverk 7491. */
  readonly typeresept: string | undefined
  /** Kodeverk 7402. */
  readonly itemgroup: string | undefined
  /** Head of its chain of renewals: it has no partOf. */
  readonly isHead: boolean
  readonly reginfo: readonly Reginfo[]
}

/** M5: which prescription (its own when recallId is missing) and why (kodeverk 7500). */
export interface Recallinfo {
  readonly pointer: string
  readonly recallId: string | undefined
  readonly code: string | undefined
  readonly text: string | undefined
}

/** Seponering: when, why (kodeverk 7494) and in which words. */
export interface Discontinuation {
  readonly pointer: string
  readonly at: string | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
}

/** Who did what to the statement: type of sfm-performer-roles (1 prescribed, 3 discontinued). */
export interface Reginfo {
  readonly pointer: string
  readonly type: string | undefined
  readonly hpr: string | undefined
  readonly at: string | undefined
}

/** Every MedicationStatement of the bundle, whether or not a section names it, in the bundle's order. */
export function statementsOf(bundle: MedicationBundle): readonly StatementFacts[] {
  return resourcesOfType(bundle, 'MedicationStatement').map((entry) => statementFacts(bundle, entry))
}

/** The statements that sectionMedication names. */
export function listedStatements(bundle: MedicationBundle): readonly StatementFacts[] {
  const targets =
    sectionOf(bundle, 'sectionMedication')?.entries.flatMap(({ target }) => (target === undefined ? [] : [target])) ??
    []
  return [...new Set(targets)]
    .filter(({ resource }) => resource.resourceType === 'MedicationStatement')
    .map((entry) => statementFacts(bundle, entry))
}

export function statementFacts(bundle: MedicationBundle, entry: BundleEntry): StatementFacts {
  const { resource, pointer } = entry
  const medication = medicationOf(bundle, resource)?.resource
  const dosages = items(member(resource, 'dosage'))
  const code = (...urls: readonly [string, ...string[]]) => codes(extensionValue(resource, ...urls))[0]?.code
  return {
    pointer,
    entry,
    pllId: identifierByType(resource, 'PLL'),
    reseptId: identifierByType(resource, 'ReseptId'),
    status: text(member(resource, 'status')),
    name: medicationName(medication) ?? text(member(member(resource, 'medicationReference'), 'display')),
    medicineCode: medicationCode(medication),
    dssn: extensionText(resource, amendment, 'dssn'),
    use: dosages.flatMap((dosage) => codes(extensionValue(dosage, 'sfm-use')))[0]?.code,
    area: dosages.flatMap((dosage) => extensionText(dosage, 'sfm-application-area', 'text') ?? [])[0],
    createeresept: extensionFlag(resource, amendment, 'createeresept'),
    recallinfo: recallinfo(resource, pointer),
    discontinuation: discontinuation(resource, pointer),
    lastchanged: extensionText(resource, amendment, 'lastchanged'),
    rfstatus: code(amendment, 'rfstatus', 'status'),
    recallStatus: extensionFlag(resource, amendment, 'rfstatus', 'recallStatus'),
    typeresept: code(amendment, 'typeresept'),
    itemgroup: code(amendment, 'itemgroup'),
    isHead: items(member(resource, 'partOf')).length === 0,
    reginfo: reginfo(bundle, resource, pointer),
  }
}

function recallinfo(resource: unknown, pointer: string): Recallinfo | undefined {
  const found = extension(resource, amendment, 'recallinfo')
  if (found === undefined) return undefined
  return {
    pointer: pointer + found.pointer,
    recallId: extensionText(found.extension, 'recallId'),
    code: codes(extensionValue(found.extension, 'recallcode'))[0]?.code,
    text: extensionText(found.extension, 'text'),
  }
}

function discontinuation(resource: unknown, pointer: string): Discontinuation | undefined {
  const found = extension(resource, 'sfm-discontinuation')
  if (found === undefined) return undefined
  return {
    pointer: pointer + found.pointer,
    at: extensionText(found.extension, 'timedate'),
    reason: codes(extensionValue(found.extension, 'reason'))[0]?.code,
    note: extensionText(found.extension, 'note'),
  }
}

function reginfo(bundle: MedicationBundle, resource: unknown, pointer: string): readonly Reginfo[] {
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
