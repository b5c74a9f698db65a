import type { Payload, PayloadRequest } from 'payload'
import {
  calendarAddress,
  pageAddress,
  requirementsAddress,
  unitCycleAddress,
  unitsCycleCsvAddress,
} from '../../content/addresses/my-hse.ts'
import { today } from '../../cms/plugin/core/dates.ts'
import { giveAddress, myCalendars } from '../../cms/plugin/cycle/calendars/addresses.ts'
import { months } from '../../cms/plugin/cycle/rules.ts'
import { markKey } from '../../cms/plugin/cycle/unit/rules.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { optionsOf } from '../../cms/plugin/options.ts'
import { writeMany } from '../starter/many-records.ts'
import type { BenchRow } from './lists.ts'

const requirementCount = 60
const activityCount = 40
const years = 5
const system = { overrideAccess: true } as const

/** What the figures are measured on, in words. */
export const yearRegisters = `${String(requirementCount)} requirements each unit has decided of, ${String(activityCount)} activities it has done in ${String(years)} years`

/**
 * Requirements each unit has decided of, and an annual cycle each unit has said it has done, for five years.
 * @param units their ids
 */
export async function fillYear(req: PayloadRequest, units: readonly string[]): Promise<void> {
  const day = today(optionsOf(req.payload).clock)
  await requirements(req, units, day)
  await activities(req, units, Number(day.slice(0, 4)))
}

async function requirements(
  req: PayloadRequest,
  units: readonly string[],
  day: string,
): Promise<void> {
  const law = {
    id: 'law-1',
    lovdataId: 'LOV-2005-06-17-62',
    state: 'inForce',
    shortTitle: 'Arbeidsmiljøloven',
    title: 'Lov om arbeidsmiljø',
  } as const
  await local.create(req, 'regulations', law, { ...system, locale: 'nb' })
  const ids = Array.from({ length: requirementCount }, (_, index) => `req-${String(index)}`)
  for (const [index, id] of ids.entries()) {
    const text = `Enheten skal gjøre det som står i punkt ${String(index)}.`
    const section = `${String(1 + (index % 10))}-${String(1 + Math.floor(index / 10))}`
    const requirement = { id, key: id, regulation: law.id, section, text }
    await local.create(req, 'requirements', requirement, { ...system, locale: 'nb' })
  }
  const applies = ['yes', 'yes', 'partly', 'no']
  const decided = units.flatMap((unit) =>
    ids.map((requirement, index) => ({
      ...{ id: `${unit}-${requirement}`, version: 1, key: `${unit}:${requirement}` },
      ...{ unit, requirement, applies: applies[index % 4], how: 'Slik vi alltid har gjort.' },
      ...{ evidence: 'Referat.', reviewedOn: day, reviewedBy: 'Leder', ...stamps(day) },
    })),
  )
  await writeMany(req.payload, 'unit-requirements', decided)
}

async function activities(
  req: PayloadRequest,
  units: readonly string[],
  year: number,
): Promise<void> {
  const cycle = { id: 'cycle', slug: 'hms', name: 'HMS-året', scope: 'institution' } as const
  const inNorwegian = { ...system, locale: 'nb' } as const
  await local.create(req, 'annual-cycles', { ...cycle, startMonth: '01' }, inNorwegian)
  const ids = Array.from({ length: activityCount }, (_, index) => `act-${String(index)}`)
  for (const [index, id] of ids.entries()) {
    const activity = {
      id,
      cycle: cycle.id,
      title: `Aktivitet ${String(index)}`,
      kind: 'deadline',
      recurrence: 'day',
      month: months[index % 12] ?? '01',
      day: 1 + (index % 28),
      from: '2010-01-01',
      responsibleRole: 'lineManager',
      reach: 'institution',
      binding: index % 4 === 0,
      doneWhen: 'byHand',
    } as const
    await local.create(req, 'cycle-activities', activity, inNorwegian)
  }
  for (let back = years - 1; back >= 0; back -= 1) {
    const first = String(year - back)
    const said = units.flatMap((unit, place) =>
      ids.flatMap((activity, index) => {
        // One in ten has not been said anything of.
        if ((place + index) % 10 === 0) return []
        const slot = `${first}-1`
        const due = `${first}-${months[index % 12] ?? '01'}-${String(1 + (index % 28)).padStart(2, '0')}`
        return [
          {
            ...{ id: `${unit}-${activity}-${first}`, version: 1, title: activity },
            ...{ key: markKey(unit, activity, slot), unit, activity, due, result: 'done' },
            ...{ doneOn: due, note: 'Referat.', by: 'Leder', ...stamps(due) },
          },
        ]
      }),
    )
    await writeMany(req.payload, 'activity-occurrences', said)
  }
}

function stamps(day: string) {
  return { createdAt: `${day}T08:00:00.000Z`, updatedAt: `${day}T08:00:00.000Z` }
}

/** Who asks for the pages: a session and what it may read. */
export interface Asking {
  readonly token: string
  readonly as: () => Promise<PayloadRequest>
}

/** The registers of the year as people open them, each beside reading as many rows plainly. */
export async function yearRows(
  payload: Payload,
  page: (address: string, token: string) => Promise<unknown>,
  { hseUnit, leader }: { readonly hseUnit: Asking; readonly leader: Asking },
): Promise<BenchRow[]> {
  const plain = (collection: 'activity-occurrences' | 'unit-requirements', limit: number) => () =>
    payload.find({ collection, limit, depth: 0, overrideAccess: true })
  await giveAddress(await leader.as(), { unit: null, role: 'lineManager' }, { renew: false })
  const [calendar] = await myCalendars(await leader.as())
  if (!calendar) throw new Error('No address of a calendar was given.')
  return [
    [
      'who has not: all units by the annual cycle',
      () => page(pageAddress('nb', 'unitsCycle'), hseUnit.token),
      plain('activity-occurrences', 500),
      '500 rows alone',
    ],
    [
      'the same as CSV',
      () => page(unitsCycleCsvAddress('nb'), hseUnit.token),
      plain('activity-occurrences', 500),
      '500 rows alone',
    ],
    [
      'the annual cycle of a unit',
      () => page(unitCycleAddress('nb', 'U1'), leader.token),
      plain('activity-occurrences', activityCount),
      'its rows alone',
    ],
    [
      'the calendar of a manager, without a log-in',
      () => page(calendarAddress('nb', calendar.secret), ''),
      plain('activity-occurrences', activityCount),
      'its rows alone',
    ],
    [
      'the overview of requirements of a unit',
      () => page(requirementsAddress('nb', 'U1'), leader.token),
      plain('unit-requirements', requirementCount),
      'its rows alone',
    ],
  ]
}
