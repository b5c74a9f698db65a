import type { ReactElement } from 'react'
import { accessRequestSegments } from '../../../content/addresses/forms.ts'
import { registerInput } from '../../plugin/access-requests/input.ts'
import { accessRequestList } from '../../plugin/access-requests/list.ts'
import { registerRequest } from '../../plugin/access-requests/register.ts'
import type { Inputs } from '../../plugin/records/input/input.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { givenIn } from '../records/step-forms.ts'
import { accessRequestPlace, registerAddress } from './place.ts'
import { accessWords as words } from './text.ts'

const inputs: Inputs = registerInput

/** The form that registers a request for access. */
export const registerForm: FormDefinition = {
  name: 'access-request-register',
  segment: accessRequestSegments.register,
  back: (posted, language) => registerAddress(language, { case: posted.get('case') }),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await registerRequest(req, { ...givenIn(posted, registerInput), key })
    return { to: accessRequestPlace.record(language, made.number, { done: 'register' }) }
  },
}

/** Where a request for access is registered. */
export const RegisterScreen = screen(loadRegister, DrawnRegister)

async function loadRegister(page: Page) {
  const query = { case: page.asked['case'] }
  const loaded = await loadRegisterForm(page, {
    collection: 'access-requests',
    action: 'register',
    name: registerForm.name,
    address: registerAddress(page.language, query),
    input: inputs,
  })
  return { loaded, query }
}

function DrawnRegister({ loaded, query }: Loaded<typeof loadRegister>): ReactElement {
  const { language } = loaded
  return (
    <RegisterPage
      loaded={loaded}
      section="accessRequest"
      address={(each) => registerAddress(each, query)}
      segment={accessRequestSegments.register}
      words={{ title: words.register, lead: words.registerLead, save: words.save }}
      list={{ title: accessRequestList.title, address: accessRequestPlace.list(language) }}
      input={inputs}
      before={{ case: query.case ?? null }}
    />
  )
}
