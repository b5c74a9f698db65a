import { occurrenceAddress, unitCycleAddress } from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { unitNames } from '../../plugin/audits/impartial.ts'
import { addDays, type Period, today } from '../../plugin/core/dates.ts'
import { asText, type Text } from '../../plugin/core/text.ts'
import {
  commonCycle,
  type CycleWork,
  loadUnitCycle,
  type ShownMark,
} from '../../plugin/cycle/unit/load.ts'
import { mayMark, occurrenceAt } from '../../plugin/cycle/unit/mark.ts'
import { markKey, type UnitOccurrence } from '../../plugin/cycle/unit/rules.ts'
import { type OccurrenceStanding, resultText } from '../../plugin/cycle/unit/text.ts'
import { cycleYearAfter, cycleYearOn } from '../../plugin/cycle/rules.ts'
import { local } from '../../plugin/database/local.ts'
import type { Unit } from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import { clashesOf } from '../components/clashes.ts'
import { longDate } from '../components/day.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import type { PageLanguage } from '../routes.ts'
import { occurrenceFormName } from './forms.ts'
import { cycleWords } from './text.ts'

/** One time something is done, as the pages of a unit's cycle show it. */
export interface ShownOccurrence extends UnitOccurrence<CycleWork, ShownMark> {
  /** The one who asks may say whether it is done. */
  readonly markable: boolean
}

/** A month of the cycle of a unit. */
export interface CycleMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly doings: readonly { readonly activity: CycleWork; readonly occurrence: ShownOccurrence }[]
}

/** A guideline or template a cycle leads to. */
export interface LinkedDocument {
  readonly number: string
  readonly slug: string
}

type UnitOfCycle = Pick<Unit, 'id' | 'code'> & { readonly names: Text }

/** A unit in operation whose cycle the one who asks may read; null for any other. */
export async function unitOfCycle(req: Page['req'], code: string): Promise<UnitOfCycle | null> {
  const [[unit], { all, units }] = await Promise.all([
    local.find(req, 'units', {
      overrideAccess: false,
      locale: 'all',
      where: { and: [{ code: { equals: code } }, { active: { not_equals: false } }] },
      select: { code: true, name: true },
      limit: 1,
    }),
    reachOf(req, 'activity-occurrences', 'read'),
  ])
  if (!unit || !(all || units.includes(unit.id))) return null
  return { ...unit, names: asText(unit.name) ?? { nb: code, en: code } }
}

/** The years of the cycle a page offers: the one asked for stands among last year, this and the next. */
export async function yearsOfCycle(
  req: Page['req'],
  asked: string | undefined,
): Promise<{ readonly period: Period; readonly periods: readonly Period[] }> {
  const { startMonth } = await commonCycle(req)
  const now = cycleYearOn(startMonth, today(optionsOf(req.payload).clock))
  const periods = [
    cycleYearOn(startMonth, addDays(now.from, -1)),
    now,
    cycleYearAfter(startMonth, now),
  ]
  return { period: periods.find(({ label }) => label === asked) ?? now, periods }
}

/** The annual cycle of a unit. */
export async function loadCycle(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, unitCycleAddress(language, code, asked))
  const { req } = visitor
  const unit = await unitOfCycle(req, code)
  if (!unit) throw new NotFound()
  const { period, periods } = await yearsOfCycle(req, asked['period'])
  const [cycle, adds] = await Promise.all([
    loadUnitCycle(req, unit.id, period),
    reachOf(req, 'unit-activities', 'add'),
  ])
  const root = cycle.units.some(({ ancestors, id }) => id === unit.id && ancestors.length === 0)
  const found = cycle.byUnit.get(unit.id) ?? []
  const roles = [...new Set(found.map(({ activity }) => activity.responsibleRole))]
  const marks = await Promise.all(
    roles.map(async (role) => [role, await mayMark(req, { unit: unit.id, root, role })] as const),
  )
  const may = new Map(marks)
  const occurrences = found.map((each): ShownOccurrence => ({
    ...each,
    markable:
      each.activity.doneWhen === 'byHand' && may.get(each.activity.responsibleRole) === true,
  }))
  return {
    language,
    visitor,
    unit,
    name: unit.names[language],
    period,
    periods,
    day: cycle.day,
    occurrences,
    months: monthsOf(period, occurrences),
    counts: countsOf(occurrences),
    documents: await documentsOf(req, occurrences),
    unitNames: await namesOf(req, occurrences),
    adds: adds.all || adds.units.includes(unit.id),
    saved: asked['done'] === 'saved',
  }
}

