import { consultationForms } from '../consultations/forms.ts'
import { enquiryForms } from '../enquiries/screens.tsx'
import { injuryForms } from '../injuries/screens.ts'
import { nonconformityForms } from '../nonconformities/forms.ts'
import { processForms } from '../processes/forms.ts'
import { proposalForms } from '../proposals/screens.tsx'
import { reportForms } from '../report/forms.ts'
import { measureForms } from '../measures/forms.ts'
import { retentionForms } from '../retention/forms.ts'
import { workStopForms } from '../work-stops/screens.ts'
import { documentForms } from '../unit-documents/screens.tsx'
import { chooseForm } from '../units/choose-form.ts'
import { noteForm } from '../units/note-form.ts'
import { chooseLateForm, remindForm } from '../units/remind-forms.ts'
import { formSegments, pageAddress, type PageLanguage } from '../routes.ts'
import { forgottenPassword } from './forgotten-password.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { newPassword } from './new-password.ts'
import { preferences } from './preferences.ts'
import { type FormDefinition, formWith } from './work.ts'

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
  ...consultationForms,
  ...proposalForms,
  ...injuryForms,
  chooseForm,
  noteForm,
  chooseLateForm,
  remindForm,
  ...retentionForms,
  ...workStopForms,
]

/** The form posted to an address, or null when there is none of that name. */
export function formAt(in_: PageLanguage, segment: string): FormDefinition | null {
  return formWith(forms, in_, segment)
}
