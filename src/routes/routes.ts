import { sfmBasisChecks } from '../judge/checks/sfm-basis/sfm-basis-checks.js'
import { sfmBasisReader } from '../judge/routes/sfm-basis/sfm-basis-reader.js'
import { routeJudge } from '../judge/verdict/route-judge.js'
import { sfmBasis } from '../national/routes/sfm-basis/sfm-basis-service.js'
import { routeSet } from './route-set.js'

/** Whose requirements SFM Basis is under, in the words of the catalogue. */
const sfmBasisRequirements = ['SFM basis API', 'SFM full + basis API', 'HelseID', 'all routes']

/** The judge of SFM Basis, for whoever judges without running. */
export const sfmBasisJudge = routeJudge(sfmBasisReader, sfmBasisChecks, sfmBasisRequirements)

/** The routes that can be tested, registered here and nowhere else. A run that names none is of the first. */
export const routes = routeSet({ service: sfmBasis, judge: sfmBasisJudge })
