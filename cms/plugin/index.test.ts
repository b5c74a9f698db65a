import type { CollectionConfig, Config, Field, Payload, TaskConfig } from 'payload'
import { describe, expect, test } from 'vitest'
import { institution } from '../../content/institution.ts'
import { type HseOptions, hsePlugin } from './index.ts'

const users: CollectionConfig = { slug: 'users', auth: true, fields: [] }
const notes: CollectionConfig = { slug: 'notes', fields: [{ name: 'title', type: 'text' }] }

/** A database that is never opened. */
const db = { init: () => ({}), defaultIDType: 'text' } as unknown as Config['db']

function host(changes: Partial<Config> = {}): Config {
  return { secret: 'host', db, collections: [users, notes], ...changes }
}

async function installed(
  config: Config = host(),
  options: Partial<HseOptions> = {},
): Promise<Config> {
  return hsePlugin({ institution, ...options })(config)
}

function collection(config: Config, slug: string): CollectionConfig {
  const found = config.collections?.find((each) => each.slug === slug)
  if (!found) throw new Error(`no collection ${slug}`)
  return found
}

const fieldsOf = (config: Config, slug: string): unknown[] =>
  collection(config, slug).fields.map((field) => ('name' in field ? field.name : field.type))

const asked = { req: { user: null } } as never

describe('what the host has set', () => {
  test('stays, and what it was given is left as it was', async () => {
    const given = Object.freeze(
      host({
        serverURL: 'https://host.example',
        custom: { theirs: true },
        globals: [{ slug: 'footer', fields: [] }],
        endpoints: [{ path: '/hello', method: 'get', handler: () => new Response('hello') }],
        collections: Object.freeze([Object.freeze(users), Object.freeze(notes)]) as never,
      }),
    )
    const config = await installed(given)
    expect(config).toMatchObject({ secret: 'host', serverURL: 'https://host.example' })
    expect(config.custom).toMatchObject({ theirs: true })
    expect(config.globals?.map(({ slug }) => slug)).toEqual(['footer', 'hse-settings'])
    expect(config.endpoints?.[0]).toBe(given.endpoints?.[0])
    expect(collection(config, 'notes')).toBe(notes)
    expect(given.collections).toHaveLength(2)
    expect(given.custom).toEqual({ theirs: true })
  })

  test('its onInit runs, before anything of the plugin', async () => {
    const order: string[] = []
    const onInit = async (): Promise<void> => {
      await Promise.resolve()
      order.push('host')
    }
    const config = await installed(host({ onInit }))
    const payload = new Proxy(
      {},
      {
        get: () => {
          order.push('plugin')
          throw new Error('not opened')
        },
      },
    ) as unknown as Payload
    await expect(config.onInit?.(payload)).rejects.toThrow('not opened')
    expect(order).toEqual(['host', 'plugin'])
  })

  test('its hooks after errors run, after the plugin has named what it knows', async () => {
    const theirs = (): void => undefined
    const config = await installed(host({ hooks: { afterError: [theirs] } }))
    expect(config.hooks?.afterError).toHaveLength(2)
    expect(config.hooks?.afterError?.[1]).toBe(theirs)
  })

  test('its tasks and its access to jobs stay', async () => {
    const task = { slug: 'theirs', handler: () => ({ output: {} }) } as unknown as TaskConfig
    const run = (): boolean => true
    const config = await installed(host({ jobs: { tasks: [task], access: { run } } }))
    expect(config.jobs?.tasks?.[0]).toBe(task)
    expect(config.jobs?.tasks).toHaveLength(3)
    expect(config.jobs?.access?.run).toBe(run)
  })

  test('jobs it says nothing about are closed', async () => {
    const { jobs } = await installed()
    for (const door of ['run', 'queue', 'cancel'] as const) {
      expect(jobs?.access?.[door]?.(asked), door).toBe(false)
    }
  })

  const theirRun = { cron: '5 * * * *', queue: 'theirs' }

  test('its list of automatic runs is added to', async () => {
    const config = await installed(host({ jobs: { tasks: [], autoRun: [theirRun] } }))
    expect(config.jobs?.autoRun).toHaveLength(3)
    expect((config.jobs?.autoRun as unknown[])[0]).toBe(theirRun)
  })

  test('its function for automatic runs is asked, and added to', async () => {
    const autoRun = (payload: Payload): [typeof theirRun] => {
      expect(payload).toBe(one)
      return [theirRun]
    }
    const one = {} as unknown as Payload
    const config = await installed(host({ jobs: { tasks: [], autoRun } }))
    const all = config.jobs?.autoRun
    if (typeof all !== 'function') throw new Error('no function')
    const runs = await all(one)
    expect(runs).toHaveLength(3)
    expect(runs[0]).toBe(theirRun)
  })

  test('with jobs off, no automatic run is added', async () => {
    const config = await installed(host({ jobs: { tasks: [], autoRun: [theirRun] } }), {
      jobs: false,
    })
    expect(config.jobs?.autoRun).toEqual([theirRun])
  })
})

