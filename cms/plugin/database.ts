/** The database by address, for hosts that have both adapters of Payload installed. */
export { chooseDatabase, type DatabaseSettings } from './core/database.ts'
export { mongoDatabase, type ReplicaSetOptions } from './core/database/mongo.ts'
export {
  sqliteDatabase,
  type SqliteDatabaseOptions,
  type SqliteMigration,
} from './core/database/sqlite.ts'
