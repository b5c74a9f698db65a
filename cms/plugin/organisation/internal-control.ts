import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState, type Said } from '../year/part.ts'
import { roleText } from '../access/roles.ts'
import type { Holder, UnitHolders } from './holders.ts'

/** Who holds the roles of a unit today. */
interface RoleFacts {
  readonly unit: string
  readonly holders: UnitHolders | null
}

const words = {
  holds: { nb: '{role}: {names}', en: '{role}: {names}' },
  managedAbove: {
    nb: 'Enheten har ingen egen linjeleder. {name} har ansvaret for den.',
    en: 'The unit has no line manager of its own. {name} is responsible for it.',
  },
  noManager: {
    nb: 'Ingen er linjeleder for enheten, og ingen over den.',
    en: 'Nobody is line manager of the unit, nor above it.',
  },
  noRepresentative: {
    nb: 'Enheten har ikke verneombud. Hovedverneombudet gjør oppgavene til noen er valgt.',
    en: 'The unit has no safety representative. The chief safety representative acts until one is elected.',
  },
} satisfies Record<string, Text>

function roleFacts({ holders }: YearFigures, { id }: UnitOfYear): RoleFacts {
  return { unit: id, holders: holders.get(id) ?? null }
}

/** Do the roles of the unit have holders? */
export function roleState({ holders, unit }: RoleFacts): PartState {
  if (holders?.manager == null) {
    return { standing: 'lacks', has: [], lacks: [{ text: words.noManager, link: contacts }] }
  }
  const { coordinators, deputies, manager, managerUnit } = holders
  const own = managerUnit === unit
  const answers: Said = own
    ? held(roleText.lineManager, [manager])
    : { text: fill(words.managedAbove, { name: manager.name }) }
  return {
    standing: 'inPlace',
    has: [
      answers,
      ...(deputies.length > 0 ? [held(roleText.deputyManager, deputies)] : []),
      ...(coordinators.length > 0 ? [held(roleText.hseCoordinator, coordinators)] : []),
    ],
    lacks: [],
  }
}

/** Does somebody speak for the employees? */
export function representativeState({ holders }: RoleFacts): PartState {
  const own = holders?.representatives ?? []
  const deputies = holders?.deputyRepresentatives ?? []
  const has = [
    ...(own.length > 0 ? [held(roleText.safetyRepresentative, own)] : []),
    ...(deputies.length > 0 ? [held(roleText.deputySafetyRep, deputies)] : []),
  ]
  const lacking = own.length === 0
  return {
    standing: lacking ? 'lacks' : 'inPlace',
    has,
    lacks: lacking ? [{ text: words.noRepresentative, link: contacts }] : [],
  }
}

const contacts = { kind: 'contacts' } as const

function held(role: Text, holders: readonly Holder[]): Said {
  const names = [...new Set(holders.map((each) => each.name))].join(', ')
  return { text: fill(words.holds, { role, names }) }
}

/** The roles of a unit, and who speaks for its employees. */
export const organisationControl: readonly Part[] = [
  part('participation', roleFacts, representativeState),
  part('organisation', roleFacts, roleState),
]
