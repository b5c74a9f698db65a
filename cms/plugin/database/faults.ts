/** What is wrong with the database, in one word a start script can turn into a sentence. */
export type DatabaseFault = 'damaged' | 'readOnly' | 'full' | 'locked'

/**
 * A transaction held the writer longer than it may. It has been rolled back; its later statements
 * and its commit fail with this error.
 */
export class TransactionTimeLimitError extends Error {
  override readonly name = 'TransactionTimeLimitError'
  /** The limit that was passed, in milliseconds. */
  readonly limitMs: number

  constructor(limitMs: number) {
    super(
      `A database transaction was rolled back: it was still open after its time limit of ${String(limitMs)} ms ` +
        '(transactionTimeLimitMs). Probably a hook made a database call without passing `req` on, ' +
        'or whoever began the transaction never ended it.',
    )
    this.limitMs = limitMs
  }
}

/**
 * A write waited for a transaction that itself waits for the write: a hook made a database call
 * without passing `req` on.
 */
export class ForgottenRequestError extends Error {
  override readonly name = 'ForgottenRequestError'

  constructor() {
    super(
      'A write waited for the very transaction it was made in. A hook made a database call without ' +
        'passing `req` on: with `req` the call joins the transaction.',
    )
  }
}

/**
 * The transaction to commit no longer exists: something inside the operation failed, rolled it back,
 * and the failure was swallowed.
 */
export class LostTransactionError extends Error {
  override readonly name = 'LostTransactionError'

  constructor() {
    super(
      'There is no transaction to commit: a call made with the same `req` failed and rolled it back, ' +
        'and a hook swallowed that failure. What was written before it is not stored.',
    )
  }
}

/** Whether an error says that a transaction is gone, with all that was written in it. */
export function isTransactionGone(error: unknown): boolean {
  // By name: a built server has the classes more than once.
  const names: readonly unknown[] = ['TransactionTimeLimitError', 'LostTransactionError']
  return errorChain(error).some((link) => 'name' in link && names.includes(link.name))
}

/** Everything an error is made of: the error, its cause, the cause's cause, each once. */
export function errorChain(error: unknown): object[] {
  const chain: object[] = []
  let link = error
  while (typeof link === 'object' && link !== null && !chain.includes(link)) {
    chain.push(link)
    link = 'cause' in link ? link.cause : undefined
  }
  return chain
}

/**
 * The database fault behind an error, however deeply it is wrapped.
 * @returns `undefined` when the error is about something else
 */
export function describeDatabaseFault(error: unknown): DatabaseFault | undefined {
  for (const link of errorChain(error)) {
    const fault = faultOf(link)
    if (fault !== undefined) return fault
  }
  return undefined
}

const lostConnection =
  /^(?:Mongo(?:ose)?ServerSelection|MongoNetwork(?:Timeout)?|MongoNotConnected|MongoTopologyClosed|MongoPoolCleared|MongoPoolClosed|PoolClearedOnNetwork)Error$/

/** Whether an error says that the database server does not answer. */
export function isDatabaseGone(error: unknown): boolean {
  return errorChain(error).some(
    (link) => 'name' in link && typeof link.name === 'string' && lostConnection.test(link.name),
  )
}

const faultOfCode: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^SQLITE_(NOTADB|CORRUPT)/, 'damaged'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, 'readOnly'],
  [/^(EACCES|EROFS|EPERM)$/, 'readOnly'],
  // The write-ahead log's index is grown before the disk is seen to be full.
  [/^SQLITE_(FULL|IOERR_SHMSIZE)/, 'full'],
  [/^ENOSPC$/, 'full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
]

function faultOf(link: object): DatabaseFault | undefined {
  const code = 'code' in link && typeof link.code === 'string' ? link.code : ''
  const known = faultOfCode.find(([pattern]) => pattern.test(code))
  if (known) return known[1]
  // The driver reports a file it cannot open with SQLite's number in the text and a blank code.
  const message = 'message' in link && typeof link.message === 'string' ? link.message : ''
  return /Unable to open connection to local database .*: 14\b/.test(message)
    ? 'readOnly'
    : undefined
}
