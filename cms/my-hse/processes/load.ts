import type { PayloadRequest } from 'payload'
import type { ActionOf } from '../../plugin/access/table.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { mayTakeNow } from '../../plugin/records/record-step.ts'
import type {
  Attachment,
  HseProcess,
  Measure,
  Nonconformity,
} from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import { factsOf } from '../../plugin/processes/facts.ts'
import { type Gap, gaps } from '../../plugin/processes/gaps/rules.ts'
import {
  type ProcessReport,
  reportOf,
  type ToldProcess,
  toldOf,
} from '../../plugin/processes/report.ts'
import { wholePlan } from '../../plugin/processes/carried-measures.ts'
import { recordSettingsOf } from '../../plugin/settings/record-settings-of.ts'
import { inPlanOf } from '../../plugin/processes/plan.ts'
import { isWritable, type ProcessFacts } from '../../plugin/processes/rules.ts'
import type { ProcessSection } from '../../plugin/processes/text.ts'
import { namesOf } from '../people.ts'
import type { PageLanguage } from '../routes.ts'
import { NotFound, type Page } from '../page.ts'

/** What the one who looks may do with a process. */
export interface ProcessRights {
  readonly edit: boolean
  /** Confirm participants and dates as the manager. */
  readonly confirm: boolean
  /** Approve measures, state as manager, close. */
  readonly manage: boolean
  readonly represent: boolean
  readonly reopen: boolean
}

/** A process as its pages show it. */
export interface OpenedProcess {
  readonly process: HseProcess
  readonly unit: { readonly id: string; readonly name: string; readonly code: string }
  readonly facts: ProcessFacts
  readonly gaps: readonly Gap[]
  readonly rights: ProcessRights
  readonly day: string
  /** Names by id of those the process names. */
  readonly people: ReadonlyMap<string, string>
  readonly topics: ReadonlyMap<string, string>
  readonly report: ToldProcess
  /** May the one who looks write this section now? */
  readonly writes: (section: ProcessSection) => boolean
}

/** A process with its findings and its plan, for the pages that show them. */
export interface ReportedProcess extends OpenedProcess {
  readonly measures: readonly Measure[]
  readonly nonconformities: readonly Nonconformity[]
  readonly report: ProcessReport
}

/**
 * The process of a number, for the one who looks.
 * @throws NotFound for anyone who may not see it
 */
export async function openedProcess(page: Page, number: string): Promise<OpenedProcess> {
  const opened = await openProcessPage(page.req, number, page.language)
  if (opened === null) throw new NotFound()
  return opened
}

async function openProcessPage(
  req: PayloadRequest,
  number: string,
  language: PageLanguage,
): Promise<OpenedProcess | null> {
  const asReader = { overrideAccess: false } as const
  const [process] = await local.find(req, 'hse-processes', {
    ...asReader,
    where: { number: { equals: number } },
    limit: 1,
  })
  if (!process) return null
  const may = (action: ActionOf<'hse-processes'>): Promise<boolean> =>
    mayTakeNow(req, 'hse-processes', process, action)
  const [facts, unit, people, topics, rights] = await Promise.all([
    factsOf(req, process),
    local.findById(req, 'units', idOf(process.unit), { ...asReader, locale: language }),
    namesOf(req, namedIn(process)),
    local.find(req, 'topics', { ...asReader, locale: language, sort: 'name' }),
    Promise.all([
      may('edit'),
      may('close'),
      may('confirmAsRepresentative'),
      may('reopen'),
      may('confirmParticipants'),
    ]),
  ])
  const [edit, manage, represent, reopen, confirm] = rights
  const day = today(optionsOf(req.payload).clock)
  return {
    process,
    unit: { id: idOf(process.unit), name: unit?.name ?? '', code: unit?.code ?? '' },
    facts,
    gaps: gaps(facts, day),
    rights: { edit, confirm, manage, represent, reopen },
    day,
    people,
    topics: new Map(topics.map((each) => [each.id, each.name])),
    report: toldOf({ process, people }),
    writes: (section) => edit && isWritable(section, process.state),
  }
}

/** The same with its findings and its plan, as far as the one who looks may read them. */
export async function reportedProcess(
  req: PayloadRequest,
  opened: OpenedProcess,
): Promise<ReportedProcess> {
  const { facts, people: named, process, topics } = opened
  const [{ carried, measures }, { consequence, likelihood }, nonconformities] = await Promise.all([
    wholePlan(req, process),
    recordSettingsOf(req),
    local.find(req, 'nonconformities', {
      overrideAccess: false,
      where: { process: { equals: process.id } },
      sort: 'number',
    }),
  ])
  const planned = [...measures, ...carried.map(({ measure }) => measure)]
  const responsible = planned.flatMap((each) => (each.responsible ? [idOf(each.responsible)] : []))
  const people = new Map([...named, ...(await namesOf(req, responsible))])
  const { riskLimits } = facts
  const report = reportOf({
    process,
    measures,
    nonconformities,
    topics,
    people,
    riskLimits,
    carried,
    scale: { consequence, likelihood },
  })
  return { ...opened, measures, nonconformities, report }
}

/** The files of the mappings of a process, as far as the one who looks may read them, the oldest first. */
export function attachmentsOf(
  req: PayloadRequest,
  { id }: Pick<HseProcess, 'id'>,
): Promise<readonly Attachment[]> {
  return local.find(req, 'attachments', {
    overrideAccess: false,
    where: { process: { equals: id } },
    sort: 'createdAt',
  })
}

/** One measure of the plan of a process, as far as the one who looks may read it. */
export async function measureInPlan(
  req: PayloadRequest,
  process: HseProcess,
  id: string,
): Promise<Measure | undefined> {
  const [found] = await local.find(req, 'measures', {
    overrideAccess: false,
    where: { and: [{ id: { equals: id } }, inPlanOf([process])] },
  })
  return found
}

/** Ids of those the process names: who answers for it is no secret to those who may read it. */
function namedIn(process: HseProcess): string[] {
  const named = [
    process.manager,
    process.safetyRepresentative,
    process.participantsByManager?.by,
    process.participantsByRepresentative?.by,
    process.requirementsUpdated?.by,
    process.findingsRegistered?.by,
    process.measuresApproved?.by,
    process.managerStatement?.by,
    process.representativeStatement?.by,
    ...(process.participants ?? []).map((each) => each.person),
  ]
  return named.flatMap((each) => (each ? [idOf(each)] : []))
}
