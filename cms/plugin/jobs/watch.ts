import { createLocalReq, type Payload, type PayloadRequest, type TaskConfig } from 'payload'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { reapSending } from '../outbox/send.ts'
import { nightlyQueue } from '../publishing/tasks.ts'
import { publishTask } from '../publishing/queue.ts'
import { freeAbandoned } from './free.ts'
import { instantOf } from './lease.ts'
import { noteQueued, runsByTask } from './runs.ts'
import { isDue, minutesBetween } from './schedule.ts'

/** How often the watch looks, at most, in milliseconds: jobs are looked for each second. */
const pauseMs = 10_000
/** A job that is to be run at once waits no longer than this, in minutes, whatever stands on it. */
const longestWait = 2

const looked = new WeakMap<Payload, number>()

/**
 * Looks after the jobs before Payload looks for some to run: frees what a dead process had taken, lets none wait for
 * the year 2999, and queues what is due. Never throws: what is queued already must run whatever goes wrong here.
 */
export async function keepWatch(payload: Payload): Promise<void> {
  const now = performance.now()
  if (now - (looked.get(payload) ?? -pauseMs) < pauseMs) return
  looked.set(payload, now)
  const req = await createLocalReq({}, payload)
  for (const duty of duties) {
    await duty(req).catch((err: unknown) => {
      payload.logger.error({ err, msg: 'Jobs could not be looked after.' })
    })
  }
}

/** What the watch does, once. */
export async function watch(req: PayloadRequest): Promise<void> {
  for (const duty of duties) await duty(req)
}

const duties = [freeAbandoned, reapSending, bringForward, queueDue]

/** Work of this Payload that comes back by itself, with its schedule. */
export function recurring(payload: Payload): { task: string; cron: string }[] {
  const tasks = (payload.config.jobs.tasks ?? []) as TaskConfig[]
  return tasks.flatMap(({ schedule, slug }) =>
    (schedule ?? []).flatMap(({ cron, queue }) =>
      queue === nightlyQueue ? [{ task: slug, cron }] : [],
    ),
  )
}

/** Lets run at once what was put off longer than its kind ever is: by a wrong clock, or by somebody. */
async function bringForward(req: PayloadRequest): Promise<void> {
  const now = optionsOf(req.payload).clock()
  const own = [
    ...recurring(req.payload).map(({ cron, task }) => ({ task, wait: minutesBetween(cron) })),
    { task: publishTask, wait: 0 },
  ]
  for (const { task, wait } of own) {
    const latest = now.add({ minutes: wait + longestWait }).epochMilliseconds
    const waiting = await local.find(req, 'payload-jobs', {
      overrideAccess: true,
      where: { and: [...open(task), { waitUntil: { exists: true } }] },
      select: { waitUntil: true },
    })
    for (const { id, waitUntil } of waiting) {
      const until = instantOf(waitUntil)
      if (until !== null && until.epochMilliseconds <= latest) continue
      const data = { waitUntil: null }
      await req.payload.db.updateOne({ collection: 'payload-jobs', id, data, req })
      req.payload.logger.warn({ msg: `A job ${task} was to wait until ${String(waitUntil)}.` })
    }
  }
}

/** Queues what is due by our own record of when it last ran, unless a job of its kind is there. */
async function queueDue(req: PayloadRequest): Promise<void> {
  const { payload } = req
  const runs = await runsByTask(req)
  for (const { cron, task } of recurring(payload)) {
    const run = runs.get(task)
    if (!isDue(run ?? {}, cron, optionsOf(payload).clock())) continue
    const where = { and: open(task) }
    if ((await local.count(req, 'payload-jobs', { overrideAccess: true, where })) > 0) continue
    if (!(await noteQueued(req, task, run))) continue
    await payload.jobs.queue({ task, queue: nightlyQueue, input: {}, req })
  }
}

/** Conditions of jobs of a task that have not ended. */
const open = (task: string) => [
  { taskSlug: { equals: task as 'inline' } },
  { completedAt: { exists: false } },
  { hasError: { not_equals: true } },
]
