/** What a scenario expects, to be imported as a namespace: `import * as expected from …`. */
export * from './directory/index.js'
export * from './list/index.js'
export * from './multidose/index.js'
export * from './prescription/index.js'
export * from './tasks/index.js'
export * from './user/index.js'
