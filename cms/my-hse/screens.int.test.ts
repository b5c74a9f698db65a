import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../plugin/database/test-databases.ts'
import { local } from '../plugin/database/local.ts'
import { type ActorName, actors, startApp, type TestApp } from '../test/app.ts'
import { canaries, plantRecords } from '../test/plant-records.ts'
import { files } from './files.ts'
import { answerMyHse } from './my-hse.tsx'
import { roots } from './routes.ts'
import { surfaces } from './screens/registry.ts'

const assets = { style: '/style.css', script: '/script.js' }
const everyone = [...(Object.keys(actors) as ActorName[]), null]

/** What the addresses of records are tried with: those that exist, and one that does not. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'avvik/:number': ['AVV-2026-0001', 'AVV-2026-0003', 'AVV-2026-9999'],
  'tiltak/:number': ['TIL-2026-0001', 'TIL-2026-0003', 'TIL-2026-9999'],
  'henvendelser/:number': ['HEN-2026-0001', 'HEN-2026-0002', 'HEN-2026-9999'],
  'hms-runde/:number': ['HMS-2026-KJ-01', 'HMS-2026-HF-01', 'HMS-2026-XX-01'],
  'enhet/:code': ['KJ', 'HF', 'XX'],
  'vedlegg/:id': ['attachment-kj', 'attachment-hf', 'attachment-nothing'],
}
const rows = ['ny', 'challenge-kj', 'mapping-kj', 'bevl-5', 'nothing']
/** What the names below those are tried with, where they are no rows. */
const named: Readonly<Record<string, readonly string[]>> = {
  ':activity': ['own-kj', 'nothing'],
  ':slot': ['2026-1'],
}

/** Every address a path can lead to, with what its words in Norwegian are tried with. */
function addressesOf(root: string, path: string, norwegian: string): string[] {
  const known = Object.keys(parts).find((each) => norwegian.startsWith(each))
  const [first = '', ...more] = path.split('/')
  const ids = known === undefined ? ['nothing'] : (parts[known] ?? [])
  const filled = [first, ...more].map((part, index) => {
    if (!part.startsWith(':')) return [part]
    return index === 1 ? ids : (named[part] ?? rows)
  })
  const combined = filled.reduce<string[]>(
    (begun, choices) => begun.flatMap((each) => choices.map((part) => `${each}/${part}`)),
    [root],
  )
  return combined.map((each) => each.replace(/\/$/, ''))
}

/** Every id of a page: labels, errors and links find one place each. */
const idsIn = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map((each) => each[1] ?? '')

/** What tells the forms of a page apart whose text a script keeps: where they post, their id, and their row. */
const keptForms = (html: string): string[] =>
  [...html.matchAll(/<form [^>]*data-keep[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const attribute = (name: string) => new RegExp(`^<form [^>]*?${name}="([^"]*)"`).exec(form)?.[1]
    const row = /name="row" value="([^"]*)"/.exec(form)?.[1]
    return [attribute('action'), attribute('id'), row].join(' ')
  })

/** Fields of kept forms in which a browser cuts a text without a word. */
const cutting = (html: string): string[] =>
  [...html.matchAll(/<form [^>]*data-keep[^>]*>[\s\S]*?<\/form>/g)].flatMap(
    ([form]) => form.match(/<[^>]*maxlength[^>]*>/gi) ?? [],
  )

const twice = (all: readonly string[]): string[] =>
  all.filter((each, index) => all.indexOf(each) !== index)

// Nynorsk is offered where the institution has it: report/nynorsk.int.test.ts.
const spoken = surfaces.filter(({ language }) => language !== 'nn')
const screens = spoken.flatMap(({ language, root, screens: routes }) =>
  routes.flatMap(({ path }) => addressesOf(root, path[language] ?? '', path.nb ?? '')),
)
const filed = files.flatMap(({ path }) =>
  Object.entries(path).flatMap(([language, each]) =>
    addressesOf(roots[language as keyof typeof roots], each, path.nb ?? each),
  ),
)

