/** What a scenario is made of; what the user does is in user.ts, and what happens elsewhere in elsewhere.ts. */
export { as, of } from './chain.js'
export { pharmacy } from '../world/people.js'
export { inDays } from '../time/relative-date.js'
export { scenario, type Scenario } from './scenario.js'
export { goods, localTreatment, treatment, type NamedHandelsvare, type NamedTreatment } from '../world/treatment.js'
export { world } from '../world/world.js'
