import { spawnSync } from 'node:child_process'
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { parse, serialize } from 'parse5'
import { buildSite } from '../../site/build-site.ts'
import { attribute, elementsOf, textOf } from '@verne/content/word/html-tree'
import { indexSite } from '../../site/search-index.ts'

/** Versions that work together; both are released for the Astro this site is built with. */
const packages = {
  astro: '7.3.5',
  '@astrojs/starlight': '0.42.4',
  '@astrojs/markdown-remark': '7.3.0',
}

/** What a reader's browser fetches for one page, without fonts and images. */
interface Weight {
  readonly bytes: number
  readonly requests: number
}

/**
 * Prints how long a build takes and what a guideline page weighs, beside Starlight with the very same pages, search
 * included on both sides.
 * @param snapshotFile a published snapshot
 * @param page address of the page that is weighed, such as `/retningslinjer/nhu-hms-r03/`
 */
export async function benchStarlight(snapshotFile: string, page: string): Promise<void> {
  const work = await mkdtemp(path.join(tmpdir(), 'verne-starlight-'))
  try {
    const [ours, theirs] = [path.join(work, 'ours'), path.join(work, 'theirs')]
    const ourSeconds = await timed(async () => {
      await buildSite({
        source: { kind: 'file', path: snapshotFile },
        outDir: ours,
        cacheDir: path.join(work, 'cache'),
        serverUrl: 'https://hms.nordhavn.example',
      })
      await indexSite(ours)
    })
    const pages = await samePages(ours, theirs)
    install(theirs)
    const theirSeconds = await timed(() => {
      run(theirs, process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'])
      return Promise.resolve()
    })
    const built = path.join(theirs, 'dist')
    const [our, their] = [await weightOf(ours, page), await weightOf(built, page)]
    console.log(
      `The same ${String(pages)} pages, beside Starlight ${packages['@astrojs/starlight']}`,
    )
    console.log(
      `  build with search index, s   ${one(ourSeconds)}   Starlight ${one(theirSeconds)}`,
    )
    console.log(
      `  ${page}, brotli, without font   ${inWords(our)}   Starlight ${inWords(their)}   bar: 20 KB, 6 requests\n`,
    )
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Writes what stands in each page of a built site as a page of Starlight. @returns how many */
async function samePages(from: string, to: string): Promise<number> {
  let pages = 0
  for await (const file of glob('**/index.html', { cwd: from })) {
    const document = parse(await readFile(path.join(from, file), 'utf8'))
    const elements = elementsOf(document)
    const main = elements.find((each) => each.tagName === 'main')
    const title = elements.find((each) => each.tagName === 'h1')
    if (!main) continue
    const html = serialize(main).replace(/\s+/g, ' ')
    const target = path.join(to, 'src/content/docs', file.replace(/\.html$/, '.md'))
    await mkdir(path.dirname(target), { recursive: true })
    const name = JSON.stringify((title ? textOf(title) : file).trim())
    await writeFile(target, `---\ntitle: ${name}\n---\n\n<div>${html}</div>\n`)
    pages += 1
  }
  await writeFile(
    path.join(to, 'package.json'),
    JSON.stringify({ type: 'module', private: true, dependencies: packages }),
  )
  await writeFile(
    path.join(to, 'astro.config.mjs'),
    [
      "import starlight from '@astrojs/starlight'",
      'export default {',
      "  site: 'https://hms.nordhavn.example', telemetry: false,",
      "  integrations: [starlight({ title: 'HMS', defaultLocale: 'root',",
      "    locales: { root: { label: 'Norsk', lang: 'nb' }, en: { label: 'English', lang: 'en' } } })],",
      '}',
    ].join('\n'),
  )
  await writeFile(
    path.join(to, 'src/content.config.ts'),
    [
      "import { defineCollection } from 'astro:content'",
      "import { docsLoader } from '@astrojs/starlight/loaders'",
      "import { docsSchema } from '@astrojs/starlight/schema'",
      'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }',
    ].join('\n'),
  )
  return pages
}

function install(folder: string): void {
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])
}

function run(cwd: string, command: string, args: string[]): void {
  const environment = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  } as const
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: environment })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}:\n${String(stdout)}${String(stderr)}`)
}

/** The document with its styles and scripts, and the modules those import, each packed as it would be sent. */
async function weightOf(dir: string, page: string): Promise<Weight> {
  const html = await readFile(path.join(dir, page, 'index.html'), 'utf8')
  const wanted = new Set<string>()
  for (const each of elementsOf(parse(html))) {
    const href = attribute(each, 'href')
    const src = attribute(each, 'src')
    const rel = attribute(each, 'rel')
    if (each.tagName === 'link' && (rel === 'stylesheet' || rel === 'modulepreload') && href) {
      wanted.add(href)
    }
    if (each.tagName === 'script' && src) wanted.add(src)
  }
  let bytes = brotliCompressSync(html).length
  for (const address of wanted) {
    const file = path.join(dir, new URL(address, 'https://hms.nordhavn.example').pathname)
    const content = await readFile(file)
    bytes += brotliCompressSync(content).length
    for (const [, imported = ''] of String(content).matchAll(
      /(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g,
    )) {
      wanted.add(new URL(imported, new URL(address, 'https://hms.nordhavn.example')).pathname)
    }
  }
  return { bytes, requests: wanted.size + 1 }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

const one = (value: number): string => value.toFixed(1)

function inWords({ bytes, requests }: Weight): string {
  return `${one(bytes / 1024)} KB in ${String(requests)} requests`
}

const [, , snapshotFile] = process.argv
if (import.meta.main && snapshotFile !== undefined) {
  await benchStarlight(snapshotFile, '/retningslinjer/nhu-hms-r03/')
}
