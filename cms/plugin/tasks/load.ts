import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import type { HandedUpCase } from '../access/handling.ts'
import { principalOf } from '../access/principal.ts'
import type { Principal } from '../access/rules.ts'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Measure, Nonconformity } from '../generated-types.ts'
import { approvers } from '../nonconformities/approvers.ts'
import { replyDue } from '../nonconformities/deadlines/rules.ts'
import { injuryOf, missingNotifications, weightOf } from '../nonconformities/injury/rules.ts'
import { optionsOf } from '../options.ts'
import { holdersOfUnits, speakingForEmployees, type UnitHolders } from '../organisation/holders.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import {
  type HandledElsewhere,
  hseDirector,
  type MeasureFacts,
  type NonconformityFacts,
  type ProcessFacts,
  type QuestionFacts,
  type Responsible,
  type Task,
  type TaskFacts,
  tasksByPerson,
  tasksFor,
} from './rules.ts'

/** Tasks of the one who asks, most urgent first, read with their own rights in a fixed number of queries. */
export async function myTasks(req: PayloadRequest): Promise<Task[]> {
  const principal = await principalOf(req)
  if (principal.person === null) return []
  const facts = await loadTaskFacts(req, principal)
  return tasksFor(facts, principal.person, today(optionsOf(req.payload).clock))
}

/** Tasks of everyone by person, read as the system in a fixed number of queries: for reminders. */
export async function everyonesTasks(req: PayloadRequest): Promise<Map<string, Task[]>> {
  return tasksByPerson(await loadTaskFacts(req, null), today(optionsOf(req.payload).clock))
}

/** Which records matter to someone. Null reads them all. */
interface Reading {
  readonly overrideAccess: boolean
  readonly person: string | null
  /** Units whose HSE work they run. */
  readonly leads: readonly string[] | null
  /** Units with a manager below theirs: they close what that manager has corrected. */
  readonly above: readonly string[]
  /** Units they are the safety representative of. */
  readonly represents: readonly string[]
  /** True for an HSE director, who handles what no unit may. */
  readonly directs: boolean
  /** True for the HSE unit, which closes what every manager in line has corrected, wherever that is. */
  readonly closes: boolean
}

type ReadingCases = Reading & { readonly cases: readonly HandedUpCase[] }

/** Ids of the cases that concern a manager and are handled in these units, or by the HSE director. */
function handledIn(
  { cases, directs }: ReadingCases,
  units: readonly string[],
  orDirected: boolean,
): string[] {
  return cases
    .filter(({ handlingUnit }) =>
      handlingUnit === null ? orDirected && directs : units.includes(handlingUnit),
    )
    .map(({ id }) => id)
}

async function loadTaskFacts(req: PayloadRequest, principal: Principal | null): Promise<TaskFacts> {
  const cases = await handedUpCases(req)
  const reading = { ...readingOf(principal), cases }
  const [nonconformities, questions, measures, processes, ownProcessUnits] = await Promise.all([
    openNonconformities(req, reading),
    openQuestions(req, reading),
    livingMeasures(req, reading),
    runningProcesses(req, reading),
    unitsWithProcess(req, reading),
  ])
  const known = new Map(nonconformities.map((each) => [each.id, each.severity]))
  const places = cases.flatMap(({ handlingUnit }) => handlingUnit ?? [])
  const [severities, holders, directors] = await Promise.all([
    severitiesOf(req, measures, known),
    holdersOfUnits(req, [
      ...new Set([
        ...[...nonconformities, ...measures, ...processes].map((each) => each.unit),
        ...ownProcessUnits,
        ...places,
      ]),
    ]),
    cases.length === 0 ? [] : approvers(req),
  ])
  const elsewhere = elsewhereIn(cases)
  return {
    nonconformities: nonconformities.map((each) => ({
      ...each,
      elsewhere: elsewhere(each.id),
    })),
    questions,
    measures: measures.map((each) => ({
      ...each,
      elsewhere: elsewhere(each.nonconformity),
      severity: severities.get(each.nonconformity ?? '') ?? null,
    })),
    processes,
    ownProcessUnits,
    responsible: new Map([
      ...[...holders].map(([unit, found]): [string, Responsible] => [unit, responsible(found)]),
      [hseDirector, responsibleDirectors(directors)],
    ]),
  }
}

/** Where each case that concerns a manager is handled; null for all others. */
function elsewhereIn(
  cases: readonly HandedUpCase[],
): (id: string | null) => HandledElsewhere | null {
  const byId = new Map(
    cases.map(({ id, handlingUnit, withheldFrom }) => [
      id,
      { place: handlingUnit ?? hseDirector, withheldFrom },
    ]),
  )
  return (id) => (id === null ? null : (byId.get(id) ?? null))
}

