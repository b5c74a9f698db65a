import { expect, test } from 'vitest'
import { matching, meant } from './searchable.ts'

const units = [
  'Institutt for kjemi',
  'Syntesehallen, laboratorium K2-210',
  'Fakultet for kunst',
].map((label) => ({ label }))
const found = (typed: string): string[] => matching(units, typed).map((each) => each.label)

test('words are found in any order, without regard to case and accents', () => {
  expect(found('KJEMI inst')).toEqual(['Institutt for kjemi'])
  expect(found('k2')).toEqual(['Syntesehallen, laboratorium K2-210'])
  expect(matching([{ label: 'Øystein Bråten' }], 'oystein braten')).toHaveLength(1)
})

test('nothing typed shows everything, and what is nowhere shows nothing', () => {
  expect(found('  ')).toHaveLength(3)
  expect(found('kjemi kunst')).toEqual([])
})

test('what is typed and not chosen is the only one it can be', () => {
  const options = [...units, { label: 'Kjemi' }, { label: 'Kunst' }, { label: 'Kunst' }]
  expect(meant(options, ' kjemi ')).toEqual({ label: 'Kjemi' })
  expect(meant(options, 'k2-210')).toEqual({ label: 'Syntesehallen, laboratorium K2-210' })
  expect(meant(options, 'kunst')).toBe('several')
  expect(meant(options, 'institutt for kunst')).toBe('none')
  expect(meant(options, '  ')).toBeNull()
})

test('a name is enough where what stands behind it in brackets tells it from nothing', () => {
  const options = [
    { label: 'Kjemi (Realfag)' },
    { label: 'Lab (Kjemi)' },
    { label: 'Drift (Realfag)' },
    { label: 'Drift (Kjemi)' },
  ]
  expect(meant(options, 'kjemi')).toEqual({ label: 'Kjemi (Realfag)' })
  expect(meant(options, 'kjemi (realfag)')).toEqual({ label: 'Kjemi (Realfag)' })
  expect(meant(options, 'drift')).toBe('several')
})
