import { expect, test } from 'vitest'
import { shortNamesFor } from './short-properties.ts'

test('a property that is read has a short name, the shortest where it is read most', () => {
  const sheets = ['a{color:var(--ink);border-color:var( --line )}', 'b{color:var(--ink)}']
  expect([...shortNamesFor(sheets)]).toEqual([
    ['--ink', '--a'],
    ['--line', '--b'],
  ])
})

test('no two properties have the same short name, however many there are', () => {
  const many = Array.from({ length: 800 }, (_, index) => `a{top:var(--p${String(index)})}`)
  const names = [...shortNamesFor(many).values()]
  expect(new Set(names).size).toBe(800)
  expect(names).toContain('--z')
  expect(names).toContain('--aa')
})

test('what takes its words from the page keeps its name', () => {
  const sheets = [
    '@page{@bottom-left{content:var(--printed)}}',
    ":root{--printed: attr(data-printed, '')}",
  ]
  expect(shortNamesFor(sheets).size).toBe(0)
})

test('the order of the sheets changes no name', () => {
  const sheets = ['a{top:var(--two);left:var(--one)}', 'b{top:var(--three)}']
  expect(shortNamesFor(sheets)).toEqual(shortNamesFor(sheets.toReversed()))
})
