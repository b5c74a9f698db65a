import { randomUUID } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { reportSegments } from '../../../content/addresses/forms.ts'
import { reportPage } from '../../../content/addresses/my-hse.ts'
import { ask, read } from '../../my-hse/forms/test-pages.ts'
import { newFormKey } from '../../my-hse/form-key.ts'
import { formAddress } from '../../my-hse/routes.ts'
import { type Holder, holdDatabase } from '../../plugin/database/test-holder.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { email, password, startApp, type TestApp, unitId } from '../app.ts'

const sqlite = databases().filter(({ name }) => name === 'SQLite')

describe.each(sqlite)('while another process holds the database', (database) => {
  let app: TestApp
  let file: string
  let other: Holder | null = null

  beforeAll(async () => {
    app = await startApp(database)
    const { client } = app.payload.db as unknown as {
      client: { execute: (sql: string) => Promise<{ rows: { file: string }[] }> }
    }
    const { rows } = await client.execute('PRAGMA database_list')
    file = rows[0]?.file ?? ''
  })
  afterEach(async () => {
    await other?.letGo()
    other = null
  })
  afterAll(() => app.close())

  const report = (key: string, title: string): Promise<Response> =>
    fetch(`${app.origin}/api/nonconformities/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key,
        type: 'accident',
        title,
        description: 'Noen skled på en våt trapp.',
        unit: unitId('KJ'),
        eventDate: '2026-11-22',
        anonymous: true,
      }),
    })
  const stored = async (title: string): Promise<number> => {
    const where = { title: { equals: title } }
    return (await local.find(await app.as(), 'nonconformities', { overrideAccess: true, where }))
      .length
  }

  test.each(['BEGIN IMMEDIATE', 'BEGIN EXCLUSIVE'])(
    '(%s) a report is refused in time and stored once afterwards, pages are shown, and nothing stands still',
    async (statement) => {
      const title = `Våt trapp, ${statement}`
      const key = randomUUID()
      other = await holdDatabase(file, [statement])
      const delay = monitorEventLoopDelay({ resolution: 10 })
      delay.enable()
      // What stands still is seen only once the measuring has begun.
      await new Promise((resolve) => setTimeout(resolve, 50))
      const began = performance.now()
      const refusing = report(key, title)
      const before = performance.now()
      const page = await ask(app.payload, reportPage('nb', 'form'))
      const pageMs = performance.now() - before
      const refused = await refusing
      const refusedMs = performance.now() - began
      delay.disable()
      expect(page.status).toBe(200)
      expect(pageMs).toBeLessThan(2_500)
      expect(refused.status).toBe(503)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refusedMs).toBeLessThan(6_500)
      expect(delay.max / 1e6).toBeLessThan(1_500)
      await other.letGo()
      other = null
      expect((await report(key, title)).status).toBe(200)
      expect((await report(key, title)).status).toBe(200)
      expect(await stored(title)).toBe(1)
    },
    60_000,
  )

  test('logging in is answered in time with a page that says so', async () => {
    other = await holdDatabase(file)
    const began = performance.now()
    const answer = await ask(app.payload, formAddress('nb', { nb: 'logg-inn', en: 'log-in' }), {
      post: [
        ['email', email('auditor')],
        ['password', password],
      ],
    })
    expect(performance.now() - began).toBeLessThan(6_500)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('tel:113')
  }, 60_000)

  test('a form is given back in time with all that was typed and its own id', async () => {
    const action = formAddress('nb', reportSegments.check)
    const token = await app.token('employee')
    const key = newFormKey(await app.as())
    other = await holdDatabase(file)
    const began = performance.now()
    const answer = await ask(app.payload, action, {
      token,
      post: [
        ['form', key],
        ['title', 'Skrevet mens den var låst'],
        ['description', 'To linjer\nmed ord'],
      ],
    })
    expect(performance.now() - began).toBeLessThan(6_500)
    expect(answer.status).toBe(503)
    const fields = read(await answer.text()).forms.find((each) => each.action === action)?.fields
    expect(fields?.find(({ name }) => name === 'form')?.value).toBe(key)
    expect(fields?.find(({ name }) => name === 'description')?.value).toBe('To linjer\nmed ord')
  }, 60_000)
})
