import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { digestOf, keptFolder } from '../../cms/test/kept-file.ts'
import { type BareApp, installBareApp, type ServedApp } from './bare-app.ts'
import { type Answer, Visitor } from './visitor.ts'

const password = 'nordhavn-test-2026'
const admin = { ADMIN_EMAIL: 'admin@nordhavn.example', ADMIN_PASSWORD: password }
const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** What the built app is made of. */
const parts = [
  'package-lock.json',
  'content/**/*.ts',
  'cms/plugin/**',
  'scripts/plugin/**',
  'scripts/config/tsconfig.plugin.json',
]
const built = await digestOf(parts, true)
const builtBefore = path.join(keptFolder, 'built-bare-app')
/** Building takes minutes: outside CI it is done where something of it has changed since it last went well. */
const mustBuild = process.env['CI'] !== undefined || (await lastBuilt()) !== built

let app: BareApp
let served: ServedApp
let registration: Answer

beforeAll(async () => {
  app = await installBareApp()
  await app.payload(['generate:importmap'])
  await app.payload(['generate:types'])
  await app.payload(['migrate:create', 'first'])
  await app.payload(['migrate'])
  served = await app.serveApi()
  registration = await new Visitor(served.origin).post('/api/users/first-register', {
    email: 'passer-by@nordhavn.example',
    password,
  })
  await app.payload(['run', 'first-administrator.ts'], admin)
}, 1_500_000)

afterAll(async () => {
  await served.stop()
  await app.remove()
})

describe('the package', () => {
  test('promises nothing about the accounts or collections of an app in its types', async () => {
    const folder = path.join(app.folder, 'node_modules', '@verne', 'hse-plugin')
    const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
      exports: Record<string, { types: string }>
    }
    const seen = new Set<string>()
    const follow = async (file: string): Promise<void> => {
      if (seen.has(file)) return
      seen.add(file)
      const text = await readFile(file, 'utf8')
      expect(text, file).not.toContain('declare module')
      for (const [, target = ''] of text.matchAll(/(?:from |import\()["'](\.[^"']+)\.js["']/g)) {
        await follow(path.resolve(path.dirname(file), `${target}.d.ts`))
      }
    }
    for (const { types } of Object.values(manifest.exports)) await follow(path.join(folder, types))
    expect(seen.size).toBeGreaterThan(10)
    expect([...seen].filter((file) => file.includes('generated-types'))).toEqual([])
  })

  test('gives components their place in the app’s own import map', async () => {
    const file = path.join(app.folder, 'app', '(payload)', 'admin', 'importMap.js')
    const map = await readFile(file, 'utf8')
    for (const name of ['client#VersionField', 'rsc#EditionWorkflow', 'rsc#GuidelineEditions']) {
      expect(map).toContain(`"@verne/hse-plugin/${name}"`)
    }
  })

  test('loads in plain Node, and names a wrong option', async () => {
    const said = await app.script(`
      import { hsePlugin } from '@verne/hse-plugin'
      try {
        hsePlugin({ institution: undefined })({ collections: [] })
      } catch (error) {
        console.log(error.message)
      }
    `)
    expect(said).toContain('hsePlugin: option "institution" is missing')
  })

  test('brings an SQLite adapter that works by itself', async () => {
    const own = { BARE_ADAPTER: 'verne', BARE_DATABASE: 'own.db' }
    await app.payload(['run', 'first-administrator.ts'], { ...admin, ...own })
    expect(await readdir(app.folder)).toContain('own.db')
  }, 300_000)
})

