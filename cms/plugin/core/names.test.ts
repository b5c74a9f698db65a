import type { Where } from 'payload'
import { expect, test } from 'vitest'
import { findByName, nameIn, storedName } from './names.ts'

const stored = storedName({ nb: 'R18 Stråling\nog laser', en: 'R18 Radiation', nn: 'R18 Stråling' })

test.each([
  ['nb', 'R18 Stråling og laser'],
  ['en', 'R18 Radiation'],
  ['nn', 'R18 Stråling'],
  ['de', 'R18 Stråling og laser'],
])('a name is read in the language %s: %s', (language, name) => {
  expect(nameIn(stored, language)).toBe(name)
})

test('a name holds what it is found by, in every language and however it is spelled', () => {
  const found = stored.split('\n').at(-1)
  expect(found).toContain('straling og laser')
  expect(found).toContain('radiation')
})

test('what is asked of a name is folded, wherever it stands in the question, and nothing else is', async () => {
  const where: Where = {
    or: [
      { number: { like: 'STRÅ' } },
      { and: [{ name: { like: 'STRÅ' } }, { name: { equals: 'Å' } }] },
    ],
  }
  const asked = { args: { where } } as unknown as Parameters<typeof findByName>[0]
  expect(await findByName(asked)).toEqual({
    where: {
      or: [
        { number: { like: 'STRÅ' } },
        { and: [{ name: { like: 'stra' } }, { name: { equals: 'Å' } }] },
      ],
    },
  })
})
