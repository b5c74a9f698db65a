import type { PayloadRequest } from 'payload'
import { addDays, today } from '../../core/dates.ts'
import { local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { tellsWhoReported } from './forget.ts'
import { forgottenOn, lastClosedOn } from './rules.ts'

/** How far the preview looks ahead, and the log looks back, in days. */
export const previewDays = 30
const most = 50

/** Who reported which cases is about to be removed, and was. Numbers and days; never persons. */
export interface ForgettingPreview {
  /** Cases whose day has come or comes soon, the first first. */
  readonly coming: readonly { readonly number: string; readonly day: string }[]
  readonly comingTotal: number
  /** Cases whose day has passed and that still tell: something was in the way. */
  readonly late: number
  /** What was removed lately, the last first. */
  readonly done: readonly { readonly number: string; readonly day: string }[]
  readonly doneTotal: number
}

/** What the job that forgets reporters will do, and has done, with the cases the one who asks may read. */
export async function forgettingPreview(req: PayloadRequest): Promise<ForgettingPreview> {
  const day = today(optionsOf(req.payload).clock)
  // As the system: nobody may ask for who reported. Which of them are shown is asked as the reader.
  const system = { overrideAccess: true } as const
  const until = (last: string) => ({
    and: [tellsWhoReported, { closedDate: { less_than_equal: lastClosedOn(last) } }],
  })
  const [coming, late, done] = await Promise.all([
    local.page(req, 'nonconformities', {
      ...system,
      where: until(addDays(day, previewDays)),
      sort: ['closedDate', 'number'],
      select: { number: true, closedDate: true },
      limit: most,
      page: 1,
    }),
    local.count(req, 'nonconformities', { ...system, where: until(addDays(day, -1)) }),
    local.page(req, 'nonconformities', {
      ...system,
      where: { reporterForgotten: { greater_than_equal: addDays(day, -previewDays) } },
      sort: ['-reporterForgotten', 'number'],
      select: { number: true, reporterForgotten: true },
      limit: most,
      page: 1,
    }),
  ])
  const shown = await readable(req, [...coming.docs, ...done.docs])
  return {
    coming: coming.docs.flatMap(({ closedDate, id, number }) =>
      closedDate && shown.has(id) ? [{ number, day: forgottenOn(closedDate) }] : [],
    ),
    comingTotal: coming.total,
    late,
    done: done.docs.flatMap(({ id, number, reporterForgotten }) =>
      reporterForgotten && shown.has(id) ? [{ number, day: reporterForgotten }] : [],
    ),
    doneTotal: done.total,
  }
}

/** Which of these the one who asks may read: a case may be kept from them. */
async function readable(
  req: PayloadRequest,
  cases: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where: { id: { in: cases.map(({ id }) => id) } },
    select: { number: true },
  })
  return new Set(found.map(({ id }) => id))
}
