import { accessRequestForms } from '../access-requests/screens.ts'
import { auditForms } from '../audits/forms.ts'
import { reAuditForms } from '../audits/re-audits/screens.tsx'
import { managementReviewForms } from '../management-review/forms.tsx'
import { wholeReportForms } from '../reports/forms.ts'
import { complianceForms } from '../compliance/forms.ts'
import { consultationForms } from '../consultations/forms.ts'
import { calendarForm } from '../cycle/calendars/form.ts'
import { occurrenceForm } from '../cycle/forms.ts'
import { ownActivityForms } from '../cycle/own-activities.tsx'
import { committeeForms } from '../committees/forms.ts'
import { delegationForms } from '../delegated-tasks/screens.tsx'
import { enquiryForms } from '../enquiries/screens.tsx'
import { inspectionForms } from '../inspections/screens.ts'
import { injuryForms } from '../injuries/screens.ts'
import { objectiveForms } from '../objectives/forms.ts'
import { nonconformityForms } from '../nonconformities/forms.ts'
import { processForms } from '../processes/forms.ts'
import { proposalForms } from '../proposals/screens.tsx'
import { storyForms } from '../stories/screens.ts'
import { reportForms } from '../report/forms.ts'
import { measureForms } from '../measures/forms.ts'
import { retentionForms } from '../retention/forms.ts'
import { workStopForms } from '../work-stops/screens.ts'
import { documentForms } from '../unit-documents/screens.tsx'
import { requirementForms } from '../requirements/forms.ts'
import { unitReportForms } from '../unit-reports/forms.ts'
import { chooseForm } from '../units/choose-form.ts'
import { doorForm } from '../units/door-form.ts'
import { trainingForms } from '../training/forms.ts'
import { noteForm } from '../units/note-form.ts'
import { chooseLateForm, remindForm } from '../units/remind-forms.ts'
import { formSegments, pageAddress, type ReportLanguage } from '../routes.ts'
import { forgottenPassword } from './forgotten-password.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { newPassword } from './new-password.ts'
import { preferences } from './preferences.ts'
import { type FormDefinition, formWith, spokenIn, type SpokenForm } from './work.ts'

/** Forms around the session and the account. */
const accountForms: readonly FormDefinition[] = [
  {
    name: 'logIn',
    segment: formSegments.logIn,
    open: true,
    secret: ['password'],
    back: (posted, in_) => pageAddress(in_, 'logIn', { next: posted.get('next') }),
    work: logIn,
  },
  {
    name: 'logOut',
    segment: formSegments.logOut,
    open: true,
    back: (_posted, in_) => pageAddress(in_, 'start'),
    work: logOut,
  },
  {
    name: 'forgottenPassword',
    segment: formSegments.forgottenPassword,
    open: true,
    back: (_posted, in_) => pageAddress(in_, 'forgottenPassword'),
    work: forgottenPassword,
  },
  {
    name: 'newPassword',
    segment: formSegments.newPassword,
    open: true,
    // Like a password, the token of the link is not stored: it goes back in the address it came from.
    secret: ['password', 'repeat', 'token'],
    back: (_posted, in_) => pageAddress(in_, 'newPassword'),
    work: newPassword,
  },
  {
    name: 'preferences',
    segment: formSegments.preferences,
    back: (_posted, in_) => pageAddress(in_, 'start'),
    work: preferences,
  },
]

/** Every form of My HSE. A feature adds its own. */
export const forms: readonly FormDefinition[] = [
  ...accountForms,
  ...reportForms,
  ...nonconformityForms,
  ...processForms,
  ...measureForms,
  ...enquiryForms,
  ...documentForms,
  ...delegationForms,
  ...committeeForms,
  ...ownActivityForms,
  occurrenceForm,
  calendarForm,
  ...objectiveForms,
  ...complianceForms,
  ...unitReportForms,
  ...wholeReportForms,
  ...managementReviewForms,
  ...auditForms,
  ...reAuditForms,
  ...inspectionForms,
  ...consultationForms,
  ...proposalForms,
  ...storyForms,
  ...injuryForms,
  ...accessRequestForms,
  chooseForm,
  noteForm,
  doorForm,
  ...requirementForms,
  ...trainingForms,
  chooseLateForm,
  remindForm,
  ...retentionForms,
  ...workStopForms,
]

/** The form posted to an address, in the language of the address; null when there is none of that name. */
export function formAt(language: ReportLanguage, segment: string): SpokenForm | null {
  if (language === 'nn') return spoken(reportForms, language, segment)
  return spoken(forms, language, segment)
}

function spoken<Language extends ReportLanguage>(
  among: readonly FormDefinition<Language>[],
  language: Language,
  segment: string,
): SpokenForm | null {
  const form = formWith(among, language, segment)
  return form && spokenIn(form, language)
}
