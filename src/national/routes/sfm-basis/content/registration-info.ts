import type { ListEntrySetup } from '../../../../scenario/world/world-setup.js'
import { codeWords } from '../fhir/code-words.js'
import { sfm, valueConcept, volven } from '../fhir/fhir-element.js'
import { type JsonObject } from '../fhir/json.js'

export const structure = 'http://ehelse.no/fhir/CodeSystem/'

export const performers = { prescribedBy: ['1', 'Forskrevet av'], discontinuedBy: ['3', 'Seponert av'] } as const

export function regInfo(
  [code, display]: (typeof performers)[keyof typeof performers],
  hpr: string,
  timestamp: string,
): JsonObject {
  return {
    url: sfm('sfm-regInfo'),
    extension: [
      valueConcept('status', `${structure}sfm-medicationstatement-registration-status`, '3', 'Godkjent'),
      valueConcept('type', `${structure}sfm-performer-roles`, code, display),
      {
        url: 'provider',
        valueReference: { reference: `practitioner:${hpr}`, type: sfm('sfm-Practitioner'), display: '' },
      },
      { url: 'timestamp', valueDateTime: timestamp },
    ],
  }
}

/** sfm-regInfo of the rekvirent. */
export const prescribedBy = (hpr: string, at: string): JsonObject => regInfo(performers.prescribedBy, hpr, at)

/** How a discontinuation stands on a statement: who (sfm-regInfo of type 3), when and why. */
export function discontinued({
  at,
  reason,
  by,
  note,
}: NonNullable<ListEntrySetup['discontinuation']>): readonly JsonObject[] {
  return [
    regInfo(performers.discontinuedBy, by, at),
    {
      url: sfm('sfm-discontinuation'),
      extension: [
        { url: 'timedate', valueDateTime: at },
        valueConcept('reason', volven(7494), reason, codeWords(7494, reason)),
        ...(note === undefined ? [] : [{ url: 'note', valueString: note }]),
      ],
    },
  ]
}
