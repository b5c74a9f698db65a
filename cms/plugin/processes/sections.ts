import { createHash } from 'node:crypto'
import { idOf } from '../database/local.ts'
import type { HseProcess } from '../generated-types.ts'
import { attendanceOf, type MeetingName } from './attendance.ts'
import type { SavedSection, SectionValues } from './section-values.ts'
import { type InputGroup, inputGroups } from './text.ts'

type Row<List extends keyof HseProcess> =
  NonNullable<HseProcess[List]> extends readonly (infer Each)[] ? Each : never
type Challenge = Row<'challenges'>

/** A section of one process: the whole of it, or the row of one challenge or mapping. */
export interface SectionAt<S extends SavedSection = SavedSection> {
  readonly section: S
  /** Id of the challenge or mapping, for sections that are written row by row; the turn, for inputs. */
  readonly row: string | null
}

interface Section<Values> {
  /** What stands now, in the form its values have: the same content gives the same JSON. */
  read(process: HseProcess, row: string | null): unknown
  /** The fields of the process that hold the values. */
  write(process: HseProcess, values: Values, row: string | null): Partial<HseProcess>
}

const sections: { readonly [S in SavedSection]: Section<SectionValues[S]> } = {
  plan: {
    read: ({ plan }) => [
      plan?.preDate ?? null,
      plan?.mappingFrom ?? null,
      plan?.mappingTo ?? null,
      plan?.postDate ?? null,
      plan?.hours ?? null,
    ],
    write: (_, plan) => ({ plan }),
  },
  participants: {
    read: ({ participants }) =>
      (participants ?? []).map((each) => [
        each.person ? idOf(each.person) : null,
        each.person ? null : (each.name ?? null),
        each.role,
        each.organisation ?? null,
        each.pre === true,
        each.mapping === true,
        each.post === true,
      ]),
    write: ({ participants }, { rows }) => {
      const known = new Map((participants ?? []).map((each) => [each.id, each]))
      return {
        participants: rows.map(({ id, ...row }) => {
          const before = known.get(id)
          return before ? { ...before, ...row, fromLast: fromLast(before, row) } : row
        }),
      }
    },
  },
  pre: meeting('pre'),
  preMinutes: minutesOf('pre'),
  inputs: {
    // Of one turn where the row names it: two who go through different things do not meet.
    read: ({ inputs }, group) =>
      (inputs ?? [])
        .filter(
          ({ kind }) => !isInputGroup(group) || inputGroups[group].some((one) => one === kind),
        )
        .map((each) => [
          each.kind,
          each.goneThrough === true,
          each.note ?? null,
          each.link ?? null,
          each.percent ?? null,
        ])
        .filter(([, ...said]) => said.some((value) => value !== null && value !== false))
        .sort(([one], [other]) => String(one).localeCompare(String(other))),
    write: ({ inputs }, { rows }) => {
      const before = new Map((inputs ?? []).map((each) => [each.kind, each]))
      const given = new Set(rows.map((each) => each.kind))
      return {
        inputs: [
          ...rows.map((row) => ({ ...before.get(row.kind), ...row })),
          ...(inputs ?? []).filter((each) => !given.has(each.kind)),
        ],
      }
    },
  },
  challenge: {
    read: (process, row) => {
      const found = challengeOf(process, row)
      if (!found) return null
      return [
        found.title,
        found.description ?? null,
        found.topic ? idOf(found.topic) : null,
        found.likelihood ?? null,
        found.consequence ?? null,
        found.source ?? null,
      ]
    },
    write: ({ challenges }, values, row) => {
      if (values === null) {
        return { challenges: (challenges ?? []).filter((each) => each.id !== row) }
      }
      const { title, ...rest } = values
      return { challenges: withRow(challenges, row, { ...rest, title }) }
    },
  },
  psychosocial: {
    read: ({ psychosocial }) => [
      psychosocial?.goneThrough === true,
      psychosocial?.how ?? null,
      psychosocial?.result ?? null,
      psychosocial?.challenge ?? null,
    ],
    write: (_, psychosocial) => ({ psychosocial }),
  },
  selection: {
    read: ({ challenges, manyReason }) => [
      (challenges ?? [])
        .filter((each) => each.selected)
        .map((each) => [each.id, each.priorityReason ?? null])
        .sort(([one], [other]) => String(one).localeCompare(String(other))),
      manyReason ?? null,
    ],
    write: ({ challenges }, { selected, priorityReasons, manyReason }) => ({
      manyReason,
      challenges: (challenges ?? []).map((each) => {
        const id = each.id ?? ''
        const chosen = selected.includes(id)
        const said = priorityReasons[id]
        const priorityReason = said === undefined ? (each.priorityReason ?? null) : said
        return { ...each, selected: chosen, priorityReason }
      }),
    }),
  },
  mapping: {
    read: ({ mappings }, row) => {
      const found = mappings?.find((each) => each.id === row)
      if (!found) return null
      return [
        found.challenge,
        found.method,
        found.collaborator ?? null,
        found.date ?? null,
        found.tookPart ?? null,
        found.held ?? null,
        found.heldOf ?? null,
        found.result ?? null,
        found.minutes ?? null,
      ]
    },
    write: ({ mappings }, values, row) => {
      if (values === null) return { mappings: (mappings ?? []).filter((each) => each.id !== row) }
      return { mappings: withRow(mappings, row, values) }
    },
  },
  noMapping: reason('noMappingReason'),
  post: meeting('post'),
  postMinutes: minutesOf('post'),
  findings: {
    read: ({ challenges, mappings }) => [
      marked(challenges ?? []),
      marked(mappings ?? []),
      (mappings ?? []).map((each) => each.findingTitle ?? null),
    ],
    write: (process, { challenges, mappings, titles }) => ({
      challenges: (process.challenges ?? []).map((each) => ({
        ...each,
        finding: challenges.includes(each.id ?? ''),
      })),
      mappings: (process.mappings ?? []).map((each) => ({
        ...each,
        finding: mappings.includes(each.id ?? ''),
        findingTitle: titles[each.id ?? ''] ?? each.findingTitle ?? null,
      })),
    }),
  },
  linkedMeasures: {
    read: (process, row) =>
      [...new Set(challengeOf(process, row)?.linkedMeasures?.map(idOf))].sort(),
    write: (process, { measures }, row) =>
      ofChallenge(process, row, { linkedMeasures: [...new Set(measures)] }),
  },
  noMeasure: reason('noMeasureReason'),
  riskAfter: {
    read: (process, row) => {
      const found = challengeOf(process, row)
      return [found?.likelihoodAfter ?? null, found?.consequenceAfter ?? null]
    },
    write: (process, values, row) => ofChallenge(process, row, values),
  },
  requirements: {
    read: ({ requirementsUpdated: updated }) => [Boolean(updated?.date), updated?.note ?? null],
    // Who and when is not for the one who writes to say: `saveSection` sets it.
    write: ({ requirementsUpdated: before }, { note }) => ({
      requirementsUpdated: { ...before, note },
    }),
  },
}

