import { describe, expect, it } from 'vitest'
import { treatment, world } from '../language/language.js'
import { worldOf } from './actors-world.js'
import { layOut } from './layout.js'
import { practitioner, signedIn } from './people.js'

const metoprolol = treatment('metoprolol50', 'Selo-Zok depottab 50 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })
const paracetamol = treatment('paracetamol', 'Pinex tab 500 mg', { dose: '1 ved behov', area: 'Smerter', use: '3' })
const how = { seed: 's', actors: ['sykehus'], startsAt: new Date('2026-03-02T08:00:00Z'), clock: 'fixed' } as const

describe('layOut', () => {
  const setup = layOut(
    world('granskog').list(metoprolol).prescriptions(metoprolol, paracetamol).prescribedBy('hegre', paracetamol),
    how,
  )

  it('gives the same ids for the same seed, and others for another', () => {
    const again = layOut(
      world('granskog').list(metoprolol).prescriptions(metoprolol, paracetamol).prescribedBy('hegre', paracetamol),
      how,
    )
    expect(again).toEqual(setup)
    expect(layOut(world('granskog').list(metoprolol), { ...how, seed: 't' }).list?.entries[0]?.pllId).not.toBe(
      setup.list?.entries[0]?.pllId,
    )
  })

  it('has an actor for each role, the first as the world names, the others those of their roles', () => {
    const chain = layOut(world('granskog').signedInAs('hegre'), { ...how, actors: ['sykehus', 'fastlege'] })
    expect(chain.actors.map(({ role, practitioner }) => [role, practitioner.hpr])).toEqual([
      ['sykehus', practitioner('hegre').hpr],
      ['fastlege', signedIn('fastlege').hpr],
    ])
    expect(worldOf(chain, 'fastlege')).toMatchObject({ role: 'fastlege', patient: chain.patient })
    expect(() => worldOf(chain, 'kad')).toThrow('The world has no actor kad')
  })

  it('links a listed treatment to its prescription, and leaves a loose one loose', () => {
    expect(setup.list?.entries.map(({ key, reseptId }) => [key, reseptId])).toEqual([
      ['metoprolol50', setup.prescriptions[0]?.reseptId],
    ])
    expect(setup.prescriptions.map(({ key }) => key)).toEqual(['metoprolol50', 'paracetamol'])
  })

  it('dates the periods of a dose, and carries the reimbursement to the prescription', () => {
    const doses = [{ amount: { value: 1, unit: 'tablett' }, timeOfDay: '1' }] as const
    const reimbursement = { paragraph: { code: '200', display: '§5-14 §2' } }
    const tapered = treatment('prednisolon', 'Prednisolon tab 5 mg', {
      dose: '1 tablett om morgenen i ti dager',
      area: 'Leddbetennelse',
      dosing: [{ from: '-3d', to: '+7d', doses: [...doses] }],
      prescription: { reimbursement },
    })
    const { list, prescriptions } = layOut(world('granskog').list(tapered).prescriptions(tapered), how)
    expect(list?.entries[0]?.treatment.dosing).toEqual([{ from: '2026-02-27', to: '2026-03-09', doses }])
    expect(prescriptions[0]?.reimbursement).toEqual(reimbursement)
  })

  it('signs in the practitioner of the role, and names who prescribed', () => {
    expect(setup.actors.map(({ practitioner }) => practitioner.familyName)).toEqual(['Falk'])
    const hegre = setup.practitioners.find(({ key }) => key === 'hegre')?.hpr
    expect(setup.prescriptions[1]?.rekvirent).toBe(hegre)
  })

  it('writes times as Oslo has them, summer and winter', () => {
    expect(setup.startsAt).toBe('2026-03-02T09:00:00+01:00')
    expect(layOut(world('granskog'), { ...how, startsAt: new Date('2026-07-01T22:30:00Z') }).startsAt).toBe(
      '2026-07-02T00:30:00+02:00',
    )
  })

  it('lets prescriptions be valid on the day the scenario begins', () => {
    for (const { issued, expires } of setup.prescriptions) {
      expect(issued < '2026-03-02').toBe(true)
      expect(expires > '2026-03-02').toBe(true)
    }
  })

  it('says "no list" as null, and an empty list as a list', () => {
    expect(layOut(world('ekorn'), how).list).toBeNull()
    expect(layOut(world('ekorn').list(), how).list?.entries).toEqual([])
  })
})
