import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTheDoorLimits, type OpenContact, type Snapshot } from '@verne/content/schema'
import { siteLanguages, unitPageAddress } from '@verne/content/addresses/site'
import { checkRelease } from '../../check-release.ts'
import { unlinkedIn } from '../../src/linking/unlinked.ts'
import { openBrowser, serveSite } from '../browser.ts'
import { type BuiltSite, builtSite, sampleHandbook } from '../built-site.ts'
import { starterWithUnits, withManyUnits } from './starter-units.ts'

const laboratory = 'nhu-nv-kj-k2210'
/** A unit with as much on its card as there can be. */
const full = 'nhu-te-ma-m1'
/** Units by how much of the room on their card they fill, and how many hold each role. */
const fullness: Readonly<Record<string, readonly [share: number, holders: number]>> = {
  [full]: [1, 3],
  'nhu-te-el-hsp': [1, 1],
  'nhu-te-mt-ff': [0.8, 2],
  'nhu-te-mt-hav': [0.6, 1],
  'nhu-he-tk': [0.6, 3],
  'nhu-he-fs': [0.4, 3],
  'nhu-um-ko': [0.2, 3],
}

let snapshot: Snapshot
let site: BuiltSite
let served: { origin: string; close(): void }
let browser: Browser

beforeAll(async () => {
  const starter = await starterWithUnits()
  snapshot = {
    ...starter,
    units: starter.units.map((each) => {
      const [share, holders] = fullness[each.slug] ?? []
      return share && holders ? filled(each, share, holders) : each
    }),
  }
  site = await builtSite(snapshot)
  served = await serveSite(site.dir)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser.close()
  served.close()
  await site.remove()
})

type Unit = Snapshot['units'][number]

function filled(unit: Unit, share: number, holders: number): Unit {
  const line = (most: number): string => {
    const length = Math.floor(most * share)
    return `${'vernebriller '.repeat(20).slice(0, length - 1)}x`
  }
  const place = line(atTheDoorLimits.meetingPlace)
  const perLine = Math.floor(atTheDoorLimits.beforeYouWork / atTheDoorLimits.lines) - 1
  const work = Array.from({ length: atTheDoorLimits.lines }, () => line(perLine)).join('\n')
  const roles = ['safetyRepresentative', 'lineManager', 'firstAider', 'roomManager'] as const
  const contact = (role: OpenContact['role'], number: number): OpenContact => ({
    role,
    roleName: { nb: role, en: role },
    unit: unit.name,
    name: `Kristoffer-Alexander Nordahl-Wiborg ${String(number)}`,
    email: null,
    phone: '000 12 345',
  })
  return {
    ...unit,
    name: {
      nb: 'Verkstedet for sveising, maskinering og sammenstilling av stålkonstruksjoner',
      en: 'Workshop for welding, machining and assembly of steel structures',
    },
    contacts: roles.flatMap((role) =>
      Array.from({ length: holders }, (_, index) => contact(role, index + 1)),
    ),
    meetingPlace: { nb: place, en: place },
    beforeYouWork: { nb: work, en: work },
  }
}

/** The sheets of a page on paper, each with its width and height in points. */
async function sheets(address: string): Promise<[number, number][]> {
  const page = await browser.newPage()
  await page.goto(`${served.origin}${address}`)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.close()
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}

const a5 = [[420, 595]]

