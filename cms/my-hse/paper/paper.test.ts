import { createElement } from 'react'
import mammoth from 'mammoth'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chromiumPlace } from './pdf.ts'
import { wholeDocument } from './document.tsx'
import { drawPaper } from './draw.tsx'
import { paperAsPdf, paperAsWord, type Paper } from './files.ts'

const paper: Paper = {
  language: 'en',
  title: 'Annual report <2026>',
  body: '<h1>Annual report</h1><h2>Cases</h2><p>Twelve &amp; more</p><table><caption>By month</caption><tr><th>Month</th></tr><tr><td>May</td></tr></table>',
  style: 'p { color: black }',
  name: 'report-2026',
  number: 'RAP-2026',
  day: '2026-11-22',
  origin: 'https://hms.nordhavn.example',
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a paper', () => {
  test('is a whole document by itself, which may load nothing', () => {
    const html = wholeDocument(paper)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>Annual report &lt;2026&gt;</title>')
    expect(html).toContain(`<main>${paper.body}</main>`)
    expect(html).toMatch(/default-src &#x27;none&#x27;/)
    expect(html).not.toMatch(/<script|<link|https?:/)
  })

  test('is bound and paged by what is not frozen with it, for papers of before as well', () => {
    const bound = { ...paper, body: '<section class="annex"></section>', foot: 'Nordhavn' }
    expect(wholeDocument(bound)).toContain('.annex { break-before: page; }')
  })

  test('comes as a Word document with its text, its title once, the same bytes each time', async () => {
    const answer = await paperAsWord(paper)
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="report-2026.docx"',
    )
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    expect(value.split('Annual report').length).toBe(2)
    for (const each of ['Cases', 'Twelve & more', 'May']) expect(value).toContain(each)
    const again = await paperAsWord(paper)
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('is drawn in both languages by its kind, and refused where nothing draws it', () => {
    const kind = {
      kind: 'reports',
      draw: (facts: unknown, language: string) =>
        createElement('h1', null, `${language}: ${String(facts)}`),
    }
    expect(drawPaper('reports', 'a<b', [kind])).toMatchObject({
      nb: '<h1>nb: a&lt;b</h1>',
      en: '<h1>en: a&lt;b</h1>',
    })
    expect(() => drawPaper('letters', {}, [kind])).toThrow('Nothing draws the papers of letters')
  })

  test('is no PDF where the server has no browser', async () => {
    expect(chromiumPlace({ CHROMIUM_PATH: '/nowhere/chromium' })).toBeNull()
    vi.stubEnv('CHROMIUM_PATH', 'none')
    const answer = await paperAsPdf(paper)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })
})
