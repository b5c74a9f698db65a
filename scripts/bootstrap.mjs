// Runs on the oldest Node a newcomer may have; everything it starts runs on Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const modules = path.join(root, 'node_modules')
const lockfile = path.join(root, 'package-lock.json')
const stamp = path.join(modules, '.verne-installed')
const oldest = 20
const wanted = 24

const major = (version) => Number.parseInt(version.replace(/^v/, ''), 10)

/**
 * Installs what is missing and runs a script of this folder on Node 24 with the words of the command line.
 * @param script path below `scripts`, such as `start/main.ts`
 * @param options `tools`: the script needs the tools of development, such as the test runner
 */
export async function run(script, { tools = false } = {}) {
  checkNode()
  await installPackages(tools)
  await handOver(findNode(), path.join(root, 'scripts', script))
}

/** Ends the start with one sentence. */
function refuse(sentence) {
  console.error(`✗ ${sentence}`)
  process.exit(1)
}

function checkNode() {
  if (major(process.versions.node) >= oldest) return
  refuse(
    `Verne needs Node ${oldest} or newer to install, and this is ${process.version}. Get it from https://nodejs.org and start again.`,
  )
}

/** Installs when packages are missing or are not those of the lockfile; a cut-off install counts as none. */
async function installPackages(tools) {
  const digest = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  // An install for production leaves the tools out.
  const complete = !tools || existsSync(path.join(modules, 'vitest', 'package.json'))
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  if (complete && installedByHand()) {
    writeFileSync(stamp, digest)
    return
  }
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize < 1.5e9) {
    refuse(
      'Less than 1.5 GB is free on this disk, which the packages need. Free some and start again.',
    )
  }
  const began = performance.now()
  console.log('  Installing packages; the first time this takes a minute or two')
  const result = await npm([
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(tools ? ['--include=dev'] : []),
  ])
  if (result.code !== 0) {
    console.error(firstLines(result.output))
    refuse(
      'The packages could not be installed; what npm said stands above. Check the network, then start again.',
    )
  }
  writeFileSync(stamp, digest)
  console.log(`✓ Installed packages  ${seconds(began)}`)
}

/** True when npm itself finished an install after the lockfile was last written. */
function installedByHand() {
  const finished = path.join(modules, '.package-lock.json')
  return existsSync(finished) && statSync(finished).mtimeMs >= statSync(lockfile).mtimeMs
}

/** A Node that is new enough: this one, or the one that comes with the packages. */
function findNode() {
  if (major(process.versions.node) >= wanted) return process.execPath
  const packaged = path.join(modules, 'node', 'bin', 'node')
  if (!runs(packaged)) {
    const began = performance.now()
    const { status, output } = npmSync(['rebuild', 'node'])
    if (status !== 0 || !runs(packaged)) {
      console.error(firstLines(output))
      refuse(
        `Node ${wanted} could not be fetched. Install it from https://nodejs.org and start again.`,
      )
    }
    console.log(`✓ Fetched Node ${wanted}  ${seconds(began)}`)
  }
  return packaged
}

function runs(node) {
  if (!existsSync(node)) return false
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 && major(stdout) >= wanted
}

async function handOver(node, script) {
  process.env.VERNE_ROOT = root
  if (node === process.execPath) {
    await import(pathToFileURL(script).href)
    return
  }
  // The channel tells the child when this process is gone, however it ended.
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.once('error', (error) => refuse(`Node ${wanted} could not be started: ${error.message}`))
  child.once('exit', (code) => process.exit(code ?? 1))
}

/** npm as this process was called by it, or as it stands on the path. */
function npmCommand(options) {
  const script = process.env.npm_execpath
  const env = {
    ...process.env,
    // The packages' own Node is about to be replaced: nothing of the install may run on it.
    PATH: (process.env.PATH ?? '')
      .split(path.delimiter)
      .filter((each) => !each.startsWith(modules))
      .join(path.delimiter),
  }
  const settings = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }
  return script !== undefined && /\.[cm]?js$/.test(script)
    ? [process.execPath, [script, ...options], settings]
    : ['npm', options, settings]
}

function npm(options) {
  return new Promise((resolve) => {
    const child = spawn(...npmCommand(options))
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', () =>
      refuse('npm was not found. Install it together with Node and start again.'),
    )
    child.once('close', (code) => resolve({ code, output }))
  })
}

function npmSync(options) {
  const { status, stdout, stderr } = spawnSync(...npmCommand(options))
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` }
}

/** npm names the cause first and its own manual last. */
function firstLines(output) {
  return output.trim().split('\n').slice(0, 12).join('\n')
}

function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
