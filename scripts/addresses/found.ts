import { ask } from './asking.ts'

/** What there is to visit, as the server itself tells it to somebody who may read all of it. */
export interface Found {
  /** Nonconformities by number. */
  readonly cases: ReadonlyMap<string, string>
  /** Measures by number. */
  readonly measures: ReadonlyMap<string, string>
  readonly processes: readonly FoundProcess[]
  /** Last part of the addresses of guidelines. */
  readonly guidelines: readonly string[]
  /** Ids of one record of each collection that can be read. */
  readonly firstIds: ReadonlyMap<string, string>
  /** Names of pictures, each by its content hash. */
  readonly images: readonly string[]
  /** Ids of files of records. */
  readonly attachments: readonly string[]
}

/** A process and the rows that have a page of their own. */
export interface FoundProcess {
  readonly id: string
  readonly number: string
  readonly challenges: readonly string[]
  readonly mappings: readonly string[]
  readonly measures: readonly string[]
}

type Doc = Readonly<Record<string, unknown>>

/** Collections of the API, with some that are there and some that only might be. */
export const collections =
  'accounts units safety-areas people role-assignments topics guidelines editions media attachments access-requests nonconformities measures hse-processes audit-criteria inspections inspection-orders management-reviews review-decisions audit-plans audits audit-evidence audit-answers audit-findings audit-judgements re-audits committee-meetings committee-items committee-reports reports report-sections stories training-plans planned-courses publish-requests audit-log outbox form-drafts calendar-addresses external-logins frozen-papers number-series payload-jobs payload-preferences payload-locked-documents payload-migrations payload-kv set-up-ticks hse-settings finnes-ikke'.split(
    ' ',
  )

/** @param cookie session of an editor in the HSE unit, who reads every record */
export async function findRecords(origin: string, cookie: string): Promise<Found> {
  const docs = new Map<string, readonly Doc[]>()
  for (const collection of collections) docs.set(collection, await all(origin, cookie, collection))
  const of = (collection: string): readonly Doc[] => docs.get(collection) ?? []
  const byNumber = (collection: string): Map<string, string> =>
    new Map(of(collection).map((each) => [text(each['number']), text(each['id'])]))
  return {
    cases: byNumber('nonconformities'),
    measures: byNumber('measures'),
    processes: of('hse-processes').map((each) => ({
      id: text(each['id']),
      number: text(each['number']),
      challenges: idsIn(each['challenges']),
      mappings: idsIn(each['mappings']),
      measures: of('measures').flatMap((measure) =>
        measure['process'] === each['id'] ? text(measure['id']) : [],
      ),
    })),
    guidelines: of('guidelines').map((each) => text(each['slug'])),
    firstIds: new Map(
      [...docs].flatMap(([collection, [first]]) =>
        first ? [[collection, text(first['id'])]] : [],
      ),
    ),
    images: of('media').map((each) => text(each['filename'])),
    attachments: of('attachments').map((each) => text(each['id'])),
  }
}

async function all(origin: string, cookie: string, collection: string): Promise<readonly Doc[]> {
  const sort = ['nonconformities', 'measures', 'hse-processes', 'guidelines'].includes(collection)
    ? 'number'
    : 'id'
  const address = `/api/${collection}?depth=0&limit=500&sort=${sort}`
  const answer = await ask(origin, { method: 'GET', address, headers: { cookie } })
  if (answer.status !== 200) return []
  const { docs } = JSON.parse(answer.body.toString('utf8')) as { docs?: readonly Doc[] }
  return docs ?? []
}

function idsIn(rows: unknown): string[] {
  return Array.isArray(rows) ? (rows as readonly Doc[]).map((each) => text(each['id'])) : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
