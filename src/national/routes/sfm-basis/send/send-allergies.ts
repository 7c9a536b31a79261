import { detach } from '../content/kept-content.js'
import type { AcceptedSend } from './accepted-send.js'

/**
 * Reactions to medicines go to kjernejournal, each in place of the one with its identifier; one that is left out stays there. They go
 * whether or not the list is sent, and whatever became of it (INFERRED). Kjernejournal knows patients by national identity number.
 *
 * Gives the ids of those that came without, by fullUrl, so that a second send in the session means the same ones.
 */
export function sendAllergies({ sent, session, world, resources }: AcceptedSend): ReadonlyMap<string, string> {
  if (sent.patient.nationalId === undefined) return new Map()
  const named = sent.allergies.map((allergy) => {
    const id = allergy.id ?? session.assigned.get(allergy.fullUrl) ?? world.ids.next('allergy')
    const resource =
      allergy.id === undefined
        ? { ...allergy.resource, identifier: [{ use: 'official', value: id }] }
        : allergy.resource
    world.kj.storeAllergy(sent.patient, { id, content: detach(resource, resources) })
    return [allergy, id] as const
  })
  return new Map(named.flatMap(([allergy, id]) => (allergy.id === undefined ? [[allergy.fullUrl, id] as const] : [])))
}
