import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSiteWriter } from './open-site-writer.ts'

let work = ''
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-writer-'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

describe('the thread that writes pages', () => {
  test('does what it is told in the order it is told, and says what went wrong', async () => {
    const writer = openSiteWriter()
    await expect(writer.put('a.txt', Buffer.from('too soon'))).rejects.toThrow(
      'No folder was begun',
    )
    const text = new TextEncoder().encode('å'.repeat(1_000))
    const [, , built] = await Promise.all([
      writer.begin({ outDir: work, former: null, effort: 'few' }),
      writer.put('a.txt', text),
      writer.finish(),
    ])
    expect(built).toEqual({
      files: [path.join(work, 'a.txt')],
      written: [path.join(work, 'a.txt')],
      packed: true,
    })
    expect(await readFile(path.join(work, 'a.txt'), 'utf8')).toBe('å'.repeat(1_000))
    expect((await readFile(path.join(work, 'a.txt.br'))).length).toBeLessThan(100)
    await writer.close()
  })

  test('hands on what the system says of an error, by which a publish tells it in words', async () => {
    const writer = openSiteWriter()
    const missing = path.join(work, 'nowhere')
    await expect(writer.linkAhead(missing, work, [])).rejects.toMatchObject({
      code: 'ENOENT',
      path: missing,
    })
    await writer.close()
  })

  test('that ends tells everybody who waits for it, and who asks later', async () => {
    const writer = openSiteWriter()
    const asked = expect(writer.linkAhead(work, work, ['a.txt'])).rejects.toThrow(
      'The next publish begins anew',
    )
    await writer.close()
    await asked
    await expect(writer.finish()).rejects.toThrow('The next publish begins anew')
  })
})
