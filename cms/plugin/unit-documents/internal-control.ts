import { fill, type Text } from '../core/text.ts'
import type { DocumentCounts, UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState } from '../year/part.ts'

const words = {
  current: { nb: 'Egne HMS-dokumenter: {count}', en: 'The unit’s own HSE documents: {count}' },
  due: {
    nb: 'Egne HMS-dokumenter som skulle vært gjennomgått: {count}',
    en: 'The unit’s own HSE documents that should have been reviewed: {count}',
  },
} satisfies Record<string, Text>

function facts({ documents }: YearFigures, { id }: UnitOfYear): DocumentCounts & { unit: string } {
  return { unit: id, current: 0, due: 0, ...documents?.get(id) }
}

/** Which documents of its own the unit follows, and which are old. To have none is no fault: guidelines may be enough. */
export function documentControl({ current, due, unit }: ReturnType<typeof facts>): PartState {
  const link = { kind: 'documents', unit } as const
  return {
    standing: due > 0 ? 'lacks' : null,
    has: current > 0 ? [{ text: fill(words.current, { count: current }), link }] : [],
    lacks: due > 0 ? [{ text: fill(words.due, { count: due }), link }] : [],
  }
}

/** What a unit's own documents show of it. */
export const unitDocumentsControl: readonly Part[] = [part('organisation', facts, documentControl)]
