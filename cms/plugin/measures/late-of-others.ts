import type { PayloadRequest, Where } from 'payload'
import { can, reachOf } from '../access/can.ts'
import { groupCounts } from '../database/group-counts.ts'
import { local } from '../database/local.ts'
import type { Measure } from '../generated-types.ts'
import { isLate } from './conditions.ts'

/** Measures past their deadline in the units someone answers for. */
export interface LateMeasures {
  /** Those that others are responsible for, or nobody, the oldest deadline first. */
  readonly ofOthers: readonly Pick<
    Measure,
    'id' | 'number' | 'title' | 'language' | 'unit' | 'deadline' | 'responsible'
  >[]
  /** How many there are of others in all. */
  readonly others: number
  /** How many past their deadline the one who asks may read: rows of the list. */
  readonly all: number
}

/** What somebody who answers for no unit has. */
export const noneLate: LateMeasures = { ofOthers: [], others: 0, all: 0 }

/**
 * What is late in the units someone leads though another is to do it: it is no task of theirs, and theirs to answer for.
 * @param shown how many of others are named
 */
export async function lateMeasures(
  req: PayloadRequest,
  { day, person, shown }: { readonly day: string; readonly person: string; readonly shown: number },
): Promise<LateMeasures> {
  const { led } = await reachOf(req, 'measures', 'read')
  const right = await can(req, 'measures', 'read')
  if (led.length === 0 || right === false) return noneLate
  const ofOther = {
    or: [{ responsible: { not_equals: person } }, { responsible: { exists: false } }],
  }
  const late: Where = { and: [isLate(day), ...(right === true ? [] : [right])] }
  const groups = await groupCounts(req, {
    collection: 'measures',
    by: ['unit', 'responsible'],
    where: late,
  })
  const mine = new Set(led)
  const others = sumOf(
    groups.filter(
      ({ values: { responsible, unit } }) => mine.has(String(unit)) && responsible !== person,
    ),
  )
  if (others === 0) return { ...noneLate, all: sumOf(groups) }
  const ofOthers = await local.find(req, 'measures', {
    overrideAccess: false,
    where: { and: [isLate(day), { unit: { in: [...led] } }, ofOther] },
    sort: 'deadline',
    limit: shown,
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      deadline: true,
      responsible: true,
    },
  })
  return { ofOthers, others, all: sumOf(groups) }
}

const sumOf = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0)
