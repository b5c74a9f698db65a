import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { dayInWords, part, type Part, type PartState, type Said } from '../year/part.ts'
import type { CommitteeOfUnit } from './count.ts'

const called = {
  amu: { nb: 'arbeidsmiljøutvalget (AMU)', en: 'the working environment committee (WEC)' },
  lamu: {
    nb: 'det lokale arbeidsmiljøutvalget (LAMU)',
    en: 'the local working environment committee (LWEC)',
  },
} satisfies Record<CommitteeOfUnit['committee'], Text>

const words = {
  last: {
    nb: 'Siste møte i {committee} var {day}: {number}',
    en: 'The last meeting of {committee} was on {day}: {number}',
  },
  next: {
    nb: 'Neste møte i {committee} er {day}',
    en: 'The next meeting of {committee} is on {day}',
  },
  open: {
    nb: 'Vedtak fra {committee} som ikke er gjennomført ennå: {count}',
    en: 'Resolutions of {committee} that have not been carried out yet: {count}',
  },
} satisfies Record<string, Text>

interface CommitteeFacts {
  /** The committee a unit belongs under; null where there is none. */
  readonly committee: CommitteeOfUnit | null
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
}

/** The local committee of a unit, or of the nearest above it that has one; else the institution's. */
export function committeeOver(
  committees: readonly CommitteeOfUnit[],
  { ancestors, id }: Pick<UnitOfYear, 'ancestors' | 'id'>,
): CommitteeOfUnit | null {
  const local = [id, ...ancestors].flatMap(
    (unit) => committees.find((each) => each.committee === 'lamu' && each.unit === unit) ?? [],
  )
  return local[0] ?? committees.find(({ committee }) => committee === 'amu') ?? null
}

function facts({ committees, day }: YearFigures, unit: UnitOfYear): CommitteeFacts {
  return { committee: committeeOver(committees ?? [], unit), day }
}

/** When the committee of a unit last met, when it meets next, and what it resolved that is not done. It says nothing of lacks. */
export function committeeControl({ committee, day }: CommitteeFacts): PartState {
  if (committee === null) return { standing: null, has: [], lacks: [] }
  const name = called[committee.committee]
  const last = committee.meetings.findLast(
    ({ state }) => state === 'held' || state === 'minutes' || state === 'approved',
  )
  const next = committee.meetings.find(
    (each) => (each.state === 'planned' || each.state === 'called') && each.day >= day,
  )
  const said = (text: Text, values: Readonly<Record<string, Text | string>>): Said => ({
    text: fill(text, { committee: name, ...values }),
  })
  return {
    standing: null,
    has: [
      ...(last
        ? [
            {
              ...said(words.last, { day: dayInWords(last.day), number: last.number }),
              // All who work here read approved minutes, and only those.
              ...(last.state === 'approved'
                ? { link: { kind: 'committeeMeeting', number: last.number } as const }
                : {}),
            },
          ]
        : []),
      ...(next ? [said(words.next, { day: dayInWords(next.day) })] : []),
      ...(committee.open === 0 ? [] : [said(words.open, { count: String(committee.open) })]),
    ],
    lacks: [],
  }
}

/** What the working environment committee shows of the participation in a unit. */
export const committeePoint: readonly Part[] = [part('participation', facts, committeeControl)]
