import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bootSentence } from './boot-error.ts'
import { freePort } from './port.ts'

const start = fileURLToPath(new URL('../start.mjs', import.meta.url))
const main = fileURLToPath(new URL('main.ts', import.meta.url))

let root: string
let dataDir: string
let port: number
let children: ChildProcess[]

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'verne-start-'))
  dataDir = path.join(root, 'state')
  port = await freePort()
  children = []
  await makeCheckout()
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(root, { recursive: true, force: true, maxRetries: 5 })
})

/** A checkout whose CMS builds and starts in no time: the start itself is what is looked at. */
async function makeCheckout(): Promise<void> {
  const files: Record<string, string> = {
    'package.json': '{}',
    'package-lock.json': '{}',
    'tsconfig.json': '{}',
    'content/institution.ts': '',
    'site/src/styles/base.css': '',
    'node_modules/.keep': '',
    'cms/package.json': '{}',
    'cms/app.ts': 'first',
    'cms/my-hse/my-hse.css': 'body { margin: 0 }',
    'cms/my-hse/client/main.ts': 'document.title',
    'cms/plugin/pictures/decoder.ts': "console.log('decodes')",
    'cms/host.ts': `
      export const openCms = async () => {
        if (process.env.FAIL_BOOT) throw new Error('boot', { cause: new Error(process.env.FAIL_BOOT) })
      }
      export const answering = (payload, assets) => async (request) => {
        if (new URL(request.url).pathname === '/api/slow') {
          console.log('slow begun')
          await new Promise((resolve) => process.once('SIGTERM', resolve))
        }
        if (process.env.UNWELL) return new Response('no database', { status: 503 })
        return Response.json({
          mode: process.env.VERNE_MODE, node: process.env.NODE_ENV, secret: process.env.PAYLOAD_SECRET, assets,
        })
      }
    `,
    'scripts/seed.ts': `
      import { appendFileSync, writeFileSync } from 'node:fs'
      appendFileSync(process.env.DATA_DIR + '/seeded', 'x')
      writeFileSync(process.env.DATA_DIR + '/verne.db', '')
      writeFileSync(process.env.DATA_DIR + '/demo-users.json', JSON.stringify([
        { email: 'redaktor@nordhavn.example', role: { nb: 'HMS-redaktør', en: 'HSE editor' }, password: 'prov-verne' },
      ]))
    `,
    'worker.cjs': `
      process.on('message', () => process.send('done', () => process.exit()))
      process.send('ready')
    `,
    'cms/node_modules/next/package.json': '{ "main": "index.cjs" }',
    'cms/node_modules/next/index.cjs': `
      module.exports = () => ({
        prepare: async () => {},
        getRequestHandler: () => async (request, response) => response.end('admin'),
        getUpgradeHandler: () => async () => {},
        close: async () => {},
      })
    `,
    'cms/node_modules/next/dist/bin/next': `
      const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs')
      const { fork } = require('node:child_process')
      const { dirname, join } = require('node:path')
      const cms = process.argv[3]
      if (process.env.LOSE_WORKER) process.exit(0)
      appendFileSync(join(dirname(cms), 'builds'), 'x')
      mkdirSync(join(cms, '.next'), { recursive: true })
      console.log('building')
      writeFileSync(join(cms, '.next', 'BUILD_ID'), 'x')
      if (process.env.HANG_BUILD) setInterval(() => {}, 1000)
      if (process.env.FORK_WORKER) {
        const worker = fork(join(dirname(cms), 'worker.cjs'))
        worker.on('message', (message) => {
          if (message === 'ready') worker.send('work')
          else appendFileSync(join(dirname(cms), 'worked'), 'x')
        })
      }
      if (process.env.FAIL_BUILD) { console.error('Type error in page.tsx'); process.exit(1) }
    `,
  }
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

interface Started {
  readonly child: ChildProcess
  readonly said: () => string
  readonly exit: Promise<number | null>
}

function run(environment: Readonly<Record<string, string>> = {}, program = main): Started {
  const variables: Readonly<Record<string, string | undefined>> = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    VERNE_ROOT: root,
    DATA_DIR: dataDir,
    PORT: String(port),
    STARTER_CONTENT: '0',
    ...environment,
  }
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Next's types demand a NODE_ENV, which whoever calls `npm start` need not have set.
    env: variables as NodeJS.ProcessEnv,
  })
  children.push(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said: () => output, exit }
}

