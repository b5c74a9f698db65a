import type { Behind, ChangeKind } from '../../../content/schema/index.ts'
import { covers } from '../core/dates.ts'
import type { Workflow } from '../core/workflow.ts'
import { type InShortFault, inShortFaults } from './in-short/rules.ts'
import type { EditionState, EditionTransition } from './text.ts'

/** The life of an edition. Superseded follows by itself when the next edition comes into force. */
export const workflow: Workflow<EditionState, EditionTransition> = {
  sendForReview: { from: ['draft', 'changesRequested'], to: 'inReview' },
  requestChanges: { from: ['inReview', 'approved'], to: 'changesRequested' },
  approve: { from: ['inReview'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
}

/** States in which an edition is being worked on. One at most per guideline and language. */
export const openStates: readonly EditionState[] = [
  'draft',
  'inReview',
  'changesRequested',
  'approved',
]

export const isOpen = (state: EditionState): boolean => openStates.includes(state)

/** Fields that are the edition's content: who changes one of them may not approve the edition. */
export const contentFields = [
  'title',
  'lead',
  'inShort',
  'body',
  'changeKind',
  'changeNote',
  'validFrom',
  'validTo',
  'sourceEdition',
  'archiveReference',
] as const

/** An edition as far as being in force goes. */
export interface DatedEdition {
  readonly edition: number
  readonly state: EditionState
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** True for an edition that readers may know of: published, or published once and followed by another. */
function wasPublished(edition: DatedEdition): boolean {
  return edition.state === 'published' || edition.state === 'superseded'
}

/**
 * The edition in force on a day: the newest published one that has begun. When the newest one that has begun is
 * withdrawn or has ended, nothing is in force: an older text does not come back by itself.
 */
export function inForce<E extends DatedEdition>(editions: readonly E[], day: string): E | null {
  const begun = editions
    .filter((each) => wasPublished(each) || each.state === 'withdrawn')
    .filter((each) => each.validFrom !== null && each.validFrom <= day)
    .sort((one, other) => other.edition - one.edition)
  const newest = begun[0]
  if (!newest || newest.state === 'withdrawn' || newest.validFrom === null) return null
  return covers({ from: newest.validFrom, to: newest.validTo }, day) ? newest : null
}

/** Published editions that a newer edition has replaced by this day, and that still say "published". */
export function supersededBy<E extends DatedEdition>(editions: readonly E[], day: string): E[] {
  const current = inForce(editions, day)
  if (!current) return []
  return editions.filter((each) => each.state === 'published' && each.edition < current.edition)
}

/** A Norwegian edition as far as counting what a translation lacks goes. */
export interface SourceEdition extends DatedEdition {
  readonly changeKind: ChangeKind
}

/**
 * How far a translation is behind: Norwegian editions newer than the one it was made from, up to the one in force,
 * by kind of change. An edition that was published but not yet begun does not count.
 */
export function behindBy(source: number, norwegian: readonly SourceEdition[], day: string): Behind {
  const current = inForce(norwegian, day)
  const since = norwegian.filter(
    (each) =>
      wasPublished(each) &&
      each.edition > source &&
      current !== null &&
      each.edition <= current.edition,
  )
  const count = (kind: ChangeKind): number =>
    since.filter((each) => each.changeKind === kind).length
  return { major: count('major'), minor: count('minor'), editorial: count('editorial') }
}

/** Sum of the editions a translation is behind. */
export function editionsBehind(behind: Behind): number {
  return behind.major + behind.minor + behind.editorial
}

/** An edition as far as completeness goes. */
export interface ReviewableEdition {
  readonly language: string
  readonly edition: number
  readonly title: string | null
  readonly lead: string | null
  /** A sentence a line. */
  readonly inShort: string | null
  readonly hasBody: boolean
  readonly changeKind: ChangeKind
  readonly changeNote: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly sourceEdition: string | null
}

/** What is missing, and the field that puts it right. */
export type Incomplete = { readonly field: string } & (
  | {
      readonly code:
        | 'noTitle'
        | 'noLead'
        | 'noBody'
        | 'noChangeNote'
        | 'noValidFrom'
        | 'endsBeforeStart'
        | 'noSource'
    }
  | InShortFault
)

/** What is missing before an edition can be sent for review. */
export function incomplete(edition: ReviewableEdition): Incomplete[] {
  const missing: Incomplete[] = []
  const empty = (text: string | null): boolean => text === null || text.trim() === ''
  if (empty(edition.title)) missing.push({ code: 'noTitle', field: 'title' })
  if (empty(edition.lead)) missing.push({ code: 'noLead', field: 'lead' })
  for (const fault of inShortFaults(edition.inShort)) missing.push({ ...fault, field: 'inShort' })
  if (!edition.hasBody) missing.push({ code: 'noBody', field: 'body' })
  // Before the first edition there was nothing that could have changed.
  if (edition.edition > 1 && edition.changeKind !== 'editorial' && empty(edition.changeNote)) {
    missing.push({ code: 'noChangeNote', field: 'changeNote' })
  }
  if (edition.validFrom === null) missing.push({ code: 'noValidFrom', field: 'validFrom' })
  if (
    edition.validFrom !== null &&
    edition.validTo !== null &&
    edition.validTo < edition.validFrom
  ) {
    missing.push({ code: 'endsBeforeStart', field: 'validTo' })
  }
  if (edition.language !== 'nb' && edition.sourceEdition === null) {
    missing.push({ code: 'noSource', field: 'sourceEdition' })
  }
  return missing
}

/** The state after a save that changed content: what was sent or approved becomes a draft again. */
export function stateAfterChange(state: EditionState): EditionState {
  return state === 'inReview' || state === 'approved' || state === 'changesRequested'
    ? 'draft'
    : state
}

/** Unique key of an edition: one per guideline, language and number. */
export function editionKey(guideline: string, language: string, edition: number): string {
  return `${guideline}:${language}:${String(edition)}`
}

/** Unique key that only one open draft per guideline and language can have. */
export function openKey(
  edition: { id: string; state: EditionState },
  guideline: string,
  language: string,
): string {
  return isOpen(edition.state) ? `open:${guideline}:${language}` : `closed:${edition.id}`
}
