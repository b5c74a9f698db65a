import { wholeReportSegments } from '../../../content/addresses/forms.ts'
import { reportSectionAddress } from '../../../content/addresses/my-hse.ts'
import { openReport, openReportInput, reportSteps } from '../../plugin/reports/open.ts'
import { writeSection } from '../../plugin/reports/write-section.ts'
import type { FormDefinition } from '../forms/work.ts'
import { givenIn, stepForms } from '../records/step-forms.ts'
import { openReportAddress, reportPlace as place } from './place.ts'

/** Names of the forms that are no steps: drafts are kept under them. */
export const reportFormNames = {
  open: 'whole-report-open',
  write: 'whole-report-write',
} as const

/** The forms of the reports of the whole institution. */
export const wholeReportForms: readonly FormDefinition[] = [
  {
    name: reportFormNames.open,
    segment: wholeReportSegments.open,
    back: (_posted, language) => openReportAddress(language),
    work: async (req, posted, language) => {
      const { number } = await openReport(req, givenIn(posted, openReportInput))
      return { to: place.record(language, number) }
    },
  },
  {
    name: reportFormNames.write,
    segment: wholeReportSegments.write,
    back: (posted, language) => {
      const [number, key] = [posted.text('number'), posted.text('row')]
      return number === '' || key === ''
        ? place.list(language)
        : reportSectionAddress(language, { number, key })
    },
    work: async (req, posted, language) => {
      const [number, key] = [posted.text('number'), posted.text('row')]
      await writeSection(req, {
        report: posted.text('id'),
        section: key,
        textNb: posted.text('textNb'),
        textEn: posted.text('textEn'),
        version: posted.version ?? 0,
      })
      return { to: `${place.record(language, number, { done: 'saved' })}#${key}` }
    },
  },
  ...stepForms(reportSteps, place),
]
