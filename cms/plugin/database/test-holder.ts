import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Another process that holds the database. */
export interface Holder {
  /** Lets go, and resolves when the process is gone. */
  letGo(): Promise<void>
}

const program = `
  import { createClient } from '@libsql/client'
  const client = createClient({ url: process.argv[1] })
  for (const each of process.argv.slice(2)) await client.execute(each)
  console.log('held')
  process.stdin.resume().once('end', () => process.exit())
`

/**
 * Locks an SQLite file from another process.
 * @param file path of the database
 * @param statements what takes the lock
 */
export async function holdDatabase(
  file: string,
  statements: readonly string[] = ['BEGIN IMMEDIATE'],
): Promise<Holder> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', program, `file:${file}`, ...statements],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const gone = once(child, 'exit')
  const held = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    gone.then(() => false),
  ])
  if (!held) throw new Error('The other process could not lock the database.')
  return {
    letGo: async () => {
      child.stdin.end()
      await gone
    },
  }
}
