import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Opens the Chromium or Chrome of the machine, or Playwright's own where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find((each) => each && existsSync(each))
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  })
}

/**
 * Every rule of axe that a page breaks, by its id. Runs in the page itself: no frame of another origin is on it, and
 * what axe otherwise does in a second page takes longer than its rules.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.map((each) => each.id)
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The policy every page of the site is served with. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const compressible = new Set(['.html', '.css', '.js', '.json', '.txt', '.svg'])
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** A file as it is sent: packed as it lies, where it has been packed. */
async function packedFile(file: string): Promise<Buffer> {
  const lying = await readFile(`${file}.br`).catch(() => null)
  return lying ?? brotliCompressSync(await readFile(file), brotli)
}

/**
 * Serves a built site as it is served to readers, on a free port.
 * @param packed true when text is to be sent packed, for whoever counts bytes. @default false
 * @param wasm true when pages may run WebAssembly, as others' search needs. @default false
 */
export async function serveSite(
  dir: string,
  { packed = false, wasm = false }: { readonly packed?: boolean; readonly wasm?: boolean } = {},
): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const at = path.join(dir, path.normalize(file))
    const isText = compressible.has(path.extname(file))
    const reading = packed && isText ? packedFile(at) : readFile(at)
    reading.then(
      (body) => {
        response.writeHead(200, {
          'content-type': types[path.extname(file)] ?? 'application/octet-stream',
          'content-security-policy': wasm
            ? contentSecurityPolicy.replace(
                "script-src 'self'",
                "script-src 'self' 'wasm-unsafe-eval'",
              )
            : contentSecurityPolicy,
          ...(packed && isText && { 'content-encoding': 'br' }),
        })
        response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  // A test that computes for longer than this must not meet a connection that closes.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
