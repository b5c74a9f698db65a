import { describe, expect, test } from 'vitest'
import { boundBody } from './bound.ts'

const report = `<h1 class="title">Årsrapport</h1><nav aria-labelledby="paper-contents"><h2 id="paper-contents">Innhold</h2>
<ol><li><a href="#part-cases">Saker</a></li><li><a href="#part-annexes">Vedlegg</a></li></ol></nav>
<h2 id="part-cases">1. Saker</h2><p>Tolv &amp; flere.</p>`
const joint = `<h1 class="title">Samlet</h1><nav aria-labelledby="paper-contents"><h2 id="paper-contents">Innhold</h2>
<ol><li><a href="#part-cases">Funn</a></li></ol></nav><section aria-labelledby="part-cases"><h2 id="part-cases">1. Funn</h2></section>`
const annex = (title: string, number: string, body: string | null) => ({ title, number, body })

describe('a report with its annexes in one file', () => {
  const bound = boundBody(report, {
    annexes: [annex('Samlet <2025>', 'RAP-1', joint), annex('Regnskap', 'X-1', null)],
    language: 'nb',
  })

  test('has each annex on pages of its own below one heading, in their order', () => {
    expect(bound).toContain('<h1 id="annex-1">Vedlegg 1: Samlet &lt;2025></h1>')
    expect(bound).toContain('<h2 class="title">Samlet</h2>')
    expect(bound).toContain('<h3 id="annex-1-part-cases">1. Funn</h3>')
    expect(bound.match(/<h1/g)).toHaveLength(2)
  })

  test('leads from each contents to its own parts', () => {
    const ids = [...bound.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = [...bound.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(wanted).toContain('annex-1-part-cases')
    for (const id of wanted.filter((each) => each !== 'part-annexes')) expect(ids).toContain(id)
    expect(bound).toContain('<section aria-labelledby="annex-1-part-cases">')
  })

  test('lists the annexes with their pages, and says which follow by themselves', () => {
    expect(bound).toMatch(/<a href="#annex-1">Vedlegg 1: [^/]*<\/a><span class="page-of"/)
    expect(bound).toContain('Vedlegg 2: Regnskap (følger for seg)')
    expect(bound).not.toContain('annex-2')
  })

  test('says what it said: nothing of the report itself is changed', () => {
    const words = (html: string) => html.replaceAll(/<span class="page-of.*?<\/span>/g, '')
    const [own = ''] = words(boundBody(report, { annexes: [], language: 'nb' })).split('<section')
    expect(own).toBe(report)
  })
})
