import { setTimeout as pauseFor } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { updateWhere } from '../database/update-where.ts'
import { instant } from '../core/dates.ts'
import type { Server } from '../generated-types.ts'
import { pastInstant } from '../jobs/schedule.ts'
import { optionsOf } from '../options.ts'

/** How often a server says that it lives, in seconds. */
export const beatSeconds = 5
/** A server that has said nothing for so long is gone, in seconds. */
export const silentSeconds = 30
/** However long ago a server was seen by our clock, it is listened to for two beats: its clock may be another. */
const listenSeconds = 2 * beatSeconds + 2

const collection = 'servers'
/** The one document there is. */
const id = 'database'

/** Another process serves this database. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError'

  constructor({ place, purpose, server }: Server) {
    super(
      `The database at DATABASE_URL is in use by ${server} (${purpose}, ${place}), and one process serves a database. Stop it first, or name another database in DATABASE_URL.`,
    )
  }
}

/** Who is to hold the database. */
export interface Holder {
  /** Names the process, and tells it from every other: number, machine, and when it began. */
  readonly server: string
  /** Mark of the data folder, whose lock this process holds: another process of the same folder is gone. */
  readonly folder: string
  /** Where its data lies, shown to whoever is refused. */
  readonly place: string
  readonly purpose: string
}

export interface HoldOptions {
  /** Called when another process has taken the database over: this one has said nothing for too long, and must end. */
  readonly onLost: () => void
  /** Hears in one sentence that there is something to wait for. */
  readonly say: (sentence: string) => void
  /** Waits so many milliseconds. @default real time */
  readonly pause?: (ms: number) => Promise<unknown>
}

/**
 * Makes this process the one that serves the database, until Payload is destroyed. A process of the same data folder
 * that is still named there is gone, as its lock was free. One of another folder is listened to: while it says that it
 * lives, this one is refused; once it has been silent for long enough, the database is taken over.
 * @throws DatabaseInUseError
 */
export async function holdDatabase(
  payload: Payload,
  holder: Holder,
  options: HoldOptions,
): Promise<void> {
  const { pause = pauseFor, say } = options
  let heard: Server | undefined
  let left = 0
  for (;;) {
    const found = await stored(payload)
    if (found === null) {
      if (await create(payload, holder)) break
      continue
    }
    if (found.folder !== holder.folder) {
      if (heard === undefined) {
        left = secondsToListen(payload, found)
        say(
          `Another server was seen on this database (${found.purpose}, ${found.place}); listening for up to ${String(left)} s whether it is still there.`,
        )
      } else if (!isSame(found, heard)) throw new DatabaseInUseError(found)
      heard = found
      if (left > 0) {
        await pause(1000)
        left -= 1
        continue
      }
    }
    if (await takeOver(payload, found, holder)) break
  }
  beatUntilDestroyed(payload, holder, options.onLost)
}

function secondsToListen(payload: Payload, { seenAt }: Server): number {
  const now = optionsOf(payload).clock()
  const seen = pastInstant(seenAt, now)
  if (seen === null) return silentSeconds
  const silent = Math.floor(now.since(seen).total('seconds'))
  return Math.max(listenSeconds, silentSeconds - silent)
}

function isSame(one: Server, other: Server): boolean {
  return one.server === other.server && one.seenAt === other.seenAt
}

async function stored({ db }: Payload): Promise<Server | null> {
  return db.findOne<Server>({ collection, where: { id: { equals: id } }, req: {} })
}

/** False where another process has made the document meanwhile. */
async function create(payload: Payload, holder: Holder): Promise<boolean> {
  const at = now(payload)
  try {
    await payload.db.create({
      collection,
      data: { id, ...holder, since: at, seenAt: at },
      req: {},
    })
    return true
  } catch (error) {
    if ((await stored(payload)) === null) throw error
    return false
  }
}

/** False where its holder has shown a sign of life meanwhile, or another process was faster. */
function takeOver(payload: Payload, found: Server, holder: Holder): Promise<boolean> {
  const at = now(payload)
  const seenAt = found.seenAt == null ? { exists: false } : { equals: found.seenAt }
  return updateWhere(payload.db, {
    collection,
    where: { and: [{ id: { equals: id } }, { server: { equals: found.server } }, { seenAt }] },
    data: { ...holder, since: at, seenAt: at },
  })
}

/** Says every few seconds that this process lives; gives the database back when Payload is destroyed. */
function beatUntilDestroyed(payload: Payload, holder: Holder, onLost: () => void): void {
  const own: Where = { and: [{ id: { equals: id } }, { server: { equals: holder.server } }] }
  let ended = false
  let beating = Promise.resolve()
  const beat = async (): Promise<void> => {
    const change = { collection, where: own, data: { seenAt: now(payload) } } as const
    try {
      if (ended || (await updateWhere(payload.db, change))) return
      const found = await stored(payload)
      if (found === null) await create(payload, holder)
      else if (found.server !== holder.server) {
        end()
        onLost()
      }
    } catch (err) {
      // Whoever cannot reach the database says so there next time, unless another has taken it over by then.
      payload.logger.warn({ err, msg: 'The database could not be told that this server lives.' })
    }
  }
  const timer = setInterval(() => {
    beating = beating.then(beat)
  }, beatSeconds * 1000).unref()
  const end = (): void => {
    ended = true
    clearInterval(timer)
  }
  const { destroy } = payload
  payload.destroy = async () => {
    end()
    await beating
    try {
      await payload.db.deleteMany({ collection, where: own, req: {} })
    } catch (err) {
      payload.logger.warn({ err, msg: 'The database could not be told that this server ends.' })
    }
    await destroy()
  }
}

const now = (payload: Payload): string => instant(optionsOf(payload).clock)
