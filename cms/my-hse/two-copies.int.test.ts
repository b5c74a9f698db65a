import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { VersionConflict } from '../plugin/database/conditional-write.ts'
import { databases } from '../plugin/database/test-databases.ts'
import { local } from '../plugin/database/local.ts'
import { oldVersionText } from '../plugin/database/optimistic.ts'
import { refuse } from '../plugin/core/refuse.ts'
import { openProcess } from '../plugin/processes/open.ts'
import { baseOf } from '../plugin/processes/sections.ts'
import { accountId, startApp, type TestApp, unitId } from '../test/app.ts'
import { ask, host } from './forms/test-pages.ts'
import type { answerMyHse } from './my-hse.tsx'
import { processSegments } from './processes/forms/segments.ts'
import { formAddress, formSegments } from './routes.ts'
import { errorText } from './text.ts'

const cms = path.resolve(import.meta.dirname, '..')

/** What the tests need of the other copy. */
interface Copy {
  readonly answerMyHse: typeof answerMyHse
  readonly refuse: typeof refuse
  readonly VersionConflict: typeof VersionConflict
}

/** The plugin and My HSE once more, as the server's bundle has them beside the admin's. */
async function otherCopy(folder: string): Promise<Copy> {
  const outfile = path.join(folder, 'copy.mjs')
  await build({
    stdin: {
      contents: `
        export { answerMyHse } from './my-hse/my-hse.tsx'
        export { refuse } from './plugin/core/refuse.ts'
        export { VersionConflict } from './plugin/database/conditional-write.ts'
      `,
      resolveDir: cms,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    packages: 'external',
    alias: { '@verne/hse-plugin': path.join(cms, 'plugin', 'index.ts') },
    logLevel: 'silent',
  })
  return (await import(pathToFileURL(outfile).href)) as Copy
}

const said = { nb: 'Ikke i dag.', en: 'Not today.' }

describe.each(databases())('the plugin twice in one process, on $name', (database) => {
  let app: TestApp
  let other: Copy
  let folder: string
  /** What happens in the next save of a document, in a hook of the copy Payload was started with. */
  let inHook: ((req: PayloadRequest) => void) | null = null
  const hook: CollectionBeforeChangeHook = ({ data, req }) => {
    inHook?.(req)
    return data
  }

  beforeAll(async () => {
    // Packages are found from there, and each of them is the one this copy uses.
    const cache = path.join(cms, '..', 'node_modules', '.cache')
    await mkdir(cache, { recursive: true })
    folder = await mkdtemp(path.join(cache, 'two-copies-'))
    ;[app, other] = await Promise.all([startApp(database), otherCopy(folder)])
    for (const slug of ['accounts', 'hse-processes'] as const) {
      app.payload.collections[slug]?.config.hooks.beforeChange.push(hook)
    }
  })
  afterEach(() => {
    inHook = null
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('they are two', () => {
    expect(other.VersionConflict).not.toBe(VersionConflict)
  })

  /** Posts a form to the other copy; answers where it leads, and what is read there. */
  async function posted(
    action: string,
    values: Readonly<Record<string, string>>,
  ): Promise<{ location: string; text: string }> {
    const token = await app.token('managerChemistry')
    const asked = { token, answer: other.answerMyHse }
    const answer = await ask(app.payload, action, { ...asked, post: Object.entries(values) })
    const location = answer.headers.get('location') ?? ''
    const [page = ''] = location.split('#')
    const shown = await ask(app.payload, page, asked)
    return { location, text: await shown.text() }
  }

  async function version(): Promise<number> {
    const id = accountId('managerChemistry')
    const asked = { overrideAccess: true }
    return (await local.findById(await app.as(), 'accounts', id, asked))?.version ?? 0
  }

  async function patched(): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${app.origin}/api/accounts/${accountId('managerChemistry')}`, {
      method: 'PATCH',
      headers: {
        authorization: `JWT ${await app.token('managerChemistry')}`,
        'content-type': 'application/json',
        'accept-language': 'en',
        host,
      },
      body: JSON.stringify({ language: 'en', version: await version() }),
    })
    return { status: answer.status, body: await answer.json() }
  }

  const preferences = formAddress('en', formSegments.preferences)

  test('a refusal in a hook of one reaches a form of the other in its words, at its field', async () => {
    inHook = (req) => refuse(req, said, { field: 'language' })
    const { text } = await posted(preferences, { language: 'en' })
    expect(text).toContain(`<a href="#language">${said.en}</a>`)
    expect(text).toContain('id="language-error"')
  })

  test('a refusal of the other reaches REST in the same words, at its field', async () => {
    inHook = (req) => other.refuse(req, said, { field: 'language', status: 409 })
    expect(await patched()).toMatchObject({
      status: 409,
      body: {
        errors: [{ message: said.en, data: { errors: [{ path: 'language', message: said.en }] } }],
      },
    })
  })

  test('a race lost in one is told as such by a form of the other', async () => {
    inHook = () => {
      throw new VersionConflict('accounts', accountId('managerChemistry'), 1)
    }
    const { text } = await posted(preferences, { language: 'en' })
    expect(text).toContain(errorText.conflict.en)
  })

  test('a race lost in the other is told as such over REST', async () => {
    inHook = () => {
      throw new other.VersionConflict('accounts', accountId('managerChemistry'), 1)
    }
    expect(await patched()).toMatchObject({
      status: 409,
      body: { errors: [{ name: 'Refusal', message: oldVersionText.en }] },
    })
  })

  test.each([
    [
      'before the write',
      (req: PayloadRequest) => refuse(req, oldVersionText, { code: 'old-version' }),
    ],
    [
      'by the write',
      () => {
        throw new VersionConflict('hse-processes', 'any', 1)
      },
    ],
  ])(
    'whoever is overtaken in one, found out %s, is tried again by the other',
    async (when, fail) => {
      const req = await app.as('managerChemistry')
      const process = await openProcess(req, { unit: unitId('KJ'), year: 2026 })
      let left = 2
      inHook = (asking) => {
        left -= 1
        if (left >= 0) fail(asking)
      }
      const note = `Written, found out ${when}`
      const { text } = await posted(formAddress('nb', processSegments.challenge), {
        id: process.id,
        number: process.number,
        at: 'ny',
        base: baseOf(process, { section: 'challenge', row: null }),
        title: note,
      })
      expect(left).toBeLessThan(0)
      expect(text).toContain(note)
    },
  )
})
