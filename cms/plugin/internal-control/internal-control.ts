import { fill, type Text } from '../core/text.ts'
import type { NoteOfYear, UnitOfYear, YearFigures } from '../year/figures.ts'
import { type ControlLink, part, type Part, type PartState, unitAbove } from '../year/part.ts'
import { outsidePoints } from './rules.ts'
import type { Point } from './text.ts'

/** What a unit has said of a point that Verne does not keep, or not all of. */
interface NoteFacts {
  readonly point: Point
  readonly unit: Pick<UnitOfYear, 'code' | 'process' | 'ancestors'>
  readonly note: NoteOfYear | null
  /** The unit above, where it is among the figures. */
  readonly above: UnitOfYear | null
  /** The unit keeps it in Verne: what that shows is said elsewhere. */
  readonly kept: boolean
  /** Label of the period. */
  readonly period: string
}

const notKept: Partial<Record<Point, Text>> = {
  law: {
    nb: 'Enheten har ikke gått gjennom noen krav i Verne, og har ikke skrevet hvor oversikten over dem er.',
    en: 'The unit has not gone through any requirements in Verne, and has not written where its overview of them is.',
  },
  knowledge: {
    nb: 'Ingen hører til enheten i registeret i Verne, og enheten har ikke skrevet hvor oversikten over opplæring er.',
    en: 'Nobody belongs to the unit in the register in Verne, and the unit has not written where its overview of training is.',
  },
  objectives: {
    nb: 'Verken enheten eller noen over den har satt HMS-mål for året i Verne, og enheten har ikke skrevet hvor målene er.',
    en: 'Neither the unit nor anyone above it has set HSE objectives for the year in Verne, and the unit has not written where they are.',
  },
  organisation: {
    nb: 'Enheten har ikke ført inn delegerte oppgaver i Verne, og har ikke skrevet hvor oversikten over dem er.',
    en: 'The unit has not recorded any delegated tasks in Verne, and has not written where its overview of them is.',
  },
  review: {
    nb: 'Revisjon og årlig gjennomgang føres ikke i Verne. Enheten har ikke skrevet hvor de er.',
    en: 'Audits and the yearly review are not kept in Verne. The unit has not written where they are.',
  },
}

/** Where a unit keeps in Verne what it has not kept there yet. */
const keptIn: Partial<Record<Point, (code: string, period: string) => ControlLink>> = {
  knowledge: (code) => ({ kind: 'training', code }),
  organisation: (code) => ({ kind: 'delegatedTasks', code }),
  objectives: (code, period) => ({ kind: 'objectives', code, period }),
}

/** Whether a unit keeps what a point asks for in Verne. */
const keptHere: Partial<Record<Point, (year: YearFigures, unit: string) => boolean>> = {
  law: ({ requirements }, unit) => (requirements?.get(unit)?.decided ?? 0) > 0,
  knowledge: ({ training }, unit) => (training?.get(unit)?.people ?? 0) > 0,
  organisation: ({ delegations }, unit) => (delegations?.get(unit)?.current ?? 0) > 0,
  objectives: ({ objectives }, unit) => {
    const { inherited = 0, own = 0 } = objectives?.get(unit) ?? {}
    return inherited + own > 0
  },
}

const followsText = {
  nb: 'Dekkes av internkontrollen ved {name}.',
  en: 'Covered by the internal control at {name}.',
} satisfies Text

function noteFacts(point: Point): (year: YearFigures, unit: UnitOfYear) => NoteFacts {
  return (year, unit) => ({
    point,
    unit,
    note:
      (year.notes.get(unit.id) ?? []).find(
        (each) => each.kind === 'keptOutside' && each.point === point && each.note !== '',
      ) ?? null,
    above: unitAbove(year, unit),
    kept: keptHere[point]?.(year, unit.id) ?? false,
    period: year.period.label,
  })
}

/** How a unit stands with what Verne does not keep: it has said where that is, follows the unit above, or has not said. */
export function noteState({ above, kept, note, period, point, unit }: NoteFacts): PartState {
  if (kept) return { standing: null, has: [], lacks: [] }
  // The page shows the note itself, with who wrote it and when. Where Verne keeps the rest of a point, that decides.
  if (note !== null) {
    return { standing: point === 'organisation' ? null : 'outside', has: [], lacks: [] }
  }
  if (unit.process === 'withParent') {
    const follows = above && {
      text: fill(followsText, { name: above.name }),
      link: { kind: 'unit', code: above.code } as const,
    }
    return { standing: 'asAbove', has: follows ? [follows] : [], lacks: [] }
  }
  if (unit.process === 'none') return { standing: 'notAsked', has: [], lacks: [] }
  const text = notKept[point]
  const where = keptIn[point]
  const link = where && { link: where(unit.code, period) }
  return {
    standing: 'notStated',
    has: [],
    lacks: text ? [{ text, ...link }] : [],
  }
}

/** What units say themselves of the points that Verne does not keep. */
export const notesControl: readonly Part[] = outsidePoints.map((point) =>
  part(point, noteFacts(point), noteState),
)
