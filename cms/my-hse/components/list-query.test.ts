import { describe, expect, test } from 'vitest'
import {
  isFiltered,
  linkedPages,
  listAddress,
  listQuery,
  type ListShape,
  pageOf,
} from './list-query.ts'

const shape: ListShape<'state' | 'unit' | 'search', 'due' | 'title'> = {
  filters: { state: ['open', 'closed'], unit: 'any', search: 'any' },
  sorts: ['due', 'title'],
  sortedBy: { sort: 'due', descending: false },
  size: 10,
}

describe('the address of a list', () => {
  test('says filter, order and page', () => {
    const asked = { state: 'open', unit: 'unit-KJ', sort: '-title', page: '3' }
    expect(listQuery(shape, asked)).toEqual({
      filters: { state: 'open', unit: 'unit-KJ', search: null },
      sort: 'title',
      descending: true,
      page: 3,
    })
  })

  test('with nothing in it shows the list as it usually stands', () => {
    const query = listQuery(shape, {})
    expect(query).toMatchObject({ sort: 'due', descending: false, page: 1 })
    expect(isFiltered(query)).toBe(false)
  })

  test.each([
    ['a state there is not', { state: 'lost' }],
    ['a column there is not', { sort: '-colour' }],
    ['page zero', { page: '0' }],
    ['a page that is no number', { page: '1e3' }],
    ['an empty filter', { unit: ' ', search: '' }],
    ['a name it does not know', { evil: 'x' }],
  ])('is not stopped by %s', (_name, asked) => {
    expect(listQuery(shape, asked)).toEqual(listQuery(shape, {}))
  })

  test('reads back what it wrote', () => {
    const asked = { state: 'closed', search: 'støy & lys', sort: '-due', page: '2' }
    const query = listQuery(shape, asked)
    const address = listAddress('/liste', shape, query)
    const read = Object.fromEntries(new URL(address, 'http://nowhere.invalid').searchParams)
    expect(listQuery(shape, read)).toEqual(query)
  })

  test('is the plain address when nothing is asked for', () => {
    expect(listAddress('/liste', shape, listQuery(shape, { sort: 'due', page: '1' }))).toBe(
      '/liste',
    )
  })

  test('begins at the first page again when filter or order changes', () => {
    const query = listQuery(shape, { page: '4' })
    expect(listAddress('/liste', shape, query, { sort: 'title' })).toBe('/liste?sort=title')
    expect(listAddress('/liste', shape, query, { filters: { state: 'open' } })).toBe(
      '/liste?state=open',
    )
    expect(listAddress('/liste', shape, query, { page: 5 })).toBe('/liste?page=5')
  })
})

describe('the pages of a list', () => {
  test.each([
    [1, 0, { page: 1, pages: 1, from: 0, to: 0 }],
    [1, 10, { page: 1, pages: 1, from: 0, to: 10 }],
    [2, 11, { page: 2, pages: 2, from: 10, to: 11 }],
    [9, 25, { page: 3, pages: 3, from: 20, to: 25 }],
  ])('page %i of %i rows', (page, total, expected) => {
    expect(pageOf(shape, { page }, total)).toEqual({ ...expected, total })
  })

  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('from page %i of %i lead to the ends and the neighbours', (page, pages, expected) => {
    expect(linkedPages({ page, pages })).toEqual(expected)
  })
})
