import type { Organisation, Practitioner } from '../../contract/generated/adapter.js'
import type { Pharmacy, WorldSetup } from '../../scenario/world/world-setup.js'

/** Everybody the national services know: who is signed in, the other health personnel, their workplaces, and the pharmacies. */
export interface Directory {
  practitioner(hpr: string): (Practitioner & { readonly organisation: Organisation }) | undefined
  organisation(herId: string): Organisation | undefined
  /** The workplace that a token names, by journal id or organisation number. */
  workplace(identity: {
    readonly journalId?: string
    readonly orgnrChild?: string
    readonly orgnrParent: string
  }): Organisation | undefined
  pharmacy(herId: string): Pharmacy | undefined
  readonly hprNumbers: ReadonlySet<string>
}

export function directory({ actors, practitioners, pharmacies }: WorldSetup): Directory {
  const people = [
    ...actors.map(({ practitioner, organisation }) => ({ ...practitioner, organisation })),
    ...practitioners,
  ]
  const workplaces = people.map((person) => person.organisation)
  return {
    practitioner: (hpr) => people.find((person) => person.hpr === hpr),
    organisation: (herId) => workplaces.find((workplace) => workplace.herId === herId),
    workplace: ({ journalId, orgnrChild, orgnrParent }) =>
      workplaces.find((workplace) => workplace.journalId === journalId) ??
      workplaces.find((workplace) => workplace.orgnrChild === orgnrChild) ??
      workplaces.find((workplace) => workplace.orgnrParent === orgnrParent),
    pharmacy: (herId) => pharmacies.find((pharmacy) => pharmacy.herId === herId),
    hprNumbers: new Set(people.flatMap(({ hpr }) => hpr ?? [])),
  }
}
