import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { wholeDocument } from '../../cms/my-hse/paper/document.tsx'
import { paperAsPdf } from '../../cms/my-hse/paper/files.ts'
import { boundBody } from '../../cms/my-hse/reports/bound.ts'
import { printedPaper } from '../../cms/my-hse/paper/pdf.ts'
import { paperStyle } from '../../cms/my-hse/paper/style.ts'
import { ensureBrowser } from '../testing/browser.ts'

const body = `<p class="institution">Nordhavn universitet</p><h1>Årsrapport 2026</h1>
<h2>Saker</h2><p>Tolv saker.</p>
<table><caption>Saker etter måned</caption><thead><tr><th scope="col">Måned</th><th scope="col">Antall</th></tr></thead>
<tbody><tr><th scope="row">Mai</th><td>12</td></tr></tbody></table>
<h2>Skader</h2><ul><li>Ingen alvorlige</li></ul>
<script>document.body.textContent = 'changed'</script><img src="http://127.0.0.1:9/x.png" alt="Et bilde">`

interface Tagged {
  readonly role?: string
  readonly type?: string
  readonly children?: readonly Tagged[]
}

describe('a paper as a PDF', () => {
  test('has tags in the order it is read, an outline of its headings, its language and title, and runs no script', async () => {
    const html = wholeDocument({
      language: 'nb',
      title: 'Årsrapport 2026',
      body,
      style: paperStyle,
    })
    const printed = await printedPaper(ensureBrowser(), html)
    if (!printed.ok) throw new Error(JSON.stringify(printed))
    const pdf = await getDocument({ data: new Uint8Array(printed.pdf) }).promise
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: 'Årsrapport 2026', Language: 'nb' })
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['Årsrapport 2026'])
    expect(outline[0]?.items.map(({ title }: { title: string }) => title)).toEqual([
      'Saker',
      'Skader',
    ])
    const page = await pdf.getPage(1)
    const roles = rolesIn(await page.getStructTree())
    const told = ['P', 'H1', 'H2', 'P', 'Table', 'Caption', 'TR', 'TH', 'TH', 'TR', 'TH', 'TD']
    expect(roles.filter((each) => told.includes(each))).toEqual([...told, 'H2'])
    expect(roles).toEqual(expect.arrayContaining(['L', 'LI']))
    const { items } = await page.getTextContent()
    const text = items.map((each) => ('str' in each ? each.str : '')).join(' ')
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Tolv saker. Saker etter måned Måned Antall Mai 12',
    )
    expect(text).not.toContain('changed')
  })

  test('with annexes bound in has one bookmark for each, tags in the order it is read, and contents with the pages', async () => {
    const nav = (id: string) =>
      `<nav aria-labelledby="paper-contents"><h2 id="paper-contents">Innhold</h2><ol><li><a href="#${id}">Saker</a></li></ol></nav>`
    const report = `<h1>Årsrapport 2026</h1>${nav('part-cases')}<h2 id="part-cases">Saker</h2><p>Tolv saker.</p>`
    const joint = `<h1>Samlet revisjonsrapport</h1>${nav('part-cases')}<h2 id="part-cases">Funn</h2><p>Fem funn.</p>`
    const annexes = [{ title: 'Samlet revisjonsrapport 2026', number: 'RAP-1', body: joint }]
    const answer = await paperAsPdf({
      language: 'nb',
      title: 'Årsrapport 2026',
      body: boundBody(report, { annexes, language: 'nb' }),
      style: paperStyle,
      name: 'rapport',
      number: 'RAP-2',
      day: '2026-11-30',
      origin: 'https://hms.nordhavn.example',
      caseName: 'Styresak 17/2026',
    })
    const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise
    expect(pdf.numPages).toBe(3)
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual([
      'Årsrapport 2026',
      'Vedlegg 1: Samlet revisjonsrapport 2026',
    ])
    const textOf = async (number: number): Promise<string> => {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      return items.map((each) => ('str' in each ? each.str : '')).join(' ')
    }
    const first = (await textOf(1)).replaceAll(/\s+/g, ' ')
    expect(first).toMatch(/Saker 1 .*Vedlegg 1: Samlet revisjonsrapport 2026 2/)
    expect(first).toContain('Styresak 17/2026')
    expect(first).toContain('1 av 3')
    const third = rolesIn(await (await pdf.getPage(3)).getStructTree())
    const told = ['H2', 'H3', 'L', 'LI', 'P']
    const read = third.filter((each) => told.includes(each))
    expect(read).toEqual(['H2', 'H3', 'L', 'LI', 'H3', 'P'])
  })

  test('says why when the browser gives none', async () => {
    const printed = await printedPaper('/bin/false', '<p>x</p>')
    expect(printed).toMatchObject({ ok: false, fault: 'failed' })
    expect(await printedPaper('/nowhere', '<p>x</p>')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('ENOENT') as string,
    })
  })
})

/** Roles of a tree of tags, as a screen reader meets them. */
function rolesIn({ children = [], role }: Tagged): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)]
}
