import type { BaseDatabaseAdapter } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DatabaseLockedError } from '../../plugin/core/database/faults.ts'
import { databases } from '../../plugin/core/database/test-databases.ts'
import { ask, pageAt } from './test-pages.ts'
import { type Drawn, type Filled, filled, written } from './test-places.ts'
import { addressOf, drawTable, faultsOf, type FormTable } from './test-table.ts'
import { difference, effectsOf } from './test-records.ts'

/** What a database that can store nothing says to whoever writes. */
const outages = [
  ['another process holds it', 503, () => new DatabaseLockedError(new Error('SQLITE_BUSY'))],
  [
    'the disk is full',
    507,
    () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }),
  ],
  [
    'the server does not answer',
    503,
    () => Object.assign(new Error('no server'), { name: 'MongoServerSelectionError' }),
  ],
] as const
/** Says the same whether there is such an account or not, and so whatever becomes of the mail. */
const tellsNobody: ReadonlySet<string> = new Set(['forgottenPassword'])

const writes = [
  'beginTransaction',
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'updateGlobal',
] as const satisfies readonly (keyof BaseDatabaseAdapter)[]

describe.each(databases())('a form that nothing can be stored of, on $name', (database) => {
  let table: FormTable

  beforeAll(async () => {
    table = await drawTable(database)
  })
  afterAll(() => table.app.close())

  /** Lets nothing be written while the work is done. */
  async function without<T>(error: () => Error, work: () => Promise<T>): Promise<T> {
    const { db } = table.app.payload
    const whole = writes.map((name) => [name, db[name]] as const)
    for (const name of writes) {
      Object.assign(db, { [name]: () => Promise.reject(error()) })
    }
    try {
      return await work()
    } finally {
      for (const [name, door] of whole) Object.assign(db, { [name]: door })
    }
  }

  const answerOf = ({ action, here, token }: Drawn, post: Filled): Promise<Response> => {
    const [page = ''] = here.split('#')
    return ask(table.app.payload, action, {
      token,
      headers: { referer: `http://verne.test${page}` },
      post,
    })
  }

  /** The form with a text of its own in every field of words. */
  const worded = (form: Drawn): Filled => {
    const words = new Set(
      form.fields.filter(({ kind }) => kind === 'textarea').map(({ name }) => name),
    )
    return filled(form).map(([name, value]) => [
      name,
      words.has(name) ? `Skrevet i ${name}` : value,
    ])
  }

  test.each(outages)(
    'because %s, comes back as it was typed and goes through when sent again',
    async (_why, status, error) => {
      const wrong = await table.wrongWith(async (form) => {
        const post = worded(form)
        const before = await effectsOf(table.app.payload)
        const answer = await without(error, () => answerOf(form, post))
        const found: string[] = []
        // What asks for nothing to be written gets through.
        if (answer.status === 303) {
          return written(form).length === 0 || tellsNobody.has(form.form.name)
            ? []
            : ['got through']
        }
        if (answer.status !== status) found.push(`answered ${String(answer.status)}`)
        const html = await answer.text()
        const secret = new Set(['password', 'repeat'])
        const given = hiddenIn(html)
        for (const [name, value] of post) {
          const back = given.filter(([each]) => each === name).map(([, each]) => each)
          if (secret.has(name) ? back.length > 0 : !back.includes(value)) {
            found.push(`${name} is ${secret.has(name) ? 'told' : 'not there'}`)
          }
          if (secret.has(name) && !new RegExp(`<input[^>]* name="${name}"`).test(html)) {
            found.push(`${name} is not asked for`)
          }
        }
        if (difference(before, await effectsOf(table.app.payload)) !== '') {
          found.push('something was stored')
        }
        const again = await answerOf(form, [...given, ...post.filter(([name]) => secret.has(name))])
        const location = again.headers.get('location') ?? ''
        if (again.status !== 303) found.push(`then answered ${String(again.status)}`)
        const faults = faultsOf(await table.draftAt(location))
        if (faults.some(({ code }) => code === 'failed' || code === 'busy')) {
          found.push('then failed')
        }
        return found
      })
      expect(wrong).toEqual([])
    },
  )

  test('tells whom to call, in the language of the form', async () => {
    const [first] = table.drawn.filter(({ language }) => language === 'en')
    if (!first) throw new Error('no form')
    const answer = await without(
      () => new DatabaseLockedError(new Error('SQLITE_BUSY')),
      () => answerOf(first, worded(first)),
    )
    const html = await answer.text()
    expect(html).toMatch(/<html lang="en"/)
    expect(html).toContain('href="tel:113"')
    expect(html).toContain('Send again')
    expect(answer.headers.get('retry-after')).toBe('5')
  })

  test('leaves the pages that are only read as they are', async () => {
    const { status } = await without(
      () => new DatabaseLockedError(new Error('SQLITE_BUSY')),
      () => pageAt(table.app.payload, addressOf('/meld').pathname, null),
    )
    expect(status).toBe(200)
  })
})

function hiddenIn(html: string): [string, string][] {
  return [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/?>/g)].map(
    ([, name = '', value = '']) => [name, decoded(value)],
  )
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
