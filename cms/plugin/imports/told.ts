import { spoken } from './cells.ts'
import type { ImportKind } from './kind.ts'
import type { Plan, Step } from './plan.ts'
import { inColumn } from './carry-out.ts'
import type { Text } from '../core/text.ts'

/** So many lines of each outcome are shown: the rest is counted. */
const shownLines = 200

/** A change as it is shown; empty for what was not, or will not be, there. */
export interface Told {
  readonly label: Text
  readonly from: Text
  readonly to: Text
}

/** A line as it is shown. */
export interface ShownLine {
  readonly line: number | null
  readonly shown: string
  /** What changes, or what is wrong, each a sentence or a change. */
  readonly changes: readonly Told[]
  readonly faults: readonly Text[]
}

/** A preview as it is shown to whoever decides. */
export interface ShownPlan {
  readonly rows: number
  readonly counts: Readonly<Record<'fresh' | 'changed' | 'unchanged' | 'wrong' | 'absent', number>>
  readonly passedOver: readonly string[]
  readonly fresh: readonly ShownLine[]
  readonly changed: readonly ShownLine[]
  readonly wrong: readonly ShownLine[]
  readonly absent: readonly ShownLine[]
}

/** What a preview shows, line by line. */
export function shownPlan(kind: ImportKind, plan: Plan): ShownPlan {
  const fresh = plan.steps.filter(({ outcome }) => outcome === 'new')
  const changed = plan.steps.filter(({ outcome }) => outcome === 'changed')
  return {
    rows: plan.rows,
    counts: {
      fresh: fresh.length,
      changed: changed.length,
      unchanged: plan.unchanged,
      wrong: plan.wrong.length,
      absent: plan.absent.length,
    },
    passedOver: plan.passedOver,
    fresh: fresh.slice(0, shownLines).map((step) => shownStep(kind, step)),
    changed: changed.slice(0, shownLines).map((step) => shownStep(kind, step)),
    wrong: plan.wrong.slice(0, shownLines).map(({ faults, line, shown }) => ({
      line,
      shown,
      changes: [],
      faults: faults.map(({ column, text }) => inColumn(kind, column, text)),
    })),
    absent: plan.absent.slice(0, shownLines).map((step) => shownStep(kind, step)),
  }
}

function shownStep(kind: ImportKind, { changes, line, outcome, shown }: Step): ShownLine {
  const told = changes.flatMap(({ column: name, from, to }) => {
    const column = kind.columns.find((each) => each.name === name)
    if (!column || outcome === 'new') return []
    return [{ label: column.label, from: spoken(column, from), to: spoken(column, to) }]
  })
  return { line, shown, changes: told, faults: [] }
}