describe.each(databases())('the screens and files of My HSE, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
  })
  afterAll(() => app.close())

  async function answered(address: string, actor: ActorName | null): Promise<Response> {
    const cookie: Record<string, string> =
      actor === null ? {} : { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address, app.origin), { headers: cookie })
    const { payload } = app
    const answer = await answerMyHse(request, { payload, assets }).catch((error: unknown) => {
      throw new Error(`${address} failed for ${String(actor)}`, { cause: error })
    })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return answer
  }

  /** The private words someone may read, as the records themselves are given to them. */
  async function readable(actor: ActorName | null): Promise<string> {
    if (actor === null) return ''
    const req = await app.as(actor)
    const asReader = { overrideAccess: false } as const
    const found = await Promise.all([
      local.find(req, 'hse-processes', asReader),
      local.find(req, 'nonconformities', asReader),
      local.find(req, 'measures', asReader),
      local.find(req, 'enquiries', asReader),
      local.find(req, 'unit-documents', asReader),
      local.find(req, 'delegated-tasks', asReader),
      local.find(req, 'unit-activities', asReader),
      local.find(req, 'activity-occurrences', asReader),
      local.find(req, 'objectives', asReader),
      local.find(req, 'planned-courses', asReader),
      local.find(req, 'compliance-evaluations', asReader),
      local.find(req, 'compliance-lines', asReader),
      local.find(req, 'unit-reports', asReader),
      local.find(req, 'stories', asReader),
      local.find(req, 'unit-report-answers', asReader),
      local.find(req, 'attachments', asReader),
      local.find(req, 'internal-control-notes', asReader),
      local.find(req, 'unit-requirements', asReader),
    ])
    return JSON.stringify(found)
  }

  test.each(everyone.map((actor) => ({ actor })))(
    'every screen is a whole page for $actor, or leads to one, and shows nothing they may not read',
    async ({ actor }) => {
      const may = await readable(actor)
      const hidden = Object.values(canaries).filter((word) => !may.includes(word))
      for (const address of screens) {
        const answer = await answered(address, actor)
        const text = await answer.text()
        expect([200, 301, 307, 404], address).toContain(answer.status)
        if (answer.status === 301 || answer.status === 307) {
          expect(answer.headers.get('location'), address).toMatch(
            /^\/(?:min-hms\/logg-inn|en\/my-hse\/log-in|min-hms|en\/my-hse|meld|en\/report)/,
          )
        } else {
          expect(text, address).toMatch(/^<!DOCTYPE html><html lang="(?:nb|en)"/)
          expect(text, address).toMatch(/<title>[^<]+<\/title>/)
          expect(text, address).toMatch(/<h1[^>]*>[^<]/)
          expect(text.endsWith('</body></html>'), address).toBe(true)
        }
        for (const word of hidden) expect(text, `${address} shows ${word}`).not.toContain(word)
        expect(text, address).not.toContain(canaries.code)
        expect(twice(idsIn(text)), `${address} has an id twice`).toEqual([])
        expect(cutting(text), `${address} cuts what is pasted`).toEqual([])
        expect(twice(keptForms(text)), `${address} keeps two forms as one`).toEqual([])
      }
    },
  )

  test.each(everyone.map((actor) => ({ actor })))(
    'every file is whole for $actor, or does not exist for them',
    async ({ actor }) => {
      const may = await readable(actor)
      const hidden = Object.values(canaries).filter((word) => !may.includes(word))
      for (const address of filed) {
        const answer = await answered(address, actor)
        // Where one goes to a provider of log-in leads on, and shows nothing.
        expect([200, 303, 403, 404], address).toContain(answer.status)
        const text = await answer.text()
        expect(text === '', address).toBe(answer.status !== 200)
        for (const word of hidden) expect(text, `${address} shows ${word}`).not.toContain(word)
      }
    },
  )

  test.each((Object.keys(actors) as ActorName[]).map((actor) => ({ actor })))(
    'whatever the start page and the lists offer $actor can be opened',
    async ({ actor }) => {
      const offered = new Set<string>()
      for (const address of ['/min-hms', '/en/my-hse', '/min-hms/avvik', '/min-hms/tiltak']) {
        const page = await (await answered(address, actor)).text()
        for (const [, href = ''] of page.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
          const { pathname, origin } = new URL(href.replaceAll('&amp;', '&'), app.origin)
          const own = Object.values(roots).some((root) => pathname.startsWith(`${root}/`))
          if (origin === app.origin && own && !/\.(?:csv|css|js)$/.test(pathname)) {
            offered.add(pathname)
          }
        }
      }
      expect(offered.size, 'links').toBeGreaterThan(2)
      for (const address of offered) {
        const answer = await answered(address, actor)
        // The menu leads to one's own unit.
        const led = answer.status === 307 ? answer.headers.get('location') : null
        const { status } = led === null ? answer : await answered(led, actor)
        expect(status, address).toBe(200)
      }
    },
  )

  test('the addresses that were tried lead somewhere', async () => {
    const found = await Promise.all(
      [...screens, ...filed].map(async (each) => (await answered(each, 'managerChemistry')).status),
    )
    expect(found.filter((status) => status === 200).length).toBeGreaterThan(40)
  })
})
