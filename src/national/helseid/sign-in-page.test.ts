import { beforeEach, describe, expect, it } from 'vitest'
import { everybody } from '../../scenario/world/people.js'
import { clientId, HandmadeClient, issuer, redirectUri } from './handmade-client.test.kit.js'

let client: HandmadeClient
beforeEach(async () => {
  client = await HandmadeClient.at({ people: () => everybody })
})

const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

async function opened(change: Readonly<Record<string, string>> = {}, headers: Record<string, string> = browser) {
  const { body } = await client.push(change)
  const query = new URLSearchParams({ client_id: clientId, request_uri: String(body['request_uri']) })
  const answer = await client.helseId.fetch(new Request(`${issuer}/connect/authorize?${query.toString()}`, { headers }))
  return new URL(answer.headers.get('location') ?? '')
}

const shown = async (url: URL) => {
  const response = await client.helseId.fetch(new Request(url, { headers: browser }))
  return { status: response.status, html: await response.text(), headers: response.headers }
}

async function chosen(page: URL, form: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({ signin: page.searchParams.get('signin') ?? '', ...form })
  const response = await client.helseId.fetch(
    new Request(`${issuer}/account/login`, { method: 'POST', body, headers: browser }),
  )
  return { status: response.status, html: await response.text(), location: response.headers.get('location') }
}

describe('the sign-in page', () => {
  it('lists the synthetic practitioners with name, profession and workplace, and may be loaded again', async () => {
    const page = await opened()
    expect(page.href).toMatch(new RegExp(`^${issuer}/account/login\\?signin=`))
    const { status, html, headers } = await shown(page)
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(html).toContain('<html lang="nb">')
    expect(html).toContain('SYNTETISK')
    for (const { givenName, familyName, organisation } of everybody) {
      expect(html).toContain(`${givenName} ${familyName}`)
      expect(html).toContain(organisation.name)
    }
    expect(html).toContain('sykepleier, ')
    expect((await shown(page)).status).toBe(200)
  })

  it('speaks English where the EPJ asks for it', async () => {
    const { html } = await shown(await opened({ ui_locales: 'en-GB nb' }))
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Choose who signs in')
    expect(html).toContain('doctor, ')
  })

  it('signs in the one who was chosen, once', async () => {
    const page = await opened()
    const { status, location } = await chosen(page, { person: 'falk' })
    expect(status).toBe(303)
    const back = new URL(location ?? '')
    expect(`${back.origin}${back.pathname}`).toBe(redirectUri)
    expect(back.searchParams.get('state')).toBe('tilstand')
    const tokens = await client.exchange(back.searchParams.get('code') ?? '')
    const claims = JSON.parse(
      Buffer.from(String(tokens.body['access_token']).split('.')[1] ?? '', 'base64url').toString(),
    ) as object
    expect(claims).toMatchObject({ 'helseid://claims/hpr/hpr_number': '999900013' })

    const again = await chosen(page, { person: 'falk' })
    expect(again.status).toBe(400)
    expect(again.html).toContain('Innloggingen kan ikke fullføres')
  })

  it('lets a person break off', async () => {
    const { location } = await chosen(await opened(), { cancel: '1' })
    expect(Object.fromEntries(new URL(location ?? '').searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'tilstand',
      iss: issuer,
    })
  })

  it('knows no one else, and no sign-in that did not begin', async () => {
    expect((await chosen(await opened(), { person: 'ingen' })).status).toBe(400)
    expect((await shown(new URL(`${issuer}/account/login?signin=%3Cscript%3E`))).status).toBe(400)
  })

  it('waits a quarter of an hour for a person', async () => {
    const page = await opened()
    client.wait(901)
    expect((await shown(page)).status).toBe(400)
  })

  it.each([
    ['an EPJ that fetches the address itself', {}, { Accept: '*/*' }],
    ['a client that wants no page', { prompt: 'none' }, browser],
  ])('is not shown to %s', async (_, change, headers) => {
    const back = await opened(change, headers)
    expect(back.searchParams.has('code')).toBe(true)
  })

  it('escapes what stands on it', async () => {
    const [first] = everybody
    if (first === undefined) throw new Error('no one')
    client = await HandmadeClient.at({ people: () => [{ ...first, familyName: '<img src=x>' }] })
    const { html } = await shown(await opened())
    expect(html).toContain('&lt;img src=x&gt;')
    expect(html).not.toContain('<img')
  })

  it('is not there where no one may choose', async () => {
    client = await HandmadeClient.at()
    expect((await opened()).searchParams.has('code')).toBe(true)
  })
})
