import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import axe from 'axe-core'
import { decodeJwt } from 'jose'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sfmBasis } from '../routes/sfm-basis/sfm-basis-service.js'
import { type NationalServices, startNationalServices } from '../server/national-services.js'
import { Epj, openIn } from '../server/socket-epj.test.kit.js'

const executablePath = '/usr/bin/chromium'
const missing = existsSync(executablePath)
  ? undefined
  : `${executablePath} is missing: the sign-in page is not tried in a browser`
if (missing !== undefined) console.warn(missing)

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

describe.skipIf(missing !== undefined)('the sign-in page in a browser', () => {
  let browser: Browser
  let services: NationalServices
  let callback: Server
  let redirectUri: string
  beforeAll(async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
    browser = await chromium.launch({ executablePath, args })
    services = await startNationalServices({ routes: [sfmBasis] })
    callback = createServer((_, response) => response.setHeader('Content-Type', 'text/plain').end('Tilbake i EPJ-en'))
    await new Promise<void>((resolve) => callback.listen(0, '127.0.0.1', resolve))
    redirectUri = `http://127.0.0.1:${(callback.address() as AddressInfo).port}/callback`
  })
  afterAll(async () => {
    await browser.close()
    await services.close()
    callback.close()
  })

  it('lets a person choose a practitioner, who is then signed in', async () => {
    const opened = openIn(services, { signInPage: true, redirectUri })
    const epj = new Epj(opened)
    const page = await browser.newPage({ viewport: { width: 900, height: 1000 } })
    await page.goto(await epj.pushRequest())
    expect(await page.title()).toBe('Velg hvem som logger inn – SYNTETISK')
    expect(await page.getByRole('button').count()).toBe(opened.setup.practitioners.length + 1)
    const shot = process.env['SIGN_IN_PAGE_SCREENSHOT']
    if (shot !== undefined) await page.screenshot({ path: shot, fullPage: true })

    await page.getByRole('button', { name: /Stødig Falk.*lege, / }).click()
    await page.waitForURL(`${redirectUri}**`)
    expect(await page.textContent('body')).toBe('Tilbake i EPJ-en')
    const claims = decodeJwt(await epj.redeem(page.url()))
    expect(claims['helseid://claims/hpr/hpr_number']).toBe('999900013')
    expect(opened.exchanges.map(({ operation }) => operation)).toEqual([
      'par',
      'authorize',
      'sign-in-page',
      'sign-in-page',
      'token',
    ])
    await page.close()
  })

  it.each([
    ['nb', {}],
    ['en', { ui_locales: 'en' }],
  ])('is accessible (%s)', async (lang, change) => {
    const epj = new Epj(openIn(services, { signInPage: true, redirectUri }))
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    await page.goto(await epj.pushRequest(change))
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    await page.addScriptTag({ content: axe.source })
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await context.close()
  })

  it('can be used with the keyboard, in a narrow window', async () => {
    const epj = new Epj(openIn(services, { signInPage: true, redirectUri }))
    const page = await browser.newPage({ viewport: { width: 320, height: 600 } })
    await page.goto(await epj.pushRequest())
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${redirectUri}**`)
    expect(new URL(page.url()).searchParams.has('code')).toBe(true)
    await page.close()
  })

  it('does not stand in the way of an EPJ that fetches the address itself', async () => {
    const epj = new Epj(openIn(services, { signInPage: true }))
    await epj.signIn()
    expect((await epj.lookUp()).status).toBe(200)
  })
})
