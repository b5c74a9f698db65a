import type { PayloadRequest } from 'payload'
import { addDays, today } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { optionsOf } from '../options.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { type Given, leadsOf, whoFor } from '../tasks/rules.ts'
import { reportYearOn, statementDays } from './rules.ts'
import { standingsOfYear } from './standings.ts'

/** Days within which a report is accepted or sent back at best. */
const acceptDays = 30

/** A report that was handed in and waits to be accepted. */
interface WaitingReport {
  readonly id: string
  readonly number: string
  readonly unit: string
  readonly handedInOn: string | null
  /** The representative has stated something. */
  readonly stated: boolean
}

/**
 * What the yearly reports ask: of those who run a unit to write and hand in, of those who speak for its employees to state
 * something, of the HSE unit to read it.
 */
export const reportTasks: TaskSource = async (req, { closes, leads, represents }) => {
  const mine = (unit: string): boolean => leads === null || leads.includes(unit)
  const speaks = (unit: string): boolean => leads === null || represents.includes(unit)
  const nobody = leads !== null && !closes && leads.length === 0 && represents.length === 0
  if (nobody) return { units: [], give: () => undefined }
  const year = reportYearOn(today(optionsOf(req.payload).clock))
  const [standings, waiting] = await Promise.all([standingsOfYear(req, year), waitingReports(req)])
  const asked = standings.filter(({ due, unit }) => due !== null && mine(unit.id))
  const handedIn = waiting.filter(({ unit }) => closes || speaks(unit))
  return {
    units: [...asked.map(({ unit }) => unit.id), ...handedIn.map(({ unit }) => unit)],
    give: (responsible, day, give) => {
      for (const { due, report, unit } of asked) {
        give(leadsOf(whoFor(responsible, unit.id)), {
          kind: 'handInReport',
          record: 'unitReport',
          id: report?.id ?? unit.id,
          number: report?.number ?? null,
          title: null,
          unit: unit.id,
          year,
          due,
        })
      }
      for (const { handedInOn, id, number, stated, unit } of handedIn) {
        const who = whoFor(responsible, unit)
        const on = handedInOn ?? day
        const task = (kind: Given['kind'], days: number): Given => ({
          kind,
          record: 'unitReport',
          id,
          number,
          title: null,
          unit,
          year: null,
          due: addDays(on, days),
          // Nobody else is told when it takes longer.
          advice: true,
        })
        if (closes) give([...who.directors, ...who.editors], task('acceptReport', acceptDays))
        if (!stated && addDays(on, statementDays) >= day) {
          give(who.representatives, task('stateOnReport', statementDays))
        }
      }
    },
  }
}

/** Reports that wait for the HSE unit, or for a statement nobody has given. */
async function waitingReports(req: PayloadRequest): Promise<readonly WaitingReport[]> {
  const found = await groupCounts(req, {
    collection: 'unit-reports',
    // The number is each one's own: a group is one report, without its texts.
    by: ['number', 'id', 'unit', 'handedInOn', 'statedOn'],
    where: { state: { equals: 'handedIn' } },
  })
  return found.map(({ values }) => ({
    id: String(values.id),
    number: String(values.number),
    unit: String(values.unit),
    handedInOn: values.handedInOn === null ? null : String(values.handedInOn),
    stated: values.statedOn !== null,
  }))
}
