import type { HseProcess } from '../../plugin/generated-types.ts'
import { blocking, type Gap, gapsOfPart } from '../../plugin/processes/gaps/rules.ts'
import {
  findingsOf,
  measuresInPlan,
  type ProcessFacts,
  selectedOf,
} from '../../plugin/processes/rules.ts'
import { type InputGroup, inputGroups, type ProcessState } from '../../plugin/processes/text.ts'
import { newRow, pageOfGap, processAddress, type ProcessPage } from './addresses.ts'
import type { PageLanguage } from '../routes.ts'

/** The parts of a process that are a list of things to do. */
export const parts = {
  planning: { state: 'planned', pages: ['dates', 'participants', 'confirm'] },
  preMeeting: {
    state: 'preMeeting',
    pages: [
      'preHeld',
      'inputsOfLastYear',
      'inputsOfCases',
      'inputsFromElsewhere',
      'psychosocial',
      'challenges',
      'preMinutes',
    ],
  },
  postMeeting: {
    state: 'postMeeting',
    pages: ['postHeld', 'findings', 'plan', 'requirements', 'postMinutes', 'approve'],
  },
} as const satisfies Record<
  string,
  { readonly state: ProcessState; readonly pages: readonly ProcessPage[] }
>
export type Part = keyof typeof parts
/** A page with one thing to do. */
export type Thing = (typeof parts)[Part]['pages'][number]

/** The turn of inputs a page goes through. */
export const groupOfPage = {
  inputsOfLastYear: 'lastYear',
  inputsOfCases: 'cases',
  inputsFromElsewhere: 'elsewhere',
} as const satisfies Partial<Record<Thing, InputGroup>>

/** What may be left out. */
const optional: readonly Thing[] = ['preMinutes', 'postMinutes']

/** The part a page belongs to; null for a page outside the lists. */
export function partOf(page: ProcessPage | null): Part | null {
  const names = Object.keys(parts) as Part[]
  return names.find((part) => part === page || pagesOf(part).some((each) => each === page)) ?? null
}

function pagesOf(part: Part): readonly Thing[] {
  return parts[part].pages
}

/** A process as far as its lists look at it. */
export interface Listed {
  readonly process: HseProcess
  readonly facts: ProcessFacts
  /** Today. */
  readonly day: string
}

/** How far a thing has come. */
export type Progress = 'notBegun' | 'begun' | 'done' | 'optional'

/** One line of a part's list. */
export interface ThingLine {
  readonly page: Thing
  readonly progress: Progress
  /** What it lacks once it is begun; nothing is held against what nobody has begun. */
  readonly missing: readonly Gap[]
}

/** The lines of a part, in their order. */
export function linesOf(part: Part, listed: Listed): ThingLine[] {
  const found = gapsOfPart(listed.facts, parts[part].state, listed.day)
  return pagesOf(part).map((page): ThingLine => {
    const own = found.filter((gap) => pageOfGap(gap) === page)
    const begun = isBegun[page](listed)
    if (blocking(own).length > 0) {
      return begun
        ? { page, progress: 'begun', missing: own }
        : { page, progress: 'notBegun', missing: [] }
    }
    if (begun) return { page, progress: 'done', missing: own }
    return { page, progress: optional.includes(page) ? 'optional' : 'notBegun', missing: [] }
  })
}

/** The next thing of the part that is not done: after this one, or else before it; null when nothing is left. */
export function nextThing(part: Part, after: ProcessPage | null, listed: Listed): Thing | null {
  const left = linesOf(part, listed).filter(
    ({ page, progress }) => page !== after && (progress === 'notBegun' || progress === 'begun'),
  )
  const order = pagesOf(part)
  const at = order.findIndex((each) => each === after)
  return (left.find(({ page }) => order.indexOf(page) > at) ?? left[0])?.page ?? null
}

/** True where nothing else of the part the process stands in is left: saved, this thing leads on to the next part. */
export function isLastThing(page: ProcessPage, listed: Listed): boolean {
  const part = partOf(page)
  if (part === null || listed.process.state !== parts[part].state) return false
  return nextThing(part, page, listed) === null
}

