import type { PayloadRequest } from 'payload'
import { unitReportSegments } from '../../../content/addresses/forms.ts'
import { unitReportSectionAddress } from '../../../content/addresses/my-hse.ts'
import { local } from '../../plugin/database/local.ts'
import type { UnitReport } from '../../plugin/generated-types.ts'
import { answersOf } from '../../plugin/unit-reports/load.ts'
import { sectionsOf, unanswered } from '../../plugin/unit-reports/rules.ts'
import { reportSteps, startInput, startReport } from '../../plugin/unit-reports/start.ts'
import { judgementText, type Section } from '../../plugin/unit-reports/text.ts'
import { writeAnswer } from '../../plugin/unit-reports/write-answer.ts'
import type { FormDefinition } from '../forms/work.ts'
import { givenIn, stepForms } from '../records/step-forms.ts'
import { reportPlace as place, startAddress } from './place.ts'

/** Names of the forms that are no steps: drafts are kept under them. */
export const reportFormNames = { start: 'unit-report-start', write: 'unit-report-write' } as const

/** The report of a number, as the one who asks may read it; null for any other. */
export async function reportAt(req: PayloadRequest, number: string): Promise<UnitReport | null> {
  const [found] = await local.find(req, 'unit-reports', {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  return found ?? null
}

/** The forms of yearly reports. */
export const unitReportForms: readonly FormDefinition[] = [
  {
    name: reportFormNames.start,
    segment: unitReportSegments.start,
    back: (_posted, language) => startAddress(language),
    work: async (req, posted, language) => {
      const { number } = await startReport(req, { ...givenIn(posted, startInput), language })
      return { to: place.record(language, number) }
    },
  },
  {
    name: reportFormNames.write,
    segment: unitReportSegments.write,
    back: (posted, language) => {
      const [number, section] = [posted.text('number'), posted.text('row')]
      if (number === '') return place.list(language)
      return unitReportSectionAddress(language, { number, section })
    },
    work: async (req, posted, language) => {
      const [number, section] = [posted.text('number'), posted.text('row')]
      await writeAnswer(req, {
        report: posted.text('id'),
        section,
        judgement: posted.oneOf(judgementText, 'judgement'),
        words: posted.text('words'),
        version: posted.version ?? 0,
      })
      const query = { done: 'saved' }
      const next = posted.get('next') === 'yes' ? await nextOf(req, number, section) : null
      if (next !== null) {
        return { to: unitReportSectionAddress(language, { number, section: next, query }) }
      }
      return { to: place.record(language, number, query) }
    },
  },
  ...stepForms(reportSteps, place),
]

/** The first section after one that nobody has answered, else the first of all; null where none is left. */
async function nextOf(
  req: PayloadRequest,
  number: string,
  section: string,
): Promise<Section | null> {
  const report = await reportAt(req, number)
  if (!report) return null
  const left = unanswered(report.kind, await answersOf(req, report.id))
  const all = sectionsOf(report.kind)
  const here = all.findIndex((each) => each === section)
  return left.find((each) => all.indexOf(each) > here) ?? left[0] ?? null
}
