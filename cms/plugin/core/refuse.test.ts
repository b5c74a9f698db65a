import { expect, test } from 'vitest'
import { isVersionConflict, VersionConflict } from '../database/conditional-write.ts'
import { isOldVersion } from '../database/optimistic.ts'
import { isRefusal, Refusal } from './refuse.ts'

const said = { nb: 'Nei.', en: 'No.' }

/** What another copy of the plugin throws: the same name and fields, of another class. */
const elsewhere = (name: string, fields: object = {}): Error =>
  Object.assign(new Error('elsewhere'), { name, ...fields })

test.each([
  ['a refusal', new Refusal(said, 'nb'), [true, false, false]],
  ['one of another copy', elsewhere('Refusal', { text: said, code: 'x' }), [true, false, false]],
  ['one of an old version', new Refusal(said, 'nb', { code: 'old-version' }), [true, false, true]],
  [
    'one of an old version, of another copy',
    elsewhere('Refusal', { text: said, code: 'old-version' }),
    [true, false, true],
  ],
  ['a lost race', new VersionConflict('units', 'a', 1), [false, true, true]],
  ['one of another copy', elsewhere('VersionConflict'), [false, true, true]],
  ['any other error', new Error('no'), [false, false, false]],
  ['an error that only calls itself a refusal', elsewhere('Refusal'), [false, false, false]],
  ['no error at all', { name: 'Refusal', text: said, code: 'old-version' }, [false, false, false]],
])('%s is known by its name and its code', (_what, error, known) => {
  expect([isRefusal(error), isVersionConflict(error), isOldVersion(error)]).toEqual(known)
})

test('a refusal is asked for by its code', () => {
  const refusal = new Refusal(said, 'nb', { code: 'gaps' })
  expect([isRefusal(refusal, 'gaps'), isRefusal(refusal, 'closed')]).toEqual([true, false])
})
