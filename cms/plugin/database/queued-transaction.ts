import { LibsqlError, type InStatement, type ResultSet, type Transaction } from '@libsql/client'
import { TransactionTimeLimitError } from './faults.ts'
import type { Turn } from './writer-queue.ts'

export interface QueuedTransactionOptions {
  /** The turn on the writer; given back when the transaction ends. */
  readonly turn: Turn
  /** Runs one statement on the writer. */
  readonly run: (statement: InStatement) => Promise<ResultSet>
  /** Closes the writer, when it could not be brought out of the transaction. */
  readonly dropConnection: () => void
  /** How long it may stay open, in milliseconds. `undefined` is for ever. */
  readonly timeLimitMs: number | undefined
  /** Whether every foreign key is checked before the commit, because they were off meanwhile. */
  readonly checkForeignKeys: boolean
}

/** A transaction, already begun, that holds the writer and gives it back however it ends. */
export class QueuedTransaction implements Transaction {
  readonly #options: QueuedTransactionOptions
  readonly #limit: NodeJS.Timeout | undefined
  #ended = false
  #failure: Error | undefined

  constructor(options: QueuedTransactionOptions) {
    this.#options = options
    const { timeLimitMs } = options
    if (timeLimitMs === undefined) return
    this.#limit = setTimeout(() => {
      this.abandon(new TransactionTimeLimitError(timeLimitMs))
    }, timeLimitMs)
  }

  /** Why the transaction is not, or was not, stored, when that was not its owner's wish. */
  get failure(): Error | undefined {
    return this.#failure
  }

  get closed(): boolean {
    return this.#ended
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    this.#assertOpen()
    this.#options.turn.touch()
    try {
      return await this.#options.run(statement)
    } catch (error) {
      if (!this.#ended && (await this.#wasRolledBackBySqlite())) this.abandon(asError(error))
      throw error
    }
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  executeMultiple(): Promise<void> {
    return Promise.reject(
      new LibsqlError(
        'Several statements in one text would end the transaction: send them one by one',
        'TRANSACTION_STATEMENTS',
      ),
    )
  }

  /** @throws what kept it from being stored; it is rolled back then */
  async commit(): Promise<void> {
    this.#assertOpen()
    try {
      if (this.#options.checkForeignKeys) await this.#assertForeignKeys()
      await this.#options.run('COMMIT')
    } catch (error) {
      this.#failure = asError(error)
      await this.rollback()
      throw error
    }
    this.#end()
  }

  async rollback(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    await this.#options.run('ROLLBACK').catch(this.#options.dropConnection)
    this.#end()
  }

  close(): void {
    void this.rollback()
  }

  /** Rolls back without being asked by the owner, whose next statement fails with this error. */
  abandon(error: Error): void {
    if (this.#ended) return
    this.#failure = error
    this.close()
  }

  #end(): void {
    this.#ended = true
    clearTimeout(this.#limit)
    this.#options.turn.release()
  }

  #assertOpen(): void {
    if (this.#failure) throw this.#failure
    if (this.#ended) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
  }

  /**
   * Some errors (disk full, input or output) make SQLite roll back by itself; statements after that
   * would be stored one by one. Whether it did, only another BEGIN can tell through this driver.
   */
  async #wasRolledBackBySqlite(): Promise<boolean> {
    try {
      await this.#options.run('BEGIN IMMEDIATE')
      return true
    } catch (error) {
      return !asError(error).message.includes('within a transaction')
    }
  }

  async #assertForeignKeys(): Promise<void> {
    const { rows } = await this.#options.run('PRAGMA foreign_key_check')
    const row = rows[0]
    if (!row) return
    throw new LibsqlError(
      `${String(rows.length)} rows point to nothing, the first in table ${JSON.stringify(row.table)}, ` +
        `which points to ${JSON.stringify(row.parent)}`,
      'SQLITE_CONSTRAINT_FOREIGNKEY',
    )
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
