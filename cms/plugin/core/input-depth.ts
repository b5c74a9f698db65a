import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from './refuse.ts'
import type { Text } from './text.ts'

/** Levels of values within values that anything stored may have. Payload follows them by recursion. */
const deepestInput = 200

const tooDeep: Text = {
  nb: 'Innholdet har for mange nivåer inni hverandre. Fjern noen, og lagre igjen.',
  en: 'The content has too many levels within each other. Remove some, and save again.',
}

/** True for something nested further than the number of levels. Looks without recursion. */
function isDeeperThan(value: unknown, levels: number): boolean {
  const waiting: [value: unknown, depth: number][] = [[value, 0]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [each, depth] = next
    // Values of a file are not content.
    if (typeof each !== 'object' || each === null || ArrayBuffer.isView(each)) continue
    if (depth >= levels) return true
    for (const inner of Object.values(each) as unknown[]) waiting.push([inner, depth + 1])
  }
  return false
}

/** Refuses what is nested without end before anything follows it into its depth: 400, never an overflow. */
export const refuseDeepInput: CollectionBeforeOperationHook = ({ args, req }) => {
  if (!('data' in args) || !isDeeperThan(args.data, deepestInput)) return args
  const data = args.data as Record<string, unknown>
  const field = Object.keys(data).find((name) => isDeeperThan(data[name], deepestInput - 1))
  refuse(req, tooDeep, { ...(field ? { field } : {}), code: 'tooDeep' })
}
