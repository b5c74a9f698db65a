import { expect, test } from 'vitest'
import { local } from '../plugin/database/local.ts'
import { databases } from '../plugin/database/test-databases.ts'
import { startApp } from './app.ts'
import { CountedQueries } from './count-queries.ts'

const queries = new CountedQueries()
const system = { overrideAccess: true } as const

test.each(databases(queries.around))(
  'what others ask meanwhile is not counted, on $name',
  async (database) => {
    const app = await startApp(database)
    try {
      const ask = async (): Promise<number> =>
        local.count(await app.as(), 'guidelines', { ...system, where: {} })
      const { promise, resolve } = Promise.withResolvers<undefined>()
      const counted = queries.of(app.payload, async () => {
        await ask()
        await promise
      })
      await ask()
      resolve(undefined)
      expect(await counted).toHaveLength(1)
    } finally {
      await app.close()
    }
  },
)
