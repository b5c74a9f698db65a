import { killedInAPublish } from './killed-in-a-publish.ts'
import { sharedSqlite } from './shared-databases.ts'

killedInAPublish('SQLite', sharedSqlite, 7)
