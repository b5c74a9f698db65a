import type { Payload, PayloadRequest } from 'payload'
import { loadProposals } from '../../cms/plugin/audits/plan/load.ts'
import { loadPaper as loadReview } from '../../cms/plugin/management-review/load.ts'
import { loadPaper as loadReport } from '../../cms/plugin/reports/load.ts'
import { local } from '../../cms/plugin/database/local.ts'
import type { BenchRow } from './lists.ts'

/**
 * What is assembled for a whole institution once a year, as the system, each beside counting its cases and reading its
 * units.
 * @param as a request of the HSE director
 * @param year the year it is of
 */
export async function paperRows(
  payload: Payload,
  as: () => Promise<PayloadRequest>,
  year: number,
): Promise<BenchRow[]> {
  const review = await local.create(
    await as(),
    'management-reviews',
    {
      ...{ key: `unit-0:${String(year)}`, number: `LED-${String(year)}-0001`, unit: 'unit-0' },
      ...{ year, language: 'nb', state: 'preparing' },
    },
    { overrideAccess: true },
  )
  const plainly = async () => {
    await payload.count({ collection: 'nonconformities', overrideAccess: true })
    await payload.find({ collection: 'units', limit: 0, depth: 0, overrideAccess: true })
  }
  const beside = 'units and a count of cases'
  const report = (kind: 'annual' | 'jointAudit') => async () =>
    loadReport(await as(), { id: 'none', kind, number: 'RAP', year })
  return [
    ['the annual report, assembled (bar 2,000)', report('annual'), plainly, beside],
    ['the joint audit report, assembled', report('jointAudit'), plainly, beside],
    ['a management review, assembled', async () => loadReview(await as(), review), plainly, beside],
    [
      'proposals for the audit plan (bar 200)',
      async () => loadProposals(await as(), []),
      plainly,
      beside,
    ],
  ]
}
