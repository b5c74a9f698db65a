import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../app.ts'
import { mongoUrl, sharedMongo } from './shared-databases.ts'

/** A way to the database that can be cut: what stands at its end is not touched. */
class Wire {
  readonly #sockets = new Set<Socket>()
  #server: Server | null = null
  #port = 0

  /** @returns the port to connect to, the same each time */
  async open(target: URL): Promise<number> {
    const server = createServer((near) => {
      const far = connect(Number(target.port || 27017), target.hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          this.#sockets.delete(one)
          other.destroy()
        })
      }
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (server.address() as AddressInfo).port
    return this.#port
  }

  async cut(): Promise<void> {
    const server = this.#server
    if (server === null) return
    this.#server = null
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }
}

describe('while MongoDB does not answer', () => {
  const target = new URL(mongoUrl)
  const wire = new Wire()
  let app: TestApp

  beforeAll(async () => {
    const url = new URL(target)
    url.host = `127.0.0.1:${String(await wire.open(target))}`
    url.searchParams.set('directConnection', 'true')
    app = await startApp(sharedMongo(url.href))
  })
  afterAll(async () => {
    await app.close()
    await wire.cut()
  })

  const ask = async (method: 'GET' | 'POST'): Promise<Response> =>
    fetch(`${app.origin}/api/topics`, {
      method,
      headers: {
        authorization: `JWT ${await app.token('editor')}`,
        'accept-language': 'nb',
        'content-type': 'application/json',
      },
      ...(method === 'POST' ? { body: JSON.stringify({ slug: 'stoy', name: 'Støy' }) } : {}),
    })

  test('whoever is logged in gets 503 with words, and is served again once it answers', async () => {
    expect((await ask('GET')).status).toBe(200)
    await wire.cut()
    for (const method of ['GET', 'POST'] as const) {
      const answer = await ask(method)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('2')
      expect(await answer.text()).toContain('Databasen svarer ikke. Prøv igjen om litt.')
    }
    await wire.open(target)
    await expect.poll(async () => (await ask('GET')).status, { timeout: 60_000 }).toBe(200)
    const { totalDocs } = await app.payload.count({
      collection: 'topics',
      where: { slug: { equals: 'stoy' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})
