import { killedInALetter } from './killed-in-a-letter.ts'
import { mongoUrl, sharedMongo } from './shared-databases.ts'

killedInALetter('MongoDB', () => sharedMongo(mongoUrl))
