/** One SQLite file that is safe under concurrency; needs no other adapter than `@payloadcms/db-sqlite`. */
export {
  sqliteDatabase,
  type SqliteDatabaseOptions,
  type SqliteMigration,
} from './database/sqlite.ts'
