/** The database by address, for hosts that have both adapters of Payload installed. */
export { chooseDatabase, type DatabaseSettings } from './database/choose-database.ts'
export { mongoDatabase, type ReplicaSetOptions } from './database/mongo.ts'
export {
  sqliteDatabase,
  type SqliteDatabaseOptions,
  type SqliteMigration,
} from './database/sqlite.ts'
