import type { FrozenPage } from '../audits/unit-page.ts'
import type { Text } from '../core/text.ts'
import type { ObjectiveState } from '../objectives/text.ts'
import type { Answered } from './rules.ts'
import type { ReportKind } from './text.ts'

/** What a department does for all, as the register of support functions has it. */
export interface ReportedFunction {
  readonly name: Text
  readonly tasks: Text
  readonly topics: readonly Text[]
}

/** An objective of the unit in the year, as the register has it. */
export interface ReportedObjective {
  readonly number: string
  readonly title: string
  readonly state: ObjectiveState
  readonly comment: string | null
}

/** An answer of a report, and who wrote it. */
export interface ReportedAnswer extends Answered {
  readonly writtenOn: string | null
  readonly writtenBy: string | null
}

/**
 * All that a report is drawn from: what the registers say, and what people answer. As it stands while it is written; as it
 * was once it is handed in. People's own words are in the language of the report.
 */
export interface ReportFacts {
  readonly number: string
  readonly year: number
  readonly kind: ReportKind
  readonly language: 'nb' | 'en'
  readonly unit: { readonly code: string; readonly name: Text }
  /** Null until it is handed in. */
  readonly handedIn: { readonly on: string; readonly by: string | null } | null
  /** The unit's page, as it stood; null for a unit that is not in operation any more. */
  readonly page: FrozenPage | null
  readonly objectives: readonly ReportedObjective[]
  /** None for a unit that does nothing for all. */
  readonly functions: readonly ReportedFunction[]
  readonly answers: readonly ReportedAnswer[]
  readonly statement: {
    readonly words: string
    readonly on: string
    readonly by: string | null
  } | null
}
