import { createHash } from 'node:crypto'
import { glob, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { institution } from '@verne/content/institution'
import { buildSite, type BuildSiteOptions } from './build-site.ts'
import type { SiteProgram } from './src/site-program.ts'

/** The program that renders the site, and the files that are the same whatever is published. */
export interface OpenedProgram {
  readonly program: SiteProgram
  /** Folder with the styles, scripts, fonts and drawings of the site. */
  readonly assets: string
  /** Names the version: the same for the same code and settings. */
  readonly version: string
}

/** How the program is built. */
export type SiteProgramOptions = Omit<BuildSiteOptions, 'source' | 'outDir' | 'program'>

const root = import.meta.dirname

/**
 * Opens the program that renders the site, and builds it first where this version is not there yet. A process can open
 * one: it shows one snapshot at a time.
 * @throws BuildSiteError when the site cannot be built
 */
export async function openSiteProgram(options: SiteProgramOptions): Promise<OpenedProgram> {
  const version = await versionOf(options)
  const folder = path.join(path.resolve(options.cacheDir), 'program')
  const built = path.join(folder, version)
  if (!(await isThere(path.join(built, 'server', 'entry.mjs')))) {
    await build(folder, version, options)
  }
  const entry = pathToFileURL(path.join(built, 'server', 'entry.mjs')).href
  const { openSite } = (await import(entry)) as { readonly openSite: () => SiteProgram }
  return { program: openSite(), assets: path.join(built, 'client'), version }
}

/** Built beside, and moved into place whole: what was cut off is no program. */
async function build(folder: string, version: string, options: SiteProgramOptions): Promise<void> {
  const own = `.building-${version}-${String(process.pid)}`
  const building = path.join(folder, own)
  await rm(building, { recursive: true, force: true })
  await mkdir(building, { recursive: true })
  try {
    await buildSite({
      ...options,
      source: null,
      program: true,
      outDir: building,
      cacheDir: path.join(building, 'cache'),
    })
    await rm(path.join(building, 'cache'), { recursive: true, force: true })
    await removeOthers(folder, own)
    await rename(building, path.join(folder, version))
  } catch (error) {
    await rm(building, { recursive: true, force: true, maxRetries: 3 })
    // Another process may have been first: what it made is the same.
    if (!(await isThere(path.join(folder, version, 'server', 'entry.mjs')))) throw error
  }
}

/** Former versions, and what is left of a build that was cut off. */
async function removeOthers(folder: string, own: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name === own) continue
    await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

async function isThere(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  )
}

/** A hash of all that decides what the program renders: its code, its content, its libraries, its settings. */
async function versionOf({
  serverUrl,
  handbookDir,
  demoNote = false,
}: SiteProgramOptions): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([serverUrl, demoNote, institution]))
  const project = path.dirname(root)
  const folders = [
    [root, ['*.ts', 'package.json', 'src/**/*', 'public/**/*']],
    [path.join(project, 'content'), ['**/*.ts', 'package.json', 'handbook/**/*']],
    [project, ['package-lock.json']],
    ...(handbookDir === undefined ? [] : [[path.resolve(handbookDir), ['**/*']] as const]),
  ] as const
  for (const [folder, patterns] of folders) {
    const files: string[] = []
    const found = glob([...patterns], { cwd: folder, withFileTypes: true })
    for await (const each of found) {
      if (each.isFile() && !each.name.endsWith('.test.ts')) {
        files.push(path.join(each.parentPath, each.name))
      }
    }
    for (const file of files.filter((each) => !each.includes('node_modules')).toSorted()) {
      hash.update(`${path.relative(folder, file)}\n`)
      hash.update(await readFile(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
