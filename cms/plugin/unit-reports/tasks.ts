import type { PayloadRequest } from 'payload'
import { addDays, today } from '../core/dates.ts'
import { reportDaysOf } from '../cycle/report-days.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import { optionsOf } from '../options.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { type Given, leadsOf, whoFor } from '../tasks/rules.ts'
import { type ReportStanding, reportYearOn, statementDays } from './rules.ts'
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
  const [owed, waiting] = await Promise.all([owedReports(req), waitingReports(req)])
  const asked = owed.filter(({ unit }) => mine(unit.id))
  const handedIn = waiting.filter(({ unit }) => closes || speaks(unit))
  return {
    units: [...asked.map(({ unit }) => unit.id), ...handedIn.map(({ unit }) => unit)],
    give: (responsible, day, give) => {
      for (const { due, report, unit, year } of asked) {
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

/** Units whose report is asked for and not handed in. Asked once while nothing they rest on changes. */
async function owedReports(req: PayloadRequest): Promise<readonly ReportStanding[]> {
  const day = today(optionsOf(req.payload).clock)
  const year = reportYearOn(day)
  const days = await reportDaysOf(req)
  if (days('unit', year + 1) === null && days('department', year + 1) === null) return []
  const what = {
    key: 'yearly reports that are owed',
    on: day,
    from: ['unit-reports', 'units', 'support-functions', 'cycle-activities', 'unit-documents'],
  }
  return remembered(req, what, async () =>
    (await standingsOfYear(req, year)).filter(({ due }) => due !== null),
  )
}

/** Reports that wait for the HSE unit, or for a statement nobody has given. */
function waitingReports(req: PayloadRequest): Promise<readonly WaitingReport[]> {
  const what = { key: 'yearly reports that wait', from: ['unit-reports', 'people', 'units'] }
  return remembered(req, what, async () => {
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
  })
}
