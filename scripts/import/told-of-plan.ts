import { inColumn } from '../../cms/plugin/imports/carry-out.ts'
import { spoken } from '../../cms/plugin/imports/cells.ts'
import type { ImportKind } from '../../cms/plugin/imports/kind.ts'
import type { Plan, Step } from '../../cms/plugin/imports/plan.ts'
import type { Import } from '../../cms/plugin/generated-types.ts'
import type { Text } from '../../cms/plugin/core/text.ts'

/** So many lines of each outcome are printed: the rest is counted. */
const shownLines = 40

/** What reading a file in would do, line by line, as a terminal shows it. */
export function toldOfPlan(kind: ImportKind, plan: Plan, carriesOut: boolean): string[] {
  const fresh = plan.steps.filter(({ outcome }) => outcome === 'new')
  const changed = plan.steps.filter(({ outcome }) => outcome === 'changed')
  const tell = (step: Step): string =>
    `  ${step.line === null ? '' : `line ${String(step.line)}: `}${step.shown}${changesOf(kind, step)}`
  const wrong = plan.wrong.flatMap(({ faults, line, shown }) =>
    faults.map(({ column, text }) => {
      const { en } = inColumn(kind, column, text)
      return `  line ${String(line)}: ${shown} — ${en}`
    }),
  )
  return [
    `${String(plan.rows)} lines: ${String(fresh.length)} new, ${String(changed.length)} changed, ${String(plan.unchanged)} unchanged, ${String(plan.wrong.length)} wrong, ${String(plan.absent.length)} not in the file`,
    ...(plan.passedOver.length > 0
      ? [`Columns that are not used: ${plan.passedOver.join(', ')}`]
      : []),
    ...some('Wrong, left out:', wrong),
    ...some('Changed:', changed.map(tell)),
    ...some('New:', fresh.map(tell)),
    ...some('Not in the file; ended only with --leave:', plan.absent.map(tell)),
    ...(carriesOut ? [] : ['Nothing was written. Say --carry-out to carry it out.']),
  ]
}

/** What came of an import, and what the register refused beyond what the preview told. */
export function toldOfEnd(made: Import, plan: Plan): string[] {
  const { changed, created, left, wrong } = made
  const known = new Set(plan.wrong.map(({ line }) => line))
  const all = (made.faults ?? []) as unknown as { line: number | null; text: Text }[]
  const faults = all.filter(({ line }) => line === null || !known.has(line))
  return [
    `✓ ${String(created)} new, ${String(changed)} changed, ${String(left)} ended, ${String(wrong)} wrong`,
    ...some(
      'Refused:',
      faults.map(({ line, text }) => `  line ${String(line ?? '–')}: ${text.en}`),
    ),
  ]
}

function some(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length - shownLines
  return [
    heading,
    ...lines.slice(0, shownLines),
    ...(more > 0 ? [`  and ${String(more)} more`] : []),
  ]
}

function changesOf(kind: ImportKind, { changes, outcome }: Step): string {
  if (outcome === 'new') return ''
  const told = changes.flatMap(({ column: name, from, to }) => {
    const column = kind.columns.find((each) => each.name === name)
    if (!column) return []
    const [before, after] = [spoken(column, from).en, spoken(column, to).en]
    return [`${column.label.en}: ${before || '–'} → ${after || '–'}`]
  })
  return told.length > 0 ? ` — ${told.join('; ')}` : ''
}
