/** All that a suite needs to write a scenario. */
export { as, of } from './chain.js'
export * from './checks.js'
export { pharmacy } from './people.js'
export { inDays } from './relative-date.js'
export { scenario, type Scenario } from './scenario.js'
export * from './step.js'
export { goods, localTreatment, treatment, type NamedGoods, type NamedTreatment } from './treatment.js'
export { world } from './world.js'
