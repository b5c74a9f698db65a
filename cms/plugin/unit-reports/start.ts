import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { UnitReport } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { unit } from '../records/input/register.ts'
import { text } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { unitsOfYear } from '../year/load-year.ts'
import { supportingUnits } from './count.ts'
import { reportKey, reportKindOf, reportYearOn, yearOf } from './rules.ts'
import { accept } from './steps/accept.ts'
import { handIn } from './steps/hand-in.ts'
import { sendBack } from './steps/send-back.ts'
import { state } from './steps/state.ts'
import { type ReportKind, reportRefusalText, reportStateText, reportText } from './text.ts'

/** What can be done with a report, the most likely first. */
export const reportSteps = recordSteps({
  collection: 'unit-reports',
  steps: { handIn, accept, sendBack, state },
  refusals: reportRefusalText,
  wrongState: (report) =>
    fill(reportRefusalText.wrongState, { state: reportStateText[report.state] }),
})

/** What was done with a report. */
export const reportStepText = historyText(reportSteps, {
  start: { nb: 'Startet', en: 'Started' },
})

/** What is asked of whoever starts one. */
export const startInput = {
  unit: unit({
    label: { nb: 'Hvilken enhet?', en: 'Which unit?' },
    missing: 'unitMissing',
    before: 'stored',
  }),
  year: text({
    label: reportText.year,
    hint: {
      nb: 'Året rapporten forteller om.',
      en: 'The year the report tells of.',
    },
    before: (_record, day) => String(reportYearOn(day)),
  }),
} as const

/**
 * Starts the report of a unit on a year. There is one: started again, also at once, it is the one there is.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function startReport(
  req: PayloadRequest,
  { language, ...given }: Given & { readonly language: 'nb' | 'en' },
): Promise<UnitReport> {
  const day = today(optionsOf(req.payload).clock)
  const { faults, values } = await gather(req, startInput, given)
  const year = yearOf(values.year, day)
  const last = reportYearOn(day)
  const say = { this: String(last + 1), last: String(last) }
  const wrong = year === null ? [{ code: 'yearWrong', field: 'year', say }] : []
  const others = faults.filter(({ field }) => field !== 'year')
  refuseFaults(req, [...others, ...wrong], reportRefusalText)
  const reached = await reachOf(req, 'unit-reports', 'start')
  if (!reached.all && !reached.units.includes(values.unit)) {
    const refusal = { status: 403, code: 'notAllowed', field: 'unit' } as const
    refuse(req, reportRefusalText.mayNotStart, refusal)
  }
  const key = reportKey(values.unit, year ?? last)
  const there = await byKey(req, key)
  if (there) return there
  const data = {
    key,
    language,
    year: year ?? last,
    kind: await kindOf(req, values.unit),
    unit: values.unit,
    startedOn: day,
    state: 'started' as const,
    steps: [{ step: 'start' as const, ...(await signature(req)) }],
  }
  return withNumber(
    req,
    'unit-reports',
    `ENH-${String(data.year)}-`,
    async (number) =>
      (await byKey(req, key)) ??
      local.create(
        req,
        'unit-reports',
        { ...structuredClone(data), number },
        { overrideAccess: true },
      ),
  )
}

/** The report of a unit on a year, as the system. */
export async function byKey(req: PayloadRequest, key: string): Promise<UnitReport | undefined> {
  const [found] = await local.find(req, 'unit-reports', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}

/** A unit that was closed or merged starts none; what it had started is handed in as it is. */
async function kindOf(req: PayloadRequest, id: string): Promise<ReportKind> {
  const [units, supporting] = await Promise.all([unitsOfYear(req), supportingUnits(req)])
  const found = units.find((each) => each.id === id)
  if (!found) refuse(req, reportRefusalText.noUnit, { field: 'unit', code: 'noUnit' })
  return reportKindOf(found, { supporting, byId: new Map(units.map((each) => [each.id, each])) })
}

/** `POST /api/unit-reports/start` with `{ language, unit, year }`. Answers `{ doc }`. */
export const startEndpoint: Endpoint = memberEndpoint({
  path: '/start',
  method: 'post',
  handler: async (req) => {
    const { language, ...given } = await bodyOf(req)
    const year = typeof given['year'] === 'number' ? String(given['year']) : given['year']
    const written = language === 'en' ? 'en' : 'nb'
    const report = await startReport(req, { ...given, year, language: written })
    const { id, number, state: stands, version } = report
    return Response.json({ doc: { id, number, state: stands, version } })
  },
})
