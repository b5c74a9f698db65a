import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { hasCode, writeDurably } from '../../cms/server/durable.ts'
import { takeLock } from '../../cms/server/lock.ts'
import { runNode } from './child.ts'
import { StartError, step } from './steps.ts'

const skippedFolders = new Set(['node_modules', '.next', 'dist', 'starter', 'handbook', 'coverage'])
const skippedFiles = /\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/
const singleFiles = ['package-lock.json', 'package.json', 'tsconfig.json']

/**
 * Builds the CMS unless the build at hand was made from exactly these sources.
 * @param root the checkout
 */
export async function buildCms(root: string): Promise<void> {
  const cms = path.join(root, 'cms')
  const stamp = path.join(cms, '.next', 'verne-sources')
  const unlock = await takeLock(
    path.join(root, 'node_modules', '.verne-build.lock'),
    'building the CMS',
    10 * 60_000,
  )
  try {
    const digest = await sourceDigest(root)
    if (await isBuilt(cms, stamp, digest)) return
    // Gone before the build begins and written after it: a build that is cut off never counts.
    await rm(stamp, { force: true })
    await step('Building the CMS; the first time this takes about a minute', 'Built the CMS', () =>
      runNextBuild(cms),
    )
    await writeDurably(stamp, digest)
  } finally {
    await unlock()
  }
}

async function isBuilt(cms: string, stamp: string, digest: string): Promise<boolean> {
  try {
    return (
      (await readFile(stamp, 'utf8')) === digest && existsSync(path.join(cms, '.next/BUILD_ID'))
    )
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

/** Hash of everything the built CMS depends on. */
export async function sourceDigest(root: string): Promise<string> {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0] ?? ''}\n`)
  const found = await Promise.all(
    // My HSE wears the site's styles.
    ['cms', 'content', 'site/src/styles'].map((each) => sourcesBelow(path.join(root, each))),
  )
  const files = [...found.flat(), ...singleFiles.map((each) => path.join(root, each))].toSorted()
  for (const file of files) {
    hash.update(`${path.relative(root, file)}\0`)
    hash.update(
      createHash('sha256')
        .update(await readFile(file))
        .digest(),
    )
  }
  return hash.digest('hex')
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : sourcesBelow(full)
      return entry.isFile() && !skippedFiles.test(entry.name) ? [full] : []
    }),
  )
  return found.flat()
}

async function runNextBuild(cms: string): Promise<void> {
  const next = createRequire(path.join(cms, 'package.json')).resolve('next/dist/bin/next')
  const { code, output } = await runNode([next, 'build', cms], { cwd: cms, collect: true })
  // A build can lose a worker and still end well: only a build with an id is one that Next can serve.
  if (code === 0 && existsSync(path.join(cms, '.next/BUILD_ID'))) return
  const said = stripVTControlCharacters(output).trimEnd().split('\n').slice(-40).join('\n')
  throw new StartError(`The CMS could not be built. What the build said last:\n${said}`)
}
