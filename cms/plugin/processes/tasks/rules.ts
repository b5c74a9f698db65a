import { periodOn } from '../../core/dates.ts'
import {
  actingManagers,
  type Give,
  type Giver,
  leadsOf,
  type Responsible,
  whoFor,
} from '../../tasks/rules.ts'
import {
  deadlinesOfProcess,
  nextDeadline,
  type ProcessDaysIn,
  processDeadlines,
  processYear,
} from '../deadlines/rules.ts'
import { closedWithout, confirmBy, mayCloseFrom } from '../rules.ts'
import type { ProcessState } from '../text.ts'

/** An HSE process, as far as tasks go. */
export interface ProcessFacts {
  readonly id: string
  readonly number: string
  readonly unit: string
  readonly year: number
  readonly state: ProcessState
  readonly plan: {
    readonly preDate: string | null
    readonly mappingTo: string | null
    readonly postDate: string | null
  }
  readonly hasParticipants: boolean
  /** Day participants or dates were last changed so that both must agree anew; null of a process of before that was asked. */
  readonly agreementChanged: string | null
  readonly confirmedByManager: boolean
  readonly confirmedByRepresentative: boolean
  readonly statementsAsked: string | null
  readonly managerHasStated: boolean
  readonly representativeHasStated: boolean
}

/** What the tasks of HSE processes are computed from. */
export interface ProcessTaskFacts {
  /** Those that are not closed, and this year's closed ones. */
  readonly processes: readonly ProcessFacts[]
  /** Units in operation that have an HSE process of their own. */
  readonly ownProcessUnits: readonly string[]
  /** The day each of those that are new came into being. */
  readonly activeFrom?: ReadonlyMap<string, string>
  /** By when the settings ask for each part of the HSE process. */
  readonly processDays: ProcessDaysIn
}

type Known = ProcessTaskFacts & { readonly responsible: ReadonlyMap<string, Responsible> }

/** What HSE processes give people to do, and the units that have not opened theirs. */
export const giveProcesses =
  (facts: ProcessTaskFacts): Giver =>
  (responsible, day, give) => {
    const known = { ...facts, responsible }
    for (const each of facts.processes) giveProcess(known, each, day, give)
    giveUnopened(known, day, give)
  }

function giveProcess(
  { activeFrom, processDays, responsible }: Known,
  process: ProcessFacts,
  day: string,
  give: Give,
): void {
  if (process.state === 'closed') return
  const who = whoFor(responsible, process.unit)
  const { id, number, unit, year } = process
  const task = {
    record: 'process' as const,
    id,
    number,
    unit,
    year,
    title: null,
  }
  const awaiting = process.state === 'awaitingSignature'
  const agreeBy = confirmBy(process.agreementChanged, process.plan.preDate)
  if (process.hasParticipants && !process.confirmedByRepresentative) {
    give(who.representatives, { ...task, kind: 'confirmAsRepresentative', due: agreeBy })
  }
  if (awaiting) {
    const due = mayCloseFrom(process.statementsAsked)
    const open = !process.representativeHasStated
    const without = closedWithout(
      {
        representativeStated: process.representativeHasStated,
        hasRepresentative: who.representatives.length > 0,
        statementsAsked: process.statementsAsked,
      },
      day,
    )
    if (open)
      give(who.representatives, {
        ...task,
        kind: 'stateAsRepresentative',
        due,
      })
    const managers = actingManagers(who)
    if (!process.managerHasStated) give(managers, { ...task, kind: 'stateAsManager', due })
    else if (!open || without !== null) {
      give(managers, { ...task, kind: 'closeProcess', due: null })
    }
    return
  }
  const due = nextDeadline(
    process,
    deadlinesOfProcess(process, processDays, activeFrom?.get(process.unit)),
  )
  const confirms = process.hasParticipants && !process.confirmedByManager ? actingManagers(who) : []
  give(confirms, { ...task, kind: 'confirmParticipants', due: agreeBy })
  const others = leadsOf(who).filter((each) => !confirms.includes(each))
  give(others, { ...task, kind: 'continueProcess', due })
}

function giveUnopened(
  { activeFrom, ownProcessUnits, processDays, processes, responsible }: Known,
  day: string,
  give: Give,
): void {
  const period = periodOn(day)
  const year = processYear(period)
  const begun = new Set(processes.filter((each) => each.year === year).map((each) => each.unit))
  for (const unit of ownProcessUnits) {
    const first = { process: 'own', activeFrom: activeFrom?.get(unit) } as const
    const deadlines = processDeadlines(first, period, processDays)
    if (begun.has(unit) || deadlines === null) continue
    const task = {
      record: 'unit' as const,
      id: unit,
      number: null,
      title: null,
      unit,
      year,
    }
    const due = deadlines.openedBy
    give(leadsOf(whoFor(responsible, unit)), { ...task, kind: 'openProcess', due })
  }
}
