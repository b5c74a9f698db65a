import { killedInALetter } from './killed-in-a-letter.ts'
import { sharedSqlite } from './shared-databases.ts'

killedInALetter('SQLite', sharedSqlite)
