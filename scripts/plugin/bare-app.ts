import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildPlugin } from './build.ts'

const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** An app outside the repository, with the packed plugin installed as any package. */
export interface BareApp {
  readonly folder: string
  /** Runs Payload's command line; answers what it printed. */
  payload(args: readonly string[], environment?: Record<string, string>): Promise<string>
  /** Runs a script of the app with Node, as an ES module; answers what it printed. */
  script(text: string): Promise<string>
  /** Serves the app's REST API, which nothing has to be built for. */
  serveApi(environment?: Record<string, string>): Promise<ServedApp>
  build(): Promise<string>
  /** Starts the built app. */
  start(environment?: Record<string, string>): Promise<ServedApp>
  remove(): Promise<void>
}

/** An app that is being served. */
export interface ServedApp {
  readonly origin: string
  /** What the server has printed so far. */
  log(): string
  stop(): Promise<void>
}

const packages = [
  'payload',
  '@payloadcms/db-sqlite',
  '@payloadcms/next',
  '@payloadcms/richtext-lexical',
  '@payloadcms/translations',
  '@payloadcms/ui',
  '@types/node',
  '@types/react',
  'graphql',
  'next',
  'react',
  'react-dom',
  'sharp',
  'typescript',
]

const tsconfig = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    allowJs: true,
    allowImportingTsExtensions: true,
    esModuleInterop: true,
    isolatedModules: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    plugins: [{ name: 'next' }],
    paths: { '@payload-config': ['./payload.config.ts'] },
  },
  include: ['next-env.d.ts', '.next/types/**/*.ts', '**/*.ts', '**/*.tsx'],
  exclude: ['node_modules'],
}

/** Packs the plugin and installs it into a new app, with the versions of everything else that this repository has. */
export async function installBareApp(): Promise<BareApp> {
  const place = await realpath(await mkdtemp(path.join(tmpdir(), 'verne-bare-')))
  const folder = path.join(place, 'app')
  const packed = path.join(place, 'package')
  await buildPlugin(root, packed)
  await run('npm', ['pack', packed, '--pack-destination', place], { env: environment() })
  await cp(path.join(import.meta.dirname, 'bare-app'), folder, { recursive: true })
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(await manifest(packed)))
  await mkdir(path.join(folder, 'data'))
  const npm = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  await run('npm', npm, { cwd: folder, env: environment() })
  const node = async (args: readonly string[], more = {}): Promise<string> => {
    const options = { cwd: folder, env: { ...environment(), ...more }, maxBuffer: 50_000_000 }
    const { stdout, stderr } = await run(process.execPath, args, options)
    return stdout + stderr
  }
  return {
    folder,
    payload: (args, more) => node([path.join('node_modules', 'payload', 'bin.js'), ...args], more),
    script: (text) => node(['--input-type=module', '--eval', text]),
    build: () => node([path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build']),
    serveApi: (more) => serve(folder, serveApi, more),
    start: (more) => serve(folder, serveBuilt, more),
    remove: () => rm(place, { recursive: true, force: true }),
  }
}

async function manifest(packed: string): Promise<object> {
  const { name, version } = await versionAt(packed)
  const tarball = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
  const versions = packages.map(async (each) => [each, (await versionAt(installed(each))).version])
  const dependencies = Object.fromEntries(await Promise.all(versions)) as Record<string, string>
  return {
    name: 'bare',
    private: true,
    type: 'module',
    dependencies: { ...dependencies, [name]: `file:../${tarball}` },
  }
}

const installed = (name: string): string => path.join(root, 'node_modules', name)

async function versionAt(folder: string): Promise<{ name: string; version: string }> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8')
  return JSON.parse(text) as { name: string; version: string }
}

/** What a shell would give, with this Node first, and nothing of the test runner. */
function environment(): NodeJS.ProcessEnv {
  const kept = ['HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'TZ']
  const names = Object.keys(process.env)
  const inherited = names.filter(
    (name) =>
      kept.includes(name) ||
      /^(npm_config_(cache|registry)|https?_proxy|no_proxy|ssl_cert_file|node_extra_ca_certs)$/i.test(
        name,
      ),
  )
  return {
    ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
    PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  } as unknown as NodeJS.ProcessEnv
}

const serveApi = (): string[] => [
  path.join('node_modules', 'payload', 'bin.js'),
  'run',
  'rest-server.ts',
]

const serveBuilt = (port: string): string[] => [
  path.join('node_modules', 'next', 'dist', 'bin', 'next'),
  ...['start', '--hostname', '127.0.0.1', '--port', port],
]

async function serve(
  folder: string,
  program: (port: string) => string[],
  more: Record<string, string> = {},
): Promise<ServedApp> {
  const port = await freePort()
  const env = { ...environment(), PORT: String(port), ...more }
  const child = spawn(process.execPath, program(String(port)), {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      log += String(chunk)
      if (/ready in/i.test(log)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => {
      reject(new Error(`The app ended before it was ready.\n${log}`))
    })
  })
  await ready
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    log: () => log,
    stop: () => ended(child),
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
