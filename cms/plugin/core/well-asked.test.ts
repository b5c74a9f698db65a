import type { Payload, SanitizedCollectionConfig } from 'payload'
import { expect, test } from 'vitest'
import { misaskedNumber, misaskedSort, misaskedWhere, sortPaths, wherePaths } from './well-asked.ts'

const config = {
  flattenedFields: [
    { name: 'title', type: 'text' },
    { name: 'year', type: 'number' },
    { name: 'at', type: 'date' },
  ],
} as unknown as SanitizedCollectionConfig
const payload = { collections: {} } as unknown as Payload

test.each([
  [{ page: 1, limit: 0 }, null],
  [{ page: Number.NaN, limit: 'abc' }, null],
  [{ page: 1e10 }, 'page'],
  [{ limit: -1e9 }, 'limit'],
])('a number no list can have is named: %j', (asked, wanted) => {
  expect(misaskedNumber(asked)).toBe(wanted)
})

test.each([
  ['-createdAt,unit.name', null],
  [['a', '-b'], null],
  ['', null],
  ['a b', 'sort'],
  [{ a: 'b' }, 'sort'],
  [[1], 'sort'],
])('a sort that is no list of names is named: %j', (sort, wanted) => {
  expect(misaskedSort(sort)).toBe(wanted)
})

test.each([
  [{ title: { equals: 'a' }, or: [{ year: { in: '1,2' } }, { at: { exists: true } }] }, null],
  [{ at: { less_than: new Date('2026-01-01') } }, null],
  [{ year: { equals: null } }, null],
  [{ year: { equals: 'i fjor' } }, 'where[year][equals]'],
  [{ and: [{ at: { equals: 'i går' } }] }, 'where[and][0][at][equals]'],
  [{ title: { near: 1 } }, 'where[title][near]'],
  [{ title: 'a' }, 'where[title]'],
  ['tull', 'where'],
])('of a condition, what cannot be understood is named with its place: %j', (where, wanted) => {
  expect(misaskedWhere(payload, config, where)).toBe(wanted)
})

test('conditions may stand within each other, and not without end', () => {
  const deep = (times: number): unknown =>
    times === 0 ? { title: { equals: 'a' } } : { and: [deep(times - 1)] }
  expect(misaskedWhere(payload, config, deep(5))).toBeNull()
  expect(misaskedWhere(payload, config, deep(50))).toContain('where[and][0][and]')
})

test('every path of a query is looked at', () => {
  expect(sortPaths(['-a', 'b.c, -d'])).toEqual(['a', 'b.c', 'd'])
  expect(wherePaths({ a: { equals: 1 }, or: [{ 'b.c': {} }, { and: [{ d: {} }] }] })).toEqual([
    'a',
    'b.c',
    'd',
  ])
})
