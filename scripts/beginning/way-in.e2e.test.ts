import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProvider, type TestProvider } from '../../cms/open-id/test-provider.ts'
import { trainingWords } from '../../cms/my-hse/training/text.ts'
import { addDays, systemClock, today } from '../../cms/plugin/core/dates.ts'
import { panelText as importText } from '../../cms/plugin/imports/panel-text.ts'
import { kindText } from '../../cms/plugin/imports/text.ts'
import { registerText } from '../../cms/plugin/organisation/register/text.ts'
import { setUpText } from '../../cms/plugin/set-up/text.ts'
import { termText } from '../../cms/plugin/organisation/terms/text.ts'
import {
  myTrainingAddress,
  pageAddress,
  processAddress,
  recordAt,
  recordsAddress,
  registerTrainingAddress,
} from '../../content/addresses/my-hse.ts'
import { follow, startBrowser } from '../e2e/visiting.ts'
import { freePort } from '../start/port.ts'
import {
  department,
  nameOf,
  ofLastYear,
  organisationFiles,
  type Part,
  parts,
  userName,
} from './organisation.ts'
import { initialise, type Running, startVerne } from './verne.ts'

/** `VERNE_BEGINNING=500x10000` is a university; here it is as large as shows the same. */
const [units = 60, people = 300] = (process.env['VERNE_BEGINNING'] ?? '60x300')
  .split('x')
  .map(Number)
const day = today(systemClock)
const password = 'fjordby-begynner-2026'
const admin = 'sjef@fjordby.example'
/** Ten thousand people take minutes. */
const long = 900_000

