import { osloDateTime } from '../../../../scenario/time/oslo-time.js'
import type { PackedDelivery, PackingReport, PharmacyList } from '../../../core/reseptformidler/pharmacy-message.js'
import { codeWords } from '../fhir/code-words.js'
import { valueConcept, volven } from '../fhir/fhir-element.js'
import type { JsonObject } from '../fhir/json.js'

/**
 * What sfm-pllInformation of an M25.2 tells. How SFM writes the pharmacy's questions is UNKNOWN: here they stand in words in `text`, a child
 * that the guide names; no verdict may hang on it.
 */
export function questionsInformation<C>({ questions, lastDose }: PharmacyList<C>): readonly JsonObject[] {
  const words = questions.map(
    ({ name, code, note }) => `${name}: ${codeWords(7495, code)} (${code})${note === undefined ? '' : `. ${note}`}`,
  )
  return [
    ...(words.length === 0 ? [] : [{ url: 'text', valueString: words.join('\n') }]),
    ...(lastDose === undefined ? [] : [{ url: 'lastdosingdate', valueDateTime: midnight(lastDose) }]),
  ]
}

/** deliveryinformation of an M25.3: what was packed, of which prescription, for which days. */
export function deliveryInformation(
  { deliveries }: PackingReport,
  find: {
    readonly statement: (delivery: PackedDelivery) => JsonObject | undefined
    readonly dispense: (m10Id: string) => JsonObject | undefined
  },
): readonly JsonObject[] {
  return deliveries.flatMap((delivery) => {
    const statement = find.statement(delivery)
    if (statement === undefined) return []
    const { m10Id, repacking, firstDose, lastDose } = delivery
    const dispense = m10Id === undefined ? undefined : find.dispense(m10Id)
    return [
      {
        url: 'deliveryinformation',
        extension: [
          { url: 'prescriptionId', valueReference: statement },
          ...(m10Id === undefined ? [] : [{ url: 'refM10', valueString: m10Id }]),
          ...(repacking === undefined
            ? []
            : [valueConcept('repacking', volven(7492), repacking, codeWords(7492, repacking))]),
          { url: 'datefirstdose', valueDateTime: midnight(firstDose) },
          { url: 'datelastdose', valueDateTime: midnight(lastDose) },
          ...(dispense === undefined ? [] : [{ url: 'deliverydoc', valueReference: dispense }]),
        ],
      },
    ]
  })
}

/** Midnight in Oslo at the start of that day. */
function midnight(day: string): string {
  const offset = osloDateTime(new Date(`${day}T00:00:00Z`)).slice('yyyy-MM-ddTHH:mm:ss'.length)
  return `${day}T00:00:00${offset}`
}