describe('the card by the door', () => {
  test.each([
    `/kontakter/${laboratory}/dorkort/`,
    `/en/contacts/${laboratory}/door-card/`,
    `/kontakter/${full}/dorkort/`,
    `/en/contacts/${full}/door-card/`,
    '/kontakter/nhu-ku-sc/dorkort/',
  ])('%s is one sheet of A5, upright', async (address) => {
    expect(await sheets(address)).toEqual(a5)
  })

  test('however much of the room on it is filled, a card is no taller than the sheet', async () => {
    const page = await browser.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 500, height: 900 })
    const tall: string[] = []
    const told = snapshot.units.filter((each) => each.beforeYouWork).map(({ slug }) => slug)
    for (const slug of told) {
      await page.goto(`${served.origin}/kontakter/${slug}/dorkort/`)
      const height = await page
        .locator('.door-card')
        .evaluate((card) => card.getBoundingClientRect().height)
      // 194 mm of the sheet are inside its margins.
      if (height > (194 / 25.4) * 96) tall.push(`${slug}: ${String(height)}`)
    }
    await page.close()
    expect(tall).toEqual([])
  }, 180_000)

  test.each([
    [`/kontakter/${laboratory}/dorkort/`, `https://hms.nordhavn.example/meld?unit=${laboratory}`],
    [
      `/en/contacts/${laboratory}/door-card/`,
      `https://hms.nordhavn.example/en/report?unit=${laboratory}`,
    ],
  ])('the code on %s leads to the report form with the unit filled in', async (address, to) => {
    const page = await browser.newPage()
    await page.goto(`${served.origin}${address}`)
    expect(await decoded(page)).toBe(to)
    await page.close()
  })

  test('has both languages, and whom to call: the representative, or the chief one where none is chosen', async () => {
    const card = async (slug: string): Promise<string> =>
      (await site.page(`/kontakter/${slug}/dorkort/`)).one('article', 'door-card').text
    const lab = await card(laboratory)
    for (const said of [
      'Synthesis Hall, laboratory K2-210',
      '113',
      '000 00 110',
      'Parkeringsplassen nord for Kjemibygget K2',
      'The car park north of the Chemistry Building K2',
      'Verneombud Safety representative Daniel Oyelaran-Vik 000 66 150',
      'Romansvarlig Room manager Ole-Kristian Vårdalsmo 000 64 311',
      'Førstehjelper First aider Anita Dalsbøen 000 65 537',
      'Ta på vernebriller og frakk før du går inn.',
      'Put on goggles and a lab coat before you enter.',
    ]) {
      expect(lab).toContain(said)
    }
    const stage = await card('nhu-ku-sc')
    expect(stage).toContain('Hovedverneombud Chief safety representative Unni Storebakk 000 53 890')
    // Nothing is printed of what the unit has not said.
    expect(stage).not.toContain('Møteplass')
    expect(stage).not.toContain('Før du arbeider her')
  })

  test('is found by nobody who searches: the page of the unit is', async () => {
    expect((await site.page(`/kontakter/${laboratory}/dorkort/`)).noindex).toBe(true)
    expect((await site.page(`/kontakter/${laboratory}/`)).noindex).toBe(false)
  })
})

async function decoded(page: Page): Promise<string | undefined> {
  const picture = await page.locator('.door-card .qr-code').screenshot()
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

describe('the page of a unit', () => {
  test('says whom to turn to for what, with number and address, and for which place', async () => {
    const page = await site.page(`/kontakter/${laboratory}/`)
    const { text } = page.one('dl', 'unit-roles')
    for (const said of [
      'Verneombud Daniel Oyelaran-Vik for Kjemi 000 66 150',
      'HMS-koordinator Andreas Skogmo-Flaten for Fakultet for naturvitenskap',
      'Romansvarlig Ole-Kristian Vårdalsmo 000 64 311',
      'Førstehjelper Anita Dalsbøen for Institutt for kjemi 000 65 537',
      'Brannvernleder Anita Dalsbøen for Institutt for kjemi',
    ]) {
      expect(text).toContain(said)
    }
    expect(page.linksTo(`/meld?unit=${laboratory}`)).toEqual(['Meld avvik her'])
    expect(page.linksTo(`/kontakter/${laboratory}/dorkort/`)).toEqual(['Dørkort til utskrift'])
  })

  test.each(siteLanguages)('gives the number where it names one (%s)', async (language) => {
    const around = {
      language,
      own: unitPageAddress(language, laboratory),
      guideline: () => null,
      destination: () => null,
    }
    const { html } = await site.page(around.own)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(main).toContain('tel:113')
    expect(unlinkedIn(main, around).filter(({ kind }) => kind === 'number')).toEqual([])
  })

  test('never leaves a role empty without saying whom to turn to', async () => {
    const page = await site.page('/en/contacts/nhu-ku-sc/')
    const { text } = page.one('dl', 'unit-roles')
    expect(text).toContain('None elected. Call the chief safety representative Unni Storebakk')
    expect(text).toContain('First aider No one registered. Ask the manager, Sindre Fjøsne-Roth 000')
    // Not every unit is a room.
    expect(text).not.toContain('Room manager')
  })

  test('is remembered only when the reader asks for it, is first among the contacts then, and can be forgotten', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const kept = () => page.evaluate(() => Object.keys(localStorage))
    await page.goto(`${served.origin}/kontakter/`)
    await page.goto(`${served.origin}/kontakter/${laboratory}/`)
    expect(await kept()).toEqual([])
    await page.getByRole('button', { name: 'Husk dette som enheten min' }).click()
    expect(await page.getByRole('status').textContent()).toContain('bare i denne nettleseren')
    expect(await kept()).toEqual(['verne-my-unit'])
    await page.goto(`${served.origin}/kontakter/`)
    const mine = page.getByRole('region', { name: 'Enheten din' })
    expect(await mine.textContent()).toContain('Daniel Oyelaran-Vik')
    await mine.getByRole('button', { name: 'Glem valget' }).click()
    expect(await mine.count()).toBe(0)
    expect(await kept()).toEqual([])
    await context.close()
  })
})

