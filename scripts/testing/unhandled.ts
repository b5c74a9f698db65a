import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

/** Name of the setting that says where `Unhandled` writes. */
export const unhandledFile = 'VERNE_UNHANDLED_FILE'

/** Writes how many faults no test had, which vitest's own report leaves out: a promise nobody waited for, say. */
export default class Unhandled implements Reporter {
  onTestRunEnd(_: readonly TestModule[], faults: readonly SerializedError[]): void {
    const file = process.env[unhandledFile]
    if (file !== undefined) writeFileSync(file, String(faults.length))
  }
}
