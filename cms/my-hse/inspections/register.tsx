import type { ReactElement } from 'react'
import { inspectionOrderSegments, inspectionSegments } from '../../../content/addresses/forms.ts'
import { inspectionInput } from '../../plugin/inspections/input.ts'
import { inspectionList } from '../../plugin/inspections/list.ts'
import { addOrder } from '../../plugin/inspections/orders/add.ts'
import { orderInput } from '../../plugin/inspections/orders/input.ts'
import { orderList } from '../../plugin/inspections/orders/list.ts'
import { registerInspection } from '../../plugin/inspections/register.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { fileKeeping, givenIn } from '../records/step-forms.ts'
import { keptFiles } from '../records/steps-of.tsx'
import { addAddress, inspectionPlace, orderPlace, registerAddress } from './place.ts'
import { inspectionWords as words, orderWords } from './text.ts'

/** The form that registers an inspection. */
export const registerForm: FormDefinition = {
  name: 'inspection-register',
  segment: inspectionSegments.register,
  back: (_posted, language) => registerAddress(language),
  ...fileKeeping(inspectionInput),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await registerInspection(req, { ...givenIn(posted, inspectionInput), key })
    return { to: inspectionPlace.record(language, made.number, { done: 'register' }) }
  },
}

/** The form that writes in an order. */
export const addForm: FormDefinition = {
  name: 'inspection-order-add',
  segment: inspectionOrderSegments.add,
  back: (posted, language) => addAddress(language, { inspection: posted.get('inspection') }),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await addOrder(req, { ...givenIn(posted, orderInput), key })
    return { to: orderPlace.record(language, made.number, { done: 'add' }) }
  },
}

/** Where an inspection is registered. */
export const RegisterScreen = screen(loadRegister, DrawnRegister)

async function loadRegister(page: Page) {
  const loaded = await loadRegisterForm(page, {
    collection: 'inspections',
    action: 'register',
    name: registerForm.name,
    address: registerAddress(page.language),
    input: inspectionInput,
  })
  const file = await keptFiles(loaded.visitor.req, inspectionInput, loaded.draft)
  return { ...loaded, choosable: { ...loaded.choosable, file } }
}

function DrawnRegister(loaded: Loaded<typeof loadRegister>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="inspection"
      address={registerAddress}
      segment={inspectionSegments.register}
      words={{ title: words.register, lead: words.registerLead, save: words.save }}
      list={{ title: inspectionList.title, address: inspectionPlace.list(loaded.language) }}
      input={inspectionInput}
      files
    />
  )
}

/** Where an order is written in. */
export const AddScreen = screen(loadAdd, DrawnAdd)

async function loadAdd(page: Page) {
  const query = { inspection: page.asked['inspection'] }
  const loaded = await loadRegisterForm(page, {
    collection: 'inspection-orders',
    action: 'add',
    name: addForm.name,
    address: addAddress(page.language, query),
    input: orderInput,
  })
  return { loaded, query }
}

function DrawnAdd({ loaded, query }: Loaded<typeof loadAdd>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="inspectionOrder"
      address={(each) => addAddress(each, query)}
      segment={inspectionOrderSegments.add}
      words={{ title: orderWords.add, lead: orderWords.addLead, save: orderWords.save }}
      list={{ title: orderList.title, address: orderPlace.list(loaded.language) }}
      input={orderInput}
      before={query}
    />
  )
}
