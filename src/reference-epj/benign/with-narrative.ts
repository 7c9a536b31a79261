import type { BenignVariant } from './variant.js'

export const withNarrative: BenignVariant = {
  id: 'with-narrative',
  choice: {
    nb: 'Har lesbar tekst (text) på hver ressurs. FHIR anbefaler det, og SFM leser den ikke.',
    en: 'Has readable text on every resource. FHIR recommends it, and SFM does not read it.',
  },
  behaviour: {
    beforeSend: (message) => ({
      ...message,
      entry: message.entry.map((entry) => ({
        ...entry,
        resource: {
          ...entry.resource,
          text: {
            status: 'generated',
            div: `<div xmlns="http://www.w3.org/1999/xhtml">${entry.resource.resourceType}</div>`,
          },
        },
      })),
    }),
  },
}
