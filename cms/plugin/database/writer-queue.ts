import { AsyncLocalStorage } from 'node:async_hooks'
import { ForgottenRequestError } from './faults.ts'

/** The right to use the writer connection, until it is given back. */
export interface Turn {
  /** Says that the holder is alive: whoever suspects it of waiting for them waits longer. */
  touch(): void
  /** Gives the writer to the next in line. Giving it back twice does nothing. */
  release(): void
}

/** The asynchronous context of one transaction, from the call that asks for it. */
export interface TransactionContext {
  /** The open transaction it was asked for in, if any. */
  readonly outer: TransactionContext | undefined
  /** The turn the transaction holds. `undefined` until it is given. */
  turn: Turn | undefined
}

interface HeldTurn extends Turn {
  readonly released: boolean
  readonly touches: number
}

interface Waiter {
  readonly give: (turn: Turn) => void
  readonly refuse: (error: Error) => void
  suspicion: NodeJS.Timeout | undefined
}

/**
 * First come, first served: one transaction or one single write at a time.
 *
 * A write made inside a transaction's own context but outside the transaction may wait for ever,
 * because the transaction waits for it. It cannot be refused at once: it may not be awaited, or
 * belong to a neighbour started in the same breath, and then the transaction ends by itself. So it
 * is refused when the transaction has not moved for `selfWaitLimitMs` while it waited.
 */
export class WriterQueue {
  readonly #context = new AsyncLocalStorage<TransactionContext>()
  readonly #selfWaitLimitMs: number
  readonly #waiters: Waiter[] = []
  #holder: HeldTurn | undefined
  #closed: Error | undefined

  constructor(selfWaitLimitMs: number) {
    this.#selfWaitLimitMs = selfWaitLimitMs
  }

  /**
   * Marks the caller's asynchronous context, and all that follows from it, as a new transaction's.
   * Must be called before the first `await` of whoever asks for the transaction: a context entered
   * later never reaches the caller.
   */
  enterTransaction(): TransactionContext {
    const context: TransactionContext = { outer: this.#openContext(), turn: undefined }
    this.#context.enterWith(context)
    return context
  }

  /** The context of the transaction being asked for by the caller, if any. */
  get context(): TransactionContext | undefined {
    return this.#context.getStore()
  }

  /**
   * Waits for the writer.
   * @throws ForgottenRequestError when the writer waits for the caller
   */
  take(): Promise<Turn> {
    if (this.#closed) return Promise.reject(this.#closed)
    if (!this.#holder) return Promise.resolve(this.#hold())
    return new Promise((give, refuse) => {
      const waiter: Waiter = { give, refuse, suspicion: undefined }
      this.#waiters.push(waiter)
      this.#suspect(waiter)
    })
  }

  /** Refuses everybody who waits, and everybody who comes, with this error. */
  close(error: Error): void {
    this.#closed = error
    for (const waiter of this.#waiters.splice(0)) {
      clearTimeout(waiter.suspicion)
      waiter.refuse(error)
    }
  }

  #hold(): HeldTurn {
    let released = false
    let touches = 0
    const turn: HeldTurn = {
      get released() {
        return released
      },
      get touches() {
        return touches
      },
      touch: () => {
        touches += 1
      },
      release: () => {
        if (released) return
        released = true
        this.#next()
      },
    }
    this.#holder = turn
    return turn
  }

  #next(): void {
    this.#holder = undefined
    const waiter = this.#waiters.shift()
    if (!waiter) return
    clearTimeout(waiter.suspicion)
    waiter.give(this.#hold())
  }

  #suspect(waiter: Waiter): void {
    const holder = this.#holder
    if (!holder || !this.#openContext()) return
    const seen = holder.touches
    waiter.suspicion = setTimeout(() => {
      if (holder.released) return
      if (holder.touches !== seen) {
        this.#suspect(waiter)
        return
      }
      this.#waiters.splice(this.#waiters.indexOf(waiter), 1)
      waiter.refuse(new ForgottenRequestError())
    }, this.#selfWaitLimitMs)
  }

  /** The caller's own or outer context that holds the writer; ended ones are passed over. */
  #openContext(): TransactionContext | undefined {
    let context = this.#context.getStore()
    while (context && (context.turn === undefined || context.turn !== this.#holder)) {
      context = context.outer
    }
    return context
  }
}
