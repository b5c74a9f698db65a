import { expect, test } from 'vitest'
import { propertiesRead } from './trim-theme.ts'

test('a property is read at once, by way of another, or not at all', () => {
  const read = propertiesRead([
    ':root{--ground:#fff;--shade:var(--ground);--unread:var(--also-unread);--also-unread:1px}',
    '.box{background:var(--shade);border:var(--line, var(--fallback)) solid}',
  ])
  expect([...read].toSorted()).toEqual(['--fallback', '--ground', '--line', '--shade'])
})

test('properties that read each other are followed once', () => {
  const read = propertiesRead(['a{color:var(--one)}', ':root{--one:var(--two);--two:var(--one)}'])
  expect(read).toEqual(new Set(['--one', '--two']))
})
