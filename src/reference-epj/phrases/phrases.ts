import { done } from './done.js'
import { failures } from './failures.js'
import { refusals } from './refusals.js'

/** All sentences for the user. */
export const phrases = { ...done, ...refusals, ...failures } as const
