import { execFile } from 'node:child_process'
import { copyFile, cp, glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { packedManifest, type PluginManifest } from './manifest.ts'

const run = promisify(execFile)

/**
 * Compiles the plugin, and what it uses of the contract, to JavaScript with declarations: Node strips no types under
 * `node_modules`, and `npm pack` leaves a bundled workspace out. Types are checked by `npm run check`, not here.
 * @param root the repository
 * @param outDir made anew; must be empty or an earlier build
 * @throws Error when the folder holds something else, or the compiler has complaints
 */
export async function buildPlugin(root: string, outDir: string): Promise<void> {
  await clear(outDir)
  await compile(root, outDir)
  await Promise.all([
    copyStyles(root, outDir),
    correctDeclarations(outDir),
    writeManifest(root, outDir),
    copyFile(path.join(root, 'LICENSE'), path.join(outDir, 'LICENSE')),
    copyFile(path.join(root, 'cms', 'plugin', 'README.md'), path.join(outDir, 'README.md')),
  ])
}

async function clear(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const names = await readdir(outDir)
  if (names.length > 0 && !(names.includes('package.json') && names.includes('cms'))) {
    throw new Error(`${outDir} holds something else than the plugin. Name an empty folder.`)
  }
  for (const name of names) await rm(path.join(outDir, name), { recursive: true })
}

async function compile(root: string, outDir: string): Promise<void> {
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const project = path.join(root, 'scripts', 'config', 'tsconfig.plugin.json')
  try {
    await run(process.execPath, [tsc, '-p', project, '--outDir', outDir], { cwd: root })
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string }
    throw new Error(`The plugin could not be compiled.\n${stdout}`, { cause: error })
  }
}

async function copyStyles(root: string, outDir: string): Promise<void> {
  const plugin = path.join('cms', 'plugin')
  for await (const file of glob('**/*.css', { cwd: path.join(root, plugin), exclude: ['dist'] })) {
    await cp(path.join(root, plugin, file), path.join(outDir, plugin, file))
  }
}

/** The compiler turns `.ts` into `.js` in what runs, and leaves it in the declarations. */
async function correctDeclarations(outDir: string): Promise<void> {
  for await (const name of glob('**/*.d.ts', { cwd: outDir })) {
    const file = path.join(outDir, name)
    const text = await readFile(file, 'utf8')
    await writeFile(
      file,
      text.replace(/((?:from |import\()["']\.{1,2}\/[^"']+)\.tsx?(["'])/g, '$1.js$2'),
    )
  }
}

async function writeManifest(root: string, outDir: string): Promise<void> {
  const source = await readFile(path.join(root, 'cms', 'plugin', 'package.json'), 'utf8')
  const manifest = packedManifest(JSON.parse(source) as PluginManifest)
  await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
