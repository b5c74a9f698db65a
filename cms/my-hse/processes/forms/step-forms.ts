import type { PayloadRequest } from 'payload'
import { local } from '../../../plugin/database/local.ts'
import { measureSteps } from '../../../plugin/measures/steps.ts'
import { takeStep } from '../../../plugin/records/engine.ts'
import { givenIn } from '../../records/step-forms.ts'
import { measureInput } from '../../../plugin/measures/input.ts'
import { proposeGiven } from '../../../plugin/measures/propose.ts'
import { advance, reopenProcess, stepBack } from '../../../plugin/processes/advance.ts'
import { approveMeasures } from '../../../plugin/processes/approve-measures.ts'
import { coverUnits } from '../../../plugin/processes/covered/choose.ts'
import { closeProcess } from '../../../plugin/processes/close.ts'
import { openProcess } from '../../../plugin/processes/open.ts'
import {
  confirmAsRepresentative,
  confirmParticipants,
} from '../../../plugin/processes/participants.ts'
import { planViewSteps } from '../../../plugin/processes/plan-views.ts'
import { registerFindings } from '../../../plugin/processes/register-findings.ts'
import { blocking, gaps } from '../../../plugin/processes/gaps/rules.ts'
import { stateAsManager, stateAsRepresentative } from '../../../plugin/processes/statements.ts'
import { isRefusal } from '../../../plugin/core/refuse.ts'
import type { ProcessState } from '../../../plugin/processes/text.ts'
import type { FormError } from '../../drafts.ts'
import type { Posted } from '../../form-body.ts'
import type { FormDefinition, FormOutcome, FormWork } from '../../forms/work.ts'
import type { PageLanguage } from '../../routes.ts'
import {
  backAddress,
  listAddress,
  newRow,
  pageOfState,
  processAddress,
  type ProcessPage,
} from '../addresses.ts'
import { processWords } from '../text.ts'
import { firstOf, goOn, listedOf } from './go-on.ts'
import { formName, type ProcessForm, processSegments } from './segments.ts'

/** A form that takes a step and leads to a page of the process. */
function stepForm(form: ProcessForm, page: ProcessPage | null, work: FormWork): FormDefinition {
  return {
    name: formName(form),
    segment: processSegments[form],
    back: (posted, language) => backAddress(language, posted.text('number'), page),
    work,
  }
}

function to(
  posted: Posted,
  language: PageLanguage,
  page: ProcessPage | null,
  anchor = '',
): FormOutcome {
  const address = processAddress(language, posted.text('number'), page, null, { done: 'saved' })
  return { to: anchor === '' ? address : `${address}#${anchor}` }
}

/** On from a page whose challenge has got what it needs. */
async function onFrom(
  req: PayloadRequest,
  posted: Posted,
  language: PageLanguage,
  page: ProcessPage,
): Promise<FormOutcome> {
  const id = posted.text('id')
  const process = await local.findById(req, 'hse-processes', id, { overrideAccess: false })
  if (!process) return to(posted, language, page)
  const challenge = posted.text('challenge')
  return { to: await goOn(req, posted, language, { process, page, challenge }) }
}

/** The page lists what is missing already, each with the way to it: the form need not say it again. */
async function besideTheList(work: () => Promise<FormOutcome>): Promise<FormOutcome> {
  try {
    return await work()
  } catch (error) {
    if (!isRefusal(error, 'gaps')) throw error
    const errors: FormError[] = [{ field: null, text: processWords.gapsRemain }]
    return { errors }
  }
}

const openForm: FormDefinition = {
  name: formName('open'),
  segment: processSegments.open,
  back: (_posted, language) => listAddress(language),
  work: async (req, posted, language) => {
    const process = await openProcess(req, {
      unit: posted.text('unit'),
      year: Number(posted.text('year')),
      language,
      covers: posted.all('covers'),
    })
    return { to: firstOf(language, await listedOf(req, process)) }
  },
}

