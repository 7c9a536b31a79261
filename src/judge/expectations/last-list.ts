import type { Evidence, SendFacts } from '../record/evidence.js'

/** The last list that was sent: the last that was accepted, else the last that was refused. */
export function lastList({ sends }: Evidence): SendFacts | undefined {
  const lists = sends.filter(({ isList }) => isList === true)
  return lists.findLast(({ accepted }) => accepted) ?? lists.at(-1)
}
