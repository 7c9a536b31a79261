import { type JsonObject } from '../fhir/json.js'

const foreign = (name: string) => `http://example.org/fhir/StructureDefinition/${name}`

/** What no EPJ understands: one simple value, one nested; both must come back in the next send (SFM-IG-22). */
export const unknownExtensions = (key: string): readonly JsonObject[] => [
  { url: foreign('remark'), valueString: `SYNTETISK merknad til ${key}` },
  {
    url: foreign('follow-up'),
    extension: [
      { url: 'due', valueDate: '2031-05-17' },
      {
        url: 'plan',
        extension: [
          { url: 'step', valueInteger: 3 },
          { url: 'by', valueCode: 'blue' },
        ],
      },
    ],
  },
]

export const unknownDetail: JsonObject = {
  url: 'pillbox',
  extension: [
    { url: 'colour', valueCode: 'green' },
    { url: 'compartments', valueInteger: 7 },
  ],
}