const measureForm: FormDefinition = {
  name: formName('measure'),
  segment: processSegments.measure,
  back: (posted, language) =>
    backAddress(
      language,
      posted.text('number'),
      'measures',
      posted.text('measure') || newRow[language],
      { challenge: posted.text('challenge') },
    ),
  fieldOf: (field) => field.split('.').at(-1) ?? field,
  work: async (req, posted, language) => {
    const measure = posted.text('measure')
    if (measure === '') {
      await proposeGiven(req, {
        key: posted.text('key'),
        source: { process: posted.text('id'), challenge: posted.text('challenge') },
        language,
        approve: posted.get('approve') === 'yes',
        given: givenIn(posted, measureInput),
      })
      return onFrom(req, posted, language, 'measures')
    } else {
      const version = Number(posted.text('version'))
      const given = givenIn(posted, measureSteps.steps.edit.input)
      await takeStep(req, measureSteps, 'edit', { ...given, id: measure, version })
    }
    return to(posted, language, 'plan', `measures-${posted.text('challenge')}`)
  },
}

/** Forms that take a step of a process. */
export const stepForms: readonly FormDefinition[] = [
  openForm,
  measureForm,
  stepForm('confirm', 'confirm', async (req, posted, language) => {
    const shown = { id: posted.text('id'), base: posted.text('base') }
    const process = await (posted.get('as') === 'representative'
      ? confirmAsRepresentative(req, shown)
      : confirmParticipants(req, shown))
    const saved = { process, page: 'confirm', challenge: null } as const
    return { to: await goOn(req, posted, language, saved) }
  }),
  stepForm('register', 'findings', async (req, posted, language) => {
    await registerFindings(req, { id: posted.text('id') })
    return to(posted, language, 'findings', 'findings')
  }),
  stepForm('approve', 'approve', async (req, posted, language) => {
    const process = await approveMeasures(req, { id: posted.text('id') })
    const saved = { process, page: 'approve', challenge: null } as const
    return { to: await goOn(req, posted, language, saved) }
  }),
  ...(['disagreeWithPlan', 'answerPlanView'] as const).map((form) => ({
    ...stepForm(form, 'approve', async (req, posted, language) => {
      const { input } = planViewSteps.steps[form]
      const at = { id: posted.text('id'), version: null }
      await takeStep(req, planViewSteps, form, { ...givenIn(posted, input), ...at })
      return to(posted, language, 'approve')
    }),
  })),
  stepForm('statement', 'statements', async (req, posted, language) => {
    const statement = {
      id: posted.text('id'),
      text: posted.text('text'),
      noComment: posted.get('noComment') === 'yes',
    }
    const asManager = posted.get('as') !== 'representative'
    const process = await (asManager ? stateAsManager : stateAsRepresentative)(req, statement)
    const { day, facts } = await listedOf(req, process)
    // Where nothing else is waited for, the manager goes on to closing.
    const ready = asManager && blocking(gaps(facts, day)).length === 0
    return to(posted, language, ready ? 'close' : 'statements')
  }),
  stepForm('advance', null, async (req, posted, language) =>
    besideTheList(async () => {
      const from = posted.text('from') as ProcessState
      const process = await advance(req, { id: posted.text('id'), from })
      return { to: firstOf(language, await listedOf(req, process)) }
    }),
  ),
  stepForm('cover', null, async (req, posted, language) => {
    await coverUnits(req, { id: posted.text('id'), covers: posted.all('covers') })
    return {
      to: processAddress(language, posted.text('number'), null, null, { done: 'saved' }),
    }
  }),
  stepForm('stepBack', null, async (req, posted, language) => {
    const { number, state } = await stepBack(req, {
      id: posted.text('id'),
      from: posted.text('from') as ProcessState,
      reason: posted.text('reason'),
    })
    return { to: processAddress(language, number, pageOfState[state]) }
  }),
  stepForm('close', 'close', async (req, posted, language) =>
    besideTheList(async () => {
      await closeProcess(req, { id: posted.text('id') })
      return { to: processAddress(language, posted.text('number'), 'report') }
    }),
  ),
  stepForm('reopen', null, async (req, posted, language) => {
    await reopenProcess(req, { id: posted.text('id'), reason: posted.text('reason') })
    return to(posted, language, null)
  }),
]
