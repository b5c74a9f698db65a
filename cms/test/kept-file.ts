import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { takeLock } from '../server/lock.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** Where tests keep what they made for the next run. */
export const keptFolder = path.join(root, 'node_modules', '.cache', 'verne-tests')

/** Whatever decides what the CMS writes, the packages included. */
const sources = [
  'package-lock.json',
  'content/**/*.ts',
  'cms/*.ts',
  'cms/{migrations,plugin,server,test}/**/*.{ts,tsx}',
]
const kept = new Map<string, Promise<string>>()
const unusedForMs = 24 * 60 * 60 * 1000

/**
 * A file that is costly to make and the same until the code changes: made once, and kept between runs. Whoever asks for
 * it meanwhile waits.
 * @param name of the file, such as `organisation.db`
 * @param make writes the file whose path it is given
 * @returns its path, to be read only
 */
export function keptFile(name: string, make: (file: string) => Promise<void>): Promise<string> {
  const known = kept.get(name)
  if (known) return known
  const made = madeOnce(name, make)
  kept.set(name, made)
  return made
}

async function madeOnce(name: string, make: (file: string) => Promise<void>): Promise<string> {
  const file = path.join(keptFolder, `${await digestOf(sources)}-${name}`)
  if (await isThere(file)) return file
  await mkdir(keptFolder, { recursive: true })
  const unlock = await takeLock(`${file}.lock`, `making ${name}`, 170_000)
  try {
    if (await isThere(file)) return file
    await removeUnused()
    // Under its own name it is whole or not there.
    const begun = path.join(keptFolder, `${randomUUID()}-${name}`)
    await make(begun)
    await rename(begun, file)
    return file
  } finally {
    await unlock()
  }
}

/**
 * Digest of the content and the names of files of the repository.
 * @param patterns of their names, from the root
 * @param withTests whether tests count too
 */
export async function digestOf(patterns: readonly string[], withTests = false): Promise<string> {
  const names: string[] = []
  const isLeftOut = (name: string): boolean =>
    /(^|\/)(node_modules|dist|\.next)(\/|$)/.test(name) ||
    (!withTests && /\.test\.tsx?$/.test(name))
  for (const pattern of patterns) {
    for await (const each of glob(pattern, {
      cwd: root,
      exclude: (at) => isLeftOut(at.name),
      withFileTypes: true,
    })) {
      const name = path.relative(root, path.join(each.parentPath, each.name))
      if (each.isFile() && !isLeftOut(name)) names.push(name)
    }
  }
  const hash = createHash('sha256')
  for (const name of names.sort()) {
    hash.update(`${name}\0`).update(await readFile(path.join(root, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function isThere(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  const now = new Date()
  await utimes(file, now, now)
  return true
}

async function removeUnused(): Promise<void> {
  for (const name of await readdir(keptFolder)) {
    const file = path.join(keptFolder, name)
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > unusedForMs) await rm(file, { force: true })
  }
}
