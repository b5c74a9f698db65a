import { openCms } from '../../host.ts'
import { runClosers } from '../../server/closers.ts'

/** A server without its port: says `ready`, or in one line why it does not start. */
process.on('SIGTERM', () => {
  void runClosers(5_000).then(() => process.exit(0))
})
try {
  await openCms()
  console.log('ready')
} catch (error) {
  console.log(`refused: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