/** Fingerprint of what stands in a section. A form carries that of what it showed. */
export function baseOf(process: HseProcess, { section, row }: SectionAt): string {
  const content = JSON.stringify(sections[section].read(process, row))
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}

/** Fingerprint of what manager and safety representative say yes to: who takes part, and when. */
export function agreementBase(process: HseProcess): string {
  const parts = ['participants', 'plan'] as const
  return parts.map((section) => baseOf(process, { section, row: null })).join('.')
}

/** The fields of the process that hold these values. */
export function written<S extends SavedSection>(
  process: HseProcess,
  { section, row }: SectionAt<S>,
  values: SectionValues[S],
): Partial<HseProcess> {
  return sections[section].write(process, values, row)
}

/** Name of a section in the history: with its row where it has one. */
export function sectionKey({ section, row }: SectionAt): string {
  return row === null ? section : `${section}:${row}`
}

function challengeOf({ challenges }: HseProcess, row: string | null): Challenge | undefined {
  return challenges?.find((each) => each.id === row)
}

function meeting(name: MeetingName): Section<SectionValues['pre']> {
  return {
    read: (process) => [
      process[name]?.date ?? null,
      process[name]?.managerAbsentReason ?? null,
      (attendanceOf(process, name) ?? []).map((each) => [
        each.participant ?? each.name,
        each.role,
        each.came,
      ]),
    ],
    write: (process, { attendance, ...values }) => ({
      [name]: { ...process[name], ...values, ...(attendance === undefined ? {} : { attendance }) },
    }),
  }
}

function isInputGroup(group: string | null): group is InputGroup {
  return group !== null && Object.hasOwn(inputGroups, group)
}

function minutesOf(name: MeetingName): Section<SectionValues['preMinutes']> {
  return {
    read: (process) => process[name]?.minutes ?? null,
    write: (process, { minutes }) => ({ [name]: { ...process[name], minutes } }),
  }
}

function reason(name: 'noMappingReason' | 'noMeasureReason'): Section<SectionValues['noMapping']> {
  return {
    read: (process, row) => challengeOf(process, row)?.[name] ?? null,
    write: (process, values, row) => ofChallenge(process, row, { [name]: values.reason }),
  }
}

/** The challenges with a change in one of them. */
function ofChallenge(
  { challenges }: HseProcess,
  row: string | null,
  change: Partial<Challenge>,
): Partial<HseProcess> {
  return {
    challenges: (challenges ?? []).map((each) => (each.id === row ? { ...each, ...change } : each)),
  }
}

/** A line that names someone else now is of nobody who took part before. */
function fromLast(
  before: Row<'participants'>,
  row: Omit<SectionValues['participants']['rows'][number], 'id'>,
): boolean {
  const same = before.person
    ? idOf(before.person) === row.person
    : !row.person && before.name === row.name
  return same && before.fromLast === true
}

function withRow<Each extends { id?: string | null }>(
  rows: readonly Each[] | null | undefined,
  row: string | null,
  values: Omit<Each, 'id'>,
): Each[] {
  const found = (rows ?? []).some((each) => each.id === row)
  if (!found)
    return [...(rows ?? []), { ...(values as Each), ...(row === null ? {} : { id: row }) }]
  return (rows ?? []).map((each) => (each.id === row ? { ...each, ...values } : each))
}

function marked(rows: readonly { id?: string | null; finding?: boolean | null }[]): string[] {
  return rows.flatMap((each) => (each.finding && each.id ? [each.id] : [])).sort()
}
