import { fill, type Text } from '../core/text.ts'
import type { EnquiryCounts, UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState } from '../year/part.ts'

const words = {
  waiting: {
    nb: 'Henvendelser som venter på svar: {count}',
    en: 'Enquiries awaiting an answer: {count}',
  },
  owed: {
    nb: 'Av disse fra verneombud: {count}',
    en: 'Of these, from safety representatives: {count}',
  },
  overdue: {
    nb: 'Henvendelser over svarfristen: {count}',
    en: 'Enquiries that should have been answered: {count}',
  },
} satisfies Record<string, Text>

function facts({ enquiries }: YearFigures, { id }: UnitOfYear): EnquiryCounts & { unit: string } {
  return { unit: id, waiting: 0, owed: 0, overdue: 0, ...enquiries.get(id) }
}

/** Do those who ask get an answer, and in time? */
export function enquiryControl({
  owed,
  overdue,
  unit,
  waiting,
}: ReturnType<typeof facts>): PartState {
  const said = (of: keyof typeof words, count: number) =>
    count === 0
      ? []
      : [{ text: fill(words[of], { count }), link: { kind: 'enquiries', unit, show: of } as const }]
  return {
    standing: overdue > 0 ? 'lacks' : null,
    has: [...said('waiting', waiting), ...said('owed', owed)],
    lacks: said('overdue', overdue),
  }
}

/** What the register of enquiries shows of a unit. */
export const enquiriesControl: readonly Part[] = [part('participation', facts, enquiryControl)]
