import { local } from '../../cms/plugin/database/local.ts'
import type { TestDatabase } from '../../cms/plugin/database/test-databases.ts'
import { ask } from '../../cms/my-hse/forms/test-pages.ts'
import {
  allOf,
  restore,
  type Snapshot,
  snapshotOf,
  type Stored,
} from '../../cms/my-hse/forms/test-snapshot.ts'
import { startApp } from '../../cms/test/app.ts'
import { readRecordPage, type ReadPage } from './page-reading.ts'
import type { RecordTable } from './record-table.ts'
import { letIn, type Viewer } from './viewers.ts'

/** What the REST endpoint answers. */
export interface Answer {
  readonly status: number
  /** State the record is in now; null for a refusal. */
  readonly state: string | null
  readonly code: string
  readonly fields: readonly string[]
  readonly message: string
}

/** Names and values of a form, as a browser sends them. */
export type Post = readonly (readonly [name: string, value: string])[]

/** A Verne with the records of one table, in which everything can be tried and taken back. */
export interface World {
  readonly record: RecordTable
  /** A record as it stood at the start. */
  readonly stored: (example: string) => Stored
  /** Everything as it stands, with the lines of the log. */
  readonly everything: () => Promise<Snapshot>
  /** Takes everything back to the start. */
  readonly reset: () => Promise<void>
  readonly page: (address: string, viewer: Viewer) => Promise<ReadPage>
  /** Has a form been drawn that was not sent yet? */
  readonly drawn: (action: string) => boolean
  /** Sends a form with the key of a drawing of it that was not sent yet, and answers where it leads. */
  readonly send: (
    action: string,
    viewer: Viewer,
    post: Post,
  ) => Promise<{ readonly status: number; readonly location: string }>
  /** Asks the REST endpoint. A body that is a text is sent as it is. */
  readonly call: (address: string, viewer: Viewer, body: unknown) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** How often the records of the table were saved: there are older versions to come with. */
const version = 3

/** Begins a world. The clock stands at noon of 22 November 2026 in Oslo. */
export async function beginWorld(database: TestDatabase, record: RecordTable): Promise<World> {
  const app = await startApp(database)
  const { payload } = app
  app.setDay('2026-11-22')
  const tokens = await letIn(app)
  const system = await app.as()
  for (const [collection, document] of record.planted) {
    const saved = collection === record.slug ? { version } : {}
    await local.create(system, collection, { ...saved, ...document }, { overrideAccess: true })
  }
  const start = await snapshotOf(payload)
  const tokenOf = (viewer: Viewer): string | null => tokens.get(viewer) ?? null
  await restore(payload, start)
  const keys = new Map<string, string[]>()
  return {
    record,
    stored: (example) => {
      const id = record.records[example]
      const found = start.get(record.slug)?.find((each) => each.id === id)
      if (found === undefined) throw new Error(`There is no ${record.slug} ${example}.`)
      return found
    },
    everything: async () =>
      new Map([...(await snapshotOf(payload)), ['audit-log', await allOf(payload, 'audit-log')]]),
    reset: () => restore(payload, start),
    page: async (address, viewer) => {
      const [path = ''] = address.split('#')
      const answer = await ask(payload, path, { token: tokenOf(viewer) })
      const page = readRecordPage(await answer.text(), answer.status)
      for (const { action, hidden } of page.forms) {
        const fresh = hidden.flatMap(([name, value]) => (name === 'form' ? [value] : []))
        keys.set(action, [...(keys.get(action) ?? []), ...fresh])
      }
      return page
    },
    drawn: (action) => (keys.get(action)?.length ?? 0) > 0,
    send: async (action, viewer, given) => {
      // Sent again with a key that is through, it would lead to where it led.
      const key = keys.get(action)?.pop()
      if (key === undefined) throw new Error(`No page holds one more ${action}.`)
      const post = given.map(([name, value]) => [name, name === 'form' ? key : value] as const)
      const answer = await ask(payload, action, { token: tokenOf(viewer), post })
      return { status: answer.status, location: answer.headers.get('location') ?? '' }
    },
    call: async (address, viewer, body) => {
      const token = tokenOf(viewer)
      const response = await fetch(`${app.origin}/api/${address}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'nb',
          ...(token === null ? {} : { authorization: `JWT ${token}` }),
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return answerIn(response.status, await response.text())
    },
    close: () => app.close(),
  }
}

function answerIn(status: number, text: string): Answer {
  const body = JSON.parse(text) as {
    readonly doc?: { readonly state?: string }
    readonly errors?: readonly {
      readonly message?: string
      readonly data?: {
        readonly code?: string
        readonly errors?: readonly { readonly path?: string }[]
      }
    }[]
  }
  const [error] = body.errors ?? []
  return {
    status,
    state: body.doc?.state ?? null,
    code: error?.data?.code ?? '',
    fields: (error?.data?.errors ?? []).map(({ path }) => path ?? ''),
    message: error?.message ?? '',
  }
}
