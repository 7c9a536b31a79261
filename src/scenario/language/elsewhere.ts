/** What happens elsewhere while the EPJ is at work, to be imported as a namespace: `import * as elsewhere from …`. */
export { meanwhile } from '../steps/step.js'
export * from '../steps/world-steps.js'
