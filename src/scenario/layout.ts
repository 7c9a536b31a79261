import type { Role } from '../schema/generated/adapter.js'
import { everybody, everyPharmacy, patient, practitioner, signedIn } from './people.js'
import { seededUuid } from './seeded-uuid.js'
import type { NamedTreatment } from './treatment.js'
import type { ListEntrySetup, PrescriptionSetup, WorldSetup } from './world-setup.js'
import type { World } from './world.js'
import { osloDate, osloDateTime } from './oslo-time.js'

/** The patient's own doctor sent the last list and wrote what nobody else is named for. */
const fastlege = 'ugle'
const day = 24 * 60 * 60 * 1000
const listAge = 40 * day
const treatmentAge = 90 * day
const validity = 364 * day

/**
 * Lays a world out whole: every id from the seed and the treatment's handle, every time counted back from `startsAt`.
 * The same world, seed, role and time give the same setup, byte for byte.
 */
export function layOut(
  world: World,
  { seed, role, startsAt, clock }: { seed: string; role: Role; startsAt: Date; clock: 'fixed' | 'live' },
): WorldSetup {
  const id = (...parts: string[]) => seededUuid(seed, ...parts)
  const ago = (ms: number) => new Date(startsAt.getTime() - ms)
  const by = (key: string) => practitioner(world.prescribers[key] ?? fastlege)
  const treatmentOf = (key: string): NamedTreatment => {
    const found = world.treatments.find((candidate) => candidate.key === key)
    if (found === undefined) throw new Error(`The world has no treatment "${key}"`)
    return found
  }
  const common = (key: string) => ({
    key,
    treatment: { ...treatmentOf(key).treatment, start: osloDate(ago(treatmentAge)) },
    rekvirent: by(key).hpr ?? '',
    ...(world.unknownContent.includes(key) ? { unknownContent: true } : {}),
  })
  const entry = (key: string): ListEntrySetup => ({
    ...common(key),
    pllId: id('pll', key),
    ...(world.prescribed.includes(key) ? { reseptId: id('resept', key) } : {}),
    lastChanged: osloDateTime(ago(treatmentAge)),
  })
  const prescription = (key: string): PrescriptionSetup => ({
    ...common(key),
    ...treatmentOf(key).prescription,
    reseptId: id('resept', key),
    issued: osloDate(ago(treatmentAge)),
    expires: osloDate(ago(treatmentAge - validity)),
    status: 'E',
  })
  const { key: _, organisation, ...person } = signedIn(role)
  return {
    seed,
    startsAt: osloDateTime(startsAt),
    clock,
    role,
    patient: patient(world.patient),
    practitioner: person,
    organisation,
    practitioners: everybody,
    pharmacies: everyPharmacy,
    list:
      world.listed === null
        ? null
        : {
            messageId: id('list'),
            sentBy: practitioner(fastlege).hpr ?? '',
            sentAt: osloDateTime(ago(listAge)),
            entries: world.listed.map(entry),
          },
    prescriptions: world.prescribed.map(prescription),
    multidose: {},
    faults: world.faults,
  }
}
