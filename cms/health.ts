import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { Temporal } from 'temporal-polyfill'
import { instant } from './plugin/core/dates.ts'
import { local } from './plugin/database/local.ts'
import { abandonedJobs } from './plugin/jobs/free.ts'
import { runsByTask } from './plugin/jobs/runs.ts'
import { pastInstant } from './plugin/jobs/schedule.ts'
import { optionsOf } from './plugin/options.ts'
import { mailTask } from './plugin/outbox/send.ts'
import { publishTask } from './plugin/publishing/queue.ts'
import { nightlyTask } from './plugin/publishing/tasks.ts'

/** How the parts of the server are. */
export interface Health {
  /**
   * `degraded` while something needs a person: no database, a publish that failed or that nobody makes, a job nobody
   * takes or whose process is gone, mail or nightly work that has not run for too long.
   */
  readonly status: 'ok' | 'degraded'
  readonly database: { readonly ok: boolean; readonly ms: number }
  /** The last publish that has ended, or null before the first. */
  readonly lastPublish: { readonly state: string; readonly at: string } | null
  /** When work last went well, ISO 8601; null before the first time, and where what stands there is in the future. */
  readonly lastRan: {
    readonly mail: string | null
    readonly nightly: string | null
    readonly publishing: string | null
  }
  readonly jobs: {
    readonly waiting: number
    readonly failed: number
    /** Age of the job that is due and has waited longest, in seconds; 0 when none waits. */
    readonly oldestSeconds: number
    /** Jobs that a process took and says nothing of any more. */
    readonly abandoned: number
    /** Schedules of this process that take jobs: as many as its one Payload instance has. */
    readonly runners: number
  }
}

/** A job, or a wish that the site be published, that has waited longer than this is one nobody takes, in seconds. */
const longestWait = 15 * 60
/** How long ago work may have run last, in minutes: ten times its interval for mail, three times for nightly work. */
const longestPause = { mail: 10, nightly: 3 * 60 } as const
/** A database that has not answered by then counts as gone, in milliseconds. */
const patience = 5_000

/**
 * Looks at database, publishing and jobs. Never throws: what does not answer is reported.
 * @param since when this process began: work of before is not late yet
 */
export async function health(
  open: () => Promise<Payload>,
  since: Temporal.Instant = processBegan(),
): Promise<Health> {
  const began = performance.now()
  const ms = (): number => Math.round(performance.now() - began)
  const limit = Promise.withResolvers<null>()
  const timer = setTimeout(() => {
    limit.resolve(null)
  }, patience)
  try {
    const looked = await Promise.race([look(open, since), limit.promise])
    if (looked === null) return gone(ms())
    const { databaseMs, lastPublish, lastRan, late, jobs } = looked
    const troubled =
      late ||
      jobs.failed > 0 ||
      jobs.abandoned > 0 ||
      jobs.oldestSeconds > longestWait ||
      lastPublish?.state === 'failed' ||
      lastPublish?.state === 'refused'
    return {
      status: troubled ? 'degraded' : 'ok',
      database: { ok: true, ms: databaseMs },
      lastPublish,
      lastRan,
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
    lastRan: { mail: null, nightly: null, publishing: null },
    jobs: { waiting: 0, failed: 0, oldestSeconds: 0, abandoned: 0, runners: runners() },
  }
}

interface Looked extends Pick<Health, 'lastPublish' | 'lastRan' | 'jobs'> {
  readonly databaseMs: number
  /** Whether something has not run for too long. */
  readonly late: boolean
}

async function look(open: () => Promise<Payload>, since: Temporal.Instant): Promise<Looked> {
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
  const now = optionsOf(payload).clock()
  const lastRan = await lastRuns(req, now)
  return {
    databaseMs,
    lastRan,
    late: isLate(lastRan, since, now) || (await publishWaits(req, now)),
    lastPublish: published?.finishedAt
      ? { state: published.state, at: published.finishedAt }
      : null,
    jobs: await jobsOf(
      req,
      instant(() => now),
    ),
  }
}

async function lastRuns(req: PayloadRequest, now: Temporal.Instant): Promise<Health['lastRan']> {
  const runs = await runsByTask(req)
  const ran = (task: string): string | null => {
    const at = runs.get(task)?.ranAt
    return at != null && pastInstant(at, now) !== null ? at : null
  }
  return { mail: ran(mailTask), nightly: ran(nightlyTask), publishing: ran(publishTask) }
}

function isLate(
  lastRan: Health['lastRan'],
  since: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  return (['mail', 'nightly'] as const).some((work) => {
    const latest = now.subtract({ minutes: longestPause[work] })
    const ran = pastInstant(lastRan[work], now)
    return [since, ran].every((at) => at === null || Temporal.Instant.compare(at, latest) < 0)
  })
}

/** Whether readers wait for something that was to be published long ago. */
async function publishWaits(req: PayloadRequest, now: Temporal.Instant): Promise<boolean> {
  const before = instant(() => now.subtract({ seconds: longestWait }))
  const waiting = await local.count(req, 'publish-requests', {
    overrideAccess: true,
    where: { and: [{ state: { equals: 'pending' } }, { requestedAt: { less_than: before } }] },
  })
  return waiting > 0
}

async function jobsOf(req: PayloadRequest, now: string): Promise<Health['jobs']> {
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
  const abandoned = (await abandonedJobs(req)).length
  return { waiting, failed, oldestSeconds, abandoned, runners: runners() }
}

function processBegan(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(performance.timeOrigin))
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
