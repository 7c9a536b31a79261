import type { DosingPeriod, Treatment } from '../../../../contract/generated/adapter.js'
import { valueConcept, volven } from '../fhir/fhir-element.js'
import { type JsonObject } from '../fhir/json.js'

/** The dose in fields, where the world says it so or the end is known: else it stands in the text alone. */
export function structuredDosing(treatment: Treatment): readonly JsonObject[] {
  const { dosing, end } = treatment
  if (dosing !== undefined) return dosing.map((period) => dosingPeriod(treatment, period))
  return end === undefined ? [] : [dosingUntil(treatment, end)]
}

/** Kodeverk 8325, from 1. */
const timesOfDay = ['Morgen', 'Formiddag', 'Midt på dagen', 'Ettermiddag', 'Kveld', 'Natt']

function dosingPeriod({ start, end }: Treatment, { from = start, to = end, doses }: DosingPeriod): JsonObject {
  return {
    url: 'ereseptdosing',
    extension: [
      ...(from === undefined ? [] : [{ url: 'starttime', valueDate: from }]),
      ...(to === undefined ? [] : [{ url: 'endtime', valueDate: to }]),
      ...doses.map(({ amount, timeOfDay, everyDays = 1 }) =>
        repeatingDosage(
          { value: amount.value, unit: amount.unit, everyDays },
          timeOfDay,
          timesOfDay[Number(timeOfDay) - 1] ?? '',
        ),
      ),
    ],
  }
}

/** Structured dosing of a course with an end: amounts by time of day, read from a dose such as 1+0+0+1. */
function dosingUntil({ dose, start, medicine }: Treatment, end: string): JsonObject {
  const slots = { 4: [0, 2, 4, 5], 3: [0, 2, 4] }
  const amounts = dose.split('+').map(Number)
  const places = (amounts.length === 3 ? slots[3] : slots[4]).slice(0, amounts.length)
  const readable = amounts.every((amount) => Number.isFinite(amount)) && amounts.length <= places.length
  const repeating = readable
    ? amounts.flatMap((amount, index) => {
        const place = places[index] ?? 0
        const unit = medicine.form.display.toLowerCase()
        return amount === 0
          ? []
          : [repeatingDosage({ value: amount, unit }, String(place + 1), timesOfDay[place] ?? '')]
      })
    : [repeatingDosage({ value: 1, unit: 'dose' }, '1', 'Morgen')]
  return {
    url: 'ereseptdosing',
    extension: [
      ...(start === undefined ? [] : [{ url: 'starttime', valueDate: start }]),
      { url: 'endtime', valueDate: end },
      ...repeating,
    ],
  }
}

interface EachTime {
  readonly value: number
  readonly unit: string
  readonly everyDays?: number
}

const repeatingDosage = ({ value, unit, everyDays = 1 }: EachTime, code: string, display: string): JsonObject => ({
  url: 'repeatingdosage',
  extension: [
    { url: 'amount', valueQuantity: { value, unit } },
    { url: 'interval', valueQuantity: { value: everyDays, unit: 'Døgn' } },
    { url: 'accurate', valueBoolean: false },
    valueConcept('timerange', volven(8325), code, display),
  ],
})
