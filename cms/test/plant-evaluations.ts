import { local } from '../plugin/database/local.ts'
import type { ComplianceLine } from '../plugin/generated-types.ts'
import { accountId, personId, type TestApp, unitId } from './app.ts'

const system = { overrideAccess: true } as const

/** Numbers of the evaluations that are planted. */
export const evaluationNumbers = {
  /** Chemistry, last year, approved. */
  approved: 'SAM-2025-0001',
  /** Humanities, last year, waiting for approval. */
  concluded: 'SAM-2025-0002',
  /** Chemistry, this year: one requirement is not met, one can stand as last year. */
  open: 'SAM-2026-0001',
  /** The faculty, this year: every requirement in it is assessed. */
  ready: 'SAM-2026-0002',
} as const

/** Compliance evaluations in each state, of requirements that `plantRequirements` has planted. */
export async function plantEvaluations(app: TestApp): Promise<void> {
  const req = await app.as()
  const signed = { by: accountId('coordinator'), name: 'Prøve coordinator' }
  const begun = { step: 'open' as const, at: '2025-04-01T08:00:00.000Z', ...signed }
  const ended = { step: 'conclude' as const, at: '2025-04-20T08:00:00.000Z', ...signed }
  const approved = {
    step: 'approve' as const,
    at: '2025-04-30T08:00:00.000Z',
    by: accountId('managerChemistry'),
    name: 'Prøve managerChemistry',
  }
  const concluded = {
    conclusion: 'Kravene blir stort sett fulgt.',
    concludedDate: '2025-04-20',
    concludedBy: personId('coordinator'),
    counts: { compliant: 1, partly: 0, not: 0, notApplicable: 0, notAssessed: 0 },
  }
  const of = (unit: string, year: number) => ({
    key: `${unitId(unit)}:${String(year)}`,
    year,
    scope: 'unit' as const,
    unit: unitId(unit),
    language: 'nb' as const,
    openedDate: `${String(year)}-04-01`,
  })
  const made = [
    {
      id: 'evaluation-approved',
      number: evaluationNumbers.approved,
      ...of('KJ', 2025),
      ...concluded,
      state: 'approved',
      approvedDate: '2025-04-30',
      approvedBy: personId('managerChemistry'),
      steps: [begun, ended, approved],
    },
    {
      id: 'evaluation-concluded',
      number: evaluationNumbers.concluded,
      ...of('HF', 2025),
      ...concluded,
      state: 'concluded',
      steps: [begun, ended],
    },
    {
      id: 'evaluation-open',
      number: evaluationNumbers.open,
      ...of('KJ', 2026),
      state: 'open',
      steps: [{ ...begun, at: '2026-04-01T08:00:00.000Z' }],
    },
    {
      id: 'evaluation-ready',
      number: evaluationNumbers.ready,
      ...of('NV', 2026),
      state: 'open',
      steps: [{ ...begun, at: '2026-04-01T08:00:00.000Z' }],
    },
  ] as const
  for (const each of made) {
    await local.create(req, 'compliance-evaluations', structuredClone(each) as never, system)
  }
  await local.create(req, 'number-series', { id: 'SAM-2026-', last: 2 }, system)
  const units: Readonly<Record<string, string>> = {
    'evaluation-concluded': 'HF',
    'evaluation-ready': 'NV',
  }
  const line = (
    evaluation: string,
    requirement: string,
    said: Pick<ComplianceLine, 'result' | 'assessedOn' | 'comment'>,
  ) =>
    local.create(
      req,
      'compliance-lines',
      {
        key: `${evaluation}:${requirement}`,
        evaluation,
        unit: unitId(units[evaluation] ?? 'KJ'),
        requirement,
        evidence: 'Protokollen fra øvelsen',
        assessedAt: `${said.assessedOn}T08:00:00.000Z`,
        assessedBy: 'Prøve coordinator',
        changedBy: accountId('coordinator'),
        ...said,
      },
      system,
    )
  const met = {
    result: 'compliant',
    assessedOn: '2025-04-10',
    comment: 'Vi øver hver høst.',
  } as const
  await line('evaluation-approved', 'requirement-fire-5', met)
  await line('evaluation-concluded', 'requirement-fire-5', met)
  await line('evaluation-ready', 'requirement-fire-5', { ...met, assessedOn: '2026-04-10' })
  await line('evaluation-open', 'requirement-bevl-6', {
    result: 'not',
    assessedOn: '2026-04-10',
    comment: 'Ingen har kontrollert slukkerne.',
  })
}
