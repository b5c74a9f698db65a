import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { collections } from '../../cms/plugin/access/table.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { databases } from '../../cms/plugin/database/test-databases.ts'
import { email, password, personId, startApp, type TestApp, unitId } from '../../cms/test/app.ts'
import { enter } from '../../cms/test/injuries.ts'
import { plantRecords } from '../../cms/test/plant-records.ts'
import { openApiFile, openApiText, openCollections } from './openapi.ts'

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const file = path.resolve(import.meta.dirname, '../..', openApiFile)
const text = readFileSync(file, 'utf8')
const described = JSON.parse(text) as Described
/** Those who between them read something of every collection that is open. */
const readers = ['approver', 'admin', 'editor', 'employee'] as const

/** What checks a document against the schema of its collection. */
function checkerOf(slug: string): z.ZodType {
  const defs = JSON.parse(
    JSON.stringify(described.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as Record<string, object>
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: `#/$defs/${slug}`,
    $defs: defs,
  }
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
}

describe.each(databases())('the description of the API, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
    await enter(app, { person: personId('employee'), personName: null })
    const req = await app.as()
    const system = { overrideAccess: true } as const
    const belongs = { person: personId('employee'), unit: unitId('KJ'), from: '2026-01-01' }
    await local.create(req, 'affiliations', belongs, system)
  })
  afterAll(() => app.close())

  const ask = async (address: string, who: (typeof readers)[number] | null) => {
    const headers = new Headers()
    if (who !== null) headers.set('authorization', `JWT ${await app.token(who)}`)
    const answer = await fetch(`${app.origin}/api${address}`, { headers })
    return { status: answer.status, body: (await answer.json().catch(() => null)) as unknown }
  }
  /** The first document of a collection that one of the readers gets, with who that is. */
  const firstOf = async (slug: string, depth = 0) => {
    for (const who of readers) {
      const { body, status } = await ask(`/${slug}?limit=1&depth=${String(depth)}`, who)
      const [found] = (status === 200 && (body as { docs?: { id: string }[] }).docs) || []
      if (found) return { who, found }
    }
    return null
  }

  test('says what the collections say today', () => {
    expect(text, 'run npm run generate').toBe(openApiText(app.payload.config))
  })

  test('describes no collection that REST gives nobody, and nobody gets one', async () => {
    const closed = collections.filter(
      (each) => each !== 'hse-settings' && !(openCollections as readonly string[]).includes(each),
    )
    expect(closed).toEqual(expect.arrayContaining(['injuries', 'access-requests', 'form-drafts']))
    for (const slug of [...closed, 'payload-jobs', 'payload-locked-documents']) {
      expect(Object.keys(described.paths).filter((each) => each.split('/')[1] === slug)).toEqual([])
      expect(Object.keys(described.components.schemas)).not.toContain(slug)
      if (slug.startsWith('payload')) continue
      for (const who of readers) {
        expect((await ask(`/${slug}?limit=1`, who)).status, `${slug}, ${who}`).toBe(403)
      }
    }
  })

  test('answers at each path it names, and gives nobody who is not logged in any of it', async () => {
    for (const [address, methods] of Object.entries(described.paths)) {
      if (!('get' in methods)) continue
      const slug = address.split('/')[1] ?? ''
      const found = address.endsWith('/{id}') ? await firstOf(slug) : null
      if (address.endsWith('/{id}') && found === null) continue
      const asked = address.replace('{id}', found?.found.id ?? '')
      const answers = await Promise.all(readers.map(async (who) => (await ask(asked, who)).status))
      expect(answers, address).toContain(slug === 'hse' ? 404 : 200)
      const open = slug === 'hse' ? 404 : 403
      const { status } = await ask(asked, null)
      expect([open, 404], `${address}, nobody`).toContain(status)
    }
  })

  test('fits one document of each collection that has any, with what it points to', async () => {
    const read: string[] = []
    for (const slug of openCollections) {
      for (const depth of [0, 1]) {
        const first = await firstOf(slug, depth)
        if (!first) continue
        const checked = checkerOf(slug).safeParse(first.found)
        const at = `${slug}, depth ${String(depth)}, ${first.who}`
        expect(checked.error?.issues ?? [], at).toEqual([])
        if (depth === 0) read.push(slug)
      }
    }
    // Most have one here: what is checked is no handful.
    expect(read.length).toBeGreaterThan(20)
    const { body } = await ask('/globals/hse-settings', 'admin')
    expect(checkerOf('hse-settings').safeParse(body).error?.issues ?? []).toEqual([])
  })

  test('finds out a field that is no longer as it is described', () => {
    const wrong = checkerOf('measures').safeParse({ id: 'x', number: 7, nobodyKnows: true })
    expect(wrong.success).toBe(false)
  })

  test('logs in as it says', async () => {
    const answer = await fetch(`${app.origin}/api/accounts/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: email('approver'), password }),
    })
    expect(answer.status).toBe(200)
    const { token } = (await answer.json()) as { token: string }
    const read = await fetch(`${app.origin}/api/units?limit=1`, {
      headers: { authorization: `JWT ${token}` },
    })
    expect(read.status).toBe(200)
  })
})
