import {
  LibsqlError,
  type Client,
  type InStatement,
  type ResultSet,
  type Transaction,
  type TransactionMode,
} from '@libsql/client'
import { errorChain } from './faults.ts'
import { isLocked, LockPatience } from './lock-patience.ts'
import { openReader, openWriter } from './opening.ts'
import { QueuedTransaction } from './queued-transaction.ts'
import { WriterQueue, type TransactionContext, type Turn } from './writer-queue.ts'

export interface TwoConnectionOptions {
  /** Path of the database file. Its folder must exist. */
  readonly file: string
  /** How long another process's lock is waited for in all, outside the driver, in milliseconds. */
  readonly busyTimeoutMs: number
  /** How long a transaction may hold the writer, in milliseconds. */
  readonly transactionTimeLimitMs: number
  /** How long a write waits for a transaction of its own context that does nothing, in milliseconds. */
  readonly selfWaitLimitMs: number
}

/**
 * One SQLite file, two connections: a writer behind a queue, for transactions and single writes
 * alike, and a reader that can't write and sees committed rows only. Speaks the driver's own
 * interface, so that Payload and Drizzle use it as any client.
 */
export class TwoConnections implements Client {
  readonly protocol = 'file'
  readonly queue: WriterQueue
  readonly #options: TwoConnectionOptions
  readonly #writing: LockPatience
  readonly #reading: LockPatience
  readonly #begun = new WeakMap<TransactionContext, QueuedTransaction | Error>()
  #writer: Client | undefined
  #reader: Client | undefined
  #closed = false
  #schemaChange = false
  #latest: QueuedTransaction | undefined

  private constructor(options: TwoConnectionOptions, writer: Client, reader: Client) {
    this.#options = options
    this.#writer = writer
    this.#reader = reader
    this.queue = new WriterQueue(options.selfWaitLimitMs)
    this.#writing = new LockPatience(options.busyTimeoutMs)
    this.#reading = new LockPatience(options.busyTimeoutMs)
  }

  /**
   * Opens both connections and proves that the file can be read and written.
   * @throws the driver's own error; see `describeDatabaseFault`
   */
  static async open(options: TwoConnectionOptions): Promise<TwoConnections> {
    const writer = await openWriter(options)
    try {
      return new TwoConnections(options, writer, await openReader(options))
    } catch (error) {
      writer.close()
      throw error
    }
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Runs one statement: a read on the reader, everything else on the writer in its turn. */
  async execute(statement: InStatement): Promise<ResultSet> {
    if (!looksLikeRead(statement)) return this.#write((writer) => writer.execute(statement))
    try {
      return await this.#read(statement)
    } catch (error) {
      // `with … insert` looks like a read. The reader refuses it before it does anything.
      if (!hasCode(error, 'SQLITE_READONLY')) throw error
      return this.#write((writer) => writer.execute(statement))
    }
  }

  batch(statements: InStatement[], mode?: TransactionMode): Promise<ResultSet[]> {
    return this.#write((writer) => writer.batch(statements, mode))
  }

  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#write((writer) => writer.migrate(statements))
  }

  executeMultiple(sql: string): Promise<void> {
    // Tried once: the first of the statements may have been carried out before the lock was met.
    return this.#write((writer) => writer.executeMultiple(sql), { patient: false })
  }

  sync(): ReturnType<Client['sync']> {
    return this.#write((writer) => writer.sync())
  }

  /**
   * Waits for the writer and begins a transaction on it. The connection stays the same one: the
   * driver's own `transaction()` drops it each time, and with it the busy timeout and a file
   * descriptor.
   */
  async transaction(): Promise<Transaction> {
    const context = this.queue.context
    try {
      const turn = await this.queue.take()
      const transaction = await this.#begin(turn)
      if (context && context.turn === undefined) {
        context.turn = turn
        this.#begun.set(context, transaction)
      }
      this.#latest = transaction
      return transaction
    } catch (error) {
      if (context && context.turn === undefined && error instanceof Error) {
        this.#begun.set(context, error)
      }
      throw error
    }
  }

