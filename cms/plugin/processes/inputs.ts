import type { PayloadRequest, Where } from 'payload'
import { reachOf } from '../access/can.ts'
import { handedUpCases } from '../access/handed-up.ts'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Measure } from '../generated-types.ts'
import { isOpen, isOverdue } from '../measures/rules.ts'
import type { MeasureState } from '../measures/text.ts'
import type { NonconformityState } from '../nonconformities/text.ts'
import { optionsOf } from '../options.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { enquiriesOf, type InputEnquiry, lastProcess, lookedBackTo } from './enquiries.ts'
import type { MappingMethod, ProcessState } from './text.ts'

/** A measure as the pre-meeting looks at it. */
export interface InputMeasure {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly state: MeasureState
  readonly deadline: string | null
  readonly overdue: boolean
}

/** What the system already knows of the things the pre-meeting goes through (requirements 17 to 26). */
export interface ProcessInputs {
  /** The unit's last process before this one, or null for the first. */
  readonly last: {
    readonly number: string
    readonly year: number
    readonly state: ProcessState
    readonly language: 'nb' | 'en'
    readonly closedDate: string | null
    readonly mappings: readonly {
      readonly challenge: string
      readonly method: MappingMethod
      readonly date: string | null
    }[]
    /** The plan it ended with. */
    readonly plan: readonly InputMeasure[]
  } | null
  /** Day the pre-meeting looks back to, `YYYY-MM-DD`. */
  readonly since: string
  /** Measures of the unit from any source: what is left to do, and what was done since. */
  readonly unfinished: readonly InputMeasure[]
  readonly done: readonly InputMeasure[]
  /** Nonconformities since, without persons. */
  readonly nonconformities: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly language: 'nb' | 'en'
    readonly state: NonconformityState
  }[]
  /** What the unit was asked since, and what is not closed: from within the institution, and from outside. */
  readonly enquiries: readonly InputEnquiry[]
  /** May the one who looks register one for the unit? */
  readonly mayRegister: boolean
  /** Internal guidelines that came into force since. */
  readonly guidelines: readonly {
    readonly slug: string
    readonly number: string
    readonly title: string
    readonly language: 'nb' | 'en' | 'nn'
    readonly validFrom: string
  }[]
  /** Null where the unit is too small for a figure; then `threshold` says how many it takes. */
  readonly mayStateAbsence: boolean
  readonly threshold: number
}

/** Gathers what is known for the pre-meeting, with the reader's own rights, in a fixed number of queries. */
export async function inputsOf(req: PayloadRequest, process: HseProcess): Promise<ProcessInputs> {
  const unit = idOf(process.unit)
  const asReader = { overrideAccess: false } as const
  const day = today(optionsOf(req.payload).clock)
  const [last, found, settings, registering] = await Promise.all([
    lastProcess(req, process),
    local.findById(req, 'units', unit, { overrideAccess: true }),
    recordSettingsOf(req),
    reachOf(req, 'enquiries', 'register'),
  ])
  const { elsewhere, here } = await handledHere(req, unit)
  const since = lookedBackTo(process, last)
  const [measures, nonconformities, enquiries, editions] = await Promise.all([
    local.find(req, 'measures', {
      ...asReader,
      where: {
        or: [
          { and: [{ unit: { equals: unit } }, ...notIn('nonconformity', elsewhere)] },
          ...(here.length === 0 ? [] : [{ nonconformity: { in: here } }]),
        ],
      },
      sort: 'deadline',
    }),
    local.find(req, 'nonconformities', {
      ...asReader,
      where: {
        and: [
          {
            or: [
              { and: [{ unit: { equals: unit } }, ...notIn('id', elsewhere)] },
              ...(here.length === 0 ? [] : [{ id: { in: here } }]),
            ],
          },
          { reportedDate: { greater_than_equal: since } },
          { process: { not_equals: process.id } },
        ],
      },
      sort: '-reportedDate',
      select: { number: true, title: true, language: true, state: true },
    }),
    enquiriesOf(req, process, last),
    local.find(req, 'editions', {
      ...asReader,
      depth: 1,
      where: {
        and: [
          { state: { equals: 'published' } },
          { validFrom: { greater_than_equal: since } },
          { validFrom: { less_than_equal: day } },
          { 'guideline.classification': { equals: 'internal' } },
        ],
      },
      sort: '-validFrom',
    }),
  ])
  const listed = measures.map((each) => listedMeasure(each, day))
  const before = measures.filter((each) => each.process && idOf(each.process) === last?.id)
  return {
    last: last
      ? {
          number: last.number,
          year: last.year,
          state: last.state,
          language: last.language,
          closedDate: last.closedDate ?? null,
          mappings: (last.mappings ?? []).map(({ challenge, date, method }) => ({
            challenge: last.challenges?.find((each) => each.id === challenge)?.title ?? '',
            method,
            date: date ?? null,
          })),
          plan: before.map((each) => listedMeasure(each, day)),
        }
      : null,
    since,
    unfinished: listed.filter((each) => isOpen(each.state)),
    done: listed.filter(
      (each, index) => !isOpen(each.state) && (measures[index]?.doneDate ?? '') >= since,
    ),
    nonconformities: nonconformities.map(({ id, language, number, state, title }) => ({
      id,
      language,
      number,
      state,
      title,
    })),
    enquiries,
    mayRegister: registering.all || registering.units.includes(unit),
    guidelines: editions.flatMap(({ guideline, language, title, validFrom }) =>
      typeof guideline === 'object' && validFrom
        ? [
            {
              slug: guideline.slug ?? guideline.number,
              number: guideline.number,
              title: title ?? guideline.number,
              language,
              validFrom,
            },
          ]
        : [],
    ),
    mayStateAbsence: (found?.employees ?? 0) >= settings.absenceThreshold,
    threshold: settings.absenceThreshold,
  }
}

/**
 * Cases that concern a manager: those of this unit that are handled elsewhere, and those that are handled here. The
 * meeting is the manager's: it shows what the unit handles, whoever looks at the page.
 */
async function handledHere(
  req: PayloadRequest,
  unit: string,
): Promise<{ elsewhere: string[]; here: string[] }> {
  const cases = await handedUpCases(req)
  const ids = (found: typeof cases): string[] => found.map((each) => each.id)
  return {
    elsewhere: ids(cases.filter((each) => each.unit === unit && each.handlingUnit !== unit)),
    here: ids(cases.filter((each) => each.handlingUnit === unit)),
  }
}

function notIn(field: 'id' | 'nonconformity', ids: readonly string[]): Where[] {
  return ids.length === 0 ? [] : [{ [field]: { not_in: [...ids] } }]
}

function listedMeasure(measure: Measure, day: string): InputMeasure {
  const { id, language, number, state, title } = measure
  const deadline = measure.deadline ?? null
  return {
    id,
    number,
    title,
    language,
    state,
    deadline,
    overdue: isOverdue({ state, deadline }, day),
  }
}
