import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountId, startApp, type TestApp } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { tell } from './tell.ts'

const [database] = databases()
let app: TestApp

beforeAll(async () => {
  if (database === undefined) throw new Error('There is no database to test on.')
  app = await startApp(database)
})
afterAll(() => app.close())

async function mailOf(key: string): Promise<string> {
  const req = await app.as()
  await tell(req, {
    key,
    accounts: [accountId('managerChemistry')],
    subject: { nb: 'Tiltak', en: 'Measure' },
    body: [{ nb: 'Noe er gjort.', en: 'Something has been done.' }],
    place: { record: 'measures', number: 'TIL-2026-0007' },
  })
  const where = { key: { like: key } }
  const [mail] = await local.find(req, 'outbox', { overrideAccess: true, where })
  return mail?.body ?? ''
}

test('mail leads to the page the host says, and names it as the host does', async () => {
  const body = await mailOf('with-surface')
  expect(body).toContain('href="http://127.0.0.1:3999/min-hms/tiltak/TIL-2026-0007"')
  expect(body).toContain('Åpne i Min HMS')
})

test('without a host that shows records, mail has no link and says where it is', async () => {
  app.payload.config.custom['hse'] = { ...optionsOf(app.payload), surface: null }
  const body = await mailOf('without-surface')
  expect(body).toContain('Du finner tiltak TIL-2026-0007 i HMS-systemet.')
  expect(body).not.toMatch(/href|http|Min HMS/)
})
