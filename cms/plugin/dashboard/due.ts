import { type AssignedRole, roleText } from '../access/roles.ts'
import { addDays, covers } from '../core/dates.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import { fill, type Language, type Text } from '../core/text.ts'
import { isOpen } from '../editions/rules.ts'
import { languageText } from '../editions/text.ts'
import { contactFault, type NamedContact } from './contacts.ts'
import { behindWords } from '../guidelines/behind-words.ts'
import {
  type LanguageOverview,
  languageOverviews,
  type OverviewSource,
  translationsLacking,
} from '../guidelines/language-overview.ts'
import type { OpenReview } from '../regulations/watch/open-reviews.ts'
import { detailText, type SectionKey } from './text.ts'

/** Days ahead that a review or the end of a term is told of. */
export const daysAhead = 60

/** One thing to do, with the document it is done in. */
export interface DueItem {
  readonly title: Text
  readonly detail: Text | null
  readonly collection: string
  readonly id: string
}

/** The facts "what needs doing" is made of, read once. */
export interface Facts {
  readonly day: string
  readonly locales: readonly Language[]
  readonly me: { readonly account: string | null; readonly person: string | null }
  readonly mayApprove: boolean
  readonly mayPublish: boolean
  readonly guidelines: readonly {
    readonly id: string
    readonly number: string
    /** Null while nothing of it is in force. */
    readonly nextReview: string | null
    /** Whom readers are sent to. */
    readonly contacts: readonly NamedContact[]
  }[]
  /** Changes in law that nobody has decided on. */
  readonly lawChanges: readonly { readonly id: string; readonly law: Text; readonly found: Text }[]
  /** Guidelines that are to be gone through because law has changed. */
  readonly lawReviews: readonly Pick<OpenReview, 'guideline' | 'number' | 'due'>[]
  readonly editions: readonly (OverviewSource & {
    readonly guideline: string
    readonly title: string | null
  })[]
  readonly assignments: readonly {
    readonly id: string
    readonly role: AssignedRole
    readonly person: string
    readonly unit: string | null
    readonly safetyArea: string | null
    readonly from: string
    readonly to: string | null
  }[]
  /** Names of people by id, as far as terms need them. */
  readonly names: ReadonlyMap<string, string>
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** Units that take part in the HSE process on their own. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** What needs doing now, section by section. Sections without anything are left out. */
export function dueNow(facts: Facts): { key: SectionKey; items: DueItem[] }[] {
  const overviews = facts.guidelines.map((guideline) => ({
    guideline,
    title: titleOf(facts, guideline.id, guideline.number),
    languages: languageOverviews(
      facts.editions.filter((each) => each.guideline === guideline.id),
      { locales: facts.locales, day: facts.day, names: new Map() },
    ),
  }))
  const sections: { key: SectionKey; items: DueItem[] }[] = [
    ...editionSections(facts),
    { key: 'law', items: facts.lawChanges.map(lawChange) },
    { key: 'lawReviews', items: facts.lawReviews.map((each) => lawReview(facts, each)) },
    { key: 'reviews', items: reviews(facts) },
    { key: 'contacts', items: unreachable(facts) },
    { key: 'translations', items: overviews.flatMap(translations) },
    { key: 'scheduled', items: overviews.flatMap(scheduled) },
    { key: 'areas', items: areasWithout(facts) },
    { key: 'terms', items: endingTerms(facts) },
    { key: 'managers', items: unitsWithout(facts) },
  ]
  return sections.filter(({ items }) => items.length > 0)
}

interface GuidelineOverview {
  readonly guideline: Facts['guidelines'][number]
  readonly title: Text
  readonly languages: readonly LanguageOverview[]
}

function editionSections(facts: Facts): { key: SectionKey; items: DueItem[] }[] {
  const open = facts.editions.filter(({ state }) => isOpen(state))
  const { account, person } = facts.me
  const isMine = ({ changedBy }: OverviewSource): boolean =>
    (changedBy ?? []).some((id) => id === account || id === person)
  const pick = (
    key: SectionKey,
    wanted: (edition: Facts['editions'][number]) => boolean,
  ): { key: SectionKey; items: DueItem[] } => ({
    key,
    items: open.filter(wanted).map((edition) => editionItem(facts, edition)),
  })
  return [
    pick('approve', (each) => each.state === 'inReview' && facts.mayApprove && !isMine(each)),
    pick('publish', (each) => each.state === 'approved' && facts.mayPublish && !isMine(each)),
    pick('changes', (each) => each.state === 'changesRequested' && isMine(each)),
    pick('drafts', (each) => each.state === 'draft' && isMine(each)),
  ]
}

function editionItem(facts: Facts, edition: Facts['editions'][number]): DueItem {
  const number = facts.guidelines.find(({ id }) => id === edition.guideline)?.number ?? ''
  const title = `${number} ${edition.title ?? ''}`.trim()
  return {
    title: { nb: title, en: title },
    detail: languageText[edition.language],
    collection: 'editions',
    id: edition.id,
  }
}

function reviews({ guidelines, day, ...facts }: Facts): DueItem[] {
  const last = addDays(day, daysAhead)
  return guidelines
    .filter(({ nextReview }) => nextReview !== null && nextReview <= last)
    .sort((one, other) => String(one.nextReview).localeCompare(String(other.nextReview)))
    .map(({ id, number, nextReview }) => ({
      title: titleOf(facts, id, number),
      detail: onDay(
        nextReview !== null && nextReview < day ? detailText.overdue : detailText.due,
        nextReview,
      ),
      collection: 'guidelines',
      id,
    }))
}

function lawChange({ found, id, law }: Facts['lawChanges'][number]): DueItem {
  return { title: law, detail: found, collection: 'law-changes', id }
}

function lawReview(facts: Facts, { due, guideline, number }: Facts['lawReviews'][number]): DueItem {
  return {
    title: titleOf(facts, guideline, number),
    detail: onDay(due < facts.day ? detailText.overdue : detailText.due, due),
    collection: 'guidelines',
    id: guideline,
  }
}

/** Guidelines in force whose contacts lead nowhere. */
function unreachable({ guidelines, ...facts }: Facts): DueItem[] {
  return guidelines
    .filter(({ nextReview }) => nextReview !== null)
    .flatMap(({ id, number, contacts }) =>
      contacts.flatMap((each) => {
        const detail = contactFault(each)
        const title = titleOf(facts, id, number)
        return detail ? [{ title, detail, collection: 'guidelines', id }] : []
      }),
    )
}

function translations({ guideline, title, languages }: GuidelineOverview): DueItem[] {
  return translationsLacking(languages).flatMap((each): DueItem[] => {
    const language = languageText[each.language]
    const item = { title, collection: 'guidelines', id: guideline.id }
    if (each.behind === null) return [{ ...item, detail: fill(detailText.missing, { language }) }]
    const behind = behindWords(each.behind)
    return behind ? [{ ...item, detail: fill(detailText.behind, { language, behind }) }] : []
  })
}

function scheduled({ title, languages }: GuidelineOverview): DueItem[] {
  return languages.flatMap(({ scheduled: next }) =>
    next
      ? [
          {
            title,
            detail: onDay(detailText.from, next.validFrom),
            collection: 'editions',
            id: next.id,
          },
        ]
      : [],
  )
}

function areasWithout({ areas, assignments, day }: Facts): DueItem[] {
  const covered = new Set(
    assignments
      .filter((each) => each.role === 'safetyRepresentative' && covers(each, day))
      .map(({ safetyArea }) => safetyArea),
  )
  return areas
    .filter(({ id }) => !covered.has(id))
    .map(({ id, name }) => ({ title: both(name), detail: null, collection: 'safety-areas', id }))
}

/** Terms of representatives that end soon and that nobody has been elected after. */
function endingTerms({ assignments, areas, names, day }: Facts): DueItem[] {
  const last = addDays(day, daysAhead)
  const elected: readonly AssignedRole[] = [
    'safetyRepresentative',
    'deputySafetyRep',
    'chiefSafetyRep',
  ]
  return assignments
    .filter((each) => elected.includes(each.role) && covers(each, day))
    .filter((each) => each.to !== null && each.to <= last)
    .filter(
      (each) =>
        !assignments.some(
          (next) =>
            next.role === each.role &&
            next.safetyArea === each.safetyArea &&
            next.id !== each.id &&
            (next.to === null || next.to > last),
        ),
    )
    .map((each) => {
      const area = areas.find(({ id }) => id === each.safetyArea)?.name
      const person = names.get(each.person) ?? ''
      return {
        title: both([person, area].filter(Boolean).join(', ')),
        detail: onDay(fill(detailText.term, { role: roleText[each.role] }), each.to),
        collection: 'role-assignments',
        id: each.id,
      }
    })
}

function unitsWithout({ units, assignments, day }: Facts): DueItem[] {
  const led = new Set(
    assignments
      .filter((each) => each.role === 'lineManager' && covers(each, day))
      .map(({ unit }) => unit),
  )
  return units
    .filter(({ id }) => !led.has(id))
    .map(({ id, name }) => ({ title: both(name), detail: null, collection: 'units', id }))
}

/** Number and title of a guideline, the title of its newest edition in the controlling language. */
function titleOf(
  { editions, locales }: Pick<Facts, 'editions' | 'locales'>,
  guideline: string,
  number: string,
): Text {
  const newest = editions
    .filter((each) => each.guideline === guideline && each.language === locales[0])
    .sort((one, other) => other.edition - one.edition)[0]
  return both(`${number} ${newest?.title ?? ''}`.trim())
}

const both = (text: string): Text => ({ nb: text, en: text })

function onDay(text: Text, date: string | null): Text {
  return fill(text, { day: { nb: spokenDay(date, 'nb'), en: spokenDay(date, 'en') } })
}
