import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nordhavn } from '@verne/content/nordhavn'
import { snapshot } from '@verne/content/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../build-site.ts'
import { indexSite } from '../search-index.ts'
import { shade } from '../src/styles/palette.ts'
import { BuiltPage } from './built-site.ts'

const institution = {
  name: { nb: 'Høgskolen i Fjordvik', en: 'Fjordvik University College' },
  shortName: 'HiF',
  colours: { accent: '#6b2d5c', ink: '#221a20', signal: '#f4b63c' },
  documentNumberPattern: String.raw`^HIF-\d{3}$`,
  documentNumberExample: 'HIF-001',
  dutyPhone: { number: '000 00 222' },
  siteEmail: 'hms@fjordvik.example',
  dataProtectionEmail: 'personvern@fjordvik.example',
}

const day = '2026-11-20'

/** What an institution publishes first: one guideline of its own, and nothing else. */
const first = snapshot.parse({
  schema: 1,
  takenAt: `${day}T08:00:00Z`,
  asOf: day,
  institution: { name: institution.name, shortName: institution.shortName },
  topics: [],
  guidelines: [
    {
      id: 'g-1',
      number: 'HIF-001',
      slug: 'hif-001',
      kind: 'guideline',
      topics: [],
      audience: ['employee'],
      ownerUnit: null,
      responsibleRole: null,
      contacts: [],
      legalBasis: null,
      reviewIntervalMonths: 24,
      nextReview: null,
      reviewOverdue: false,
      editions: [
        {
          id: 'e-1',
          language: 'nb',
          edition: 1,
          state: 'inForce',
          title: 'HMS-politikk',
          lead: '',
          html: '<p>Alle skal komme trygt hjem.</p>',
          headings: [],
          changeKind: 'major',
          changeNote: 'Ny.',
          approverRole: null,
          approverName: null,
          approvedDate: day,
          archiveReference: null,
          validFrom: day,
          validTo: null,
          withdrawnReason: null,
          sourceEdition: null,
          behind: null,
        },
      ],
    },
  ],
  images: [],
})

let work: string
let site: string
const page = async (address: string): Promise<BuiltPage> =>
  new BuiltPage(await readFile(path.join(site, address, 'index.html'), 'utf8'))

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-own-'))
  site = path.join(work, 'site')
  const [file, institutionFile] = ['snapshot.json', 'institution.json'].map((name) =>
    path.join(work, name),
  ) as [string, string]
  await writeFile(file, JSON.stringify(first))
  await writeFile(institutionFile, JSON.stringify(institution))
  await buildSite({
    source: { kind: 'file', path: file },
    outDir: site,
    cacheDir: path.join(work, 'cache'),
    serverUrl: 'https://hms.fjordvik.example',
    institutionFile,
  })
  await indexSite(site)
})

afterAll(async () => {
  await rm(work, { recursive: true, force: true })
})

test('another institution’s site names the fictional university nowhere, not in a single file', async () => {
  const found: string[] = []
  let read = 0
  for await (const each of glob('**/*', { cwd: site, withFileTypes: true })) {
    if (!each.isFile() || /\.(?:woff2|png|pf_\w+|pagefind)$/.test(each.name)) continue
    const file = path.join(each.parentPath, each.name)
    const text = await readFile(file, 'utf8')
    read += 1
    const at = /nordhavn|\bnhu\b|000 00 110/i.exec(text)
    if (at === null) continue
    const around = text.slice(Math.max(0, at.index - 60), at.index + 60)
    found.push(`${path.relative(site, file)}: ${around}`)
  }
  expect(read).toBeGreaterThan(30)
  expect(found).toEqual([])
})

test('it carries the institution’s own name, numbers and addresses, in both languages', async () => {
  const [norwegian, english] = [await page('/'), await page('/en/')]
  expect(norwegian.html).toContain('Høgskolen i Fjordvik')
  expect(english.html).toContain('Fjordvik University College')
  for (const each of [norwegian, english]) {
    expect(each.linksTo('tel:00000222').length).toBeGreaterThan(0)
    expect(each.linksTo('mailto:hms@fjordvik.example').length).toBeGreaterThan(0)
  }
})

test('the handbook that comes with Verne says who answers for the data, and how they are reached', async () => {
  const privacy = await page('/handbok/personvern-nar-du-melder/')
  expect(privacy.html).toContain('Høgskolen i Fjordvik er behandlingsansvarlig')
  expect(privacy.linksTo('mailto:personvern@fjordvik.example')).toHaveLength(1)
  const aid = await page('/handbok/forstehjelp/')
  expect(aid.linksTo('tel:00000222').length).toBeGreaterThan(0)
})

test('where its pages name a document the institution has not got, the words stay', async () => {
  const steps = await page('/handbok/hms-runden-steg-for-steg/')
  expect(steps.html).toContain('Handlingsplan for HMS')
})

test('it wears the institution’s colours', async () => {
  let styles = ''
  for await (const each of glob('_astro/*.css', { cwd: site })) {
    styles += await readFile(path.join(site, each), 'utf8')
  }
  const buttons = (accent: string) => shade(accent, 'light', 'base-default')
  expect(styles.includes(buttons(institution.colours.accent))).toBe(true)
  expect(styles.includes(buttons(nordhavn.colours.accent))).toBe(false)
})
