import medicines from '../../../fixtures/medicines.json' with { type: 'json' }
import type { AsNeeded, DosingPeriod, Goods, Medicine, Prescription, Use } from '../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../contract/generated/harness.js'
import { BadScenario } from '../bad-scenario.js'

export type { NamedTreatment }

const byName = new Map(medicines.map((entry) => [entry.medicine.name, entry]))

/** The medicine of fixtures/medicines.json with this NavnFormStyrke. */
export function medicine(name: string): Medicine {
  const found = byName.get(name)
  if (found === undefined)
    throw new BadScenario({
      nb: `fixtures/medicines.json har ikke noe legemiddel som heter «${name}». Skriv navnet slik det står der, eller legg det til.`,
      en: `fixtures/medicines.json has no medicine named "${name}". Write the name as it stands there, or add it.`,
    })
  return found.medicine as Medicine
}

/** What a prescription asks for beyond its quantity. */
export type PrescriptionWishes = Pick<
  Prescription,
  'locked' | 'wantsReferenceNumber' | 'atDischarge' | 'reimbursement' | 'dispatch'
>

interface HowToUse {
  readonly dose: string
  /** The dose in fields, saying the same as `dose`. */
  readonly dosing?: readonly DosingPeriod[]
  readonly asNeeded?: AsNeeded
  readonly area: string
  readonly use?: Use
  readonly start?: string
  readonly end?: string
  readonly quantity?: number
  readonly reiterations?: number
  readonly prescription?: PrescriptionWishes
}

/**
 * A treatment with the medicine of that name. Dates may be written as days from when the scenario begins: `inDays(10)`.
 *
 * @example treatment('metoprolol50', 'Selo-Zok depottab 50 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })
 */
export const treatment = (key: string, name: string, how: HowToUse): NamedTreatment =>
  treatmentWith(key, medicine(name), byName.get(name)?.doseUnit ?? 'stk', how)

/**
 * A treatment with a medicine that FEST does not have: local, or magistral. `unit`: what it is prescribed in.
 *
 * @example localTreatment('vaksine', { name: 'SYNTETISK influensavaksine', level: 'lokal', … }, 'dose', { … })
 */
export const localTreatment = (key: string, own: Medicine, unit: string, how: HowToUse): NamedTreatment =>
  treatmentWith(key, own, unit, how)

function treatmentWith(key: string, chosen: Medicine, unit: string, how: HowToUse): NamedTreatment {
  const quantity = how.quantity ?? (chosen.level === 'pakning' ? 1 : 100)
  return {
    key,
    treatment: {
      medicine: chosen,
      dose: how.dose,
      ...(how.dosing === undefined ? {} : { dosing: how.dosing.map((period) => ({ ...period })) }),
      ...(how.asNeeded === undefined ? {} : { asNeeded: how.asNeeded }),
      use: how.use ?? '1',
      area: how.area,
      ...(how.start === undefined ? {} : { start: how.start }),
      ...(how.end === undefined ? {} : { end: how.end }),
    },
    prescription: {
      ...(chosen.level === 'pakning'
        ? { packages: quantity }
        : { amount: { value: quantity, unit: unit === 'tablett' || unit === 'kapsel' ? 'stk' : unit } }),
      reiterations: how.reiterations ?? 3,
      ...how.prescription,
    },
  }
}

/** Something else than a medicine, with what its prescription holds. */
export interface NamedHandelsvare {
  readonly goods: Goods
  readonly prescription: Prescription
}

/**
 * Supplies or nutrition on prescription.
 *
 * @example goods('SYNTETISK næringsdrikk', { productGroup: { code: '601', display: '…' }, use: '2 flasker daglig', paragraph: { code: '601', display: '§5-14 §6.1' } })
 */
export const goods = (
  name: string,
  how: {
    readonly productGroup: Goods['productGroup']
    readonly use: string
    readonly paragraph: NonNullable<Prescription['reimbursement']>['paragraph']
    readonly packages?: number
    readonly reiterations?: number
  },
): NamedHandelsvare => ({
  goods: { name, productGroup: how.productGroup, use: how.use },
  prescription: {
    packages: how.packages ?? 1,
    reiterations: how.reiterations ?? 0,
    reimbursement: { paragraph: how.paragraph },
  },
})
