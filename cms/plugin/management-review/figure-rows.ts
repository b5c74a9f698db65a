import type { PayloadRequest } from 'payload'
import { can } from '../access/can.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import type { Asks } from '../compliance/load.ts'
import { approvedOf } from '../compliance/of-year.ts'
import { resultText } from '../compliance/text.ts'
import { today } from '../core/dates.ts'
import { asText, fill, type Language, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import { inForce } from '../editions/rules.ts'
import { dated, type Dated } from '../guidelines/dated.ts'
import { languageOverviews, translationsLacking } from '../guidelines/language-overview.ts'
import { optionsOf } from '../options.ts'
import { confirmedIn } from '../regulations/watch/of-year.ts'
import { changeKindText } from '../regulations/watch/text.ts'
import { standingsOfYear } from '../unit-reports/standings.ts'
import { reportStandingText } from '../unit-reports/text.ts'
import { unitsInSight } from '../year/load-year.ts'
import type { ListedFigure, ReviewOf } from './figure-lists.ts'
import type { ReviewFigure } from './text.ts'

/** A figure whose rows stand in no list of records: the review lists them itself. */
export type RowFigure = Exclude<ReviewFigure, ListedFigure>

/** Something a figure counts. */
export interface FigureRow {
  /** Distinguishes the rows of a figure. */
  readonly key: string
  readonly name: Text
  /** What there is to know of it. */
  readonly more: Text | null
  /** Where it is read; null for what stands nowhere else in My HSE. */
  readonly at:
    | { readonly kind: 'unit'; readonly code: string }
    | { readonly kind: 'compliance'; readonly number: string }
    | null
}

/** What some figures count. */
export type FigureRows = Readonly<Record<RowFigure, readonly FigureRow[]>>

const sinceText = { nb: 'siden {day}', en: 'since {day}' } satisfies Text

const system = { overrideAccess: true } as const
const mine = { overrideAccess: false } as const

/**
 * What the figures count whose rows stand in no list, in a fixed number of queries.
 * @param as the system counts all of it, the reader sees what they may
 */
export async function figureRows(
  req: PayloadRequest,
  { unit, year }: ReviewOf,
  as: 'reader' | 'system',
): Promise<FigureRows> {
  const access = as === 'system' ? system : mine
  const day = today(optionsOf(req.payload).clock)
  const found = await local.find(req, 'units', {
    ...system,
    locale: 'all',
    where: { or: [{ id: { equals: unit } }, { ancestors: { in: [unit] } }] },
    select: { code: true, name: true, activeFrom: true, active: true },
    sort: 'code',
  })
  const units = new Set(found.map(({ id }) => id))
  const isReadable = as === 'system' ? () => true : await inSight(req)
  const [guidelines, requirements, law, standings] = await Promise.all([
    guidelineRows(req, access, day),
    requirementRows(req, access, { units: [...units], year }),
    lawRows(req, access, year),
    standingsOfYear(req, year),
  ])
  return {
    ...guidelines,
    requirementsNotMet: requirements,
    lawChanges: law,
    newUnits: found
      .filter(
        ({ active, activeFrom }) =>
          active !== false && activeFrom?.startsWith(`${String(year)}-`) === true,
      )
      .map(({ activeFrom, code, name }) => ({
        key: code,
        name: asText(name) ?? { nb: code, en: code },
        more: activeFrom ? fill(sinceText, { day: inWords(activeFrom) }) : null,
        at: { kind: 'unit', code },
      })),
    reportsMissing: standings
      .filter(
        (each) =>
          units.has(each.unit.id) && missing.includes(each.standing) && isReadable(each.unit.id),
      )
      .map((each) => ({
        key: each.unit.code,
        name: each.unit.name,
        more: reportStandingText[each.standing],
        at: { kind: 'unit', code: each.unit.code },
      })),
  }
}

/** Standings of a unit whose report has not come. */
const missing: readonly string[] = ['notStarted', 'started', 'sentBack']

async function inSight(req: PayloadRequest): Promise<(unit: string) => boolean> {
  const { all, units } = await unitsInSight(req)
  return (unit) => all || units.includes(unit)
}

type Access = typeof system | typeof mine

/** Guidelines past their review, and translations that are behind or not there. */
async function guidelineRows(
  req: PayloadRequest,
  access: Access,
  day: string,
): Promise<Pick<FigureRows, 'guidelinesOverdue' | 'translationsBehind' | 'translationsMissing'>> {
  const { locales } = optionsOf(req.payload)
  const [guidelines, editions] = await Promise.all([
    local.find(req, 'guidelines', {
      ...access,
      select: { number: true, nextReview: true },
      sort: 'number',
    }),
    local.find(req, 'editions', {
      ...system,
      select: {
        guideline: true,
        title: true,
        language: true,
        edition: true,
        state: true,
        validFrom: true,
        validTo: true,
        changeKind: true,
        sourceEdition: true,
        createdAt: true,
      },
    }),
  ])
  const byGuideline = Map.groupBy(editions.map(dated), ({ guideline }) => idOf(guideline))
  const known = guidelines.map(({ id, nextReview, number }) => {
    const own = byGuideline.get(id) ?? []
    return { id, name: guidelineName(number, own, day), nextReview: nextReview ?? null, own }
  })
  const lacking = known.flatMap(({ id, name, own }) =>
    translationsLacking(languageOverviews(own, { locales, day, names: new Map() })).map(
      ({ behind, language }) => ({
        behind,
        row: { key: `${id}:${language}`, name, more: languageName(language), at: null },
      }),
    ),
  )
  return {
    guidelinesOverdue: known.flatMap(({ id, name, nextReview }) =>
      nextReview !== null && nextReview < day
        ? [{ key: id, name, more: fill(sinceText, { day: inWords(nextReview) }), at: null }]
        : [],
    ),
    translationsBehind: lacking.flatMap(({ behind, row }) => (behind === null ? [] : [row])),
    translationsMissing: lacking.flatMap(({ behind, row }) => (behind === null ? [row] : [])),
  }
}

/** A guideline by its number and the title in force in each language; the controlling one stands in. */
function guidelineName(number: string, editions: readonly Dated[], day: string): Text {
  const titled = (language: 'nb' | 'en'): string | null =>
    inForce(
      editions.filter((each) => each.language === language),
      day,
    )?.title ?? null
  const nb = titled('nb')
  const named = (title: string | null): string => (title === null ? number : `${number} ${title}`)
  return { nb: named(nb), en: named(titled('en') ?? nb) }
}

function languageName(language: Language): Text {
  const named = (shown: 'nb' | 'en'): string =>
    new Intl.DisplayNames(shown, { type: 'language' }).of(language) ?? language
  return { nb: named('nb'), en: named('en') }
}

/** Requirements that are not fully met, in the approved evaluations of a year in some units. */
async function requirementRows(
  req: PayloadRequest,
  access: Access,
  { units, year }: { readonly units: readonly string[]; readonly year: number },
): Promise<FigureRow[]> {
  const evaluations = await local.find(req, 'compliance-evaluations', {
    ...access,
    where: {
      and: [approvedOf(year), { unit: { in: [...units] } }],
    },
    select: { number: true },
  })
  const numbers = new Map(evaluations.map(({ id, number }) => [id, number]))
  const lines = await local.find(req, 'compliance-lines', {
    ...system,
    where: {
      and: [{ evaluation: { in: [...numbers.keys()] } }, { result: { in: ['partly', 'not'] } }],
    },
    select: { asked: true, evaluation: true, result: true },
  })
  return lines.map(({ asked, evaluation, id, result }) => {
    const number = numbers.get(idOf(evaluation)) ?? ''
    const { section = null, title } = (asked ?? {}) as Partial<Asks>
    const law = title ?? { nb: number, en: number }
    return {
      key: id,
      name:
        section === null
          ? law
          : fill({ nb: '{law} {section}', en: '{law} {section}' }, { law, section }),
      more: resultText[result],
      at: { kind: 'compliance', number },
    }
  })
}

/** Changes in law of a year that somebody has confirmed. */
async function lawRows(req: PayloadRequest, access: Access, year: number): Promise<FigureRow[]> {
  if (access === mine && (await can(req, 'law-changes', 'read')) === false) return []
  const found = await local.find(req, 'law-changes', {
    ...access,
    where: confirmedIn(year),
    select: { kind: true, lovdataId: true, on: true, words: true },
    sort: 'on',
  })
  return found.map(({ id, kind, lovdataId, words }) => {
    const name = words ?? lovdataId ?? ''
    return { key: id, name: { nb: name, en: name }, more: changeKindText[kind], at: null }
  })
}

function inWords(day: string): Text {
  return { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') }
}
