import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { beginSession } from '../../login.ts'
import { startProvider, type TestProvider } from '../../open-id/test-provider.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { accountId, email, password, personId, startApp, type TestApp } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const origin = 'http://127.0.0.1:3999'
const eventName = 'http://schemas.openid.net/event/backchannel-logout'
const system = { overrideAccess: true } as const
const assets = { style: '/style.css', script: '/script.js' }

/** A browser that keeps its cookies. */
class Browser {
  readonly jar = new Map<string, string>()

  async ask(app: TestApp, address: string): Promise<{ status: number; to: string; text: string }> {
    const cookie = [...this.jar].map((each) => each.join('=')).join('; ')
    const request = new Request(new URL(address, origin), { headers: { cookie } })
    const response = await answerMyHse(request, { payload: app.payload, assets })
    if (!response) throw new Error(`${address} belongs to nobody`)
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      if (value === '') this.jar.delete(name)
      else this.jar.set(name, value)
    }
    const { headers, status } = response
    return { status, to: headers.get('location') ?? '', text: await response.text() }
  }
}

describe.each(databases())('logging in at a provider, on $name', (database) => {
  let app: TestApp
  let provider: TestProvider

  beforeAll(async () => {
    provider = await startProvider({
      client_id: 'verne',
      client_secret: 'a-secret-of-the-provider',
      redirect_uris: [`${origin}/min-hms/logg-inn/feide/svar`],
      post_logout_redirect_uris: [`${origin}/min-hms/logg-inn`, `${origin}/en/my-hse/log-in`],
    })
    app = await startApp(
      database,
      {},
      {
        OIDC_PROVIDERS: 'feide nede',
        OIDC_FEIDE_LABEL: 'Feide',
        OIDC_FEIDE_ISSUER: provider.issuer,
        OIDC_FEIDE_CLIENT_ID: 'verne',
        OIDC_FEIDE_CLIENT_SECRET: 'a-secret-of-the-provider',
        OIDC_NEDE_LABEL: 'Den andre',
        OIDC_NEDE_ISSUER: 'http://127.0.0.1:9',
        OIDC_NEDE_CLIENT_ID: 'verne',
        OIDC_NEDE_CLIENT_SECRET: 'a-secret-of-the-provider',
        PASSWORDS: 'named',
      },
    )
    const req = await app.as()
    const people = [
      {
        id: 'ny',
        name: 'Ny Ansatt',
        userName: 'Ny@Nordhavn.Example',
        workEmail: 'ny@nordhavn.example',
      },
      {
        id: 'sluttet',
        name: 'Har Sluttet',
        userName: 'sluttet@nordhavn.example',
        activeTo: '2026-11-21',
      },
      { id: 'uten', name: 'Uten Adresse', userName: 'uten@nordhavn.example' },
      { id: 'like-1', name: 'Den Ene', userName: 'like@nordhavn.example' },
      { id: 'like-2', name: 'Den Andre', userName: 'like@nordhavn.example' },
      // Has an account by e-mail, which nobody has linked to a person.
      {
        id: 'opptatt',
        name: 'Opptatt Adresse',
        userName: 'opptatt@nordhavn.example',
        workEmail: 'lege@nordhavn.example',
      },
    ]
    for (const each of people) await local.create(req, 'people', each, system)
    const unlinked = { email: 'lege@nordhavn.example', password, language: 'nb' } as const
    await local.create(req, 'accounts', unlinked, system)
    const manager = await local.findById(req, 'people', personId('managerChemistry'), system)
    await local.update(
      req,
      'people',
      personId('managerChemistry'),
      { userName: 'leder@nordhavn.example', version: manager?.version ?? 0 },
      system,
    )
  }, 120_000)

  beforeEach(() => {
    provider.altered = (claims) => claims
    provider.wronglySigned = false
    provider.cancels = false
  })

  afterAll(async () => {
    await app.close()
    await provider.close()
  })

  /** Goes to the provider as somebody, and comes back to where it leads. */
  async function away(
    browser: Browser,
    as: { sub: string; preferred_username?: unknown },
    from = '/min-hms/logg-inn/feide',
  ): Promise<string> {
    provider.person = as
    const { to } = await browser.ask(app, from)
    return (await provider.walk(to)).replace(origin, '')
  }

  const asManager = { sub: 'sub-leder', preferred_username: 'Leder@nordhavn.example' }

  const problemOf = (to: string): string | null => new URL(to, origin).searchParams.get('problem')

  test('lets somebody in the register in, to where they were going, and knows them by issuer and subject after that', async () => {
    const browser = new Browser()
    const next = '/min-hms/tiltak?status=apne'
    const back = await away(
      browser,
      asManager,
      `/min-hms/logg-inn/feide?next=${encodeURIComponent(next)}`,
    )
    expect(back).toMatch(/^\/min-hms\/logg-inn\/feide\/svar\?code=/)
    const { to } = await browser.ask(app, back)
    expect(to).toBe(next)
    expect((await browser.ask(app, '/min-hms')).text).toContain('managerChemistry')
    const [link] = await local.find(await app.as(), 'external-logins', system)
    expect(link).toMatchObject({
      account: accountId('managerChemistry'),
      issuer: provider.issuer,
      subject: 'sub-leder',
    })
    // The user name is another one meanwhile, and says nothing about who it is: it is not even asked for.
    const asked = provider.askedAbout()
    expect(asked).toBeGreaterThan(0)
    const again = new Browser()
    const { to: start } = await again.ask(
      app,
      await away(again, { sub: 'sub-leder', preferred_username: 'ny@nordhavn.example' }),
    )
    expect(start).toBe('/min-hms')
    expect(provider.askedAbout()).toBe(asked)
    expect((await again.ask(app, '/min-hms')).text).toContain('managerChemistry')
    expect(await local.count(await app.as(), 'external-logins', system)).toBe(1)
  })

  describe('that says somebody has logged out there', () => {
    const inside = async (browser: Browser): Promise<boolean> =>
      (await browser.ask(app, '/min-hms')).status === 200
    const loggedIn = async (): Promise<Browser> => {
      const browser = new Browser()
      await browser.ask(app, await away(browser, asManager))
      if (!(await inside(browser))) throw new Error('not logged in')
      return browser
    }
    const address = (): string => `${app.origin}/api/accounts/logged-out/feide`
    const sent = async (token: string, to = address()): Promise<number> => {
      const body = new URLSearchParams({ logout_token: token })
      const answer = await fetch(to, { method: 'POST', body })
      if (answer.ok) expect(answer.headers.get('cache-control')).toBe('no-store')
      await answer.arrayBuffer()
      return answer.status
    }

    test('ends every session of theirs, and nobody else’s; what is begun after it stays', async () => {
      const [one, other] = [await loggedIn(), await loggedIn()]
      const editor = (await beginSession(await app.as(), accountId('editor'))) ?? ''
      await provider.sayLoggedOut(asManager.sub, address())
      expect([await inside(one), await inside(other)]).toEqual([false, false])
      const still = new Request(new URL('/min-hms', origin), {
        headers: { cookie: editor.split(';')[0] ?? '' },
      })
      expect((await answerMyHse(still, { payload: app.payload, assets }))?.status).toBe(200)
      // Said an hour ago: nobody who logged in since is concerned, and the token is too old besides.
      const again = await loggedIn()
      const hour = Math.floor(Date.now() / 1000) - 3600
      expect(await sent(provider.logOutToken({ sub: asManager.sub, iat: hour }))).toBe(400)
      const before = Math.floor(Date.now() / 1000) - 120
      expect(await sent(provider.logOutToken({ sub: asManager.sub, iat: before }))).toBe(200)
      expect(await inside(again)).toBe(true)
    })

    test('is believed once, and of somebody who was never here as well', async () => {
      const token = provider.logOutToken({ sub: 'sub-ukjent' })
      expect(await sent(token)).toBe(200)
      expect(await sent(token)).toBe(400)
    })

    test('is heard when it is said again, where ending the sessions failed', async () => {
      const browser = await loggedIn()
      const token = provider.logOutToken({ sub: asManager.sub })
      const failing = vi
        .spyOn(app.payload.db, 'updateOne')
        .mockRejectedValue(new Error('disk full'))
      expect(await sent(token)).toBe(500)
      expect(await inside(browser)).toBe(true)
      failing.mockRestore()
      expect(await sent(token)).toBe(200)
      expect(await inside(browser)).toBe(false)
    })

    test.each([
      ['that is of another provider', { iss: 'https://annen.example' }, {}],
      ['that is for another client', { aud: 'annen' }, {}],
      ['that says of nobody', { sub: undefined }, {}],
      ['that is of no logging out', { events: {} }, {}],
      ['whose event is no object', { events: { [eventName]: true } }, {}],
      ['that is an ID token', { nonce: 'tull' }, {}],
      ['without a name', { jti: undefined }, {}],
      ['without a time', { iat: undefined }, {}],
      ['that has run out', { exp: Math.floor(Date.now() / 1000) - 600 }, {}],
      ['that lies ahead', { iat: Math.floor(Date.now() / 1000) + 600 }, {}],
      ['signed by somebody else', {}, { strange: true }],
    ] as const)('is not believed with a token %s', async (_, claims, by) => {
      const browser = await loggedIn()
      const token = provider.logOutToken({ sub: asManager.sub, ...claims }, by)
      expect(await sent(token)).toBe(400)
      expect(await inside(browser)).toBe(true)
    })

    test('is not believed with no signature, one made with the secret, none at all, or at another address', async () => {
      const browser = await loggedIn()
      const token = provider.logOutToken({ sub: asManager.sub })
      const [, claims = ''] = token.split('.')
      const head = (alg: string): string =>
        Buffer.from(JSON.stringify({ alg, typ: 'logout+jwt' })).toString('base64url')
      const bySecret = `${head('HS256')}.${claims}`
      const mac = createHmac('sha256', 'a-secret-of-the-provider').update(bySecret)
      for (const each of [
        `${head('none')}.${claims}.`,
        `${bySecret}.${mac.digest('base64url')}`,
        'tull',
        '',
      ]) {
        expect(await sent(each), each).toBe(400)
      }
      for (const other of ['nede', 'ukjent']) {
        expect(await sent(token, address().replace('feide', other)), other).toBe(400)
      }
      const json = await fetch(address(), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ logout_token: token }),
      })
      expect(json.status).toBe(400)
      expect(await inside(browser)).toBe(true)
    })
  })

  test('gives somebody in the register an account the first time, by user name, and leaves a trail', async () => {
    const browser = new Browser()
    const { to } = await browser.ask(
      app,
      await away(
        browser,
        { sub: 'sub-ny', preferred_username: 'NY@nordhavn.example' },
        '/en/my-hse/log-in/feide',
      ),
    )
    expect(to).toBe('/en/my-hse')
    const person = await local.findById(await app.as(), 'people', 'ny', system)
    const account = await local.findById(
      await app.as(),
      'accounts',
      person?.account ? idOf(person.account) : '',
      system,
    )
    expect(account).toMatchObject({ email: 'ny@nordhavn.example', passwordLogin: false })
    const trail = await local.find(await app.as(), 'audit-log', {
      ...system,
      where: { target: { equals: 'external-logins' } },
    })
    expect(trail.length).toBeGreaterThan(0)
  })

  test('makes one account of two first log-ins at once', async () => {
    const req = await app.as()
    await local.create(
      req,
      'people',
      {
        id: 'to',
        name: 'To Vinduer',
        userName: 'to@nordhavn.example',
        workEmail: 'to@nordhavn.example',
      },
      system,
    )
    const [one, two] = [new Browser(), new Browser()]
    const as = { sub: 'sub-to', preferred_username: 'to@nordhavn.example' }
    const backs = [await away(one, as), await away(two, as)]
    const came = await Promise.all([one, two].map((each, at) => each.ask(app, backs[at] ?? '')))
    expect(came.map(({ to }) => to)).toEqual(['/min-hms', '/min-hms'])
    const where = { email: { equals: 'to@nordhavn.example' } }
    expect(await local.count(req, 'accounts', { ...system, where })).toBe(1)
  })

  test.each([
    [
      'nobody in the register',
      { sub: 'a', preferred_username: 'ukjent@nordhavn.example' },
      'notRegistered',
    ],
    // An address is given on; a user name is what the institution's register has.
    [
      'the work e-mail of somebody',
      { sub: 'b', preferred_username: email('editor') },
      'notRegistered',
    ],
    ['somebody who has left', { sub: 'c', preferred_username: 'sluttet@nordhavn.example' }, 'left'],
    [
      'somebody without an address',
      { sub: 'd', preferred_username: 'uten@nordhavn.example' },
      'noEmail',
    ],
    ['two people', { sub: 'e', preferred_username: 'like@nordhavn.example' }, 'several'],
    ['nothing', { sub: 'f' }, 'noClaim'],
    [
      'an account nobody is linked to',
      { sub: 'g', preferred_username: 'opptatt@nordhavn.example' },
      'emailTaken',
    ],
    [
      'another user with the name of one who is linked',
      { sub: 'h', preferred_username: 'leder@nordhavn.example' },
      'taken',
    ],
  ])('tells %s whom to ask, and makes nothing', async (_, as, problem) => {
    const req = await app.as()
    const before = await local.count(req, 'accounts', system)
    const browser = new Browser()
    const { to } = await browser.ask(app, await away(browser, as))
    expect(problemOf(to)).toBe(problem)
    expect([...browser.jar.keys()]).toEqual([])
    const page = await browser.ask(app, to)
    expect(page.text).toContain('Feide')
    expect(page.text).toContain('/kontakter')
    expect(await local.count(req, 'accounts', system)).toBe(before)
  })

  test.each([
    ['another issuer', (claims: object) => ({ ...claims, iss: 'https://feide.example' })],
    ['another audience', (claims: object) => ({ ...claims, aud: 'somebody-else' })],
    ['another nonce', (claims: object) => ({ ...claims, nonce: 'of-another-log-in' })],
    [
      'a time that has passed',
      (claims: object) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 300 }),
    ],
    [
      'a time to come',
      (claims: object) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 300 }),
    ],
    ['no subject', (claims: object) => ({ ...claims, sub: undefined })],
  ])('lets nobody in on an ID token with %s', async (_, altered) => {
    provider.altered = altered
    const browser = new Browser()
    const { to } = await browser.ask(app, await away(browser, asManager))
    expect(problemOf(to)).toBe('refused')
    expect(browser.jar.has('payload-token')).toBe(false)
  })

  test('lets nobody in on a token the provider has not signed', async () => {
    provider.wronglySigned = true
    const browser = new Browser()
    const { to } = await browser.ask(app, await away(browser, asManager))
    expect(problemOf(to)).toBe('refused')
  })

  test('bears a clock that is half a minute off', async () => {
    provider.altered = (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 10 })
    const browser = new Browser()
    expect((await browser.ask(app, await away(browser, asManager))).to).toBe('/min-hms')
  })

  test('lets an answer in once: not a second time, not in another browser, not after ten minutes', async () => {
    const browser = new Browser()
    const back = await away(browser, asManager)
    const cookies = new Map(browser.jar)
    const stranger = new Browser()
    expect(problemOf((await stranger.ask(app, back)).to)).toBe('over')
    expect((await browser.ask(app, back)).to).toBe('/min-hms')
    // By the browser's own button: the log-in is through.
    expect((await browser.ask(app, back)).to).toBe('/min-hms')
    // With the cookie kept: the provider takes no code twice.
    const thief = new Browser()
    for (const [name, value] of cookies) thief.jar.set(name, value)
    expect(problemOf((await thief.ask(app, back)).to)).toBe('refused')

    const slow = new Browser()
    const late = await away(slow, asManager)
    app.setDay('2026-11-23')
    expect(problemOf((await slow.ask(app, late)).to)).toBe('over')
    app.setDay('2026-11-22')
  })

  test('hands no code in for a state or an issuer the browser was not sent with', async () => {
    const browser = new Browser()
    const back = await away(browser, asManager)
    const before = provider.handedIn()
    const [name = '', value = ''] =
      [...browser.jar].find(([each]) => each.startsWith('verne-log-in-')) ?? []
    const changed = new Browser()
    changed.jar.set(name, `${value.slice(0, -2)}AA`)
    expect(problemOf((await changed.ask(app, back)).to)).toBe('over')
    const elsewhere = new URL(back, origin)
    elsewhere.searchParams.set('iss', 'https://feide.example')
    const other = new Browser()
    other.jar.set(name, value)
    expect(problemOf((await other.ask(app, `${elsewhere.pathname}${elsewhere.search}`)).to)).toBe(
      'refused',
    )
    expect(provider.handedIn()).toBe(before)
  })

  test('tells of a log-in that was cancelled, and of a provider that does not answer', async () => {
    provider.cancels = true
    const browser = new Browser()
    expect(problemOf((await browser.ask(app, await away(browser, asManager))).to)).toBe('cancelled')
    const { to } = await browser.ask(app, '/en/my-hse/log-in/nede?next=/en/my-hse/measures')
    expect(problemOf(to)).toBe('down')
    const { text } = await browser.ask(app, to)
    expect(text).toContain('Den andre does not answer')
    expect(text).toContain('next=%2Fen%2Fmy-hse%2Fmeasures')
  })

  test('lets nobody in whose account is closed here, whatever the provider says', async () => {
    const req = await app.as()
    const id = accountId('managerChemistry')
    const close = async (active: boolean): Promise<void> => {
      const found = await local.findById(req, 'accounts', id, system)
      await local.update(req, 'accounts', id, { active, version: found?.version ?? 0 }, system)
    }
    await close(false)
    const browser = new Browser()
    expect(problemOf((await browser.ask(app, await away(browser, asManager))).to)).toBe('closed')
    await close(true)
    expect((await browser.ask(app, await away(browser, asManager))).to).toBe('/min-hms')
  })

  test('ends the sessions of whoever came in by a link that is taken away', async () => {
    const req = await app.as()
    const browser = new Browser()
    await browser.ask(app, await away(browser, asManager))
    expect((await browser.ask(app, '/min-hms')).status).toBe(200)
    const where = { subject: { equals: asManager.sub } }
    const [link] = await local.find(req, 'external-logins', { ...system, where })
    await local.delete(req, 'external-logins', link?.id ?? '', system)
    expect((await browser.ask(app, '/min-hms')).status).toBe(307)
    // The register finds them again.
    const again = new Browser()
    expect((await again.ask(app, await away(again, asManager))).to).toBe('/min-hms')
  })

  test('leads nowhere but on this origin afterwards', async () => {
    const browser = new Browser()
    const back = await away(browser, asManager, '/min-hms/logg-inn/feide?next=//ondsinnet.example/')
    expect((await browser.ask(app, back)).to).toBe('/min-hms')
    expect((await browser.ask(app, '/min-hms/logg-inn/ukjent')).to).toBe('/min-hms/logg-inn')
  })

  test('logs out there too for those who ask', async () => {
    const browser = new Browser()
    const page = await browser.ask(app, '/min-hms/logg-inn?done=logged-out')
    expect(page.text).toContain('href="/min-hms/logg-ut/feide"')
    const { to } = await browser.ask(app, '/min-hms/logg-ut/feide')
    const address = new URL(to)
    expect(address.origin).toBe(provider.issuer)
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/min-hms/logg-inn`)
    expect((await fetch(to)).status).toBe(200)
  })

  test('where passwords are for those named, nobody else gets in with one, nor a link to a new one', async () => {
    const req = await app.as()
    const logIn = async (): Promise<number> => {
      const body = JSON.stringify({ email: email('coordinator'), password })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${app.origin}/api/accounts/login`, { method: 'POST', headers, body }))
        .status
    }
    const forget = async (): Promise<number> => {
      const body = JSON.stringify({ email: email('coordinator') })
      const headers = { 'content-type': 'application/json' }
      await fetch(`${app.origin}/api/accounts/forgot-password`, { method: 'POST', headers, body })
      return local.count(req, 'outbox', {
        ...system,
        where: { to: { equals: email('coordinator') } },
      })
    }
    expect(await logIn()).toBe(401)
    expect(await forget()).toBe(0)
    const id = accountId('coordinator')
    const { version } = (await local.findById(req, 'accounts', id, system)) ?? { version: 0 }
    // Of the own account as little as of another's.
    const own = await fetch(`${app.origin}/api/accounts/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: `JWT ${await tokenOf(app)}` },
      body: JSON.stringify({ version, passwordLogin: true }),
    })
    expect(own.status).toBe(200)
    expect(await logIn()).toBe(401)
    const after = await local.findById(req, 'accounts', id, system)
    await local.update(
      req,
      'accounts',
      id,
      { passwordLogin: true, version: after?.version ?? 0 },
      system,
    )
    expect(await logIn()).toBe(200)
    expect(await forget()).toBe(1)
  })

  /** A session of the coordinator, who came by the provider. */
  async function tokenOf(on: TestApp): Promise<string> {
    const req = await on.as()
    const found = await local.findById(req, 'people', personId('coordinator'), system)
    const userName = 'koordinator@nordhavn.example'
    await local.update(
      req,
      'people',
      personId('coordinator'),
      { userName, version: found?.version ?? 0 },
      system,
    )
    const browser = new Browser()
    await browser.ask(
      on,
      await away(browser, { sub: 'sub-koordinator', preferred_username: userName }),
    )
    return browser.jar.get('payload-token') ?? ''
  }
})
