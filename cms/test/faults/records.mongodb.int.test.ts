import { killedInRecords } from './killed-in-records.ts'
import { mongoUrl, sharedMongo } from './shared-databases.ts'

killedInRecords('MongoDB', () => sharedMongo(mongoUrl))
