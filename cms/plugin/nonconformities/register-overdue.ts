import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { forgetHandedUp } from '../access/handed-up.ts'
import { today } from '../core/dates.ts'
import { fill, say, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Measure, Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { dueOfNew } from './deadlines/due.ts'
import { byKey, seriesOf } from './register-finding.ts'

const words = {
  title: { nb: 'Tiltak over fristen: {title}', en: 'Overdue measure: {title}' },
  description: {
    nb: 'Tiltak {number} skulle vært utført {day}.\n\n{reason}',
    en: 'Measure {number} should have been carried out by {day}.\n\n{reason}',
  },
} satisfies Record<string, Text>

/** Key of the nonconformity of a measure that passed its deadline: one for each deadline it had. */
export function overdueKey({ id, deadline }: Pick<Measure, 'id' | 'deadline'>): string {
  return `measure:${id}:overdue:${deadline ?? ''}`
}

/**
 * Registers as a nonconformity that a measure was not done in time. The unit receives, assesses and handles it as any
 * other. Whoever an earlier case is kept from is kept from this one. The same deadline again gives the one there is.
 * Whoever calls has asked for the right.
 * @param reason in the words of the one who registers it
 */
export async function registerOverdueMeasure(
  req: PayloadRequest,
  measure: Measure,
  reason: string,
): Promise<Nonconformity> {
  const key = overdueKey(measure)
  const known = await byKey(req, key)
  if (known) return known
  const day = today(optionsOf(req.payload).clock)
  const { language } = measure
  const written = (text: Text, values: Record<string, string>): string =>
    say(fill(text, values), language)
  const state = { state: 'reported', type: 'nonconformity', source: 'overdueMeasure' } as const
  const data = {
    key,
    year: Number(day.slice(0, 4)),
    ...state,
    overdueMeasure: measure.id,
    title: written(words.title, { title: measure.title }),
    description: written(words.description, {
      number: measure.number,
      day: spokenDay(measure.deadline, language),
      reason,
    }),
    language,
    unit: idOf(measure.unit),
    topic: measure.topic ? idOf(measure.topic) : null,
    eventDate: measure.deadline ?? day,
    reportedDate: day,
    due: await dueOfNew(req, { ...state, severity: null, since: day }),
    ...(await keptAs(req, measure)),
    steps: [{ step: 'registerOverdue' as const, note: reason, ...(await signature(req)) }],
  }
  const made = await withNumber(
    req,
    'nonconformities',
    seriesOf(day.slice(0, 4)),
    async (number) =>
      (await byKey(req, key)) ??
      local.create(
        req,
        'nonconformities',
        { ...structuredClone(data), number },
        { overrideAccess: true },
      ),
  )
  forgetHandedUp(req)
  return made
}

/** What is kept from the manager in the case a measure belongs to is kept from her here too. */
async function keptAs(
  req: PayloadRequest,
  { nonconformity }: Pick<Measure, 'nonconformity'>,
): Promise<Partial<Nonconformity>> {
  if (!nonconformity) return {}
  const system = { overrideAccess: true } as const
  const origin = await local.findById(req, 'nonconformities', idOf(nonconformity), system)
  if (origin?.concernsManager !== true) return {}
  const { handlingUnit, withheldFrom } = origin
  return {
    concernsManager: true,
    handlingUnit: handlingUnit ? idOf(handlingUnit) : null,
    withheldFrom: (withheldFrom ?? []).map(idOf),
  }
}
