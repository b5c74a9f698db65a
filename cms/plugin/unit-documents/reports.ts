import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { local } from '../database/local.ts'
import type { UnitDocument } from '../generated-types.ts'
import type { Fault } from '../records/step.ts'

/** A document as far as the reports of before Verne go. */
type Written = Pick<UnitDocument, 'kind'> & { readonly reportYear: number | null }

/** What decides whether somebody may write a document of a unit as it is to stand. */
export interface ReportFacts {
  /** True where they write every document of the unit; others write reports of before Verne alone. */
  readonly everyKind: boolean
  /** Years of the unit's other reports in use. */
  readonly years: readonly number[]
}

/**
 * Looks up what `reportFaultsOf` needs.
 * @param document id of the one that is changed; null for a new one
 */
export async function reportFactsOf(
  req: PayloadRequest,
  action: 'register' | 'change',
  { document, unit }: { readonly document: string | null; readonly unit: string },
): Promise<ReportFacts> {
  const [reached, found] = await Promise.all([
    reachOf(req, 'unit-documents', action),
    local.find(req, 'unit-documents', {
      overrideAccess: true,
      where: {
        and: [
          { unit: { equals: unit } },
          { kind: { equals: 'formerReport' } },
          { state: { equals: 'current' } },
        ],
      },
      select: { reportYear: true },
    }),
  ])
  const others = found.filter(({ id }) => id !== document)
  return {
    everyKind: reached.all || reached.units.includes(unit),
    years: others.flatMap(({ reportYear }) => reportYear ?? []),
  }
}

/** Who keeps the reports alone writes nothing else, and a unit has one report of a year. */
export function reportFaultsOf({ kind, reportYear }: Written, facts: ReportFacts): Fault[] {
  if (kind !== 'formerReport') {
    return facts.everyKind ? [] : [{ code: 'onlyReports', field: 'kind', status: 403 }]
  }
  const isThere = reportYear !== null && facts.years.includes(reportYear)
  return isThere ? [{ code: 'reportThere', field: 'reportYear' }] : []
}
