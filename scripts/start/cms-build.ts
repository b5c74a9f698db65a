import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { hasCode, writeDurably } from '../../cms/server/durable.ts'
import { takeLock } from '../../cms/server/lock.ts'
import { runNode } from './child.ts'
import { type Part, sourceDigest } from './sources.ts'
import { StartError, step } from './steps.ts'

/**
 * Builds what of the CMS was not built from exactly these sources: the bundle of the server and of browsers, and the
 * admin.
 * @param root the checkout
 * @param parts `admin` is left out under development, where Next compiles it on request
 */
export async function buildCms(root: string, parts: readonly Part[]): Promise<void> {
  const unlock = await takeLock(
    path.join(root, 'node_modules', '.verne-build.lock'),
    'building the CMS',
    10 * 60_000,
  )
  try {
    for (const part of parts) await unlessBuilt(root, part)
  } finally {
    await unlock()
  }
}

/** How each part is made, and where its stamp stands. */
const builds = {
  bundle: {
    stamp: ['cms', 'dist', 'verne-sources'],
    made: ['cms', 'dist', 'assets.json'],
    doing: 'Bundling My HSE and the API',
    done: 'Bundled My HSE and the API',
    build: bundle,
  },
  admin: {
    stamp: ['cms', '.next', 'verne-sources'],
    made: ['cms', '.next', 'BUILD_ID'],
    doing: 'Building the admin; the first time this takes about a minute',
    done: 'Built the admin',
    build: runNextBuild,
  },
} as const satisfies Record<Part, unknown>

async function unlessBuilt(root: string, part: Part): Promise<void> {
  const { stamp, made, doing, done, build } = builds[part]
  const stampFile = path.join(root, ...stamp)
  const digest = await sourceDigest(root, part)
  if (existsSync(path.join(root, ...made)) && (await stampOf(stampFile)) === digest) return
  // Gone before the build begins and written after it: a build that is cut off never counts.
  await rm(stampFile, { force: true })
  await step(doing, done, () => build(root))
  await writeDurably(stampFile, digest)
}

async function stampOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Bundles for a server that is running: what was built before is made anew. */
export async function bundle(root: string): Promise<void> {
  // Loaded where it is needed: most starts find everything built.
  const { bundleCms } = await import('./bundle.ts')
  await bundleCms(root).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error)
    throw new StartError(`The CMS could not be bundled:\n${said}`)
  })
}

async function runNextBuild(root: string): Promise<void> {
  const cms = path.join(root, 'cms')
  const next = createRequire(path.join(cms, 'package.json')).resolve('next/dist/bin/next')
  const { code, output } = await runNode([next, 'build', cms], { cwd: cms, collect: true })
  // A build can lose a worker and still end well: only a build with an id is one that Next can serve.
  if (code === 0 && existsSync(path.join(cms, '.next/BUILD_ID'))) return
  const said = stripVTControlCharacters(output).trimEnd().split('\n').slice(-40).join('\n')
  throw new StartError(`The admin could not be built. What the build said last:\n${said}`)
}
