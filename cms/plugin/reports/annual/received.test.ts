import { expect, test } from 'vitest'
import type { ReportStanding } from '../../unit-reports/rules.ts'
import { type ReportStandingName, reportStandingText } from '../../unit-reports/text.ts'
import { receivedCounts } from './received.ts'

const standingAt = (standing: ReportStandingName): ReportStanding => ({
  unit: { id: standing, code: standing, name: { nb: 'K', en: 'C' }, ancestors: [], process: 'own' },
  year: 2025,
  kind: 'unit',
  report: null,
  standing,
  due: null,
  late: false,
})

test('the annual report counts the reports of units, and what is begun or sent back is missing', () => {
  const each = (Object.keys(reportStandingText) as ReportStandingName[]).map(standingAt)
  expect(receivedCounts(each)).toEqual({
    asked: 6,
    started: 1,
    handedIn: 1,
    sentBack: 1,
    accepted: 1,
    former: 1,
    missing: 3,
  })
})
