import { compatibilityOptions, mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { countBeforePaging, refuseLostCommits } from './mongo-transactions.ts'

/** A server that speaks MongoDB's protocol and needs Payload's settings for it. */
export type CompatibilityPreset = keyof typeof compatibilityOptions

export interface ReplicaSetOptions {
  /** Settings for a server that speaks the protocol but is not MongoDB. */
  readonly preset?: CompatibilityPreset
  /** Do without transactions, knowingly. @default false */
  readonly allowWithoutReplicaSet?: boolean
}

export interface MongoDatabaseOptions extends ReplicaSetOptions {
  /** `mongodb://…` or `mongodb+srv://…`. */
  readonly url: string
}

/** The database cannot do transactions, and nobody said that this is meant. */
export class MissingReplicaSetError extends Error {
  override readonly name = 'MissingReplicaSetError'

  constructor() {
    super(
      'MongoDB stores several changes as one only in a replica set, and DATABASE_URL names none: ' +
        'add replicaSet=<name> to it, choose a compatibility preset, or allow running without a ' +
        'replica set by name.',
    )
  }
}

/** Payload on MongoDB. Connecting fails without a replica set unless that is allowed by name. */
export function mongoDatabase(options: MongoDatabaseOptions): DatabaseAdapterObj {
  const { preset, url } = options
  const adapterObj = mongooseAdapter({
    ...(preset === undefined ? {} : compatibilityOptions[preset]),
    url,
    // The driver's own half a minute is longer than anybody waits for a page.
    connectOptions: { serverSelectionTimeoutMS: 5_000 },
    allowIDOnCreate: true,
    // Keys that must be unique rest on their index: nothing is written before it exists.
    ensureIndexes: true,
  })
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args) as BaseDatabaseAdapter & MongooseAdapter
      const { connect } = adapter
      refuseLostCommits(adapter)
      adapter.connect = async (connectOptions) => {
        // A plain URL says it all: refuse before anything is made in the database.
        if (/^mongodb:/i.test(url)) assertReplicaSet({ replicaSet: replicaSetIn(url) }, options)
        await connect?.call(adapter, connectOptions)
        for (const model of Object.values(adapter.collections)) countBeforePaging(model)
        try {
          assertReplicaSet(connectedOptions(adapter), options)
        } catch (error) {
          await adapter.destroy?.()
          throw error
        }
      }
      return adapter
    },
  }
}

/**
 * Refuses a MongoDB client without a replica set, where Payload would silently do without
 * transactions.
 * @throws MissingReplicaSetError
 */
export function assertReplicaSet(
  client: { readonly replicaSet?: string | null | undefined },
  { preset, allowWithoutReplicaSet = false }: ReplicaSetOptions = {},
): void {
  if (client.replicaSet || preset !== undefined || allowWithoutReplicaSet) return
  throw new MissingReplicaSetError()
}

/** With `mongodb+srv` the name of the replica set comes from DNS, so only the client knows it. */
function connectedOptions(adapter: BaseDatabaseAdapter): { replicaSet?: string | undefined } {
  return (adapter as MongooseAdapter).connection.getClient().options
}

function replicaSetIn(url: string): string | undefined {
  return /[?&]replicaSet=([^&]+)/i.exec(url)?.[1]
}
