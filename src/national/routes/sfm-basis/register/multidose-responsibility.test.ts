import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import type { SfmReply } from '../answer-request.js'
import { extension, extensions, referenceIn, sfm } from '../fhir/fhir-element.js'
import { object, objects, text } from '../fhir/json.js'
import { diagnostics } from '../send-answer.test.kit.js'
import { metoprolol, SfmCaller } from '../sfm-caller.test.kit.js'

const listed = world('granskog').list(metoprolol)
const hegre = { hpr: '999900012', herId: '8900012' }
const registeredHegre = { change: (setup: SfmCaller['world']['setup']) => ({ ...setup, multidose: { doctor: hegre } }) }
const ugle = '999900011'

const ask = (caller: SfmCaller, operation: 'registerResponsibility' | 'deRegisterResponsibility', fromDate?: string) =>
  caller.post(`Patient/$${operation}`, {
    resourceType: 'Parameters',
    parameter: [
      ...objects(caller.lookupRequest().parameter),
      ...(fromDate === undefined ? [] : [{ name: 'fromDate', valueDate: fromDate }]),
    ],
  })

const valueOf = ({ body }: SfmReply, name: string) => objects(body.parameter).find((one) => one.name === name)
const codeOf = (reply: SfmReply) => text(object(valueOf(reply, 'resultCode')?.valueCoding).code)

/** HPR numbers of the multidose doctors that a lookup shows. */
async function shownDoctors(caller: SfmCaller): Promise<readonly string[]> {
  const lookup = await caller.lookUp()
  const [info = {}] = lookup.section('sectionPLLinfo')
  return extensions(extension(info, sfm('sfm-pllInformation')) ?? {}, 'relatedparties')
    .map((one) => lookup.find(referenceIn(one.valueReference) ?? ''))
    .filter((role) => JSON.stringify(role.code).includes('"M"'))
    .map((role) => text(object(object(role.practitioner).identifier).value) ?? '')
}

describe('$registerResponsibility', () => {
  it('registers the one whose token it is, from today', async () => {
    const caller = new SfmCaller(listed)
    const reply = await ask(caller, 'registerResponsibility')
    expect(codeOf(reply)).toBe('0')
    expect(valueOf(reply, 'registrationChanged')?.valueBoolean).toBe(true)
    expect(caller.state.multidose.doctor).toMatchObject({ hpr: ugle, from: '2031-03-10' })
    expect(await shownDoctors(caller)).toEqual([ugle])
  })

  it('takes over from the doctor before, who is named in the answer', async () => {
    const caller = new SfmCaller(listed, registeredHegre)
    const reply = await ask(caller, 'registerResponsibility')
    expect(codeOf(reply)).toBe('0')
    expect(object(valueOf(reply, 'formerMultidoseDoctor')?.valueIdentifier).value).toBe(hegre.hpr)
    expect(await shownDoctors(caller)).toEqual([ugle])
  })

  it('names the registered pharmacy in the answer', async () => {
    const caller = new SfmCaller(listed)
    caller.world.happen({ kind: 'pharmacy-registers', herId: '8900031' })
    expect(
      object(valueOf(await ask(caller, 'registerResponsibility'), 'multidosePharmacy')?.valueIdentifier).value,
    ).toBe('8900031')
  })

  it('from a date ahead leaves the doctor before responsible until then', async () => {
    const caller = new SfmCaller(listed, registeredHegre)
    expect(codeOf(await ask(caller, 'registerResponsibility', '2031-03-12'))).toBe('0')
    expect(await shownDoctors(caller)).toEqual([hegre.hpr])
    caller.later(2 * 24 * 60)
    expect(await shownDoctors(caller)).toEqual([ugle])
  })

  it('changes nothing for who is registered already', async () => {
    const caller = new SfmCaller(listed)
    await ask(caller, 'registerResponsibility')
    const again = await ask(caller, 'registerResponsibility')
    expect(codeOf(again)).toBe('0')
    expect(valueOf(again, 'registrationChanged')?.valueBoolean).toBe(false)
  })

  it.each(['TL', 'JO', 'SP'])('is refused for a %s (207)', async (profession) => {
    const caller = new SfmCaller(listed, { profession })
    expect(codeOf(await ask(caller, 'registerResponsibility'))).toBe('207')
    expect(caller.state.multidose).toEqual({})
  })

  it('refuses a date that is none', async () => {
    const reply = await ask(new SfmCaller(listed), 'registerResponsibility', '2031-02-30')
    expect(reply.status).toBe(400)
    expect(diagnostics(reply)).toBe('Parameters.parameter:fromDate invalid: it must be a date')
  })
})

describe('$deRegisterResponsibility', () => {
  it('is for the registered doctor', async () => {
    const caller = new SfmCaller(listed)
    await ask(caller, 'registerResponsibility')
    expect(codeOf(await ask(caller, 'deRegisterResponsibility'))).toBe('0')
    expect(caller.state.multidose).toEqual({})
    expect(await shownDoctors(caller)).toEqual([])
  })

  it('is refused from another (152, ER-M27-03)', async () => {
    const caller = new SfmCaller(listed, registeredHegre)
    const before = caller.state
    expect(codeOf(await ask(caller, 'deRegisterResponsibility'))).toBe('152')
    expect(caller.state).toEqual(before)
  })

  it('is refused where no one is registered (228)', async () => {
    expect(codeOf(await ask(new SfmCaller(listed), 'deRegisterResponsibility'))).toBe('228')
  })

  it('from a date ahead leaves the doctor responsible until then', async () => {
    const caller = new SfmCaller(listed)
    await ask(caller, 'registerResponsibility')
    expect(codeOf(await ask(caller, 'deRegisterResponsibility', '2031-03-12'))).toBe('0')
    expect(await shownDoctors(caller)).toEqual([ugle])
    caller.later(2 * 24 * 60)
    expect(await shownDoctors(caller)).toEqual([])
    expect(codeOf(await ask(caller, 'deRegisterResponsibility'))).toBe('228')
  })

  it('takes back a registration that lies ahead, and the doctor before stays', async () => {
    const caller = new SfmCaller(listed, registeredHegre)
    await ask(caller, 'registerResponsibility', '2031-03-12')
    expect(codeOf(await ask(caller, 'deRegisterResponsibility'))).toBe('0')
    caller.later(3 * 24 * 60)
    expect(await shownDoctors(caller)).toEqual([hegre.hpr])
  })
})
