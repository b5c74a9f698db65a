import { z } from 'zod'
import { reportStepText } from '../../../cms/plugin/reports/open.ts'
import { reportKey, sectionKey } from '../../../cms/plugin/reports/rules.ts'
import { reportSectionWords, sectionKeys } from '../../../cms/plugin/reports/sections.ts'
import { reportKindText, reportStateText } from '../../../cms/plugin/reports/text.ts'
import { personId } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { Shape } from './shape.ts'
import { oneOf, starterDay, stepOf, words } from './values.ts'

const sectionText = z.strictObject({ nb: words, en: words })

/** `records/reports.yaml`: the annual reports and the joint audit reports of the institution. */
export const starterReports = z.array(
  z.strictObject({
    kind: oneOf(reportKindText),
    state: oneOf(reportStateText),
    /** Years before the year of loading. */
    yearsAgo: z.int().min(0),
    /** Who wrote its sections, and when. */
    written: z.strictObject({ by: personId, at: starterDay }),
    steps: z.array(stepOf(reportStepText)).min(1),
    boardCase: words.optional(),
    treatedOn: starterDay.optional(),
    decision: words.optional(),
    /** What is said in the sections that are written. */
    sections: z.record(z.string(), sectionText),
  }),
)

export type StarterReport = z.infer<typeof starterReports>[number]

/** The files that reports stand in, and name. */
export interface ReportFiles extends NamedFiles {
  readonly reports: Located<StarterReport[]>
}

/** What in the reports points to something that is not there, or stands there twice. */
export function reportFaults(files: ReportFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.reports)
  const all = files.reports.value
  unique(all.map(idOf), 'kind')
  peopleAndPlaces(all, files, known)
  for (const [index, { kind, sections }] of all.entries()) {
    const there = new Set(Object.keys(reportSectionWords[kind]))
    for (const key of Object.keys(sections)) {
      known([index, 'sections', key], key, there, 'section')
    }
  }
  return found
}

const idOf = ({ kind, yearsAgo }: StarterReport): string => `${kind}-${String(yearsAgo)}`

/** A report as a document. The papers of one that is approved are made when the server starts. */
export function wantedReport(report: StarterReport, shape: Shape): Wanted<'reports'> {
  const { boardCase, decision, kind, state, steps, treatedOn, yearsAgo } = report
  const year = Number(shape.dayOf(0).slice(0, 4)) - yearsAgo
  const dayOfStep = (wanted: StarterReport['steps'][number]['step']): string | null => {
    const taken = steps.findLast(({ step }) => step === wanted)
    return taken ? shape.moment(taken.at).slice(0, 10) : null
  }
  return {
    id: ids.report(idOf(report)),
    series: { prefix: `RAP-${String(year)}-`, digits: 4 },
    data: {
      key: reportKey(kind, year),
      kind,
      year,
      state,
      reviewedOn: dayOfStep('review'),
      approvedOn: dayOfStep('approve'),
      sentOn: dayOfStep('sendToBoard'),
      boardCase: boardCase ?? null,
      treatedOn: shape.day(treatedOn),
      decision: decision ?? null,
      publishedOn: dayOfStep('publish'),
      steps: steps.map((each) => shape.taken(each)),
    },
  }
}

/** What a report says in the sections that are written, as documents. */
export function wantedReportSections(
  report: StarterReport,
  shape: Shape,
): Wanted<'report-sections'>[] {
  const id = ids.report(idOf(report))
  const { at, by, name } = shape.taken({ step: 'write', ...report.written })
  return sectionKeys(report.kind).flatMap((section) => {
    const text = report.sections[section]
    if (!text) return []
    const key = sectionKey(id, section)
    const said = { textNb: text.nb, textEn: text.en }
    const written = { writtenAt: at, writtenBy: name, changedBy: by }
    return [
      {
        id: ids.reportSection(idOf(report), section),
        data: { key, report: id, section, ...said, ...written },
      },
    ]
  })
}
