import type { Config } from 'payload'

/** One line of JSON a message; an error is told by its kind, code, cause and places, never by the values it carries. */
export const logger = {
  options: {
    level: 'info',
    base: null,
    messageKey: 'message',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: loggedError, error: loggedError },
    hooks: {
      logMethod(this: unknown, args: unknown[], method: (...given: unknown[]) => void) {
        method.apply(this, told(args))
      },
    },
  },
} as Exclude<Config['logger'], undefined>

/** How deep causes are followed; an error may be its own cause. */
const deepest = 5

/**
 * An error as it may be logged. The message of a failed query holds the query and every value in it, and a validation
 * error what somebody typed: only what the program itself says is kept.
 */
export function loggedError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown }
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: error.name,
    message: loggedText(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    places: places.slice(0, 12).map((line) => line.trim()),
    ...(cause !== undefined && depth < deepest ? { cause: loggedError(cause, depth + 1) } : {}),
  }
}

/** A sentence without what could be somebody's: values of a query, quoted text, addresses and long numbers. */
export function loggedText(text: string): string {
  return text
    .replace(/\bFailed query:[\s\S]*/, 'Failed query')
    .replace(/\bparams:[\s\S]*/, 'params: …')
    .replace(/\bdup key:[\s\S]*/, 'dup key')
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»/g, '"…"')
    .replace(/\S+@\S+/g, ':email')
    .replace(/\d[\d\s]{5,}\d/g, ':number')
    .slice(0, 400)
}

/** What is handed to pino: the object, then the message, so that pino takes none from the error by itself. */
function told(given: readonly unknown[]): unknown[] {
  const [first, second, ...rest] = given
  if (typeof first === 'string') return [loggedMessage(first), second, ...rest]
  if (typeof first !== 'object' || first === null) return [...given]
  const { msg, ...fields } =
    first instanceof Error ? { err: first, msg: undefined } : withMessage(first)
  const { err } = fields as { err?: unknown }
  const said = typeof second === 'string' ? second : msg
  if (typeof said === 'string') return [fields, loggedMessage(said), ...rest]
  return [fields, err instanceof Error ? loggedText(err.message) : undefined, ...rest]
}

function withMessage(given: object): { readonly msg?: unknown } {
  return given
}

/** What the program says by itself; names in quotes help whoever reads the log. */
function loggedMessage(text: string): string {
  return text
    .replace(/\bFailed query:[\s\S]*/, 'Failed query')
    .replace(/\bparams:[\s\S]*/, 'params: …')
    .replace(/[^\s"'<>]+@[^\s"'<>]+/g, ':email')
}
