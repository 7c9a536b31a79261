import type { BenignVariant } from './variant.js'

/** JSON.stringify cannot write 1.0, and other client libraries do. */
const wholeNumber = /("(?:value|valueDecimal)":\d+)(?=[,}])/g

export const decimalsWithZero: BenignVariant = {
  id: 'decimals-with-zero',
  choice: {
    nb: 'Skriver hele tall som 1.0. Det er samme antall.',
    en: 'Writes whole numbers as 1.0. It is the same number.',
  },
  behaviour: {
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        ...(typeof init?.body === 'string' ? { body: init.body.replace(wholeNumber, '$1.0') } : {}),
      }),
  },
}
