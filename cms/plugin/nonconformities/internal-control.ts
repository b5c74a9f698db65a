import { fill, type Text } from '../core/text.ts'
import { spanFrom } from '../records/list-span.ts'
import type { CaseCounts, UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState, type Said } from '../year/part.ts'

/** The nonconformities handled in a unit, counted. */
interface CaseFacts extends CaseCounts {
  readonly unit: string
  /** The days of the period, as the register is asked for them. */
  readonly within: string
}

const words = {
  reported: { nb: 'Meldt i perioden: {count}', en: 'Reported in the period: {count}' },
  open: { nb: 'Åpne nå: {count}', en: 'Open now: {count}' },
  serious: {
    nb: 'Av disse alvorlige eller kritiske: {count}',
    en: 'Of these, serious or critical: {count}',
  },
  overdue: { nb: 'Over fristen: {count}', en: 'Overdue: {count}' },
  answersOwed: {
    nb: 'Saker med kommentarer fra verneombudet som venter på svar: {count}',
    en: 'Cases with comments from the safety representative that await an answer: {count}',
  },
  answersLate: {
    nb: 'Saker med kommentarer fra verneombudet som skulle vært besvart: {count}',
    en: 'Cases with comments from the safety representative that should have been answered: {count}',
  },
  repliesOwed: {
    nb: 'Verneombudet venter på skriftlig svar: {count}',
    en: 'The safety representative is awaiting a written answer: {count}',
  },
} satisfies Record<string, Text>

function facts({ cases, period }: YearFigures, { id }: UnitOfYear): CaseFacts {
  const none = { reported: 0, open: 0, overdue: 0, serious: 0, repliesOwed: 0 }
  return { unit: id, within: spanFrom(period.from, period.to), ...none, ...cases.get(id) }
}

/** How the unit stands with its nonconformities. None reported is no fault: that nobody reports is for people to judge. */
export function caseControl({
  open,
  overdue,
  reported,
  serious,
  unit,
  within,
}: CaseFacts): PartState {
  const said = (text: Text, count: number, show: 'open' | 'overdue' | 'serious' | 'all'): Said => ({
    text: fill(text, { count }),
    link: { kind: 'nonconformities', unit, show, ...(show === 'all' ? { within } : {}) },
  })
  return {
    standing: overdue > 0 ? 'lacks' : open > 0 ? 'underWay' : 'inPlace',
    has: [
      said(words.reported, reported, 'all'),
      said(words.open, open, 'open'),
      ...(serious > 0 ? [said(words.serious, serious, 'serious')] : []),
    ],
    lacks: overdue > 0 ? [said(words.overdue, overdue, 'overdue')] : [],
  }
}

/** Do representatives of the employees get the answers they have a right to? */
export function replyControl({
  answersLate = 0,
  answersOwed = 0,
  repliesOwed,
  unit,
}: CaseFacts): PartState {
  const said = (text: Text, count: number, show: 'open' | 'answerOwed'): readonly Said[] =>
    count === 0
      ? []
      : [{ text: fill(text, { count }), link: { kind: 'nonconformities', unit, show } }]
  const lacks = [
    ...said(words.repliesOwed, repliesOwed, 'open'),
    ...said(words.answersLate, answersLate, 'answerOwed'),
  ]
  const has = said(words.answersOwed, answersOwed, 'answerOwed')
  return { standing: lacks.length > 0 ? 'lacks' : null, has, lacks }
}

/** What the register of nonconformities shows of a unit. */
export const nonconformitiesControl: readonly Part[] = [
  part('participation', facts, replyControl),
  part('nonconformities', facts, caseControl),
]