/** Resolves when the process has said this; rejects when it ends without. */
async function says(started: Started, words: string): Promise<void> {
  const ended = started.exit.then(() => 'ended')
  while (!started.said().includes(words)) {
    const { stdout, stderr } = started.child
    if (stdout === null || stderr === null) throw new Error('no output to listen to')
    const first = await Promise.race([once(stdout, 'data'), once(stderr, 'data'), ended])
    if (first === 'ended' && !started.said().includes(words)) {
      throw new Error(`ended without "${words}":\n${started.said()}`)
    }
  }
}

async function ready(environment: Readonly<Record<string, string>> = {}): Promise<Started> {
  const started = run(environment)
  await says(started, 'Verne is ready')
  return started
}

/** The one sentence a failed start ends with. */
async function refusal(environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const started = run(environment)
  expect(await started.exit).toBe(1)
  const sentences = started
    .said()
    .split('\n')
    .filter((line) => line.startsWith('✗'))
  expect(sentences).toHaveLength(1)
  expect(started.said()).not.toMatch(/^\s+at /m)
  return sentences[0] ?? ''
}

const fjordvik = {
  name: { nb: 'Høgskolen i Fjordvik', en: 'Fjordvik University College' },
  shortName: 'HiF',
  documentNumberPattern: String.raw`^HIF-\d{3}$`,
  documentNumberExample: 'HIF-001',
  dutyPhone: { number: '000 00 222' },
  siteEmail: 'hms@fjordvik.example',
  dataProtectionEmail: 'personvern@fjordvik.example',
}

/** Writes who runs the installation, as `npm run init` does. */
async function named(changes: object = {}): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  const file = path.join(dataDir, 'institution.json')
  await writeFile(file, JSON.stringify({ ...fjordvik, ...changes }))
}

const production = { NODE_ENV: 'production', PAYLOAD_SECRET: 'a-long-random-text-of-a-secret' }

describe('a start that cannot succeed ends with one sentence', () => {
  test('when the port is taken', async () => {
    const other = net.createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    expect(await refusal()).toContain(`Port ${String(port)} is taken`)
    other.close()
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)
  })

  test('when the data folder is a file', async () => {
    await writeFile(dataDir, '')
    expect(await refusal()).toContain('is not a folder')
  })

  test('when the data folder cannot be written to', async () => {
    expect(await refusal({ DATA_DIR: '/proc/verne' })).toContain('cannot be written to')
  })

  test('when the secret is missing in production', async () => {
    expect(await refusal({ NODE_ENV: 'production' })).toContain('PAYLOAD_SECRET is missing')
  })

  test('when nobody has said in production whose installation it is', async () => {
    expect(await refusal(production)).toContain('Run npm run init first')
    expect(existsSync(dataDir)).toBe(false)
  })

  test('when the file of the institution cannot be used, naming file and field', async () => {
    await named({ siteEmail: 'hms' })
    const started = run()
    expect(await started.exit).toBe(1)
    expect(started.said()).toContain(`${path.join(dataDir, 'institution.json')} cannot be used:`)
    expect(started.said()).toContain('- siteEmail: Write an e-mail address')
    expect(started.said()).not.toMatch(/^\s+at /m)
  })

  test('when the colours of the institution cannot be read', async () => {
    await named({ colours: { accent: '#ffcc00', ink: '#12242c', signal: '#f4b63c' } })
    const started = run()
    expect(await started.exit).toBe(1)
    expect(started.said()).toContain('- colours.accent: #ffcc00 has a contrast of 1.5 to 1')
  })

  test('when the file of the institution is named and not there', async () => {
    const file = path.join(root, 'nobody.json')
    expect(await refusal({ INSTITUTION_FILE: file })).toContain(`names ${file}, which is not there`)
  })

  test('when an institution of its own asks for the fictional one’s content', async () => {
    await named()
    const sentence = await refusal({ STARTER_CONTENT: '1' })
    expect(sentence).toContain('a university that does not exist')
  })

  test('when the database would be dropped', async () => {
    const sentence = await refusal({ PAYLOAD_DROP_DATABASE: 'true' })
    expect(sentence).toContain('PAYLOAD_DROP_DATABASE')
  })

  test('when a setting is wrong, naming it', async () => {
    expect(await refusal({ PORT: 'http' })).toContain('PORT is "http"')
    expect(await refusal({ HOST: '192.0.2.1' })).toContain('HOST is "192.0.2.1"')
  })

  test('when the database is damaged, which is left as it is', async () => {
    await mkdir(dataDir)
    await writeFile(path.join(dataDir, 'verne.db'), 'damaged')
    const sentence = await refusal({ FAIL_BOOT: 'SQLITE_NOTADB: file is not a database' })
    expect(sentence).toContain('is damaged')
    expect(sentence).toContain('npm run restore')
    expect(await readFile(path.join(dataDir, 'verne.db'), 'utf8')).toBe('damaged')
  })

  test('when the CMS cannot be bundled, with file and line', async () => {
    await writeFile(path.join(root, 'cms', 'host.ts'), 'export const openCms = {')
    const started = run()
    expect(await started.exit).toBe(1)
    expect(started.said()).toContain('could not be bundled')
    expect(started.said()).toContain('host.ts:1:')
  })

  test('when the CMS cannot be built, with what the build said', async () => {
    const started = run({ FAIL_BUILD: '1' })
    expect(await started.exit).toBe(1)
    expect(started.said()).toContain('Type error in page.tsx')
  })

  test('when a build ends without having built anything', async () => {
    expect(await refusal({ LOSE_WORKER: '1' })).toContain('could not be built')
  })

  test('when another server uses the data folder, naming its process', async () => {
    const first = await ready()
    const sentence = await refusal({ PORT: String(await freePort()) })
    expect(sentence).toContain(`process ${String(first.child.pid)}`)
  })
})

