import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SnapshotSource } from './settings.ts'

/** What a build of the site needs to know. */
export interface BuildSiteOptions {
  /** The published snapshot to build from; null for the program, which is given one later. */
  readonly source: SnapshotSource | null
  /** Folder for the built site. Made when missing; another build must not share it. */
  readonly outDir: string
  /** Folder for what Astro keeps between builds; another build at the same time must not share it. */
  readonly cacheDir: string
  /** Public origin for canonical links. */
  readonly serverUrl: string
  /** Folder with the handbook's pages. @default the one in the content package */
  readonly handbookDir?: string
  /** File of the institution that the site shows. @default the one this process was told of, `INSTITUTION_FILE` */
  readonly institutionFile?: string
  /** True when every page is to say that the content is invented. @default false */
  readonly demoNote?: boolean
  /** True to build the program that renders the site, instead of the site itself. @default false */
  readonly program?: boolean
}

/** A build that failed, with what it said. */
export class BuildSiteError extends Error {
  override readonly name = 'BuildSiteError'
}

const root = path.dirname(fileURLToPath(import.meta.url))

/**
 * Builds the site into a folder, in a process of its own. Images and the search index are not part of it.
 * @throws BuildSiteError when the snapshot cannot be used or a page fails; the folder may then hold a half site
 */
export async function buildSite(options: BuildSiteOptions): Promise<void> {
  const outDir = path.resolve(options.outDir)
  await mkdir(outDir, { recursive: true })
  const { source } = options
  await run(
    {
      VERNE_SNAPSHOT: source?.kind === 'file' ? path.resolve(source.path) : '',
      VERNE_SNAPSHOT_URL: source?.kind === 'url' ? source.url : '',
      VERNE_SITE_PROGRAM: options.program ? '1' : '',
      VERNE_OUT_DIR: outDir,
      VERNE_CACHE_DIR: path.resolve(options.cacheDir),
      SERVER_URL: options.serverUrl,
      VERNE_HANDBOOK: options.handbookDir ? path.resolve(options.handbookDir) : '',
      ...(options.institutionFile && { INSTITUTION_FILE: path.resolve(options.institutionFile) }),
      VERNE_DEMO_NOTE: options.demoNote ? '1' : '',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      NO_COLOR: '1',
    },
    outDir,
  )
}

async function run(environment: Record<string, string>, cwd: string): Promise<void> {
  const astro = path.join(
    path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin/astro.mjs',
  )
  // Astro puts what it renders with in a folder below the working directory, so each build needs its own.
  const child = spawn(process.execPath, [astro, 'build', '--root', root], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new BuildSiteError(`The site could not be built:\n${said.join('').trim()}`)
}
