import type { PayloadRequest, TaskConfig } from 'payload'
import { updateWhere } from '../database/update-where.ts'
import { instant } from '../core/dates.ts'
import { local } from '../database/local.ts'
import type { JobRun } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import type { Run } from './schedule.ts'

const system = { overrideAccess: true } as const

/** When each task last ran, by its name. */
export async function runsByTask(req: PayloadRequest): Promise<ReadonlyMap<string, JobRun>> {
  const runs = await local.find(req, 'job-runs', system)
  return new Map(runs.map((run) => [run.id, run]))
}

/** A task that writes down when it went well and when it failed. */
export function recorded(task: TaskConfig): TaskConfig {
  const { handler, slug } = task
  // A path of a file is the host's own way to name one.
  if (typeof handler !== 'function') return task
  return {
    ...task,
    handler: async (args) => {
      const { req } = args
      try {
        const result = await handler(args)
        await write(req, slug, { ranAt: now(req) })
        return result
      } catch (error) {
        await write(req, slug, { failedAt: now(req) }).catch((err: unknown) => {
          req.payload.logger.error({ err, msg: `That ${slug} failed could not be written down.` })
        })
        throw error
      }
    },
  }
}

/**
 * Writes down that a task is queued now, where nobody has done so since `run` was read.
 * @returns false for all but one of those who try it at once
 */
export async function noteQueued(
  req: PayloadRequest,
  task: string,
  run: Run | undefined,
): Promise<boolean> {
  const queuedAt = now(req)
  if (run === undefined) return create(req, task, { queuedAt })
  const before = run.queuedAt == null ? { exists: false } : { equals: run.queuedAt }
  const where = { and: [{ id: { equals: task } }, { queuedAt: before }] }
  return updateWhere(req.payload.db, { collection: 'job-runs', where, data: { queuedAt }, req })
}

async function write(req: PayloadRequest, task: string, data: Run): Promise<void> {
  const change = {
    collection: 'job-runs',
    where: { id: { equals: task } },
    data: { ...data },
    req,
  } as const
  if (await updateWhere(req.payload.db, change)) return
  if (!(await create(req, task, data))) await updateWhere(req.payload.db, change)
}

/** False where another process has made it meanwhile. */
async function create(req: PayloadRequest, task: string, data: Run): Promise<boolean> {
  try {
    await local.create(req, 'job-runs', { id: task, ...data }, system)
    return true
  } catch (error) {
    if ((await local.findById(req, 'job-runs', task, system)) === null) throw error
    return false
  }
}

const now = (req: PayloadRequest): string => instant(optionsOf(req.payload).clock)
