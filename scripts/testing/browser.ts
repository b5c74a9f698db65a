import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** What Chromium is started with: no sandbox (the tests run as root in containers), no calls home. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Path of a Chromium or Chrome on this machine, or null. */
export function foundBrowser(): string | null {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && existsSync(named)) return named
  return known.find((file) => existsSync(file)) ?? playwrightBrowser()
}

/**
 * Finds a browser, or installs one: Debian's package where that is possible, else Playwright's own download.
 * @throws Error saying how to get one
 */
export function ensureBrowser(): string {
  const found = foundBrowser()
  if (found !== null) return found
  const root = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (root) {
    console.log('  Installing Chromium from Debian’s packages')
    run('apt-get', ['update', '-qq'])
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ])
  } else {
    console.log('  Downloading Chromium')
    run(process.execPath, [playwrightCli(), 'install', 'chromium'])
  }
  const installed = foundBrowser()
  if (installed !== null) return installed
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one, or name it in CHROME_PATH, and run the tests again.',
  )
}

function playwrightCli(): string {
  const require = createRequire(import.meta.url)
  return path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js')
}

function playwrightBrowser(): string | null {
  const code = "process.stdout.write(require('playwright-core').chromium.executablePath())"
  const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  return stdout !== '' && existsSync(stdout) ? stdout : null
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
