import type { Access, Config, Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { collections, operations } from './table.ts'

/** Collections Payload adds by itself, that nobody uses from outside. */
const closedCollections: readonly string[] = ['payload-jobs', 'payload-kv', 'payload-migrations']
/** Globals Payload adds by itself. Any account could write into them when scheduled work has last run. */
const closedGlobals: readonly string[] = ['payload-jobs-stats']
/** Locks: any user could read and make them. For those alone the admin is open to. */
const locks = 'payload-locked-documents'
/** Payload serves everyone their own of these, and no others. */
const preferences = 'payload-preferences'

/** Collections and globals a host has declared itself, and answers for. */
export interface Declared {
  readonly collections: readonly string[]
  readonly globals: readonly string[]
}

/** What stands in a host's config before the plugin adds to it. */
export function declaredIn(config: Config): Declared {
  return {
    collections: (config.collections ?? []).map(({ slug }) => slug),
    globals: (config.globals ?? []).map(({ slug }) => slug),
  }
}

/**
 * Refuses to run with a door left open: every collection must say who may do what, for every operation, and there is
 * none, and no global, that nobody has said anything of. Payload's default would be any logged-in user.
 * @param declared what the host answers for
 * @throws Error naming the collection or global, and the operation or the way out
 */
export function assertClosed(payload: Payload, declared: Declared): void {
  const { accounts } = optionsOf(payload)
  for (const slug of collections) {
    if (slug === 'hse-settings') assertGlobalSays(payload, slug)
    else assertCollectionSays(payload, slug === 'accounts' ? accounts : slug)
  }
  const known = [...collections, ...closedCollections, locks, preferences, ...declared.collections]
  const open = Object.keys(payload.collections).find((slug) => !known.includes(slug))
  if (open !== undefined) throw leftOpen('collection', open)
  const knownGlobals = [...collections, ...closedGlobals, ...declared.globals]
  const openGlobal = payload.globals.config.find(({ slug }) => !knownGlobals.includes(slug))
  if (openGlobal !== undefined) throw leftOpen('global', openGlobal.slug)
  for (const run of ['run', 'queue', 'cancel'] as const) {
    if (payload.config.jobs.access?.[run] === undefined) {
      throw new Error(`hsePlugin: jobs do not say who may "${run}" them.`)
    }
  }
}

function assertCollectionSays(payload: Payload, slug: string): void {
  const config = payload.collections[slug]?.config
  if (!config) throw new Error(`hsePlugin: the collection "${slug}" is missing from the config.`)
  for (const operation of operations) {
    if (typeof config.access[operation] !== 'function') {
      throw new Error(`hsePlugin: "${slug}" does not say who may "${operation}".`)
    }
  }
  if (config.lockDocuments !== false) {
    throw new Error(`hsePlugin: "${slug}" has document locks on, which any user could read.`)
  }
}

function assertGlobalSays(payload: Payload, slug: string): void {
  const config = payload.globals.config.find((each) => each.slug === slug)
  if (!config) throw new Error(`hsePlugin: the global "${slug}" is missing from the config.`)
  for (const operation of ['read', 'update', 'readVersions'] as const) {
    if (typeof config.access[operation] !== 'function') {
      throw new Error(`hsePlugin: "${slug}" does not say who may "${operation}".`)
    }
  }
}

function leftOpen(kind: 'collection' | 'global', slug: string): Error {
  return new Error(
    `hsePlugin: nobody has said who may use the ${kind} "${slug}". Where another plugin adds it, put that plugin before hsePlugin and see to its access.`,
  )
}

/** Closes the collections and globals Payload adds by itself, where it has them. */
export function closeInternals(payload: Payload): void {
  const nobody = (): boolean => false
  for (const slug of closedCollections) close(payload.collections[slug]?.config, nobody)
  for (const slug of closedGlobals) {
    close(
      payload.globals.config.find((each) => each.slug === slug),
      nobody,
    )
  }
  close(payload.collections[locks]?.config, async ({ req }) => {
    const { user } = req
    if (!user || user.collection !== payload.config.admin.user) return false
    const mayOpen = payload.collections[user.collection]?.config.access.admin
    return mayOpen ? await mayOpen({ req }) : true
  })
}

function close(config: { access: object } | undefined, may: Access): void {
  if (!config) return
  const access = {
    read: may,
    create: may,
    update: may,
    delete: may,
    unlock: may,
    readVersions: may,
    readDrafts: may,
  }
  Object.assign(config.access, access)
}