describe('an organisation begins with nothing', () => {
  let folder: string
  let origin: string
  let settings: Record<string, string>
  let verne: Running
  let provider: TestProvider
  let browser: Browser
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'verne-beginning-'))
    const port = await freePort()
    origin = `http://localhost:${String(port)}`
    settings = {
      ADMIN_EMAIL: admin,
      DATA_DIR: path.join(folder, 'data'),
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      PAYLOAD_SECRET: 'a-secret-of-the-beginning-0123456789',
      PORT: String(port),
      SERVER_URL: origin,
    }
    browser = await startBrowser()
    provider = await startProvider({
      client_id: 'verne',
      client_secret: 'a-secret-of-the-provider',
      redirect_uris: [`${origin}/min-hms/logg-inn/feide/svar`],
      post_logout_redirect_uris: [`${origin}/min-hms/logg-inn`],
    })
  })
  afterAll(async () => {
    await browser.close()
    await verne.stop()
    await provider.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const sit = async (width = 1280): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'nb-NO',
      viewport: { width, height: 900 },
    })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return page
  }
  /** Logs in at the provider, as somebody of the register. */
  const comeIn = async (part: Part, width?: number): Promise<Page> => {
    const number = parts[part]
    provider.person = { sub: `subject-${number}`, preferred_username: userName(number) }
    const page = await sit(width)
    await page.goto(pageAddress('nb', 'logIn'))
    await follow(page.getByRole('link', { name: /Feide/ }))
    await page.waitForURL(new URL(pageAddress('nb', 'start'), origin).href)
    return page
  }
  const asAdministrator = async (): Promise<Page> => {
    const page = await sit()
    await page.goto('/admin/login')
    await page.fill('#field-email', admin)
    await page.fill('#field-password', password)
    await page.click('button[type=submit]')
    await page.waitForURL(/\/admin\/?$/)
    return page
  }
  const readIn = async (page: Page, kind: keyof typeof kindText, file: string): Promise<string> => {
    await page.goto('/admin/collections/imports')
    await page.getByLabel(importText.kind.nb).selectOption(kind)
    await page.getByLabel(importText.file.nb).setInputFiles({
      name: `${kind}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    })
    await page.getByRole('button', { name: importText.look.nb }).click()
    await page.getByRole('button', { name: importText.carryOut.nb }).click({ timeout: long })
    const done = page.getByText(/^Ferdig\. Nye: /)
    await done.waitFor({ timeout: long })
    return (await done.textContent()) ?? ''
  }
  const asked = async <T>(page: Page, address: string): Promise<T> =>
    (await (await page.request.get(address, { headers: { origin } })).json()) as T

  test('production does not start before somebody has said whose installation it is', async () => {
    await expect(startVerne(settings)).rejects.toThrow('npm run init')
  })

  test(
    'npm run init says it, and the first start makes an administrator, who chooses a password by a link',
    async () => {
      const answers = path.join(folder, 'answers.json')
      await writeFile(
        answers,
        JSON.stringify({
          name: { nb: 'Fjordby høgskole', en: 'Fjordby University College' },
          shortName: 'FH',
          documentNumberPattern: '^FH-\\d{3}$',
          documentNumberExample: 'FH-001',
          dutyPhone: { number: '000 00 222' },
          siteEmail: 'hms@fjordby.example',
          dataProtectionEmail: 'personvern@fjordby.example',
        }),
      )
      await initialise(answers, settings)
      verne = await startVerne(settings)
      const link = /https?:\/\/\S*(?:token|passord)\S*/.exec(verne.said())?.[0] ?? ''
      const page = await sit()
      await page.goto(link)
      await page.fill('#password', password)
      await page.fill('#repeat', password)
      await follow(page.locator('main button[type=submit]'))
      const inside = await asAdministrator()
      await inside.getByRole('heading', { name: setUpText.heading.nb }).waitFor()
      expect(await inside.locator('body').innerText()).not.toMatch(/Nordhavn|NHU/)
      await inside.goto(pageAddress('nb', 'logIn'))
      const shown = await inside.locator('body').innerText()
      expect(shown).toContain('Fjordby høgskole')
      expect(shown).not.toMatch(/Nordhavn|NHU/)
    },
    long,
  )

  test(
    'units, people, safety areas and roles are read in from files, and the same file once more changes nothing',
    async () => {
      const files = organisationFiles({ units, people, until: addDays(day, 30) })
      const page = await asAdministrator()
      expect(await readIn(page, 'units', files.units)).toContain(`Nye: ${String(units)}.`)
      expect(await readIn(page, 'people', files.people)).toContain(`Nye: ${String(people)}.`)
      expect(await readIn(page, 'affiliations', files.people)).toContain(`Nye: ${String(people)}.`)
      await readIn(page, 'safety-areas', files.areas)
      expect(await readIn(page, 'roles', files.roles)).toContain('Nye: 3.')
      await page.goto('/admin/collections/imports')
      await page.getByLabel(importText.kind.nb).selectOption('people')
      await page.getByLabel(importText.file.nb).setInputFiles({
        name: 'igjen.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(files.people),
      })
      await page.getByRole('button', { name: importText.look.nb }).click()
      await page.getByText(importText.nothing.nb).waitFor({ timeout: long })
    },
    long * 2,
  )

  test(
    'people of the register log in at the provider; somebody it does not know is told whom to ask',
    async () => {
      await verne.stop()
      // The provider of the test speaks http, which production refuses.
      settings = {
        ...settings,
        NODE_ENV: 'development',
        OIDC_PROVIDERS: 'feide',
        OIDC_FEIDE_LABEL: 'Feide',
        OIDC_FEIDE_ISSUER: provider.issuer,
        OIDC_FEIDE_CLIENT_ID: 'verne',
        OIDC_FEIDE_CLIENT_SECRET: 'a-secret-of-the-provider',
        PASSWORDS: 'named',
      }
      verne = await startVerne(settings)
      const manager = await comeIn('manager')
      expect(await manager.locator('body').innerText()).toContain(nameOf(parts.manager))
      provider.person = { sub: 'stranger', preferred_username: 'fremmed@andre.example' }
      const stranger = await sit()
      await stranger.goto(pageAddress('nb', 'logIn'))
      await follow(stranger.getByRole('link', { name: /Feide/ }))
      expect(await stranger.locator('main').innerText()).toContain('Spør HMS-enheten')
    },
    long,
  )

  test('a term that ends stands above the register, and somebody takes over in one step', async () => {
    const page = await asAdministrator()
    await page.goto('/admin/collections/role-assignments')
    const ending = page.getByRole('region', { name: registerText.ending.nb })
    // The list draws itself anew once it has read its filter, and a press meanwhile is lost.
    const goWhere = async (link: Locator): Promise<void> => {
      await page.goto((await link.getAttribute('href')) ?? '')
    }
    await goWhere(ending.getByRole('link', { name: /^Verneombud: 1 / }))
    await goWhere(page.getByRole('link', { name: /^Verneombud, Verneområde 1: / }))
    await page.getByLabel(termText.search.nb).fill(nameOf(parts.deputy))
    await page.getByRole('button', { name: termText.find.nb, exact: true }).click()
    const successor = page.getByLabel(termText.person.nb, { exact: true })
    await successor.selectOption({ index: 1 })
    const panel = page.locator('section', { has: page.locator('#succession-heading') })
    await panel.getByLabel(termText.from.nb, { exact: true }).fill(addDays(day, 31))
    await panel.getByRole('button', { name: termText.send.nb }).click()
    await page.getByText(`${nameOf(parts.deputy)} overtar fra`).waitFor()
    await page.goto('/admin/collections/role-assignments')
    await ending.getByText(registerText.allFollowed.nb).waitFor()
  })

  test('what was open last year waits in the unit’s first pre-meeting', async () => {
    const page = await asAdministrator()
    await readIn(page, 'cases', ofLastYear.cases)
    await readIn(page, 'measures', ofLastYear.measures)
    const manager = await comeIn('manager')
    await manager.goto(recordsAddress('nb', 'process'))
    await follow(
      manager.getByRole('listitem').filter({ hasText: department }).getByRole('button').first(),
    )
    const number = recordAt(new URL(manager.url()).pathname)?.number ?? ''
    await manager.goto(processAddress('nb', number, 'inputsOfCases'))
    const shown = await manager.locator('main').innerText()
    for (const each of ['Løst rekkverk i trappen', 'Fest rekkverket', 'Gamle HMS A-17']) {
      expect(shown).toContain(each)
    }
  })

  test('a course is registered at the bench, and confirmed on a phone by the one who took it', async () => {
    const editor = await comeIn('editor')
    const made = await editor.request.post('/api/courses', {
      headers: { origin, 'sec-fetch-site': 'same-origin' },
      data: {
        slug: 'brannvern',
        title: 'Brannvern',
        purpose: 'Kunne slukke',
        obligation: 'ownRule',
        form: 'classroom',
        languages: ['nb'],
        provider: 'HMS',
        categories: ['employee'],
        validityMonths: 12,
      },
    })
    expect(made.status(), await made.text()).toBe(201)
    // Whoever has logged in once has an account, and is asked to confirm.
    const phone = await comeIn('employee', 390)
    const manager = await comeIn('manager')
    await manager.goto(registerTrainingAddress('nb', department))
    await manager.getByLabel(trainingWords.whichCourse.nb).selectOption({ label: 'Brannvern' })
    await manager.getByLabel(nameOf(parts.employee)).check()
    await follow(manager.getByRole('button', { name: trainingWords.save.nb, exact: true }))
    await manager.getByText(/^Registrert: 1/).waitFor()
    await phone.goto(myTrainingAddress('nb'))
    await follow(phone.getByRole('button', { name: trainingWords.confirm.nb }))
    await phone.getByText(trainingWords.confirmed.nb).waitFor()
    const { docs } = await asked<{ docs: { state: string; confirmedBy: string }[] }>(
      manager,
      '/api/training-records?depth=0',
    )
    expect(docs).toMatchObject([{ state: 'confirmed', confirmedBy: 'self' }])
  })
})
