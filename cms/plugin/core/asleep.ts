import type { CollectionConfig, GlobalConfig, TaskConfig } from 'payload'

const nobody = (): boolean => false
const closed = {
  read: nobody,
  create: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}

/** A collection that keeps its tables and is otherwise not there: no menu, no address, no access. */
export function collectionAsleep(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection
  return { ...collection, access: closed, admin: { ...admin, hidden: true }, endpoints: false }
}

/** A global that keeps its tables and is otherwise not there. */
export function globalAsleep(global: GlobalConfig): GlobalConfig {
  const { admin } = global
  const access = { read: nobody, update: nobody, readVersions: nobody }
  return { ...global, access, admin: { ...admin, hidden: true }, endpoints: false }
}

/** A job that does nothing. It stays because Payload has tables for jobs only where there are tasks. */
export function taskAsleep(task: TaskConfig): TaskConfig {
  return { ...task, handler: () => Promise.resolve({ output: {} }) }
}
