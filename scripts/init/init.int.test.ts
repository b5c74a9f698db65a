import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, type Metafile } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

const fjordvik = {
  name: { nb: 'Høgskolen i Fjordvik', en: 'Fjordvik University College' },
  shortName: 'HiF',
  documentNumberPattern: String.raw`^HIF-\d{3}$`,
  documentNumberExample: 'HIF-001',
  dutyPhone: { number: '000 00 222' },
  siteEmail: 'hms@fjordvik.example',
  dataProtectionEmail: 'personvern@fjordvik.example',
}

let work: string
let dataDir: string
const written = (): string => path.join(dataDir, 'institution.json')

beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-init-'))
  dataDir = path.join(work, 'data')
})
afterEach(async () => {
  await rm(work, { recursive: true, force: true })
})

async function init(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [path.join(root, 'scripts/init/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, NODE_ENV: 'test', ...environment },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

async function answers(changes: object = {}): Promise<string> {
  const file = path.join(work, 'answers.json')
  await writeFile(file, JSON.stringify({ ...fjordvik, ...changes }))
  return file
}

test('answers from a file are written whole to the data folder, and can be checked', async () => {
  const { code, said } = await init(['--from', await answers()])
  expect(said).toContain(`✓ Wrote ${written()}`)
  expect(code).toBe(0)
  expect(JSON.parse(await readFile(written(), 'utf8'))).toEqual(fjordvik)
  expect(await readdir(dataDir)).toEqual(['institution.json'])
  expect(await init(['--check'])).toEqual({
    code: 0,
    said: `✓ ${written()} can be used: Høgskolen i Fjordvik / Fjordvik University College (HiF)\n`,
  })
})

test('where it lies can be set', async () => {
  const elsewhere = path.join(work, 'etc', 'verne.json')
  const { code } = await init(['--from', await answers()], { INSTITUTION_FILE: elsewhere })
  expect(code).toBe(0)
  expect(JSON.parse(await readFile(elsewhere, 'utf8'))).toEqual(fjordvik)
  expect(existsSync(dataDir)).toBe(false)
})

test('answers that cannot be used are refused field by field, and what stood stays', async () => {
  await init(['--from', await answers()])
  const { code, said } = await init(['--from', await answers({ siteEmail: 'hms', logo: 7 })])
  expect(code).toBe(1)
  expect(said).toContain('- siteEmail: Write an e-mail address')
  expect(said).toContain('- logo: Write an address on the site itself')
  expect(JSON.parse(await readFile(written(), 'utf8'))).toEqual(fjordvik)
})

test('without a terminal it says how it is done without', async () => {
  const { code, said } = await init([])
  expect(code).toBe(1)
  expect(said).toContain('npm run init -- --from answers.json')
  expect(existsSync(dataDir)).toBe(false)
})

test('a check where nothing is written says what to do', async () => {
  const { code, said } = await init(['--check'])
  expect(said).toBe(`✗ There is no ${written()}. Make it with: npm run init\n`)
  expect(code).toBe(1)
})

test('a word it does not know is told with all it knows', async () => {
  const { code, said } = await init(['--write'])
  expect(code).toBe(2)
  expect(said).toContain('npm run init -- --check')
})

test('the data folder of the fictional university gets no other name', async () => {
  await mkdir(dataDir)
  await writeFile(path.join(dataDir, 'starter-loaded.json'), '{}')
  const { code, said } = await init(['--from', await answers()])
  expect(code).toBe(1)
  expect(said).toContain('a university that does not exist. Set DATA_DIR to another folder')
  expect(existsSync(written())).toBe(false)
})

// It is read as the module is loaded: loaded before, everything would be the fictional university's.
test('no script loads the institution before it has said where it is written', async () => {
  const scripts = ['backup', 'import', 'link-law', 'publisher', 'restore', 'seed', 'start/main']
  const { metafile } = await build({
    entryPoints: scripts.map((each) => path.join(root, 'scripts', `${each}.ts`)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@verne/hse-plugin': path.join(root, 'cms/plugin/index.ts') },
    absWorkingDir: root,
    write: false,
    outdir: work,
    metafile: true,
    logLevel: 'silent',
  })
  for (const script of scripts) {
    const loaded = loadedAtOnce(`scripts/${script}.ts`, metafile)
    expect(loaded.size, script).toBeGreaterThan(5)
    expect([...loaded], script).not.toContain('content/institution.ts')
  }
})

/** What a module loads before its first line runs. */
function loadedAtOnce(entry: string, { inputs }: Metafile): ReadonlySet<string> {
  const loaded = new Set<string>()
  const waiting = [entry]
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (loaded.has(each)) continue
    loaded.add(each)
    for (const { external, kind, path: imported } of inputs[each]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) waiting.push(imported)
    }
  }
  return loaded
}
