import { fill, type Text } from '../../core/text.ts'
import type { UnitOfYear, YearFigures } from '../../year/figures.ts'
import { part, type Part, type PartState } from '../../year/part.ts'
import type { ManagerTraining, TrainingCounts } from './count.ts'
import { fewest } from './rules.ts'

const words = {
  followed: {
    nb: 'Personer med opplæring ført i Verne: {count}',
    en: 'People whose training is kept in Verne: {count}',
  },
  nobodyLacks: {
    nb: 'Alle har kursene de må ha, eller har tid på seg.',
    en: 'Everybody has the courses they must have, or has time to take them.',
  },
  lacking: {
    nb: 'Personer som mangler et kurs de må ha: {count}',
    en: 'People who lack a course they must have: {count}',
  },
  fewLacking: {
    nb: 'Færre enn fem mangler et kurs de må ha.',
    en: 'Fewer than five people lack a course they must have.',
  },
  managerHas: {
    nb: 'Lederen har kurset ledere må ha.',
    en: 'The manager has the course managers must have.',
  },
  managerDue: {
    nb: 'Lederen har fortsatt tid til å ta kurset ledere må ha.',
    en: 'The manager still has time to take the course managers must have.',
  },
  managerLacks: {
    nb: 'Lederen mangler kurset ledere må ha.',
    en: 'The manager lacks the course managers must have.',
  },
  personal: {
    nb: '{said} Plikten er personlig og kan ikke delegeres.',
    en: '{said} The duty is personal and cannot be delegated.',
  },
} satisfies Record<string, Text>

interface TrainingFacts {
  readonly code: string
  readonly counts: TrainingCounts | null
  /** Of whoever manages the unit itself; null where that is not known. */
  readonly manager: ManagerTraining | null
}

function facts({ holders, training }: YearFigures, { code, id }: UnitOfYear): TrainingFacts {
  const counts = training?.get(id) ?? null
  const held = holders.get(id)
  const person = held?.managerUnit === id ? held.manager?.person : undefined
  return { code, counts, manager: (person && counts?.managers[person]) || null }
}

/** What a unit shows of its training: how many are followed, who lacks something, and the manager's own course. */
export function trainingControl({ code, counts, manager }: TrainingFacts): PartState {
  if (counts === null || counts.people === 0) return { standing: null, has: [], lacks: [] }
  const link = { kind: 'training', code } as const
  const { lacking, people } = counts
  const lacks = lacking > 0
  const managerLacks = manager !== null && ['missing', 'expired'].includes(manager.standing)
  const gap = lacking < fewest ? words.fewLacking : fill(words.lacking, { count: lacking })
  return {
    standing: lacks || managerLacks ? 'lacks' : 'inPlace',
    has: [
      { text: fill(words.followed, { count: people }), link },
      ...(lacks ? [] : [{ text: words.nobodyLacks, link }]),
      ...(manager === null || managerLacks ? [] : [{ text: ofManager(manager), link }]),
    ],
    lacks: [
      ...(lacks ? [{ text: gap, link }] : []),
      ...(manager !== null && managerLacks ? [{ text: ofManager(manager), link }] : []),
    ],
  }
}

function ofManager({ personal, standing }: ManagerTraining): Text {
  const said =
    standing === 'missing' || standing === 'expired'
      ? words.managerLacks
      : standing === 'due'
        ? words.managerDue
        : words.managerHas
  return personal ? fill(words.personal, { said }) : said
}

/** What the training of a unit shows of it. */
export const trainingPart: readonly Part[] = [part('knowledge', facts, trainingControl)]
