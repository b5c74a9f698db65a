import { addDays } from '../../core/dates.ts'

/** Days of the ladder, counted from the deadline. */
export interface LadderDays {
  /** Before it: whoever is responsible is asked whether they need more time or help. */
  readonly helpDays: number
  /** After it: the level above is told. */
  readonly aboveDays: number
  /** After it: the HSE unit is told. */
  readonly hseUnitDays: number
}

/** The ladder an installation comes with. */
export const standardLadder: LadderDays = { helpDays: 7, aboveDays: 14, hseUnitDays: 30 }

/** The rungs in their order. `manager`: the day itself, the manager and whoever is responsible. */
export const rungs = ['help', 'manager', 'above', 'hseUnit'] as const
export type Rung = (typeof rungs)[number]

/** Something with a deadline, and those who are told of it, as ids of people. */
export interface Matter {
  /** `YYYY-MM-DD`. */
  readonly due: string
  /** True for a critical case and what belongs to it: the HSE unit is told the same day. */
  readonly critical: boolean
  readonly responsible: readonly string[]
  readonly manager: string | null
  /** The managers above that one, the nearest first. */
  readonly managersAbove: readonly string[]
  readonly hseUnit: readonly string[]
}

/** A rung of one matter that one person is told of. */
export interface Told {
  readonly person: string
  readonly rung: Rung
  /** True for one who is told as whoever is responsible, false for one whom it has come up to. */
  readonly own: boolean
}

/** Days a rung may be told late: what was reached before belongs to a sum, never to a backlog. */
export const latest = 31

/** The day a rung is reached. */
export function reachedOn(
  { critical, due }: Pick<Matter, 'critical' | 'due'>,
  rung: Rung,
  ladder: LadderDays,
): string {
  switch (rung) {
    case 'help':
      return addDays(due, -ladder.helpDays)
    case 'manager':
      return due
    case 'above':
      return addDays(due, ladder.aboveDays)
    case 'hseUnit':
      return critical ? due : addDays(due, ladder.hseUnitDays)
  }
}

/**
 * Who is to have been told of a matter by this day, each of the highest rung that is theirs. Whoever was told of it
 * before is not told again: the caller remembers that by matter, deadline and rung, so that a new deadline begins anew.
 */
export function toldBy(matter: Matter, day: string, ladder: LadderDays): Told[] {
  const told = new Map<string, Told>()
  for (const rung of rungs) {
    const reached = reachedOn(matter, rung, ladder)
    if (reached > day) continue
    const late = reached < addDays(day, -latest)
    for (const { own, person } of toldAt(matter, rung)) {
      if (late) told.delete(person)
      else told.set(person, { person, rung, own })
    }
  }
  return [...told.values()]
}

function toldAt(matter: Matter, rung: Rung): { person: string; own: boolean }[] {
  const { hseUnit, manager, managersAbove, responsible } = matter
  const own = responsible.map((person) => ({ person, own: true }))
  const others = (people: readonly string[]): { person: string; own: boolean }[] =>
    people
      .filter((person) => !responsible.includes(person))
      .map((person) => ({ person, own: false }))
  switch (rung) {
    case 'help':
      return own
    case 'manager':
      return [...own, ...others(manager === null ? [] : [manager])]
    case 'above':
      return others(managersAbove.slice(0, 1))
    case 'hseUnit':
      return others(hseUnit)
  }
}

/** What tells one rung of a matter from another. It holds the deadline: a new one is told of anew. */
export function rungKey(matter: { record: string; id: string; due: string }, rung: Rung): string {
  return `ladder:${matter.record}:${matter.id}:${matter.due}:${rung}`
}
