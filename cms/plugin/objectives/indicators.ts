import { isPercent } from './rules.ts'
import { processDeadlines } from '../processes/deadlines/rules.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import type { Indicator } from './text.ts'

/** Reports of a unit by whether they were received within the goal. */
export interface Receipts {
  readonly inTime: number
  readonly late: number
}

/** What indicators are worked out from: the figures of the year, and what of the reports was received in time. */
export interface IndicatorFacts {
  readonly year: YearFigures
  /** By id of the unit. Not there: nobody counted them. */
  readonly receipts?: ReadonlyMap<string, Receipts>
  /** Near misses reported in the period, by id of the unit. Not there: nobody counted them. */
  readonly nearMisses?: ReadonlyMap<string, number>
}

/**
 * What an indicator shows for some units together: a share in per cent with one decimal, never rounded up, or a number.
 * Null for what is recorded by hand, and where there is nothing to share.
 */
export function indicatorValue(
  indicator: Indicator,
  { nearMisses, receipts, year }: IndicatorFacts,
  units: readonly UnitOfYear[],
): number | null {
  const counted = (count: (unit: UnitOfYear) => number): number =>
    units.reduce((all, unit) => all + count(unit), 0)
  switch (indicator) {
    case 'byHand':
      return null
    case 'closedInTime':
      return shareOf(units.flatMap((unit) => closedInTime(year, unit) ?? []))
    case 'receivedInTime': {
      const inTime = counted(({ id }) => receipts?.get(id)?.inTime ?? 0)
      const late = counted(({ id }) => receipts?.get(id)?.late ?? 0)
      return percent(inTime, inTime + late)
    }
    case 'reportedCases':
      return counted(({ id }) => year.cases.get(id)?.reported ?? 0)
    case 'nearMisses':
      return counted(({ id }) => nearMisses?.get(id) ?? 0)
    case 'overdueCases':
      return counted(({ id }) => year.cases.get(id)?.overdue ?? 0)
    case 'overdueMeasures':
      return counted(({ id }) => year.measures.get(id)?.overdue ?? 0)
    case 'requirementsGoneThrough':
      return shareOf(
        units.flatMap(({ id, process }) => {
          const counts = year.requirements?.get(id)
          const asked = process === 'own' && counts !== undefined && counts.all > 0
          return asked ? [counts.through === counts.all] : []
        }),
      )
    case 'representatives':
      return shareOf(
        units.flatMap(({ id }) => {
          const holders = year.holders.get(id)
          return holders ? [holders.representatives.length > 0] : []
        }),
      )
  }
}

/** Whether a unit closed its HSE process by the deadline; null for one that has none of its own in the year. */
function closedInTime(
  { period, processDays, processes }: YearFigures,
  unit: UnitOfYear,
): boolean | null {
  const deadlines = processDeadlines(unit, period, processDays)
  if (deadlines === null) return null
  const closed = processes.get(unit.id)?.closedDate ?? null
  return closed !== null && closed <= deadlines.closedBy
}

function shareOf(each: readonly boolean[]): number | null {
  return percent(each.filter((is) => is).length, each.length)
}

function percent(part: number, all: number): number | null {
  return all === 0 ? null : Math.floor((1000 * part) / all) / 10
}

/** A figure of an indicator in words, such as `62,5 %`. */
export function spokenFigure(value: number, indicator: Indicator, language: 'nb' | 'en'): string {
  const figure = value.toLocaleString(language === 'nb' ? 'nb' : 'en-GB', {
    maximumFractionDigits: 2,
  })
  if (!isPercent(indicator)) return figure
  return language === 'nb' ? `${figure}\u00a0%` : `${figure}%`
}

/** A unit and all those below it, among the units of the figures. */
export function withBelow({ units }: YearFigures, id: string): UnitOfYear[] {
  return units.filter((each) => each.id === id || each.ancestors.includes(id))
}
