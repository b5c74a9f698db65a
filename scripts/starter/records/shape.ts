import { addDays, momentOf } from '../../../cms/plugin/core/dates.ts'
import { ids } from '../ids.ts'
import { dayOfLastYear, type StarterDay, type StarterMoment } from './values.ts'

/** What turns the files into documents: the day of loading, and account and name of each person. */
export interface RecordContext {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Account by person id, for those who have one. */
  readonly accounts: ReadonlyMap<string, string>
}

/** A record with the steps it has taken. */
export interface Stepped {
  readonly steps: readonly {
    readonly step: string
    readonly at: StarterMoment
    readonly by?: string | undefined
    readonly note?: string | undefined
  }[]
}

/** A person as the register knows it; nobody is null. */
export function person(id: string | null | undefined): string | null {
  return id == null ? null : ids.person(id)
}

type Written<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The fields of a row that were written: what a file leaves out is no field. */
export function written<T extends object>(row: T): Written<T> {
  const fields = Object.entries(row).filter(([, value]) => value !== undefined)
  return Object.fromEntries(fields) as Written<T>
}

/** A topic as the register knows it. */
export function topic(slug: string | undefined): string | null {
  return slug === undefined ? null : ids.topic(slug)
}

/** Turns days, moments and people of the files into what a document holds, as of a day of loading. */
export function shapeOf(
  people: readonly { readonly id: string; readonly name: string }[],
  { day: loaded, accounts }: RecordContext,
) {
  const names = new Map(people.map((each) => [each.id, each.name]))
  const dayOf = (day: StarterDay): string => {
    if (typeof day === 'number') return addDays(loaded, day)
    const inLastYear = dayOfLastYear.exec(day)?.[1]
    return inLastYear === undefined
      ? day
      : `${String(Number(loaded.slice(0, 4)) - 1)}-${inLastYear}`
  }
  const day = (given: StarterDay | undefined): string | null =>
    given === undefined ? null : dayOf(given)
  const moment = (given: StarterMoment): string => {
    const { day: on, time } = typeof given === 'object' ? given : { day: given, time: '09:00' }
    return momentOf(dayOf(on), time) ?? dayOf(on)
  }
  /** Year in which a record began: the one its number is of. */
  const year = ({ steps }: Stepped): number => {
    const [first] = steps
    const at = first?.at ?? 0
    return Number(dayOf(typeof at === 'object' ? at.day : at).slice(0, 4))
  }
  const signed = (by: string | undefined) => ({
    by: by === undefined ? null : (accounts.get(by) ?? null),
    name: by === undefined ? null : (names.get(by) ?? null),
  })
  const confirmed = (given: { at: StarterMoment; by: string } | undefined) =>
    given ? { at: moment(given.at), by: ids.person(given.by) } : {}
  return {
    day,
    dayOf,
    moment,
    year,
    confirmed,
    nameOf: (id: string | undefined): string | null => names.get(id ?? '') ?? null,
    began: ({ steps }: Stepped): string => moment(steps[0]?.at ?? 0),
    taken: <Step extends Stepped['steps'][number]>({ step, at, by, note }: Step) => ({
      step: step as Step['step'],
      at: moment(at),
      note: note ?? null,
      ...signed(by),
    }),
  }
}

/** How the files are read on a day. */
export type Shape = ReturnType<typeof shapeOf>
