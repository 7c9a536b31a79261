import { describe, expect, it } from 'vitest'
import patients from '../../../fixtures/patients.json' with { type: 'json' }
import { sfmBasis } from '../routes/sfm-basis/sfm-basis-service.js'
import { startNationalServices } from './national-services.js'
import { type Opened, openIn, sendOf, setupOf, signedIn } from './socket-epj.test.kit.js'

describe('the same world, seed and requests', () => {
  it('give byte-identical answers, from whichever server', async () => {
    const play = async () => {
      const services = await startNationalServices({ routes: [sfmBasis] })
      const opened = openIn(services)
      const epj = await signedIn(opened)
      const answers: string[] = []
      const keep = async (answer: Response) => {
        const text = await answer.text()
        answers.push(`${answer.status} ${answer.headers.get('content-type') ?? ''} ${text}`)
        return text
      }
      const lookedUp: unknown = JSON.parse(await keep(await epj.lookUp()))
      const send = JSON.stringify(sendOf(lookedUp, '5b0c6a54-3f43-4d26-8a9e-0f6c1d2e3a4b'))
      await keep(await epj.call('Patient/$sendMedication', send))
      await keep(await epj.call('Patient/$sendMedication', send))
      await keep(await epj.call('Patient/$getMedication', '{'))
      opened.passTime(5 * 60 * 60_000)
      await keep(await epj.call('Patient/$sendMedication', send))
      await keep(await epj.lookUp())
      await keep(await fetch(`${opened.environment.sfm}/metadata`))
      answers.push(JSON.stringify(opened.state()))
      await services.close()
      return answers.map((text) => text.replaceAll(services.url, 'http://services'))
    }
    const [first, second] = [await play(), await play()]
    expect(first).toHaveLength(8)
    expect(first.filter((text) => text.startsWith('200 application/fhir+json')).length).toBeGreaterThanOrEqual(4)
    expect(first.some((text) => text.startsWith('400 application/fhir+json'))).toBe(true)
    expect(second).toEqual(first)
  })
})

describe('parallel endpoint sets', () => {
  it('never meet: eight at once, hundreds of calls, and each answer holds its own patient alone', async () => {
    const services = await startNationalServices({ routes: [sfmBasis] })
    const people = patients.filter((patient) => 'nationalIdentity' in patient).slice(0, 8)
    expect(people).toHaveLength(8)
    const numbers = people.flatMap(({ nationalIdentity }) => nationalIdentity?.value ?? [])
    const endpointSets = people.map(({ key }, index): Opened =>
      openIn(services, { endpointSet: `set-${index}` }, setupOf(`seed ${index}`, 'fixed', key)),
    )
    const rounds = 25
    const play = async (opened: Opened) => {
      const epj = await signedIn(opened)
      const own = opened.setup.patient.nationalIdentity?.value ?? ''
      for (let round = 0; round < rounds; round += 1) {
        const answer = await epj.lookUp()
        const text = await answer.text()
        expect(answer.status).toBe(200)
        expect(numbers.filter((number) => text.includes(number))).toEqual([own])
        expect(text).toContain(opened.setup.list?.entries[0]?.pllId)
        if (round % 5 === 0) expect((await epj.send(JSON.parse(text))).status).toBe(200)
      }
    }
    await Promise.all(endpointSets.map(play))
    for (const opened of endpointSets) {
      const own = opened.setup.patient.nationalIdentity?.value ?? ''
      expect(opened.exchanges.map(({ id }) => id).sort()).toEqual(
        Array.from({ length: 3 + rounds + rounds / 5 }, (_, index) => `x${index + 1}`).sort(),
      )
      expect(numbers.filter((number) => JSON.stringify(opened.exchanges).includes(number))).toEqual([own])
      expect(opened.state().history).toHaveLength(1 + rounds / 5)
      expect(opened.troubles).toEqual([])
    }
    await services.close()
  })
})
