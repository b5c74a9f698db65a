import { killedInAJob } from './killed-in-a-job.ts'
import { sharedSqlite } from './shared-databases.ts'

killedInAJob('SQLite', sharedSqlite)
