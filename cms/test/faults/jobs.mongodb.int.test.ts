import { killedInAJob } from './killed-in-a-job.ts'
import { mongoUrl, sharedMongo } from './shared-databases.ts'

killedInAJob('MongoDB', () => sharedMongo(mongoUrl))