describe('the accounts of the host', () => {
  test('keep the access, the hooks, the fields and the addresses the host gave them', async () => {
    const read = (): boolean => true
    const before = (): void => undefined
    const endpoint = { path: '/me-too', method: 'get', handler: () => new Response() } as const
    const config = await installed(
      host({
        collections: [
          {
            slug: 'users',
            auth: true,
            access: { read },
            endpoints: [endpoint],
            hooks: { beforeLogin: [before] },
            fields: [{ name: 'nickname', type: 'text' }],
          },
        ],
      }),
    )
    const accounts = collection(config, 'users')
    expect(accounts.access?.read).toBe(read)
    expect(accounts.hooks?.beforeLogin).toContain(before)
    expect(accounts.endpoints).toContain(endpoint)
    expect(fieldsOf(config, 'users')).toEqual(['version', 'nickname', 'active'])
  })

  test('get access from the table where the host gave none', async () => {
    const { access } = collection(await installed(), 'users')
    for (const operation of ['create', 'read', 'update', 'delete', 'unlock', 'admin'] as const) {
      expect(access?.[operation], operation).toBeTypeOf('function')
    }
  })

  test('cannot be begun by a passer-by', async () => {
    const { endpoints } = collection(await installed(), 'users')
    const door = (endpoints || []).find(({ path }) => path === '/first-register')
    const ask = (): unknown => door?.handler({ i18n: { language: 'en' } } as never)
    expect(ask).toThrow('The first account is made at set-up')
  })

  test('are what people and documents point to, whatever their slug', async () => {
    const members: CollectionConfig = { slug: 'members', auth: true, fields: [] }
    const config = await installed(host({ collections: [members] }), { accounts: 'members' })
    const account = collection(config, 'people').fields.find(
      (field) => 'name' in field && field.name === 'account',
    )
    expect(account).toMatchObject({ relationTo: 'members' })
    const text = JSON.stringify(config.collections)
    expect(text).not.toContain('"relationTo":"users"')
    expect(text).not.toContain('"relationTo":"accounts"')
  })
})

test('a list in the admin carries what its columns show, and no column is a text of pages', async () => {
  const { collections = [] } = await installed()
  const own = collections.filter(({ slug }) => slug !== 'notes')
  const carried = own.filter(({ admin }) => admin?.enableListViewSelectAPI !== true)
  expect(carried.map(({ slug }) => slug)).toEqual([])
  const long = own.flatMap(({ admin, fields, slug }) => {
    const types = new Map(flattened(fields).map((field) => [field.name, field.type]))
    const columns = admin?.defaultColumns ?? [...types.keys()].slice(0, 4)
    const heavy = ['richText', 'array', 'blocks']
    return columns
      .filter((each) => heavy.includes(types.get(each) ?? ''))
      .map((name) => `${slug}.${name}`)
  })
  expect(long).toEqual([])
})

/** Fields that hold something, wherever they are laid out. */
function flattened(fields: readonly Field[]): { name: string; type: string }[] {
  return fields.flatMap((field) => {
    if ('name' in field) return [{ name: field.name, type: field.type }]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => flattened(tab.fields))
    return 'fields' in field ? flattened(field.fields) : []
  })
}

describe('the languages', () => {
  const languagesOf = (config: Config): unknown => {
    const field = collection(config, 'editions').fields.find(
      (each) => 'name' in each && each.name === 'language',
    )
    return (field as { options: { value: string }[] }).options.map(({ value }) => value)
  }

  test('editions are written in are Norwegian and English, unless the host says otherwise', async () => {
    expect(languagesOf(await installed())).toEqual(['nb', 'en'])
    expect(languagesOf(await installed(host(), { locales: ['nb', 'nn', 'en'] }))).toEqual([
      'nb',
      'nn',
      'en',
    ])
  })

  test('of the host’s own fields are left to the host', async () => {
    const localization = { locales: ['en', 'nb', 'de'], defaultLocale: 'en' }
    expect((await installed(host({ localization }))).localization).toBe(localization)
    expect((await installed()).localization).toBeUndefined()
  })
})

