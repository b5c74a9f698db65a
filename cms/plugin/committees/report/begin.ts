import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { idOf, local } from '../../database/local.ts'
import type { CommitteeReport } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { gather, type Given, refuseFaults } from '../../records/engine.ts'
import { choice } from '../../records/input/choice.ts'
import { unit } from '../../records/input/register.ts'
import { text } from '../../records/input/text.ts'
import { withNumber } from '../../records/record-number.ts'
import { signature } from '../../records/record-step.ts'
import { type Committee, committeeText, meetingText } from '../text.ts'
import { meetingsOfYear } from './load.ts'
import { committeeReportKey, committeeReportYear, reportSeries } from './rules.ts'
import { committeeReportRefusalText as refusals, committeeReportText } from './text.ts'

const system = { overrideAccess: true } as const

/** What is asked of whoever begins a report. */
export const beginCommitteeReportInput = {
  committee: choice<Committee, unknown>({
    label: meetingText.committee,
    words: committeeText,
    missing: 'committeeMissing',
    before: 'stored',
  }),
  unit: unit({ label: committeeReportText.unit, missing: 'unitMissing', before: 'stored' }),
  year: text({
    label: { nb: 'Hvilket år gjelder rapporten?', en: 'Which year is the report of?' },
    before: (_record, day) => day.slice(0, 4),
  }),
} as const

/**
 * Begins the report of a committee of a year. There is one: begun again, also at once, it is the one there is. The chair of the
 * last meeting is to approve it.
 * @throws Refusal with everything that is wrong; 403 without the right
 */
export async function beginCommitteeReport(
  req: PayloadRequest,
  { language, ...given }: Given & { readonly language: 'nb' | 'en' },
): Promise<CommitteeReport> {
  if (!(await reachOf(req, 'committee-reports', 'begin')).all) {
    refuse(req, refusals.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const { faults, values } = await gather(req, beginCommitteeReportInput, given)
  const day = today(optionsOf(req.payload).clock)
  const now = Number(day.slice(0, 4))
  const year = committeeReportYear(values.year, day)
  const known = faults.length === 0 && year !== null
  const meetings = known ? await meetingsOfYear(req, { ...values, year }) : []
  const last = meetings.at(-1)
  const say = { this: String(now), last: String(now - 1) }
  refuseFaults(
    req,
    [
      ...faults,
      ...(year === null ? [{ code: 'yearWrong', field: 'year', say }] : []),
      ...(known && !last ? [{ code: 'noMeetings', field: 'committee' }] : []),
    ],
    refusals,
  )
  if (!last || year === null) throw new Error('A report without a meeting was not refused.')
  const { committee, unit: of } = values
  const key = committeeReportKey(committee, of, year)
  const there = await byKey(req, key)
  if (there) return there
  const data = {
    ...{ committee, key, language, year },
    unit: of,
    leader: idOf(last.leader),
    state: 'drafting' as const,
    steps: [{ step: 'begin' as const, ...(await signature(req)) }],
  }
  return withNumber(
    req,
    'committee-reports',
    reportSeries(committee, year),
    async (number) =>
      (await byKey(req, key)) ??
      local.create(req, 'committee-reports', { ...structuredClone(data), number }, system),
  )
}

async function byKey(req: PayloadRequest, key: string): Promise<CommitteeReport | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'committee-reports', { ...system, where, limit: 1 })
  return found
}

/** `POST /api/committee-reports/begin` with `{ committee, unit, year, language }`. Answers `{ doc }`. */
export const beginCommitteeReportEndpoint: Endpoint = memberEndpoint({
  path: '/begin',
  method: 'post',
  handler: async (req) => {
    const { language, year: asked, ...given } = await bodyOf(req)
    const year = typeof asked === 'number' ? String(asked) : asked
    const written = language === 'en' ? 'en' : 'nb'
    const made = await beginCommitteeReport(req, { ...given, year, language: written })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
