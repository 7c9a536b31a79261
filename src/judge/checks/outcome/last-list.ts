import type { Evidence, Send } from '../../routes/sfm-basis/evidence.js'

/** The last list that was sent: the last that SFM took, else the last that it refused. */
export function lastList({ sends }: Evidence): Send | undefined {
  const lists = sends.filter(({ createPLL }) => createPLL === true)
  return lists.findLast(({ accepted }) => accepted) ?? lists.at(-1)
}
