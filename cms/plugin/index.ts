import type { CollectionConfig, Config, Plugin } from 'payload'
import { type HseCollection } from './access/table.ts'
import { auditLog } from './audit-log/collection.ts'
import { withAccounts } from './core/accounts.ts'
import { assertClosed, closeInternals, recover } from './core/boot.ts'
import { answerConflicts } from './core/conflicts.ts'
import { conditionalWrites } from './core/database/conditional-write.ts'
import { withoutBulk } from './core/without-bulk.ts'
import { editions } from './editions/collection.ts'
import { formDrafts } from './form-drafts/collection.ts'
import { guidelines, topics } from './guidelines/collection.ts'
import { media } from './media/collection.ts'
import { type HseOptions, sanitiseOptions } from './options.ts'
import { people, roleAssignments, safetyAreas, units } from './organisation/collection.ts'
import { outbox } from './outbox/collection.ts'
import { publishRequests } from './publishing/collection.ts'
import { publishAgainEndpoint, publishedEndpoint } from './publishing/endpoints.ts'
import { nightlyJob, nightlyQueue, publishJob } from './publishing/tasks.ts'
import { publishQueue } from './publishing/request.ts'
import { settings } from './settings/global.ts'

export type { HseOptions, CollectionOverride, Publisher, PublishOutcome } from './options.ts'
export {
  type Deliver,
  mailTask,
  outboxEmail,
  purgeExpired,
  sendWaiting,
} from './outbox/send.ts'
export { retried } from './core/retry-requests.ts'
export type { Institution } from '../../content/institution.ts'

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
    const own = [
      units,
      safetyAreas,
      people(options.accounts),
      roleAssignments,
      topics,
      guidelines,
      editions(options.locales, options.accounts),
      media(options.dataDir, options.accounts),
      outbox,
      formDrafts(options.accounts),
      publishRequests,
      auditLog,
    ]
      .map((collection) => overridden(collection, options.overrides))
      .map(withoutBulk)
    const collections = [...withAccounts(config, options.accounts).map((each) =>
      each.slug === options.accounts ? withoutBulk(each) : each), ...own]
    const custom = { ...config.custom, hse: options }
    const schema = {
      ...config,
      collections,
      custom,
      globals: [...(config.globals ?? []), settings(options)],
    }
    // Disabled keeps the schema, so that no data is lost, and does nothing else.
    if (options.disabled) return schema
    return {
      ...schema,
      db: conditionalWrites(config.db),
      endpoints: [...(config.endpoints ?? []), publishedEndpoint, publishAgainEndpoint],
      hooks: {
        ...config.hooks,
        afterError: [answerConflicts, ...(config.hooks?.afterError ?? [])],
      },
      jobs: {
        ...config.jobs,
        access: {
          run: () => false,
          queue: () => false,
          cancel: () => false,
          ...config.jobs?.access,
        },
        tasks: [...(config.jobs?.tasks ?? []), publishJob, nightlyJob],
        ...(options.jobs ? { autoRun: autoRun(config) } : {}),
      },
      onInit: async (payload) => {
        if (config.onInit) await config.onInit(payload)
        closeInternals(payload)
        assertClosed(payload)
        if (options.jobs) await recover(payload)
      },
    }
  }

/** Publishing is looked for every second, so that nobody waits for the minute; what comes by itself, every minute. */
function autoRun(config: Config): NonNullable<NonNullable<Config['jobs']>['autoRun']> {
  const own = [
    { cron: '* * * * * *', queue: publishQueue, limit: 1, silent: true, disableScheduling: true },
    { cron: '* * * * *', queue: nightlyQueue, limit: 5, silent: true },
  ]
  const theirs = config.jobs?.autoRun
  if (typeof theirs === 'function') return async (payload) => [...(await theirs(payload)), ...own]
  return [...(theirs ?? []), ...own]
}

function overridden(
  collection: CollectionConfig,
  overrides: NonNullable<HseOptions['overrides']>,
): CollectionConfig {
  const override = overrides[collection.slug as HseCollection]
  if (!override) return collection
  return {
    ...collection,
    ...(override.labels ? { labels: override.labels } : {}),
    ...(override.fields ? { fields: override.fields({ defaultFields: collection.fields }) } : {}),
    access: { ...collection.access, ...override.access },
  }
}
