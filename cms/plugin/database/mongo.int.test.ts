import { randomUUID } from 'node:crypto'
import dns from 'node:dns'
import { buildConfig, getPayload, type Payload } from 'payload'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { assertReplicaSet, mongoDatabase, type MongoDatabaseOptions } from './mongo.ts'
import { configOf, units } from './test-collections.ts'
import { databases } from './test-databases.ts'

let payload: Payload | undefined

afterEach(async () => {
  await payload?.destroy()
  payload = undefined
  vi.restoreAllMocks()
})

async function start(options: MongoDatabaseOptions): Promise<Payload> {
  const config = buildConfig({ ...configOf(units), db: mongoDatabase(options), secret: 'test' })
  payload = await getPayload({ config, key: randomUUID() })
  return payload
}

describe('a client without a replica set', () => {
  test('is refused', () => {
    expect(() => {
      assertReplicaSet({})
    }).toThrow(/only in a replica set/)
    expect(() => {
      assertReplicaSet({ replicaSet: '' })
    }).toThrow(/only in a replica set/)
  })

  test('is let through with a replica set, a preset, or the opt-out', () => {
    expect(() => {
      assertReplicaSet({ replicaSet: 'rs0' })
    }).not.toThrow()
    expect(() => {
      assertReplicaSet({}, { preset: 'documentdb' })
    }).not.toThrow()
    expect(() => {
      assertReplicaSet({}, { allowWithoutReplicaSet: true })
    }).not.toThrow()
  })

  test('is refused at boot before anything is asked of the server', async () => {
    await expect(start({ url: 'mongodb://127.0.0.1:9/verne' })).rejects.toMatchObject({
      name: 'MissingReplicaSetError',
    })
  })
})

describe.each(databases().filter(({ name }) => name === 'MongoDB'))('a server on $name', () => {
  const url = aloneAt(process.env['MONGODB_URL'] ?? 'mongodb://localhost')

  test('without a replica set is used when that is allowed by name', async () => {
    const { db } = await start({ url: url.href, allowWithoutReplicaSet: true })
    expect(await db.beginTransaction()).toBeNull()
  })

  test('found through DNS is refused when DNS names no replica set', async () => {
    const name = 'a.verne.localhost'
    const port = Number(url.port)
    vi.spyOn(dns.promises, 'resolveSrv').mockResolvedValue([{ name, port, priority: 0, weight: 0 }])
    vi.spyOn(dns.promises, 'resolveTxt').mockResolvedValue([['authSource=admin']])
    const { lookup } = dns
    vi.spyOn(dns, 'lookup').mockImplementation(((host: string, ...rest: [never, never]) => {
      lookup(host === name ? url.hostname : host, ...rest)
    }) as typeof lookup)
    await expect(start({ url: throughDns(url) })).rejects.toMatchObject({
      name: 'MissingReplicaSetError',
    })
  })
})

describe('the address the tests are given', () => {
  const given =
    'mongodb://verne:hemmelig%40ord@127.0.0.1:27118,127.0.0.1:27119/?tls=true&tlsCAFile=%2Ftmp%2Fca.pem&authSource=admin&replicaSet=rs0&directConnection=true'

  test('keeps whoever logs in and how, but not the replica set', () => {
    const kept = '?tls=true&tlsCAFile=%2Ftmp%2Fca.pem&authSource=admin&directConnection=true'
    expect(aloneAt(given).href).toBe(`mongodb://verne:hemmelig%40ord@127.0.0.1:27118/${kept}`)
  })

  test('has no place for a direct connection when it goes through DNS', () => {
    expect(throughDns(aloneAt(given))).toBe(
      'mongodb+srv://verne:hemmelig%40ord@db.verne.localhost/verne?tls=true&tlsCAFile=%2Ftmp%2Fca.pem&authSource=admin',
    )
    expect(throughDns(aloneAt('mongodb://127.0.0.1:27117'))).toBe(
      'mongodb+srv://db.verne.localhost/verne?tls=false',
    )
  })
})

/** The first server of an address, with all its options but the replica set's. */
function aloneAt(address: string): URL {
  const url = new URL(address.replace(/,[^/?]*/, ''))
  url.searchParams.delete('replicaSet')
  return url
}

/** The same server found through DNS, where TLS is on unless the address says otherwise. */
function throughDns({ password, searchParams, username }: URL): string {
  const options = new URLSearchParams(searchParams)
  options.delete('directConnection')
  if (!options.has('tls') && !options.has('ssl')) options.set('tls', 'false')
  const login = username === '' ? '' : `${username}:${password}@`
  return `mongodb+srv://${login}db.verne.localhost/verne?${options.toString()}`
}
