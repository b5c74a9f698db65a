import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountId, type ActorName, actors, startApp, type TestApp } from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { databases } from '../database/test-databases.ts'
import { collections, type HseCollection, table } from './table.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
type Listed = Exclude<HseCollection, 'hse-settings'>
const listed = collections.filter((slug) => slug !== 'hse-settings')

/** A relation of a collection, and a field of what it points to. */
interface Related {
  readonly from: Listed
  readonly relation: string
  readonly to: Listed
  readonly field: string
  readonly hidden: boolean
  /** The field holds a list of words or numbers, which have no order. */
  readonly many: boolean
  /** The field has a rule of its own for who may read it. */
  readonly ruled: boolean
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly docs: Record<string, unknown>[]
}

describe.each(databases())('what may be asked of the API, on $name', (database) => {
  let app: TestApp
  let related: Related[]

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
    related = listed.flatMap((slug) => relationsOf(app, slug))
  })
  afterAll(async () => {
    await app.close()
  })

  const ask = async (
    who: ActorName | null,
    path: string,
    init: RequestInit & { type?: string } = {},
  ): Promise<Answer> => {
    const token = who ? await app.token(who) : null
    const response = await fetch(`${app.origin}/api${path}`, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        ...(init.type ? { 'content-type': init.type } : {}),
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
    })
    const text = await response.text()
    return { status: response.status, text, docs: docsOf(text) }
  }

  test.each([
    '?where=tull',
    '?where[title]=tull',
    '?where[title][near]=1,1,1',
    '?where[unit][within]=1',
    '?where[unit][intersects]=1',
    '?where[unit][all]=b',
    '?where[unit][in][a]=b',
    '?where[unit][equals][a]=b',
    '?where[unit][contains][a]=b',
    '?where[title][like][a]=b',
    '?where[and]=tull',
    '?where[and][0]=tull',
    '?where[createdAt][greater_than]=tull',
    '?where[version][equals]=tull',
    '?where[or][0][and][0][version][in]=1,to',
    '?page=99999999999999999999',
    '?limit=1e30',
    '?sort=.',
    '?sort=number..',
    "?sort=number'; DROP TABLE units; --",
    '/count?where=tull',
    '/count?where[title][near]=1,1,1',
  ])('a query that cannot be understood is refused in words: %s', async (query) => {
    for (const slug of ['nonconformities', 'measures', 'hse-processes']) {
      const path = `/${slug}${query.replaceAll('version', 'year').replace('[title]', '[number]')}`
      const answer = await ask('editor', slug === 'measures' ? `/${slug}${query}` : path)
      expect(answer.status, path).toBe(400)
      expect(answer.text, path).toMatch(/"message":".+"/)
      expect(answer.text, path).not.toContain('Something went wrong')
    }
  })

  test('a query sent as a body is read like any other', async () => {
    const asQuery = { method: 'POST', headers: { 'X-Payload-HTTP-Method-Override': 'GET' } }
    const json = { ...asQuery, type: 'application/json' }
    const form = { ...asQuery, type: 'application/x-www-form-urlencoded' }
    expect((await ask('editor', '/measures', { ...json, body: '{' })).status).toBe(400)
    expect((await ask('editor', '/measures', { ...json, body: '3' })).status).toBe(400)
    expect((await ask('editor', '/measures', { ...form, body: 'where=tull' })).status).toBe(400)
    const good = await ask('editor', '/measures', { ...form, body: 'where[title][like]=Tiltak' })
    expect(good.docs).toHaveLength(3)
  })

  test.each([
    ['application/json', 'null'],
    ['application/json', '1'],
    ['application/json', '[]'],
    ['multipart/form-data; boundary=x', '--x\r\nrubbish'],
    ['multipart/form-data', 'rubbish'],
  ])('a body of %s that is none is refused in words: %s', async (type, body) => {
    const places = [
      ['POST', '/topics'],
      ['POST', '/media'],
      ['POST', '/nonconformities/report'],
      ['PATCH', '/topics/topic-kjemikalier'],
      ['PATCH', `/accounts/${accountId('editor')}`],
      ['POST', '/globals/hse-settings'],
    ] as const
    for (const [method, path] of places) {
      const who = path.startsWith('/globals') ? 'admin' : 'editor'
      const answer = await ask(who, path, { method, type, body })
      expect([400, 415, 428], `${method} ${path}`).toContain(answer.status)
      expect(answer.text, `${method} ${path}`).not.toContain('Something went wrong')
    }
  })

  test('what is saved has no sign that ends a text or turns a line, whichever door it comes through', async () => {
    const title = `Bytt\u0000filter \u202Ei natt`
    const version = async (path: string) =>
      (JSON.parse((await ask('editor', path)).text) as { version: number }).version
    const path = '/topics/topic-kjemikalier'
    const saved = await ask('editor', path, {
      method: 'PATCH',
      type: 'application/json',
      body: JSON.stringify({ version: await version(path), name: title }),
    })
    expect(saved.status).toBe(200)
    expect(saved.text).toContain('"Byttfilter i natt"')
    const proposed = await ask('managerChemistry', '/measures/propose', {
      method: 'POST',
      type: 'application/json',
      body: JSON.stringify({
        key: 'clean-1',
        source: { nonconformity: 'nonconformity-kj' },
        title,
        description: 'A\u030Apen\u0007',
      }),
    })
    expect([200, 201], proposed.text).toContain(proposed.status)
    const [found] = (
      await ask('managerChemistry', '/measures?where[title][equals]=Byttfilter i natt')
    ).docs
    expect(found).toMatchObject({ title: 'Byttfilter i natt', description: 'Åpen' })
  })

  test.each([
    ['GET', '/payload-locked-documents/nei'],
    ['DELETE', '/payload-preferences/nei'],
    ['GET', '/media/file/nei.png'],
    ['GET', '/nonconformities/nei'],
    ['GET', '/globals/nei'],
    ['POST', '/accounts/verify/nei'],
    ['POST', '/nonconformities/nei/receive'],
  ])('what is not there is not found: %s %s', async (method, path) => {
    const answer = await ask('editor', path, {
      method,
      ...(method === 'POST' ? { type: 'application/json', body: '{}' } : {}),
    })
    expect(answer.status).toBe(404)
  })

  test('a file that is not there is answered as one that may not be read', async () => {
    expect((await ask('editor', '/attachments/file/nei.pdf')).status).toBe(403)
  })

  test('one forgets a choice of one’s own, and nobody else’s', async () => {
    const choice = { method: 'POST', type: 'application/json', body: '{"value":{"a":1}}' }
    await ask('editor', '/payload-preferences/list-a', choice)
    await ask('admin', '/payload-preferences/list-a', choice)
    expect((await ask('editor', '/payload-preferences/list-a', { method: 'DELETE' })).status).toBe(
      200,
    )
    expect((await ask('editor', '/payload-preferences/list-a')).text).not.toContain('"a":1')
    expect((await ask('admin', '/payload-preferences/list-a')).text).toContain('"a":1')
  })

  test('nobody orders by what they may not read all of, whatever the relation and the role', async () => {
    await everyRelation(async (each, who) => {
      const answer = await ask(
        who,
        `/${each.from}?depth=0&limit=3&sort=${each.relation}.${each.field},number`,
      )
      const readsFrom = (await ask(who, `/${each.from}?limit=1&depth=0`)).status === 200
      if (!readsFrom) expect([400, 403]).toContain(answer.status)
      else if (each.hidden || each.many || !readsAll(who, each.to)) {
        expect(answer.status).toBe(400)
      } else if (!each.ruled) expect(answer.status).toBe(200)
      else expect([200, 400]).toContain(answer.status)
    })
  })

  test.each([
    'sort=plan.changedBy',
    'sort=-plan__changedBy,number',
    'where[plan.changedBy][exists]=true',
    'where[or][0][plan.changedBy][in]=nei',
  ])('a list in what a relation leads to orders and finds nothing: %s', async (asked) => {
    const answer = await ask('editor', `/audits?${asked}`)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('changedBy')])
  })

  test('nobody finds by what they may not read, whatever the relation and the role', async () => {
    await everyRelation(async (each, who) => {
      const path = `${each.relation}.${each.field}`
      const answer = await ask(who, `/${each.from}?depth=0&limit=500&where[${path}][exists]=true`)
      expect([200, 400, 403]).toContain(answer.status)
      if (each.hidden) expect(answer.status).not.toBe(200)
      if (answer.status !== 200) return
      const visible = (await ask(who, `/${each.to}?depth=0&limit=500`)).docs.map(({ id }) => id)
      for (const doc of answer.docs) {
        const value = each.relation
          .split('.')
          .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], doc)
        // Where a document points nowhere, one database says there is nothing, and the other that there is.
        if (value == null || (Array.isArray(value) && value.length === 0)) continue
        const points = JSON.stringify(value)
        expect(visible.some((id) => points.includes(String(id)))).toBe(true)
      }
    })
  })

  test.each([
    '/role-assignments?sort=person.account.hash',
    '/role-assignments?sort=person__account__hash',
    '/role-assignments?sort=-person.account.salt,role',
    '/role-assignments?sort[]=role&sort[]=person.account.resetPasswordToken',
    '/measures?sort=nonconformity.codeHash',
    '/people?where[account.hash][exists]=true',
    '/role-assignments/count?where[person.account.salt][like]=a',
    '/accounts?sort=hash',
  ])('a secret orders and finds nothing, for no role: %s', async (path) => {
    for (const who of everyone) {
      expect([400, 403], who ?? 'nobody').toContain((await ask(who, path)).status)
    }
  })

  test('choosing what comes along brings nothing hidden', async () => {
    const chosen = ['hash', 'salt', 'sessions', 'resetPasswordToken']
    const populate = chosen.map((name) => `populate[accounts][${name}]=true`).join('&')
    const select = chosen.map((name) => `select[${name}]=true`).join('&')
    for (const who of ['admin', 'editor', 'employee'] as const) {
      for (const path of [`/people?depth=3&${populate}`, `/accounts?${select}`]) {
        const { status, text } = await ask(who, path)
        expect(status, path).toBe(200)
        for (const name of ['hash', 'salt', 'resetPasswordToken']) {
          expect(text, path).not.toContain(`"${name}":"`)
        }
      }
    }
  })

  const everyRelation = (judge: (each: Related, who: ActorName | null) => Promise<void>) =>
    fc.assert(fc.asyncProperty(fc.constantFrom(...related), fc.constantFrom(...everyone), judge), {
      numRuns: 250,
    })
})

