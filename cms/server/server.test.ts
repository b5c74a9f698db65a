import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  largestFile,
  largestPost,
  largestReading,
  largestSingle,
} from '../plugin/attachments/rules.ts'
import { createLog } from './log.ts'
import type { Answer as Answering } from './exchange.ts'
import { createRates, type Attempt, type AttemptRates } from './rates.ts'
import { openReleases, type ReleaseStore } from './releases.ts'
import { type AdminHandler, createServer, type VerneServer } from './server.ts'
import { createAssets, createSite } from './static.ts'

const first = '20260101T080000000Z-aaaaaaaa'
const second = '20260102T080000000Z-bbbbbbbb'

let dataDir: string
let releases: ReleaseStore
let server: VerneServer | null
let port: number
let lines: string[]

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'verne-server-'))
  releases = openReleases(dataDir)
  server = null
  lines = []
})

afterEach(async () => {
  await server?.close(0)
  await rm(dataDir, { recursive: true, force: true })
})

const echo: Answering = async (request) => {
  const { pathname, search } = new URL(request.url)
  const body = await request.text()
  return new Response(`${request.method} ${pathname}${search} ${body}`)
}

const adminEcho: AdminHandler = async (request, response) => {
  const body = await text(request)
  response.setHeader('content-type', 'text/plain')
  response.end(`${request.method ?? ''} ${request.url ?? ''} ${body}`)
}

/** Answers every request alike. */
const always =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  () =>
    Promise.resolve(new Response('', { status, headers }))

interface Chosen {
  readonly cms?: Answering
  readonly admin?: AdminHandler
  readonly serverUrl?: string
  readonly trustProxy?: number
  readonly rates?: Readonly<Record<Attempt, AttemptRates>>
  readonly drainMs?: number
}

async function start({
  cms = echo,
  admin = adminEcho,
  serverUrl = 'https://hms.nordhavn.example',
  trustProxy = 0,
  rates,
  drainMs,
}: Chosen = {}): Promise<void> {
  server = createServer({
    site: createSite({ releases, serverUrl }),
    assets: createAssets(path.join(dataDir, 'assets'), serverUrl),
    cms: () => cms,
    admin: () => admin,
    serverUrl,
    trustProxy,
    ...(rates === undefined ? {} : { rates }),
    ...(drainMs === undefined ? {} : { drainMs }),
    log: createLog({ write: (line) => lines.push(line) }),
  })
  port = await server.listen(0, '127.0.0.1')
}

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

interface Asked {
  readonly method?: string
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string | Buffer
  readonly chunked?: boolean
}

/** Sends the address exactly as it is written, which fetch would tidy up. */
function ask(target: string, { method = 'GET', headers = {}, body, chunked }: Asked = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const request = http.request(
      { port, host: '127.0.0.1', path: target, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          })
        })
      },
    )
    request.on('error', reject)
    if (body !== undefined && chunked !== true) {
      request.setHeader('content-length', Buffer.byteLength(body))
    }
    if (body !== undefined) request.write(body)
    request.end()
  })
}

/** Writes a request by hand and gives everything that comes back until the line is closed. */
function sendRaw(content: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(content))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => {
      resolve(answer)
    })
  })
}

async function addRelease(id: string, files: Readonly<Record<string, string | Buffer>>) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(releases.publicFolder(id), name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  await writeFile(
    path.join(releases.folder, id, 'release.json'),
    JSON.stringify({ id, guidelines: 6 }),
  )
}

const page = '<!doctype html><title>Forside</title>'

async function publishFirst(more: Readonly<Record<string, string | Buffer>> = {}): Promise<void> {
  await addRelease(first, {
    'index.html': page,
    'retningslinjer/nhu-hms-r01/index.html': '<title>R01</title>',
    '404.html': '<title>Siden finnes ikke</title>',
    'en/404.html': '<title>Page not found</title>',
    'en/index.html': '<title>Front page</title>',
    ...more,
  })
  await releases.switchTo(first)
}

