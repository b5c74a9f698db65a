import { describe, expect, test } from 'vitest'
import { institution } from '../../content/institution.ts'
import { collections } from './access/table.ts'
import { features } from './features.ts'
import { sanitiseOptions } from './options.ts'

const options = sanitiseOptions({ institution })
const slugs = features.flatMap((each) => each.collections?.(options) ?? []).map(({ slug }) => slug)
/** The host's accounts, and a global. */
const elsewhere = ['accounts', 'hse-settings']

describe('the list of features', () => {
  test('brings every collection the access table has a row for, once', () => {
    const own = collections.filter((slug) => !elsewhere.includes(slug))
    expect(slugs.toSorted()).toEqual(own.toSorted())
  })

  test('has each feature once, and each correction under a name of its own', () => {
    const names = features.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const keys = features.flatMap(({ corrections = [] }) => corrections.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('has each scope filter in one feature', () => {
    const scoped = features.flatMap(({ scopes = {} }) => Object.keys(scopes))
    expect(new Set(scoped).size).toBe(scoped.length)
  })

  test('has the counters of numbers before the records: a backup, which reads it backwards, reads them after', () => {
    for (const record of ['hse-processes', 'nonconformities', 'measures'])
      expect(slugs.indexOf('number-series')).toBeLessThan(slugs.indexOf(record))
  })

  test('has what was corrected after all that could be: a backup reads it before', () => {
    const corrected = features.flatMap(({ corrections = [] }) =>
      corrections.map(({ collection }) => slugs.indexOf(collection)),
    )
    expect(corrected.length).toBeGreaterThan(0)
    expect(Math.max(...corrected)).toBeLessThan(slugs.indexOf('corrections'))
  })
})
