import { reachOf } from '../../plugin/access/can.ts'
import type { Reach } from '../../plugin/access/rules.ts'
import { type Period, today } from '../../plugin/core/dates.ts'
import { local } from '../../plugin/database/local.ts'
import { outsidePoints } from '../../plugin/internal-control/rules.ts'
import type { Point } from '../../plugin/internal-control/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { processDeadlines, type ProcessDeadlines } from '../../plugin/processes/deadlines/rules.ts'
import type { NoteOfYear, UnitOfYear } from '../../plugin/year/figures.ts'
import { loadYear, unitsInSight } from '../../plugin/year/load-year.ts'
import type { ControlLink, Said } from '../../plugin/year/part.ts'
import { type UnitState, unitState } from '../../plugin/year/points.ts'
import type { Standing } from '../../plugin/year/text.ts'
import { type Draft, readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import type { PageLanguage } from '../routes.ts'
import type { Visitor } from '../visitor.ts'
import { controlAddress, unitAddress } from './addresses.ts'
import { errorsOfForm } from '../components/field-ids.ts'
import { doorStep, noteStep } from './addresses.ts'
import { type Door, loadDoor } from './load-door.ts'
import { noteFormName } from './note-form.ts'
import { askedPeriod, periodsTo, unknownPeriod } from './periods.ts'
import { unitWords } from './text.ts'

/** One thing said of a unit, with its address where the one who asks can open it. */
export interface Shown {
  readonly text: string
  readonly address: string | null
}

/** One of the eight points as the page of a unit shows it. */
export interface Section {
  readonly point: Point
  /** From 1, as the regulations count them. */
  readonly number: number
  readonly standing: Standing
  readonly has: readonly Shown[]
  readonly lacks: readonly Shown[]
  /** Where the unit keeps what Verne does not. */
  readonly outside: NoteOfYear | null
  /** Why the unit is late, beside what it is late with. */
  readonly why: NoteOfYear | null
  /** What the one who asks may write here, if anything. */
  readonly writes: { readonly kind: NoteOfYear['kind']; readonly stands: NoteOfYear | null } | null
}

/** Which of the records behind the figures the one who asks can open. */
interface Opens {
  readonly nonconformities: boolean
  readonly measures: boolean
  readonly processes: boolean
  readonly requirements: boolean
  readonly delegatedTasks: boolean
  readonly objectives: boolean
  readonly plans: boolean
  readonly compliance: boolean
  readonly audits: boolean
  readonly reports: boolean
  readonly toReport: boolean
  readonly inspections: boolean
  /** May open an HSE process for the unit. */
  readonly toOpen: boolean
  readonly writes: boolean
}

/** The page of a unit: its eight points in a period, as the one who asks may see and open them. */
export async function loadUnit(page: Page): Promise<UnitPage> {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, unitAddress(language, code))
  const { req } = visitor
  const [[found], sight] = await Promise.all([
    local.find(req, 'units', {
      overrideAccess: false,
      where: { code: { equals: code } },
      select: { code: true },
      limit: 1,
    }),
    unitsInSight(req),
  ])
  if (!found || !(sight.all || sight.units.includes(found.id))) throw new NotFound()
  const day = today(optionsOf(req.payload).clock)
  const period = askedPeriod(asked['period'], day)
  const [year, opens, draft, door] = await Promise.all([
    loadYear(req, [found.id], period),
    opensOf(req, found.id),
    readDraft(req, noteFormName, asked['draft']),
    loadDoor(page, found),
  ])
  const [unit] = year.units
  // Not in operation any more.
  if (!unit) throw new NotFound()
  const state = unitState(year, unit)
  const notes = year.notes.get(unit.id) ?? []
  return {
    language,
    visitor,
    day,
    period,
    periods: periodsTo(day),
    unknownPeriod: unknownPeriod(asked['period'], day),
    unit,
    name: unit.name[language],
    printed: `${unitWords.printedAs[language]} ${unit.name[language]}`,
    above: unit.ancestors
      .flatMap((id) => year.byId.get(id) ?? [])
      .reverse()
      .map((each) => ({ ...namedUnit(each, language), inSight: sees(sight, each) })),
    below: [...year.byId.values()]
      .filter(({ ancestors }) => ancestors[0] === unit.id)
      .filter((each) => sees(sight, each))
      .map((each) => namedUnit(each, language)),
    sections: sectionsOf({ state, notes, opens, language }),
    deadlines: processDeadlines(unit, period, year.processDays),
    // Numbers that cannot be opened say so; whether something is kept from one person is never told.
    figuresOnly: !opens.nonconformities || !opens.measures,
    several: sight.all || sight.units.length > 1,
    draft,
    door,
    asked: draft || door.draft ? asked['draft'] : undefined,
    errors: [
      ...refusedBefore(asked['error']),
      ...(door.draft ? errorsOfForm(doorStep, door.draft.errors) : []),
      ...(draft ? errorsOfForm(noteStep(draft.get('row') ?? ''), draft.errors) : []),
    ],
    saved: asked['done'] === 'saved',
  }
}

