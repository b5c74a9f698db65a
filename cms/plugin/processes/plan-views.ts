import type { PayloadRequest } from 'payload'
import { addDays, today } from '../core/dates.ts'
import { fill, type Text } from '../core/text.ts'
import type { HseProcess } from '../generated-types.ts'
import { viewsOf } from '../measures/views/field.ts'
import { awaitsAnswer } from '../measures/views/rules.ts'
import { viewAnswerInput, viewInput, withView, writingAs } from '../measures/views/write.ts'
import { measureRefusalText } from '../measures/text.ts'
import { managingAccounts } from '../nonconformities/handling.ts'
import { optionsOf } from '../options.ts'
import { giveLine } from '../outbox/daily.ts'
import { recordSteps, step } from '../records/step.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { hasPlan } from './rules.ts'
import { processStepText } from './text.ts'

const told = {
  view: {
    nb: 'Verneombudet har skrevet hva det mener om handlingsplanen i {number}',
    en: 'The safety representative has written a view on the action plan of {number}',
  },
  viewBody: {
    nb: 'Svar under handlingsplanen. Begge synspunktene vises i planen og rapporten.',
    en: 'Answer below the action plan. Both views are shown in the plan and the report.',
  },
  answer: {
    nb: 'Lederen har svart på det du mener om handlingsplanen i {number}',
    en: 'The manager has answered your view on the action plan of {number}',
  },
  answerBody: {
    nb: 'Begge synspunktene vises i planen og rapporten.',
    en: 'Both views are shown in the plan and the report.',
  },
} satisfies Record<string, Text>

/** Why nothing can be written of a plan. */
const none = {
  plan: {
    nb: 'Det finnes ingen handlingsplan å skrive om nå. Den lages i ettermøtet, og kan ikke endres når runden er avsluttet.',
    en: 'There is no action plan to write about now. It is made at the post-meeting, and cannot be changed once the process is closed.',
  },
  unanswered: {
    nb: 'Ingen synspunkter på handlingsplanen venter på svar. Last siden på nytt.',
    en: 'No view on the action plan is awaiting an answer. Reload the page.',
  },
} satisfies Record<string, Text>

/** A safety representative writes what they think of the plan as a whole. */
const disagreeWithPlan = step('hse-processes', {
  words: {
    heading: { nb: 'Skriv hva du mener om planen', en: 'Write your view on the plan' },
    button: { nb: 'Lagre synspunktet', en: 'Save the view' },
    done: {
      nb: 'Synspunktet ditt er lagret i planen. Lederen får beskjed og svarer der.',
      en: 'Your view has been saved in the plan. The manager is notified and answers there.',
    },
    history: processStepText.disagreeWithPlan,
  },
  input: viewInput,
  fits: ({ state }) => hasPlan(state),
  facts: (req: PayloadRequest, { unit }: HseProcess) => writingAs(req, 'representative', unit),
  write: ({ values: { view }, record, facts: role, by: { at, name } }) => ({
    data: { planViews: withView(record.planViews, { text: view, role, at, name }) },
  }),
  after: async (req, { id, number, planViews, unit }) => {
    const { replyDays } = await recordSettingsOf(req)
    await giveLine(req, {
      key: `process:${id}:view:${String(planViews?.length ?? 0)}`,
      part: 'asked',
      due: addDays(today(optionsOf(req.payload).clock), replyDays),
      about: { collection: 'hse-processes', id },
      accounts: await managingAccounts(req, { id, unit }),
      title: fill(told.view, { number }),
      body: [told.viewBody],
      place: { record: 'hse-processes', number },
    })
  },
})

/** The manager writes hers beside it. Both stand. */
const answerPlanView = step('hse-processes', {
  words: {
    heading: {
      nb: 'Svar på det verneombudet mener om planen',
      en: 'Answer the safety representative’s view on the plan',
    },
    button: { nb: 'Lagre svaret', en: 'Save the answer' },
    done: { nb: 'Begge synspunktene vises i planen.', en: 'Both views are shown in the plan.' },
    history: processStepText.answerPlanView,
  },
  input: viewAnswerInput,
  fits: ({ state, planViews }) => hasPlan(state) && awaitsAnswer(viewsOf(planViews)),
  facts: (req: PayloadRequest, { unit }: HseProcess) => writingAs(req, 'manager', unit),
  write: ({ values: { view }, record, facts: role, by: { at, name } }) => ({
    data: { planViews: withView(record.planViews, { text: view, role, at, name }) },
  }),
  after: async (req, { id, number, planViews, steps }) => {
    const asked = steps?.findLast((each) => each.step === 'disagreeWithPlan')?.by
    await giveLine(req, {
      key: `process:${id}:view:${String(planViews?.length ?? 0)}`,
      part: 'know',
      about: { collection: 'hse-processes', id },
      accounts: asked ? [asked] : [],
      title: fill(told.answer, { number }),
      body: [told.answerBody],
      place: { record: 'hse-processes', number },
    })
  },
})

/** Where manager and representative see the plan differently, both views stand (guideline on the action plan). */
export const planViewSteps = recordSteps<'hse-processes', 'disagreeWithPlan' | 'answerPlanView'>({
  collection: 'hse-processes',
  steps: { disagreeWithPlan, answerPlanView },
  refusals: { viewMissing: measureRefusalText.viewMissing },
  wrongState: ({ state }) => (hasPlan(state) ? none.unanswered : none.plan),
})
