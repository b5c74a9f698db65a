import { expect, test } from 'vitest'
import { auditKey, changedFields } from './rules.ts'

test('the log names the fields that changed, in order, and never the bookkeeping', () => {
  const before = { title: 'a', lead: 'b', version: 1, updatedAt: 'x' }
  const after = { title: 'c', lead: 'b', body: { root: 1 }, version: 2, updatedAt: 'y' }
  expect(changedFields(before, after)).toEqual(['body', 'title'])
})

test('an empty field is the same however it is stored', () => {
  expect(changedFields({ a: null, b: [], c: '' }, { a: '', b: null })).toEqual([])
})

test('each saved version has a key of its own', () => {
  expect(auditKey('units', 'a', 2)).not.toBe(auditKey('units', 'a', 3))
})

test('a relation is the same whether it was read with its document or without', () => {
  const unit = { id: 'unit-1', name: 'Kjemi', createdAt: '2026-01-01' }
  expect(changedFields({ unit }, { unit: 'unit-1' })).toEqual([])
  expect(changedFields({ unit: 'unit-1' }, { unit })).toEqual([])
  expect(changedFields({ unit }, { unit: 'unit-2' })).toEqual(['unit'])
  expect(changedFields({ units: [unit] }, { units: ['unit-1'] })).toEqual([])
})