/** The names of the units some times come to, by id. */
async function namesOf(
  req: Page['req'],
  occurrences: readonly ShownOccurrence[],
): Promise<ReadonlyMap<string, Text>> {
  const ids = occurrences.flatMap(({ activity }) => activity.comesTo ?? [])
  return ids.length === 0 ? new Map<string, Text>() : unitNames(req, ids)
}

/** The twelve months of a year, from its first on. A deadline that a new unit has later stands where it falls. */
export function monthsOf({ from }: Period, all: readonly ShownOccurrence[]): CycleMonth[] {
  return Array.from({ length: 12 }, (_, place) => {
    const day = new Date(`${from}T00:00:00Z`)
    day.setUTCMonth(day.getUTCMonth() + place)
    const month = day.toISOString().slice(0, 7)
    return {
      month,
      doings: all
        .filter(({ by }) => by.startsWith(month))
        .map((occurrence) => ({ activity: occurrence.activity, occurrence })),
    }
  })
}

function countsOf(
  occurrences: readonly ShownOccurrence[],
): Partial<Record<OccurrenceStanding, number>> {
  const groups = Map.groupBy(occurrences, ({ standing }) => standing)
  return Object.fromEntries([...groups].map(([standing, own]) => [standing, own.length]))
}

/** The guidelines and templates some times lead to, by id: those the one who asks may read. */
async function documentsOf(
  req: Page['req'],
  occurrences: readonly ShownOccurrence[],
): Promise<ReadonlyMap<string, LinkedDocument>> {
  const ids = [
    ...new Set(
      occurrences.flatMap(({ activity: { guideline, template } }) =>
        [guideline, template].filter((each) => each !== null),
      ),
    ),
  ]
  if (ids.length === 0) return new Map()
  const found = await local.find(req, 'guidelines', {
    overrideAccess: false,
    where: { id: { in: ids } },
    select: { number: true, slug: true },
  })
  return new Map(
    found.flatMap(({ id, number, slug }) => (slug ? [[id, { number, slug }] as const] : [])),
  )
}

/** One time something is done in a unit, with what was said of it. */
export async function loadOccurrence(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const activity = params['activity'] ?? ''
  const slot = params['slot'] ?? ''
  const address = occurrenceAddress(language, { unit: code, activity, slot })
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const unit = await unitOfCycle(req, code)
  if (!unit) throw new NotFound()
  const found = await occurrenceAt(req, { unit: unit.id, activity, slot })
  if (!found) throw new NotFound()
  const { occurrence, root } = found
  const role = occurrence.activity.responsibleRole
  const [marks, said, draft, documents] = await Promise.all([
    mayMark(req, { unit: unit.id, root, role }),
    local.find(req, 'activity-occurrences', {
      overrideAccess: true,
      where: { key: { equals: markKey(unit.id, activity, slot) } },
      limit: 1,
    }),
    readDraft(req, occurrenceFormName, asked['draft']),
    documentsOf(req, [{ ...occurrence, markable: false }]),
  ])
  const { mark } = occurrence
  return {
    language,
    visitor,
    unit,
    name: unit.names[language],
    address,
    elsewhere: (other: PageLanguage) => occurrenceAddress(other, { unit: code, activity, slot }),
    occurrence,
    documents,
    slot,
    day: today(optionsOf(req.payload).clock),
    marks: marks && occurrence.activity.doneWhen === 'byHand',
    steps: said[0]?.steps ?? [],
    draft,
    asked: draft ? asked['draft'] : undefined,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    clashes: clashesOf(
      draft,
      [
        {
          label: cycleWords.result,
          theirs: mark && resultText[mark.result][language],
          mine: (of) => {
            const chosen = of.get('result')
            return chosen !== undefined && Object.hasOwn(resultText, chosen)
              ? resultText[chosen as keyof typeof resultText][language]
              : ''
          },
        },
        {
          label: cycleWords.doneDay,
          theirs: mark?.doneOn ? longDate(mark.doneOn, language) : undefined,
          mine: 'doneOn',
        },
        { label: cycleWords.note, theirs: mark?.note, mine: 'note' },
      ],
      language,
    ),
  }
}
