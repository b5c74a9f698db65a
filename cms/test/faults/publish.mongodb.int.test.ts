import { killedInAPublish } from './killed-in-a-publish.ts'
import { mongoUrl, sharedMongo } from './shared-databases.ts'

killedInAPublish('MongoDB', () => sharedMongo(mongoUrl), 2)
