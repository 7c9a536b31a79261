/** Every message that fits its schema, by the name of its file: what it shows, a dot, the schema. */
import { directory } from './directory.js'
import { discharge } from './discharge.js'
import { firstList } from './first-list.js'
import { multidose } from './multidose.js'
import { serviceAnswers } from './service-answers.js'
import { tasks } from './tasks.js'

export const validMessages: Readonly<Record<string, unknown>> = {
  ...firstList,
  ...discharge,
  ...multidose,
  ...serviceAnswers,
  ...directory,
  ...tasks,
}
