import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { demoPassword } from '../starter/demo-users.ts'
import { follow, logIn, startBrowser } from './visiting.ts'

const origin = inject('origin')
const internal = 'nhu-hms-r35'
const open = 'nhu-hms-r03'

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false })
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
})

const path = (): string => page.url().slice(origin.length)

describe('logging in without JavaScript', () => {
  test('leads to the start page with my roles and units, and nothing of the admin for a line manager', async () => {
    await logIn(page, 'leder@nordhavn.example')
    expect(path()).toBe('/min-hms')
    const text = await page.locator('main').innerText()
    expect(text).toContain('Linjeleder')
    expect(text).toContain('Institutt for kjemi')
    expect(text).toMatch(/\d+ enheter under/)
    expect(await page.locator('main a[href="/admin"]').count()).toBe(0)
  })

  test('shows the way to the admin to those who may open it', async () => {
    await logIn(page, 'redaktor@nordhavn.example')
    expect(await page.locator('main a[href="/admin"]').count()).toBe(1)
  })

  test('with a wrong password says so in the title and on top, keeps the address and never the password', async () => {
    await logIn(page, 'leder@nordhavn.example', { password: 'helt feil passord' })
    expect(path()).toMatch(/^\/min-hms\/logg-inn\?draft=/)
    expect(await page.title()).toMatch(/^Feil: Logg inn/)
    expect(await page.locator('.ds-error-summary a').getAttribute('href')).toBe('#email')
    const email = page.locator('#email')
    expect(await email.inputValue()).toBe('leder@nordhavn.example')
    expect(await email.getAttribute('aria-invalid')).toBe('true')
    const described = (await email.getAttribute('aria-describedby'))?.split(' ') ?? []
    expect(await page.locator(`#${described.at(-1) ?? ''}`).innerText()).toContain(
      'Feil e-postadresse',
    )
    expect(await page.locator('#password').inputValue()).toBe('')
    expect(await page.content()).not.toContain('helt feil passord')
  })

  test('says the same for an address nobody has', async () => {
    await logIn(page, 'leder@nordhavn.example', { password: 'helt feil passord' })
    const wrong = await page.locator('.ds-error-summary').innerText()
    await logIn(page, 'finnes-ikke@nordhavn.example', { password: 'helt feil passord' })
    expect(await page.locator('.ds-error-summary').innerText()).toBe(wrong)
  })

  test('names each field that was left empty, in English too', async () => {
    await logIn(page, '', { at: '/en/my-hse/log-in', password: '' })
    expect(await page.title()).toMatch(/^Error: Log in/)
    expect(await page.locator('.ds-error-summary li').allInnerTexts()).toEqual([
      'Write your e-mail address.',
      'Write your password.',
    ])
  })

  test('goes on to the page that asked for it', async () => {
    await page.goto(`/min-hms/retningslinjer/${internal}`)
    expect(path()).toBe(`/min-hms/logg-inn?next=%2Fmin-hms%2Fretningslinjer%2F${internal}`)
    await logIn(page, 'ansatt@nordhavn.example', { at: path(), password: 'feil' })
    await logIn(page, 'ansatt@nordhavn.example', { at: path() })
    expect(path()).toBe(`/min-hms/retningslinjer/${internal}`)
  })

  test('never goes on to another site', async () => {
    await logIn(page, 'ansatt@nordhavn.example', {
      at: '/min-hms/logg-inn?next=//elsewhere.example/',
    })
    expect(path()).toBe('/min-hms')
  })

  test('ends with logging out: the cookie taken along opens nothing', async () => {
    await logIn(page, 'ansatt@nordhavn.example')
    const cookies = await context.cookies()
    await follow(page.getByRole('button', { name: 'Logg ut' }))
    expect(path()).toBe('/min-hms/logg-inn?done=logged-out')
    expect(await context.cookies()).toEqual([])
    await context.addCookies(cookies)
    await page.goto('/min-hms')
    expect(path()).toBe('/min-hms/logg-inn')
  })

  test('is refused from another website', async () => {
    const answer = await fetch(`${origin}/min-hms/skjema/logg-inn`, {
      method: 'POST',
      headers: {
        origin: 'https://elsewhere.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ email: 'ansatt@nordhavn.example', password: demoPassword }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('internal guidelines', () => {
  test('are listed and read by any member of staff', async () => {
    await logIn(page, 'ansatt@nordhavn.example')
    await follow(page.getByRole('link', { name: 'Interne dokumenter' }).first())
    expect(path()).toBe('/min-hms/retningslinjer')
    await follow(page.locator(`main a[href$="/${internal}"]`))
    expect(await page.locator('h1').innerText()).toContain('Intern beredskapsrutine')
    expect(await page.locator('.document-box').innerText()).toContain('NHU-HMS-R35')
    expect(await page.locator('.prose').innerText()).toContain('Formål')
    const links = await page
      .locator('.prose a[href^="/"]')
      .evaluateAll((found) => found.map((each) => each.getAttribute('href')))
    expect(links).toContain('/retningslinjer/nhu-hms-r08/')
  })

  test('show the Norwegian text, marked so, where there is no English one', async () => {
    await logIn(page, 'redaktor2@nordhavn.example', { at: '/en/my-hse/log-in' })
    await page.goto(`/en/my-hse/guidelines/${internal}`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('.prose').getAttribute('lang')).toBe('nb')
    expect(await page.locator('h1').getAttribute('lang')).toBe('nb')
    expect(await page.locator('.notice').innerText()).toContain('not available in English yet')
  })

  test('do not exist for those who are not logged in, on the site or in its search index', async () => {
    const site = await fetch(`${origin}/retningslinjer/${internal}/`)
    expect(site.status).toBe(404)
    const here = await fetch(`${origin}/min-hms/retningslinjer/${internal}`, { redirect: 'manual' })
    expect(here.status).toBe(307)
    expect(await here.text()).not.toContain('beredskapsrutine')
  })

  test('are no way to read open ones or what does not exist: both are a page that says so', async () => {
    await logIn(page, 'ansatt@nordhavn.example')
    for (const slug of [open, 'finnes-ikke']) {
      const answer = await page.goto(`/min-hms/retningslinjer/${slug}`)
      expect(answer?.status()).toBe(404)
      expect(await page.locator('h1').innerText()).toBe('Siden finnes ikke')
    }
  })

  test('keep their images from those who are not logged in', async () => {
    const answer = await fetch(`${origin}/min-hms/bilde/${'0'.repeat(64)}.png`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toContain('no-store')
  })
})

test.each([
  ['/min-hms', '/en/my-hse'],
  ['/min-hms/retningslinjer', '/en/my-hse/guidelines'],
  [`/min-hms/retningslinjer/${internal}`, `/en/my-hse/guidelines/${internal}`],
])('the language switch leads from %s to the same place and back', async (norwegian, english) => {
  await logIn(page, 'ansatt@nordhavn.example')
  await page.goto(norwegian)
  await follow(page.getByRole('link', { name: 'English' }))
  expect(path()).toBe(english)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await follow(page.getByRole('link', { name: 'Norsk' }))
  expect(path()).toBe(norwegian)
})

test('the language of mail can be chosen, and the choice stays', async () => {
  await logIn(page, 'revisor@nordhavn.example')
  await page.locator('input[name=language][value=en]').check()
  await follow(page.getByRole('button', { name: 'Lagre' }))
  expect(await page.locator('main').innerText()).toContain('Innstillingene er lagret.')
  await page.goto('/min-hms')
  expect(await page.locator('input[name=language][value=en]').isChecked()).toBe(true)
})

describe('a forgotten password', () => {
  test('is replaced by a link in a mail, which works once and ends other sessions', async () => {
    const email = 'bidragsyter@nordhavn.example'
    await logIn(page, email)
    const before = await context.cookies()
    await context.clearCookies()
    await page.goto('/min-hms/logg-inn')
    await follow(page.getByRole('link', { name: 'Har du glemt passordet?' }))
    await page.locator('#email').fill(email)
    await follow(page.locator('main button[type=submit]'))
    expect(await page.locator('.notice').innerText()).toContain('Hvis adressen hører til en konto')

    const link = await linkMailedTo(email)
    await page.goto(link)
    expect(await page.locator('#email').inputValue()).toBe(email)
    await choose('for kort', 'for kort')
    expect(await page.title()).toMatch(/^Feil: /)
    await choose('et langt og godt passord', 'et annet langt passord')
    expect(await page.locator('.ds-error-summary a').getAttribute('href')).toBe('#repeat')
    await choose('et langt og godt passord', 'et langt og godt passord')
    expect(path()).toBe('/min-hms?done=password')

    await page.goto(link)
    expect(await page.locator('main').innerText()).toContain('Lenken virker ikke lenger')
    await context.clearCookies()
    await context.addCookies(before)
    await page.goto('/min-hms')
    expect(path()).toBe('/min-hms/logg-inn')
    await logIn(page, email, { password: 'et langt og godt passord' })
    expect(path()).toBe('/min-hms')
  })

  test('of an address nobody has gets the same answer', async () => {
    await page.goto('/en/my-hse/forgotten-password')
    await page.locator('#email').fill('nobody@nordhavn.example')
    await follow(page.locator('main button[type=submit]'))
    expect(path()).toBe('/en/my-hse/forgotten-password?done=sent')
  })

  async function choose(password: string, repeat: string): Promise<void> {
    await page.locator('#password').fill(password)
    await page.locator('#repeat').fill(repeat)
    await follow(page.locator('main button[type=submit]'))
  }
})

test('an account that is closed while someone is logged in opens nothing from the next request on', async () => {
  const email = 'nestleder@nordhavn.example'
  const setActive = (active: boolean): Promise<void> =>
    asAdministrator(async (administrator) => {
      const query = new URLSearchParams({ 'where[email][equals]': email })
      const found = await administrator.request.get(`/api/accounts?${query.toString()}`, {
        headers: { origin },
      })
      const { docs } = (await found.json()) as { docs: { id: string; version: number }[] }
      const changed = await administrator.request.patch(`/api/accounts/${docs[0]?.id ?? ''}`, {
        headers: { origin },
        data: { active, version: docs[0]?.version },
      })
      expect(changed.status()).toBe(200)
    })
  await logIn(page, email)
  expect(path()).toBe('/min-hms')
  await setActive(false)
  await page.goto('/min-hms')
  expect(path()).toBe('/min-hms/logg-inn')
  await logIn(page, email)
  expect(await page.locator('.ds-error-summary').innerText()).toContain(
    'Feil e-postadresse eller passord',
  )
  await setActive(true)
  await logIn(page, email)
  expect(path()).toBe('/min-hms')
})

test('answers are private, with a policy that allows no style and no script of others', async () => {
  await logIn(page, 'ansatt@nordhavn.example')
  const answer = await page.goto('/min-hms')
  const headers = answer?.headers() ?? {}
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain("'unsafe-inline'")
  expect(await page.content()).not.toMatch(/\sstyle="/)
})

test('/healthz says in figures how the parts are, and nothing about anyone', async () => {
  const answer = await fetch(`${origin}/healthz`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const report = (await answer.json()) as Record<string, unknown>
  expect(Object.keys(report).toSorted()).toEqual([
    'database',
    'jobs',
    'lastPublish',
    'lastRan',
    'status',
  ])
  expect(report['database']).toMatchObject({ ok: true })
  expect(report['lastPublish']).toMatchObject({ state: 'done' })
})

test('the form to log in is reached, filled in and sent with the keyboard alone', async () => {
  await page.goto('/min-hms/logg-inn')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toBe('Hopp til innholdet')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('ansatt@nordhavn.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/min-hms`)
})

/** Does something as an administrator, in a session of its own. */
async function asAdministrator(work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const administrator = await browser.newContext({ baseURL: origin, javaScriptEnabled: false })
  try {
    await logIn(await administrator.newPage(), 'admin@nordhavn.example')
    await work(administrator)
  } finally {
    await administrator.close()
  }
}

/** The link in the newest mail to someone, read in the outbox, as an administrator may. */
async function linkMailedTo(email: string): Promise<string> {
  let body = ''
  await asAdministrator(async (administrator) => {
    const query = new URLSearchParams({
      'where[to][equals]': email,
      sort: '-createdAt',
      limit: '1',
    })
    const answer = await administrator.request.get(`/api/outbox?${query.toString()}`, {
      headers: { origin },
    })
    const { docs } = (await answer.json()) as { docs: { body: string }[] }
    body = docs[0]?.body ?? ''
  })
  return /href="([^"]+)"/.exec(body)?.[1] ?? ''
}
