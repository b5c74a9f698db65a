import type {
  StarterDay,
  StarterMeasure,
  StarterMoment,
  StarterNonconformity,
  StarterProcess,
} from '../../content/starter/records-schema.ts'
import { addDays, momentOf } from '../../cms/plugin/core/dates.ts'
import { deadlineFacts } from '../../cms/plugin/nonconformities/deadlines/facts.ts'
import { dueDate, type MeasureOfCase } from '../../cms/plugin/nonconformities/deadlines/rules.ts'
import type { Wanted } from './create-missing.ts'
import { ids } from './ids.ts'
import type { Starter } from './read-starter.ts'

/** What turns the files into documents: the day of loading, and account and name of each person. */
export interface RecordContext {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Account by person id, for those who have one. */
  readonly accounts: ReadonlyMap<string, string>
}

/** The starter records as they should stand on a day, the oldest first so that their numbers follow the time. */
export interface WantedRecords {
  readonly processes: readonly Wanted<'hse-processes'>[]
  readonly nonconformities: readonly Wanted<'nonconformities'>[]
  readonly measures: readonly Wanted<'measures'>[]
}

/** Turns the starter records into documents: days counted from the day of loading, ids, keys and series of numbers. */
export function wantedRecords(starter: Starter, context: RecordContext): WantedRecords {
  const shape = shaper(starter, context)
  const inTime = <T extends { readonly steps: readonly { readonly at: StarterMoment }[] }>(
    all: readonly T[],
  ): T[] => [...all].sort((one, other) => (shape.began(one) < shape.began(other) ? -1 : 1))
  return {
    processes: inTime(starter.processes).map(shape.process),
    nonconformities: inTime(starter.nonconformities).map(shape.nonconformity),
    measures: inTime(starter.measures).map(shape.measure),
  }
}

/** A person as the register knows it; nobody is null. */
function person(id: string | null | undefined): string | null {
  return id == null ? null : ids.person(id)
}

type Written<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The fields of a row that were written: what a file leaves out is no field. */
function written<T extends object>(row: T): Written<T> {
  const fields = Object.entries(row).filter(([, value]) => value !== undefined)
  return Object.fromEntries(fields) as Written<T>
}

function topic(slug: string | undefined): string | null {
  return slug === undefined ? null : ids.topic(slug)
}

