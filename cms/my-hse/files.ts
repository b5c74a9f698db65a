import {
  auditPaths,
  calendarPath,
  complianceCsvPath,
  compliancePaths,
  reportFilePaths,
  committeeReportPaperPath,
  reviewPaperPath,
  filePaths,
  givenFilePath,
  ownDataPath,
  pagePaths,
  processPath,
  providerPaths,
  releasedFilePath,
  requirementsCsvPath,
  unitTrainingCsvPath,
  retainedFilePath,
  unitBundlePath,
  unitCycleCsvPath,
  unitsCycleCsvPath,
  unitsCsvPath,
} from '../../content/addresses/my-hse.ts'
import type { Segment } from '../../content/addresses/parts.ts'
import { givenFile } from './access-requests/file.tsx'
import { accessRequests } from './access-requests/place.ts'
import { calendarFile } from './cycle/calendars/file.ts'
import { unitCycleCsv, unitsCycleCsv } from './cycle/csv.ts'
import { ownActivities } from './cycle/own-activities.tsx'
import { ReportScreen as AuditReportScreen } from './audits/report.tsx'
import { reAudits } from './audits/re-audits/place.ts'
import { audits } from './audits/screens.tsx'
import { complianceCsv } from './compliance/csv.ts'
import { ReportScreen as ComplianceReportScreen } from './compliance/report.tsx'
import { managementReviews, reviewDecisions } from './management-review/place.ts'
import { ReviewPaperScreen } from './management-review/review.tsx'
import { boardPdf, boardWord, reportPdf, reportWord } from './reports/files.ts'
import { wholeReports } from './reports/screens.tsx'
import { evaluations } from './compliance/screens.tsx'
import { CommitteeReportPaperScreen } from './committees/report.tsx'
import { committeeItems, committeeMeetings, committeeReportListing } from './committees/screens.tsx'
import { unitReports } from './unit-reports/screens.tsx'
import { delegatedTasks } from './delegated-tasks/screens.tsx'
import { enquiries } from './enquiries/screens.tsx'
import { objectives } from './objectives/screens.tsx'
import { proposals } from './proposals/screens.tsx'
import { stories } from './stories/place.ts'
import { injuryListing } from './injuries/list.tsx'
import { bundleFile } from './inspections/bundle/file.ts'
import { inspectionOrders, inspections } from './inspections/place.ts'
import { internalImage } from './internal-image.ts'
import { fromProvider, logOutAtProvider, toProvider } from './log-in/at-provider.ts'
import { csvFile } from './lists/list-csv.ts'
import { ownDataFile } from './start/own-data.ts'
import { plan } from './measures/list.ts'
import { register } from './nonconformities/list.ts'
import { attachedFile } from './nonconformities/file.ts'
import { releasedFile } from './nonconformities/released.tsx'
import type { Page } from './page.ts'
import { papersOf } from './paper/of-screen.ts'
import { rounds } from './processes/list.ts'
import { ReportScreen as ProcessReportScreen } from './processes/screens/report.tsx'
import { workStops } from './work-stops/place.ts'
import { retainedFile } from './retention/file.ts'
import { unitDocuments } from './unit-documents/screens.tsx'
import { requirementsCsv } from './requirements/csv.ts'
import { unitTrainingCsv } from './training/csv.ts'
import { plannedCourses } from './training/plan/screens.tsx'
import { matrixCsv } from './units/csv.ts'
import { UnitScreen } from './units/unit.tsx'

/** A request for a file: who asks, and for which. */
export type FileRequest = Pick<Page, 'visitor' | 'language' | 'params' | 'asked' | 'req'>

/** A file and its address below the root of My HSE; in some languages only where it is the same in all. */
interface FileRoute {
  readonly path: Partial<Segment>
  readonly answer: (request: FileRequest) => Promise<Response>
}

/** Every file of My HSE. */
export const files: readonly FileRoute[] = [
  { path: providerPaths.logIn, answer: toProvider },
  { path: providerPaths.callback, answer: fromProvider },
  { path: providerPaths.logOut, answer: logOutAtProvider },
  { path: ownDataPath, answer: ownDataFile },
  csvFile(register),
  csvFile(plan),
  csvFile(rounds),
  csvFile(enquiries),
  csvFile(proposals),
  csvFile(stories),
  csvFile(workStops),
  csvFile(unitDocuments),
  csvFile(delegatedTasks),
  csvFile(committeeMeetings),
  csvFile(committeeItems),
  csvFile(committeeReportListing),
  ...papersOf({ path: committeeReportPaperPath, Screen: CommitteeReportPaperScreen }),
  csvFile(ownActivities),
  csvFile(objectives),
  csvFile(plannedCourses),
  csvFile(injuryListing),
  csvFile(accessRequests),
  { path: unitsCsvPath, answer: matrixCsv },
  { path: requirementsCsvPath, answer: requirementsCsv },
  { path: unitTrainingCsvPath, answer: unitTrainingCsv },
  { path: unitCycleCsvPath, answer: unitCycleCsv },
  { path: unitsCycleCsvPath, answer: unitsCycleCsv },
  { path: calendarPath, answer: calendarFile },
  csvFile(evaluations),
  csvFile(unitReports),
  csvFile(audits),
  csvFile(reAudits),
  csvFile(inspections),
  csvFile(inspectionOrders),
  { path: unitBundlePath, answer: bundleFile },
  ...papersOf({ path: auditPaths.report, Screen: AuditReportScreen }),
  ...papersOf({ path: compliancePaths.report, Screen: ComplianceReportScreen }),
  ...papersOf({ path: processPath('report'), Screen: ProcessReportScreen }),
  ...papersOf({ path: pagePaths.unit, Screen: UnitScreen }),
  csvFile(managementReviews),
  csvFile(reviewDecisions),
  ...papersOf({ path: reviewPaperPath, Screen: ReviewPaperScreen }),
  csvFile(wholeReports),
  { path: reportFilePaths.pdf, answer: reportPdf },
  { path: reportFilePaths.word, answer: reportWord },
  { path: reportFilePaths.boardPdf, answer: boardPdf },
  { path: reportFilePaths.boardWord, answer: boardWord },
  { path: complianceCsvPath, answer: complianceCsv },
  { path: releasedFilePath, answer: releasedFile },
  { path: givenFilePath, answer: givenFile },
  { path: retainedFilePath, answer: retainedFile },
  { path: { nb: filePaths.attachment }, answer: attachedFile },
  { path: { nb: filePaths.image }, answer: internalImage },
]
