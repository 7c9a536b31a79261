import type { Mutant } from '../mutant.js'
import { activatesOrganisationAtOnce } from './activates-organisation-at-once.js'
import { sendsWithoutLookup } from './sends-without-lookup.js'

export const mistimes: readonly Mutant[] = [sendsWithoutLookup, activatesOrganisationAtOnce]
