import { z } from 'zod'
import { addDays, dayOfYear } from '../../../cms/plugin/core/dates.ts'
import { isPoint, reportKey, sectionsOf } from '../../../cms/plugin/unit-reports/rules.ts'
import { reportKindText, type Section } from '../../../cms/plugin/unit-reports/text.ts'
import { pointText } from '../../../cms/plugin/internal-control/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import { person, type Shape } from './shape.ts'
import { oneOf, recordLanguage, words } from './values.ts'

/** A day of the year after the one a report is of, `MM-DD`. */
const dayAfter = z.string().regex(/^\d{2}-\d{2}$/)

/**
 * `records/unit-reports.yaml`: yearly reports of units and departments, all handed in. A point works where nothing else is
 * said.
 */
export const starterUnitReports = z.array(
  z.strictObject({
    unit: unitCode,
    kind: oneOf(reportKindText).default('unit'),
    language: recordLanguage.default('nb'),
    /** Years before the year of loading. */
    yearsAgo: z.int().min(1),
    /** Who wrote it and handed it in. */
    by: personId,
    handedIn: dayAfter,
    /** Who accepted it: left out for one that waits. */
    acceptedBy: personId.optional(),
    /** What works in part, in words. */
    partly: z.partialRecord(oneOf(pointText), words).default({}),
    results: words,
    wentWell: words,
    hard: words,
    needed: words,
    /** Of a department: what it has done for all. */
    tasks: words.optional(),
  }),
)

export type StarterUnitReport = z.infer<typeof starterUnitReports>[number]

/** The files that reports stand in, and name. */
export interface UnitReportFiles extends NamedFiles {
  readonly unitReports: Located<StarterUnitReport[]>
}

/** What in the reports points to something that is not there, or stands there twice. */
export function unitReportFaults(files: UnitReportFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.unitReports)
  const all = files.unitReports.value
  unique(
    all.map(({ unit, yearsAgo }) => `${unit}:${String(yearsAgo)}`),
    'unit',
  )
  peopleAndPlaces(all, files, known)
  return found
}

/** Day of the first step of a report, and of the last: none lies after the day of loading. */
function daysOf({ handedIn, yearsAgo }: StarterUnitReport, { dayOf }: Shape) {
  const today = dayOf(0)
  const year = Number(today.slice(0, 4)) - yearsAgo
  const wanted = dayOfYear(String(year + 1), handedIn)
  const last = addDays(today, -21)
  const on = wanted < last ? wanted : last
  return { year, started: addDays(on, -9), on, accepted: addDays(on, 16) }
}

const idOf = ({ unit, yearsAgo }: StarterUnitReport): string => `${unit}-${String(yearsAgo)}`

/** A report as a document. Its paper is made when the server starts. */
export function wantedUnitReport(report: StarterUnitReport, shape: Shape): Wanted<'unit-reports'> {
  const { acceptedBy, by, kind, language, unit } = report
  const { accepted, on, started, year } = daysOf(report, shape)
  const { taken } = shape
  return {
    id: ids.unitReport(idOf(report)),
    series: { prefix: `ENH-${String(year)}-`, digits: 4 },
    data: {
      key: reportKey(ids.unit(unit), year),
      year,
      kind,
      unit: ids.unit(unit),
      language,
      state: acceptedBy === undefined ? 'handedIn' : 'accepted',
      startedOn: started,
      handedInOn: on,
      handedInBy: person(by),
      acceptedOn: acceptedBy === undefined ? null : accepted,
      steps: [
        taken({ step: 'start' as const, at: started, by }),
        taken({ step: 'handIn' as const, at: on, by }),
        ...(acceptedBy === undefined
          ? []
          : [taken({ step: 'accept' as const, at: accepted, by: acceptedBy })]),
      ],
    },
  }
}

/** What a report says in each section, as documents. */
export function wantedReportAnswers(
  report: StarterUnitReport,
  shape: Shape,
): Wanted<'unit-report-answers'>[] {
  const { by, kind, partly, unit } = report
  const id = ids.unitReport(idOf(report))
  const { started } = daysOf(report, shape)
  const writtenOn = addDays(started, 3)
  const writtenBy = shape.taken({ step: 'write', at: writtenOn, by }).name
  const wordsOf = (section: Section): string =>
    isPoint(section) ? (partly[section] ?? '') : (report[section] ?? '')
  return sectionsOf(kind).map((section) => ({
    id: ids.unitReportAnswer(idOf(report), section),
    data: {
      key: `${id}:${section}`,
      report: id,
      unit: ids.unit(unit),
      section,
      judgement: isPoint(section) ? (partly[section] === undefined ? 'works' : 'partly') : null,
      words: wordsOf(section),
      writtenOn,
      writtenBy,
    },
  }))
}
