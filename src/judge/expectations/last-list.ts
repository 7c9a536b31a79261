import type { Evidence, SendFacts } from '../record/evidence.js'

/** The last list that was sent: the last that SFM took, else the last that it refused. */
export function lastList({ sends }: Evidence): SendFacts | undefined {
  const lists = sends.filter(({ isList }) => isList === true)
  return lists.findLast(({ accepted }) => accepted) ?? lists.at(-1)
}
