import type { PayloadRequest } from 'payload'
import { addDays, today } from '../core/dates.ts'
import { asText, type Text } from '../core/text.ts'
import { type WholeDays, wholeDaysOf } from '../cycle/whole-days.ts'
import { groupCounts } from '../database/group-counts.ts'
import { idOf, local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { holdersOfRoles } from '../nonconformities/approvers.ts'
import { optionsOf } from '../options.ts'
import { topUnits } from '../organisation/top-units.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { type Give, type Given, type Responsible, whoFor } from '../tasks/rules.ts'
import { backgroundDays, minutesDays } from './rules.ts'
import { reviewTitle, type ReviewState } from './text.ts'

/** Days before a review is due that the HSE unit is asked to begin it, and that it is asked for after. */
const beginDays = 60

const system = { overrideAccess: true } as const

/**
 * What reviews ask: of the HSE unit to begin one, write its background, carry its decisions out and end it; of the top
 * management to hold it; of both to document it. The days are those of the annual cycle.
 */
export const reviewTasks: TaskSource = async (req, { closes, person }) => {
  const top = (await topManagement(req)).map((each) => each.person)
  const concerned = closes || (person !== null && top.includes(person))
  if (!concerned) return { units: [], give: () => undefined }
  const [{ decisions, reviews, root }, days] = await Promise.all([waiting(req), wholeDaysOf(req)])
  return {
    units: [
      ...reviews.map(({ unit }) => unit),
      ...decisions.map(({ unit }) => unit),
      ...(root ? [root] : []),
    ],
    give: (responsible, day, give) => {
      const hseUnitOf = (unit: string): string[] => hseUnit(whoFor(responsible, unit))
      if (root !== null) giveBegin({ days, root, reviews, day }, hseUnitOf(root), give)
      for (const review of reviews) {
        const directors = whoFor(responsible, review.unit).directors
        giveReview({ review, days }, { hseUnit: hseUnitOf(review.unit), directors, top }, give)
      }
      for (const { deadline, id, language, number, title, unit } of decisions) {
        give(hseUnitOf(unit), {
          kind: 'carryOutDecision',
          record: 'reviewDecision',
          id,
          number,
          title: { words: title, language },
          unit,
          year: null,
          due: deadline,
        })
      }
    },
  }
}

const hseUnit = ({ directors, editors }: Responsible): string[] => [...directors, ...editors]

function giveBegin(
  {
    day,
    days,
    reviews,
    root,
  }: {
    readonly day: string
    readonly days: WholeDays
    readonly reviews: readonly KnownReview[]
    readonly root: string
  },
  people: readonly string[],
  give: Give,
): void {
  const held = days('managementReview', addDays(day, -beginDays))
  if (held === null || held > addDays(day, beginDays)) return
  const year = Number(held.slice(0, 4))
  if (reviews.some((each) => each.unit === root && each.year === year)) return
  give(people, {
    kind: 'beginReview',
    record: 'managementReview',
    id: root,
    number: null,
    title: null,
    called: reviewTitle(year),
    unit: root,
    year,
    due: addDays(held, -backgroundDays),
  })
}

function giveReview(
  { days, review }: { readonly days: WholeDays; readonly review: KnownReview },
  who: {
    readonly hseUnit: readonly string[]
    readonly directors: readonly string[]
    readonly top: readonly string[]
  },
  give: Give,
): void {
  const { begunOn, heldOn, id, number, state, unit, year } = review
  const due = days('managementReview', begunOn)
  const task = (kind: Given['kind'], on: string | null): Given => ({
    kind,
    record: 'managementReview',
    id,
    number,
    title: null,
    called: reviewTitle(year),
    unit,
    year: null,
    due: on,
  })
  switch (state) {
    case 'preparing':
      give(who.hseUnit, task('prepareReview', due && addDays(due, -backgroundDays)))
      break
    case 'backgroundReady':
      give([...who.top, ...who.directors], task('holdReview', due))
      break
    case 'held':
      give(
        [...who.top, ...who.directors],
        task('documentReview', heldOn && addDays(heldOn, minutesDays)),
      )
      break
    case 'documented':
      if (!review.decisionsOpen) give(who.hseUnit, task('followUpReview', null))
      break
  }
}

/** A review as far as its tasks go. */
interface KnownReview {
  readonly id: string
  readonly number: string
  readonly unit: string
  readonly year: number
  readonly state: ReviewState
  readonly begunOn: string
  readonly heldOn: string | null
  /** A decision waits for somebody to carry it out. */
  readonly decisionsOpen: boolean
}

interface WaitingDecision {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  readonly review: string
  readonly deadline: string | null
}

/** Every review, the decisions of documented ones that are open, and the unit above all others. Few, and remembered. */
function waiting(req: PayloadRequest): Promise<{
  readonly reviews: readonly KnownReview[]
  readonly decisions: readonly WaitingDecision[]
  readonly root: string | null
}> {
  const from = ['management-reviews', 'review-decisions', 'units', 'people']
  return remembered(req, { key: 'reviews that wait', from }, async () => {
    const [found, open, tops] = await Promise.all([
      local.find(req, 'management-reviews', {
        ...system,
        select: { number: true, unit: true, year: true, state: true, heldOn: true, steps: true },
      }),
      groupCounts(req, {
        collection: 'review-decisions',
        // The number is each one's own: a group is one decision.
        by: ['number', 'id', 'title', 'language', 'unit', 'review', 'deadline'],
        where: { state: { equals: 'open' } },
      }),
      topUnits(req),
    ])
    const documented = new Set(
      found.flatMap(({ id, state }) => (state === 'documented' ? [id] : [])),
    )
    const decisions = open
      .map(({ values }): WaitingDecision => ({
        id: String(values.id),
        number: String(values.number),
        title: String(values.title),
        language: values.language === 'en' ? 'en' : 'nb',
        unit: String(values.unit),
        review: String(values.review),
        deadline: values.deadline === null ? null : String(values.deadline),
      }))
      .filter(({ review }) => documented.has(review))
    return {
      decisions,
      reviews: found.map(({ heldOn, id, number, state, steps, unit, year }) => ({
        id,
        number,
        unit: idOf(unit),
        year,
        state,
        begunOn: (steps ?? [])[0]?.at?.slice(0, 10) ?? `${String(year)}-01-01`,
        heldOn: heldOn ?? null,
        decisionsOpen: decisions.some(({ review }) => review === id),
      })),
      root: tops[0] ?? null,
    }
  })
}

/** Those who hold a role of the top management today. Asked once while nothing they rest on changes. */
export function topManagement(
  req: PayloadRequest,
): Promise<readonly { readonly person: string; readonly account: string | null }[]> {
  const what = {
    key: 'the top management',
    on: today(optionsOf(req.payload).clock),
    from: ['role-assignments', 'people'],
  }
  return remembered(req, what, () => holdersOfRoles(req, ['topManagement']))
}

/** Name of a unit in words. */
export async function unitNamed(req: PayloadRequest, unit: string): Promise<Text> {
  const found = await local.findById(req, 'units', unit, { ...system, locale: 'all' })
  const code = found?.code ?? ''
  return (found && asText(found.name)) ?? { nb: code, en: code }
}
