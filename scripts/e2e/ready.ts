import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, inject } from 'vitest'

// Runs before each file of browser tests: the server they share was started beside other tests.
beforeAll(async () => {
  const started = inject('started')
  while (!existsSync(started)) await pause(200)
  const fault = readFileSync(started, 'utf8')
  if (fault !== '') throw new Error(fault)
}, 600_000)
