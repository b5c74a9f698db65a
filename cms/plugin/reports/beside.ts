import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import type { Audit, ManagementReview, Report } from '../generated-types.ts'
import type { ReportKind } from './text.ts'

const asReader = { overrideAccess: false } as const

/** The report of a kind and year, as far as the one who asks may read it. */
async function reportOf(
  req: PayloadRequest,
  kind: ReportKind,
  year: number,
): Promise<Report | null> {
  const where = { and: [{ kind: { equals: kind } }, { year: { equals: year } }] }
  const [found] = await local.find(req, 'reports', { ...asReader, where, limit: 1 })
  return found ?? null
}

/** The joint audit report that an audit is part of: that of the year its own report was sent. Null before that. */
export async function jointReportWith(
  req: PayloadRequest,
  audit: Pick<Audit, 'reportSentOn'> | null,
): Promise<Report | null> {
  const year = audit?.reportSentOn?.slice(0, 4)
  return year === undefined ? null : reportOf(req, 'jointAudit', Number(year))
}

/** The joint audit report that the audit behind a case is part of. */
export async function jointReportOfCase(
  req: PayloadRequest,
  found: { readonly audit?: string | Audit | null } | null,
): Promise<Report | null> {
  if (!found?.audit) return null
  return jointReportWith(req, await local.findById(req, 'audits', idOf(found.audit), asReader))
}

/** What a report of a year leads to and rests on, as far as the one who asks may read it. */
export async function besideReport(
  req: PayloadRequest,
  { kind, year }: Pick<Report, 'kind' | 'year'>,
): Promise<{ readonly other: Report | null; readonly review: ManagementReview | null }> {
  const [other, reviews] = await Promise.all([
    reportOf(req, kind === 'annual' ? 'jointAudit' : 'annual', year),
    kind === 'annual'
      ? local.find(req, 'management-reviews', {
          ...asReader,
          where: { and: [{ year: { equals: year } }, { 'unit.parent': { exists: false } }] },
          limit: 1,
        })
      : [],
  ])
  return { other, review: reviews[0] ?? null }
}
