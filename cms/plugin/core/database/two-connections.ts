import { pathToFileURL } from 'node:url'
import {
  createClient,
  LibsqlError,
  type Client,
  type InStatement,
  type ResultSet,
  type Transaction,
  type TransactionMode,
} from '@libsql/client'
import { errorChain } from './faults.ts'
import { Patience } from './patience.ts'
import { QueuedTransaction } from './queued-transaction.ts'
import { WriterQueue, type TransactionContext, type Turn } from './writer-queue.ts'

export interface TwoConnectionOptions {
  /** Path of the database file. Its folder must exist. */
  readonly file: string
  /** How long a piece of work waits for another process's lock, its place in the queue included, in milliseconds. */
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
  readonly #patience: Patience
  /** Apart: that somebody can read says nothing of whether one can write. */
  readonly #patienceOfReaders: Patience
  readonly #options: TwoConnectionOptions
  readonly #reader: Client
  readonly #begun = new WeakMap<TransactionContext, QueuedTransaction | Error>()
  #writer: Client | undefined
  #closed = false
  #schemaChange = false
  #latest: QueuedTransaction | undefined

  private constructor(options: TwoConnectionOptions, writer: Client, reader: Client) {
    this.#options = options
    this.#writer = writer
    this.#reader = reader
    this.queue = new WriterQueue(options.selfWaitLimitMs)
    this.#patience = new Patience(options.busyTimeoutMs)
    this.#patienceOfReaders = new Patience(options.busyTimeoutMs)
  }

  /**
   * Opens both connections and proves that the file can be read and written.
   * @throws the driver's own error; see `describeDatabaseFault`
   */
  static async open(options: TwoConnectionOptions): Promise<TwoConnections> {
    const patience = new Patience(options.busyTimeoutMs)
    const open = (statements: readonly string[]): Promise<Client> =>
      patience.try(() => openConnection(options, statements), patience.deadline())
    const writer = await open(writerStatements)
    try {
      return new TwoConnections(options, writer, await open(readerStatements))
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
      const patience = this.#patienceOfReaders
      return await patience.try(() => this.#reader.execute(statement), patience.deadline())
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
    return this.#write((writer) => writer.executeMultiple(sql))
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
    const deadline = this.#patience.deadline()
    try {
      const turn = await this.queue.take()
      const transaction = await this.#begin(turn, deadline)
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
    this.#reader.close()
    // The driver lets go of its files late, and would leave what was written last beside the file.
    this.#writer?.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined)
    this.#writer?.close()
  }

  async #begin(turn: Turn, deadline: number): Promise<QueuedTransaction> {
    try {
      const writer = await this.#onWriter(async (each) => {
        await each.execute('BEGIN IMMEDIATE')
        return each
      }, deadline)
      return new QueuedTransaction({
        turn,
        run: (statement) => writer.execute(statement),
        dropConnection: () => {
          this.#dropWriter()
        },
        timeLimitMs: this.#schemaChange ? undefined : this.#options.transactionTimeLimitMs,
        checkForeignKeys: this.#schemaChange,
      })
    } catch (error) {
      turn.release()
      throw error
    }
  }

  async #write<T>(work: (writer: Client) => Promise<T>): Promise<T> {
    const deadline = this.#patience.deadline()
    const turn = await this.queue.take()
    try {
      return await this.#onWriter(work, deadline)
    } finally {
      turn.release()
    }
  }

  /**
   * Works on the writer, once no other process holds the file. A statement that met a lock stays in progress on its
   * connection, which could not commit any more: it is left for a new one.
   */
  #onWriter<T>(work: (writer: Client) => Promise<T>, deadline: number): Promise<T> {
    return this.#patience.try(
      async () => {
        if (this.#closed) throw closedError()
        this.#writer ??= await openConnection(this.#options, writerStatements)
        return work(this.#writer)
      },
      deadline,
      () => {
        this.#dropWriter()
      },
    )
  }

  #dropWriter(): void {
    this.#writer?.close()
    this.#writer = undefined
  }
}

const writerStatements = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA journal_size_limit = 67108864',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA foreign_keys = ON',
  // A file that can only be read, or is held by another process, is found here and not at the
  // first save.
  'BEGIN IMMEDIATE',
  'SELECT count(*) FROM sqlite_master',
  'ROLLBACK',
]

const readerStatements = ['PRAGMA query_only = ON']

async function openConnection(
  { file }: TwoConnectionOptions,
  statements: readonly string[],
): Promise<Client> {
  const client = createClient({ url: pathToFileURL(file).href })
  try {
    // The driver would wait in the event loop.
    await client.execute('PRAGMA busy_timeout = 0')
    for (const statement of statements) await client.execute(statement)
    return client
  } catch (error) {
    client.close()
    throw error
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
