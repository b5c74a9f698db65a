import { randomUUID } from 'node:crypto'
import type {
  BaseDatabaseAdapter,
  CollectionConfig,
  DatabaseAdapterObj,
  Job,
  UpdateJobsArgs,
  Where,
} from 'payload'
import type { Clock } from '../core/dates.ts'
import { updateWhere } from '../database/update-where.ts'
import { leaseFrom, renewSeconds } from './lease.ts'

const collection = 'payload-jobs'

/** Payload's jobs with whose each is, and until when. */
export function withLease(jobs: CollectionConfig): CollectionConfig {
  return {
    ...jobs,
    fields: [
      ...jobs.fields,
      { name: 'heldBy', type: 'text', admin: { readOnly: true } },
      { name: 'heldUntil', type: 'date', admin: { readOnly: true } },
    ],
  }
}

/** The jobs a process works on, by the adapter it does it with. */
const working = new WeakMap<object, Set<string>>()

/** Ids of the jobs this process works on. */
export function jobsHere(db: object): ReadonlySet<string> {
  return working.get(db) ?? new Set()
}

/**
 * A database adapter by which a job is taken by one process: Payload's own looks for jobs and then marks them without
 * asking again, and a job of a process that is gone stays "processing" for ever. Here each is taken by one write that
 * asks whether it is still free, names who has it, and is held for as long as its process says that it lives.
 */
export function claimedJobs<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
  clock: Clock,
): DatabaseAdapterObj<T> {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const { destroy, updateJobs } = adapter
      const lease = new Lease(adapter, clock)
      adapter.updateJobs = async (update: UpdateJobsArgs): Promise<Job[] | null> => {
        const { data, id } = update
        if (data['processing'] === true) return lease.claim(update)
        if (data['processing'] !== false) return updateJobs.call(adapter, update)
        if (id !== undefined) lease.letGo(String(id))
        return updateJobs.call(adapter, {
          ...update,
          data: { ...data, heldBy: null, heldUntil: null },
        })
      }
      adapter.destroy = async () => {
        lease.end()
        await destroy?.call(adapter)
      }
      return adapter
    },
  }
}

/** What one process has taken. */
class Lease {
  readonly #adapter: BaseDatabaseAdapter
  readonly #clock: Clock
  readonly #me = randomUUID()
  readonly #jobs = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  constructor(adapter: BaseDatabaseAdapter, clock: Clock) {
    this.#adapter = adapter
    this.#clock = clock
    working.set(adapter, this.#jobs)
  }

  /** Takes the jobs that match and are free; those another process has taken meanwhile are not among them. */
  async claim({ data, id, limit, req, sort, where }: UpdateJobsArgs): Promise<Job[]> {
    const asked: Where = id === undefined ? where : { id: { equals: id } }
    const { docs: found } = await this.#adapter.find<Job>({
      collection,
      where: asked,
      pagination: false,
      limit: limit ?? 0,
      ...(sort === undefined ? {} : { sort }),
      ...(req ? { req } : {}),
    })
    const taken: Job[] = []
    for (const job of found) {
      // Asked for anew: a job that another process has done meanwhile is free too, until it is removed.
      const free: Where = {
        and: [asked, { id: { equals: job.id } }, { processing: { not_equals: true } }],
      }
      const held = { heldBy: this.#me, heldUntil: leaseFrom(this.#clock()) }
      const written = { ...data, ...held }
      const change = { collection, where: free, data: written, ...(req ? { req } : {}) } as const
      if (!(await updateWhere(this.#adapter, change))) continue
      this.#hold(String(job.id))
      taken.push({ ...job, ...written })
    }
    return taken
  }

  letGo(id: string): void {
    this.#jobs.delete(id)
    if (this.#jobs.size === 0) this.end()
  }

  end(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #hold(id: string): void {
    this.#jobs.add(id)
    this.#timer ??= setInterval(() => void this.#renew(), renewSeconds * 1000).unref()
  }

  /** Says that this process lives. One that does not get through has until the end of the lease to try again. */
  async #renew(): Promise<void> {
    for (const id of this.#jobs) {
      const mine = { and: [{ id: { equals: id } }, { heldBy: { equals: this.#me } }] }
      const data = { heldUntil: leaseFrom(this.#clock()) }
      try {
        await updateWhere(this.#adapter, { collection, where: mine, data })
      } catch (err) {
        this.#adapter.payload.logger.warn({ err, msg: 'A job could not be held on to.' })
      }
    }
  }
}
