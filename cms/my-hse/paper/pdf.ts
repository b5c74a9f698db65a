import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Environment, filled } from '../../environment.ts'
import { createTurns } from '../../plugin/pictures/turns.ts'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** One paper at a time, for a browser takes some 200 MB; how long others wait, in milliseconds. */
const turns = createTurns({ atOnce: 1, patience: 60_000 })
/** How long a paper may take, in milliseconds. */
const patience = 60_000

/**
 * The Chromium or Chrome that makes PDF files: `CHROMIUM_PATH`, or where it usually stands; null where there is none, or where
 * `CHROMIUM_PATH` is `none`. Then papers are printed from the reader's own browser.
 */
export function chromiumPlace(environment: Environment = process.env): string | null {
  const named = filled(environment, 'CHROMIUM_PATH')
  if (named === 'none') return null
  const places = named === null ? usualPlaces : [named]
  return places.find((each) => existsSync(each)) ?? null
}

/** Whether this server makes PDF files: pages offer them only then. Looked for once. */
export function makesPdf(): boolean {
  found ??= chromiumPlace() !== null
  return found
}
let found: boolean | undefined

/** What came of a paper. `busy`: too many others wait. `failed`: the browser gave no file, for the reason it says. */
export type PrintedPaper =
  | { readonly ok: true; readonly pdf: Buffer }
  | { readonly ok: false; readonly fault: 'busy' }
  | { readonly ok: false; readonly fault: 'failed'; readonly reason: string }

/**
 * A document as a tagged PDF with an outline of its headings. The browser reaches no address, and the document's own
 * policy lets no script run: what it needs stands in it.
 * @param browser where Chromium stands
 * @param html a whole document
 */
export async function printedPaper(browser: string, html: string): Promise<PrintedPaper> {
  const turn = await turns.take()
  if (turn === null) return { ok: false, fault: 'busy' }
  const folder = await mkdtemp(path.join(tmpdir(), 'verne-paper-'))
  try {
    const page = path.join(folder, 'paper.html')
    await writeFile(page, html)
    const printed = path.join(folder, 'paper.pdf')
    const said = await run(browser, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--generate-pdf-document-outline',
      '--no-pdf-header-footer',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      `--print-to-pdf=${printed}`,
      pathToFileURL(page).href,
    ])
    if (!existsSync(printed)) return { ok: false, fault: 'failed', reason: said }
    return { ok: true, pdf: await readFile(printed) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    turn.end()
  }
}

/** Runs the browser to its end, and gives the end of what it said. */
function run(browser: string, given: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    // A group of its own, so that none of the browser's processes outlives it.
    const child = spawn(browser, given, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    const timer = setTimeout(() => {
      said += ` It took more than ${String(patience)} ms.`
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, patience)
    const end = (): void => {
      clearTimeout(timer)
      resolve(said.trim().slice(-1_000))
    }
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part
    })
    child.once('error', (error) => {
      said += error.message
      end()
    })
    child.once('close', end)
  })
}
