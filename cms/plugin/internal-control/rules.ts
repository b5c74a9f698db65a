import type { NoteFault, NoteKind, Point, WrittenNoteKind } from './text.ts'

/** The points in the order of the regulations. */
export const points: readonly Point[] = [
  'law',
  'knowledge',
  'participation',
  'objectives',
  'organisation',
  'risk',
  'nonconformities',
  'review',
]

/** Points of which Verne keeps nothing yet, or not all: where the unit keeps the rest is for the unit to say. */
export const outsidePoints: readonly Point[] = [
  'law',
  'knowledge',
  'objectives',
  'organisation',
  'review',
]

/** What a unit says of a point. */
export interface NoteFacts {
  readonly kind: WrittenNoteKind
  readonly point: Point
  readonly note: string
  readonly link: string
}

/** What is wrong with a note, each fault at its field. An empty note takes back one that stands. */
export function noteFaults(
  { kind, link, note, point }: NoteFacts,
  around: {
    readonly stands: boolean
    readonly isSafe: (address: string) => boolean
    /** The unit is past a deadline of its HSE process. */
    readonly late: boolean
  },
): { readonly code: NoteFault; readonly field: 'note' | 'link' }[] {
  const faults: { code: NoteFault; field: 'note' | 'link' }[] = []
  if (kind === 'keptOutside' && !outsidePoints.includes(point)) {
    faults.push({ code: 'notKeptOutside', field: 'note' })
  }
  if (kind === 'whyLate' && point !== 'risk') faults.push({ code: 'notTheProcess', field: 'note' })
  // What was said while it was late can be taken back.
  else if (kind === 'whyLate' && note !== '' && !around.late) {
    faults.push({ code: 'notLate', field: 'note' })
  }
  if (note === '' && (link !== '' || !around.stands)) {
    faults.push({ code: 'noteMissing', field: 'note' })
  }
  if (link !== '' && !around.isSafe(link)) faults.push({ code: 'linkUnsafe', field: 'link' })
  return faults
}

/**
 * Key of a note: one per unit and point, and for what is said of being late, by the unit or to it, one per period.
 * @param period label of the period; left out of what holds until it is changed
 */
export function noteKey(unit: string, kind: NoteKind, point: Point, period: string): string {
  return [unit, kind, point, ...(isOfPeriod(kind) ? [period] : [])].join(':')
}

/** True for what is said of one period; the rest holds until it is changed. */
export function isOfPeriod(kind: NoteKind): boolean {
  return kind !== 'keptOutside'
}
