import type { Dose, DosingPeriod, Treatment } from '../../generated/adapter.js'
import { concept, type Extension } from '../fhir/fhir-element.js'
import { system } from '../fhir/vocabulary.js'

/** Kodeverk 8325. */
const timesOfDay: Readonly<Record<Dose['timeOfDay'], string>> = {
  1: 'Morgen',
  2: 'Formiddag',
  3: 'Midt på dagen',
  4: 'Ettermiddag',
  5: 'Kveld',
  6: 'Natt',
}

/** The dose in fields (ereseptdosing, one for each period). A dose as needed has no known place in it: it is in the text. */
export const dosingExtensions = ({ dosing = [], start }: Treatment, today: string): readonly Extension[] =>
  dosing.map((period) => periodExtension(period, start ?? today))

const periodExtension = ({ from, to, doses }: DosingPeriod, start: string): Extension => ({
  url: 'ereseptdosing',
  extension: [
    { url: 'starttime', valueDate: from ?? start },
    ...(to === undefined ? [] : [{ url: 'endtime', valueDate: to }]),
    ...doses.map(doseExtension),
  ],
})

const doseExtension = ({ amount, timeOfDay, everyDays = 1 }: Dose): Extension => ({
  url: 'repeatingdosage',
  extension: [
    { url: 'amount', valueQuantity: amount },
    { url: 'interval', valueQuantity: { value: everyDays, unit: 'Døgn' } },
    { url: 'accurate', valueBoolean: false },
    { url: 'timerange', valueCodeableConcept: concept(system.tidsomrade, timeOfDay, timesOfDay[timeOfDay]) },
  ],
})
