import { sfmBasis } from './sfm-basis/sfm-basis-service.js'

/** The routes that are served, registered here and nowhere else. The first one is the default. */
export const servedRoutes = [sfmBasis] as const

export type ServedRouteId = (typeof servedRoutes)[number]['id']
