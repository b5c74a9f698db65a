import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { indexFolder } from '../../src/search/index/index-folder.ts'
import {
  indexFiles,
  type StoredFacts,
  type StoredIndex,
} from '../../src/search/index/stored-index.ts'
import { openedSite } from './opened-site.ts'

const reader = openedSite()

const failed = 'Søket svarte ikke.'

describe('the search dialog that stays open while the site is published', () => {
  const status = () => reader.page.getByRole('dialog').getByRole('status')
  const found = () => reader.page.locator('#searchDialogList .result__title').allTextContents()

  async function ask(question: string): Promise<void> {
    await reader.page.getByRole('dialog').getByRole('searchbox').fill(question)
    await status()
      .filter({ hasText: new RegExp(`${question}|${failed}`) })
      .waitFor()
  }

  beforeEach(async () => {
    await reader.page.goto(`${reader.origin}/tema/`)
    await reader.page.keyboard.press('/')
  })

  test('finds with the index of the new release, which it does not take from a cache', async () => {
    await ask('tokt')
    await republish()
    const anew = reader.page.waitForRequest((request) => request.url().endsWith(indexFiles.entry))
    await ask('brannøvelse')
    expect(await status().textContent()).toMatch(/^\d+ treff på «brannøvelse»$/)
    expect(await found()).toContain('Brannvern')
    expect(await (await anew).headerValue('cache-control')).toBe('max-age=0')
  })

  test('finds when what it knows of the pages is gone and their words are not', async () => {
    await ask('xylofon')
    await republish({ words: false })
    await ask('brannøvelse')
    expect(await status().textContent()).toMatch(/^\d+ treff på «brannøvelse»$/)
    expect(await found()).toContain('Brannvern')
  })

  test.each(['words', 'facts'])(
    'says that search did not respond when the new release lacks %s too, and finds when it has them',
    async (part) => {
      await ask('xylofon')
      await republish()
      const folder = path.join(reader.dir, indexFolder('nb'), part)
      await rename(folder, `${folder}-gone`)
      await ask('brannøvelse')
      expect(await status().textContent()).toContain(failed)
      expect(await found()).toEqual([])
      await rename(`${folder}-gone`, folder)
      await reader.page.getByRole('dialog').getByRole('searchbox').fill('brannøvelser')
      await expect.poll(found).toContain('Brannvern')
    },
  )
})

describe('the search page that stays open while the site is published', () => {
  const titles = () => reader.page.locator('#results-list .result__title').allTextContents()
  const status = () => reader.page.locator('#results-status')
  const more = () => reader.page.getByRole('button', { name: 'Vis flere treff' })

  test('finds with the index of the new release', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=tokt`)
    await status().filter({ hasText: 'treff' }).waitFor()
    await republish()
    await reader.page.getByRole('searchbox').fill('brannøvelse')
    await reader.page.getByRole('searchbox').press('Enter')
    await status().filter({ hasText: '«brannøvelse»' }).waitFor()
    expect(await titles()).toContain('Brannvern')
  })

  test('shows more of what it found', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=avvik`)
    await more().waitFor()
    const first = await titles()
    await republish()
    await more().click()
    await expect.poll(titles).toHaveLength(first.length * 2)
    expect((await titles()).slice(0, first.length)).toEqual(first)
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe(
      (await titles())[first.length],
    )
  })

  test('says so when more cannot be had, and keeps what it shows', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=avvik`)
    await more().waitFor()
    const first = await titles()
    await reader.page.route('**/search-index/**', (route) => route.abort())
    await more().click()
    await status().filter({ hasText: failed }).waitFor()
    expect(await titles()).toEqual(first)
    await reader.page.unroute('**/search-index/**')
    await more().click()
    await expect.poll(titles).toHaveLength(first.length * 2)
  })
})

/** The same site as a later release has it: what it holds lies in files of other names, and those of before are gone. */
async function republish({ words = true } = {}): Promise<void> {
  const folder = path.join(reader.dir, indexFolder('nb'))
  const at = (name: string) => path.join(folder, name)
  const entry = await json<StoredIndex>(at(indexFiles.entry))
  for (const name of await readdir(at('text'))) {
    const [before = ''] = name.split('.')
    await rename(at(indexFiles.text(before)), at(indexFiles.text(later(before))))
  }
  for (const name of entry.facts) {
    const facts = (await json<StoredFacts[]>(at(indexFiles.facts(name)))).map((each) =>
      each?.with(5, later(each[5])),
    )
    await writeFile(at(indexFiles.facts(later(name))), JSON.stringify(facts))
    await rm(at(indexFiles.facts(name)))
  }
  for (const [, name] of words ? entry.words : []) {
    await rename(at(indexFiles.words(name)), at(indexFiles.words(later(name))))
  }
  const renamed: StoredIndex = {
    ...entry,
    facts: entry.facts.map(later),
    words: words ? entry.words.map(([from, name]) => [from, later(name)]) : entry.words,
  }
  await writeFile(at(indexFiles.entry), JSON.stringify(renamed))
}

function later(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, name.length)
}

async function json<Kind>(file: string): Promise<Kind> {
  return JSON.parse(await readFile(file, 'utf8')) as Kind
}
