/** What the user does in the EPJ, to be imported as a namespace: `import * as user from …`. */
export * from '../steps/epj-steps.js'
export { refused, tried } from '../steps/step.js'
