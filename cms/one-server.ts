import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { holdDatabase } from './plugin/servers/hold.ts'
import { hasCode, writeDurably } from './server/durable.ts'
import type { Settings } from './settings.ts'

/**
 * Makes this process the one that serves the database, where it lies outside the data folder: the folder's own lock
 * keeps everyone else from the embedded one.
 * @param purpose what this process does, shown to whoever is refused meanwhile
 * @throws DatabaseInUseError while another process serves it
 */
export async function serveAlone(
  payload: Payload,
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  purpose: string,
): Promise<void> {
  if (databaseUrl === null) return
  const began = new Date(performance.timeOrigin).toISOString()
  await holdDatabase(
    payload,
    {
      server: `process ${String(process.pid)} on ${hostname()}, started ${began}`,
      folder: await folderMark(dataDir),
      place: `data folder ${dataDir}`,
      purpose,
    },
    {
      say: (sentence) => process.stdout.write(`  ${sentence}\n`),
      onLost: () => {
        payload.logger.error({
          msg: 'Another server has taken this database over, because this one did not reach it for too long. Stopping.',
        })
        process.kill(process.pid, 'SIGTERM')
      },
    },
  )
}

/**
 * What tells a data folder from every other, a copy of it included: a random text kept in it, and the number the file
 * system gave the file.
 */
export async function folderMark(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'folder-mark')
  try {
    return await markIn(file)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    await writeDurably(file, `${randomUUID()}\n`)
    return markIn(file)
  }
}

async function markIn(file: string): Promise<string> {
  const [text, { ino }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
  return `${text.trim()}:${String(ino)}`
}
