import type { PayloadRequest, Where } from 'payload'
import { fill } from '../../core/text.ts'
import { refuse } from '../../core/refuse.ts'
import { type Documents, idOf, local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { AccessRequest, Attachment, Consultation, Measure } from '../../generated-types.ts'
import { isOpen } from '../../measures/rules.ts'
import type { RemovableKind } from '../table.ts'
import { decisionOf, holdOf, type RecordOfKind, refuseUnlessDirector } from './decide.ts'
import { whereDue } from './due.ts'
import { retentionRefusalText } from './text.ts'

const system = { overrideAccess: true } as const

/** A record, and what goes when it goes. */
export interface Removal<K extends RemovableKind = RemovableKind> {
  readonly record: Documents[K]
  readonly files: readonly Attachment[]
  /** Measures that came of it and nothing else. */
  readonly measures: readonly Measure[]
  /** What the representative was asked about it. */
  readonly consultations: readonly Consultation[]
  /** Requests for access to it. */
  readonly requests: readonly AccessRequest[]
  /** What is saved one line at a time in it: of a compliance evaluation each requirement, of an audit all it says, of an inspection each order. */
  readonly lines: readonly RecordLine[]
}

/** A line of a record, kept as a document of its own. */
interface RecordLine {
  readonly collection: (typeof lineCollections)[keyof typeof lineCollections][number]
  readonly document: { readonly id: string }
}

/** Where the lines of a record are kept, what points to others first. */
const lineCollections = {
  'compliance-evaluations': ['compliance-lines'],
  'unit-reports': ['unit-report-answers'],
  audits: ['re-audits', 'audit-judgements', 'audit-answers', 'audit-evidence', 'audit-findings'],
  inspections: ['inspection-orders'],
} as const
/** How a line names its record. */
const recordOfLine = {
  'compliance-evaluations': 'evaluation',
  'unit-reports': 'report',
  audits: 'audit',
  inspections: 'inspection',
} as const

/**
 * What would be removed with a record whose period has passed. Null where it has not, where it is held back, and where
 * the one who asks may not read it.
 */
export async function removalOf<K extends RemovableKind>(
  req: PayloadRequest,
  { id, kind }: { readonly kind: K; readonly id: string },
): Promise<Removal<K> | null> {
  const decision = await decisionOf(req, kind)
  if (!decision?.years) return null
  const where: Where = { and: [{ id: { equals: id } }, whereDue(req, kind, decision.years)] }
  const [record] = await local.find(req, kind, { overrideAccess: false, where, limit: 1 })
  if (!record || (await holdOf(req, { kind, id }))) return null
  return { record, ...(await belongingTo(req, kind, id)) }
}

/**
 * Removes a record whose period has passed, with its files and measures, and every relation to it. The log says that it
 * was removed, when and by whom.
 * @param written the record's number, as whoever removes it wrote it
 * @throws Refusal 403 without the right; 409 where it may not be removed; naming the field
 */
export async function removeRecord(
  req: PayloadRequest,
  { id, kind }: Pick<RecordOfKind, 'kind' | 'id'>,
  written: string,
): Promise<void> {
  await refuseUnlessDirector(req)
  await inTransaction(req, async () => {
    const removal = await removalOf(req, { id, kind })
    if (!removal) {
      return refuse(req, retentionRefusalText.notDue, { status: 409, code: 'notDue' })
    }
    const { consultations, files, lines, measures, record, requests } = removal
    if (written.trim() !== record.number) {
      const words = fill(retentionRefusalText.numberWrong, { number: record.number })
      return refuse(req, words, { field: 'written', code: 'numberWrong' })
    }
    const left = measures.find((each) => isOpen(each.state))
    if (left) {
      const words = fill(retentionRefusalText.measureLeft, { number: left.number })
      return refuse(req, words, { status: 409, code: 'measureLeft' })
    }
    if (kind === 'audits') await refuseJudged(req, id)
    for (const each of files) {
      await unlink(req, 'attachments', each.id)
      await local.delete(req, 'attachments', each.id, system)
    }
    for (const { collection, document } of lines) {
      await unlink(req, collection, document.id)
      await local.delete(req, collection, document.id, system)
    }
    for (const each of requests) await local.delete(req, 'access-requests', each.id, system)
    for (const each of consultations) await local.delete(req, 'consultations', each.id, system)
    for (const each of measures) await remove(req, 'measures', each.id)
    await removePapers(req, kind, id)
    await remove(req, kind, id)
  })
}

/** An audit whose findings a later one has judged stays as long as that one: the judgements are of its findings. */
async function refuseJudged(req: PayloadRequest, audit: string): Promise<void> {
  const findings = await local.find(req, 'audit-findings', {
    ...system,
    where: { audit: { equals: audit } },
    select: { key: true },
  })
  const [judgement] = await local.find(req, 'audit-judgements', {
    ...system,
    where: {
      and: [{ finding: { in: findings.map(({ id }) => id) } }, { audit: { not_equals: audit } }],
    },
    limit: 1,
  })
  if (!judgement) return
  const later = await local.findById(req, 'audits', idOf(judgement.audit), system)
  const words = fill(retentionRefusalText.findingsJudged, { number: later?.number ?? '' })
  refuse(req, words, { status: 409, code: 'findingsJudged' })
}

async function belongingTo(
  req: PayloadRequest,
  kind: RemovableKind,
  id: string,
): Promise<Omit<Removal, 'record'>> {
  const nothing = { consultations: [], files: [], lines: [], measures: [], requests: [] }
  if (
    kind === 'compliance-evaluations' ||
    kind === 'unit-reports' ||
    kind === 'audits' ||
    kind === 'inspections'
  ) {
    const where = { [recordOfLine[kind]]: { equals: id } }
    const found = await Promise.all(
      lineCollections[kind].map(async (collection) =>
        (await local.find(req, collection, { ...system, where })).map((document) => ({
          collection,
          document,
        })),
      ),
    )
    const files =
      kind === 'audits' || kind === 'inspections'
        ? await local.find(req, 'attachments', { ...system, where })
        : []
    return { ...nothing, files, lines: found.flat() }
  }
  if (kind === 'measures') {
    // What was asked about one that came of a case or a process is theirs.
    const own = { nonconformity: { exists: false }, process: { exists: false } }
    const where = { measure: { equals: id }, ...own }
    const consultations = await local.find(req, 'consultations', { ...system, where })
    return { ...nothing, consultations }
  }
  if (kind === 'unit-documents') {
    const where = { unitDocument: { equals: id } }
    const files = await local.find(req, 'attachments', { ...system, where })
    return { ...nothing, files }
  }
  if (kind !== 'nonconformities' && kind !== 'hse-processes') {
    return nothing
  }
  const [of, other] =
    kind === 'nonconformities'
      ? (['nonconformity', 'process'] as const)
      : (['process', 'nonconformity'] as const)
  const [consultations, files, measures, requests] = await Promise.all([
    local.find(req, 'consultations', { ...system, where: { [of]: { equals: id } } }),
    local.find(req, 'attachments', { ...system, where: { [of]: { equals: id } } }),
    local.find(req, 'measures', {
      ...system,
      where: { and: [{ [of]: { equals: id } }, { [other]: { exists: false } }] },
    }),
    kind === 'nonconformities'
      ? local.find(req, 'access-requests', { ...system, where: { nonconformity: { equals: id } } })
      : [],
  ])
  return { ...nothing, consultations, files, measures, requests }
}

/** Every paper that was frozen of a record, also what was replaced: a frozen paper is found by nothing else. */
async function removePapers(req: PayloadRequest, kind: RemovableKind, id: string): Promise<void> {
  const papers = await local.find(req, 'frozen-papers', {
    ...system,
    where: { and: [{ kind: { equals: kind } }, { record: { equals: id } }] },
    select: { kind: true },
  })
  for (const each of papers) await local.delete(req, 'frozen-papers', each.id, system)
}

async function remove(req: PayloadRequest, kind: RemovableKind, id: string): Promise<void> {
  await unlink(req, kind, id)
  await req.payload.db.deleteMany({
    collection: 'letter-lines',
    where: { key: { like: id } },
    req,
  })
  await local.delete(req, kind, id, system)
}

/** Empties what refers to a document that goes: MongoDB does not do it by itself. */
async function unlink(
  req: PayloadRequest,
  kind: RemovableKind | 'attachments' | RecordLine['collection'],
  id: string,
): Promise<void> {
  for (const [collection, { config }] of Object.entries(req.payload.collections)) {
    for (const field of config.flattenedFields) {
      if (field.type !== 'relationship' || field.relationTo !== kind) continue
      const { docs } = await req.payload.db.find<
        Readonly<Record<string, unknown>> & { id: string }
      >({
        collection,
        where: { [field.name]: field.hasMany === true ? { in: [id] } : { equals: id } },
        pagination: false,
        limit: 0,
        req,
      })
      for (const each of docs) {
        const others = [each[field.name]].flat().filter((other) => other !== id)
        const data = { [field.name]: field.hasMany === true ? others : null }
        await req.payload.db.updateOne({ collection, id: each.id, data, req, returning: false })
      }
    }
  }
}
