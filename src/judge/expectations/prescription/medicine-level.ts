import type { Medicine } from '../../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { type AskedFor, issuedInWords, type IssuedStatement, lookAtIssued, placeOf } from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

const fields = { treatment: handle }

/** The new prescription has the medicine at the level that the user chose: virkestoff, merkevare or pakning. */
export const medicineLevel = defineExpectation({
  kind: 'medicine-level',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: resepten har legemidlet på det nivået som er valgt (virkestoff, merkevare eller pakning), med rett kode.`,
      en: `${name}: the prescription has the medicine at the chosen level (substance, brand or package), with the right code.`,
    }
  },
  check: (expected) => medicineLevelCheck(expected.treatment),
})

/** sfm-festregistrationtype. What a local medicine is registered as, no source says. */
const types: Readonly<Record<Medicine['level'], string | undefined>> = {
  virkestoff: '1',
  merkevare: '2',
  pakning: '3',
  lokal: undefined,
}

/** The medicine is registered at the level that the user chose, with that level's code: FEST id or varenummer (SFM-IG-25). */
function medicineLevelCheck(key: string): Check {
  return outcomeCheck({
    id: `medicine-level-${key}`,
    krav: ['SFM-IG-25'],
    title: {
      nb: 'Legemidlet er registrert på rett nivå, med rett kode',
      en: 'The medicine is registered at the right level, with the right code',
    },
    why: {
      nb: 'En pakning som sendes som virkestoff, eller med feil kode, kan bli et annet legemiddel på apoteket.',
      en: 'A package sent as a substance, or with the wrong code, may become another medicine at the pharmacy.',
    },
    look: (evidence) => lookAtIssued(evidence, key, (issued, asked) => faults(evidence, issued, asked)),
  })
}

function faults(
  evidence: Evidence,
  issued: IssuedStatement,
  { treatment: { medicine } }: AskedFor,
): readonly OutcomeFinding[] {
  const where = placeOf(evidence, issued)
  const { medicineCode: code, medicine: sent } = issued.statement
  const type = sent.registrationType
  const wanted = types[medicine.level]
  return [
    ...(wanted === undefined || type === wanted
      ? []
      : [
          anyhow(
            {
              nb: `${issuedInWords(issued)} har registreringstype ${type ?? '(ingen)'}.`,
              en: `${issuedInWords(issued)} has the registration type ${type ?? '(none)'}.`,
            },
            {
              where,
              expected: {
                nb: `${wanted} (${medicine.level}).`,
                en: `${wanted} (${medicine.level}), sfm-festregistrationtype.`,
              },
            },
          ),
        ]),
    ...(medicine.code === undefined || code === medicine.code
      ? []
      : [
          anyhow(
            {
              nb: `${issuedInWords(issued)} har koden ${code ?? '(ingen)'}.`,
              en: `${issuedInWords(issued)} has the code ${code ?? '(none)'}.`,
            },
            {
              where,
              expected: { nb: `Koden ${medicine.code}.`, en: `The code ${medicine.code}.` },
            },
          ),
        ]),
  ]
}
