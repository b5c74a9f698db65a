import { readFile, rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { recover } from '../boot.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { importing } from '../editions/hooks.ts'
import { takeStep } from '../editions/transition.ts'
import type { Edition } from '../generated-types.ts'
import { settleAll } from '../guidelines/settle.ts'
import { lastSnapshot } from './former-snapshot.ts'
import { snapshotFile } from './snapshot-file.ts'
import { publishPending } from './publish.ts'
import { requestPublish } from './request.ts'

const text = (words: string) => [{ type: 'text', text: words, version: 1, format: 0 }]
const block = { version: 1, direction: 'ltr', format: '', indent: 0 } as const
const bodyOf = (...children: object[]) =>
  ({ root: { ...block, type: 'root', children } }) as unknown as NonNullable<Edition['body']>
const purpose = { ...block, type: 'heading', tag: 'h2', children: text('Formål') }
const line = (words: string) => ({ ...block, type: 'paragraph', children: text(words) })
const poison = { type: 'html', version: 1, html: '<script>alert(1)</script>' }

let count = 0

describe.each(databases())('a text that cannot be shown, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    for (const each of await local.find(await app.as(), 'guidelines', { overrideAccess: true })) {
      await write('guidelines', each.id, { classification: 'internal' })
    }
    await rm(snapshotFile(app.dataDir), { force: true })
  })

  /** Past every hook, as a database of before the hooks may hold it. */
  const write = (
    collection: 'editions' | 'guidelines' | 'people' | 'units',
    id: string,
    data: object,
  ) => app.payload.db.updateOne({ collection, id, data: data as never, req: {} })

  async function published(
    values: Partial<Edition> = {},
  ): Promise<{ id: string; number: string; edition: Edition }> {
    count += 1
    const number = `NHU-HMS-R${String(count).padStart(2, '0')}`
    const req = await app.as()
    const made = await local.create(
      req,
      'guidelines',
      {
        number,
        kind: 'guideline',
        ownerUnit: unitId('KJ'),
        classification: 'open',
        reviewIntervalMonths: 24,
        contacts: [{ role: 'lineManager', unit: unitId('KJ') }],
      },
      { overrideAccess: true },
    )
    const edition = await importing(req, () =>
      local.create(
        req,
        'editions',
        {
          guideline: made.id,
          language: 'nb',
          edition: 1,
          state: 'published',
          title: `Retningslinje ${number}`,
          lead: 'Slik gjør vi.',
          body: bodyOf(purpose, line('Merk alle flasker.')),
          changeKind: 'major',
          validFrom: '2026-01-01',
          ...values,
        },
        { overrideAccess: true },
      ),
    )
    await settleAll(req)
    return { id: made.id, number, edition }
  }

  let wishes = 0
  async function publish() {
    const req = await app.as()
    wishes += 1
    const key = `wish:${String(wishes)}`
    await requestPublish(req, key, { confirmed: true })
    const outcome = await publishPending(req)
    const [request] = await local.find(req, 'publish-requests', {
      overrideAccess: true,
      where: { key: { equals: key } },
    })
    const snapshot = await lastSnapshot(app.dataDir)
    const shown = (number: string) => {
      const found = snapshot?.guidelines.find((each) => each.number === number)
      return found?.editions[0]
    }
    return { outcome, warnings: request?.warnings ?? '', snapshot, shown }
  }
  const poisoned = (id: string) =>
    write('editions', id, { body: bodyOf(purpose, line('Ring 110.'), poison) })

  test('is shown as it was published last, and the publish names guideline, edition and place', async () => {
    const [one, other] = [await published(), await published()]
    const before = await publish()
    await poisoned(one.edition.id)
    await write('editions', other.edition.id, { lead: 'Ny ingress.' })
    const { outcome, warnings, shown } = await publish()
    expect(outcome).toMatchObject({ ok: true })
    expect(shown(one.number)).toEqual(before.shown(one.number))
    expect(shown(other.number)?.lead).toBe('Ny ingress.')
    expect(warnings).toContain(
      `${one.number}, utgave 1 (nb). Under «Formål», ved «Ring 110.»: noe av typen «html» kan ikke vises for leserne. Leserne ser teksten slik den sist ble publisert.`,
    )
    expect(warnings).toContain(`${one.number}, edition 1 (nb). Under “Formål”, near “Ring 110.”`)
  })

  test('is shown by title and state where it was never published, and the rest is published', async () => {
    const [one, other] = [await published(), await published()]
    await poisoned(one.edition.id)
    const { outcome, warnings, shown } = await publish()
    expect(outcome).toMatchObject({ ok: true })
    expect(shown(one.number)).toMatchObject({
      title: `Retningslinje ${one.number}`,
      state: 'inForce',
      html: '',
      textLeftOut: 'unreadable',
    })
    expect(shown(other.number)?.html).toContain('Merk alle flasker.')
    expect(warnings).toContain('Leserne ser tittel og tilstand, og hvem de kan spørre')
  })

  test('does not keep the withdrawal of another guideline from readers', async () => {
    const [one, other] = [await published(), await published()]
    await publish()
    await poisoned(one.edition.id)
    const { id, version } = other.edition
    const req = await app.as('approver')
    await takeStep(req, { id, version, transition: 'withdraw', note: 'Farlig.' })
    const { outcome, shown } = await publish()
    expect(outcome).toMatchObject({ ok: true })
    expect(shown(other.number)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Farlig.',
      html: '',
      textLeftOut: 'withdrawn',
    })
  })

  test('can itself be withdrawn, and is not looked at then', async () => {
    const one = await published()
    await publish()
    await poisoned(one.edition.id)
    const { id, version } = one.edition
    const req = await app.as('approver')
    await takeStep(req, { id, version, transition: 'withdraw', note: 'Farlig.' })
    const { warnings, shown } = await publish()
    expect(shown(one.number)).toMatchObject({ state: 'withdrawn', html: '' })
    expect(warnings).not.toContain(one.number)
  })

  test.each([
    ['nothing in it', {}],
    ['an image that is gone', bodyOf({ type: 'upload', relationTo: 'media', value: 'gone' })],
    ['no end to its levels', deep(300)],
  ])('keeps no server from starting, with %s', async (_, body) => {
    const [one, other] = [await published(), await published()]
    await write('editions', one.edition.id, { body })
    await recover(app.payload)
    const { outcome, shown } = await publish()
    expect(outcome).toMatchObject({ ok: true })
    expect(shown(other.number)?.html).toContain('Merk alle flasker.')
    expect(shown(one.number)?.textLeftOut).toBe('unreadable')
  })

  const broken: [string, unknown][] = [
    ['children that are none', { root: { type: 'root', children: 'x' } }],
    ['a callout without its settings', bodyOf({ type: 'block', version: 1 })],
    [
      'a link without its settings',
      bodyOf({ ...block, type: 'paragraph', children: [{ type: 'link' }] }),
    ],
    ['an image without its number', bodyOf({ type: 'upload', relationTo: 'media' })],
    ['a word for a text', 'x'],
    ['no end to its levels', deep(300)],
  ]
  test.each(broken)(
    'broken in itself, with %s, keeps nothing else from readers and can be withdrawn',
    async (_what, body) => {
      const [one, other] = [await published(), await published()]
      await publish()
      await write('editions', one.edition.id, { body })
      const req = await app.as('approver')
      await settleAll(await app.as())
      const { id, version } = other.edition
      await takeStep(req, { id, version, transition: 'withdraw', note: 'Farlig.' })
      const first = await publish()
      expect(first.outcome).toMatchObject({ ok: true })
      expect(first.shown(other.number)?.state).toBe('withdrawn')
      expect(first.shown(one.number)?.html).toContain('Merk alle flasker.')
      expect(first.warnings).toContain(one.number)
      const again = { id: one.edition.id, version: one.edition.version }
      await takeStep(req, { ...again, transition: 'withdraw', note: 'Kan ikke leses.' })
      expect((await publish()).shown(one.number)?.state).toBe('withdrawn')
    },
  )

  test('what else of one document does not fit is left out and named, and all others are there', async () => {
    const [one, other] = [await published(), await published()]
    await write('editions', one.edition.id, {
      title: '  ',
      archiveReference: { system: 'Elements', caseNumber: '2026/1', url: 'javascript:alert(1)' },
    })
    await write('people', 'person-managerChemistry', { workEmail: 'kjemi på nordhavn' })
    await write('units', unitId('HF'), { code: '***' })
    const { outcome, warnings, snapshot, shown } = await publish()
    await write('people', 'person-managerChemistry', {
      workEmail: 'managerchemistry@nordhavn.example',
    })
    await write('units', unitId('HF'), { code: 'HF' })
    expect(outcome).toMatchObject({ ok: true })
    expect(shown(one.number)).toMatchObject({ title: one.number, archiveReference: null })
    expect(shown(other.number)?.title).toBe(`Retningslinje ${other.number}`)
    expect(snapshot?.units.map((each) => each.slug)).toEqual(['kj', 'kj-lab', 'nhu', 'nv'])
    for (const named of ['archiveReference', 'email', 'Enheten Humaniora']) {
      expect(warnings).toContain(named)
    }
  })

  test('a snapshot of another version is no first publish: what vanishes still waits for a yes, and its texts are kept', async () => {
    const all = [await published(), await published(), await published(), await published()]
    const before = await publish()
    const file = snapshotFile(app.dataDir)
    const stored = JSON.parse(await readFile(file, 'utf8')) as object
    const other = JSON.stringify({ ...stored, schema: 7, somethingNew: true })
    await writeFile(file, other)
    const [one, ...rest] = all
    for (const { id } of rest) await write('guidelines', id, { classification: 'internal' })
    const req = await app.as()
    await requestPublish(req, `vanished:${database.name}`)
    expect(await publishPending(req)).toMatchObject({ ok: false, code: 'refused' })
    expect(await readFile(file, 'utf8')).toBe(other)
    await poisoned(one?.edition.id ?? '')
    const { shown } = await publish()
    expect(shown(one?.number ?? '')?.html).toBe(before.shown(one?.number ?? '')?.html)
  })

  test('a damaged snapshot is no first publish either: nothing does not take the place of something', async () => {
    await writeFile(snapshotFile(app.dataDir), '{"schema":1,')
    const req = await app.as()
    await requestPublish(req, `damaged:${database.name}`)
    expect(await publishPending(req)).toMatchObject({ ok: false, code: 'refused' })
  })

  /** Saves a text as the admin does. */
  async function save(body: unknown, language = 'nb'): Promise<Response> {
    const { id } = await published()
    return fetch(`${app.origin}/api/editions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        authorization: `JWT ${await app.token('editor')}`,
      },
      body: `{"guideline":"${id}","language":"en","body":${typeof body === 'string' ? body : JSON.stringify(body)}}`,
    })
  }
  interface Answer {
    readonly doc?: { readonly body: unknown }
    readonly errors?: readonly {
      readonly message: string
      readonly data?: { readonly errors?: readonly { readonly path: string }[] }
    }[]
  }

  test.each([
    ['html', poison],
    ['relationship', { type: 'relationship', version: 1, relationTo: 'accounts', value: 'a' }],
    ['code-highlight', { type: 'code-highlight', version: 1, text: 'Ring 110.' }],
    ['quote', { ...block, type: 'quote', children: text('Ring 110.') }],
    ['upload', { type: 'upload', version: 3, relationTo: 'media', value: 'no-such', fields: null }],
  ])('is refused when it is saved: %s', async (type, node) => {
    const response = await save(bodyOf(purpose, line('Ring 110.'), node))
    const { errors } = (await response.json()) as Answer
    expect([response.status, errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'body'])
    expect(errors?.[0]?.message).toContain('Under «Formål», ved «Ring 110.»')
    if (type !== 'upload') expect(errors?.[0]?.message).toContain(`«${type}»`)
  })

  test.each([50, 500, 15_000])('is refused %i levels deep, without a failure', async (levels) => {
    const response = await save(deepJson(levels))
    const { errors } = (await response.json()) as Answer
    expect([response.status, errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'body'])
    expect(errors?.[0]?.message).toContain('nivåer inni hverandre')
  })

  test('what looks hostile and is text is saved, and reaches readers as text', async () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const fields = { id: 'a', blockType: 'callout', kind: 'danger', title: attack }
    const callout = {
      type: 'block',
      version: 2,
      format: '',
      fields: { ...fields, body: bodyOf(line(attack)) },
    }
    const response = await save(
      bodyOf({ ...purpose, children: text(attack) }, line(attack), callout),
    )
    expect(response.status).toBe(201)
    const { doc } = (await response.json()) as Answer
    const one = await published({ body: doc?.body as never })
    const { shown } = await publish()
    expect(shown(one.number)?.html.match(/<\/?(?!h2|p|aside)\w+/g)).toBeNull()
    expect(shown(one.number)?.html).toContain('&lt;script&gt;')
  })
})

/** A body as JSON, lists within lists: no recursion on the way. */
function deepJson(levels: number): string {
  const open = '{"type":"list","tag":"ul","children":[{"type":"listitem","children":['
  return `{"root":{"type":"root","children":[${open.repeat(levels)}${']}]}'.repeat(levels)}]}}`
}

function deep(levels: number): unknown {
  return JSON.parse(deepJson(levels))
}