/** One of the HSE directors as the manager, for there is one deadline; the others beside. */
function responsibleDirectors(directors: readonly { person: string }[]): Responsible {
  const [first, ...others] = directors.map((each) => each.person)
  return {
    manager: first ?? null,
    managersAbove: [],
    deputies: others,
    coordinators: [],
    representatives: [],
    directors: directors.map((each) => each.person),
    editors: [],
  }
}

const leadingRoles = ['lineManager', 'deputyManager', 'hseCoordinator']
/** The chief one speaks for the units that have no other. */
const representativeRoles = ['safetyRepresentative', 'deputySafetyRep', 'chiefSafetyRep']
/** They close what every manager in line has corrected. */
const closingRoles = ['hseUnitApprover', 'hseUnitEditor']

function readingOf(principal: Principal | null): Reading {
  if (principal === null) {
    return {
      overrideAccess: true,
      person: null,
      leads: null,
      above: [],
      represents: [],
      directs: true,
      closes: true,
    }
  }
  const { held, person } = principal
  const unitsOf = (roles: readonly string[], which: 'units' | 'answersFor'): string[] => [
    ...new Set(held.filter((each) => roles.includes(each.role)).flatMap((each) => each[which])),
  ]
  const leads = unitsOf(leadingRoles, 'answersFor')
  return {
    overrideAccess: false,
    person,
    leads,
    above: unitsOf(['lineManager'], 'units').filter((unit) => !leads.includes(unit)),
    represents: unitsOf(representativeRoles, 'units'),
    directs: held.some(({ role }) => role === 'hseUnitApprover'),
    closes: held.some(({ role }) => closingRoles.includes(role)),
  }
}

/** A filter for the units given; null where there are none, so that nothing is asked for. */
function inUnits(units: readonly string[]): Where | null {
  return units.length === 0 ? null : { unit: { in: [...units] } }
}

/** A filter for the ids given; null where there are none. */
function withIds(field: 'id' | 'nonconformity', ids: readonly string[]): Where | null {
  return ids.length === 0 ? null : { [field]: { in: [...ids] } }
}

function anyOf(parts: readonly (Where | null)[]): Where | null {
  const found = parts.filter((each) => each !== null)
  return found.length === 0 ? null : { or: found }
}

/** A death or a serious injury, reported or confirmed. */
const injured: Where = { seriousInjury: { equals: true } }

async function openNonconformities(
  req: PayloadRequest,
  reading: ReadingCases,
): Promise<NonconformityFacts[]> {
  const { overrideAccess, leads, above, closes, directs } = reading
  const aboveThem = anyOf([inUnits(above), withIds('id', handledIn(reading, above, false))])
  const awaitsClosing: Where = { state: { equals: 'effectCheck' } }
  const serious: Where[] = [
    awaitsClosing,
    { or: [{ severity: { in: ['serious', 'critical'] } }, injured] },
  ]
  const mine =
    leads === null
      ? {}
      : anyOf([
          inUnits(leads),
          withIds('id', handledIn(reading, leads, true)),
          aboveThem === null ? null : { and: [...serious, aboveThem] },
          closes ? awaitsClosing : null,
          // Where nobody leads the unit, they are the HSE director's.
          directs ? injured : null,
        ])
  if (mine === null) return []
  const found = await local.find(req, 'nonconformities', {
    overrideAccess,
    where: { and: [{ state: { not_in: ['closed', 'rejected'] } }, mine] },
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      state: true,
      severity: true,
      due: true,
      reportedDate: true,
      correctedBy: true,
      seriousInjury: true,
      injury: true,
      notified: true,
      notRequired: true,
      byRepresentative: true,
      replyToRepresentative: true,
    },
  })
  const { replyDays } = await recordSettingsOf(req)
  return found.map((each) => nonconformityFacts(each, replyDays))
}

function nonconformityFacts(record: Nonconformity, replyDays: number): NonconformityFacts {
  return {
    ...named(record),
    state: record.state,
    severity: weightOf(record),
    due: record.due ?? null,
    reportedDate: record.reportedDate,
    correctedBy: (record.correctedBy ?? []).map(idOf),
    injuryReported: injuryOf(record) === 'reported',
    notifyAuthorities: missingNotifications(record).length > 0,
    replyDue: record.state === 'reported' ? null : replyDue(record, replyDays),
  }
}

/** Read as the system, because nobody may filter by reporter; one's own reports are one's own to read. */
async function openQuestions(
  req: PayloadRequest,
  { person, leads }: Reading,
): Promise<QuestionFacts[]> {
  const whose: Where =
    leads === null ? { reporter: { exists: true } } : { reporter: { equals: person } }
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { and: [{ state: { not_in: ['closed', 'rejected'] } }, whose] },
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      reporter: true,
      steps: { step: true },
    },
  })
  return found.flatMap((record): QuestionFacts[] => {
    const last = record.steps?.findLast(({ step }) => step === 'ask' || step === 'answer')
    if (last?.step !== 'ask' || !record.reporter) return []
    return [{ ...named(record), reporter: idOf(record.reporter) }]
  })
}

