import { spokenDay } from '../admin/spoken-dates.ts'
import type { Text } from '../core/text.ts'
import type { Point } from '../internal-control/text.ts'
import type { UnitOfYear, YearFigures } from './figures.ts'
import type { Standing } from './text.ts'

/** What something said of a unit leads to, as data: the surface knows the address. */
export type ControlLink =
  | {
      readonly kind:
        | 'process'
        | 'processReport'
        | 'compliance'
        | 'audit'
        | 'inspectionOrder'
        | 'committeeMeeting'
        | 'document'
        | 'unitReport'
      readonly number: string
    }
  | { readonly kind: 'openProcess'; readonly unit: string }
  | { readonly kind: 'startReport'; readonly unit: string; readonly year: number }
  | {
      readonly kind: 'nonconformities'
      readonly unit: string
      readonly show: 'open' | 'overdue' | 'serious' | 'answerOwed' | 'all'
      /** The days they were reported in. */
      readonly within?: string
    }
  | {
      readonly kind: 'measures'
      readonly unit: string
      readonly show: 'open' | 'overdue' | 'all'
      /** The days they were done in. */
      readonly within?: string
    }
  | {
      readonly kind: 'enquiries'
      readonly unit: string
      readonly show: 'waiting' | 'owed' | 'overdue'
    }
  | { readonly kind: 'documents'; readonly unit: string }
  | {
      readonly kind: 'unit' | 'requirements' | 'delegatedTasks' | 'training'
      readonly code: string
    }
  | { readonly kind: 'trainingPlan'; readonly code: string; readonly year: number }
  | { readonly kind: 'objectives'; readonly code: string; readonly period: string }
  | { readonly kind: 'contacts' }

/** One thing said of a unit, with where it is read or done. */
export interface Said {
  readonly text: Text
  readonly link?: ControlLink
}

/** How a unit stands with one point, as one feature sees it. */
export interface PartState {
  /** Null where the feature only adds to what others say. */
  readonly standing: Standing | null
  /** What is there. */
  readonly has: readonly Said[]
  /** What is missing, and where it is done. */
  readonly lacks: readonly Said[]
}

/** The unit above a unit; null where it is at the top, or not among the figures. */
export function unitAbove({ byId }: YearFigures, { ancestors }: UnitOfYear): UnitOfYear | null {
  return byId.get(ancestors[0] ?? '') ?? null
}

/** A civil date in words, to fill in. */
export function dayInWords(date: string): Text {
  return { nb: spokenDay(date, 'nb'), en: spokenDay(date, 'en') }
}

/** What a feature gives to one point, for any unit of the figures. */
export interface Part {
  readonly point: Point
  readonly state: (year: YearFigures, unit: UnitOfYear) => PartState
}

/**
 * A feature's part of a point.
 * @param facts what it looks at, out of the figures of many units
 * @param state how the unit stands, from these facts alone
 */
export function part<Facts>(
  point: Point,
  facts: (year: YearFigures, unit: UnitOfYear) => Facts,
  state: (facts: Facts) => PartState,
): Part {
  return { point, state: (year, unit) => state(facts(year, unit)) }
}
