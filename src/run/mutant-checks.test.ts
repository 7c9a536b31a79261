import { expect, it } from 'vitest'
import { universalChecks } from '../judge/checks/universal-checks.js'
import { mutants } from '../reference-epj/mutants/catalogue.js'
import { checksMadeFor } from './mutant-checks.js'

/** Checks that no mutant was made for yet, and why. Each is seen to fail in the test beside it. */
const withoutMutant: Readonly<Record<string, string>> = {
  'answers-fit-schema': 'holds the simulator to its schemas, not an EPJ',
  'heads-kept': 'tells only of heads that are neither on the list nor an active prescription; no scenario holds one',
  'only-doctors-send-list': 'no scenario signs in somebody who is not a doctor',
  'sign-in': 'the reference EPJ signs in by a library that does not let itself be talked out of PKCE and state',
  'steps-carried-out': 'caught beside the check made for the fault, by most mutants',
}

it('names a check for every mutant, and a mutant or a reason for every universal check', () => {
  expect(Object.keys(checksMadeFor).sort()).toEqual(mutants.map(({ id }) => id).sort())
  const made = new Set(Object.values(checksMadeFor).flat())
  const left = universalChecks.map(({ id }) => id).filter((id) => !made.has(id))
  expect(left.sort()).toEqual(Object.keys(withoutMutant).sort())
})