describe('the app', () => {
  test('lets nobody register the first account', () => {
    expect(registration.status).toBe(403)
    expect(registration.text).toContain('noRegistration')
  })

  test('keeps its own collection, its own address and what it does at start', async () => {
    const someone = await visitor()
    expect((await someone.get('/api/hello')).body).toEqual({ hello: 'host' })
    const notes = await someone.get('/api/notes')
    expect(notes.body).toMatchObject({ docs: [{ title: 'Laget ved oppstart' }] })
    const made = await someone.post('/api/notes', { title: 'Min egen' })
    expect(made.status).toBe(201)
  })

  test('has what it changed of a collection: a field, an access, a label', async () => {
    const administrator = await visitor()
    const unit = await make(administrator, 'units', {
      code: 'HHS-B',
      name: 'Biblioteket',
      type: 'department',
      process: 'own',
      costCentre: '4711',
    })
    const read = await new Visitor(served.origin).get(`/api/units/${unit}`)
    expect(read.body).toMatchObject({ code: 'HHS-B', costCentre: '4711' })
    expect((await new Visitor(served.origin).get('/api/people')).status).toBe(403)
  })

  test('takes a guideline from draft to readers, by two persons', async () => {
    const administrator = await visitor()
    const unit = await make(administrator, 'units', {
      code: 'HHS',
      name: 'Havnes høgskole',
      type: 'institution',
      process: 'own',
    })
    const writer = await member('writer', ['hseUnitEditor', 'hseUnitApprover'])
    const director = await member('director', ['hseUnitApprover'])
    const guideline = await make(writer, 'guidelines', {
      number: 'HHS-001',
      kind: 'guideline',
      ownerUnit: unit,
      classification: 'open',
      reviewIntervalMonths: 24,
    })
    const begun = await writer.post(`/api/guidelines/${guideline}/new-edition`, { language: 'nb' })
    expect(begun.status, begun.text).toBe(201)
    const { id } = (begun.body as { doc: { id: string } }).doc
    const written = await writer.patch(`/api/editions/${id}`, {
      version: 1,
      title: 'Kjemikalier',
      lead: 'Slik bruker du kjemikalier trygt.',
      body: body('Merk alle flasker.'),
      changeKind: 'major',
      changeNote: 'Første utgave.',
      validFrom: yesterday,
    })
    expect(written.status, written.text).toBe(200)
    expect((await step(writer, id, 'sendForReview')).status).toBe(200)
    const alone = await step(writer, id, 'approve')
    expect(alone.status, alone.text).toBe(403)
    for (const each of ['approve', 'publish']) {
      const taken = await step(director, id, each)
      expect(taken.status, taken.text).toBe(200)
    }
    const published = async (): Promise<string> =>
      (await new Visitor(served.origin).get('/api/hse/published')).text
    await expect.poll(published, { timeout: 60_000, interval: 500 }).toContain('Merk alle flasker.')
  }, 300_000)

  test('shows its document locks to those the admin is open to, and to nobody else', async () => {
    const administrator = await visitor()
    expect((await administrator.get('/api/payload-locked-documents')).status).toBe(200)
    const employee = await member('employee', [])
    expect((await employee.get('/api/payload-locked-documents')).status).toBe(403)
    expect((await new Visitor(served.origin).get('/api/payload-locked-documents')).status).toBe(403)
  })
})

const off = { BARE_DISABLED: '1' }

describe('disabled', () => {
  test('the plugin needs no migration: the tables stay', async () => {
    const migrations = path.join(app.folder, 'migrations')
    const before = await readdir(migrations)
    await app.payload(['migrate:create', 'off', '--skip-empty'], off)
    expect(await readdir(migrations)).toEqual(before)
  }, 300_000)

  test('the plugin answers nothing, and the app goes on', async () => {
    await served.stop()
    served = await app.serveApi(off)
    await expectAsleep(await visitor())
  })
})

