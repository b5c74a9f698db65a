import { killedInAnImport } from './killed-in-an-import.ts'
import { mongoUrl, sharedMongo } from './shared-databases.ts'

killedInAnImport('MongoDB', () => sharedMongo(mongoUrl))
