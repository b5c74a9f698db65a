import { local } from '../plugin/database/local.ts'
import { answerKey, isPoint, reportKey, sectionsOf } from '../plugin/unit-reports/rules.ts'
import { startReport } from '../plugin/unit-reports/start.ts'
import { accountId, type TestApp, unitId } from './app.ts'

const system = { overrideAccess: true } as const

/** Numbers of the yearly reports that are planted. */
export const unitReportNumbers = {
  /** Chemistry, of last year: one section is answered. */
  open: 'ENH-2025-0001',
  /** Humanities, of the year before that: handed in. */
  handedIn: 'ENH-2024-0001',
  /** Chemistry, of this year: every section is answered. */
  ready: 'ENH-2026-0001',
} as const

/** Yearly reports of units that wait for somebody. */
export async function plantUnitReports(app: TestApp): Promise<void> {
  const req = await app.as()
  const begun = {
    step: 'start' as const,
    at: '2026-10-01T08:00:00.000Z',
    by: accountId('managerChemistry'),
    name: 'Prøve managerChemistry',
  }
  const of = (unit: string, year: number) => ({
    key: reportKey(unitId(unit), year),
    year,
    kind: 'unit' as const,
    unit: unitId(unit),
    language: 'nb' as const,
    startedOn: '2026-10-01',
    steps: [begun],
  })
  const made = [
    { id: 'report-ready', number: unitReportNumbers.ready, ...of('KJ', 2026), state: 'started' },
    {
      id: 'report-handed-in',
      number: unitReportNumbers.handedIn,
      ...of('HF', 2024),
      state: 'handedIn',
      handedInOn: '2026-11-20',
    },
  ] as const
  for (const each of made) {
    await local.create(req, 'unit-reports', structuredClone(each), system)
  }
  // Started as people do: its series of numbers is there.
  const open = await startReport(await app.as('managerChemistry'), {
    language: 'nb',
    unit: unitId('KJ'),
    year: '2025',
  })
  const sections = sectionsOf('unit')
  const answered = [
    [open.id, 'KJ', sections.slice(0, 1)],
    ['report-ready', 'KJ', sections],
    ['report-handed-in', 'HF', sections],
  ] as const
  for (const [report, unit, some] of answered) {
    for (const section of some) {
      const answer = {
        id: `${report}-${section}`,
        key: answerKey(report, section),
        report,
        unit: unitId(unit),
        section,
        judgement: isPoint(section) ? ('works' as const) : null,
        words: isPoint(section) ? '' : 'Øvelsen i mai.',
        writtenOn: '2026-10-02',
        writtenBy: 'Prøve managerChemistry',
      }
      await local.create(req, 'unit-report-answers', answer, system)
    }
  }
}
