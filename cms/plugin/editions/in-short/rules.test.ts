import { expect, test } from 'vitest'
import { inShortFaults, inShortSentences } from './rules.ts'

test('each line is a sentence, whatever list it was pasted from', () => {
  expect(
    inShortSentences('Meld fra. \r\n\n  • Hjelp andre ut.\n- Gå ut.\n1,5 meter er nok.'),
  ).toEqual(['Meld fra.', 'Hjelp andre ut.', 'Gå ut.', '1,5 meter er nok.'])
  expect(inShortSentences(null)).toEqual([])
})

const long = `${'x'.repeat(242)}.`

test.each([
  ['', []],
  [null, []],
  ['\n \n', []],
  ['A.\nB.', [{ code: 'inShortCount', values: { count: 2 } }]],
  ['A.\nB.\nC.', []],
  ['A.\nB.\nC.\nD.\nE.', []],
  ['A.\nB.\nC.\nD.\nE.\nF.', [{ code: 'inShortCount', values: { count: 6 } }]],
  [`A.\n${'y'.repeat(240)}\nC.`, []],
  [`A.\n${long}\nC.`, [{ code: 'inShortTooLong', values: { sentence: 2, over: 3 } }]],
])('three to five sentences of at most 240 characters say it in short: %j', (text, faults) => {
  expect(inShortFaults(text)).toEqual(faults)
})
