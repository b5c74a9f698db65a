import { reportPaths } from '../../../content/addresses/my-hse.ts'
import type { ReportLanguage } from '../routes.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { CheckScreen } from './screens/check.tsx'
import { ReceiptScreen } from './screens/receipt.tsx'
import { ReportScreen } from './screens/report.tsx'
import { StatusScreen } from './screens/status.tsx'

/** The screens of reporting. */
export const reportScreens: readonly ScreenRoute<ReportLanguage>[] = [
  { path: reportPaths.form, Screen: ReportScreen },
  { path: reportPaths.check, Screen: CheckScreen },
  { path: reportPaths.receipt, Screen: ReceiptScreen },
  { path: reportPaths.status, Screen: StatusScreen },
]
