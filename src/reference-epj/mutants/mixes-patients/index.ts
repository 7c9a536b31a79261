import type { Mutant } from '../mutant.js'
import { keepsLastPatient } from './keeps-last-patient.js'
import { swapsPatient } from './swaps-patient.js'

export const mixesPatients: readonly Mutant[] = [swapsPatient, keepsLastPatient]
