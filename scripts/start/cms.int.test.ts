import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bundleIn } from './bundle-paths.ts'
import { bundle } from './cms-build.ts'
import { openCmsInDevelopment } from './cms.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'verne-develop-'))
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json']) await write(file, '{}')
  await write('content/institution.ts', '')
  await write('site/src/styles/base.css', '')
  await write('cms/my-hse/my-hse.css', '')
  await write('cms/my-hse/client/main.ts', '')
  await write('cms/plugin/pictures/decoder.ts', "console.log('decodes')")
  await write('cms/my-hse/screen.tsx', "export const words = 'before'")
  await write(
    'cms/host.ts',
    `import { words } from './my-hse/screen.tsx'
     let opened = 0
     export const openCms = async () => ({ opened: (opened += 1) })
     export const answering = (payload) => async () => new Response(words + ' ' + payload.opened)`,
  )
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(root, { recursive: true, force: true })
})

let clock = Date.now() / 1000

/** Writes a file, each time as if a moment later: two changes within a tick of the file system are two. */
async function write(name: string, content: string): Promise<void> {
  const file = path.join(root, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
  clock += 1
  await utimes(file, clock, clock)
}

describe('under development', () => {
  test('a reload shows the change of a screen, on the database that is open', async () => {
    await bundle(root)
    const answer = await openCmsInDevelopment(root, bundle)
    const shown = async (): Promise<string | undefined> =>
      (await answer(new Request('http://localhost/min-hms')))?.text()
    expect(await shown()).toBe('before 1')
    await write('cms/my-hse/screen.tsx', "export const words = 'after'")
    expect(await Promise.all([shown(), shown()])).toEqual(['after 1', 'after 1'])
  })

  test('the program that decodes pictures lies beside the server, which looks for it there', async () => {
    await bundle(root)
    const program = path.join(path.dirname(bundleIn(root).server), 'decoder.mjs')
    expect(spawnSync(process.execPath, [program]).stdout.toString()).toBe('decodes\n')
  })

  test('a fault in a screen is named with its line, and gone once it is put right', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await bundle(root)
    const answer = await openCmsInDevelopment(root, bundle)
    const ask = (): ReturnType<typeof answer> => answer(new Request('http://localhost/min-hms'))
    await write('cms/my-hse/screen.tsx', 'export const words =')
    await expect(ask()).rejects.toThrow('could not be bundled')
    expect(printed.mock.calls.flat().join()).toContain('screen.tsx:1:')
    await write('cms/my-hse/screen.tsx', "export const words = 'right'")
    expect(await (await ask())?.text()).toBe('right 1')
  })
})
