import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPublisher } from './publisher.ts'
import { runClosers } from './server/closers.ts'
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
  await runClosers(5_000)
  await rm(root, { recursive: true, force: true })
})

/** What the host starts, reduced to the answer under test. */
async function answering(program: string): Promise<void> {
  await writeFile(path.join(root, 'scripts', 'publisher.ts'), program)
}

const request = { snapshotFile: '/srv/snapshot.json', confirmed: false }

test('a publish that went well gives the release', async () => {
  await answering(
    `process.on('message', () => process.send({ ok: true, release: 'r1', seconds: 4.3, warnings: ['/nytt/: a dead link'] }))`,
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
    `process.on('message', () => process.send({ ok: false, code: '${code}', reason: 'Because.' }))`,
  )
  expect(await createPublisher(settings)(request)).toEqual({ ok: false, code, reason: 'Because.' })
})

test('a publisher that dies without an answer has failed, with its first line', async () => {
  await answering(
    `process.on('message', () => { console.error('Out of memory'); process.exit(134) })`,
  )
  const outcome = await createPublisher(settings)(request)
  expect(outcome).toEqual({ ok: false, code: 'failed', reason: 'Out of memory' })
})

test('one process publishes again and again, one snapshot after the other', async () => {
  await answering(`
    let times = 0
    process.on('message', ({ snapshotFile }) => {
      times += 1
      process.send({ ok: true, release: snapshotFile + ' ' + times + ' ' + process.pid, seconds: 1 })
    })
  `)
  const publish = createPublisher(settings)
  const outcomes = await Promise.all([
    publish({ ...request, snapshotFile: 'a' }),
    createPublisher(settings)({ ...request, snapshotFile: 'b' }),
  ])
  const releases = outcomes.map((each) => (each.ok ? each.release.split(' ') : []))
  expect(releases.map(([file, times]) => [file, times])).toEqual([
    ['a', '1'],
    ['b', '2'],
  ])
  expect(releases[0]?.[2]).toBe(releases[1]?.[2])
})

test('one that dies of what it keeps in memory is followed by another, which publishes', async () => {
  await answering(`
    let times = 0
    process.on('message', () => {
      times += 1
      if (times === 2) process.kill(process.pid, 'SIGKILL')
      else process.send({ ok: true, release: String(process.pid), seconds: 1 })
    })
  `)
  const publish = createPublisher(settings)
  const first = await publish(request)
  const second = await publish(request)
  expect(first.ok && second.ok).toBe(true)
  expect(second).not.toEqual(first)
})

test('the publisher gets what it needs and neither secret nor database', async () => {
  process.env['PAYLOAD_SECRET'] = 'a-secret-of-the-server'
  process.env['DATABASE_URL'] = 'mongodb://verne:password@db.nordhavn.example/verne'
  await answering(`
    import { writeFileSync } from 'node:fs'
    process.on('message', (message) => {
      writeFileSync(${JSON.stringify(path.join(root, 'seen'))}, JSON.stringify([process.argv.slice(2), message, process.env]))
      process.send({ ok: true, release: 'r1', seconds: 1 })
    })
  `)
  await createPublisher(settings)({ ...request, confirmed: true })
  delete process.env['PAYLOAD_SECRET']
  delete process.env['DATABASE_URL']
  const seen = await readFile(path.join(root, 'seen'), 'utf8')
  expect(seen).not.toContain('a-secret-of-the-server')
  expect(seen).not.toContain('password')
  const [options, message, environment] = JSON.parse(seen) as [
    string[],
    unknown,
    Record<string, string>,
  ]
  expect(options).toEqual(['--serve', '--data-dir', root])
  expect(message).toEqual({ ...request, confirmed: true, full: false })
  expect(environment['SERVER_URL']).toBe('http://localhost:3000')
})

test('a publish that takes too long is ended, with everything it started', async () => {
  await answering(`
    import { spawn } from 'node:child_process'
    import { writeFileSync } from 'node:fs'
    process.on('message', () => {
      const renderer = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
      writeFileSync(${JSON.stringify(path.join(root, 'renderer'))}, String(renderer.pid))
    })
  `)
  const outcome = await createPublisher(settings, 3_000)(request)
  expect(outcome).toMatchObject({ ok: false, code: 'failed' })
  expect(outcome.ok ? '' : outcome.reason).toContain('took more than 3 seconds')
  // The renderer held the output open: that the answer came means it is gone.
  expect(processRuns(Number(await readFile(path.join(root, 'renderer'), 'utf8')))).toBe(false)
})
