import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { periodOn, today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import { optionsOf } from '../options.ts'
import { type Holder, holdersOfUnits } from '../organisation/holders.ts'
import { giveLine } from '../outbox/daily.ts'
import type { Late } from '../processes/deadlines/late.ts'
import { processStanding, type ProcessStanding } from '../processes/deadlines/standing.ts'
import { signature } from '../records/record-step.ts'
import type { UnitOfYear } from '../year/figures.ts'
import { loadProcesses } from '../year/load-year.ts'
import { noteKey } from './rules.ts'
import { reminderRefusalText } from './text.ts'
import { noteWith } from './write.ts'

const told = {
  title: { nb: 'HMS-runden ved {name} er over fristen', en: 'The HSE process at {name} is late' },
  /** To the manager of the unit above, for knowledge. */
  copied: {
    nb: 'Lederen ved {name} er minnet om HMS-runden',
    en: 'The manager at {name} has been reminded of the HSE process',
  },
  help: {
    nb: 'Er det noe som hindrer dere, skriver du hvorfor på siden til enheten, eller ber HMS-koordinatoren om hjelp.',
    en: 'If something is preventing you, write why on the page of the unit, or ask the HSE coordinator for help.',
  },
} satisfies Record<string, Text>

/** A late unit, and who is told when it is reminded. */
export interface Reminder {
  readonly unit: UnitOfYear
  readonly process: ProcessStanding['process']
  readonly late: Late
  /** The unit's manager, or the nearest above where it has none; null where nobody can be told. */
  readonly manager: Holder | null
  /** Unit the manager leads. */
  readonly managerUnit: string | null
  /** The manager above that one. */
  readonly above: Holder | null
}

/** Units by their code, as reminders look at them: those that are late, and those that are not. */
export interface Reminders {
  readonly late: readonly Reminder[]
  readonly notLate: readonly UnitOfYear[]
  readonly period: string
  readonly byId: ReadonlyMap<string, UnitOfYear>
}

/**
 * Who would be told of which units today. Units the one who asks may not remind are left out.
 * @param codes of units
 */
export async function remindersFor(
  req: PayloadRequest,
  codes: readonly string[],
): Promise<Reminders> {
  const period = periodOn(today(optionsOf(req.payload).clock))
  const { all, units: reached } = await reachOf(req, 'internal-control-notes', 'remind')
  const year = await loadProcesses(req, all ? 'all' : reached, period)
  const asked = year.units.filter(({ code }) => codes.includes(code))
  const holders = await holdersOfUnits(
    req,
    asked.map(({ id }) => id),
  )
  const standings = asked.map((unit) => processStanding(year, unit))
  return {
    late: standings.flatMap(({ late, process, unit }): Reminder[] => {
      if (late === null) return []
      const { manager = null, managerUnit = null, managersAbove } = holders.get(unit.id) ?? {}
      const above = managersAbove?.[0] ?? null
      return [{ unit, process, late, manager, managerUnit, above }]
    }),
    notLate: standings.flatMap(({ late, unit }) => (late === null ? [unit] : [])),
    period: period.label,
    byId: year.byId,
  }
}

/** What is asked for when units are reminded. */
export interface RemindAsk {
  /** Codes of units. */
  readonly units: readonly string[]
  /** Tells the manager above, too. */
  readonly copyAbove: boolean
}

/**
 * Reminds the managers of late units in the next letter, and keeps the day beside each unit. Once a day and unit, however
 * often it is pressed.
 * @throws Refusal 400 where no unit is named, 403 without the right to one of them, 409 where one is not late any more or
 *   has nobody to tell
 */
export async function remindUnits(
  req: PayloadRequest,
  { copyAbove, units: codes }: RemindAsk,
): Promise<void> {
  if (codes.length === 0) refuse(req, reminderRefusalText.noneChosen, { field: 'units' })
  const { late, notLate, period } = await remindersFor(req, codes)
  if (late.length + notLate.length < new Set(codes).size) {
    refuse(req, reminderRefusalText.mayNotRemind, { status: 403, code: 'notAllowed' })
  }
  const [done] = notLate
  if (done)
    refuse(req, fill(reminderRefusalText.notLate, { name: done.name }), {
      status: 409,
      code: 'notLate',
    })
  const alone = late.find(({ manager }) => manager?.account == null)
  if (alone) {
    const text = fill(reminderRefusalText.nobodyToTell, { name: alone.unit.name })
    refuse(req, text, { status: 409, code: 'nobodyToTell' })
  }
  const ids = await processIds(req, late)
  const day = today(optionsOf(req.payload).clock)
  for (const each of late) {
    await inTransaction(req, async () => {
      await tellOf(req, each, { copyAbove, day, process: ids.get(each.process?.number ?? '') })
      await keep(req, each.unit.id, { period, day })
    })
  }
}

/** Ids of the processes that are open, by number: a letter asks whether its reader may read the record it is of. */
async function processIds(
  req: PayloadRequest,
  late: readonly Reminder[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = late.flatMap(({ process }) => process?.number ?? [])
  if (numbers.length === 0) return new Map()
  const found = await local.find(req, 'hse-processes', {
    overrideAccess: true,
    where: { number: { in: numbers } },
    select: { number: true },
  })
  return new Map(found.map(({ id, number }) => [number, id]))
}

async function tellOf(
  req: PayloadRequest,
  { above, late, manager, process, unit }: Reminder,
  {
    copyAbove,
    day,
    process: id,
  }: { readonly copyAbove: boolean; readonly day: string; readonly process: string | undefined },
): Promise<void> {
  const line = {
    due: late.due,
    about: id === undefined ? null : ({ collection: 'hse-processes', id } as const),
    place: process
      ? ({ record: 'hse-processes', number: process.number } as const)
      : ({ list: 'hse-processes' } as const),
  }
  await giveLine(req, {
    ...line,
    key: `unit:${unit.id}:reminded:${day}`,
    part: 'asked',
    accounts: [manager?.account],
    title: fill(told.title, { name: unit.name }),
    body: [late.text, told.help],
  })
  if (!copyAbove) return
  await giveLine(req, {
    ...line,
    key: `unit:${unit.id}:reminded-above:${day}`,
    part: 'know',
    accounts: [above?.account],
    title: fill(told.copied, { name: unit.name }),
    body: [late.text],
  })
}

/** The day and who reminded, in the place of the time before. */
async function keep(
  req: PayloadRequest,
  unit: string,
  { day, period }: { readonly day: string; readonly period: string },
): Promise<void> {
  const kind = 'reminded' as const
  const key = noteKey(unit, kind, 'risk', period)
  const stands = await noteWith(req, key)
  if (stands?.date === day) return
  const system = { overrideAccess: true } as const
  const data = { date: day, name: (await signature(req)).name }
  if (stands) {
    const { id, version } = stands
    await local.update(req, 'internal-control-notes', id, { ...data, version }, system)
    return
  }
  const made = { key, unit, point: 'risk' as const, kind, period, ...data }
  await local.create(req, 'internal-control-notes', made, system)
}
