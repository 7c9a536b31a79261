export { changesRaised } from './changes-raised.js'
export { taskShown } from './task-shown.js'
export { tasksAskedFor } from './tasks-asked-for.js'
