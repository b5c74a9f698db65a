import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test.each([
  ['plain', 'plain'],
  [-1500, '-1500'],
  [null, ''],
  ['a;b', '"a;b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+47', "'+47"],
  ['-2 degrees', "'-2 degrees"],
  ['@cmd', "'@cmd"],
  ['\t=1', "'\t=1"],
  ['＝1+1', "'＝1+1"],
  ['\n=1', '"\'\n=1"'],
  ['=HYPERLINK("http://evil";"x")', '"\'=HYPERLINK(""http://evil"";""x"")"'],
])('%j is written as %j', (value, expected) => {
  expect(csv([[value]])).toBe(`\uFEFF${expected}\r\n`)
})

test('rows stand under each other and cells beside each other', () => {
  expect(
    csv([
      ['Nummer', 'Beløp'],
      ['TIL-1', 10],
    ]),
  ).toBe('\uFEFFNummer;Beløp\r\nTIL-1;10\r\n')
})