  /** What became of the transaction asked for in this context: itself, or why there is none. */
  begun(context: TransactionContext): QueuedTransaction | Error | undefined {
    return this.#begun.get(context)
  }

  /**
   * Runs a change of schema: no time limit, and no foreign keys while tables are rebuilt, because
   * dropping the old table would delete its children. Each transaction checks them as it commits.
   */
  async changingSchema<T>(change: () => Promise<T>): Promise<T> {
    if (this.#schemaChange) return change()
    await this.#write((writer) => writer.execute('PRAGMA foreign_keys = OFF'))
    this.#schemaChange = true
    try {
      return await change()
    } finally {
      this.#schemaChange = false
      await this.#write((writer) => writer.execute('PRAGMA foreign_keys = ON'))
    }
  }

  /** Rolls an open transaction back, refuses whoever waits, and closes both connections. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    const error = closedError()
    this.queue.close(error)
    this.#latest?.abandon(error)
    this.#reader?.close()
    // The driver lets go of its files late, and would leave what was written last beside the file.
    this.#writer?.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined)
    this.#writer?.close()
  }

  async #begin(turn: Turn): Promise<QueuedTransaction> {
    try {
      const writer = await this.#writing.through(() =>
        this.#unlocked(async (connection) => {
          await connection.execute('BEGIN IMMEDIATE')
          return connection
        }),
      )
      return new QueuedTransaction({
        turn,
        run: (statement) => writer.execute(statement),
        dropConnection: () => {
          this.#writer = undefined
          writer.close()
        },
        timeLimitMs: this.#schemaChange ? undefined : this.#options.transactionTimeLimitMs,
        checkForeignKeys: this.#schemaChange,
      })
    } catch (error) {
      turn.release()
      throw error
    }
  }

  async #write<T>(
    work: (writer: Client) => Promise<T>,
    { patient = true }: { readonly patient?: boolean } = {},
  ): Promise<T> {
    const turn = await this.queue.take()
    try {
      const once = (): Promise<T> => this.#unlocked(work)
      return await (patient ? this.#writing.through(once) : once())
    } finally {
      turn.release()
    }
  }

  /**
   * Does something on the writer, after a look whether another process holds the file. The look leaves nothing behind;
   * a statement that meets the lock stays open in the driver, and what is written beside it is never committed: then
   * the connection is given up.
   */
  async #unlocked<T>(work: (writer: Client) => Promise<T>): Promise<T> {
    const writer = await this.#connectedWriter()
    await writer.executeMultiple('BEGIN IMMEDIATE; ROLLBACK')
    try {
      return await work(writer)
    } catch (error) {
      if (isLocked(error) && this.#writer === writer) {
        this.#writer = undefined
        writer.close()
      }
      throw error
    }
  }

  #read(statement: InStatement): Promise<ResultSet> {
    return this.#reading.through(async () => {
      if (this.#closed) throw closedError()
      const reader = (this.#reader ??= await openReader(this.#options))
      try {
        return await reader.execute(statement)
      } catch (error) {
        // As with the writer: beside a statement that stays open, it would read what stood there then for ever.
        if (isLocked(error) && this.#reader === reader) {
          this.#reader = undefined
          reader.close()
        }
        throw error
      }
    })
  }

  async #connectedWriter(): Promise<Client> {
    if (this.#closed) throw closedError()
    this.#writer ??= await openWriter(this.#options)
    return this.#writer
  }
}

function closedError(): LibsqlError {
  return new LibsqlError('The database is closed', 'CLIENT_CLOSED')
}

function looksLikeRead(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql
  return /^\s*(select|with|explain|values)\b/i.test(sql)
}

function hasCode(error: unknown, code: string): boolean {
  return errorChain(error).some((link) => 'code' in link && link.code === code)
}
