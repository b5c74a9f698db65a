import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState } from '../year/part.ts'
import type { DelegationCounts } from './count.ts'

const words = {
  current: {
    nb: 'Delegerte HMS-oppgaver: {count}. Ansvaret er ikke delegert.',
    en: 'Delegated HSE tasks: {count}. Responsibility is not delegated.',
  },
  left: {
    nb: 'Delegerte oppgaver hos noen som har sluttet: {count}',
    en: 'Delegated tasks of people who have left: {count}',
  },
  due: {
    nb: 'Delegerte oppgaver som skulle vært gjennomgått: {count}',
    en: 'Delegated tasks that should have been reviewed: {count}',
  },
} satisfies Record<string, Text>

function facts({ delegations }: YearFigures, { code, id }: UnitOfYear) {
  const none: DelegationCounts = { current: 0, due: 0, left: 0 }
  return { code, ...(delegations?.get(id) ?? none) }
}

/** Which HSE tasks are delegated, which wait to be gone through, and which nobody does since somebody left. */
export function delegationControl({
  code,
  current,
  due,
  left,
}: ReturnType<typeof facts>): PartState {
  const link = { kind: 'delegatedTasks', code } as const
  const lacks = [
    ...(left > 0 ? [{ text: fill(words.left, { count: left }), link }] : []),
    ...(due > 0 ? [{ text: fill(words.due, { count: due }), link }] : []),
  ]
  return {
    standing: lacks.length > 0 ? 'lacks' : null,
    has: current > 0 ? [{ text: fill(words.current, { count: current }), link }] : [],
    lacks,
  }
}

/** What the delegated tasks of a unit show of it. */
export const delegatedTasksControl: readonly Part[] = [
  part('organisation', facts, delegationControl),
]
