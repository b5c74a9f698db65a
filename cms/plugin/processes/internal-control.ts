import { fill, type Text } from '../core/text.ts'
import type { ProcessOfYear, UnitOfYear, YearFigures } from '../year/figures.ts'
import { dayInWords, part, type Part, type PartState, unitAbove } from '../year/part.ts'
import { coveredBy, coveredIn, coveringUnit } from './covered/rules.ts'
import { lateOn } from './deadlines/late.ts'
import { processDeadlines, type ProcessDeadlines } from './deadlines/rules.ts'
import { processStateText } from './text.ts'

/** A unit's HSE process of a period, with what is asked of it. */
interface ProcessControl {
  readonly unit: UnitOfYear
  readonly period: string
  readonly day: string
  readonly process: ProcessOfYear | null
  readonly former: ProcessOfYear | null
  /** Null for a unit of which no process of its own is asked. */
  readonly deadlines: ProcessDeadlines | null
  /** The unit whose process it takes part in, where that is another. */
  readonly above: UnitOfYear | null
  /** The units that take part in its own. */
  readonly covers: readonly UnitOfYear[]
}

const words = {
  withParent: {
    nb: 'Er med i HMS-runden ved {name}.',
    en: 'Takes part in the HSE process at {name}.',
  },
  withParentOf: {
    nb: 'Er med i HMS-runden til enheten over.',
    en: 'Takes part in the HSE process of the unit above.',
  },
  together: {
    nb: 'Går HMS-runden {period} sammen med {name}: {state}.',
    en: 'Goes through the HSE process {period} together with {name}: {state}.',
  },
  isNew: {
    nb: 'Enheten er ny. Den første HMS-runden er neste år.',
    en: 'The unit is new. Its first HSE process is next year.',
  },
  covers: {
    nb: 'HMS-runden gjelder også {names}.',
    en: 'The HSE process also covers {names}.',
  },
  none: { nb: 'Har ingen egen HMS-runde.', en: 'Has no HSE process of its own.' },
  closed: {
    nb: 'HMS-runden {period} ble avsluttet {closed}.',
    en: 'The HSE process {period} was closed on {closed}.',
  },
  stands: {
    nb: 'HMS-runden {period} er åpnet: {state}.',
    en: 'The HSE process {period} has been opened: {state}.',
  },
  notOpened: {
    nb: 'HMS-runden {period} er ikke åpnet. Den skal åpnes senest {openedBy}.',
    en: 'The HSE process {period} has not been opened. It must be opened by {openedBy}.',
  },
  agreed: {
    nb: 'Lederen og verneombudet er enige om hvem som er med i HMS-runden.',
    en: 'The manager and the safety representative agree on who takes part in the HSE process.',
  },
  notAgreed: {
    nb: 'Lederen og verneombudet har ikke begge bekreftet hvem som er med i HMS-runden.',
    en: 'The manager and the safety representative have not both confirmed who takes part in the HSE process.',
  },
  requirements: {
    nb: 'Oversikten over krav ble krysset av som oppdatert i HMS-runden {updated}.',
    en: 'The overview of requirements was ticked as updated in the HSE process on {updated}.',
  },
  report: {
    nb: 'Rapporten fra HMS-runden {period} er underskrevet.',
    en: 'The report of the HSE process {period} has been signed.',
  },
} satisfies Record<string, Text>

function control(year: YearFigures, unit: UnitOfYear): ProcessControl {
  return {
    unit,
    period: year.period.label,
    day: year.day,
    process: year.processes.get(unit.id) ?? null,
    former: year.formerProcesses.get(unit.id) ?? null,
    deadlines: processDeadlines(unit, year.period, year.processDays),
    above: aboveOf(year, unit),
    covers: coversOf(year, unit),
  }
}

function aboveOf(year: YearFigures, unit: UnitOfYear): UnitOfYear | null {
  const at = year.processes.get(unit.id)?.at
  if (at !== undefined) return year.byId.get(at) ?? null
  return coveringUnit(unit, year.byId) ?? unitAbove(year, unit)
}

/** The units that take part in its process: as the tree has it, and those chosen for the year. */
function coversOf(year: YearFigures, unit: UnitOfYear): readonly UnitOfYear[] {
  const process = year.processes.get(unit.id)
  if (unit.process !== 'own' || process?.at !== undefined) return []
  const { covers = [] } = process ?? {}
  if (covers.length === 0) return coveredBy(unit, year.byId)
  return coveredIn({ unit: unit.id, covers }, [...year.byId.values()])
}

/** How far the unit has come with the HSE process of the period. */
export function processControl(facts: ProcessControl): PartState {
  const state = ownControl(facts)
  if (facts.covers.length === 0) return state
  return {
    ...state,
    has: [...state.has, { text: fill(words.covers, { names: named(facts.covers) }) }],
  }
}

