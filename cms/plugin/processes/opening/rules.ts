import type { ParticipantRole } from '../text.ts'

/** A line of the list of participants. */
export interface Participant {
  /** Id of a person, or null for someone who is not in the register. */
  readonly person: string | null
  readonly name: string | null
  readonly role: ParticipantRole
  readonly organisation: string | null
  readonly pre: boolean
  readonly mapping: boolean
  readonly post: boolean
  /** True for who took part in the process before. */
  readonly fromLast: boolean
}

/** Someone who holds a role today. */
interface Holding {
  readonly person: string
  readonly name: string
}

/** Those who hold a role of the unit today, the first roles first. */
export type Holdings = readonly (readonly [ParticipantRole, readonly Holding[]])[]

/** Roles that end: who took part in one of them last year is not proposed in it without holding it still. */
const heldRoles: readonly ParticipantRole[] = [
  'lineManager',
  'deputyManager',
  'safetyRepresentative',
  'deputySafetyRep',
  'hseCoordinator',
]

/**
 * Who is proposed for a process: those who hold a role of the unit today, then those of the process before who are still
 * here, in the roles they had. Everybody once. Who has left, and who no longer holds the role they took part in, is left
 * out.
 * @param here whether the person of an id is still here
 * @param above ids of those who coordinate a unit above today: they may take part below as last year
 */
export function proposedParticipants(
  holdings: Holdings,
  before: readonly Omit<Participant, 'fromLast'>[],
  here: (person: string) => boolean,
  above: ReadonlySet<string>,
): Participant[] {
  const former = new Map(before.flatMap((each) => (each.person ? [[each.person, each]] : [])))
  const seen = new Set<string>()
  const holding = holdings.flatMap(([role, holders]) =>
    holders.flatMap(({ person, name }): Participant[] => {
      if (seen.has(person)) return []
      seen.add(person)
      const known = former.get(person)
      const parts = known ?? { pre: true, mapping: true, post: true }
      return [
        {
          person,
          name,
          role,
          organisation: known?.organisation ?? null,
          pre: parts.pre,
          mapping: parts.mapping,
          post: parts.post,
          fromLast: known !== undefined,
        },
      ]
    }),
  )
  const others = before.filter(({ person, role }) => {
    const ended = heldRoles.includes(role)
    if (person === null) return !ended
    const stands = !ended || (role === 'hseCoordinator' && above.has(person))
    if (seen.has(person) || !stands || !here(person)) return false
    seen.add(person)
    return true
  })
  return [...holding, ...others.map((each) => ({ ...each, fromLast: true }))]
}

/** A challenge as far as the next process takes it over. */
export interface FormerChallenge {
  readonly id: string
  readonly selected: boolean
  /** Something came of it: a measure, a reason why there is none, or a finding in the register. */
  readonly settled: boolean
}

/**
 * The challenges that are carried over: those that were not taken, and, where the process was never closed, those taken
 * of which nothing came. What a signed report answers for is not raised again.
 */
export function carriedOver<C extends FormerChallenge>(
  challenges: readonly C[],
  { closed }: { readonly closed: boolean },
): C[] {
  return challenges.filter(({ selected, settled }) => !selected || (!closed && !settled))
}

/**
 * First day of the autumn, `MM-DD`, from which next year's process may be opened: budgets and calendars of the next
 * year are made then. Before it there is this year's alone.
 */
export const nextYearFrom = '09-01'

/** The years whose process may be opened on a day, the nearest first. */
export function openableYears(day: string): number[] {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= nextYearFrom ? [year, year + 1] : [year]
}
