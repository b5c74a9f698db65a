import { parentPort } from 'node:worker_threads'
import type { Failure, WriterAnswer, WriterCall } from './open-site-writer.ts'
import { SiteWriter } from './site-writer.ts'

/** The thread of a site writer: does what it is told in the order it is told. */
const writer = new SiteWriter()
let last: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (call: WriterCall) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(call)))
})

async function answerTo({ id, name, args }: WriterCall): Promise<WriterAnswer> {
  try {
    // Each name comes with its own arguments: `open-site-writer.ts` sees to that.
    const value = await (writer[name] as (...given: unknown[]) => unknown)(...args)
    return { id, value }
  } catch (error) {
    return { id, failure: failureOf(error) }
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack } = error
  return {
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...('path' in error && { path: error.path }),
  }
}
