import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPublisher } from './publisher.ts'
import { processRuns } from './server/lock.ts'
import { readSettings, type Settings } from './settings.ts'

let root: string
let settings: Settings

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'verne-host-'))
  settings = {
    ...readSettings({ PAYLOAD_SECRET: 'a-secret-of-the-server', DATA_DIR: root }),
    root,
  }
  await mkdir(path.join(root, 'scripts'))
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

/** What the host starts, reduced to the answer under test. */
async function answering(program: string): Promise<void> {
  await writeFile(path.join(root, 'scripts', 'publisher.ts'), program)
}

const request = { snapshotFile: '/srv/snapshot.json', confirmed: false }

test('a publish that went well gives the release', async () => {
  await answering(
    `console.log('chatter'); console.log('{"ok":true,"release":"r1","seconds":4.3,"warnings":["/nytt/: a dead link"]}')`,
  )
  expect(await createPublisher(settings)(request)).toEqual({
    ok: true,
    release: 'r1',
    seconds: 4.3,
    warnings: ['/nytt/: a dead link'],
  })
})

test.each(['failed', 'refused', 'held'])('a publish that %s gives its reason', async (code) => {
  await answering(
    `console.log('{"ok":false,"code":"${code}","reason":"Because."}'); process.exit(1)`,
  )
  expect(await createPublisher(settings)(request)).toEqual({ ok: false, code, reason: 'Because.' })
})

test('a publisher that dies without a word has failed, with its first line', async () => {
  await answering(`console.error('Out of memory'); process.exit(134)`)
  const outcome = await createPublisher(settings)(request)
  expect(outcome).toEqual({ ok: false, code: 'failed', reason: 'Out of memory' })
})

test('the publisher gets what it needs and neither secret nor database', async () => {
  process.env['PAYLOAD_SECRET'] = 'a-secret-of-the-server'
  process.env['DATABASE_URL'] = 'mongodb://verne:password@db.nordhavn.example/verne'
  await answering(`
    import { writeFileSync } from 'node:fs'
    writeFileSync(${JSON.stringify(path.join(root, 'seen'))}, JSON.stringify([process.argv.slice(2), process.env]))
    console.log('{"ok":true,"release":"r1","seconds":1}')
  `)
  await createPublisher(settings)({ ...request, confirmed: true })
  delete process.env['PAYLOAD_SECRET']
  delete process.env['DATABASE_URL']
  const seen = await readFile(path.join(root, 'seen'), 'utf8')
  expect(seen).not.toContain('a-secret-of-the-server')
  expect(seen).not.toContain('password')
  const [options, environment] = JSON.parse(seen) as [string[], Record<string, string>]
  expect(options).toEqual([
    ...['--snapshot', '/srv/snapshot.json', '--data-dir', root],
    '--confirmed',
  ])
  expect(environment['SERVER_URL']).toBe('http://localhost:3000')
})

test('a publish that takes too long is ended, with everything it started', async () => {
  await answering(`
    import { spawn } from 'node:child_process'
    import { writeFileSync } from 'node:fs'
    const renderer = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
    writeFileSync(${JSON.stringify(path.join(root, 'renderer'))}, String(renderer.pid))
  `)
  const outcome = await createPublisher(settings, 3_000)(request)
  expect(outcome).toMatchObject({ ok: false, code: 'failed' })
  expect(outcome.ok ? '' : outcome.reason).toContain('took more than 3 seconds')
  // The renderer held the output open: that the answer came means it is gone.
  expect(processRuns(Number(await readFile(path.join(root, 'renderer'), 'utf8')))).toBe(false)
})
