import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { email, password } from '../../test/app.ts'
import { formAddress, languages, pageAddress } from '../routes.ts'
import { during, outages } from './test-outage.ts'
import { ask, read } from './test-pages.ts'
import { type Drawn, type Filled, filled, written } from './test-places.ts'
import { difference, effectsOf } from './test-records.ts'
import { drawTable, type FormTable } from './test-table.ts'

const typed = '  Skrevet av prøven, "med anførsel" & <tegn>\npå to linjer '

describe.each(databases())('every form while nothing can be stored, on $name', (database) => {
  let table: FormTable

  beforeAll(async () => {
    table = await drawTable(database)
  })
  afterAll(() => table.app.close())

  const withText = (form: Drawn): Filled => {
    const names = new Set(
      written(form).flatMap(({ kind, name }) => (kind === 'textarea' ? [name] : [])),
    )
    return filled(form).map(([name, value]) => [name, names.has(name) ? typed : value])
  }

  /** What the answer does not give back of what was posted. */
  const lostIn = (html: string, form: Drawn, post: Filled): string[] => {
    const { forms } = read(html)
    const again = forms.find(({ action }) => action === form.action)
    if (again === undefined) return ['the form is not there']
    const secret = new Set(form.form.secret ?? [])
    return post.flatMap(([name, value]) => {
      const there = again.fields.filter((each) => each.name === name)
      if (there.some((each) => each.value === value)) return []
      // Asked for again.
      if (secret.has(name) && there.some((each) => each.kind === 'password')) return []
      return [`${name} is lost`]
    })
  }

  const cases = [
    { outage: 'busy', after: 0, reading: false, status: 503 },
    { outage: 'full', after: 0, reading: false, status: 507 },
    { outage: 'gone', after: 0, reading: true, status: 503 },
    ...(database.transactions
      ? [
          { outage: 'full', after: 1, reading: false, status: 507 } as const,
          { outage: 'busy', after: 2, reading: false, status: 503 } as const,
        ]
      : []),
  ] as const satisfies readonly {
    readonly outage: keyof typeof outages
    readonly after: number
    readonly reading: boolean
    readonly status: number
  }[]

  test.each(cases)(
    '$outage after $after writes (reading too: $reading), it is given back whole with $status, or is through whole',
    async ({ outage, after, reading, status }) => {
      const { payload } = table.app
      // Where the words stand is tried in both languages; what is stored is the same.
      const among = table.drawn.filter(({ language }) => after === 0 || language === 'nb')
      const wrong = await table.wrongWith(async (form) => {
        const post = withText(form)
        const before = await effectsOf(payload)
        const answer = await during(
          payload,
          outage,
          () => ask(payload, form.action, { token: form.token, post }),
          { after, reading },
        )
        if (answer.status === 303) {
          const location = answer.headers.get('location') ?? ''
          const draft = await table.draftAt(location)
          return JSON.stringify(draft?.faults ?? []).includes('"failed"') ? ['it failed'] : []
        }
        const html = await answer.text()
        const done = difference(before, await effectsOf(payload))
        return [
          ...(answer.status === status ? [] : [`answered ${String(answer.status)}`]),
          ...(answer.headers.has('retry-after') ? [] : ['does not say when to try again']),
          ...(html.includes(password) ? ['a password is repeated'] : []),
          ...(done === '' ? [] : [`is stored in part: ${done}`]),
          ...lostIn(html, form, post),
        ]
      }, among)
      expect(wrong).toEqual([])
    },
    300_000,
  )

  test('what is given back is stored once when it is sent again', async () => {
    const { payload } = table.app
    await table.story.putBack('before')
    const form = table.drawn.find(
      ({ form: { open }, fields, moment }) =>
        open !== true && moment === 'before' && fields.some(({ name }) => name === 'form'),
    )
    if (form === undefined) throw new Error('No form fits.')
    const fresh = await table.drawnAnew(form)
    const { action, token } = fresh
    const refused = await during(payload, 'busy', () =>
      ask(payload, action, { token, post: withText(fresh) }),
    )
    const back = read(await refused.text()).forms.find((each) => each.action === action)
    const post = back?.fields.map(({ name, value }) => [name, value] as const) ?? []
    const before = await effectsOf(payload)
    const first = await ask(payload, action, { token, post })
    const once = difference(before, await effectsOf(payload))
    const second = await ask(payload, action, { token, post })
    expect(first.status).toBe(303)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(difference(before, await effectsOf(payload))).toBe(once)
  })

  test.each(languages)('files are named, and chosen again, in %s', async (language) => {
    const { payload } = table.app
    const form = table.drawn.find(
      (each) => each.language === language && each.fields.some(({ kind }) => kind === 'file'),
    )
    if (form === undefined) throw new Error('No form takes files.')
    const name = form.fields.find(({ kind }) => kind === 'file')?.name ?? ''
    const body = new FormData()
    for (const [field, value] of filled(form)) body.append(field, value)
    body.append(name, new Blob([Buffer.from('%PDF-1.4')]), 'skadested.pdf')
    const { headers, bytes } = await encoded(body)
    const answer = await during(payload, 'full', () =>
      ask(payload, form.action, { token: form.token, headers, post: [], body: bytes }),
    )
    const html = await answer.text()
    const fields = read(html).forms.find(({ action }) => action === form.action)?.fields ?? []
    expect(answer.status).toBe(507)
    expect(html).toContain('skadested.pdf')
    expect(html).toMatch(/enctype="multipart\/form-data"/i)
    expect(fields.some((each) => each.kind === 'file' && each.name === name)).toBe(true)
  })

  test.each(languages)(
    'logging in says so, with the emergency numbers, in %s',
    async (language) => {
      const { payload } = table.app
      const post = [
        ['email', email('auditor')],
        ['password', password],
      ] as const
      const answer = await during(payload, 'busy', () =>
        ask(payload, formAddress(language, { nb: 'logg-inn', en: 'log-in' }), { post }),
      )
      const html = await answer.text()
      expect(answer.status).toBe(503)
      expect(html).toContain('tel:113')
      expect(html).toContain(email('auditor'))
      expect(html).not.toContain(password)
    },
  )

  test.each(languages)('a page that cannot be loaded says so, in %s', async (language) => {
    const { payload } = table.app
    const token = await table.app.token('employee')
    const answer = await during(
      payload,
      'gone',
      () => ask(payload, pageAddress(language, 'start'), { token }),
      { reading: true },
    )
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await answer.text()).toContain('tel:113')
  })
})

async function encoded(body: FormData): Promise<{
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer<ArrayBuffer>
}> {
  const whole = new Response(body)
  const type = whole.headers.get('content-type') ?? ''
  return { headers: { 'content-type': type }, bytes: Buffer.from(await whole.arrayBuffer()) }
}
