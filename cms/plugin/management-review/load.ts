import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { asText, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import { freeze, type Frozen, frozenPaper } from '../frozen/paper.ts'
import type { ManagementReview, ReviewDecision } from '../generated-types.ts'
import { measureStateText } from '../measures/text.ts'
import { objectiveStateText } from '../objectives/text.ts'
import { optionsOf } from '../options.ts'
import { decisionStateText } from './decisions/text.ts'
import { figuresOf } from './figures.ts'
import type { ReviewPaper } from './paper.ts'
import { documentedStates } from './rules.ts'
import {
  commentsOf,
  figureText,
  inputText,
  type Judged,
  judgementText,
  type ReviewFigure,
  type ReviewInput,
} from './text.ts'

const system = { overrideAccess: true } as const

/** What reviews are frozen as. */
export const paperKind = 'management-reviews'

/** The decisions of some reviews that were not withdrawn, in the order they were written. As the system. */
export async function decisionsOf(
  req: PayloadRequest,
  reviews: readonly string[],
): Promise<ReviewDecision[]> {
  return local.find(req, 'review-decisions', {
    ...system,
    where: {
      and: [{ review: { in: [...reviews] } }, { state: { not_equals: 'withdrawn' } }],
    },
    sort: 'serial',
  })
}

/** A review as it would be drawn now: its figures are counted anew. In a fixed number of queries, whatever is counted. */
export async function loadPaper(
  req: PayloadRequest,
  review: ManagementReview,
): Promise<ReviewPaper> {
  const { archiveReference, documentedOn, heldOn, id, language, minutes, year } = review
  const unit = idOf(review.unit)
  const [former] = await local.find(req, 'management-reviews', {
    ...system,
    where: { and: [{ unit: { equals: unit } }, { year: { less_than: year } }] },
    sort: '-year',
    limit: 1,
  })
  const [decisions, figures] = await Promise.all([
    decisionsOf(req, [id, ...(former ? [former.id] : [])]),
    figuresOf(req, { unit, year }),
  ])
  const own = decisions.filter((each) => idOf(each.review) === id)
  const earlier = decisions.filter((each) => idOf(each.review) !== id)
  const [stands, names, unitName] = await Promise.all([
    standsOf(req, earlier),
    peopleNamed(req, own),
    nameOf(req, unit),
  ])
  const comments = commentsOf(review)
  return {
    number: review.number,
    year,
    unit: unitName,
    language,
    day: today(optionsOf(req.payload).clock),
    heldOn: heldOn ?? null,
    documentedOn: documentedOn ?? null,
    archiveReference: archiveReference ?? null,
    participants: linesIn(review.participants),
    former: former
      ? {
          number: former.number,
          decisions: earlier.map(({ explanation, id: of, kind, state, title }) => ({
            kind,
            title,
            state: stands.get(of) ?? decisionStateText[state],
            explanation: explanation ?? null,
          })),
        }
      : null,
    inputs: (Object.keys(inputText) as ReviewInput[]).map((key) => ({
      key,
      comment: comments[key],
      figures: Object.entries<Text>(figureText[key]).map(([figure, name]) => ({
        key: figure,
        name,
        value: figures[figure as ReviewFigure],
      })),
    })),
    judgements: (Object.keys(judgementText) as Judged[]).map((key) => ({
      key,
      verdict: review[key] ?? null,
      reason: review[`${key}Reason`] ?? null,
    })),
    decisions: own.map(({ deadline, kind, number, responsible, target, title }) => ({
      number,
      kind,
      title,
      target,
      responsible: names.get(idOf(responsible)) ?? null,
      deadline: deadline ?? null,
    })),
    minutes: minutes ?? null,
  }
}

function linesIn(written: string | null | undefined): string[] {
  return (written ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** How what decisions have become stands, by id of the decision. */
async function standsOf(
  req: PayloadRequest,
  decisions: readonly ReviewDecision[],
): Promise<ReadonlyMap<string, Text>> {
  const idsOf = (of: 'measure' | 'objective'): string[] =>
    decisions.flatMap((each) => {
      const found = each[of]
      return found ? [idOf(found)] : []
    })
  const [objectives, measures] = await Promise.all([
    local.find(req, 'objectives', { ...system, where: { id: { in: idsOf('objective') } } }),
    local.find(req, 'measures', { ...system, where: { id: { in: idsOf('measure') } } }),
  ])
  const words = new Map<string, Text>([
    ...objectives.map(({ id, state }): [string, Text] => [id, objectiveStateText[state]]),
    ...measures.map(({ id, state }): [string, Text] => [id, measureStateText[state]]),
  ])
  return new Map(
    decisions.flatMap((each): [string, Text][] => {
      const made = each.objective ?? each.measure
      const stands = made ? words.get(idOf(made)) : undefined
      return stands ? [[each.id, stands]] : []
    }),
  )
}

async function peopleNamed(
  req: PayloadRequest,
  decisions: readonly ReviewDecision[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(decisions.map(({ responsible }) => idOf(responsible)))]
  const found = await local.find(req, 'people', {
    ...system,
    where: { id: { in: ids } },
    select: { name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}

async function nameOf(req: PayloadRequest, unit: string): Promise<Text> {
  const [found] = await local.find(req, 'units', {
    ...system,
    locale: 'all',
    where: { id: { equals: unit } },
    limit: 1,
  })
  const code = found?.code ?? ''
  return (found && asText(found.name)) ?? { nb: code, en: code }
}

/** Keeps what a review says now, for good. Gives the id of its paper. */
export async function freezeReview(req: PayloadRequest, review: ManagementReview): Promise<string> {
  const facts = await loadPaper(req, review)
  return freeze(req, { kind: paperKind, record: review.id, facts })
}

/** Who reads a review once it is documented: those of the units it is of, or everybody who leads or represents. */
export async function readersOf(
  req: PayloadRequest,
  review: Pick<ManagementReview, 'unit'>,
): Promise<Pick<ManagementReview, 'ofAll' | 'within'> & { within: string[] }> {
  const unit = idOf(review.unit)
  const found = await local.find(req, 'units', {
    ...system,
    where: { or: [{ id: { equals: unit } }, { ancestors: { in: [unit] } }] },
    select: { parent: true },
  })
  const own = found.find(({ id }) => id === unit)
  return { ofAll: own !== undefined && !own.parent, within: found.map(({ id }) => id) }
}

/** The paper of a documented review, as it was then; null for one that has none. */
export async function paperOf(
  req: PayloadRequest,
  { paper }: Pick<ManagementReview, 'paper'>,
): Promise<Frozen | null> {
  return paper ? frozenPaper(req, idOf(paper)) : null
}

/**
 * Gives reviews that came documented, from starter content or another system, the papers they lack: as they stand now, for
 * good. One that cannot be completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completeReviewPapers(req: PayloadRequest): Promise<void> {
  const documented = await local.find(req, 'management-reviews', {
    ...system,
    where: { state: { in: [...documentedStates] } },
  })
  const lacking = documented.filter(({ paper, within }) => !paper || (within ?? []).length === 0)
  for (const review of lacking) {
    try {
      const paper = review.paper ? idOf(review.paper) : await freezeReview(req, review)
      const data = { paper, ...(await readersOf(req, review)), version: review.version }
      await local.update(req, 'management-reviews', review.id, data, system)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `The paper of ${review.number} could not be made, and is tried again: ${reason}`,
      })
    }
  }
}
