import { configToJSONSchema, type FlattenedField, type SanitizedConfig } from 'payload'
import {
  closedToPayload,
  collections,
  type HseCollection,
  rightsTo,
} from '../../cms/plugin/access/table.ts'
import { languages } from '../../content/addresses/parts.ts'
import { readersOf } from '../privacy/record-of-processing.ts'

/** Where the description of the API stands, from the root of the project. */
export const openApiFile = '.github/api/openapi.json'

type Json = Readonly<Record<string, unknown>>

/** The settings are one document and no collection. */
const settings = 'hse-settings'

/** Collections that somebody can read over REST, as the access table says. */
export const openCollections: readonly Exclude<HseCollection, typeof settings>[] =
  collections.flatMap((each) => {
    if (each === settings || closedToPayload.includes(each)) return []
    const readers = Object.values(rightsTo(each, 'read'))
    return readers.some((scope) => scope !== 'none') ? [each] : []
  })

/**
 * What REST gives, as an OpenAPI 3.1 document: for whoever fetches what an institution has, to move it elsewhere or to use it
 * beside Verne. Made from the collections and the access table. What REST gives nobody is not in it.
 * @param config as Payload has sanitised it
 */
export function openApi(config: SanitizedConfig): Json {
  const { definitions = {} } = configToJSONSchema(config, 'text') as { definitions?: Json }
  const schemas = Object.fromEntries(
    [...openCollections, settings].map((slug) => [
      slug,
      described(definitions[slug], { given: givenOf(config, slug), names: definitions }),
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Verne',
      version: '1',
      summary: 'What REST gives to whoever may read it',
      description: [
        'Everything an account may read can be fetched: whoever moves elsewhere takes it along.',
        'Who may read what is decided by the access table, for each document: an answer holds those the account may read, and the fields of them that it may read. What nobody may read this way is not described here.',
        'Records are written by their steps in My HSE, never by a plain create or update.',
        'Log in once, and send the token with each request: `Authorization: JWT <token>`. Where passwords are turned off, use the account of a program, which keeps one.',
      ].join('\n\n'),
    },
    servers: [{ url: '/api', description: 'The server My HSE is served from' }],
    security: [{ token: [] }],
    paths: {
      '/accounts/login': logIn,
      '/hse/published': published,
      [`/globals/${settings}`]: {
        get: {
          operationId: `read-${settings}`,
          summary: 'The settings',
          description: readersOf(settings, ({ en }) => en),
          parameters: [parameter('depth'), parameter('locale')],
          responses: { 200: answered('The settings', ref(settings)), ...refused },
        },
      },
      ...Object.assign({}, ...openCollections.map((slug) => pathsOf(slug, nameOf(config, slug)))),
    },
    components: {
      securitySchemes: {
        token: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'The word JWT, a space, and the token that logging in answered.',
        },
      },
      parameters,
      schemas,
    },
  }
}

/** The same as the file has it. */
export function openApiText(config: SanitizedConfig): string {
  return `${JSON.stringify(openApi(config), null, 2)}\n`
}

const logIn: Json = {
  post: {
    operationId: 'log-in',
    summary: 'Log in with e-mail and password',
    security: [],
    requestBody: {
      required: true,
      content: json({
        type: 'object',
        required: ['email', 'password'],
        properties: { email: { type: 'string' }, password: { type: 'string' } },
      }),
    },
    responses: {
      200: answered('The token, and until when it holds', {
        type: 'object',
        required: ['token', 'exp'],
        properties: {
          token: { type: 'string' },
          exp: { type: 'number', description: 'Seconds since 1970' },
        },
      }),
      401: { description: 'E-mail or password is wrong' },
    },
  },
}

const published: Json = {
  get: {
    operationId: 'read-published',
    summary: 'What is published: the snapshot the site is built from',
    description: 'Anybody. Described by content/schema.',
    security: [],
    responses: {
      200: answered('The snapshot', { type: 'object' }),
      404: { description: 'Nothing has been published yet' },
    },
  },
}

const parameters: Readonly<Record<string, Json>> = {
  depth: {
    name: 'depth',
    in: 'query',
    description:
      'How many relations deep documents are given in place of their ids. 0 gives ids alone.',
    schema: { type: 'integer', minimum: 0, default: 2 },
  },
  limit: {
    name: 'limit',
    in: 'query',
    description: 'How many documents a page has. 0 gives all.',
    schema: { type: 'integer', minimum: 0, default: 10 },
  },
  page: {
    name: 'page',
    in: 'query',
    description: 'Which page, from 1. Go on while `hasNextPage` is true.',
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  sort: {
    name: 'sort',
    in: 'query',
    description: 'Name of a field; with a minus before it, the greatest first.',
    schema: { type: 'string' },
  },
  where: {
    name: 'where',
    in: 'query',
    description:
      'Conditions, such as `where[updatedAt][greater_than]=2026-11-01`. A field the account may not read cannot be asked for.',
    style: 'deepObject',
    explode: true,
    schema: { type: 'object' },
  },
  locale: {
    name: 'locale',
    in: 'query',
    description: 'Language of texts that are in several.',
    schema: { type: 'string', enum: languages, default: 'nb' },
  },
}

function pathsOf(slug: HseCollection, name: string): Json {
  const description = `May be read by: ${readersOf(slug, ({ en }) => en)}.`
  const list = ['depth', 'limit', 'page', 'sort', 'where', 'locale'].map(parameter)
  return {
    [`/${slug}`]: {
      get: {
        operationId: `find-${slug}`,
        tags: [slug],
        summary: name,
        description,
        parameters: list,
        responses: { 200: answered(name, pageOf(slug)), ...refused },
      },
    },
    [`/${slug}/count`]: {
      get: {
        operationId: `count-${slug}`,
        tags: [slug],
        summary: `${name}: how many there are`,
        description,
        parameters: [parameter('where')],
        responses: {
          200: answered('How many', {
            type: 'object',
            required: ['totalDocs'],
            properties: { totalDocs: { type: 'integer' } },
          }),
          ...refused,
        },
      },
    },
    [`/${slug}/{id}`]: {
      get: {
        operationId: `read-${slug}`,
        tags: [slug],
        summary: `${name}: one`,
        description,
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          parameter('depth'),
          parameter('locale'),
        ],
        responses: {
          200: answered(name, ref(slug)),
          ...refused,
          404: { description: 'There is none, or it is not for this account' },
        },
      },
    },
  }
}