describe('an override', () => {
  test('adds fields, replaces single operations and labels, and leaves the rest', async () => {
    const read = (): boolean => true
    const plain = await installed()
    const config = await installed(host(), {
      overrides: {
        topics: {
          fields: ({ defaultFields }) => [{ name: 'colour', type: 'text' }, ...defaultFields],
          access: { read },
          labels: { singular: 'Theme', plural: 'Themes' },
        },
      },
    })
    expect(fieldsOf(config, 'topics')).toEqual(['colour', ...fieldsOf(plain, 'topics')])
    expect(collection(config, 'topics').access?.read).toBe(read)
    expect(collection(config, 'topics').access?.create).toBeTypeOf('function')
    expect(collection(config, 'topics').labels).toEqual({ singular: 'Theme', plural: 'Themes' })
    expect(fieldsOf(config, 'units')).toEqual(fieldsOf(plain, 'units'))
  })

  test('may move fields into tabs', async () => {
    const config = await installed(host(), {
      overrides: {
        topics: {
          fields: ({ defaultFields }) => [
            { type: 'tabs', tabs: [{ label: 'Alt', fields: defaultFields }] },
          ],
        },
      },
    })
    expect(fieldsOf(config, 'topics')).toEqual(['tabs'])
  })
})

describe('disabled', () => {
  const shapes = (config: Config): unknown =>
    config.collections?.map(({ slug }) => [slug, fieldsOf(config, slug)])

  test('keeps every collection, field, global and task, so that the tables stay', async () => {
    const [on, off] = [await installed(), await installed(host(), { disabled: true })]
    expect(shapes(off)).toEqual(shapes(on))
    expect(off.globals?.map(({ slug }) => slug)).toEqual(on.globals?.map(({ slug }) => slug))
    const tasks = ({ jobs }: Config): unknown =>
      jobs?.tasks?.map(({ slug, schedule }): unknown[] => [slug, schedule])
    expect(tasks(off)).toEqual(tasks(on))
  })

  test('opens nothing, runs nothing and adds no address', async () => {
    const onInit = (): void => undefined
    const config = await installed(host({ onInit }), { disabled: true })
    expect(config.onInit).toBe(onInit)
    expect(config.db).toBe(db)
    expect(config.endpoints).toBeUndefined()
    expect(config.hooks).toBeUndefined()
    expect(config.jobs?.autoRun).toBeUndefined()
    const { access, admin, endpoints } = collection(config, 'guidelines')
    expect(access?.read?.(asked)).toBe(false)
    expect(access?.create?.(asked)).toBe(false)
    expect(admin?.hidden).toBe(true)
    expect(endpoints).toBe(false)
  })

  test('its tasks do nothing when something runs them', async () => {
    const config = await installed(host(), { disabled: true })
    for (const { handler } of config.jobs?.tasks ?? []) {
      if (typeof handler !== 'function') throw new Error('no handler')
      expect(await handler({ req: null } as never)).toEqual({ output: {} })
    }
  })

  test('leaves closed accounts closed', async () => {
    const config = await installed(host(), { disabled: true })
    const [refuseClosed] = collection(config, 'users').hooks?.beforeLogin ?? []
    const payload = { config, count: () => Promise.resolve({ totalDocs: 0 }) }
    const req = { i18n: { language: 'en' }, payload }
    const logIn = (active: boolean): unknown =>
      refuseClosed?.({ req, user: { id: 'a', active } } as never)
    await expect(logIn(true)).resolves.toBeUndefined()
    await expect(logIn(false)).rejects.toThrow('Wrong e-mail address or password.')
  })
})

describe('a wrong option is named, with the way out', () => {
  const wrong: [string, Partial<HseOptions>, Partial<Config>, RegExp][] = [
    ['no institution', { institution: undefined as never }, {}, /"institution" is missing/],
    [
      'a pattern that is none',
      { institution: { ...institution, documentNumberPattern: '(' } },
      {},
      /documentNumberPattern" is not a regular expression/,
    ],
    [
      'an example that does not match',
      { institution: { ...institution, documentNumberExample: 'R-3' } },
      {},
      /documentNumberExample" is "R-3", which does not match/,
    ],
    ['English first', { locales: ['en', 'nb'] }, {}, /"locales" must start with "nb"/],
    ['an unknown language', { locales: ['nb', 'de' as never] }, {}, /"locales" has "de"/],
    [
      'a language the host does not have',
      {},
      { localization: { locales: ['nb'], defaultLocale: 'nb' } },
      /"locales" has "en", but the config's localization has only \[nb\]/,
    ],
    ['accounts that are not there', { accounts: 'members' }, {}, /"accounts" names "members"/],
    ['accounts without auth', { accounts: 'notes' }, {}, /no collection of that name with auth/],
    [
      'an override of something else',
      { overrides: { notes: {} } as never },
      {},
      /"overrides" names "notes".*There are: units/,
    ],
    [
      'an override that leaves out fields',
      { overrides: { topics: { fields: () => [] } } },
      {},
      /overrides\.topics\.fields leaves out id, version, .*defaultFields/,
    ],
    [
      'a collection of the same name',
      {},
      { collections: [users, { slug: 'media', fields: [] }] },
      /already has a collection "media".*another slug/,
    ],
  ]

  test.each(wrong)('%s', async (_, options, changes, message) => {
    await expect(installed(host(changes), options)).rejects.toThrow(message)
  })
})
