import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import type { ActionOf } from '../access/table.ts'
import { instant, today } from '../core/dates.ts'
import { type StepOutcome, takeRecordStep } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import { fill, say, type Text } from '../core/text.ts'
import type { HseProcess } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { factsOf } from './facts.ts'
import { blocking, type Gap, gaps } from './gaps/rules.ts'
import { gapText } from './gaps/text.ts'
import { onNewest } from './newest.ts'
import { processRefusalText } from './text.ts'

/** What a step of a process writes. */
export type ProcessOutcome = StepOutcome<'hse-processes'>

/**
 * Takes one step of a process as it is now, in one transaction. A closed one takes none but being reopened.
 * @param work looks at the process and answers what to write, or null for nothing
 * @throws Refusal 404, 403, or 409 for a closed process
 */
export async function takeProcessStep(
  req: PayloadRequest,
  at: { readonly id: string; readonly action: ActionOf<'hse-processes'> },
  work: (process: HseProcess) => Promise<ProcessOutcome | null>,
): Promise<HseProcess> {
  const step = { collection: 'hse-processes', ...at, version: null } as const
  return onNewest(req, () =>
    takeRecordStep(req, step, (process) => {
      if (process.state === 'closed' && at.action !== 'reopen') {
        refuse(req, processRefusalText.closed, { status: 409, code: 'closed' })
      }
      return work(process)
    }),
  )
}

/** What is missing before a process can go on. */
export async function gapsOf(req: PayloadRequest, process: HseProcess): Promise<Gap[]> {
  return gaps(await factsOf(req, process), dayOf(req))
}

/** What is missing, as a sentence. */
export function gapSentence({ code, values }: Pick<Gap, 'code' | 'values'>): Text {
  const { day } = values
  const spoken =
    typeof day === 'string' ? { day: { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') } } : {}
  return fill(gapText[code], { ...values, ...spoken })
}

/** Refuses with everything that is missing, each at its field. */
export function refuseGaps(req: PayloadRequest, found: readonly Gap[]): void {
  const missing = blocking(found)
  if (missing.length === 0) return
  const sentences = missing.map(gapSentence)
  const joined = (language: 'nb' | 'en'): string =>
    sentences.map((each) => say(each, language)).join(' ')
  refuse(req, fill(processRefusalText.gaps, { gaps: { nb: joined('nb'), en: joined('en') } }), {
    status: 409,
    code: 'gaps',
    fields: missing.map((each, index) => ({
      field: [each.section, each.row, each.field].filter((part) => part !== null).join('.'),
      text: sentences[index] ?? processRefusalText.gaps,
    })),
  })
}

/** Today in Oslo. */
export function dayOf(req: PayloadRequest): string {
  return today(optionsOf(req.payload).clock)
}

/** Who says yes, and when. */
export async function confirmation(
  req: PayloadRequest,
): Promise<{ at: string; by: string | null }> {
  const { person } = await principalOf(req)
  return { at: instant(optionsOf(req.payload).clock), by: person }
}

/** A reason someone gave. @throws Refusal at `field` when it is empty */
export function demandReason(req: PayloadRequest, reason: string, field = 'reason'): string {
  const given = reason.trim()
  if (given === '') refuse(req, processRefusalText.reasonMissing, { field, code: 'reasonMissing' })
  return given
}
