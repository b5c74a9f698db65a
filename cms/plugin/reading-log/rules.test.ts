import { expect, test } from 'vitest'
import { dayOfFile, fileOfDay } from './rules.ts'

test('readings stand in a file of their day', () => {
  expect(fileOfDay('2026-11-22')).toBe('readings-2026-11-22.jsonl')
  expect(dayOfFile(fileOfDay('2026-11-22'))).toBe('2026-11-22')
})

test.each(['readings-2026-11.jsonl', 'other-2026-11-22.jsonl', 'readings-2026-11-22.jsonl.gz'])(
  '%s is no file of readings',
  (name) => {
    expect(dayOfFile(name)).toBeNull()
  },
)
