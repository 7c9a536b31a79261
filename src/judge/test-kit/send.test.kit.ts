/** A send with $sendMedication: what a test can say of it, and what SFM answers. */
import type { WrittenBundle } from './bundle.test.kit.js'
import type { Json } from './fhir-parts.test.kit.js'
import type { Wire } from './wire.test.kit.js'
import type { Written } from './written.test.kit.js'

export interface SendOptions {
  readonly minutes?: number
  readonly step?: number
  readonly statements?: (statements: readonly Written[]) => readonly Written[]
  readonly bundle?: Partial<WrittenBundle>
  /** Changes the message before it goes out. */
  readonly message?: (message: Json) => unknown
  /** SFM's answer; 0: none. */
  readonly status?: number
  /** Error code of the list. */
  readonly listCode?: string
  readonly wire?: (wire: Wire) => Wire
  /** The body as it is, instead of the message. */
  readonly text?: string
}

/** What SFM answers when Reseptformidleren has taken, or refused, the list. */
export function sendAnswer(listId: string, listCode: string): Json {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'prescriptionCount', valueInteger: 0 },
      { name: 'recallCount', valueInteger: 0 },
      {
        name: 'PllResult',
        part: [
          { name: 'PllmessageID', valueString: listId },
          { name: 'resultCode', valueCoding: { code: listCode } },
        ],
      },
    ],
  }
}
