import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { Report } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { choice } from '../records/input/choice.ts'
import { text } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { firstState, reportKey, reportYear } from './rules.ts'
import { approve } from './steps/approve.ts'
import { markRead } from './steps/mark-read.ts'
import { begin, publish, review, sendBack, sendToBoard } from './steps/others.ts'
import { reportKindText, reportRefusalText, reportStateText, reportText } from './text.ts'

/** What can be done with a report, the most likely first. */
export const reportSteps = recordSteps({
  collection: 'reports',
  steps: { begin, review, approve, sendToBoard, publish, markRead, sendBack },
  refusals: reportRefusalText,
  wrongState: ({ state }) => fill(reportRefusalText.wrongState, { state: reportStateText[state] }),
})

/** What was done with a report. */
export const reportStepText = historyText(reportSteps, { open: { nb: 'Startet', en: 'Started' } })

/** What is asked of whoever opens one. */
export const openReportInput = {
  kind: choice({ label: reportText.kind, words: reportKindText, missing: 'kindMissing' }),
  year: text({
    label: { nb: 'Hvilket år gjelder rapporten?', en: 'Which year is the report of?' },
    before: (_record, day) => day.slice(0, 4),
  }),
} as const

/**
 * Opens the report of a kind in a year. There is one: opened again, also at once, it is the one there is.
 * @throws Refusal with everything that is wrong; 403 without the right
 */
export async function openReport(req: PayloadRequest, given: Given): Promise<Report> {
  const day = today(optionsOf(req.payload).clock)
  if (!(await reachOf(req, 'reports', 'open')).all) {
    refuse(req, reportRefusalText.mayNotWrite, { status: 403, code: 'notAllowed' })
  }
  const { faults, values } = await gather(req, openReportInput, given)
  const year = reportYear(values.year, day)
  const now = Number(day.slice(0, 4))
  const say = { this: String(now), last: String(now - 1) }
  const wrong = year === null ? [{ code: 'yearWrong', field: 'year', say }] : []
  const others = faults.filter(({ field }) => field !== 'year')
  refuseFaults(req, [...others, ...wrong], reportRefusalText)
  const { kind } = values
  const key = reportKey(kind, year ?? now)
  const there = await byKey(req, key)
  if (there) return there
  const data = {
    key,
    kind,
    year: year ?? now,
    state: firstState(kind),
    steps: [{ step: 'open' as const, ...(await signature(req)) }],
  }
  return withNumber(
    req,
    'reports',
    `RAP-${String(year ?? now)}-`,
    async (number) =>
      (await byKey(req, key)) ??
      local.create(req, 'reports', { ...structuredClone(data), number }, { overrideAccess: true }),
  )
}

async function byKey(req: PayloadRequest, key: string): Promise<Report | undefined> {
  const [found] = await local.find(req, 'reports', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}

/** `POST /api/reports/open` with `{ kind, year }`. Answers `{ doc }`. */
export const openReportEndpoint: Endpoint = memberEndpoint({
  path: '/open',
  method: 'post',
  handler: async (req) => {
    const { year: asked, ...given } = await bodyOf(req)
    const year = typeof asked === 'number' ? String(asked) : asked
    const { id, number, state, version } = await openReport(req, { ...given, year })
    return Response.json({ doc: { id, number, state, version } })
  },
})