/** By the table alone: does one of the roles give every document? */
function readsAll(who: ActorName | null, slug: Listed): boolean {
  // Nobody reads every file over REST: course certificates have a door of their own.
  if (who === null || slug === 'attachments') return false
  const { role = 'employee', to } = actors[who] as { role?: string; to?: string }
  const read = table[slug].read as Record<string, string>
  return read['employee'] === 'all' || (to === undefined && read[role] === 'all')
}

function relationsOf(app: TestApp, slug: Listed): Related[] {
  const config = app.payload.collections[slug]?.config
  return relationFields(config?.flattenedFields ?? []).flatMap(({ path, to }) => {
    const fields = app.payload.collections[to]?.config.flattenedFields ?? []
    return fields
      .filter((each) => each.name !== 'id' && !('flattenedFields' in each))
      .map((each) => ({
        from: slug,
        relation: path,
        to: to as Listed,
        field: each.name,
        hidden: 'hidden' in each && each.hidden,
        many: each.type === 'text' && each.hasMany === true,
        ruled: 'access' in each && each.access.read !== undefined,
      }))
  })
}

/** Relations of a document that point to one collection of Verne, those in its groups too. */
function relationFields(
  fields: readonly FlattenedField[],
  before = '',
): { path: string; to: string }[] {
  return fields.flatMap((each) => {
    const hidden = 'hidden' in each && each.hidden
    const ruled = 'access' in each && each.access.read !== undefined
    if (hidden || ruled) return []
    const path = before + each.name
    if (each.type === 'group') return relationFields(each.flattenedFields, `${path}.`)
    if (each.type !== 'relationship' && each.type !== 'upload') return []
    const { relationTo } = each
    return typeof relationTo === 'string' && (listed as string[]).includes(relationTo)
      ? [{ path, to: relationTo }]
      : []
  })
}

function docsOf(text: string): Record<string, unknown>[] {
  try {
    return (JSON.parse(text) as { docs?: Record<string, unknown>[] }).docs ?? []
  } catch {
    return []
  }
}