function shaper(starter: Starter, { day: loaded, accounts }: RecordContext) {
  const names = new Map(starter.people.map((each) => [each.id, each.name]))
  const processes = new Map(starter.processes.map((each) => [each.id, each]))
  const nonconformities = new Map(starter.nonconformities.map((each) => [each.id, each]))

  const dayOf = (day: StarterDay): string => (typeof day === 'number' ? addDays(loaded, day) : day)
  const day = (given: StarterDay | undefined): string | null =>
    given === undefined ? null : dayOf(given)
  const moment = (given: StarterMoment): string => {
    const { day: on, time } = typeof given === 'object' ? given : { day: given, time: '09:00' }
    return momentOf(dayOf(on), time) ?? dayOf(on)
  }
  /** Year in which a record began: the one its number is of. */
  const year = ({ steps }: { steps: readonly { readonly at: StarterMoment }[] }): number => {
    const [first] = steps
    const at = first?.at ?? 0
    return Number(dayOf(typeof at === 'object' ? at.day : at).slice(0, 4))
  }
  const signed = (by: string | undefined) => ({
    by: by === undefined ? null : (accounts.get(by) ?? null),
    name: by === undefined ? null : (names.get(by) ?? null),
  })
  const confirmed = (given: { at: StarterMoment; by: string } | undefined) =>
    given ? { at: moment(given.at), by: ids.person(given.by) } : {}

  const measuresOf = (nonconformity: string): MeasureOfCase[] =>
    starter.measures
      .filter(({ from }) => from.nonconformity === nonconformity)
      .map(({ deadline, doneDate, state }) => ({
        state,
        deadline: day(deadline),
        doneDate: day(doneDate),
      }))

  return {
    began: ({ steps }: { steps: readonly { readonly at: StarterMoment }[] }): string =>
      moment(steps[0]?.at ?? 0),

    process: (given: StarterProcess): Wanted<'hse-processes'> => {
      const row = (id: string): string => ids.processRow(given.id, id)
      const { id, unit, pre, post, plan, managerStatement, representativeStatement } = given
      const stated = (said: StarterProcess['managerStatement']) =>
        said
          ? {
              text: said.text ?? null,
              noComment: said.noComment ?? false,
              ...confirmed(said),
            }
          : {}
      return {
        id: ids.process(id),
        series: { prefix: `HMS-${String(year(given))}-${unit}-`, digits: 2 },
        data: {
          key: `${ids.unit(unit)}:${String(year(given))}`,
          unit: ids.unit(unit),
          year: year(given),
          state: given.state,
          language: given.language,
          manager: person(given.manager),
          safetyRepresentative: person(given.safetyRepresentative),
          plan: {
            preDate: day(plan.preDate),
            mappingFrom: day(plan.mappingFrom),
            mappingTo: day(plan.mappingTo),
            postDate: day(plan.postDate),
            hours: plan.hours ?? null,
          },
          participants: given.participants.map((each) => ({
            person: person(each.person),
            name: each.name ?? names.get(each.person ?? '') ?? null,
            role: each.role,
            organisation: each.organisation ?? null,
            pre: each.parts.includes('pre'),
            mapping: each.parts.includes('mapping'),
            post: each.parts.includes('post'),
          })),
          participantsByManager: confirmed(given.participantsByManager),
          participantsByRepresentative: confirmed(given.participantsByRepresentative),
          ...(pre ? { pre: { ...written(pre), date: day(pre.date) } } : {}),
          inputs: given.inputs.map(written),
          challenges: given.challenges.map((each) => ({
            ...written(each),
            id: row(each.id),
            topic: ids.topic(each.topic),
          })),
          manyReason: given.manyReason ?? null,
          mappings: given.mappings.map((each) => ({
            ...written(each),
            id: row(each.id),
            challenge: row(each.challenge),
            date: day(each.date),
          })),
          ...(post ? { post: { ...written(post), date: day(post.date) } } : {}),
          ...(given.requirementsUpdated
            ? {
                requirementsUpdated: {
                  date: day(given.requirementsUpdated.date),
                  by: ids.person(given.requirementsUpdated.by),
                  note: given.requirementsUpdated.note ?? null,
                },
              }
            : {}),
          findingsRegistered: confirmed(given.findingsRegistered),
          measuresApproved: confirmed(given.measuresApproved),
          statementsAsked: day(given.statementsAsked),
          managerStatement: stated(managerStatement),
          representativeStatement: stated(representativeStatement),
          closedDate: day(given.closedDate),
          steps: given.steps.map(({ step, at, by, note }) => ({
            step,
            at: moment(at),
            note: note ?? null,
            ...signed(by),
          })),
        },
      }
    },

    nonconformity: (given: StarterNonconformity): Wanted<'nonconformities'> => {
      const { id, finding, notified, effectCheck } = given
      const process = finding ? ids.process(finding.process) : null
      const row = finding ? ids.processRow(finding.process, finding.row) : null
      const data = {
        key: process && row ? `process:${process}:${row}` : `report:starter-${id}`,
        year: year(given),
        state: given.state,
        type: given.type,
        reportedType: given.type,
        source: finding ? ('hseProcess' as const) : (given.source ?? ('report' as const)),
        process,
        finding: row,
        title: given.title,
        description: given.description,
        language: given.language,
        unit: ids.unit(given.unit),
        place: given.place ?? null,
        eventDate: dayOf(given.eventDate),
        reportedDate: dayOf(given.reportedDate),
        category: given.category ?? null,
        topic: topic(given.topic),
        affects: given.affects,
        outcome: given.outcome ?? null,
        severity: given.severity ?? null,
        seriousInjury: given.seriousInjury,
        notified: Object.fromEntries(
          Object.entries(notified ? written(notified) : {}).map(([whom, at]) => [whom, moment(at)]),
        ),
        injury: given.injury ?? null,
        notRequired: given.notRequired.map(({ which, reason, at, by }) => ({
          which,
          reason,
          at: moment(at),
          name: signed(by).name,
        })),
        immediateAction: given.immediateAction ?? null,
        cause: given.cause ?? null,
        anonymous: given.anonymous,
        reporter: person(given.reporter),
        reporterName: given.reporterName ?? null,
        reporterEmail: given.reporterEmail ?? null,
        byRepresentative: given.byRepresentative,
        replyToRepresentative: given.replyToRepresentative ?? null,
        handler: person(given.handler),
        correctedBy: given.correctedBy.map(ids.person),
        ...(effectCheck
          ? { effectCheck: { ...written(effectCheck), date: day(effectCheck.date) } }
          : {}),
        closingNote: given.closingNote ?? null,
        rejectedReason: given.rejectedReason ?? null,
        closedDate: day(given.closedDate),
        steps: given.steps.map(({ step, at, by, note, fromUnit, toUnit }) => ({
          step,
          at: moment(at),
          note: note ?? null,
          fromUnit: fromUnit === undefined ? null : ids.unit(fromUnit),
          toUnit: toUnit === undefined ? null : ids.unit(toUnit),
          ...signed(by),
        })),
      }
      // As the system counts it, so that a row never says another deadline than the rules.
      const due = dueDate(deadlineFacts(data, measuresOf(id)), [])
      return {
        id: ids.nonconformity(id),
        series: { prefix: `AVV-${String(year(given))}-`, digits: 4 },
        data: { ...data, due },
      }
    },

    measure: (given: StarterMeasure): Wanted<'measures'> => {
      const { id, from, cost } = given
      const process = 'process' in from ? processes.get(from.process) : undefined
      const challenge =
        'process' in from
          ? process?.challenges.find((each) => each.id === from.challenge)
          : undefined
      const nonconformity = nonconformities.get(from.nonconformity ?? '')
      const source =
        'process' in from
          ? `process:${ids.process(from.process)}:${ids.processRow(from.process, from.challenge)}`
          : `nonconformity:${ids.nonconformity(from.nonconformity)}`
      return {
        id: ids.measure(id),
        series: { prefix: `TIL-${String(year(given))}-`, digits: 4 },
        data: {
          key: `${source}:${id}`,
          title: given.title,
          description: given.description ?? null,
          language: given.language,
          unit: ids.unit((process ?? nonconformity)?.unit ?? ''),
          process: process ? ids.process(process.id) : null,
          challenge: process && challenge ? ids.processRow(process.id, challenge.id) : null,
          nonconformity: nonconformity ? ids.nonconformity(nonconformity.id) : null,
          topic: topic(challenge?.topic ?? nonconformity?.topic),
          responsible: person(given.responsible),
          deadline: day(given.deadline),
          priority: given.priority,
          cost: { ...cost, fundedBy: cost.fundedBy ?? null },
          state: given.state,
          doneDate: day(given.doneDate),
          doneNote: given.doneNote ?? null,
          effect: given.effect,
          effectDate: day(given.effectDate),
          effectNote: given.effectNote ?? null,
          cancelReason: given.cancelReason ?? null,
          extensions: given.extensions.map((each) => ({
            from: dayOf(each.from),
            to: dayOf(each.to),
            reason: each.reason,
            at: moment(each.at),
            name: names.get(each.by) ?? null,
          })),
          steps: given.steps.map(({ step, at, by, note }) => ({
            step,
            at: moment(at),
            note: note ?? null,
            ...signed(by),
          })),
        },
      }
    },
  }
}
