import { describe, expect, it } from 'vitest'
import { type Closable, closingAll } from './closables.js'

function recorded(closed: string[]): (name: string, failure?: string) => Closable {
  return (name, failure) => ({
    close: () => {
      closed.push(name)
      return failure === undefined ? Promise.resolve() : Promise.reject(new Error(failure))
    },
  })
}

describe('what was opened', () => {
  it('is closed when the work is done, the last first, and the work gives its result', async () => {
    const closed: string[] = []
    const one = recorded(closed)
    const result = await closingAll((open) => {
      for (const name of ['a', 'b']) open.add(one(name))
      return Promise.resolve('done')
    })
    expect({ result, closed }).toEqual({ result: 'done', closed: ['b', 'a'] })
  })

  it('is closed when the work fails, and the failure is the one that is seen', async () => {
    const closed: string[] = []
    const work = closingAll((open) => {
      open.add(recorded(closed)('a', 'not closed'))
      return Promise.reject(new Error('not done'))
    })
    await expect(work).rejects.toThrow('not done')
    expect(closed).toEqual(['a'])
  })

  it('is closed though another does not close, which is said', async () => {
    const closed: string[] = []
    const one = recorded(closed)
    const work = closingAll((open) => {
      open.add(one('a'))
      open.add(one('b', 'b is stuck'))
      return Promise.resolve()
    })
    await expect(work).rejects.toThrow('b is stuck')
    expect(closed).toEqual(['b', 'a'])
  })
})
