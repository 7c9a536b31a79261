import type { Medicine } from '../../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation, handle } from '../define-expectation.js'
import {
  type AskedFor,
  issuedInWords,
  type IssuedPrescription,
  lookAtIssued,
  placeOf,
} from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

/**
 * The new prescription has the medicine at the level that the user chose (virkestoff, merkevare or pakning), with that level's code: FEST id
 * or varenummer (SFM-IG-25).
 */
export const medicineLevel = defineExpectation({
  kind: 'medicine-level',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `medicine-level-${treatment}`,
      krav: ['SFM-IG-25'],
      title: words.title,
      why: words.why,
      look: (evidence) => lookAtIssued(evidence, treatment, (issued, asked) => defects(evidence, issued, asked)),
    }),
})

/** sfm-festregistrationtype. What a local medicine is registered as, no source says. */
const registrationTypes: Readonly<Record<Medicine['level'], string | undefined>> = {
  virkestoff: '1',
  merkevare: '2',
  pakning: '3',
  lokal: undefined,
}

function defects(
  evidence: Evidence,
  issued: IssuedPrescription,
  { treatment: { medicine: chosen } }: AskedFor,
): readonly OutcomeFinding[] {
  const where = placeOf(evidence, issued)
  const which = issuedInWords(issued)
  const { medicineCode: code, medicine } = issued.treatment
  const type = medicine.registrationType
  const expectedType = registrationTypes[chosen.level]
  const otherType =
    expectedType === undefined || type === expectedType
      ? []
      : [anyhow(words.otherType(which, type), { where, expected: words.expectedType(expectedType, chosen.level) })]
  const otherCode =
    chosen.code === undefined || code === chosen.code
      ? []
      : [anyhow(words.otherCode(which, code), { where, expected: words.expectedCode(chosen.code) })]
  return [...otherType, ...otherCode]
}

const words = {
  inScript: (name: string) => ({
    nb: `${name}: resepten har legemidlet på det nivået som er valgt (virkestoff, merkevare eller pakning), med rett kode.`,
    en: `${name}: the prescription has the medicine at the chosen level (substance, brand or package), with the right code.`,
  }),
  title: {
    nb: 'Legemidlet er registrert på rett nivå, med rett kode',
    en: 'The medicine is registered at the right level, with the right code',
  },
  why: {
    nb: 'En pakning som sendes som virkestoff, eller med feil kode, kan bli et annet legemiddel på apoteket.',
    en: 'A package sent as a substance, or with the wrong code, may become another medicine at the pharmacy.',
  },
  otherType: (which: string, type: string | undefined) => ({
    nb: `${which} har registreringstype ${type ?? '(ingen)'}.`,
    en: `${which} has the registration type ${type ?? '(none)'}.`,
  }),
  expectedType: (type: string, level: string) => ({
    nb: `${type} (${level}).`,
    en: `${type} (${level}), sfm-festregistrationtype.`,
  }),
  otherCode: (which: string, code: string | undefined) => ({
    nb: `${which} har koden ${code ?? '(ingen)'}.`,
    en: `${which} has the code ${code ?? '(none)'}.`,
  }),
  expectedCode: (code: string) => ({ nb: `Koden ${code}.`, en: `The code ${code}.` }),
}
