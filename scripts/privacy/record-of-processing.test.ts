import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { collections } from '../../cms/plugin/access/table.ts'
import { languages } from '../../content/addresses/parts.ts'
import { recordFiles, recordOfProcessing } from './record-of-processing.ts'

const root = path.resolve(import.meta.dirname, '../..')

test.each(languages)('the record of processing says what the tables say today (%s)', (language) => {
  const stored = readFileSync(path.join(root, recordFiles[language]), 'utf8')
  expect(stored, 'run npm run generate').toBe(recordOfProcessing(language))
})

test.each(languages)('it names every collection once (%s)', (language) => {
  const text = recordOfProcessing(language)
  for (const each of collections) {
    expect(text.split(`(\`${each}\`)`), each).toHaveLength(2)
  }
})

test('who reported a nonconformity, and who was hurt, is said to be withheld', () => {
  const text = recordOfProcessing('en')
  const of = (slug: string): string =>
    text.split('\n## ').find((each) => each.includes(`(\`${slug}\`)`)) ?? ''
  for (const each of ['nonconformities', 'injuries', 'training-records']) {
    expect(of(each), each).toContain('**Withheld:**')
  }
  expect(of('form-drafts')).toContain('Nobody directly')
})
