import type { Treatment } from '../../generated/adapter.js'
import { concept } from '../../sfm-basis/fhir/fhir-element.js'
import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { system } from '../../sfm-basis/fhir/vocabulary.js'
import { nameOf } from '../../sfm-basis/list/statement-reading.js'
import { withAmendments } from '../../sfm-basis/list/statement-writing.js'
import { withUninvited } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

const stomaBag: Treatment = {
  medicine: {
    name: 'SYNTETISK stomipose',
    level: 'lokal',
    form: { code: '53', display: 'Tablett' },
    prescriptionGroup: 'F',
  },
  dose: 'Én pose daglig',
  use: '1',
  area: 'Stomi',
}

export const suppliesOnList: Mutant = {
  id: 'supplies-on-list',
  fault: {
    nb: 'Fører forbruksmateriell på legemiddellisten.',
    en: 'Puts supplies on the medication list.',
  },
  group: 'invents',
  behaviour: {
    beforeSend: (message, { at }) => {
      const listed = withUninvited(message, stomaBag, { prescribed: false, at })
      return withEachStatement(listed, (statement) =>
        nameOf(listed, statement) === stomaBag.medicine.name
          ? withAmendments(statement, {
              url: 'itemgroup',
              valueCodeableConcept: concept(system.varegruppe, 'A', 'Annet'),
            })
          : statement,
      )
    },
  },
}
