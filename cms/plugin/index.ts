import type { Config, Plugin, TaskConfig } from 'payload'
import { assertClosed, closeInternals, declaredIn } from './access/closed.ts'
import { guardQueries } from './access/query-guard.ts'
import { largestSingle } from './attachments/rules.ts'
import { withAccounts } from './accounts/accounts.ts'
import { collectionAsleep, globalAsleep, taskAsleep } from './core/asleep.ts'
import { recover } from './boot.ts'
import { tellingCommits } from './database/after-commit.ts'
import { answerConflicts } from './database/conflicts.ts'
import { answeringFromMemory } from './database/known-answers.ts'
import { remembering } from './database/remembered.ts'
import { safely } from './database/safely.ts'
import { features } from './features.ts'
import { assertFits } from './host.ts'
import { mendPreferences } from './accounts/own-preference.ts'
import { claimedJobs, withLease } from './jobs/claim.ts'
import { recorded } from './jobs/runs.ts'
import { keepWatch } from './jobs/watch.ts'
import { overridden } from './override.ts'
import { withoutBulk } from './core/without-bulk.ts'
import { type HseOptions, type OverridableCollection, sanitiseOptions } from './options.ts'
import { nightlyJob, nightlyQueue, publishJob } from './publishing/tasks.ts'
import { publishQueue } from './publishing/queue.ts'
import { settings } from './settings/global.ts'

export type {
  CollectionOverride,
  HseOptions,
  Invitation,
  Operation,
  OverridableCollection,
  PublishOutcome,
  Publisher,
} from './options.ts'
export type { OverviewFilter, PagedCollection, Surface } from './surface.ts'
export {
  type Deliver,
  FateUnknown,
  mailTask,
  outboxEmail,
  purgeExpired,
  sendWaiting,
} from './outbox/send.ts'
export { retried } from './database/retry-requests.ts'
export type { Institution } from '../../content/public-face.ts'

/**
 * Health, safety and environment for a Payload app: organisation and roles, guidelines with editions and approval,
 * publishing, audit log, and access from one table.
 *
 * It spreads the config it is given and overwrites nothing of it. Jobs, hooks, endpoints and `onInit` are added to.
 * @example
 * plugins: [hsePlugin({ institution, accounts: 'users' })]
 * @throws Error at the door, naming the option that is wrong and the way out
 */
export const hsePlugin =
  (given: HseOptions): Plugin =>
  (config: Config): Config => {
    const options = sanitiseOptions(given)
    const own = features.flatMap(({ collections }) => collections?.(options) ?? [])
    assertFits(config, own, options)
    const theirs = withAccounts(config, options.accounts).map((each) =>
      each.slug === options.accounts ? withoutBulk(each) : each,
    )
    const ours = own
      .map((each) => overridden(each, options.overrides[each.slug as OverridableCollection]))
      .map(withoutBulk)
    const tasks = [publishJob, nightlyJob]
    const custom = { ...config.custom, hse: options, hseFeatures: features }
    const access = {
      run: () => false,
      queue: () => false,
      cancel: () => false,
      ...config.jobs?.access,
    }
    const theirJobs = config.jobs?.jobsCollectionOverrides
    const jobsCollectionOverrides: NonNullable<Config['jobs']>['jobsCollectionOverrides'] = (
      given,
    ) => withLease(theirJobs ? theirJobs(given) : given.defaultJobsCollection)
    if (options.disabled) {
      return {
        ...config,
        collections: [...theirs, ...ours.map(collectionAsleep)],
        custom,
        globals: [...(config.globals ?? []), globalAsleep(settings(options))],
        jobs: {
          ...config.jobs,
          access,
          jobsCollectionOverrides,
          tasks: [...(config.jobs?.tasks ?? []), ...tasks.map(taskAsleep)],
        },
      }
    }
    const safe = safely(config.db)
    return {
      ...config,
      collections: [...theirs, ...ours],
      custom,
      // Outermost: what is told of a commit finds nothing remembered from before it.
      db: claimedJobs(
        tellingCommits(
          options.soleWriter ? answeringFromMemory(remembering(safe), options.accounts) : safe,
        ),
        options.clock,
      ),
      endpoints: [
        ...(config.endpoints ?? []),
        ...features.flatMap(({ endpoints = [] }) => endpoints),
      ],
      globals: [...(config.globals ?? []), settings(options)],
      hooks: {
        ...config.hooks,
        afterError: [answerConflicts, ...(config.hooks?.afterError ?? [])],
      },
      jobs: {
        ...config.jobs,
        access,
        jobsCollectionOverrides,
        tasks: [...(config.jobs?.tasks ?? []).map(recordedIfOurs), ...tasks.map(recorded)],
        ...(options.jobs ? { autoRun: autoRun(config), shouldAutoRun: watched(config) } : {}),
      },
      // Payload's own limit is below what the hint of an image says.
      upload: { ...config.upload, limits: { fileSize: largestSingle, ...config.upload?.limits } },
      onInit: async (payload) => {
        if (config.onInit) await config.onInit(payload)
        closeInternals(payload)
        guardQueries(payload)
        mendPreferences(payload)
        assertClosed(payload, declaredIn(config))
        if (options.jobs) await recover(payload)
      },
    }
  }

/** Work of the host that stands in our queue is written down like our own. */
function recordedIfOurs(task: TaskConfig): TaskConfig {
  return task.schedule?.some(({ queue }) => queue === nightlyQueue) === true ? recorded(task) : task
}

/** Payload asks before it looks for jobs to run: the moment to look after them. */
function watched(config: Config): NonNullable<NonNullable<Config['jobs']>['shouldAutoRun']> {
  const theirs = config.jobs?.shouldAutoRun
  return async (payload) => {
    await keepWatch(payload)
    return theirs ? theirs(payload) : true
  }
}

/**
 * Publishing begins when what asks for it is stored (`publishSoon`). It is looked for every second all the same, for
 * what another process has asked for, or one that was killed; what comes by itself four times a minute,
 * so that what a dead process had taken runs within one. Payload schedules none of it: it believes whatever its own
 * record says.
 */
function autoRun(config: Config): NonNullable<NonNullable<Config['jobs']>['autoRun']> {
  const own = [
    { cron: '* * * * * *', queue: publishQueue, limit: 1, silent: true, disableScheduling: true },
    {
      cron: '*/15 * * * * *',
      queue: nightlyQueue,
      limit: 5,
      silent: true,
      disableScheduling: true,
    },
  ]
  const theirs = config.jobs?.autoRun
  if (typeof theirs === 'function') return async (payload) => [...(await theirs(payload)), ...own]
  return [...(theirs ?? []), ...own]
}
