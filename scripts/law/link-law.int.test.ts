import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../cms/test/app.ts'
import { editionDesk } from '../../cms/test/edition-desk.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { databases } from '../../cms/plugin/database/test-databases.ts'
import { tieGuideline, untied } from './link-law.ts'

const asSystem = { overrideAccess: true } as const

describe.each(databases())('tying guidelines to the register of law, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  test('is proposed from the words of the legal basis, done when confirmed, and not proposed again', async () => {
    const id = await editionDesk(app).guideline()
    const { version } = (await local.findById(await app.as(), 'guidelines', id, asSystem)) ?? {}
    const legalBasis = 'Brann- og eksplosjonsvernloven §§ 5 og 6.'
    await local.update(
      await app.as('editor'),
      'guidelines',
      id,
      { version: version ?? 0, legalBasis },
      { overrideAccess: false },
    )
    const [found] = await untied(await app.as())
    if (!found) throw new Error('Nothing was proposed.')
    expect(found.proposals.map(({ said }) => said)).toEqual([
      'Brann- og eksplosjonsvernloven § 5',
      'Brann- og eksplosjonsvernloven § 6',
    ])
    await tieGuideline(await app.as(), found)
    expect(await untied(await app.as())).toEqual([])
    const tied = await local.findById(await app.as(), 'guidelines', id, asSystem)
    expect(tied?.law?.map(({ section }) => section)).toEqual(['5', '6'])
    expect(tied?.legalBasis).toBe(legalBasis)
  })
})
