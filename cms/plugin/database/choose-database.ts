import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import { mongoDatabase, type ReplicaSetOptions } from './mongo.ts'
import { safely } from './safely.ts'
import { sqliteDatabase, type SqliteDatabaseOptions } from './sqlite.ts'

export interface DatabaseSettings extends ReplicaSetOptions, SqliteDatabaseOptions {
  /** `file:` (SQLite), `mongodb://` or `mongodb+srv://`. @default SQLite in `file` */
  readonly url?: string | undefined
}

/**
 * The database for a URL: SQLite unless it names MongoDB, made safe.
 * @throws Error naming the kinds of URL there are, without repeating the URL: it may hold a password
 */
export function chooseDatabase(settings: DatabaseSettings): DatabaseAdapterObj {
  return safely(adapterFor(settings))
}

/** The adapter for a URL as it comes, for whoever puts something of their own around it first. */
export function adapterFor(settings: DatabaseSettings): DatabaseAdapterObj {
  const { url } = settings
  if (url === undefined || url === '') return sqliteDatabase(settings)
  if (url.startsWith('file:')) return sqliteDatabase({ ...settings, file: pathIn(url) })
  if (/^mongodb(\+srv)?:\/\//.test(url)) return mongoDatabase({ ...settings, url })
  throw new Error(
    'DATABASE_URL must begin with file:, mongodb:// or mongodb+srv://, or be left out.',
  )
}

/** `file:///absolute` and `file:/absolute` are URLs; `file:./relative` is a path with a prefix. */
function pathIn(url: string): string {
  return url.startsWith('file:/') ? fileURLToPath(url) : url.slice('file:'.length)
}
