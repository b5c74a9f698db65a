import { Worker } from 'node:worker_threads'
import { PublishError } from './site-builder.ts'
import type { SiteWriter } from './site-writer.ts'

/** A call of a method of the writer in its thread. */
export interface WriterCall {
  readonly id: number
  readonly name: keyof SiteWriter
  readonly args: readonly unknown[]
}

/** How a call ended. */
export type WriterAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure }

/** An error as it comes through: threads hand over its words alone, and not what the system says of it. */
export interface Failure {
  readonly message: string
  readonly stack?: string | undefined
  readonly code?: unknown
  readonly path?: unknown
}

/** A site writer in a thread of its own: each of its methods, as a promise. Calls are answered in their order. */
export type OpenSiteWriter = {
  readonly [Name in keyof SiteWriter]: (
    ...args: Parameters<SiteWriter[Name]>
  ) => Promise<Awaited<ReturnType<SiteWriter[Name]>>>
} & {
  /** Ends the thread; what it is doing then is not finished. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * Opens a site writer in a thread of its own, so that pages are written, packed and read while others are rendered. A
 * thread that comes to an end by itself, as for lack of memory, takes the process with it: what that knew is lost, and
 * whoever asked it begins another.
 */
export function openSiteWriter(): OpenSiteWriter {
  const thread = new Worker(new URL('site-writer-thread.ts', import.meta.url))
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let closed = false
  // It keeps nobody from ending but those who wait for it.
  thread.unref()
  thread.on('message', (answer: WriterAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) thread.unref()
    if ('failure' in answer) asked?.reject(thrown(answer.failure))
    else asked?.resolve(answer.value)
  })
  // Its own errors have no listener here: they end the process.
  thread.on('messageerror', (error) => {
    throw error
  })
  thread.once('exit', (code) => {
    if (!closed)
      throw new Error(`The thread that writes pages has ended with code ${String(code)}.`)
    for (const { reject } of waiting.values()) reject(closedError())
    waiting.clear()
  })

  const ask = (name: keyof SiteWriter, args: readonly unknown[]): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    if (closed) {
      reject(closedError())
      return promise
    }
    calls += 1
    waiting.set(calls, { resolve, reject })
    thread.ref()
    const call: WriterCall = { id: calls, name, args }
    thread.postMessage(
      call,
      args.filter(isWhole).map(({ buffer }) => buffer),
    )
    return promise
  }
  // What comes back is what the method of that name answers.
  const method =
    (name: keyof SiteWriter) =>
    (...args: readonly unknown[]) =>
      ask(name, args) as Promise<never>
  return {
    begin: method('begin'),
    keep: method('keep'),
    put: method('put'),
    putAll: method('putAll'),
    read: method('read'),
    compare: method('compare'),
    remove: method('remove'),
    abandon: method('abandon'),
    finish: method('finish'),
    linkAhead: method('linkAhead'),
    dropAhead: method('dropAhead'),
    writeIndex: method('writeIndex'),
    problems: method('problems'),
    close: async () => {
      closed = true
      await thread.terminate()
    },
  }
}

function thrown({ message, ...rest }: Failure): Error {
  return Object.assign(new Error(message), rest)
}

function closedError(): PublishError {
  return new PublishError('What writes the pages was ended. The next publish begins anew.')
}

/** True for bytes that are all there is of their memory: they can be handed over instead of copied. */
function isWhole(value: unknown): value is Uint8Array<ArrayBuffer> {
  return (
    value instanceof Uint8Array &&
    value.buffer instanceof ArrayBuffer &&
    value.byteLength === value.buffer.byteLength
  )
}
