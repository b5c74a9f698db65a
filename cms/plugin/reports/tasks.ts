import type { PayloadRequest } from 'payload'
import { type WholeDays, wholeDaysOf } from '../cycle/whole-days.ts'
import { idOf, local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { topUnits } from '../organisation/top-units.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { type Given, whoFor } from '../tasks/rules.ts'
import { changersOf } from './load.ts'
import { isWritten } from './rules.ts'
import { unwrittenSections } from './sections.ts'
import { type ReportKind, type ReportState, reportTitle } from './text.ts'

const system = { overrideAccess: true } as const

/**
 * What the reports of the whole institution ask of the HSE unit: to write their sections, to give them for approval, to
 * approve what others have written, to send the annual one to the board, and to publish it once the board has considered
 * it. The days are those of the annual cycle.
 */
export const wholeReportTasks: TaskSource = async (req, { closes }) => {
  if (!closes) return { units: [], give: () => undefined }
  const [{ reports, root }, days] = await Promise.all([waiting(req), wholeDaysOf(req)])
  if (root === null) return { units: [], give: () => undefined }
  return {
    units: reports.length === 0 ? [] : [root],
    give: (responsible, _day, give) => {
      const { directors, editors } = whoFor(responsible, root)
      for (const report of reports) {
        const { kind, due } = taskOf(report, days)
        const task: Given = {
          kind,
          record: 'report',
          id: report.id,
          number: report.number,
          title: null,
          called: reportTitle(report.kind, report.year),
          unit: root,
          year: null,
          due,
        }
        const approves = directors.filter((each) => !report.hands.includes(each))
        const people = {
          writeReport: [...editors, ...directors],
          giveReport: [...editors, ...directors],
          // Whoever wrote some of it, or sent it on, never approves it.
          approveReport: approves,
          sendReport: [...directors, ...editors],
          publishReport: directors,
        }
        give(people[kind], task)
      }
    },
  }
}

type Asked = 'approveReport' | 'giveReport' | 'publishReport' | 'sendReport' | 'writeReport'

function taskOf(
  { kind, openedOn, sentOn, state, whole }: WaitingReport,
  days: WholeDays,
): { readonly kind: Asked; readonly due: string | null } {
  const due = days(kind === 'annual' ? 'annualReport' : 'jointReport', openedOn)
  if (isWritten({ state })) return { kind: whole ? 'giveReport' : 'writeReport', due }
  if (state === 'reviewed') return { kind: 'approveReport', due }
  if (state === 'approved') return { kind: 'sendReport', due: null }
  return { kind: 'publishReport', due: sentOn && days('boardTreats', sentOn) }
}

/** A report that waits for somebody, without its texts. */
interface WaitingReport {
  readonly id: string
  readonly number: string
  readonly kind: ReportKind
  readonly year: number
  readonly state: ReportState
  readonly openedOn: string
  readonly sentOn: string | null
  /** Every section that must be is written. */
  readonly whole: boolean
  /** People who have written in it, or given it for approval last. */
  readonly hands: readonly string[]
}

/** Every report that waits for somebody, and the unit above all others. Few, and remembered. */
function waiting(
  req: PayloadRequest,
): Promise<{ readonly reports: readonly WaitingReport[]; readonly root: string | null }> {
  const from = ['reports', 'report-sections', 'people', 'units']
  return remembered(req, { key: 'reports that wait', from }, async () => {
    const found = await local.find(req, 'reports', {
      ...system,
      where: {
        or: [
          { state: { in: ['collecting', 'drafting', 'reviewed', 'sentToBoard'] } },
          { and: [{ kind: { equals: 'annual' } }, { state: { equals: 'approved' } }] },
        ],
      },
      select: { number: true, kind: true, year: true, state: true, steps: true, sentOn: true },
    })
    const [sections, people, tops] = await Promise.all([
      local.find(req, 'report-sections', {
        ...system,
        where: { report: { in: found.map(({ id }) => id) } },
        select: { report: true, section: true, textNb: true, textEn: true, changedBy: true },
      }),
      local.find(req, 'people', {
        ...system,
        where: { account: { exists: true } },
        select: { account: true },
      }),
      topUnits(req),
    ])
    const personOf = new Map(
      people.flatMap(({ account, id }) => (account ? [[idOf(account), id] as const] : [])),
    )
    const byReport = Map.groupBy(sections, ({ report }) => idOf(report))
    return {
      root: tops[0] ?? null,
      reports: found.map(({ id, kind, number, sentOn, state, steps, year }) => {
        const own = byReport.get(id) ?? []
        const texts = new Map(
          own.map(({ section, textEn, textNb }) => [
            section,
            { nb: textNb ?? '', en: textEn ?? '' },
          ]),
        )
        const reviewed = (steps ?? []).findLast((each) => each.step === 'review')?.by ?? null
        const accounts = [...own.flatMap(changersOf), ...(reviewed === null ? [] : [reviewed])]
        return {
          id,
          number,
          kind,
          year,
          state,
          openedOn: (steps ?? [])[0]?.at?.slice(0, 10) ?? `${String(year)}-01-01`,
          sentOn: sentOn ?? null,
          whole: unwrittenSections(kind, texts).length === 0,
          hands: accounts.flatMap((each) => personOf.get(each) ?? []),
        }
      }),
    }
  })
}
