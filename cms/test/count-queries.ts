import { AsyncLocalStorage } from 'node:async_hooks'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Client, InStatement } from '@libsql/client'
import type { Payload } from 'payload'
import type { Around } from '../plugin/database/test-databases.ts'

/**
 * What is asked of a database by something that is done, one entry a statement of SQL or a command of MongoDB's driver.
 * What a server asks meanwhile on its own account, as it does every few seconds, is not among it.
 */
export class CountedQueries {
  readonly #asking = new AsyncLocalStorage<string[]>()
  readonly #counted = new WeakSet()

  /** Goes around the adapter of MongoDB, whose driver tells of its commands only where it was asked to from the start. */
  readonly around: Around = (adapterObj) => ({
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      if (isMongo(adapter)) {
        adapter.connectOptions = { ...adapter.connectOptions, monitorCommands: true }
      }
      return adapter
    },
  })

  /** Does work, and gives what was asked of the database meanwhile, in that order. */
  async of(payload: Payload, work: () => Promise<unknown>): Promise<readonly string[]> {
    this.#listenTo(payload)
    const asked: string[] = []
    await this.#asking.run(asked, work)
    return [...asked]
  }

  #note(...asked: readonly string[]): void {
    this.#asking.getStore()?.push(...asked)
  }

  #listenTo({ db }: Payload): void {
    if (this.#counted.has(db)) return
    this.#counted.add(db)
    if (isMongo(db)) {
      db.connection.getClient().on('commandStarted', ({ command, commandName }) => {
        if (!asksNothing.has(commandName)) this.#note(JSON.stringify(command))
      })
      return
    }
    const { client } = db as unknown as { client: Client }
    const execute = client.execute.bind(client)
    const batch = client.batch.bind(client)
    client.execute = (statement: InStatement) => {
      this.#note(typeof statement === 'string' ? statement : statement.sql)
      return execute(statement)
    }
    client.batch = (statements, mode) => {
      this.#note(...statements.map((each) => JSON.stringify(each)))
      return batch(statements, mode)
    }
  }
}

/** What the driver says to the server on its own behalf. */
const asksNothing = new Set(['endSessions', 'hello', 'ping', 'saslStart', 'saslContinue'])

function isMongo(db: unknown): db is MongooseAdapter {
  return (db as { name?: string }).name === 'mongoose'
}
