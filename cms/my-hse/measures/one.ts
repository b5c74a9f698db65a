import type { Language } from '../../plugin/core/text.ts'
import type { PayloadRequest } from 'payload'
import { oncePerRequest } from '../../plugin/core/once.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Measure, Nonconformity } from '../../plugin/generated-types.ts'
import { jointReportOfCase } from '../../plugin/reports/beside.ts'

/** A record a measure comes from, as far as the one who asks may read it. */
export interface MeasureSource {
  readonly kind: 'process' | 'nonconformity'
  readonly number: string
  /** Title of the nonconformity in people's own words; null for a process. */
  readonly title: string | null
  readonly language: Language
}

/** What stands around a measure. */
export interface AroundMeasure {
  readonly source: MeasureSource | null
  /** Number of the joint audit report with the audit that found its nonconformity. */
  readonly jointReport: string | null
  /** Whether its nonconformity can be closed. */
  readonly closable: boolean
  /** Numbers of the one it is repeated from, and of the one that follows it; null for none. */
  readonly before: string | null
  readonly next: string | null
  /** Numbers of the nonconformities its passed deadlines became, as far as the one who asks may read them. */
  readonly overdueCases: readonly string[]
}

/** What a measure comes from, what came of it, and what goes before and after it. */
export async function aroundMeasure(req: PayloadRequest, measure: Measure): Promise<AroundMeasure> {
  const asReader = { overrideAccess: false } as const
  const follows = measure.follows ? idOf(measure.follows) : null
  const [source, jointReport, closable, before, next, cases] = await Promise.all([
    sourceOf(req, measure),
    measure.nonconformity
      ? caseOf(req, idOf(measure.nonconformity)).then((found) => jointReportOfCase(req, found))
      : null,
    allChecked(req, measure),
    follows === null ? null : local.findById(req, 'measures', follows, asReader),
    local.find(req, 'measures', {
      ...asReader,
      where: { follows: { equals: measure.id } },
      limit: 1,
    }),
    local.find(req, 'nonconformities', {
      ...asReader,
      where: { overdueMeasure: { equals: measure.id } },
      sort: 'number',
    }),
  ])
  return {
    source,
    jointReport: jointReport?.number ?? null,
    closable: closable && source !== null,
    before: before?.number ?? null,
    next: next[0]?.number ?? null,
    overdueCases: cases.map(({ number }) => number),
  }
}

async function sourceOf(req: PayloadRequest, measure: Measure): Promise<MeasureSource | null> {
  if (measure.process) {
    const found = await local.findById(req, 'hse-processes', idOf(measure.process), {
      overrideAccess: false,
    })
    return found && { kind: 'process', number: found.number, title: null, language: 'nb' }
  }
  if (!measure.nonconformity) return null
  const found = await caseOf(req, idOf(measure.nonconformity))
  if (!found || found.state === 'rejected') return null
  const { number, title, language } = found
  return { kind: 'nonconformity', number, title, language }
}

/** The case a measure comes from, as far as the one who asks may read it. */
function caseOf(req: PayloadRequest, id: string): Promise<Nonconformity | null> {
  return oncePerRequest(req, `case ${id} behind a measure`, () =>
    local.findById(req, 'nonconformities', id, { overrideAccess: false }),
  )
}

async function allChecked(req: PayloadRequest, measure: Measure): Promise<boolean> {
  if (!measure.nonconformity || measure.state !== 'verified') return false
  const nonconformity = idOf(measure.nonconformity)
  const [found, measures] = await Promise.all([
    caseOf(req, nonconformity),
    local.find(req, 'measures', {
      overrideAccess: true,
      where: {
        and: [{ nonconformity: { equals: nonconformity } }, { follows: { exists: false } }],
      },
      select: { state: true },
    }),
  ])
  if (!found || found.state === 'closed' || found.state === 'rejected') return false
  return measures.every(({ state }) => state === 'verified' || state === 'cancelled')
}
