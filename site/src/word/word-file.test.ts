import type { Edition, Guideline } from '@verne/content/schema'
import mammoth from 'mammoth'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { sampleSnapshot } from '../../test/sample-snapshot.ts'
import { wordFile } from './word-file.ts'
import { wordFileOf, wordFilesOf } from './word-files.ts'

const origin = 'https://hms.nordhavn.example'
const [sample] = sampleSnapshot.guidelines
const [newest] = sample?.editions ?? []
if (sample === undefined || newest === undefined) throw new Error('The sample has no guideline.')

const template: Guideline = { ...sample, kind: 'template' }

function written(html: string): { guideline: Guideline; edition: Edition } {
  return { guideline: template, edition: { ...(newest as Edition), title: 'Sjekkliste', html } }
}

/** The document as a library of another house reads it. */
async function read(html: string): Promise<string> {
  const file = await wordFile(written(html), 'nb', origin)
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  return value
}

describe('a template as a Word document', () => {
  test('has the title, the lead and the headings', async () => {
    const html = await read('<h2 id="a">Om <em>møtet</em></h2><p>Skriv kort.</p>')
    expect(html).toContain('Sjekkliste')
    expect(html).toContain('<h2>Om <em>møtet</em></h2>')
    expect(html).toContain('<p>Skriv kort.</p>')
  })

  test('has tables with room to write in', async () => {
    const html = await read(
      '<table><thead><tr><th>Navn</th><th>Rolle</th></tr></thead><tbody><tr><td></td><td><p>Leder</p></td></tr></tbody></table>',
    )
    expect(html.replaceAll(/<\/?(?:p|strong)>/g, '')).toContain(
      '<table><thead><tr><th>Navn</th><th>Rolle</th></tr></thead><tbody><tr><td></td><td>Leder</td></tr></tbody></table>',
    )
  })

  test('counts each numbered list from one, and keeps lists within lists', async () => {
    const html = await read(
      '<ol><li>Først<ul><li>Underpunkt</li></ul></li><li>Så</li></ol><p>Og</p><ol><li>Igjen</li></ol>',
    )
    expect(html).toContain('<ol><li>Først<ul><li>Underpunkt</li></ul></li><li>Så</li></ol>')
    expect(html).toContain('<ol><li>Igjen</li></ol>')
  })

  test('leads to the site where a link has no origin', async () => {
    const html = await read('<p>Se <a href="/retningslinjer/nhu-hms-r03/">runden</a>.</p>')
    expect(html).toContain(`<a href="${origin}/retningslinjer/nhu-hms-r03/">runden</a>`)
  })

  test('says what a picture shows, and what a callout warns of', async () => {
    const html = await read(
      '<aside class="callout callout-danger"><p class="callout-title">Stopp</p><p>Fare for liv.</p></aside><p><img src="/media/a.png" alt="Avtrekk"></p>',
    )
    expect(html).toContain('<strong>Stopp</strong>')
    expect(html).toContain('Fare for liv.')
    expect(html).toContain('[Avtrekk]')
  })

  test('says at the foot of each sheet which edition it is, and lies down for a wide table', async () => {
    const cells = (tag: string) => `<tr>${`<${tag}>x</${tag}>`.repeat(6)}</tr>`
    const parts = unzipSync(
      await wordFile(written(`<table>${cells('th')}${cells('td')}</table>`), 'en', origin),
    )
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
    const foot = Object.keys(parts).filter((each) => /footer\d+\.xml$/.test(each))
    expect(foot.map(text).join('')).toContain(
      `${sample.number} · Edition ${String(newest.edition)}`,
    )
    expect(text('word/document.xml')).toContain('w:orient="landscape"')
    expect(text('word/styles.xml')).toContain('en-GB')
  })

  test('is the same file whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T10:00:00Z') })
    try {
      const text = '<p>Likt, med <a href="https://lovdata.no/lov/2005-06-17-62">en lenke</a>.</p>'
      const first = await wordFile(written(text), 'nb', origin)
      vi.setSystemTime(new Date('2027-02-01T11:30:00Z'))
      expect(await wordFile(written(text), 'nb', origin)).toEqual(first)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('only what is filled in, in force and written in the language is a Word document', () => {
  expect(wordFileOf(sample, 'nb')).toBeNull()
  expect(wordFileOf(template, 'nb')?.edition.state).toBe('inForce')
  const norwegianOnly = {
    ...template,
    editions: template.editions.filter(({ language }) => language === 'nb'),
  }
  expect(wordFileOf(norwegianOnly, 'en')).toBeNull()
  const gone = {
    ...template,
    editions: template.editions.map((each) => ({ ...each, state: 'withdrawn' as const })),
  }
  expect(wordFileOf(gone, 'nb')).toBeNull()
  expect(
    wordFilesOf({ guidelines: [sample, norwegianOnly] }).map(({ language }) => language),
  ).toEqual(['nb'])
})