test.each([
  [
    new Error('x', { cause: new Error('SQLITE_CORRUPT: database disk image is malformed') }),
    'is damaged',
  ],
  [Object.assign(new Error('write failed'), { code: 'SQLITE_FULL' }), 'is full'],
  [Object.assign(new Error('connect ECONNREFUSED 192.0.2.1:27017')), 'does not answer'],
  [
    new Error('outer', { cause: new Error('MongoDB runs without a replica set.') }),
    'without a replica set',
  ],
])('%s is told to a person', (error, words) => {
  expect(bootSentence(error, '/srv/verne')).toContain(words)
})

describe('a start', () => {
  test('outside production makes a secret, keeps it for itself, and says where everything is', async () => {
    const first = await ready()
    const answer = await fetch(`http://127.0.0.1:${String(port)}/api/mode`)
    const { mode, node, secret } = (await answer.json()) as Record<string, string>
    expect(mode).toBe('demo')
    expect(node).toBe('production')
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect((await stat(path.join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
    expect(first.said()).toContain(`http://localhost:${String(port)}/min-hms`)
    first.child.kill('SIGTERM')
    expect(await first.exit).toBe(0)
    await ready()
    const again = await fetch(`http://127.0.0.1:${String(port)}/api/mode`)
    expect(((await again.json()) as Record<string, string>)['secret']).toBe(secret)
  })

  test('in production hands the mode on and keeps no secret', async () => {
    await named()
    await ready(production)
    const answer = await fetch(`http://127.0.0.1:${String(port)}/api/mode`)
    expect(await answer.json()).toMatchObject({
      mode: 'production',
      node: 'production',
      secret: production.PAYLOAD_SECRET,
    })
    expect(existsSync(path.join(dataDir, 'secret'))).toBe(false)
  })

  test('loads the starter content once, and again only for a new database', async () => {
    const environment = { STARTER_CONTENT: '1' }
    await mkdir(path.join(dataDir, 'releases'), { recursive: true })
    await writeFile(path.join(dataDir, 'releases', 'current'), '20260101T080000000Z-aaaaaaaa\n')
    for (const times of ['x', 'x', 'xx']) {
      if (times === 'xx') await rm(path.join(dataDir, 'verne.db'))
      const started = await ready(environment)
      expect(started.said()).toContain(
        'redaktor@nordhavn.example  prov-verne  HMS-redaktør / HSE editor',
      )
      started.child.kill('SIGTERM')
      await started.exit
      expect(await readFile(path.join(dataDir, 'seeded'), 'utf8')).toBe(times)
    }
    await named()
    const plain = await ready({ ...production })
    expect(plain.said()).not.toContain('redaktor@nordhavn.example')
  })

  test('leaves the starter content out where an institution has said that it runs this', async () => {
    await named()
    await ready({ STARTER_CONTENT: '' })
    expect(existsSync(path.join(dataDir, 'seeded'))).toBe(false)
  })

  test('wears the colours of the institution from the start after they are written', async () => {
    const colours = async (): Promise<string> => {
      const started = await ready()
      const answer = await fetch(`http://127.0.0.1:${String(port)}/api/assets`)
      const { assets } = (await answer.json()) as { assets: { style: string } }
      const style = await (await fetch(`http://127.0.0.1:${String(port)}${assets.style}`)).text()
      started.child.kill('SIGTERM')
      await started.exit
      return style
    }
    const before = await colours()
    await named({ colours: { accent: '#6b2d5c', ink: '#221a20', signal: '#f4b63c' } })
    const after = await colours()
    expect(after).not.toBe(before)
    expect(await colours()).toBe(after)
  })

  test('says what is wrong with a CMS that has come up unwell, and serves on', async () => {
    const started = await ready({ UNWELL: '1' })
    expect(started.said()).toContain('/healthz answers 503: no database')
  })

  test('bundles My HSE when a screen changes, and leaves the admin as it is', async () => {
    const stop = async ({ child, exit }: Started): Promise<void> => {
      child.kill('SIGTERM')
      await exit
    }
    const asked = async (): Promise<{ script: string; style: string }> => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}/api/assets`)
      return ((await answer.json()) as { assets: { script: string; style: string } }).assets
    }
    const first = await ready()
    const before = await asked()
    const style = await fetch(`http://127.0.0.1:${String(port)}${before.style}`)
    expect(await style.text()).toContain('body{margin:0}')
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    await stop(first)
    await writeFile(path.join(root, 'cms/my-hse/client/main.ts'), 'document.title = "2"')
    const second = await ready()
    expect(second.said()).toContain('Bundled My HSE')
    const after = await asked()
    expect(after.script).not.toBe(before.script)
    expect(after.style).toBe(before.style)
    await stop(second)
    expect((await ready()).said()).not.toContain('Bundled My HSE')
    expect(await readFile(path.join(root, 'builds'), 'utf8')).toBe('x')
  })

  test('builds the CMS when its sources change and not otherwise', async () => {
    const builds = () => readFile(path.join(root, 'builds'), 'utf8')
    const again = async () => {
      const started = await ready()
      started.child.kill('SIGTERM')
      await started.exit
    }
    await again()
    await again()
    await writeFile(path.join(root, 'cms', 'page.test.ts'), 'a test')
    await again()
    expect(await builds()).toBe('x')
    await writeFile(path.join(root, 'cms', 'app.ts'), 'second')
    await again()
    expect(await builds()).toBe('xx')
  })

  test('leaves the workers of the build their own channel', async () => {
    await ready({ FORK_WORKER: '1' })
    expect(await readFile(path.join(root, 'worked'), 'utf8')).toBe('x')
  })

  test('never takes a build that was cut off for a whole one', async () => {
    const cut = run({ HANG_BUILD: '1' })
    while (!existsSync(path.join(root, 'cms/.next/BUILD_ID'))) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    cut.child.kill('SIGKILL')
    // The build holds the output open: it has ended too, or this would never resolve.
    await cut.exit
    await ready()
    expect(await readFile(path.join(root, 'builds'), 'utf8')).toBe('xx')
  })

  test('works after the server was killed', async () => {
    const first = await ready()
    first.child.kill('SIGKILL')
    await first.exit
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(true)
    await ready()
  })
})

test('a server told to stop finishes the answer it has begun, and ends in order', async () => {
  const started = await ready()
  const answer = fetch(`http://127.0.0.1:${String(port)}/api/slow`)
  await says(started, 'slow begun')
  started.child.kill('SIGTERM')
  expect(await (await answer).json()).toMatchObject({ mode: 'demo' })
  expect(await started.exit).toBe(0)
  expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)
})

test('the first program hands its arguments, signals and exit code on', async () => {
  const refused = run({ PORT: 'http' }, start)
  expect(await refused.exit).toBe(1)
  expect(refused.said()).toContain('PORT is "http"')
})
