import {
  sqliteAdapter,
  type MigrateDownArgs,
  type MigrateUpArgs,
  type SQLiteAdapter,
} from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Migration } from 'payload'
import { pathToFileURL } from 'node:url'
import { LostTransactionError } from './faults.ts'
import { parentIndexes } from './parent-indexes.ts'
import type { QueuedTransaction } from './queued-transaction.ts'
import { TwoConnections } from './two-connections.ts'

/** One committed migration, as Payload generates it. */
export interface SqliteMigration {
  readonly name: string
  readonly up: (args: MigrateUpArgs) => Promise<void>
  readonly down: (args: MigrateDownArgs) => Promise<void>
}

export interface SqliteDatabaseOptions {
  /** Path of the database file. Its folder must exist. */
  readonly file: string
  /** Committed migrations. They run at connect wherever the app runs, but for migration commands. */
  readonly migrations?: readonly SqliteMigration[]
  /** Where migration commands write and read migrations. */
  readonly migrationDir?: string
  /** How long a transaction may stay open, in milliseconds. @default 30_000 */
  readonly transactionTimeLimitMs?: number
  /**
   * How long a write made in a transaction's own context, but without its `req`, waits for that
   * transaction while it does nothing, in milliseconds. @default 1_000
   */
  readonly selfWaitLimitMs?: number
  /** How long a lock of another process is waited for, outside the driver, in milliseconds. @default 3_000 */
  readonly busyTimeoutMs?: number
  /** Make the tables from the collections instead of from migrations: for throw-away databases. @default false */
  readonly push?: boolean
}

/**
 * Payload on one SQLite file, safe under concurrency: one writer behind a queue, a reader that sees
 * committed rows only, transactions that are stored or fail loudly and never stay open.
 */
export function sqliteDatabase(options: SqliteDatabaseOptions): DatabaseAdapterObj<SQLiteAdapter> {
  const { file, migrationDir, migrations = [], push = false } = options
  const busyTimeoutMs = options.busyTimeoutMs ?? 3_000
  const adapterObj = sqliteAdapter({
    client: { url: pathToFileURL(file).href },
    push,
    transactionOptions: {},
    wal: { synchronous: 'NORMAL' },
    // The driver would hold the event loop as long as it waits.
    busyTimeout: 0,
    allowIDOnCreate: true,
    prodMigrations: [...migrations],
    afterSchemaInit: [parentIndexes],
    ...(migrationDir === undefined ? {} : { migrationDir }),
  })
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      connectTwice(adapter, () =>
        TwoConnections.open({
          file,
          busyTimeoutMs,
          transactionTimeLimitMs: options.transactionTimeLimitMs ?? 30_000,
          selfWaitLimitMs: options.selfWaitLimitMs ?? 1_000,
        }),
      )
      return adapter
    },
  }
}

type TransactionId = string | number | null | undefined

/** Payload commits and rolls back what `req` says, also when nothing is left there. */
type MaybeTransaction = TransactionId | Promise<TransactionId>

function connectTwice(adapter: SQLiteAdapter, open: () => Promise<TwoConnections>): void {
  let connections: TwoConnections | undefined
  const transactions = new Map<string | number, QueuedTransaction>()
  const { beginTransaction, commitTransaction, rollbackTransaction, connect, destroy } = adapter

  adapter.connect = async (connectOptions) => {
    // The adapter makes a client, and hides the driver's error, only where there is none yet.
    connections ??= await open()
    adapter.client = connections
    await connect?.call(adapter, connectOptions)
    if (migratesItself(adapter, connectOptions?.hotReload)) {
      await adapter.migrate({ migrations: adapter.prodMigrations as Migration[] })
    }
  }

  adapter.destroy = async () => {
    await destroy?.call(adapter)
    connections?.close()
    connections = undefined
    transactions.clear()
    Reflect.deleteProperty(adapter, 'client')
  }

  adapter.beginTransaction = async (transactionOptions) => {
    const context = connections?.queue.enterTransaction()
    try {
      const id = await beginTransaction.call(adapter, transactionOptions)
      const begun = context && connections?.begun(context)
      if (id !== null && begun && !(begun instanceof Error)) transactions.set(id, begun)
      return id
    } catch (error) {
      // The adapter's error repeats the message and drops the rest.
      const begun = context && connections?.begun(context)
      throw begun instanceof Error ? begun : error
    }
  }

  adapter.commitTransaction = async (incoming: MaybeTransaction) => {
    const id = await incoming
    const transaction = transactions.get(id ?? '')
    if (!id || !transaction) throw new LostTransactionError()
    transactions.delete(id)
    await commitTransaction.call(adapter, id)
    // The adapter swallows what the commit failed with.
    if (transaction.failure) throw transaction.failure
  }

  adapter.rollbackTransaction = async (incoming: MaybeTransaction) => {
    const id = (await incoming) ?? ''
    transactions.delete(id)
    await rollbackTransaction.call(adapter, id)
  }

  for (const name of ['migrate', 'migrateDown', 'migrateRefresh', 'migrateReset'] as const) {
    changeSchemaSafely(adapter, name, () => connections)
  }
}

function changeSchemaSafely(
  adapter: SQLiteAdapter,
  name: 'migrate' | 'migrateDown' | 'migrateRefresh' | 'migrateReset',
  connections: () => TwoConnections | undefined,
): void {
  const migrate: BaseDatabaseAdapter['migrate'] = adapter[name]
  adapter[name] = async (args?: Parameters<BaseDatabaseAdapter['migrate']>[0]) => {
    const run = () => migrate.call(adapter, args)
    await (connections()?.changingSchema(run) ?? run())
  }
}

/** The adapter itself migrates in production only. */
function migratesItself(adapter: SQLiteAdapter, hotReload: boolean | undefined): boolean {
  return (
    process.env['NODE_ENV'] !== 'production' &&
    process.env['PAYLOAD_MIGRATING'] !== 'true' &&
    hotReload !== true &&
    !adapter.push &&
    (adapter.prodMigrations?.length ?? 0) > 0
  )
}
