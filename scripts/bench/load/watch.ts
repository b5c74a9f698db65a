import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Standing } from './watched-server.ts'

/** Loaded before the server by the bench alone: tells whoever started it how the server stands. */
const resolution = 10
const delay = monitorEventLoopDelay({ resolution })
delay.enable()

process.on('message', (message) => {
  if (message !== 'standing') return
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const milliseconds = (nanoseconds: number): number =>
    Math.max(0, nanoseconds / 1_000_000 - resolution)
  const standing: Standing = {
    delay: {
      p50: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      longest: milliseconds(delay.max),
    },
    heap: heapUsed / 1_000_000,
    resident: rss / 1_000_000,
  }
  delay.reset()
  process.send?.(standing)
})
// Whoever started it may end the server by ending.
process.channel?.unref()
