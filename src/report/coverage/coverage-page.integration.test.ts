import { existsSync } from 'node:fs'

import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverageOf } from '../../judge/coverage-of-suites.js'
import { catalogue, defaultRequirementSet } from '../../requirements/catalogue.js'
import { sfmBasisJudge } from '../../routes/routes.js'
import { coveragePage } from './coverage-page.js'

const executablePath = '/usr/bin/chromium'
const missing = existsSync(executablePath)
  ? undefined
  : `${executablePath} is missing: the coverage page is not tried in a browser`
if (missing !== undefined) console.warn(missing)

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

describe.skipIf(missing !== undefined)('the coverage page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
    browser = await chromium.launch({ executablePath, args })
  })
  afterAll(() => browser.close())

  const whole = coverageOf(catalogue(defaultRequirementSet), [], { route: sfmBasisJudge, roles: [] })

  it.each(['nb', 'en'] as const)('is accessible (%s)', async (lang) => {
    const page = await browser.newPage()
    await page.setContent(coveragePage(whole, lang))
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    await page.addScriptTag({ content: axe.source })
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await page.close()
  })

  it('scrolls its tables, not itself, in a narrow window', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
    await page.setContent(coveragePage(whole, 'nb'))
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await page.close()
  })
})
