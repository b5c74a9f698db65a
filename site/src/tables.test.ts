import { expect, test } from 'vitest'
import { hasManyColumns, withLabels } from './tables.ts'

const table = (head: string, ...rows: string[]): string =>
  `<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`
const heads =
  '<th scope="col">Arbeid</th><th scope="col">Hva <em>loven</em> sier</th><th>Frist</th>'

test('each cell after the first says which column it stands in', () => {
  expect(withLabels(table(heads, '<td>Sveising</td><td>Utstyr</td><td>Straks</td>'))).toContain(
    '<td>Sveising</td><td data-label="Hva loven sier">Utstyr</td><td data-label="Frist">Straks</td>',
  )
})

test('a first cell that is only a number says what it numbers', () => {
  const numbered = heads.replace('Arbeid', 'Nr.')
  expect(withLabels(table(numbered, '<td>1</td><td>a</td><td>b</td>'))).toContain(
    '<td data-label="Nr.">1</td>',
  )
})

test('names of columns never end the attribute they stand in', () => {
  const quoted = heads.replace('Frist', '"Frist"')
  expect(withLabels(table(quoted, '<td>a</td><td>b</td><td>c</td>'))).toContain(
    'data-label="&quot;Frist&quot;"',
  )
})

test.each([
  ['two columns', table('<th>Rolle</th><th>Oppgave</th>', '<td>a</td><td>b</td>')],
  ['no names of columns', '<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>'],
  ['cells over several columns', table(heads, '<td colspan="2">a</td><td>b</td>')],
])('a table of %s stays as it was', (_, html) => {
  expect(withLabels(html)).toBe(html)
})

test('three columns and more are blocks on a narrow screen, two are not', () => {
  expect(hasManyColumns(table(heads))).toBe(true)
  expect(hasManyColumns(table('<th>Rolle</th><th>Oppgave</th>'))).toBe(false)
})