if (mustBuild) {
  describe('the built app', () => {
    let faults = 0

    beforeAll(async () => {
      await served.stop()
      await app.build()
      served = await app.start()
    }, 1_500_000)
    afterEach(({ task }) => {
      faults += task.result?.errors?.length ?? 0
    })
    afterAll(async () => {
      if (faults > 0) return
      await mkdir(keptFolder, { recursive: true })
      await writeFile(builtBefore, built)
    })

    test('serves the API as Next’s routes, and what the app changed of a collection in the admin', async () => {
      const administrator = await visitor()
      expect((await administrator.get('/api/hello')).body).toEqual({ hello: 'host' })
      const found = await administrator.get('/api/guidelines?where[number][equals]=HHS-001')
      expect(found.body).toMatchObject({ totalDocs: 1 })
      const changed = await administrator.patch('/api/notes/1', { title: 'Endret' })
      expect(changed.status, changed.text).toBe(200)
      expect((await new Visitor(served.origin).get('/api/people')).status).toBe(403)
      const page = await administrator.page('/admin/collections/units')
      expect(page.text).toContain('Departments')
    })

    test('shows every kind of page of the plugin and of its own, and logs no fault', async () => {
      const director = await visitor('director@nordhavn.example')
      const idOf = async (slug: string): Promise<string> => {
        const { body } = await director.get(`/api/${slug}`)
        return (body as { docs: { id: string }[] }).docs[0]?.id ?? ''
      }
      const [guideline, edition] = [await idOf('guidelines'), await idOf('editions')]
      const before = served.log().length
      for (const address of [
        '/admin',
        '/admin/collections/guidelines',
        `/admin/collections/guidelines/${guideline}`,
        `/admin/collections/editions/${edition}`,
        '/admin/collections/notes/1',
        '/admin/globals/hse-settings',
      ]) {
        const page = await director.page(address)
        expect(page.status, address).toBe(200)
        expect(page.text, address).not.toMatch(/NEXT_REDIRECT|Application error/)
      }
      const opened = await director.page(`/admin/collections/editions/${edition}`)
      expect(opened.text).toContain('Kjemikalier')
      expect(served.log().slice(before)).not.toMatch(/error|⨯|not found in importmap/i)
    })

    test('goes on with the plugin disabled, and has no page of it', async () => {
      await served.stop()
      served = await app.start(off)
      const administrator = await visitor()
      await expectAsleep(administrator)
      expect((await administrator.page('/admin')).status).toBe(200)
      expect((await administrator.page('/admin/collections/notes/1')).status).toBe(200)
      expect((await administrator.page('/admin/collections/guidelines')).status).toBe(404)
    })
  })
} else {
  console.log('! The bare app was not built: nothing of it has changed since that last went well.')
}

async function lastBuilt(): Promise<string | null> {
  return readFile(builtBefore, 'utf8').catch(() => null)
}

async function expectAsleep(administrator: Visitor): Promise<void> {
  for (const address of ['/api/guidelines', '/api/units', '/api/hse/published']) {
    const { status } = await administrator.get(address)
    expect([403, 404, 501], `${address}: ${String(status)}`).toContain(status)
  }
  expect((await administrator.get('/api/notes')).status).toBe(200)
}

/** Someone logged in; the administrator when nobody is named. */
async function visitor(email = admin.ADMIN_EMAIL): Promise<Visitor> {
  const someone = new Visitor(served.origin)
  await someone.logIn('users', email, password)
  return someone
}

/** A new account with a person and roles, made by the administrator. */
async function member(name: string, roles: readonly string[]): Promise<Visitor> {
  const administrator = await visitor()
  const email = `${name}@nordhavn.example`
  const account = await make(administrator, 'users', { email, password })
  const person = await make(administrator, 'people', { name, workEmail: email, account })
  for (const role of roles) {
    await make(administrator, 'role-assignments', { role, person, from: yesterday })
  }
  return visitor(email)
}

async function make(by: Visitor, slug: string, data: object): Promise<string> {
  const made = await by.post(`/api/${slug}`, data)
  expect(made.status, made.text).toBe(201)
  return (made.body as { doc: { id: string } }).doc.id
}

async function step(by: Visitor, id: string, transition: string): Promise<Answer> {
  const { version } = (await by.get(`/api/editions/${id}`)).body as { version: number }
  return by.post(`/api/editions/${id}/step/${transition}`, { version })
}

/** A body of one heading and one paragraph. */
function body(words: string): object {
  const line = (text: string): object[] => [
    { type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' },
  ]
  const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
  return {
    root: {
      ...block,
      type: 'root',
      children: [
        { ...block, type: 'heading', tag: 'h2', children: line('Formål') },
        { ...block, type: 'paragraph', children: line(words) },
      ],
    },
  }
}
