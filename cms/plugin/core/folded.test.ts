import { describe, expect, test } from 'vitest'
import { foldedText, foldedWords } from './folded.ts'

describe('two spellings of a text are the same to whoever searches', () => {
  test.each([
    ['ÅPEN DØR', 'åpen dør'],
    ['\u00C5pen', 'A\u030Apen'],
    ['strålevern', 'straalevern'],
    ['strålevern', 'stralevern'],
    ['Ærlig', 'aerlig'],
    ['dør', 'doer'],
    ['café', 'cafe'],
    ['K2\u00A0210', 'K2 210'],
    ['avtrekks\u00ADskap', 'avtrekksskap'],
    ['HMS\u2013runde', 'HMS-runde'],
    ['HMS\u2011runde', 'HMS-runde'],
    ['5\u2212', '5-'],
    ['\uFB01lter', 'filter'],
    ['sol\u200Bskjerm', 'solskjerm'],
  ])('%s and %s', (one, other) => {
    expect(foldedText(one)).toBe(foldedText(other))
  })
})

test('what a database reads as "anything" is a sign like others', () => {
  expect(foldedText('100 % av a_b')).not.toMatch(/[%_]/)
  expect(foldedText('100 %')).not.toBe(foldedText('100 _'))
  expect(foldedText('\uFF05')).toBe(foldedText('%'))
})

test('the words someone searches by are each there once, without what stands between them', () => {
  expect(foldedWords('  Dør\u00A0og\tDØR  ')).toEqual(['dor', 'og'])
  expect(foldedWords(' \u00AD ')).toEqual([])
})
