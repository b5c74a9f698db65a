import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { nonconformityDefinition } from '../../content/words/definitions.ts'

const folder = path.resolve(import.meta.dirname, '../../content/starter/guidelines/NHU-HMS-R08')

test.each(['nb', 'en'] as const)(
  'a form defines a nonconformity as the newest guideline on reporting does (%s)',
  async (language) => {
    const editions = (await readdir(folder)).filter((each) => each.startsWith(`${language}-`))
    const newest = editions
      .toSorted((one, other) => one.localeCompare(other, 'nb', { numeric: true }))
      .at(-1)
    const text = await readFile(path.join(folder, newest ?? ''), 'utf8')
    expect(text).toContain(nonconformityDefinition[language])
  },
)