async function livingMeasures(req: PayloadRequest, reading: ReadingCases): Promise<MeasureFacts[]> {
  const { overrideAccess, person, leads } = reading
  const mine =
    leads === null
      ? {}
      : anyOf([
          { responsible: { equals: person } },
          inUnits(leads),
          withIds('nonconformity', handledIn(reading, leads, true)),
        ])
  const found = await local.find(req, 'measures', {
    overrideAccess,
    where: {
      and: [{ state: { not_equals: 'cancelled' } }, ...(mine === null ? [] : [mine])],
    },
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      state: true,
      responsible: true,
      deadline: true,
      doneDate: true,
      nonconformity: true,
    },
  })
  return found.map((record: Measure) => ({
    ...named(record),
    state: record.state,
    responsible: record.responsible ? idOf(record.responsible) : null,
    deadline: record.deadline ?? null,
    doneDate: record.doneDate ?? null,
    nonconformity: record.nonconformity ? idOf(record.nonconformity) : null,
    severity: null,
  }))
}

/**
 * How serious the nonconformities behind these measures are: that sets the day the effect may be checked. As the
 * system, because whoever is responsible for a measure need not read the nonconformity.
 */
async function severitiesOf(
  req: PayloadRequest,
  measures: readonly MeasureFacts[],
  known: ReadonlyMap<string, NonconformityFacts['severity']>,
): Promise<Map<string, NonconformityFacts['severity']>> {
  const asked = measures.flatMap(({ state, nonconformity }) =>
    state === 'done' && nonconformity !== null && !known.has(nonconformity) ? [nonconformity] : [],
  )
  if (asked.length === 0) return new Map(known)
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { id: { in: [...new Set(asked)] } },
    select: { severity: true, injury: true, seriousInjury: true },
  })
  return new Map([...known, ...found.map((each) => [each.id, weightOf(each)] as const)])
}

async function runningProcesses(
  req: PayloadRequest,
  { overrideAccess, leads, represents }: Reading,
): Promise<ProcessFacts[]> {
  const mine = leads === null ? {} : anyOf([inUnits(leads), inUnits(represents)])
  if (mine === null) return []
  const year = Number(today(optionsOf(req.payload).clock).slice(0, 4))
  const found = await local.find(req, 'hse-processes', {
    overrideAccess,
    where: {
      and: [
        mine,
        {
          or: [{ state: { not_equals: 'closed' } }, { year: { equals: year } }],
        },
      ],
    },
    select: {
      number: true,
      unit: true,
      year: true,
      state: true,
      plan: true,
      participants: { role: true },
      participantsByManager: true,
      participantsByRepresentative: true,
      statementsAsked: true,
      managerStatement: true,
      representativeStatement: true,
    },
  })
  return found.map(processFacts)
}

function processFacts(record: HseProcess): ProcessFacts {
  const { plan, participantsByManager, participantsByRepresentative } = record
  return {
    id: record.id,
    number: record.number,
    unit: idOf(record.unit),
    year: record.year,
    state: record.state,
    plan: {
      preDate: plan?.preDate ?? null,
      mappingTo: plan?.mappingTo ?? null,
      postDate: plan?.postDate ?? null,
    },
    hasParticipants: (record.participants ?? []).length > 0,
    confirmedByManager: Boolean(participantsByManager?.at),
    confirmedByRepresentative: Boolean(participantsByRepresentative?.at),
    statementsAsked: record.statementsAsked ?? null,
    managerHasStated: Boolean(record.managerStatement?.at),
    representativeHasStated: Boolean(record.representativeStatement?.at),
  }
}

async function unitsWithProcess(
  req: PayloadRequest,
  { overrideAccess, leads }: Reading,
): Promise<string[]> {
  if (leads !== null && leads.length === 0) return []
  const found = await local.find(req, 'units', {
    overrideAccess,
    where: {
      and: [
        { active: { equals: true } },
        { process: { equals: 'own' } },
        ...(leads === null ? [] : [{ id: { in: [...leads] } }]),
      ],
    },
    select: { code: true },
  })
  return found.map((each) => each.id)
}

function responsible(holders: UnitHolders): Responsible {
  const people = (each: readonly { person: string }[]): string[] => each.map((one) => one.person)
  return {
    manager: holders.manager?.person ?? null,
    managersAbove: holders.managersAbove.map((each) => each.person),
    deputies: people(holders.deputies),
    coordinators: people(holders.coordinators),
    representatives: people(speakingForEmployees(holders)),
    directors: people(holders.directors),
    editors: people(holders.editors),
  }
}

function named({
  id,
  number,
  title,
  language,
  unit,
}: Pick<Nonconformity & Measure, 'id' | 'number' | 'title' | 'language' | 'unit'>): Pick<
  QuestionFacts,
  'id' | 'number' | 'title' | 'language' | 'unit'
> {
  return { id, number, title, language, unit: idOf(unit) }
}