function named(units: readonly UnitOfYear[]): Text {
  const joined = (language: 'nb' | 'en'): string =>
    units.map(({ name }) => name[language]).join(', ')
  return { nb: joined('nb'), en: joined('en') }
}

function ownControl(facts: ProcessControl): PartState {
  const { above, day, deadlines, period, process, unit } = facts
  if (process?.at !== undefined && above !== null) return together(process, above)
  if (process?.state === 'closed') {
    const closed = process.closedDate ?? ''
    const link = { kind: 'processReport', number: process.number } as const
    return {
      standing: 'inPlace',
      has: [{ text: fill(words.closed, { period, closed: dayInWords(closed) }), link }],
      lacks: [],
    }
  }
  if (deadlines === null && process === null) return notOwn(unit, above)
  const late = lateOn(process, deadlines, day)
  if (process === null) {
    const openedBy = dayInWords(deadlines?.openedBy ?? '')
    const text = late?.text ?? fill(words.notOpened, { period, openedBy })
    return {
      standing: late ? 'late' : 'lacks',
      has: [],
      lacks: [{ text, link: { kind: 'openProcess', unit: unit.id } }],
    }
  }
  const link = { kind: 'process', number: process.number } as const
  const state = lowered(processStateText[process.state])
  return {
    standing: late ? 'late' : 'underWay',
    has: [{ text: fill(words.stands, { period, state }), link }],
    lacks: late ? [{ text: late.text, link }] : [],
  }
}

/** A small unit that goes through the process of a unit above this year: it stands as that does. */
function together({ state, year }: ProcessOfYear, { code, name }: UnitOfYear): PartState {
  const said = { name, period: String(year), state: lowered(processStateText[state]) }
  const link = { kind: 'unit', code } as const
  return {
    standing: state === 'closed' ? 'inPlace' : 'underWay',
    has: [{ text: fill(words.together, said), link }],
    lacks: [],
  }
}

function notOwn({ process, processReason }: UnitOfYear, above: UnitOfYear | null): PartState {
  if (process === 'own') return { standing: 'notAsked', has: [{ text: words.isNew }], lacks: [] }
  if (process === 'withParent') {
    const said = above
      ? {
          text: fill(words.withParent, { name: above.name }),
          link: { kind: 'unit', code: above.code } as const,
        }
      : { text: words.withParentOf }
    return { standing: 'asAbove', has: [said], lacks: [] }
  }
  const reason = processReason ? [{ text: processReason }] : []
  return { standing: 'notAsked', has: [{ text: words.none }, ...reason], lacks: [] }
}

/** Have manager and representative agreed on who takes part? Asked once there is a process. */
export function agreementControl({ process }: ProcessControl): PartState {
  if (process === null) return { standing: null, has: [], lacks: [] }
  const link = { kind: 'process', number: process.number } as const
  const agreed = process.agreedByManager && process.agreedByRepresentative
  if (agreed) return { standing: null, has: [{ text: words.agreed, link }], lacks: [] }
  // What is closed stays as it was signed.
  if (process.state === 'closed') return { standing: null, has: [], lacks: [] }
  return { standing: 'lacks', has: [], lacks: [{ text: words.notAgreed, link }] }
}

/** The tick in the process that the overview of requirements is up to date. */
export function requirementsControl({ process, former }: ProcessControl): PartState {
  const ticked = [process, former].find((each) => each?.requirementsUpdated != null)
  if (!ticked) return { standing: null, has: [], lacks: [] }
  const updated = ticked.requirementsUpdated ?? ''
  const link = { kind: 'process', number: ticked.number } as const
  const text = fill(words.requirements, { updated: dayInWords(updated) })
  return { standing: null, has: [{ text, link }], lacks: [] }
}

/** The newest signed report of the process, as part of the yearly review. */
export function reportControl({ process, former }: ProcessControl): PartState {
  const closed = [process, former].find((each) => each?.state === 'closed')
  if (!closed) return { standing: null, has: [], lacks: [] }
  const text = fill(words.report, { period: String(closed.year) })
  const link = { kind: 'processReport', number: closed.number } as const
  return { standing: null, has: [{ text, link }], lacks: [] }
}

function lowered({ nb, en }: Text): Text {
  return { nb: nb.toLocaleLowerCase('nb'), en: en.toLocaleLowerCase('en') }
}

/** What the HSE process shows of a unit. */
export const processesControl: readonly Part[] = [
  part('law', control, requirementsControl),
  part('participation', control, agreementControl),
  part('risk', control, processControl),
  part('review', control, reportControl),
]
