import type { Payload } from 'payload'
import type { Slug } from '../../plugin/database/local.ts'
import { keep, readOnce } from './test-writes.ts'

/** What a form can change, what others refer to first. Drafts only grow. */
const kept = [
  'units',
  'accounts',
  'inspections',
  'inspection-orders',
  'audits',
  'audit-evidence',
  'audit-findings',
  'audit-answers',
  'audit-judgements',
  'hse-processes',
  'nonconformities',
  'measures',
  'enquiries',
  'consultations',
  'proposals',
  'stories',
  'publish-requests',
  'payload-jobs',
  'work-stops',
  'injuries',
  'access-requests',
  'unit-documents',
  'delegated-tasks',
  'committee-meetings',
  'committee-items',
  'committee-reports',
  'unit-activities',
  'activity-occurrences',
  'objectives',
  'training-records',
  'planned-courses',
  'calendar-addresses',
  'compliance-evaluations',
  'compliance-lines',
  'unit-reports',
  'unit-report-answers',
  'frozen-papers',
  'reports',
  'report-sections',
  'management-reviews',
  'review-decisions',
  're-audits',
  'attachments',
  'internal-control-notes',
  'unit-requirements',
  'retention-decisions',
  'retention-holds',
  'outbox',
  'letter-lines',
] as const satisfies readonly Slug[]

/** A document as the database has it. */
export type Stored = Readonly<Record<string, unknown>> & { readonly id: string }

/** Every document a form can change, by collection. */
export type Snapshot = ReadonlyMap<Slug, readonly Stored[]>

const whole = 'all of'

/** Everything a form can change, as it stands. */
export async function snapshotOf(payload: Payload): Promise<Snapshot> {
  return new Map(
    await Promise.all(
      kept.map(async (collection) => {
        const docs = await readOnce(payload, collection, whole, () => allOf(payload, collection))
        return [collection, docs] as const
      }),
    ),
  )
}

/** Every document of a collection, as the database has it. */
export async function allOf(payload: Payload, collection: Slug): Promise<Stored[]> {
  const { docs } = await payload.db.find<Stored>({
    collection,
    where: {},
    limit: 0,
    pagination: false,
    sort: 'createdAt',
  })
  return docs
}

/** Writes those of some documents that are still there as they were. */
async function putBack(payload: Payload, collection: Slug, before: readonly Stored[]) {
  const there = await readOnce(payload, collection, whole, () => allOf(payload, collection))
  if (there === before) return
  const found = new Map(there.map((each) => [each.id, each]))
  for (const wanted of before) {
    const standing = found.get(wanted.id)
    if (!standing || JSON.stringify(standing) === JSON.stringify(wanted)) continue
    const gone = Object.fromEntries(Object.keys(standing).map((name) => [name, null]))
    const data = { ...gone, ...structuredClone(wanted) }
    await payload.db.updateOne({ collection, id: wanted.id, data })
  }
}

/** Takes away what is new and writes what is different, past every rule; the audit log forgets it all. */
export async function restore(payload: Payload, snapshot: Snapshot): Promise<void> {
  const logged = await readOnce(payload, 'audit-log', 'number of', () =>
    payload.db.count({ collection: 'audit-log', where: {} }),
  )
  if (logged.totalDocs > 0) await payload.db.deleteMany({ collection: 'audit-log', where: {} })
  // What was given to something new, or led to it, is parted from it first.
  for (const collection of ['attachments', 'review-decisions'] as const) {
    await putBack(payload, collection, snapshot.get(collection) ?? [])
  }
  const there = await snapshotOf(payload)
  // What refers to others goes before them.
  for (const collection of kept.toReversed()) {
    const ids = new Set(snapshot.get(collection)?.map(({ id }) => id))
    const fresh = (there.get(collection) ?? []).filter(({ id }) => !ids.has(id))
    if (fresh.length === 0) continue
    await payload.db.deleteMany({ collection, where: { id: { in: fresh.map(({ id }) => id) } } })
  }
  for (const [collection, before] of snapshot) {
    const found = there.get(collection) ?? []
    if (found === before) continue
    if (JSON.stringify(found) === JSON.stringify(before)) {
      keep(payload, collection, whole, before)
      continue
    }
    const now = new Map(found.map((each) => [each.id, each]))
    for (const wanted of before) {
      const standing = now.get(wanted.id)
      if (JSON.stringify(standing) === JSON.stringify(wanted)) continue
      // What is written is changed by the database's adapter on its way.
      const data = structuredClone(wanted)
      if (standing === undefined) await payload.db.create({ collection, data })
      else {
        // MongoDB keeps what an update does not name.
        const gone = Object.fromEntries(Object.keys(standing).map((name) => [name, null]))
        await payload.db.updateOne({ collection, id: data.id, data: { ...gone, ...data } })
      }
    }
  }
}
