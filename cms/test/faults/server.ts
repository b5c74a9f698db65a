import { openCms } from '../../host.ts'
import { runClosers } from '../../server/closers.ts'

/** The line with which a start has ended, well or with its reason. */
export type Ended = 'ready' | `refused: ${string}`

const say = (line: Ended): void => {
  console.log(line)
}

// A server without its port.
process.on('SIGTERM', () => {
  void runClosers(5_000).then(() => process.exit(0))
})
try {
  await openCms()
  say('ready')
} catch (error) {
  say(`refused: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
