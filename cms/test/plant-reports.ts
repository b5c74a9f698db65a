import { local } from '../plugin/database/local.ts'
import type { Report } from '../plugin/generated-types.ts'
import { sectionKey } from '../plugin/reports/rules.ts'
import { sectionKeys } from '../plugin/reports/sections.ts'
import type { ReportKind } from '../plugin/reports/text.ts'
import { accountId, type TestApp } from './app.ts'

const system = { overrideAccess: true } as const

/** Numbers of the reports that are planted, by where they stand. */
export const reportNumbers = {
  /** The annual report of 2023, which collects. */
  collecting: 'RAP-2023-0001',
  /** The annual report of 2024: every section is written by one editor. */
  drafting: 'RAP-2024-0001',
  /** The joint audit report of 2026, which that editor has reviewed. */
  reviewed: 'RAP-2026-0001',
  /** The annual report of 2022, which was sent to the board. */
  approved: 'RAP-2022-0001',
  sentToBoard: 'RAP-2021-0001',
} as const

/** Reports in each state, written and reviewed by one editor of the HSE unit. */
export async function plantReports(app: TestApp): Promise<void> {
  const req = await app.as()
  const signed = { by: accountId('editor'), name: 'Prøve editor' }
  const plant = async (
    name: keyof typeof reportNumbers,
    kind: ReportKind,
    given: Partial<Report> = {},
  ): Promise<void> => {
    const number = reportNumbers[name]
    const year = Number(number.slice(4, 8))
    const opened = { step: 'open' as const, at: '2026-11-01T08:00:00.000Z', ...signed }
    const reviewed = { step: 'review' as const, at: '2026-11-10T08:00:00.000Z', ...signed }
    const id = `report-${name}`
    const named = { id, key: `${kind}:${String(year)}`, number, kind, year, state: name }
    const steps = name === 'reviewed' ? [opened, reviewed] : [opened]
    await local.create(req, 'reports', { ...named, steps, ...given }, system)
    if (name === 'collecting') return
    for (const section of sectionKeys(kind)) {
      const said = { textNb: `Om ${section}.`, textEn: `On ${section}.` }
      const by = { writtenAt: opened.at, writtenBy: signed.name, changedBy: signed.by }
      const key = sectionKey(id, section)
      await local.create(
        req,
        'report-sections',
        { key, report: id, section, ...said, ...by },
        system,
      )
    }
  }
  await plant('collecting', 'annual')
  await plant('drafting', 'annual')
  await plant('reviewed', 'jointAudit')
  await plant('approved', 'annual', { approvedOn: '2026-11-12' })
  await plant('sentToBoard', 'annual', {
    approvedOn: '2026-11-12',
    sentOn: '2026-11-13',
    boardCase: '12/2026',
  })
}
