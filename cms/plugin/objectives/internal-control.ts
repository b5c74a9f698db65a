import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState } from '../year/part.ts'
import type { ObjectiveCounts } from './count.ts'

const words = {
  inherited: {
    nb: 'Mål for {period} fra institusjonen og enhetene over: {count}',
    en: 'Objectives for {period} from the institution and the units above: {count}',
  },
  own: {
    nb: 'Enhetens egne mål for {period}: {count}',
    en: 'The unit’s own objectives for {period}: {count}',
  },
  unsettled: {
    nb: 'Mål uten resultat, der året er over: {count}',
    en: 'Objectives without a result, whose year is over: {count}',
  },
} satisfies Record<string, Text>

function facts({ objectives, period }: YearFigures, { code, id }: UnitOfYear) {
  const none: ObjectiveCounts = { own: 0, inherited: 0, unsettled: 0 }
  return { code, period: period.label, ...(objectives?.get(id) ?? none) }
}

/** Which objectives a unit works towards, those it inherits first, and which it has not said the result of. */
export function objectiveControl({
  code,
  inherited,
  own,
  period,
  unsettled,
}: ReturnType<typeof facts>): PartState {
  const link = { kind: 'objectives', code, period } as const
  const said = (text: Text, count: number) =>
    count > 0 ? [{ text: fill(text, { count, period }), link }] : []
  const lacks = said(words.unsettled, unsettled)
  return {
    standing: lacks.length > 0 ? 'lacks' : null,
    has: [...said(words.inherited, inherited), ...said(words.own, own)],
    lacks,
  }
}

/** What the objectives of a unit show of it. */
export const objectivesControl: readonly Part[] = [part('objectives', facts, objectiveControl)]
