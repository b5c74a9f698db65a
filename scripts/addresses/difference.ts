import type { Reading } from './reading.ts'

/** Readings by who asked what, such as `leder GET /min-hms`. */
export type Recording = Readonly<Record<string, Reading>>

/** One way in which answers differ, with the requests it was seen at. */
export interface Difference {
  readonly kind: string
  readonly at: readonly string[]
}

/** More changed lines than this on one page are told as one: the page is another one. */
const mostLines = 12

/** What differs, the most frequent first. */
export function differences(before: Recording, after: Recording): Difference[] {
  const found = new Map<string, string[]>()
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  for (const key of keys) {
    for (const kind of kindsBetween(before[key], after[key])) {
      found.set(kind, [...(found.get(kind) ?? []), key])
    }
  }
  return [...found]
    .map(([kind, at]) => ({ kind, at }))
    .toSorted((one, other) => other.at.length - one.at.length)
}

/** The differences to read: a count, the kind, and two examples of each. */
export function differencesText(found: readonly Difference[]): string {
  return found
    .map(({ kind, at }) => {
      const examples = at.slice(0, 2).map((each) => `       ${each}`)
      return [`${String(at.length).padStart(5)}  ${kind}`, ...examples].join('\n')
    })
    .join('\n')
}

function kindsBetween(before: Reading | undefined, after: Reading | undefined): string[] {
  if (!before) return ['asked only afterwards']
  if (!after) return ['asked only before']
  // Another status is another page: its words need not be told as well.
  const names =
    before['status'] === after['status']
      ? [...new Set([...Object.keys(before), ...Object.keys(after)])]
      : ['status', 'header location', 'header content-type']
  return names.flatMap((name) => kindsOf(name, before[name], after[name]))
}

function kindsOf(
  name: string,
  before: Reading[string] | undefined,
  after: Reading[string] | undefined,
): string[] {
  if (isLines(before) && isLines(after)) return kindsOfLines(name, before, after)
  const [one, other] = [toldOf(before), toldOf(after)]
  return one === other ? [] : [`${name}: ${one} → ${other}`]
}

function kindsOfLines(name: string, before: readonly string[], after: readonly string[]): string[] {
  const lost = without(before, after)
  const added = without(after, before)
  if (lost.length + added.length > mostLines) {
    return [`${name}: ${String(lost.length)} lines lost and ${String(added.length)} added`]
  }
  if (lost.length + added.length === 0) {
    return before.join('\n') === after.join('\n')
      ? []
      : [`${name}: the same lines in another order`]
  }
  return [
    ...lost.map((line) => `${name}: lost “${line}”`),
    ...added.map((line) => `${name}: added “${line}”`),
  ]
}

/** The lines that are left when the others are taken away, one for one. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

function isLines(value: Reading[string] | undefined): value is readonly string[] {
  return Array.isArray(value)
}

function toldOf(value: Reading[string] | undefined): string {
  if (value === undefined) return 'nothing'
  return isLines(value) ? `${String(value.length)} lines` : value
}
