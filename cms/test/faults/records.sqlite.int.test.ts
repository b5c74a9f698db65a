import { killedInRecords } from './killed-in-records.ts'
import { sharedSqlite } from './shared-databases.ts'

killedInRecords('SQLite', sharedSqlite)
