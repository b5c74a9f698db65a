import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../database/local.ts'
import {
  anyOf,
  elsewhereIn,
  handledIn,
  inUnits,
  named,
  type Reading,
  withIds,
} from '../../tasks/reading.ts'
import type { MeasureFacts } from './rules.ts'

/** A measure before it is known how serious its nonconformity is. */
export type LivingMeasure = Omit<MeasureFacts, 'severity'>

/** Measures that are not cancelled. */
export async function livingMeasures(
  req: PayloadRequest,
  reading: Reading,
): Promise<LivingMeasure[]> {
  const { overrideAccess, person, leads } = reading
  const mine =
    leads === null
      ? {}
      : anyOf([
          { responsible: { equals: person } },
          inUnits(leads),
          withIds('nonconformity', handledIn(reading, leads, true)),
        ])
  const found = await local.find(req, 'measures', {
    overrideAccess,
    where: {
      and: [{ state: { not_equals: 'cancelled' } }, ...(mine === null ? [] : [mine])],
    },
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      state: true,
      responsible: true,
      deadline: true,
      doneDate: true,
      doneBy: true,
      priority: true,
      nonconformity: true,
    },
  })
  const elsewhere = elsewhereIn(reading)
  return found.map((record) => ({
    ...named(record),
    state: record.state,
    responsible: record.responsible ? idOf(record.responsible) : null,
    deadline: record.deadline ?? null,
    doneDate: record.doneDate ?? null,
    doneBy: record.doneBy ? idOf(record.doneBy) : null,
    priority: record.priority ?? null,
    nonconformity: record.nonconformity ? idOf(record.nonconformity) : null,
    elsewhere: elsewhere(record.nonconformity ? idOf(record.nonconformity) : null),
  }))
}