describe('the published site', () => {
  test('before anything is published, says so in both languages and when to try again', async () => {
    await start()
    const answer = await ask('/')
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('15')
    expect(answer.body.toString()).toContain('Nettstedet er ikke publisert ennå')
    expect(answer.body.toString()).toContain('The site has not been published yet')
  })

  test('a page is found by its folder, and its address ends in a slash', async () => {
    await publishFirst()
    await start()
    expect((await ask('/')).body.toString()).toBe(page)
    expect((await ask('/retningslinjer/nhu-hms-r01/')).body.toString()).toBe('<title>R01</title>')
    const redirect = await ask('/retningslinjer/nhu-hms-r01?utskrift=1')
    expect(redirect.status).toBe(308)
    expect(redirect.headers.location).toBe('/retningslinjer/nhu-hms-r01/?utskrift=1')
  })

  test.each([
    ['/retningslinjer/NHU-HMS-R01/', '/retningslinjer/nhu-hms-r01/'],
    ['/Retningslinjer/NHU-HMS-R01?utskrift=1', '/retningslinjer/nhu-hms-r01/?utskrift=1'],
    ['/R01', '/retningslinjer/nhu-hms-r01/'],
    ['/r01/?utskrift=1', '/retningslinjer/nhu-hms-r01/?utskrift=1'],
    ['/nytt/2026/', '/nytt/'],
    ['/Share.PNG', '/share.png'],
    ['/Meld', '/meld'],
    ['/EN/Report?unit=NHU-NV', '/en/report?unit=NHU-NV'],
    ['/Min-HMS/avvik/AVV-2026-0031', '/min-hms/avvik/AVV-2026-0031'],
  ])('%s leads on to %s', async (address, target) => {
    await publishFirst({
      'share.png': 'picture',
      'nytt/2026/index.html': '<meta http-equiv="refresh" content="0;url=/nytt/">',
      'leads-on.json': JSON.stringify({
        '/r01/': '/retningslinjer/nhu-hms-r01/',
        '/nytt/2026/': '/nytt/',
      }),
    })
    await start()
    const answer = await ask(address)
    expect([answer.status, answer.headers.location]).toEqual([308, target])
  })

  test.each([
    ['/nytt.xml', 'application/atom+xml; charset=utf-8'],
    ['/en/news.xml', 'application/atom+xml; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ])('%s is %s', async (address, type) => {
    const file = address.slice(1)
    await publishFirst({ [file]: '<feed/>', [`${file}.gz`]: gzipSync('<feed/>') })
    await start()
    for (const encoding of ['identity', 'gzip']) {
      const answer = await ask(address, { headers: { 'accept-encoding': encoding } })
      expect(answer.headers['content-type']).toBe(type)
    }
  })

  test('a release from before addresses led on is served as it was', async () => {
    await publishFirst()
    await start()
    expect((await ask('/')).status).toBe(200)
    expect((await ask('/r01/')).status).toBe(404)
  })

  test.each([
    '/retningslinjer/%E0%A4%A/',
    '/tema/%FF%FE/',
    '/nytt/2026/%',
    '/r10/%00',
    '/en/topics//lasers/',
    '/meld?unit=%00',
    '/meld?unit=%E0%A4%A',
  ])('%s is never an error of ours', async (address) => {
    await publishFirst()
    await start()
    const { status } = await ask(address)
    expect(status).toBe(address.startsWith('/meld?') ? 200 : 400)
  })

  test.each([
    ['/finnes-ikke/', 'Siden finnes ikke'],
    ['/en/missing/', 'Page not found'],
    ['/english/', 'Siden finnes ikke'],
  ])('%s is not found, in the language of its address', async (address, title) => {
    await publishFirst()
    await start()
    const answer = await ask(address)
    expect(answer.status).toBe(404)
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.body.toString()).toContain(title)
  })

  test.each([
    '/../release.json',
    '/%2e%2e/release.json',
    '/..%2frelease.json',
    '/.%2e/release.json',
    '/%2e%2e%2frelease.json',
    '/..%5crelease.json',
    '/..\\release.json',
    '/index.html%00.css',
    '/%00',
    '/%',
    '/%c0%ae%c0%ae/release.json',
    '//release.json',
    '/%252e%252e/release.json',
    '/.hidden',
    '/index.html.br',
    '/index.html/..%2f..%2frelease.json',
    '/media/../../release.json',
  ])('%s leads to nothing outside the release', async (address) => {
    await publishFirst({ '.hidden': 'hidden', 'index.html.br': 'variant' })
    await start()
    const answer = await ask(address)
    expect([400, 404]).toContain(answer.status)
    expect(answer.body.toString()).not.toMatch(/guidelines|hidden|variant/)
  })

  test('a path that would lead to another host is not redirected to', async () => {
    await publishFirst({ 'evil.example/index.html': 'x' })
    await start()
    const answer = await ask('//evil.example')
    expect(answer.status).toBe(400)
    expect(answer.headers.location).toBeUndefined()
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity, br;q=0.5', undefined],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['br;q=0, gzip;q=0, identity;q=0', undefined],
    ['deflate', undefined],
    ['', undefined],
  ])('Accept-Encoding "%s" is answered with %s', async (accepted, encoding) => {
    const content = page.repeat(100)
    await publishFirst({
      'index.html': content,
      'index.html.br': brotliCompressSync(content),
      'index.html.gz': gzipSync(content),
    })
    await start()
    const answer = await ask('/', { headers: { 'accept-encoding': accepted } })
    const plain = {
      br: () => brotliDecompressSync(answer.body),
      gzip: () => gunzipSync(answer.body),
      undefined: () => answer.body,
    }[String(encoding) as 'br' | 'gzip' | 'undefined']()
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(plain.toString()).toBe(content)
  })

  test('a page is packed for whoever takes gzip alone, and is not sent again while it is the same', async () => {
    const content = page.repeat(100)
    await publishFirst({ 'index.html': content, 'index.html.br': brotliCompressSync(content) })
    await start()
    const headers = { 'accept-encoding': 'gzip' }
    const head = await ask('/', { method: 'HEAD', headers })
    for (const address of ['/', '/?fra=lenke']) {
      const answer = await ask(address, { headers })
      expect(answer.headers['content-encoding']).toBe('gzip')
      expect(answer.headers['content-length']).toBe(String(answer.body.length))
      expect(gunzipSync(answer.body).toString()).toBe(content)
      expect(answer.body.length).toBeLessThan(content.length)
      expect([head.headers['content-length'], head.headers.etag]).toEqual([
        answer.headers['content-length'],
        answer.headers.etag,
      ])
      const again = await ask(address, {
        headers: { ...headers, 'if-none-match': answer.headers.etag },
      })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    const later = await ask('/?fra=lenke', { method: 'HEAD', headers })
    expect(later.headers['content-length']).toBe(head.headers['content-length'])
    const brotli = await ask('/', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotli.headers.etag).not.toBe(head.headers.etag)
  })

  test('a long list is packed for them too', async () => {
    const content = 'a'.repeat(1_500_000)
    await publishFirst({ 'index.html': content })
    await start()
    const answer = await ask('/', { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(answer.body).toString()).toBe(content)
  })

  test.each([
    ['small', 1_000],
    ['large', 8_000_001],
  ])('a page that is too %s to be packed as it is sent is sent as it is', async (_, length) => {
    const content = 'a'.repeat(length)
    await publishFirst({ 'index.html': content })
    await start()
    const answer = await ask('/', { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body.toString()).toBe(content)
  })

  test('a page that has not changed is not sent again, each encoding having its own tag', async () => {
    await publishFirst({ 'index.html.br': brotliCompressSync(page) })
    await start()
    const plain = await ask('/')
    const compressed = await ask('/', { headers: { 'accept-encoding': 'br' } })
    expect(plain.headers.etag).not.toBe(compressed.headers.etag)
    const again = await ask('/', { headers: { 'if-none-match': plain.headers.etag } })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    expect(again.headers.etag).toBe(plain.headers.etag)
    const other = await ask('/', {
      headers: { 'if-none-match': plain.headers.etag, 'accept-encoding': 'br' },
    })
    expect(other.status).toBe(200)
  })

  test('a page that a new release leaves as it was keeps its tag', async () => {
    await publishFirst()
    await start()
    const before = await ask('/')
    await addRelease(second, { 'index.html': page })
    await releases.switchTo(second)
    expect((await ask('/')).headers.etag).toBe(before.headers.etag)
  })

  test('HEAD answers like GET without the body', async () => {
    await publishFirst()
    await start()
    const answer = await ask('/', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-length']).toBe(String(page.length))
    expect(answer.body.length).toBe(0)
  })

  test('what is sent again from memory is the same, with a number of its own', async () => {
    await publishFirst()
    await start()
    const [one, two] = [await ask('/'), await ask('/')]
    expect(two.body.equals(one.body)).toBe(true)
    const { 'x-request-id': first, date: _one, ...before } = one.headers
    const { 'x-request-id': second, date: _two, ...after } = two.headers
    expect(after).toEqual(before)
    expect(second).not.toBe(first)
    const head = await ask('/', { method: 'HEAD' })
    expect(head.headers['content-length']).toBe(String(page.length))
    expect(head.body.length).toBe(0)
    const same = await ask('/', { headers: { 'if-none-match': one.headers.etag } })
    expect([same.status, same.headers['content-type']]).toEqual([304, undefined])
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })

  test('a large image is whole', async () => {
    const image = Buffer.alloc(3_000_000, 'verne')
    const name = `media/${createHash('sha256').update(image).digest('hex')}.png`
    await publishFirst({ [name]: image })
    await start()
    const answer = await ask(`/${name}`)
    expect(answer.body.equals(image)).toBe(true)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-type']).toBe('image/png')
    const again = await ask(`/${name}`, { headers: { 'if-none-match': answer.headers.etag } })
    expect(again.status).toBe(304)
  })

  test('a switch of release shows at the next request', async () => {
    await publishFirst()
    await start()
    expect((await ask('/')).body.toString()).toBe(page)
    await addRelease(second, { 'index.html': 'ny utgave' })
    await openReleases(dataDir).switchTo(second)
    expect((await ask('/')).body.toString()).toBe('ny utgave')
    await openReleases(dataDir).switchTo(first)
    expect((await ask('/')).body.toString()).toBe(page)
  })

  test('an open page still gets its hashed files and search files after a switch', async () => {
    await publishFirst({
      '_astro/base.a1b2.css': 'css',
      'search-index/nb/text/1a2b3c.bin': 'text of a page',
      'gammel/index.html': 'old page',
    })
    await addRelease(second, { 'index.html': 'ny', '404.html': '<title>Siden finnes ikke</title>' })
    await releases.switchTo(second)
    await start()
    const css = await ask('/_astro/base.a1b2.css')
    expect(css.body.toString()).toBe('css')
    expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const text = await ask('/search-index/nb/text/1a2b3c.bin')
    expect(text.body.toString()).toBe('text of a page')
    expect(text.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/gammel/')).status).toBe(404)
    expect((await ask('/_astro/never.css')).status).toBe(404)
  })

  test('pages carry the strict policy, and insist on https only where the site has it', async () => {
    await publishFirst()
    await start()
    const { headers } = await ask('/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['strict-transport-security']).toContain('max-age=31536000')
    await server?.close(0)
    await start({ serverUrl: 'http://localhost:3000' })
    expect((await ask('/')).headers['strict-transport-security']).toBeUndefined()
  })

  test('a post to a page of the site is refused in words', async () => {
    await publishFirst()
    await start()
    const answer = await ask('/', { method: 'POST', body: 'x' })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })
})

describe('what reaches the CMS', () => {
  test('admin, My HSE, reports and API do, and nothing that only begins like them', async () => {
    await publishFirst()
    await start()
    for (const address of [
      '/admin',
      '/admin/login?redirect=%2Fadmin',
      '/api/guidelines',
      '/min-hms/',
      '/en/my-hse/units',
      '/meld',
      '/en/report',
      '/healthz',
    ]) {
      expect((await ask(address)).body.toString()).toBe(`GET ${address} `)
    }
    for (const address of ['/administrasjon/', '/min-hms-plan/', '/en/']) {
      expect((await ask(address)).body.toString()).toContain('<title>')
    }
  })

  test.each(['/api/../admin', '/api/%2e%2e/admin', '/api/.%2E%2fadmin', '/admin/./login'])(
    'an address with steps in it, such as %s, reaches nothing',
    async (address) => {
      await start()
      expect((await ask(address)).status).toBe(400)
    },
  )

  test('its answers get the security headers they lack and are not stored', async () => {
    await start()
    const { headers } = await ask('/api/guidelines')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('its own headers are kept', async () => {
    await start({
      cms: always(200, {
        'cache-control': 'public, max-age=60',
        'content-security-policy': "default-src 'self'",
      }),
    })
    const { headers } = await ask('/api/hse/published')
    expect(headers['cache-control']).toBe('public, max-age=60')
    expect(headers['content-security-policy']).toBe("default-src 'self'")
  })

  test.each(['/admin', '/api/units', '/min-hms'])(
    'headers that a stranger forges for a proxy, for Next or for us are dropped before %s',
    async (address) => {
      const seen: Headers[] = []
      await start({
        cms: (request) => {
          seen.push(request.headers)
          return Promise.resolve(new Response(''))
        },
        admin: (request, response) => {
          seen.push(new Headers(request.headers as Record<string, string>))
          response.end()
          return Promise.resolve()
        },
      })
      await ask(address, {
        headers: {
          'x-forwarded-for': '192.0.2.7',
          'x-forwarded-host': 'evil.example',
          'x-middleware-subrequest': 'proxy:proxy',
          'x-verne-wait': '9',
          'x-request-id': 'chosen-by-the-client',
        },
      })
      for (const name of [
        'x-forwarded-for',
        'x-forwarded-host',
        'x-middleware-subrequest',
        'x-verne-wait',
      ]) {
        expect(seen[0]?.get(name)).toBeNull()
      }
      expect(seen[0]?.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test('its address is the public one, whatever host was asked', async () => {
    const seen: string[] = []
    await start({
      cms: (request) => {
        seen.push(request.url)
        return Promise.resolve(new Response(''))
      },
    })
    await ask('/api/units?a=b', { headers: { host: 'evil.example' } })
    expect(seen).toEqual(['https://hms.nordhavn.example/api/units?a=b'])
  })

  test.each([404, 405] as const)(
    'an answer of %i that says nothing is a page in the language of its address',
    async (status) => {
      await start({
        cms: () => Promise.resolve(new Response(null, { status, headers: { allow: 'GET, HEAD' } })),
      })
      const answer = await ask('/en/my-hse/nothing')
      expect(answer.status).toBe(status)
      expect(answer.headers.allow).toBe('GET, HEAD')
      expect(answer.body.toString()).toContain('<html lang="en">')
      expect(JSON.parse((await ask('/api/nothing')).body.toString())).toHaveProperty('errors')
    },
  )

  test('whoever cannot answer just now says so, and when to try again', async () => {
    await start({ cms: () => Promise.resolve(new Response(null, { status: 503 })) })
    const answer = await ask('/min-hms')
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('10')
    expect(answer.body.toString()).toContain('Prøv igjen om litt')
  })

  test('an address at which nothing of the CMS stands does not exist', async () => {
    await start({ cms: () => Promise.resolve(null) })
    const answer = await ask('/min-hms%2Fnothing')
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).toContain('Siden finnes ikke.')
  })

  test('HEAD is answered like GET, without the body', async () => {
    await start()
    const answer = await ask('/api/units', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.body).toHaveLength(0)
    expect(answer.headers['content-length']).toBe(String('GET /api/units '.length))
  })

  test('more than one cookie is set', async () => {
    await start({
      cms: () => {
        const headers = new Headers()
        headers.append('set-cookie', 'a=1')
        headers.append('set-cookie', 'b=2')
        return Promise.resolve(new Response('', { headers }))
      },
    })
    expect((await ask('/min-hms')).headers['set-cookie']).toEqual(['a=1', 'b=2'])
  })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('text is sent as %s to whoever takes it', async (encoding, decompress) => {
    const long = 'Branndøra står åpen. '.repeat(200)
    const type = { 'content-type': 'text/html; charset=utf-8' }
    await start({ cms: () => Promise.resolve(new Response(long, { headers: type })) })
    const headers = { 'accept-encoding': encoding }
    const answer = await ask('/min-hms', { headers })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(decompress(answer.body).toString()).toBe(long)
    expect(answer.body.length).toBeLessThan(long.length / 5)
    expect((await ask('/min-hms')).body.toString()).toBe(long)
  })

  test('what is compressed already, or small, is sent as it is', async () => {
    const answers = {
      '/api/image': new Response(new Uint8Array(5_000), {
        headers: { 'content-type': 'image/png' },
      }),
      '/api/little': Response.json({ ok: true }),
    }
    await start({
      cms: ({ url }) => Promise.resolve(answers[new URL(url).pathname as keyof typeof answers]),
    })
    const headers = { 'accept-encoding': 'br' }
    const image = await ask('/api/image', { headers })
    expect(image.headers['content-encoding']).toBeUndefined()
    expect(image.body).toHaveLength(5_000)
    const little = await ask('/api/little', { headers })
    expect(little.headers['content-encoding']).toBeUndefined()
    expect(little.body.toString()).toBe('{"ok":true}')
  })

  test('an error inside becomes a sentence with the number that finds it in the log', async () => {
    await start({ cms: () => Promise.reject(new Error('kari.nordmann@nordhavn.example')) })
    const answer = await ask('/min-hms')
    expect(answer.status).toBe(500)
    const id = String(answer.headers['x-request-id'])
    expect(answer.body.toString()).toContain(id)
    const logged = lines.find((line) => line.includes('A request failed'))
    expect(logged).toContain(id)
    expect(lines.join()).not.toContain('kari')
  })

  test('until the CMS has started, its pages ask for patience while the site is served', async () => {
    await publishFirst()
    server = createServer({
      site: createSite({ releases, serverUrl: 'http://localhost' }),
      assets: createAssets(dataDir, 'http://localhost'),
      cms: () => null,
      admin: () => null,
      serverUrl: 'http://localhost',
      trustProxy: 0,
      log: createLog({ write: () => undefined }),
    })
    port = await server.listen(0, '127.0.0.1')
    expect((await ask('/admin')).status).toBe(503)
    expect((await ask('/min-hms')).status).toBe(503)
    expect((await ask('/')).status).toBe(200)
  })
})

describe('limits', () => {
  const megabyte = 1_000_000

  test('a body within the limit arrives whole', async () => {
    await start()
    const body = 'a'.repeat(megabyte)
    const answer = await ask('/api/nonconformities', { method: 'POST', body })
    expect(answer.body.length).toBe('POST /api/nonconformities '.length + megabyte)
    const chunked = await ask('/api/nonconformities', { method: 'POST', body, chunked: true })
    expect(chunked.body.length).toBe('POST /api/nonconformities '.length + megabyte)
  })

  test.each([
    ['announces', false],
    ['does not announce', true],
  ])('a body that is too large and %s it is never read to its end', async (_how, chunked) => {
    let reached = 0
    await start({
      cms: async (request) => {
        await request.text()
        reached += 1
        return new Response('')
      },
    })
    const body = 'a'.repeat(megabyte + 1)
    const answer = await ask('/api/nonconformities', { method: 'POST', body, chunked })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body.toString())).toEqual({
      errors: [{ message: expect.stringContaining('inntil 1 MB') as string }],
    })
    expect(reached).toBe(0)
  })

  test('the admin is told how much comes, for it reads by itself', async () => {
    await start()
    const said = await ask('/admin/collections/editions/1', { method: 'POST', body: 'x' })
    expect(said.status).toBe(200)
    const unsaid = await ask('/admin', { method: 'POST', body: 'x', chunked: true })
    expect(unsaid.status).toBe(411)
    const tooMuch = await ask('/admin', { method: 'POST', body: Buffer.alloc(4 * megabyte + 1) })
    expect(tooMuch.status).toBe(413)
  })

  test('an answer that comes before the body was read is seen by whoever is still sending', async () => {
    await start({ cms: always(403) })
    const answer = await ask('/min-hms/skjema/avvik', {
      method: 'POST',
      body: Buffer.alloc(20 * megabyte),
    })
    expect(answer.status).toBe(403)
  })

  test('a body arrives while it is sent', async () => {
    const first = Promise.withResolvers<string>()
    await start({
      cms: async (request) => {
        const reader = request.body?.getReader()
        first.resolve(new TextDecoder().decode((await reader?.read())?.value))
        await reader?.cancel()
        return new Response('enough')
      },
    })
    const sending = http.request({ port, host: '127.0.0.1', path: '/api/x', method: 'POST' })
    const answered = new Promise<number | undefined>((resolve) =>
      sending.on('response', ({ statusCode }) => {
        resolve(statusCode)
      }),
    )
    sending.write('begun')
    expect(await first.promise).toBe('begun')
    expect(await answered).toBe(200)
    sending.destroy()
  })

  test('an upload may be larger, and has a limit of its own', async () => {
    await start()
    const fits = await ask('/api/media', { method: 'POST', body: Buffer.alloc(largestFile) })
    expect(fits.status).toBe(200)
    const tooBig = await ask('/api/media', {
      method: 'POST',
      body: Buffer.alloc(largestSingle + 1),
    })
    expect(tooBig.status).toBe(413)
    expect(tooBig.body.toString()).toContain('25 MB')
  })

  test('a form may send all that its hint allows, and more, which it refuses by name itself', async () => {
    await start()
    const sent = await ask('/min-hms/skjema/avvik', {
      method: 'POST',
      body: Buffer.alloc(2 * largestPost),
    })
    expect(sent.status).toBe(200)
  })

  test('a form that sent too much leads back to the form, which is told why', async () => {
    await start()
    const answer = await ask('/min-hms/skjema/avvik', {
      method: 'POST',
      headers: { referer: `http://127.0.0.1:${String(port)}/min-hms/avvik/nytt?enhet=3` },
      body: Buffer.alloc(largestReading + 1),
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/min-hms/avvik/nytt?enhet=3&error=too-large')
  })

  test('a form that came from elsewhere is not sent anywhere', async () => {
    await start()
    const answer = await ask('/min-hms/skjema/avvik', {
      method: 'POST',
      headers: { referer: 'https://evil.example/min-hms/' },
      body: Buffer.alloc(largestReading + 1),
    })
    expect(answer.status).toBe(413)
    expect(answer.headers.location).toBeUndefined()
    expect(answer.body.toString()).toContain('for stort')
  })

  test.each([
    ['another website', { origin: 'https://evil.example' }],
    ['an unnamed origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['another website, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['nowhere, with a session', { cookie: 'payload-token=x' }],
    ['another website, with a session', { cookie: 'a=b', referer: 'https://evil.example/' }],
  ])('a post from %s is refused in words', async (_from, headers) => {
    await start()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await ask('/api/accounts', { method, headers })
      expect(answer.status).toBe(403)
      expect(answer.body.toString()).toContain('fra et annet nettsted')
    }
    expect((await ask('/api/accounts', { headers })).status).toBe(200)
  })

  test('a post from the public address, from this host, or from a program is let through', async () => {
    await start()
    for (const headers of [
      { origin: 'https://hms.nordhavn.example' },
      { origin: `http://127.0.0.1:${String(port)}` },
      { referer: `http://127.0.0.1:${String(port)}/min-hms/`, cookie: 'a=b' },
      { 'sec-fetch-site': 'same-origin', cookie: 'a=b' },
      {},
    ]) {
      expect((await ask('/api/accounts', { method: 'POST', headers })).status).toBe(200)
    }
  })

  test.each(['TRACE', 'PROPFIND', 'PURGE'])('%s is refused', async (method) => {
    await start()
    const answer = await ask('/api/accounts', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toContain('PATCH')
  })

  test.each([
    ['a line that is not HTTP', 'VERNE\r\n\r\n', '400'],
    ['a header with a control character', 'GET / HTTP/1.1\r\nHost: x\r\nA\x01: b\r\n\r\n', '400'],
    [
      'an address that is not a path',
      'GET verne HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      '400',
    ],
    ['a host that is not one', 'GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n', '400'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n', '400'],
    [
      'the same host twice',
      'GET /min-hms HTTP/1.1\r\nHost: x\r\nhost: x\r\nConnection: close\r\n\r\n',
      '400',
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`, '431'],
  ])('%s is answered with a sentence', async (_what, content, status) => {
    await start()
    const answer = await sendRaw(content)
    expect(answer).toContain(`HTTP/1.1 ${status}`)
    expect(answer).toMatch(/Forespørselen|Adressen/)
  })

  test.each(['/min-hms', '/min-hms/avvik/liste.csv', '/api/nonconformities', '/meld'])(
    'what stands at %s is for pages of this site alone',
    async (address) => {
      await start()
      const { headers } = await ask(address)
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    },
  )

  test('a page of the admin is shown to whoever comes from elsewhere, and nothing else believes them', async () => {
    const seen: (string | undefined)[] = []
    const admin: AdminHandler = (request, response) => {
      seen.push(request.headers['sec-fetch-site'])
      response.end()
      return Promise.resolve()
    }
    await start({ admin })
    const from = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    await ask('/admin', { headers: { ...from, 'sec-fetch-dest': 'document' } })
    await ask('/admin', { headers: { ...from, 'sec-fetch-dest': 'iframe' } })
    await ask('/admin', {
      headers: { ...from, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    })
    expect(seen).toEqual(['same-origin', 'cross-site', 'cross-site'])
  })

  describe('attempts', () => {
    const few: Readonly<Record<Attempt, AttemptRates>> = {
      login: {
        network: { attempts: 6, seconds: 60 },
        account: { attempts: 2, seconds: 60 },
      },
      forgotPassword: { network: { attempts: 3, seconds: 60 } },
      resetPassword: { network: { attempts: 3, seconds: 60 } },
      report: { network: { attempts: 3, seconds: 60 } },
      form: { network: { attempts: 3, seconds: 60 } },
      loggedOut: { network: { attempts: 3, seconds: 60 } },
      provider: { network: { attempts: 2, seconds: 60 } },
    }
    const wrong = always(401)
    const login = (email: string, address = '/api/accounts/login', headers = {}) =>
      ask(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email, password: 'x' }),
      })

    test('to come back from a provider are limited, but those that log in', async () => {
      const back = '/min-hms/logg-inn/feide/svar?code=x&state=y'
      let cookie = ''
      const cms: Answering = () =>
        Promise.resolve(
          new Response(null, {
            status: 303,
            headers: { location: '/', ...(cookie ? { 'set-cookie': cookie } : {}) },
          }),
        )
      await start({ cms, rates: few })
      cookie = 'payload-token=abc; Path=/'
      for (let time = 0; time < 5; time += 1) expect((await ask(back)).status).toBe(303)
      // What takes the cookie of the attempt away lets nobody in.
      cookie = 'verne-log-in-y=; Path=/'
      expect((await ask(back)).status).toBe(303)
      expect((await ask(back)).status).toBe(303)
      expect((await ask(back)).status).toBe(429)
      expect((await ask('/min-hms/logg-inn/feide')).status).toBe(303)
    })

    test('on one account are limited, however its address is written', async () => {
      await start({ cms: wrong, rates: few })
      expect((await login('rektor@nordhavn.example')).status).toBe(401)
      expect((await login(' REKTOR@nordhavn.example')).status).toBe(401)
      const third = await login('Rektor@Nordhavn.example')
      expect(third.status).toBe(429)
      expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
      expect(third.body.toString()).toContain('for mange forsøk')
      expect(third.body.toString()).toContain('too many attempts')
      expect((await login('dekan@nordhavn.example')).status).toBe(401)
    })

    test.each([
      '/api/accounts/login/',
      '/api/accounts/LOGIN',
      '/api/accounts/%6Cogin',
      '/api/accounts%2Flogin',
      '/min-hms/skjema/logg-inn',
      '/en/my-hse/form/log-in',
    ])('are counted together at %s', async (address) => {
      await start({ cms: wrong, rates: few })
      await login('rektor@nordhavn.example')
      await login('rektor@nordhavn.example')
      expect((await login('rektor@nordhavn.example', address)).status).toBe(429)
    })

    test('are recognised in forms of every kind', async () => {
      await start({ cms: wrong, rates: few })
      await login('rektor@nordhavn.example')
      await ask('/min-hms/skjema/logg-inn', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'email=rektor%40nordhavn.example&password=x',
      })
      const payload = JSON.stringify({ email: 'rektor@nordhavn.example', password: 'x' })
      const third = await ask('/api/accounts/login', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: `--b\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--b--\r\n`,
      })
      expect(third.status).toBe(429)
    })

    const packed = (email: string): string => JSON.stringify({ email, password: 'x' })
    const part = (name: string, value: string): string =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const victim = 'revisor@nordhavn.example'
    const urlencoded = 'application/x-www-form-urlencoded'
    const multipart = 'multipart/form-data; boundary=b'
    const decoys: readonly (readonly [string, string, (decoy: string) => string])[] = [
      ['JSON', 'application/json', () => packed(victim)],
      [
        'JSON said twice',
        'application/json',
        (decoy) => `{"email":"${decoy}","email":"${victim}"}`,
      ],
      ['a form', urlencoded, () => `_payload=${encodeURIComponent(packed(victim))}`],
      [
        'a form with a decoy',
        urlencoded,
        (decoy) => `email=${decoy}&_payload=${encodeURIComponent(packed(victim))}`,
      ],
      [
        'a form with the decoy behind',
        urlencoded,
        (decoy) => `_payload=${encodeURIComponent(packed(victim))}&email=${decoy}`,
      ],
      ['parts', multipart, () => `${part('_payload', packed(victim))}--b--\r\n`],
      [
        'parts with a decoy',
        multipart,
        (decoy) => `${part('email', decoy)}${part('_payload', packed(victim))}--b--\r\n`,
      ],
      [
        'parts with two payloads',
        multipart,
        (decoy) => `${part('_payload', packed(decoy))}${part('_payload', packed(victim))}--b--\r\n`,
      ],
    ]

    test.each(
      ['/api/accounts/login', '/api/accounts/forgot-password'].flatMap((address) =>
        decoys.map(([what, type, body]) => [what, address, type, body] as const),
      ),
    )('never reach an account uncounted by %s at %s', async (_what, address, type, body) => {
      const reached: unknown[] = []
      const account = { attempts: 9, seconds: 60 }
      const network = { attempts: 100, seconds: 60 }
      await start({
        cms: async (request) => {
          reached.push(((await request.json()) as { email?: unknown }).email)
          return new Response('', { status: 401 })
        },
        rates: {
          ...few,
          login: { network, account },
          forgotPassword: { network, account },
        },
      })
      for (let index = 0; index < 10; index += 1) {
        const decoy = `x${String(index)}@nordhavn.example`
        const { status } = await ask(address, {
          method: 'POST',
          headers: { 'content-type': type },
          body: body(decoy),
        })
        if (index === 9) expect([400, 429]).toContain(status)
      }
      expect(reached.filter((each) => each === victim).length).toBeLessThanOrEqual(9)
      expect(reached.every((each) => each === victim)).toBe(true)
    })

    test('that are too many cut nobody off who comes later on the same connection', async () => {
      await start({ cms: wrong, rates: few, drainMs: 50 })
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
      const statuses: number[] = []
      const sockets = new Set<unknown>()
      const post = async (address: string): Promise<void> => {
        const body = packed(victim)
        const sent = http.request({ agent, port, path: address, method: 'POST' })
        sent.setHeader('content-type', 'application/json')
        sent.on('socket', (socket) => sockets.add(socket))
        sent.end(body)
        await new Promise<void>((resolve, reject) => {
          sent.once('error', reject)
          sent.once('response', (answer) => {
            statuses.push(answer.statusCode ?? 0)
            answer.resume().once('end', resolve)
          })
        })
      }
      for (let index = 0; index < 3; index += 1) await post('/api/accounts/login')
      await new Promise((resolve) => setTimeout(resolve, 150))
      await post('/api/anything')
      agent.destroy()
      expect(statuses).toEqual([401, 401, 429, 401])
      expect(sockets.size).toBe(1)
    })

    test('from one network are limited over all accounts', async () => {
      await start({ cms: wrong, rates: few })
      for (let index = 0; index < 6; index += 1) {
        expect((await login(`person${String(index)}@nordhavn.example`)).status).toBe(401)
      }
      expect((await login('ny@nordhavn.example')).status).toBe(429)
    })

    test.each([
      ['https://hms.nordhavn.example', '__Host-payload-token=x; Path=/; Secure; HttpOnly'],
      ['http://localhost:3000', 'payload-token=x; Path=/; Secure; HttpOnly'],
    ])('give at %s a cookie no other host can set', async (serverUrl, expected) => {
      const given = ['payload-token=x; Path=/; Secure; HttpOnly', 'other=y; Path=/']
      const headers = new Headers(given.map((each): [string, string] => ['set-cookie', each]))
      await start({
        serverUrl,
        cms: () => Promise.resolve(new Response('{}', { headers })),
        admin: (_request, response) => {
          response.setHeader('set-cookie', given)
          response.end('')
          return Promise.resolve()
        },
      })
      for (const address of ['/api/accounts/me', '/min-hms', '/admin']) {
        expect((await ask(address)).headers['set-cookie'], address).toEqual([expected, given[1]])
      }
    })

    test.each([
      [
        'https://hms.nordhavn.example',
        '__Host-payload-token=own; lng=nb',
        'payload-token=own; lng=nb',
      ],
      ['https://hms.nordhavn.example', 'payload-token=of-a-subdomain; lng=nb', 'lng=nb'],
      ['https://hms.nordhavn.example', 'payload-token=of-a-subdomain', undefined],
      ['http://localhost:3000', 'payload-token=own; lng=nb', 'payload-token=own; lng=nb'],
    ])('at %s with the cookies %s are asked with %s', async (serverUrl, cookie, expected) => {
      const asked: (string | undefined)[] = []
      await start({
        serverUrl,
        cms: (request) => {
          asked.push(request.headers.get('cookie') ?? undefined)
          return Promise.resolve(new Response('{}'))
        },
        admin: (request, response) => {
          asked.push(request.headers.cookie)
          response.end('')
          return Promise.resolve()
        },
      })
      for (const address of ['/api/accounts/me', '/min-hms', '/admin'])
        await ask(address, { headers: { cookie } })
      expect(asked).toEqual([expected, expected, expected])
    })

    test('that succeed are not held against anyone', async () => {
      await start({
        rates: few,
        cms: always(200, { 'set-cookie': 'payload-token=x' }),
      })
      for (let index = 0; index < 12; index += 1) {
        expect((await login('rektor@nordhavn.example')).status).toBe(200)
      }
    })

    test('to report are told by the form itself, which keeps what was typed, and have an end', async () => {
      const told: (string | null)[] = []
      await start({
        rates: { ...few, form: { network: { attempts: 5, seconds: 60 } } },
        cms: (request) => {
          told.push(request.headers.get('x-verne-wait'))
          return Promise.resolve(new Response(''))
        },
      })
      const report = (address = '/min-hms/skjema/meld-avvik', headers = {}) =>
        ask(address, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
          body: 'title=Glatt+gulv',
        })
      await report('/min-hms/skjema/meld-avvik', { 'x-verne-wait': '9' })
      await report('/en/my-hse/form/report-nonconformity')
      await report('/min-hms/skjema/kontroller-melding')
      await report()
      expect(told.slice(0, 3)).toEqual([null, null, null])
      expect(Number(told[3])).toBeGreaterThan(0)
      await report()
      expect((await report()).status).toBe(429)
      const byProgram = await ask('/api/nonconformities/report', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect(byProgram.status).toBe(429)
    })

    test('to report are forgotten the next day', async () => {
      let now = Date.UTC(2026, 10, 22, 23, 59)
      const rates = createRates(few, () => now)
      for (let index = 0; index < 3; index += 1) {
        expect(await rates.network('report', '192.0.2.7')).toBeNull()
      }
      expect(await rates.network('report', '192.0.2.7')).toBeGreaterThan(0)
      now += 2 * 60_000
      expect(await rates.network('report', '192.0.2.7')).toBeNull()
    })

    test('are counted by the address a trusted proxy reports, never by one the client wrote', async () => {
      await start({ cms: wrong, rates: few, trustProxy: 1 })
      for (let index = 0; index < 6; index += 1) {
        const forged = `198.51.100.${String(index)}, 192.0.2.1`
        await login(`a${String(index)}@nordhavn.example`, '/api/accounts/login', {
          'x-forwarded-for': forged,
        })
      }
      const same = await login('b@nordhavn.example', '/api/accounts/login', {
        'x-forwarded-for': '198.51.100.9, 192.0.2.1',
      })
      const other = await login('b@nordhavn.example', '/api/accounts/login', {
        'x-forwarded-for': '192.0.2.2',
      })
      expect(same.status).toBe(429)
      expect(other.status).toBe(401)
    })

    test.each([
      '/api/accounts/forgot-password',
      '/api/accounts/reset-password',
      '/api/accounts/logged-out/feide',
      '/min-hms/skjema/avvik',
      '/en/my-hse/form/report',
    ])('at %s are limited', async (address) => {
      await start({ rates: few })
      for (let index = 0; index < 3; index += 1) {
        expect((await ask(address, { method: 'POST', body: '{}' })).status).toBe(200)
      }
      expect((await ask(address, { method: 'POST', body: '{}' })).status).toBe(429)
    })
  })
})

describe('the log', () => {
  test('has one line a request with the number the client was given, and nothing personal', async () => {
    await publishFirst()
    await start()
    const answer = await ask(
      '/api/people/0194f0c2-5a6b-7c8d-9e0f-a1b2c3d4e5f6?where[name]=Kari&fnr=01010112345',
      { headers: { 'user-agent': 'Nordhavn-Browser', cookie: 'payload-token=secret' } },
    )
    await ask('/admin/reset/0123456789abcdef0123456789abcdef01234567')
    await ask('/api/accounts/kari.nordmann@nordhavn.example')
    await ask('/min-hms/sak/01010112345')
    await ask('/s%C3%B8k/Kari%20Nordmann/')
    await server?.close(1000)
    expect(lines).toHaveLength(5)
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(entries.map(({ path: logged }) => logged)).toEqual([
      '/api/people/:id',
      '/admin/reset/:id',
      '/api/accounts/:email',
      '/min-hms/sak/:number',
      '/:text/:text/',
    ])
    expect(Object.keys(entries[0] ?? {}).toSorted()).toEqual(
      ['bytes', 'id', 'level', 'method', 'ms', 'path', 'status', 'time'].toSorted(),
    )
    expect(entries[0]?.['id']).toBe(answer.headers['x-request-id'])
    expect(lines.join()).not.toMatch(/kari|secret|01010112345|127\.0\.0\.1|Browser/i)
  })

  test('the number is handed on to the CMS', async () => {
    const seen: unknown[] = []
    await start({
      cms: (request) => {
        seen.push(request.headers.get('x-request-id'))
        return Promise.resolve(new Response(''))
      },
    })
    const answer = await ask('/api/units', { method: 'POST', body: 'x' })
    expect(seen).toEqual([answer.headers['x-request-id']])
  })
})

describe('shutting down', () => {
  test('lets an answer that has begun finish, and takes no new one', async () => {
    const begun = Promise.withResolvers<undefined>()
    const finish = Promise.withResolvers<undefined>()
    await start({
      cms: async () => {
        begun.resolve(undefined)
        await finish.promise
        return new Response('whole answer')
      },
    })
    const inFlight = ask('/api/slow')
    await begun.promise
    const closed = server?.close(10_000)
    await expect(ask('/')).rejects.toThrow(/ECONNREFUSED/)
    finish.resolve(undefined)
    expect((await inFlight).body.toString()).toBe('whole answer')
    await closed
  })

  test('cuts a connection that was handed over to another protocol', async () => {
    const taken = Promise.withResolvers<undefined>()
    server = createServer({
      site: createSite({ releases, serverUrl: 'http://localhost' }),
      assets: createAssets(dataDir, 'http://localhost'),
      cms: () => echo,
      admin: () => adminEcho,
      upgrade: (_request, socket) => {
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
        )
        taken.resolve(undefined)
      },
      serverUrl: 'http://localhost',
      trustProxy: 0,
      log: createLog({ write: () => undefined }),
    })
    port = await server.listen(0, '127.0.0.1')
    const answer = sendRaw('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')
    await taken.promise
    await server.close(0)
    expect(await answer).toContain('101 Switching Protocols')
  })

  test('cuts what does not finish within the grace period', async () => {
    const begun = Promise.withResolvers<undefined>()
    await start({
      cms: () => {
        begun.resolve(undefined)
        return Promise.withResolvers<null>().promise
      },
    })
    const cut = expect(ask('/api/never')).rejects.toThrow(/socket hang up|ECONNRESET/)
    await begun.promise
    await server?.close(0)
    await cut
  })
})
