import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from './bounds.ts'
import { decoded } from './decode.ts'
import { isImportFault } from './fault.ts'
import { tableOf } from './table.ts'

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const big = (text: string): Buffer => utf16(text).swap16()
const western = (text: string): Buffer => Buffer.from(text, 'latin1')

const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (isImportFault(error)) return error.text.nb
    throw error
  }
  return 'read'
}

describe('the bytes of a file are text', () => {
  const written = 'navn;sted\r\nÅse Ærlig;Øya\r\n'
  test.each([
    ['UTF-8', utf8(written)],
    ['UTF-8 with a mark', utf8(`\uFEFF${written}`)],
    ['UTF-16 with the small end first', utf16(`\uFEFF${written}`)],
    ['UTF-16 with the big end first', big(`\uFEFF${written}`)],
    ['UTF-16 with the small end first, without a mark', utf16(written)],
    ['UTF-16 with the big end first, without a mark', big(written)],
    ['Windows-1252', western(written)],
  ])('in %s', (_, bytes) => {
    expect(decoded(bytes)).toBe(written)
  })

  test('letters with their marks apart are put together', () => {
    expect(decoded(utf8('A\u030ase'))).toBe('Åse')
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'Filen er tom'],
    ['blank lines', utf8(' \r\n\n'), 'Filen er tom'],
    ['a workbook', Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'arbeidsbok'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]),
      'ikke tekst',
    ],
    ['too much', Buffer.alloc(bounds.bytes + 1, 0x61), 'større enn 20 MB'],
  ])('%s is refused with the way out', (_, bytes, said) => {
    expect(faultOf(() => decoded(bytes))).toContain(said)
  })

  test('whatever the bytes, it is text or a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof faultOf(() => decoded(bytes))).toBe('string')
      }),
    )
  })
})

describe('a text is a table', () => {
  const rows = [
    { line: 2, cells: ['Ola', 'KJ'] },
    { line: 4, cells: ['Kari', 'FY'] },
  ]
  test.each([
    ['semicolons', 'navn;enhet\nOla;KJ\n\nKari;FY\n'],
    ['commas', 'navn,enhet\r\nOla,KJ\r\n\r\nKari,FY'],
    ['tabs', 'navn\tenhet\nOla\tKJ\n\t\nKari\tFY\n'],
  ])('with %s', async (_, text) => {
    expect(await tableOf(text)).toEqual({ headings: ['navn', 'enhet'], rows })
  })

  test('a spreadsheet may say what separates, on a line of its own', async () => {
    const { headings, rows: found } = await tableOf('sep=,\nnavn,enhet\n"Ola, den eldre",KJ\n')
    expect(headings).toEqual(['navn', 'enhet'])
    expect(found).toEqual([{ line: 3, cells: ['Ola, den eldre', 'KJ'] }])
  })

  test('a cell in quotation marks may hold what separates, and lines: the next row knows its line', async () => {
    const { rows: found } = await tableOf(
      '"navn, hele";enhet\n"Ola; ""O""\nNordmann";KJ\nKari;FY\n',
    )
    expect(found).toEqual([
      { line: 2, cells: ['Ola; "O"\nNordmann', 'KJ'] },
      { line: 4, cells: ['Kari', 'FY'] },
    ])
  })

  test.each([
    ['a quotation mark that is not closed', 'navn;enhet\n"Ola;KJ\n', 'kan ikke leses'],
    ['too many lines', `navn\n${'Ola\n'.repeat(bounds.lines + 1)}`, 'flere enn 50000 linjer'],
    ['too many columns', `${'a;'.repeat(bounds.columns)}a\n`, 'kolonner'],
  ])('%s is refused', async (_, text, said) => {
    const fault = await tableOf(text).then(
      () => 'read',
      (error: unknown) => (isImportFault(error) ? error.text.nb : String(error)),
    )
    expect(fault).toContain(said)
  })

  test('what is written as CSV is read as it was', async () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((each) => each.trim())
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
        async (all) => {
          const written = ['a;b;c', ...all.map((row) => row.map(quoted).join(';'))].join('\r\n')
          const { rows: found } = await tableOf(written)
          const kept = all.filter((row) => row.some((each) => each !== ''))
          expect(found.map(({ cells }) => cells)).toEqual(kept)
        },
      ),
    )
  })
})

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
