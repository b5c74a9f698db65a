import type {
  CollectionBeforeOperationHook,
  GlobalBeforeOperationHook,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
  UploadConfig,
} from 'payload'
import { fieldsAlong, type Passed } from '../core/field-path.ts'
import { cleanTexts } from '../core/incoming-text.ts'
import { answerMissingFile } from '../core/missing-file.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import {
  isPlain,
  misaskedNumber,
  misaskedSort,
  misaskedWhere,
  sortPaths,
  wherePaths,
} from '../core/well-asked.ts'

type UploadHandler = NonNullable<UploadConfig['handlers']>[number]

/** What Payload hands to an operation, as far as it was asked for by somebody. */
interface Asked {
  readonly where?: unknown
  readonly sort?: unknown
  readonly page?: unknown
  readonly limit?: unknown
  readonly data?: unknown
  readonly id?: unknown
}

const notUnderstood = (what: string): Text => ({
  nb: `«${what}» i spørringen kan ikke forstås. Se hvilke felt og betingelser samlingen har.`,
  en: `“${what}” in the query cannot be understood. See which fields and conditions the collection has.`,
})

const notReadable = (path: string): Text => ({
  nb: `«${path}» kan du ikke sortere eller søke på, fordi du ikke kan lese alt det peker på.`,
  en: `You cannot sort or search by “${path}”, because you may not read all it points to.`,
})

const noObject: Text = {
  nb: 'Innholdet kunne ikke leses. Send et JSON-objekt.',
  en: 'The body could not be read. Send a JSON object.',
}

const notThere: Text = { nb: 'Dokumentet finnes ikke.', en: 'There is no such document.' }

/**
 * Puts one check before every operation of every collection, those of the host and Payload's own among them: a query
 * that cannot be understood is answered 400 in words, and nobody orders or filters by what they may not read. A
 * database would answer the first with a fault of its own; Payload lets people sort by what a relation leads to. Texts
 * that are saved are cleaned there too, whichever door they come through.
 */
export function guardQueries(payload: Payload): void {
  for (const { config } of Object.values(payload.collections)) {
    config.hooks.beforeOperation = [guard(payload, config), ...config.hooks.beforeOperation]
    if (typeof config.upload === 'object') {
      const { upload } = config
      upload.handlers = [...(upload.handlers ?? []), answerMissingFile as UploadHandler]
    }
  }
  for (const { hooks } of payload.globals.config) {
    // Payload leaves it out where a global has none, whatever its types say.
    const own = hooks.beforeOperation as GlobalBeforeOperationHook[] | undefined
    hooks.beforeOperation = [guardGlobal, ...(own ?? [])]
  }
}

const guardGlobal: GlobalBeforeOperationHook = ({ args, operation, req }) => {
  const asked = args as Asked
  if (operation !== 'update' || asked.data === undefined) return args as object
  if (!isPlain(asked.data)) refuse(req, noObject, { code: 'notAnObject' })
  return { ...(args as object), data: cleanTexts(asked.data) }
}

const guard =
  (payload: Payload, config: SanitizedCollectionConfig): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    const asked = args as Asked
    const writes = operation === 'create' || operation === 'update'
    if (writes && asked.data !== undefined && !isPlain(asked.data)) {
      refuse(req, noObject, { code: 'notAnObject' })
    }
    const given = writes && isPlain(asked.data) ? { ...args, data: cleanTexts(asked.data) } : args
    if (overrideAccess === true) return given
    refuseStrangeId(payload, config, asked, req)
    const misasked =
      misaskedNumber(asked) ??
      misaskedSort(asked.sort) ??
      misaskedWhere(payload, config, asked.where)
    if (misasked) refuse(req, notUnderstood(misasked), { code: 'queryNotUnderstood' })
    for (const path of sortPaths(asked.sort)) await refuseUnreadable(req, config, path, 'sort')
    for (const path of wherePaths(asked.where)) await refuseUnreadable(req, config, path, 'where')
    return given
  }

/**
 * Refuses a path that leads through what one may not read. Payload holds a filter to the documents one may read, so
 * that some of them are enough for it; an order tells of all of them.
 */
async function refuseUnreadable(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  path: string,
  asked: 'sort' | 'where',
): Promise<void> {
  for (const { field, through } of fieldsAlong(req.payload, config, path)) {
    // The id of what a relation points to is what the relation holds.
    if (through && field.name !== 'id') {
      const may = await through.access.read({ req })
      if (may === false || (asked === 'sort' && may !== true)) deny(req, path)
    }
    // A list has no order, and one database does not find it at all beyond a relation.
    if (through && isListOfValues(field)) {
      refuse(req, notUnderstood(path), { code: 'queryNotUnderstood' })
    }
    if ('hidden' in field && field.hidden) deny(req, path)
    const own = 'access' in field ? field.access.read : undefined
    if (own && !(await own({ req } as Parameters<typeof own>[0]))) deny(req, path)
  }
}

function isListOfValues(field: Passed['field']): boolean {
  return (field.type === 'text' || field.type === 'number') && field.hasMany === true
}

function deny(req: PayloadRequest, path: string): never {
  return refuse(req, notReadable(path), { code: 'pathNotReadable' })
}

/** Where ids are numbers, one database takes a word for a fault of its own. */
function refuseStrangeId(
  payload: Payload,
  config: SanitizedCollectionConfig,
  { id }: Asked,
  req: PayloadRequest,
): void {
  if (id === undefined || payload.db.defaultIDType !== 'number') return
  if (payload.collections[config.slug]?.customIDType !== undefined) return
  if (Number.isSafeInteger(Number(id))) return
  refuse(req, notThere, { status: 404, code: 'notThere' })
}
