import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import { extension, extensions, referenceIn, sfm } from '../fhir/fhir-element.js'
import { object, objects, text } from '../fhir/json.js'
import type { SfmReply } from '../sfm-basis-service.js'
import { Desk, diagnostics, metoprolol } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol)
const hegre = { hpr: '999900012', herId: '8900012' }
const registeredHegre = { change: (setup: Desk['world']['setup']) => ({ ...setup, multidose: { doctor: hegre } }) }
const ugle = '999900011'

const ask = (desk: Desk, operation: 'registerResponsibility' | 'deRegisterResponsibility', fromDate?: string) =>
  desk.post(`Patient/$${operation}`, {
    resourceType: 'Parameters',
    parameter: [
      ...objects(desk.lookupRequest().parameter),
      ...(fromDate === undefined ? [] : [{ name: 'fromDate', valueDate: fromDate }]),
    ],
  })

const valueOf = ({ body }: SfmReply, name: string) => objects(body.parameter).find((one) => one.name === name)
const codeOf = (reply: SfmReply) => text(object(valueOf(reply, 'resultCode')?.valueCoding).code)

/** HPR numbers of the multidose doctors that a lookup shows. */
async function shownDoctors(desk: Desk): Promise<readonly string[]> {
  const lookup = await desk.lookUp()
  const [info = {}] = lookup.section('sectionPLLinfo')
  return extensions(extension(info, sfm('sfm-pllInformation')) ?? {}, 'relatedparties')
    .map((one) => lookup.find(referenceIn(one.valueReference) ?? ''))
    .filter((role) => JSON.stringify(role.code).includes('"M"'))
    .map((role) => text(object(object(role.practitioner).identifier).value) ?? '')
}

describe('$registerResponsibility', () => {
  it('registers the one whose token it is, from today', async () => {
    const desk = new Desk(listed)
    const reply = await ask(desk, 'registerResponsibility')
    expect(codeOf(reply)).toBe('0')
    expect(valueOf(reply, 'registrationChanged')?.valueBoolean).toBe(true)
    expect(desk.state.multidose.doctor).toMatchObject({ hpr: ugle, from: '2031-03-10' })
    expect(await shownDoctors(desk)).toEqual([ugle])
  })

  it('takes over from the doctor before, who is named in the answer', async () => {
    const desk = new Desk(listed, registeredHegre)
    const reply = await ask(desk, 'registerResponsibility')
    expect(codeOf(reply)).toBe('0')
    expect(object(valueOf(reply, 'formerMultidoseDoctor')?.valueIdentifier).value).toBe(hegre.hpr)
    expect(await shownDoctors(desk)).toEqual([ugle])
  })

  it('names the registered pharmacy in the answer', async () => {
    const desk = new Desk(listed)
    desk.world.happen({ kind: 'pharmacy-registers', herId: '8900031' })
    expect(object(valueOf(await ask(desk, 'registerResponsibility'), 'multidosePharmacy')?.valueIdentifier).value).toBe(
      '8900031',
    )
  })

  it('from a date ahead leaves the doctor before responsible until then', async () => {
    const desk = new Desk(listed, registeredHegre)
    expect(codeOf(await ask(desk, 'registerResponsibility', '2031-03-12'))).toBe('0')
    expect(await shownDoctors(desk)).toEqual([hegre.hpr])
    desk.later(2 * 24 * 60)
    expect(await shownDoctors(desk)).toEqual([ugle])
  })

  it('changes nothing for who is registered already', async () => {
    const desk = new Desk(listed)
    await ask(desk, 'registerResponsibility')
    const again = await ask(desk, 'registerResponsibility')
    expect(codeOf(again)).toBe('0')
    expect(valueOf(again, 'registrationChanged')?.valueBoolean).toBe(false)
  })

  it.each(['TL', 'JO', 'SP'])('is refused for a %s (207)', async (profession) => {
    const desk = new Desk(listed, { profession })
    expect(codeOf(await ask(desk, 'registerResponsibility'))).toBe('207')
    expect(desk.state.multidose).toEqual({})
  })

  it('refuses a date that is none', async () => {
    const reply = await ask(new Desk(listed), 'registerResponsibility', '2031-02-30')
    expect(reply.status).toBe(400)
    expect(diagnostics(reply)).toBe('Parameters.parameter:fromDate invalid: it must be a date')
  })
})

describe('$deRegisterResponsibility', () => {
  it('is for the registered doctor', async () => {
    const desk = new Desk(listed)
    await ask(desk, 'registerResponsibility')
    expect(codeOf(await ask(desk, 'deRegisterResponsibility'))).toBe('0')
    expect(desk.state.multidose).toEqual({})
    expect(await shownDoctors(desk)).toEqual([])
  })

  it('is refused from another (152, ER-M27-03)', async () => {
    const desk = new Desk(listed, registeredHegre)
    const before = desk.state
    expect(codeOf(await ask(desk, 'deRegisterResponsibility'))).toBe('152')
    expect(desk.state).toEqual(before)
  })

  it('is refused where nobody is registered (228)', async () => {
    expect(codeOf(await ask(new Desk(listed), 'deRegisterResponsibility'))).toBe('228')
  })

  it('from a date ahead leaves the doctor responsible until then', async () => {
    const desk = new Desk(listed)
    await ask(desk, 'registerResponsibility')
    expect(codeOf(await ask(desk, 'deRegisterResponsibility', '2031-03-12'))).toBe('0')
    expect(await shownDoctors(desk)).toEqual([ugle])
    desk.later(2 * 24 * 60)
    expect(await shownDoctors(desk)).toEqual([])
    expect(codeOf(await ask(desk, 'deRegisterResponsibility'))).toBe('228')
  })

  it('takes back a registration that lies ahead, and the doctor before stays', async () => {
    const desk = new Desk(listed, registeredHegre)
    await ask(desk, 'registerResponsibility', '2031-03-12')
    expect(codeOf(await ask(desk, 'deRegisterResponsibility'))).toBe('0')
    desk.later(3 * 24 * 60)
    expect(await shownDoctors(desk)).toEqual([hegre.hpr])
  })
})
