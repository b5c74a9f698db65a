import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { local } from './plugin/core/local.ts'

/** How the parts of the server are. */
export interface Health {
  /** `degraded` while something needs a person: no database, a publish that failed, a job nobody takes. */
  readonly status: 'ok' | 'degraded'
  readonly database: { readonly ok: boolean; readonly ms: number }
  /** The last publish that has ended, or null before the first. */
  readonly lastPublish: { readonly state: string; readonly at: string } | null
  readonly jobs: {
    readonly waiting: number
    readonly failed: number
    /** Age of the job that is due and has waited longest, in seconds; 0 when none waits. */
    readonly oldestSeconds: number
    /** Schedules of this process that take jobs: as many as its one Payload instance has. */
    readonly runners: number
  }
}

/** A job that has waited longer than this is one nobody takes. */
const longestWait = 15 * 60
/** A database that has not answered by then counts as gone, in milliseconds. */
const patience = 5_000

/** Looks at database, publishing and jobs. Never throws: what does not answer is reported. */
export async function health(open: () => Promise<Payload>): Promise<Health> {
  const began = performance.now()
  const ms = (): number => Math.round(performance.now() - began)
  const limit = Promise.withResolvers<null>()
  const timer = setTimeout(() => {
    limit.resolve(null)
  }, patience)
  try {
    const looked = await Promise.race([look(open), limit.promise])
    if (looked === null) return gone(ms())
    const { databaseMs, lastPublish, jobs } = looked
    const troubled =
      jobs.failed > 0 ||
      jobs.oldestSeconds > longestWait ||
      lastPublish?.state === 'failed' ||
      lastPublish?.state === 'refused'
    return {
      status: troubled ? 'degraded' : 'ok',
      database: { ok: true, ms: databaseMs },
      lastPublish,
      jobs,
    }
  } catch {
    return gone(ms())
  } finally {
    clearTimeout(timer)
  }
}

function gone(ms: number): Health {
  return {
    status: 'degraded',
    database: { ok: false, ms },
    lastPublish: null,
    jobs: { waiting: 0, failed: 0, oldestSeconds: 0, runners: runners() },
  }
}

type Looked = Pick<Health, 'lastPublish' | 'jobs'> & { readonly databaseMs: number }

async function look(open: () => Promise<Payload>): Promise<Looked> {
  const payload = await open()
  const req = await createLocalReq({}, payload)
  const began = performance.now()
  const [published] = await local.find(req, 'publish-requests', {
    overrideAccess: true,
    where: { finishedAt: { exists: true } },
    sort: '-finishedAt',
    limit: 1,
    select: { state: true, finishedAt: true },
  })
  const databaseMs = Math.round(performance.now() - began)
  return {
    databaseMs,
    lastPublish: published?.finishedAt
      ? { state: published.state, at: published.finishedAt }
      : null,
    jobs: await jobsOf(req),
  }
}

async function jobsOf(req: PayloadRequest): Promise<Health['jobs']> {
  const now = new Date().toISOString()
  const due = {
    and: [
      { completedAt: { exists: false } },
      { hasError: { not_equals: true } },
      { or: [{ waitUntil: { exists: false } }, { waitUntil: { less_than_equal: now } }] },
    ],
  }
  const [waiting, failed, [oldest]] = await Promise.all([
    local.count(req, 'payload-jobs', { overrideAccess: true, where: due }),
    local.count(req, 'payload-jobs', {
      overrideAccess: true,
      where: { hasError: { equals: true } },
    }),
    local.find(req, 'payload-jobs', {
      overrideAccess: true,
      where: due,
      sort: 'createdAt',
      limit: 1,
      select: { createdAt: true, waitUntil: true },
    }),
  ])
  const since = oldest ? (oldest.waitUntil ?? oldest.createdAt) : now
  const oldestSeconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000))
  return { waiting, failed, oldestSeconds, runners: runners() }
}

/** Counted over every Payload instance of the process: a second one would take each job twice. */
function runners(): number {
  const { _payload: instances } = globalThis as {
    _payload?: ReadonlyMap<string, { readonly payload: Payload | null }>
  }
  return [...(instances?.values() ?? [])].reduce(
    (sum, { payload }) => sum + (payload?.crons.length ?? 0),
    0,
  )
}
