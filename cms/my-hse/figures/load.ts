import { can } from '../../plugin/access/can.ts'
import { periodOn, today } from '../../plugin/core/dates.ts'
import { local } from '../../plugin/database/local.ts'
import { caseFigures } from '../../plugin/figures/case-figures.ts'
import { measureFigures, processFigures } from '../../plugin/figures/plan-figures.ts'
import { broughtAlongRead } from '../../plugin/former-years/load.ts'
import { totalsByYear, trendOf } from '../../plugin/former-years/rules.ts'
import { optionsOf } from '../../plugin/options.ts'
import { processAsks, processStanding } from '../../plugin/processes/deadlines/standing.ts'
import type { ProcessYear, UnitOfYear } from '../../plugin/year/figures.ts'
import { loadProcesses, unitsInSight } from '../../plugin/year/load-year.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { periodsTo } from '../units/periods.ts'

/** Years one can look at: as many as the overview of units has, so that each figure leads somewhere. */
const yearsShown = (day: string): number[] => periodsTo(day).map(({ label }) => Number(label))

/** All that the page of figures is drawn from. */
export type FiguresPage = Awaited<ReturnType<typeof loadFigures>>

/** The figures of a year, of all the one who asks may know of or of a unit with those below it. */
export async function loadFigures(page: Page) {
  const { language, asked } = page
  const visitor = requireVisitor(page, pageAddress(language, 'figures', asked))
  const { req } = visitor
  const day = today(optionsOf(req.payload).clock)
  const years = yearsShown(day)
  const year = years.find((each) => String(each) === asked['year']) ?? Number(day.slice(0, 4))
  const [sight, read] = await Promise.all([unitsInSight(req), can(req, 'nonconformities', 'read')])
  // Top management may know every number, and read what others of its roles let it.
  const readable = !visitor.roles.includes('topManagement') || read === true
  const known = await loadProcesses(
    req,
    sight.all ? 'all' : sight.units,
    periodOn(`${String(year)}-01-01`),
  )
  // Figures of a few units beside those of all would tell what is hidden in either.
  const branches = readable ? branchesOf(known) : []
  const unit = branches.find(({ id }) => id === asked['unit']) ?? null
  const within = unit ? unitsWithin(known, unit) : null
  const ask = { year, units: within?.map(({ id }) => id) ?? null }
  const [cases, broughtAlong, measures, processes] = await Promise.all([
    caseFigures(req, ask),
    broughtAlongRead(req, ask.units),
    measureFigures(req, ask),
    sight.all || sight.units.length > 0 ? processFigures(req, ask) : null,
  ])
  if (cases === null) throw new NotFound()
  const standings = (within ?? known.units).map((each) => processStanding(known, each))
  return {
    language,
    visitor,
    day,
    year,
    years,
    unit,
    branches: branches.map(({ id, name }) => ({ id, name: name[language] })),
    readable,
    cases,
    trend: trendOf(cases.byYear, totalsByYear(broughtAlong.totals), year),
    measures,
    processes: processes && {
      ...processes,
      asked: standings.filter(({ deadlines }) => deadlines !== null).length,
      late: standings.filter(processAsks.late).length,
    },
    unitNames: new Map([...known.byId].map(([id, { name }]) => [id, name[language]])),
    topicNames: await topicNames(req, language, [...cases.byTopic.keys()]),
  }
}

function branchesOf({ units }: ProcessYear): UnitOfYear[] {
  const parents = new Set(units.flatMap(({ ancestors }) => ancestors[0] ?? []))
  return units.filter(({ id }) => parents.has(id))
}

function unitsWithin({ units }: ProcessYear, { id }: UnitOfYear): UnitOfYear[] {
  return units.filter((each) => each.id === id || each.ancestors.includes(id))
}

async function topicNames(
  req: Page['req'],
  language: PageLanguage,
  topics: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = topics.filter((each) => each !== null)
  if (ids.length === 0) return new Map()
  const found = await local.find(req, 'topics', {
    overrideAccess: false,
    locale: language,
    where: { id: { in: ids } },
    select: { name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}
