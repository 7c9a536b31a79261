import { describe, expect, it } from 'vitest'
import { startReferenceEpj } from '../reference-epj/reference-epj.js'
import { embeddedSource } from './embedded/embedded-source.js'
import { httpSource } from './http/http-source.js'
import { defaultLimits } from './limits.js'
import { keepsSourceContract } from './source.test.kit.js'

keepsSourceContract('http', async () => {
  const epj = await startReferenceEpj()
  let isRunning = true
  const kill = async () => {
    if (isRunning) await epj.close()
    isRunning = false
  }
  return { source: httpSource(epj.url), kill, end: kill }
})

keepsSourceContract('embedded', () => Promise.resolve({ source: embeddedSource(() => startReferenceEpj()) }))

describe('the embedded source', () => {
  const context = { limits: defaultLimits, servicesUrl: 'http://127.0.0.1:1' }

  it('stops the EPJ that it started, once', async () => {
    let closed = 0
    const epj = await startReferenceEpj()
    const close = () => {
      closed += 1
      return epj.close()
    }
    const opened = await embeddedSource(() => Promise.resolve({ url: epj.url, close })).open(context)
    await Promise.all([opened.close(), opened.close()])
    expect(closed).toBe(1)
  })

  it('passes on why the EPJ did not start', async () => {
    await expect(embeddedSource(() => Promise.reject(new Error('no room'))).open(context)).rejects.toThrow('no room')
  })
})
