import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { wordDocument } from './document.ts'

const asHtml = async (html: string): Promise<string> => {
  const file = await wordDocument({
    title: 'Rapport',
    html,
    origin: 'https://hms.nordhavn.example',
    subject: 'RAP-1',
    creator: 'Nordhavn',
    foot: 'Nordhavn',
    language: 'nb',
    accent: '#0f4c5c',
    day: '2026-11-22',
  })
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
  return value
}

test('a page in sections becomes headings and paragraphs of their own, not one paragraph', async () => {
  const made = await asHtml(
    '<section><h2>Funn</h2><div><p>Ett.</p><p>To.</p></div></section><details open><summary>Tall</summary><p>Tre.</p></details>',
  )
  expect(made).toContain(
    '<h2>Funn</h2><p>Ett.</p><p>To.</p><p><strong>Tall</strong></p><p>Tre.</p>',
  )
})

test('facts become a line each, with what they are about in bold', async () => {
  const made = await asHtml(
    '<dl><div><dt>Enhet</dt><dd>Kjemi</dd></div><div><dt>År</dt><dd>2026</dd></div></dl>',
  )
  expect(made).toContain('<p><strong>Enhet: </strong>Kjemi</p><p><strong>År: </strong>2026</p>')
})

test('a row with a heading is a part of its own, a plain item stays one', async () => {
  const made = await asHtml(
    '<ul><li><h3>Avtrekk</h3><p>Mindre avvik</p><p>Rettes.</p></li></ul><ul><li>Hansker</li></ul><svg><text>x</text></svg>',
  )
  expect(made).toContain('<h3>Avtrekk</h3><p>Mindre avvik</p><p>Rettes.</p>')
  expect(made).toContain('<li>Hansker</li>')
  expect(made).not.toContain('>x<')
})

test('a column that only draws what another says is left out, and the head stays a head', async () => {
  const made = await asHtml(
    '<table><thead><tr><th>Type</th><th>2026</th><td aria-hidden="true"></td></tr></thead><tbody><tr><th>Avvik</th><td>7</td><td aria-hidden="true"><svg></svg></td></tr></tbody></table>',
  )
  expect(made).toMatch(/<thead><tr><th>.*Type.*<\/th><th>.*2026.*<\/th><\/tr><\/thead>/)
  expect(made.match(/<td>/g)?.length).toBe(2)
})
