import { pathToFileURL } from 'node:url'
import { createClient, type Client } from '@libsql/client'
import { LockPatience } from './lock-patience.ts'
import type { TwoConnectionOptions } from './two-connections.ts'

type FileToOpen = Pick<TwoConnectionOptions, 'file' | 'busyTimeoutMs'>

/** Opens a connection that writes, and proves that it can. */
export function openWriter(options: FileToOpen): Promise<Client> {
  return openConnection(options, [
    'PRAGMA journal_mode = WAL',
    'PRAGMA journal_size_limit = 67108864',
    'PRAGMA synchronous = NORMAL',
    'PRAGMA foreign_keys = ON',
    // A file that can only be read, or is held by another process, is found here and not at the
    // first save.
    'BEGIN IMMEDIATE',
    'SELECT count(*) FROM sqlite_master',
    'ROLLBACK',
  ])
}

/** Opens a connection that only reads. */
export function openReader(options: FileToOpen): Promise<Client> {
  return openConnection(options, ['PRAGMA query_only = ON'])
}

function openConnection(
  { file, busyTimeoutMs }: FileToOpen,
  statements: string[],
): Promise<Client> {
  return new LockPatience(busyTimeoutMs).through(async () => {
    const client = createClient({ url: pathToFileURL(file).href })
    try {
      // The driver waits in the event loop: it is told to try without waiting.
      await client.execute('PRAGMA busy_timeout = 0')
      for (const statement of statements) await client.execute(statement)
      return client
    } catch (error) {
      client.close()
      throw error
    }
  })
}
