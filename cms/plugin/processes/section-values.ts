import { z } from 'zod'
import { dayIn, isCivilDate } from '../core/dates.ts'
import {
  challengeSourceText,
  inputText,
  mappingMethodText,
  participantRoleText,
  type ProcessSection,
  type ValueFault,
} from './text.ts'

/** Most characters of the title of a finding: it stands in the register, in letters and in the plan. */
export const longestFindingTitle = 80

const fault = (code: ValueFault): { error: ValueFault } => ({ error: code })

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(words) as [Key, ...Key[]]
}

/** Text as it was written, without white space around it; null when nothing is left. */
const written = (most: number, longer: ValueFault = 'tooLong') =>
  z
    .string()
    .nullish()
    .transform((value) => value?.replaceAll('\r\n', '\n').trim() || null)
    .refine((value) => value === null || value.length <= most, fault(longer))

const line = written(300)
const findingTitle = written(longestFindingTitle, 'findingTitleLong')
const paragraphs = written(20_000)

const date = z
  .string(fault('date'))
  .nullish()
  .transform((value) => value?.trim() || null)
  .transform((value) => (value === null ? null : (dayIn(value) ?? value)))
  .refine((value) => value === null || isCivilDate(value), fault('date'))

/** A number, or as someone writes one: with a comma, a space between thousands, or nothing. */
const number = (code: ValueFault, [least, most]: readonly [number, number]) =>
  z
    .union([z.number(), z.string()])
    .nullish()
    .transform((value) => {
      if (typeof value !== 'string') return value ?? null
      const plain = value.replaceAll(/\s/g, '').replace(',', '.')
      return plain === '' ? null : Number(plain)
    })
    .refine((value) => value === null || (value >= least && value <= most), fault(code))

const scale = number('scale', [1, 5]).refine(
  (value) => value === null || Number.isInteger(value),
  fault('scale'),
)
const count = number('number', [0, 100_000]).refine(
  (value) => value === null || Number.isInteger(value),
  fault('number'),
)
const id = z.string().max(64)
const yes = z.boolean().default(false)
const link = line.refine((value) => value === null || isWebAddress(value), fault('link'))

const attendance = z.object({
  participant: id.nullish().transform((value) => value || null),
  name: line,
  role: z.enum(keysOf(participantRoleText), fault('choice')),
  came: yes,
})
/** Strict: the minutes are a section of their own, and would else be dropped without a word. */
const meeting = z.strictObject({
  date,
  managerAbsentReason: line,
  /** Left out where it is not asked: what stands stays. */
  attendance: z.array(attendance).max(300).optional(),
})
const minutes = z.object({ minutes: paragraphs })
const reason = z.object({ reason: paragraphs })

/** What each section of a process takes. Null removes a challenge or a mapping. */
export const sectionSchemas = {
  plan: z.object({
    preDate: date,
    mappingFrom: date,
    mappingTo: date,
    postDate: date,
    hours: number('number', [0, 10_000]),
  }),
  participants: z.object({
    rows: z
      .array(
        z.object({
          id: id.nullish(),
          person: line,
          name: line,
          role: z.enum(keysOf(participantRoleText), fault('choice')),
          organisation: line,
          pre: yes,
          mapping: yes,
          post: yes,
        }),
      )
      .max(200),
  }),
  pre: meeting,
  preMinutes: minutes,
  inputs: z.object({
    rows: z.array(
      z.object({
        kind: z.enum(keysOf(inputText), fault('choice')),
        goneThrough: yes,
        note: paragraphs,
        link,
        percent: number('percent', [0, 100]),
      }),
    ),
  }),
  challenge: z
    .object({
      title: line.refine((value) => value !== null, fault('titleMissing')),
      description: paragraphs,
      topic: line,
      likelihood: scale,
      consequence: scale,
      source: z.enum(keysOf(challengeSourceText), fault('choice')).nullable().default(null),
    })
    .nullable(),
  psychosocial: z.object({
    goneThrough: yes,
    how: paragraphs,
    result: paragraphs,
    challenge: line,
  }),
  selection: z.object({
    selected: z.array(id).max(500),
    /** By id of the challenge. */
    priorityReasons: z.record(id, paragraphs).default({}),
    manyReason: paragraphs,
  }),
  mapping: z
    .object({
      challenge: id,
      method: z.enum(keysOf(mappingMethodText), fault('choice')),
      collaborator: line,
      date,
      tookPart: line,
      held: count,
      heldOf: count,
      result: paragraphs,
      minutes: paragraphs,
    })
    .nullable(),
  noMapping: reason,
  post: meeting,
  postMinutes: minutes,
  findings: z.object({
    /** Ids of the challenges that are findings. */
    challenges: z.array(id).max(500),
    /** Ids of the mappings whose result is a finding. */
    mappings: z.array(id).max(2_000),
    /** Short titles of what mappings found, by id of the mapping. Those not named keep theirs. */
    titles: z.record(id, findingTitle).default({}),
  }),
  noMeasure: reason,
  /** Ids of measures that exist and are for the challenge of the row. */
  linkedMeasures: z.object({ measures: z.array(id).max(100) }),
  riskAfter: z.object({ likelihoodAfter: scale, consequenceAfter: scale }),
  requirements: z.object({ updated: yes, note: paragraphs }),
} satisfies Partial<Record<ProcessSection, z.ZodType>>

/** Sections that are saved as they are written; measures and statements have steps of their own. */
export type SavedSection = keyof typeof sectionSchemas

/** What a caller hands in, before it is trimmed and judged. */
export type SectionInput = { [S in SavedSection]: z.input<(typeof sectionSchemas)[S]> }
export type SectionValues = { [S in SavedSection]: z.output<(typeof sectionSchemas)[S]> }

export function isSavedSection(value: string): value is SavedSection {
  return Object.hasOwn(sectionSchemas, value)
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}
