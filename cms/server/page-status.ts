import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

const key = Symbol.for('verne.answer')

/** Whether an answer is being made; Next bundles its own copy of this file, so both sides meet in one place. */
function answers(): AsyncLocalStorage<ServerResponse> {
  const known: unknown = Reflect.get(globalThis, key)
  if (known instanceof AsyncLocalStorage) return known as AsyncLocalStorage<ServerResponse>
  const made = new AsyncLocalStorage<ServerResponse>()
  Reflect.set(globalThis, key, made)
  return made
}

/** Runs the making of an answer so that the page in it can set its status. */
export function whileAnswering<T>(response: ServerResponse, work: () => T): T {
  return answers().run(response, work)
}

/**
 * Sets the status of the page being rendered. Next's own `notFound()` answers 404 with an empty document that scripts
 * fill in; a page that sets its status itself says everything in its HTML. Without effect once the answer has begun.
 * @param status HTTP status, such as 404
 */
export function setPageStatus(status: number): void {
  const response = answers().getStore()
  if (response && !response.headersSent) response.statusCode = status
}
