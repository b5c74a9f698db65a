import { fill } from '../../core/text.ts'
import { overlap } from '../../organisation/rules.ts'
import type { Placed, RowFault, Stored, Values } from '../kind.ts'
import { rowText } from '../text.ts'

interface Stretch {
  readonly from: string
  readonly to: string | null
}

/** Which values of a kind say what holds: two with the same may not hold at a time. */
export type Identity = (values: Values) => string

/**
 * Finds, among what holds from a day to a day, what a row is about: what begins on the same day; else, where nothing in
 * the file does, the one that holds at the same time.
 */
export class Stretches {
  readonly #same: Identity
  readonly #today: string
  readonly #stored: Map<string, Stored[]>
  /** Rows by what holds and the day it begins. */
  readonly #expected = new Set<string>()
  /** What holds when all is carried out. */
  readonly #after: Map<string, { id: string; stretch: Stretch }[]>

  constructor(stored: readonly Stored[], same: Identity, today: string) {
    this.#same = same
    this.#today = today
    this.#stored = Map.groupBy(stored, ({ values }) => same(values))
    this.#after = new Map(
      [...this.#stored].map(([key, all]) => [
        key,
        all.map(({ id, values }) => ({ id, stretch: stretchOf(values, today) })),
      ]),
    )
  }

  expect(values: Values): void {
    if (values['from'] != null) this.#expected.add(this.#begins(values))
  }

  /** What a row is about, with all it will hold. */
  place(values: Values, shown: string): Placed {
    const same = this.#same(values)
    const stored = this.#find(same, values)
    // Without a day it begins today, or when it began.
    const from = values['from'] ?? stored?.values['from'] ?? this.#today
    const placed = { ...values, from }
    const key = stored?.id ?? `${same}|${String(from)}`
    const after = this.#after.get(same) ?? []
    const others = after.filter(({ id }) => id !== key)
    const stretch = stretchOf({ ...stored?.values, ...placed }, this.#today)
    this.#after.set(same, [...others, { id: key, stretch }])
    return { stored, key, shown, values: placed }
  }

  /** What is wrong with the days of a row, once all are placed. */
  fault({ key, stored, values }: Placed): RowFault[] {
    const all = { ...stored?.values, ...values }
    const own = stretchOf(all, this.#today)
    if (own.to !== null && own.to < own.from) {
      return [{ column: 'to', text: rowText.endsBeforeStart }]
    }
    const other = (this.#after.get(this.#same(all)) ?? []).find(
      ({ id, stretch }) => id !== key && overlap(own, stretch),
    )
    if (!other) return []
    return [{ column: 'from', text: fill(rowText.overlaps, { from: other.stretch.from }) }]
  }

  /** What holds today or later. */
  isOpen({ values }: Stored): boolean {
    return values['to'] == null || String(values['to']) >= this.#today
  }

  #find(same: string, values: Values): Stored | null {
    const all = this.#stored.get(same) ?? []
    if (values['from'] == null) {
      const open = all.filter((each) => this.isOpen(each))
      return open.at(-1) ?? null
    }
    const begun = all.find((each) => each.values['from'] === values['from'])
    if (begun) return begun
    const now = stretchOf(values, this.#today)
    const meanwhile = all.filter(
      (each) =>
        !this.#expected.has(this.#begins(each.values)) &&
        overlap(now, stretchOf(each.values, this.#today)),
    )
    return meanwhile.length === 1 ? (meanwhile[0] ?? null) : null
  }

  #begins(values: Values): string {
    return `${this.#same(values)}|${String(values['from'])}`
  }
}

function stretchOf({ from, to }: Values, today: string): Stretch {
  return { from: String(from ?? today), to: to == null ? null : String(to) }
}
