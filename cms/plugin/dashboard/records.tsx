import type { PayloadRequest } from 'payload'
import { can } from '../access/can.ts'
import { type Filter, listAddress } from '../admin/list-address.ts'
import { type Period, periodOn, today } from '../core/dates.ts'
import type { fill, Text } from '../core/text.ts'
import { figures } from '../nonconformities/figures.ts'
import { endStates } from '../nonconformities/rules.ts'
import { optionsOf } from '../options.ts'
import type { OverviewFilter } from '../surface.ts'
import { loadYear } from '../year/load-year.ts'
import { unitStates } from '../year/points.ts'
import { recordsText } from './text.ts'

type Words = (text: Text, values?: Parameters<typeof fill>[1]) => string

/** One figure with its words, and the list it counts. */
interface Figure {
  readonly name: Text
  readonly count: number
  /** Address of the list; null where the host shows none (option `surface`). */
  readonly list: string | null
  /** Worth looking at when it is not zero. */
  readonly trouble: boolean
}

/**
 * How the units stand with this year's HSE process, and the register of nonconformities in figures, for the HSE unit.
 * The number of queries does not grow with units or records. Nothing for those who may read neither.
 */
export async function RecordCards({
  req,
  admin,
  words,
}: {
  req: PayloadRequest
  admin: string
  words: Words
}) {
  const [processesRead, casesRead] = await Promise.all([
    can(req, 'hse-processes', 'read'),
    can(req, 'nonconformities', 'read'),
  ])
  // A filter on the cases leaves out those that are kept from the one who asks, and nothing says so.
  if (processesRead !== true || casesRead === false) return null
  const period = periodOn(today(optionsOf(req.payload).clock))
  const [processes, register] = await Promise.all([
    unitFigures(req, words, period),
    registerFigures(req, words, admin),
  ])
  return (
    <div className="hse-records">
      <Card
        id="processes"
        heading={words(recordsText.processes, { year: period.label })}
        words={words}
      >
        {processes}
      </Card>
      <Card id="register" heading={words(recordsText.register)} words={words}>
        {register}
      </Card>
    </div>
  )
}

async function unitFigures(req: PayloadRequest, words: Words, period: Period): Promise<Figure[]> {
  const units = unitStates(await loadYear(req, 'all', period))
  const { surface } = optionsOf(req.payload)
  // The overview of units can show those a figure counts.
  const list = (filter: OverviewFilter): string | null =>
    surface === null ? null : words(surface.overview(filter))
  const figure = (name: Text, filter: Required<OverviewFilter>): Figure => ({
    name,
    count: units.filter(({ points }) =>
      points.some(({ point, standing }) => point === filter.lacks && standing === filter.standing),
    ).length,
    list: list(filter),
    trouble: filter.standing === 'late',
  })
  return [
    { name: recordsText.units, count: units.length, list: list({}), trouble: false },
    figure(recordsText.closed, { lacks: 'risk', standing: 'inPlace' }),
    figure(recordsText.underWay, { lacks: 'risk', standing: 'underWay' }),
    figure(recordsText.lacks, { lacks: 'risk', standing: 'lacks' }),
    figure(recordsText.late, { lacks: 'risk', standing: 'late' }),
    figure(recordsText.lacksParticipation, { lacks: 'participation', standing: 'lacks' }),
  ]
}

async function registerFigures(
  req: PayloadRequest,
  words: Words,
  admin: string,
): Promise<Figure[]> {
  const found = await figures(req)
  if (found === null) return []
  const open = { state: { not_in: endStates.join(',') } }
  const { surface } = optionsOf(req.payload)
  const list = (...more: Filter[]): string =>
    listAddress(admin, 'nonconformities', [[open, ...more]])
  return [
    { name: recordsText.open, count: found.open, list: list(), trouble: false },
    {
      name: recordsText.overdue,
      count: found.overdue,
      // Not the admin's own list: what is past a day is no filter of its, for fields that are civil dates.
      list: surface?.overdueCases ? words(surface.overdueCases) : null,
      trouble: true,
    },
    {
      name: recordsText.serious,
      count: found.serious,
      list: list({ severity: { in: 'serious,critical' } }),
      trouble: true,
    },
  ]
}

function Card({
  id,
  heading,
  words,
  children,
}: {
  id: string
  heading: string
  words: Words
  children: Figure[]
}) {
  return (
    <section className="hse-due" aria-labelledby={`hse-records-${id}`}>
      <h2 id={`hse-records-${id}`}>{heading}</h2>
      <ul className="hse-figures">
        {children.map(({ name, count, list, trouble }) => (
          <li key={name.nb} data-trouble={trouble && count > 0 ? '' : undefined}>
            {list === null ? <span>{words(name)}</span> : <a href={list}>{words(name)}</a>}
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