/** Where a thing is done. The first challenge, and the first measure, is written at once. */
export function thingAddress(
  language: PageLanguage,
  page: Thing,
  { facts, process }: Pick<Listed, 'facts' | 'process'>,
): string {
  const first = page === 'plan' && !isBegun.plan({ facts, process, day: '' })
  const challenge = first ? nextUnplanned(null, { facts }) : null
  if (challenge !== null) {
    return processAddress(language, process.number, 'measures', newRow[language], { challenge })
  }
  const row = page === 'challenges' && facts.challenges.length === 0 ? newRow[language] : null
  return processAddress(language, process.number, page, row)
}

/** The challenge taken that still has neither mapping nor reason, after this one or before it; null when each has. */
export function nextUnmapped(
  after: string | null,
  { facts }: Pick<Listed, 'facts'>,
): string | null {
  const mapped = new Set(facts.mappings.map((each) => each.challenge))
  return nextOf(
    facts,
    after,
    ({ id, noMappingReason }) => !mapped.has(id) && noMappingReason === '',
  )
}

/** The challenge taken that still has neither measure nor reason, after this one or before it; null when each has. */
export function nextUnplanned(
  after: string | null,
  { facts }: Pick<Listed, 'facts'>,
): string | null {
  const planned = new Set(measuresInPlan(facts).flatMap((each) => each.challenges))
  return nextOf(
    facts,
    after,
    ({ id, noMeasureReason }) => !planned.has(id) && noMeasureReason === '',
  )
}

/** True where every other challenge taken has a mapping or a reason: this one leads on to the post-meeting. */
export function isLastMapping(challenge: string, listed: Listed): boolean {
  return listed.process.state === 'mapping' && nextUnmapped(challenge, listed) === null
}

function nextOf(
  facts: ProcessFacts,
  after: string | null,
  isLeft: (challenge: ProcessFacts['challenges'][number]) => boolean,
): string | null {
  const taken = selectedOf(facts.challenges)
  const left = taken.filter((each) => each.id !== after && isLeft(each))
  const at = taken.findIndex((each) => each.id === after)
  return (left.find((each) => taken.indexOf(each) > at) ?? left[0])?.id ?? null
}

/** Has anyone begun with it? */
const isBegun: Readonly<Record<Thing, (listed: Listed) => boolean>> = {
  dates: ({ facts: { plan } }) => Object.values(plan).some((each) => each !== null),
  participants: ({ facts }) => facts.participants.length > 0,
  confirm: ({ facts }) => facts.confirmedByManager || facts.confirmedByRepresentative,
  preHeld: ({ facts: { pre } }) => pre.date !== null || pre.attendance !== null,
  inputsOfLastYear: hasInputs('lastYear'),
  inputsOfCases: hasInputs('cases'),
  inputsFromElsewhere: hasInputs('elsewhere'),
  psychosocial: ({ facts: { psychosocial } }) =>
    psychosocial.goneThrough || psychosocial.how !== '' || psychosocial.result !== '',
  challenges: ({ facts }) => facts.challenges.length > 0,
  preMinutes: ({ process }) => Boolean(process.pre?.minutes),
  postHeld: ({ facts: { post } }) => post.date !== null || post.attendance !== null,
  findings: ({ facts }) => findingsOf(facts).length > 0,
  plan: ({ facts }) =>
    measuresInPlan(facts).length > 0 ||
    selectedOf(facts.challenges).some((each) => each.noMeasureReason !== ''),
  requirements: ({ facts }) => facts.requirementsUpdated !== null,
  postMinutes: ({ process }) => Boolean(process.post?.minutes),
  // Nothing is left to approve; a plan without measures is one where each challenge says why.
  approve: ({ facts }) => {
    const plan = measuresInPlan(facts)
    if (plan.length === 0) return nextUnplanned(null, { facts }) === null
    return plan.every((each) => each.state !== 'proposed')
  },
}

function hasInputs(group: InputGroup): (listed: Listed) => boolean {
  const kinds: readonly string[] = inputGroups[group]
  return ({ process }) =>
    (process.inputs ?? []).some(
      (each) => kinds.includes(each.kind) && (each.goneThrough === true || Boolean(each.note)),
    )
}