const refused: Json = { 403: { description: 'Not for this account, or nobody is logged in' } }

function pageOf(slug: string): Json {
  const whole = { type: 'integer' }
  const orNone = { type: ['integer', 'null'] }
  return {
    type: 'object',
    required: ['docs', 'totalDocs', 'hasNextPage'],
    properties: {
      docs: { type: 'array', items: ref(slug) },
      totalDocs: whole,
      limit: whole,
      totalPages: whole,
      page: whole,
      pagingCounter: whole,
      hasPrevPage: { type: 'boolean' },
      hasNextPage: { type: 'boolean' },
      prevPage: orNone,
      nextPage: orNone,
    },
  }
}

function parameter(name: string): Json {
  return { $ref: `#/components/parameters/${name}` }
}

function ref(slug: string): Json {
  return { $ref: `#/components/schemas/${slug}` }
}

function json(schema: Json): Json {
  return { 'application/json': { schema } }
}

function answered(description: string, schema: Json): Json {
  return { description, content: json(schema) }
}

/** What a collection is called in English. */
function nameOf(config: SanitizedConfig, slug: string): string {
  const plural: unknown = config.collections.find((each) => each.slug === slug)?.labels.plural
  return typeof plural === 'string' ? plural : ((plural as { en?: string } | undefined)?.en ?? slug)
}

/** What is said of the fields of a document where its schema does not. */
interface Given {
  /** Fields that some who read the document do not read. */
  readonly some: ReadonlySet<string>
  /** Fields that no answer holds, such as the hash of a password. */
  readonly none: ReadonlySet<string>
}

function givenOf(config: SanitizedConfig, slug: string): Given {
  const found = [...config.collections, ...config.globals].find((each) => each.slug === slug)
  const named = (fits: (field: FlattenedField) => boolean): string[] =>
    (found?.flattenedFields ?? []).flatMap((field) => (fits(field) ? field.name : []))
  return {
    some: new Set([
      // Settings nobody has saved yet have none.
      ...(slug === settings ? ['id'] : []),
      ...named((field) => 'access' in field && field.access.read !== undefined),
    ]),
    none: new Set(['password', ...named((field) => 'hidden' in field && field.hidden)]),
  }
}

interface Describing {
  readonly given: Given
  /** What Payload has a schema of, by name. */
  readonly names: Json
}

/**
 * A schema of Payload's as OpenAPI has it. A relation gives an id, or the document it points to as far as the account may read
 * it; one to what REST gives nobody is an id alone.
 */
function described(schema: unknown, { given, names }: Describing): Json {
  const open = new Set<string>(openCollections)
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.flatMap((each: unknown) => (isClosed(each) ? [] : [walk(each)]))
    if (typeof value !== 'object' || value === null) return value
    const { $ref, ...rest } = value as { $ref?: string }
    if ($ref !== undefined) {
      const name = $ref.replace('#/definitions/', '')
      return open.has(name) ? ref(name) : walk(names[name] ?? {})
    }
    return withNull(
      Object.fromEntries(
        Object.entries(rest).flatMap(([key, each]) =>
          key === 'tsType' ? [] : [[key, walk(each)]],
        ),
      ),
    )
  }
  const isClosed = (value: unknown): boolean => {
    const { $ref } = (value ?? {}) as { $ref?: string }
    const name = $ref?.replace('#/definitions/', '') ?? ''
    return (collections as readonly string[]).includes(name) && !open.has(name)
  }
  const {
    properties = {},
    required = [],
    ...whole
  } = walk(schema) as {
    readonly properties?: Json
    readonly required?: readonly string[]
  }
  return {
    ...whole,
    properties: Object.fromEntries(
      Object.entries(properties).filter(([name]) => !given.none.has(name)),
    ),
    required: required.filter((name) => !given.some.has(name) && !given.none.has(name)),
  }
}

/** A choice that may be left open: its values do not say so, only its type does. */
function withNull(schema: Json): Json {
  const { enum: values, type } = schema
  return Array.isArray(values) && Array.isArray(type) && type.includes('null')
    ? { ...schema, enum: [...(values as unknown[]), null] }
    : schema
}