describe('the contacts', () => {
  test.each(['/kontakter/', '/en/contacts/'])(
    '%s prints on at most four sheets of A4',
    async (address) => {
      const printed = await sheets(address)
      expect(printed.length).toBeLessThanOrEqual(4)
      expect(printed[0]).toEqual([595, 842])
    },
  )

  test('are narrowed by what is typed, however it is spelled, and say how many are left', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.origin}/kontakter/`)
    const field = page.getByLabel('Finn enheten din')
    const shown = page.locator('.contacts-page__units .unit-row:visible')
    await field.fill('KJEMI')
    expect(await shown.locator('.unit-row__name').allTextContents()).toHaveLength(1)
    await field.fill('keramikk verksted')
    expect((await shown.first().textContent())?.trim()).toContain('Keramikkverkstedet')
    await field.fill('vardalsmo')
    expect(await page.getByRole('status').textContent()).toBe(
      'Ingen enheter passer. Prøv et kortere ord.',
    )
    await field.fill('oyelaran')
    expect(await shown.count()).toBe(3)
    expect(await page.getByRole('status').textContent()).toBe('3 enheter')
    await field.fill('')
    expect(await shown.count()).toBe(44)
    await page.close()
  })

  test('lead to each faculty without a script, and show no field that would do nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.origin}/kontakter/`)
    expect(await page.getByLabel('Finn enheten din').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Fakultet for teknologi' }).first().click()
    expect(new URL(page.url()).hash).toBe('#group-nhu-te')
    expect(await page.locator('#group-nhu-te').isVisible()).toBe(true)
    await context.close()
  })

  test('have the university itself last: nobody looks for that', async () => {
    const page = await site.page('/kontakter/')
    expect(page.all('li', 'unit-row').at(-1)?.attribute('id')).toBe('nhu')
  })

  test('every number is one to press', async () => {
    const page = await site.page('/kontakter/')
    const main = page.html.slice(page.html.indexOf('<main'), page.html.indexOf('</main>'))
    const unlinked = main.replaceAll(/<a [^>]*href="tel:[^"]*"[^>]*>.*?<\/a>/gs, '')
    expect(/000\s\d\d\s\d{3}/.exec(unlinked)).toBeNull()
  })

  test('weigh at most 20 KB for a university of 300 units', async () => {
    const many = await withManyUnits(300)
    const large = await builtSite({ ...many, guidelines: many.guidelines.slice(0, 1) })
    const file = await readFile(path.join(large.dir, 'kontakter/index.html'))
    await large.remove()
    expect(brotliCompressSync(file).length).toBeLessThan(20_000)
  }, 240_000)
})

test('no page of a unit has a fault or a dead link', async () => {
  const problems = await checkRelease(site.dir, snapshot, { handbookDir: sampleHandbook })
  expect(problems.filter(({ page }) => /kontakter|contacts/.test(page))).toEqual([])
})
