import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import type { Mutant } from '../mutant.js'

export const keepsWrongEntry: Mutant = {
  id: 'keeps-wrong-entry',
  fault: {
    nb: 'Seponerer det som skulle fjernes som feilregistrert, så det ser ut som om pasienten har brukt det.',
    en: 'Discontinues what was to be removed as registered in error, so that the patient seems to have used it.',
  },
  group: 'misidentifies',
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) =>
        statement.status === 'entered-in-error' ? { ...statement, status: 'stopped' } : statement,
      ),
  },
}
