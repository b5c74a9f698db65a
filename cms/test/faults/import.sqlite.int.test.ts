import { killedInAnImport } from './killed-in-an-import.ts'
import { sharedSqlite } from './shared-databases.ts'

killedInAnImport('SQLite', sharedSqlite)
