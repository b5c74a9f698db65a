import type { PayloadRequest } from 'payload'
import { civilDay, today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { earlierProcesses } from './earlier.ts'
import { isInternal, stateAfter } from '../enquiries/rules.ts'
import type { Asker, EnquiryState } from '../enquiries/text.ts'
import type { Enquiry, HseProcess } from '../generated-types.ts'
import { optionsOf } from '../options.ts'

/** An enquiry as a process looks at it. */
export interface InputEnquiry {
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly asker: Asker
  /** Where it stood on the last day of the process, or stands now. */
  readonly state: EnquiryState
  /** The point it is gone through under. */
  readonly input: 'enquiriesInternal' | 'enquiriesExternal'
}

/** The unit's last process before this one, or null for the first. Read with the reader's own rights. */
export async function lastProcess(
  req: PayloadRequest,
  process: Pick<HseProcess, 'unit' | 'year'>,
): Promise<HseProcess | null> {
  const [last] = await earlierProcesses(req, process)
  return last ?? null
}

/** Day a process looks back to, `YYYY-MM-DD`. */
export function lookedBackTo({ year }: HseProcess, last: HseProcess | null): string {
  return last?.closedDate ?? last?.post?.date ?? `${String(year - 1)}-01-01`
}

/**
 * What the unit was asked since its last process, and what was not closed before: up to the day the process was closed,
 * and as it stood then, so that a report stays what was signed. Read with the reader's own rights.
 */
export async function enquiriesOf(
  req: PayloadRequest,
  process: HseProcess,
  last: HseProcess | null,
): Promise<InputEnquiry[]> {
  const since = lookedBackTo(process, last)
  const until = process.closedDate ?? today(optionsOf(req.payload).clock)
  const found = await local.find(req, 'enquiries', {
    overrideAccess: false,
    where: {
      and: [
        { unit: { equals: idOf(process.unit) } },
        { date: { less_than_equal: until } },
        {
          or: [
            { date: { greater_than_equal: since } },
            { state: { not_equals: 'closed' } },
            { updatedAt: { greater_than_equal: since } },
          ],
        },
      ],
    },
    sort: '-date',
    select: { number: true, title: true, language: true, asker: true, date: true, steps: true },
  })
  return found.flatMap(({ asker, date, language, number, steps, title }) => {
    const state = stateOn(steps, until)
    if (date < since && stateOn(steps, since) === 'closed') return []
    const input = isInternal(asker) ? 'enquiriesInternal' : 'enquiriesExternal'
    return [{ asker, input, language, number, state, title }]
  })
}

/** Where an enquiry stood at the end of a day. */
function stateOn(steps: Enquiry['steps'], day: string): EnquiryState {
  const taken = (steps ?? []).findLast(({ at }) => at && civilDay(at) <= day)
  return stateAfter[taken?.step ?? 'register']
}
