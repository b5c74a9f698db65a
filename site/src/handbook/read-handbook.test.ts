import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handbookPageAddress, reportPrivacyAddress } from '@verne/content/addresses/site'
import { defaultHandbookDir } from '../../settings.ts'
import { readHandbook } from './read-handbook.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'verne-handbook-'))
  await mkdir(path.join(dir, 'nb'))
  await mkdir(path.join(dir, 'en'))
})

afterEach(() => rm(dir, { recursive: true, force: true }))

const good = {
  title: 'Ny som leder',
  lead: 'Det første du gjør.',
  audience: '[manager]',
  topics: '[lederansvar]',
  order: '3',
  updated: '2026-11-01',
  pair: 'new-as-manager',
}

async function page(name: string, values: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries({ ...good, ...values }).filter(([, value]) => value !== '')
  const head = lines.map(([key, value]) => `${key}: ${value}`).join('\n')
  await writeFile(path.join(dir, name), `---\n${head}\n---\n\nTekst.\n`)
}

test('pages are read by order, an unquoted date as a civil date', async () => {
  await page('nb/ny-som-leder.mdx', {})
  await page('en/new-as-manager.mdx', { order: '2', pair: 'ny-som-leder' })
  expect(readHandbook(dir)).toEqual([
    expect.objectContaining({ language: 'en', slug: 'new-as-manager', order: 2 }),
    expect.objectContaining({ language: 'nb', slug: 'ny-som-leder', updated: '2026-11-01' }),
  ])
})

test.each([
  ['a field is of the wrong kind', { order: 'tre' }, 'nb/side.mdx:6 order: '],
  ['an audience does not exist', { audience: '[manager, alle]' }, 'nb/side.mdx:4 audience.1: '],
  ['a date does not exist', { updated: '2026-02-31' }, 'nb/side.mdx:7 updated: '],
  ['a field is missing', { lead: '' }, 'nb/side.mdx:1 lead: '],
  ['a field is unknown', { tittel: 'x' }, 'nb/side.mdx:9 tittel: '],
  ['the front matter is no YAML', { title: '"Ny' }, 'nb/side.mdx:'],
])('when %s, file, line and field are named', async (_, values, said) => {
  await page('nb/side.mdx', values)
  expect(() => readHandbook(dir)).toThrow(said)
})

test('all faults are told at once', async () => {
  await page('nb/en.mdx', { order: 'x' })
  await page('en/two.mdx', { pair: '""' })
  expect(() => readHandbook(dir)).toThrow(/nb\/en\.mdx:6 order[\s\S]*en\/two\.mdx:8 pair/)
})

test('a page without front matter is named', async () => {
  await writeFile(path.join(dir, 'nb/side.mdx'), '# Tittel\n')
  expect(() => readHandbook(dir)).toThrow('nb/side.mdx:1 front matter')
})

test('a page without its pair in the other language is named', async () => {
  await page('nb/ny-som-leder.mdx', {})
  expect(() => readHandbook(dir)).toThrow(
    'nb/ny-som-leder.mdx:1 pair: no page of the other language is called "new-as-manager"',
  )
})

test('two pages that name different pairs are told apart', async () => {
  await page('nb/ny-som-leder.mdx', {})
  await page('nb/annen.mdx', { pair: 'new-as-manager' })
  await page('en/new-as-manager.mdx', { pair: 'ny-som-leder' })
  expect(() => readHandbook(dir)).toThrow('nb/annen.mdx:1 pair: ')
})

test('every page of the handbook has its pair, and nothing is wrong with its front matter', () => {
  const pages = readHandbook(defaultHandbookDir)
  const count = (language: string) => pages.filter((each) => each.language === language).length
  expect(count('nb')).toBe(count('en'))
})

test('the page on privacy that the report form links to is a handbook page, in each language', () => {
  const addresses = readHandbook(defaultHandbookDir).map(({ language, slug }) =>
    handbookPageAddress(language, slug),
  )
  expect(addresses).toContain(reportPrivacyAddress('nb'))
  expect(addresses).toContain(reportPrivacyAddress('en'))
})
