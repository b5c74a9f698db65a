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
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { faultsIn, faultsOn } from '../e2e/accessible.ts'
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
import { hasTerminal, initialise, initialiseFrom, type Running, startVerne } from './verne.ts'

/** A university. `VERNE_BEGINNING=60x300` is quicker while tests are written. */
const [units = 500, people = 10_000] = (process.env['VERNE_BEGINNING'] ?? '500x10000')
  .split('x')
  .map(Number)
const day = today(systemClock)
const password = 'fjordby-begynner-2026'
const admin = 'sjef@fjordby.example'
/** Ten thousand people take a while. */
const long = 900_000
/** The same in a file, where there is no terminal. */
const fjordby = {
  name: { nb: 'Fjordby høgskole', en: 'Fjordby University College' },
  shortName: 'FH',
  documentNumberPattern: String.raw`^FH-\d{3}$`,
  documentNumberExample: 'FH-001',
  dutyPhone: { number: '000 00 222' },
  siteEmail: 'hms@fjordby.example',
  dataProtectionEmail: 'personvern@fjordby.example',
}
/** What is answered to the questions of `npm run init`, by a word of each; Enter to the rest. */
const answers: readonly (readonly [question: string, answer: string])[] = [
  ['Norsk eller engelsk', 'nb'],
  ['på norsk', 'Fjordby høgskole'],
  ['på engelsk', 'Fjordby University College'],
  ['Kortnavn', 'FH'],
  ['Et eksempel på dokumentnummeret', 'FH-001'],
  // Too light to be read: it says so, and asks again.
  ['Farge på lenker', '#ffff00'],
  ['Vakttelefonen', '000 00 222'],
  ['HMS-enheten', 'hms@fjordby.example'],
  ['personvernombudet', 'personvern@fjordby.example'],
]

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

  const sit = async (width = 1280, language: PageLanguage = 'nb'): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: origin,
      locale: { nb: 'nb-NO', en: 'en-GB' }[language],
      viewport: { width, height: 900 },
    })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return page
  }
  /** Logs in at the provider, as somebody of the register. */
  const comeIn = async (
    part: Part,
    language: PageLanguage = 'nb',
    width?: number,
  ): Promise<Page> => {
    const number = parts[part]
    provider.person = { sub: `subject-${number}`, preferred_username: userName(number) }
    const page = await sit(width, language)
    await page.goto(pageAddress(language, 'logIn'))
    await follow(page.getByRole('link', { name: /Feide/ }))
    await page.waitForURL(new URL(pageAddress(language, 'start'), origin).href)
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
  /** Sends a file, and waits until it says what will happen. */
  const look = async (page: Page, kind: keyof typeof kindText, file: string): Promise<Locator> => {
    await page.goto('/admin/collections/imports')
    await page.getByLabel(importText.kind.nb).selectOption(kind)
    await page.getByLabel(importText.file.nb).setInputFiles({
      name: `${kind}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    })
    await page.getByRole('button', { name: importText.look.nb }).click()
    const preview = page.locator('.hse-import__preview')
    await preview.waitFor({ timeout: long })
    return preview
  }
  const readIn = async (page: Page, kind: keyof typeof kindText, file: string): Promise<string> => {
    const preview = await look(page, kind, file)
    await preview.getByRole('button', { name: importText.carryOut.nb }).click()
    const done = page.getByText(/^Ferdig\. Nye: /)
    await done.waitFor({ timeout: long })
    return (await done.textContent()) ?? ''
  }
  /** Opens a role in the register of roles, and looks up who is to take it over. */
  const succeeding = async (
    page: Page,
    role: RegExp,
    part: Part,
    from: string,
  ): Promise<Locator> => {
    // The list draws itself anew once it has read its filter, and a press meanwhile is lost.
    const link = page.getByRole('link', { name: role })
    await page.goto((await link.getAttribute('href')) ?? '')
    await page.getByLabel(termText.search.nb).fill(nameOf(parts[part]))
    await page.getByRole('button', { name: termText.find.nb, exact: true }).click()
    const panel = page.locator('section', { has: page.locator('#succession-heading') })
    await panel.getByLabel(termText.person.nb, { exact: true }).selectOption({ index: 1 })
    await panel.getByLabel(termText.from.nb, { exact: true }).fill(from)
    return panel
  }
  const asked = async <T>(page: Page, address: string): Promise<T> =>
    (await (await page.request.get(address, { headers: { origin } })).json()) as T

  test('production does not start before somebody has said whose installation it is', async () => {
    await expect(startVerne(settings)).rejects.toThrow('npm run init')
  })

  test(
    'npm run init says it, and the first start makes an administrator, who chooses a password by a link',
    async () => {
      if (hasTerminal) {
        const said = await initialise(answered(), settings)
        expect(said).toMatch(/#ffff00 har en kontrast på .* Velg en mørkere\./)
      } else {
        const file = path.join(folder, 'answers.json')
        await writeFile(file, JSON.stringify(fjordby))
        await initialiseFrom(file, settings)
      }
      verne = await startVerne(settings)
      const link = /https?:\/\/\S*(?:token|passord)\S*/.exec(verne.said())?.[0] ?? ''
      const page = await sit()
      await page.goto(link)
      expect(await faultsOn(page, [320, 1280])).toEqual([])
      await page.fill('#password', password)
      await page.fill('#repeat', password)
      await follow(page.locator('main button[type=submit]'))
      const inside = await asAdministrator()
      await inside.getByRole('heading', { name: setUpText.heading.nb }).waitFor()
      expect(await inside.locator('body').innerText()).not.toMatch(/Nordhavn|NHU/)
      expect(await faultsIn(inside, '.hse-set-up')).toEqual([])
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
      // The code of a unit is misspelt on the first line: it says which, why, and what to do, and leaves it out.
      const misspelt = files.people.replace(`;${department};`, ';FH-O-0;')
      const preview = await look(page, 'affiliations', misspelt)
      const wrong = preview.locator('.hse-import__wrong')
      expect(await wrong.locator('summary').innerText()).toBe('Feil, blir hoppet over (1)')
      const line = await wrong.getByRole('listitem').first().innerText()
      expect(line).toContain('Linje 2')
      expect(line).toContain(parts.manager)
      expect(line).toContain(
        'Ingen enhet har koden «FH-O-0». Importer enhetene først, eller rett koden.',
      )
      await preview.locator('summary', { hasText: `Nye (${String(people - 1)})` }).click()
      expect(await preview.innerText()).toContain('Linje 3')
      expect(await faultsIn(page, '.hse-import')).toEqual([])
      expect(await readIn(page, 'affiliations', files.people)).toContain(`Nye: ${String(people)}.`)
      await readIn(page, 'safety-areas', files.areas)
      expect(await readIn(page, 'roles', files.roles)).toContain('Nye: 3.')
      const again = await look(page, 'people', files.people)
      await again.getByText(importText.nothing.nb).waitFor()
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
      expect(await faultsOn(manager, [320, 1280])).toEqual([])
      provider.person = { sub: 'stranger', preferred_username: 'fremmed@andre.example' }
      const stranger = await sit()
      await stranger.goto(pageAddress('nb', 'logIn'))
      expect(await faultsOn(stranger, [320, 1280])).toEqual([])
      await follow(stranger.getByRole('link', { name: /Feide/ }))
      expect(await stranger.locator('main').innerText()).toContain('Spør HMS-enheten')
      expect(await faultsOn(stranger, [320, 1280])).toEqual([])
    },
    long,
  )

  test('a term that ends stands above the register, and somebody takes over in one step', async () => {
    const page = await asAdministrator()
    await page.goto('/admin/collections/role-assignments')
    const ending = page.getByRole('region', { name: registerText.ending.nb })
    expect(await faultsIn(page, '.hse-terms')).toEqual([])
    const these = ending.getByRole('link', { name: /^Verneombud: 1 / })
    await page.goto((await these.getAttribute('href')) ?? '')
    const panel = await succeeding(page, /^Verneombud, Verneområde 1: /, 'deputy', addDays(day, 31))
    await panel.getByRole('button', { name: termText.send.nb }).click()
    await page.getByText(`${nameOf(parts.deputy)} overtar fra`).waitFor()
    await page.goto('/admin/collections/role-assignments')
    await ending.getByText(registerText.allFollowed.nb).waitFor()
  })

  test('what was open last year comes in, and who leads the department now gets what lay with the one before', async () => {
    const page = await asAdministrator()
    await readIn(page, 'cases', ofLastYear.cases)
    await readIn(page, 'measures', ofLastYear.measures)
    await page.goto('/admin/collections/role-assignments')
    const panel = await succeeding(page, /^Linjeleder, Institutt FH-0-0: /, 'successor', day)
    // Whoever runs the system reads no measures, and hands them over all the same.
    const told = await panel.innerText()
    expect(told).toContain(`Dette står på ${nameOf(parts.manager)} selv`)
    expect(told).toContain('1 som du ikke har tilgang til å lese.')
    expect(await faultsIn(page, 'section:has(#succession-heading)')).toEqual([])
    await panel.getByRole('button', { name: termText.send.nb }).click()
    const done = page.getByText(`${nameOf(parts.successor)} overtar fra`)
    await done.waitFor()
    expect(await done.innerText()).toContain('Tiltak som er gitt videre: 1.')
    const before = await comeIn('manager')
    expect(await before.locator('main').innerText()).not.toMatch(/Bytt lyset i trappen|Linjeleder/)
    const after = await comeIn('successor')
    expect(await after.locator('main').innerText()).toContain('Bytt lyset i trappen')
  })

  test('what was open last year waits in the unit’s first pre-meeting', async () => {
    const manager = await comeIn('successor')
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
    expect(await faultsOn(manager, [320, 1280])).toEqual([])
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
    const phone = await comeIn('employee', 'en', 390)
    const manager = await comeIn('successor', 'en')
    await manager.goto(registerTrainingAddress('en', department))
    expect(await faultsOn(manager, [320, 1280])).toEqual([])
    await manager.getByLabel(trainingWords.whichCourse.en).selectOption({ label: 'Brannvern' })
    for (const each of ['employee', 'representative', 'deputy'] as const) {
      await manager.getByLabel(nameOf(parts[each])).check()
    }
    const register = manager.getByRole('button', { name: trainingWords.save.en, exact: true })
    await follow(register)
    // Two of them have no account yet: it says so, and keeps who was chosen.
    await manager.locator('.ds-error-summary a').click()
    await manager.getByLabel(trainingWords.witness.en).check()
    await follow(register)
    const told = 'Registered: 3. Waiting for the participant to confirm: 1.'
    expect(await manager.locator('main').innerText()).toContain(told)
    await phone.goto(myTrainingAddress('en'))
    expect(await faultsOn(phone, [320, 390])).toEqual([])
    await follow(phone.getByRole('button', { name: trainingWords.confirm.en }))
    await phone.getByText(trainingWords.confirmed.en).waitFor()
    const { docs } = await asked<{ docs: { state: string; confirmedBy: string }[] }>(
      manager,
      '/api/training-records?depth=0&where[confirmedBy][equals]=self',
    )
    expect(docs).toMatchObject([{ state: 'confirmed' }])
  })
})

/** Answers each question once; asked again, as after an answer that could not be used, it is Enter. */
function answered(): (question: string) => string {
  const left = [...answers]
  return (question) => {
    const at = left.findIndex(([words]) => question.includes(words))
    return at === -1 ? '' : (left.splice(at, 1)[0]?.[1] ?? '')
  }
}
