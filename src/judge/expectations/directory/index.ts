export { organisationSetUp } from './organisation-set-up.js'
export { unitWritten } from './unit-written.js'
export { userWritten } from './user-written.js'
