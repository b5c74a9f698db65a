import { randomUUID } from 'node:crypto'
import { buildConfig, type CollectionConfig, type Config, getPayload, type Plugin } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { institution } from '../../../content/institution.ts'
import { type ActorName, actors, startApp, type TestApp } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { hsePlugin } from '../index.ts'
import { collections } from './table.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
/** What a refusal is answered with; 501 where Payload serves nothing of a collection. */
const refusals = [401, 403, 404, 501]

describe.each(databases())('what Payload adds by itself, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const ask = async (
    who: ActorName | null,
    path: string,
    options: { method?: string; body?: unknown } = {},
  ): Promise<number> => {
    const token = who ? await app.token(who) : null
    const { status } = await fetch(`${app.origin}/api${path}`, {
      method: options.method ?? 'GET',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    return status
  }

  /** Those of the running configuration that are no part of the access table. */
  const globals = (): string[] =>
    app.payload.globals.config.map(({ slug }) => slug).filter((slug) => slug !== 'hse-settings')
  const internals = (): string[] =>
    Object.keys(app.payload.collections).filter(
      (slug) => !collections.some((each) => each === slug) && slug !== 'payload-preferences',
    )

  test('there is the record of scheduled jobs, and nothing else but the settings', () => {
    expect(globals()).toEqual(['payload-jobs-stats'])
  })

  test.each([
    ['a time long from now', '2999-01-01T00:00:00.000Z'],
    ['no time at all', 'not a date'],
  ])('nobody, whatever the role, reads or writes a global of Payload: %s', async (_, at) => {
    const tasks = { 'hse-mail': { lastScheduledRun: at } }
    const body = { stats: { scheduledRuns: { queues: { 'hse-nightly': { tasks } } } } }
    const before: unknown = await app.payload.db.findGlobal({ slug: 'payload-jobs-stats', req: {} })
    for (const slug of globals()) {
      for (const who of everyone) {
        const name = `${who ?? 'nobody'} ${slug}`
        for (const path of [slug, `${slug}?depth=2&draft=true`, `${slug}/versions`]) {
          expect(refusals, `${name} reads ${path}`).toContain(await ask(who, `/globals/${path}`))
        }
        const changed = await ask(who, `/globals/${slug}`, { method: 'POST', body })
        expect(refusals, `${name} writes`).toContain(changed)
        const restored = await ask(who, `/globals/${slug}/versions/1`, { method: 'POST', body })
        expect(refusals, `${name} restores`).toContain(restored)
      }
    }
    const after: unknown = await app.payload.db.findGlobal({ slug: 'payload-jobs-stats', req: {} })
    expect(after).toEqual(before)
  })

  test('nobody, whatever the role, reads or changes a document of a collection of Payload', async () => {
    await app.payload.jobs.queue({ task: 'hse-publish', queue: 'never-run', input: {} })
    const { docs } = await app.payload.db.find({ collection: 'payload-jobs', where: {}, req: {} })
    const id = String(docs[0]?.id)
    const body = { waitUntil: '2999-01-01T00:00:00.000Z', hasError: true, completedAt: null }
    for (const slug of internals()) {
      for (const who of everyone) {
        const name = `${who ?? 'nobody'} ${slug}`
        const document = `/${slug}/${encodeURIComponent(id)}`
        expect(refusals, `${name} reads`).toContain(await ask(who, document))
        for (const method of ['PATCH', 'DELETE']) {
          const one = await ask(who, document, { method, body })
          expect(refusals, `${name} ${method}`).toContain(one)
        }
      }
    }
    const kept = await app.payload.db.find({ collection: 'payload-jobs', where: {}, req: {} })
    expect(kept.docs).toEqual(docs)
  })
})

describe('a boot', () => {
  const users: CollectionConfig = { slug: 'users', auth: true, fields: [] }
  const [sqlite] = databases()
  const hse = hsePlugin({ institution, jobs: false })

  async function boot(config: Partial<Config>): Promise<void> {
    if (!sqlite) throw new Error('There is always SQLite.')
    const { db, cleanup } = await sqlite.make()
    const built = buildConfig({
      secret: 'for-tests-only',
      telemetry: false,
      db,
      collections: [users],
      // As every other config of the process: Payload takes a field's languages away where a config has none.
      localization: { locales: ['nb', 'en'], defaultLocale: 'nb', fallback: true },
      logger: { options: { level: 'silent' } },
      ...config,
    })
    const payload = await getPayload({ key: randomUUID(), config: built, disableOnInit: true })
    try {
      await payload.config.onInit(payload)
    } finally {
      await payload.destroy()
      await cleanup()
    }
  }

  const adds =
    (more: Partial<Config>): Plugin =>
    (config) => ({
      ...config,
      collections: [...(config.collections ?? []), ...(more.collections ?? [])],
      globals: [...(config.globals ?? []), ...(more.globals ?? [])],
    })

  test('goes on with what the host has declared', async () => {
    const theirs = {
      collections: [users, { slug: 'notes', fields: [] }],
      globals: [{ slug: 'footer', fields: [] }],
    }
    await expect(boot({ ...theirs, plugins: [hse] })).resolves.toBeUndefined()
  })

  test.each<[string, Partial<Config>]>([
    ['collection', { collections: [{ slug: 'left-open', fields: [] }] }],
    ['global', { globals: [{ slug: 'left-open', fields: [] }] }],
  ])('fails on a %s that nobody has said who may use', async (kind, more) => {
    await expect(boot({ plugins: [hse, adds(more)] })).rejects.toThrow(
      new RegExp(`${kind} "left-open"`),
    )
  })
})
