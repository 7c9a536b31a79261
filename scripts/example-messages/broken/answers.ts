/** Answers of SFM that do not fit their own profile. */
import { brokenAnswer, type BrokenMessages } from './broken-message.js'
import { resourcesOf } from './message-parts.js'
import type { Part } from './part.js'

function generalDispense(message: Part): Part {
  const dispense = resourcesOf(message).find((resource) =>
    JSON.stringify(resource.part('meta')).includes('/sfm-GeneralDispense'),
  )
  if (dispense === undefined) throw new Error('The answer has no sfm-GeneralDispense')
  return dispense.extension('sfm-generaldispenseextention')
}

export const answers: BrokenMessages = {
  'general-dispense.productgroup': brokenAnswer((message) => generalDispense(message).removeExtension('productgroup')),
  'general-dispense.packages-as-text': brokenAnswer((message) => {
    const packages = generalDispense(message).extension('noofpackages')
    packages.remove('valueDecimal')
    packages.add('valueString', '2')
  }),
}