/** All that the page of a unit is drawn from. */
export interface UnitPage {
  readonly language: PageLanguage
  readonly visitor: Visitor
  readonly day: string
  readonly period: Period
  readonly periods: readonly Period[]
  /** The period the address asks for, where that is none that is shown. */
  readonly unknownPeriod: string | null
  readonly unit: Pick<UnitOfYear, 'id' | 'code'>
  readonly name: string
  /** Stands on each printed sheet. */
  readonly printed: string
  /** The units above, the topmost first. */
  readonly above: readonly (NamedUnit & { readonly inSight: boolean })[]
  readonly below: readonly NamedUnit[]
  readonly sections: readonly Section[]
  readonly deadlines: ProcessDeadlines | null
  readonly figuresOnly: boolean
  /** The one who asks can see other units too. */
  readonly several: boolean
  readonly draft: Draft | null
  readonly door: Door
  readonly asked: string | undefined
  readonly errors: Draft['errors']
  readonly saved: boolean
}

interface NamedUnit {
  readonly code: string
  readonly name: string
}

function namedUnit({ code, name }: UnitOfYear, language: PageLanguage): NamedUnit {
  return { code, name: name[language] }
}

function sees(
  { all, units }: { readonly all: boolean; readonly units: readonly string[] },
  { id }: UnitOfYear,
): boolean {
  return all || units.includes(id)
}

async function opensOf(req: Page['req'], unit: string): Promise<Opens> {
  const [
    cases,
    measures,
    processes,
    requirements,
    delegatedTasks,
    objectives,
    plans,
    compliance,
    audits,
    reports,
    toReport,
    inspections,
    toOpen,
    writes,
  ] = await Promise.all([
    reachOf(req, 'nonconformities', 'read'),
    reachOf(req, 'measures', 'read'),
    reachOf(req, 'hse-processes', 'read'),
    reachOf(req, 'unit-requirements', 'read'),
    reachOf(req, 'delegated-tasks', 'read'),
    reachOf(req, 'objectives', 'read'),
    reachOf(req, 'planned-courses', 'read'),
    reachOf(req, 'compliance-evaluations', 'read'),
    reachOf(req, 'audits', 'read'),
    reachOf(req, 'unit-reports', 'read'),
    reachOf(req, 'unit-reports', 'start'),
    reachOf(req, 'inspections', 'read'),
    reachOf(req, 'hse-processes', 'open'),
    reachOf(req, 'internal-control-notes', 'write'),
  ])
  const covers = ({ all, units }: Reach): boolean => all || units.includes(unit)
  return {
    nonconformities: covers(cases),
    measures: covers(measures),
    processes: covers(processes),
    requirements: covers(requirements),
    delegatedTasks: covers(delegatedTasks),
    objectives: covers(objectives),
    plans: covers(plans),
    compliance: covers(compliance),
    audits: covers(audits),
    // Top management reads what was handed in of every unit.
    reports: covers(reports) || reports.inForce,
    toReport: covers(toReport),
    inspections: covers(inspections),
    toOpen: covers(toOpen),
    writes: covers(writes),
  }
}

interface Drawing {
  readonly state: UnitState
  readonly notes: readonly NoteOfYear[]
  readonly opens: Opens
  readonly language: PageLanguage
}

function sectionsOf({ language, notes, opens, state }: Drawing): Section[] {
  return state.points.map(({ has, lacks, point, standing }, index) => {
    const outside = notes.find((each) => each.kind === 'keptOutside' && each.point === point)
    const why = point === 'risk' ? notes.find((each) => each.kind === 'whyLate') : undefined
    const shown = (said: Said): Shown => ({
      text: said.text[language],
      address: said.link && canOpen(said.link, opens) ? controlAddress(language, said.link) : null,
    })
    const late = point === 'risk' && standing === 'late'
    return {
      point,
      number: index + 1,
      standing,
      has: has.map(shown),
      lacks: lacks.map(shown),
      outside: outside && outside.note !== '' ? outside : null,
      why: why && why.note !== '' ? why : null,
      writes: !opens.writes
        ? null
        : outsidePoints.includes(point)
          ? { kind: 'keptOutside', stands: outside ?? null }
          : late
            ? { kind: 'whyLate', stands: why ?? null }
            : null,
    }
  })
}

function canOpen(link: ControlLink, opens: Opens): boolean {
  switch (link.kind) {
    case 'nonconformities':
      return opens.nonconformities
    case 'measures':
      return opens.measures
    case 'process':
    case 'processReport':
      return opens.processes
    case 'requirements':
      return opens.requirements
    // What is registered of documents is for everyone; their files are not.
    case 'document':
      return true
    // Who sees the page of a unit sees at least the figures of its training.
    case 'training':
      return true
    case 'delegatedTasks':
      return opens.delegatedTasks
    case 'objectives':
      return opens.objectives
    case 'trainingPlan':
      return opens.plans
    case 'compliance':
      return opens.compliance
    case 'audit':
      return opens.audits
    case 'unitReport':
      return opens.reports
    case 'startReport':
      return opens.toReport
    case 'inspectionOrder':
      return opens.inspections
    case 'openProcess':
      return opens.toOpen
    default:
      return true
  }
}
