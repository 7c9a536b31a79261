import medicines from '../../fixtures/medicines.json' with { type: 'json' }
import type { Medicine, Prescription, Treatment, Use } from '../schema/generated/adapter.js'

/** A treatment under the handle by which a scenario speaks of it. */
export interface NamedTreatment {
  readonly key: string
  readonly treatment: Treatment
  /** What a prescription for it holds, when it is prescribed. */
  readonly prescription: Prescription
}

const byName = new Map(medicines.map((entry) => [entry.medicine.name, entry]))

/** The medicine of fixtures/medicines.json with this NavnFormStyrke. */
export function medicine(name: string): Medicine {
  const found = byName.get(name)
  if (found === undefined) throw new Error(`fixtures/medicines.json has no medicine named "${name}"`)
  return found.medicine as Medicine
}

/**
 * A treatment with the medicine of that name. Dates may be written as days from when the scenario begins: `inDays(10)`.
 *
 * @example treatment('metoprolol50', 'Selo-Zok depottab 50 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })
 */
export function treatment(
  key: string,
  name: string,
  how: { dose: string; area: string; use?: Use; start?: string; end?: string; quantity?: number; reiterations?: number },
): NamedTreatment {
  const chosen = medicine(name)
  const unit = byName.get(name)?.doseUnit ?? 'stk'
  const quantity = how.quantity ?? (chosen.level === 'pakning' ? 1 : 100)
  return {
    key,
    treatment: {
      medicine: chosen,
      dose: how.dose,
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
    },
  }
}
