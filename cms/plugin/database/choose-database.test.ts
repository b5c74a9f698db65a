import { expect, test } from 'vitest'
import { chooseDatabase } from './choose-database.ts'

const file = '/tmp/unused.db'

test.each([
  ['no URL', undefined, 'sqlite'],
  ['an empty URL', '', 'sqlite'],
  ['a file URL', 'file:./data/verne.db', 'sqlite'],
  ['a MongoDB URL', 'mongodb://db.nordhavn.example/verne?replicaSet=rs0', 'mongoose'],
  ['a MongoDB URL found through DNS', 'mongodb+srv://db.nordhavn.example/verne', 'mongoose'],
])('%s chooses %s', (_, url, name) => {
  expect(chooseDatabase({ file, url }).name).toBe(name)
})

test('another kind of URL is refused, and its password is not repeated', () => {
  const url = 'postgres://verne:hemmelig@db.nordhavn.example/verne'
  expect(() => chooseDatabase({ file, url })).toThrow(
    /^DATABASE_URL must begin with file:, mongodb:\/\/ or mongodb\+srv:\/\/, or be left out\.$/,
  )
})
