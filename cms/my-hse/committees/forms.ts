import {
  committeeItemSegments,
  committeeReportSegments,
  meetingSegments,
} from '../../../content/addresses/forms.ts'
import { takeAsked } from '../../plugin/committees/asked.ts'
import { meetingInput, proposeInput } from '../../plugin/committees/inputs.ts'
import { itemSteps } from '../../plugin/committees/item-steps.ts'
import { meetingSteps } from '../../plugin/committees/meeting-steps.ts'
import { planMeeting } from '../../plugin/committees/plan-meeting.ts'
import { proposeItem } from '../../plugin/committees/propose-item.ts'
import {
  beginCommitteeReport,
  beginCommitteeReportInput,
} from '../../plugin/committees/report/begin.ts'
import { committeeReportSteps } from '../../plugin/committees/report/steps.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { givenIn, stepForms } from '../records/step-forms.ts'
import {
  beginReportAddress,
  committeeReportPlace,
  itemPlace,
  meetingPlace,
  planMeetingAddress,
  proposeItemAddress,
} from './place.ts'

/** Names of the forms that are no steps: drafts are kept under them. */
export const committeeFormNames = {
  plan: 'committee-meeting-plan',
  propose: 'committee-item-propose',
  takeAsked: 'committee-meeting-takeAsked',
  beginReport: 'committee-report-begin',
} as const

/** The forms of committees, their items and yearly reports. */
export const committeeForms: readonly FormDefinition[] = [
  {
    name: committeeFormNames.plan,
    segment: meetingSegments.plan,
    back: (_posted, language) => planMeetingAddress(language),
    work: async (req, posted, language) => {
      const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
      const made = await planMeeting(req, { ...givenIn(posted, meetingInput), key, language })
      return { to: meetingPlace.record(language, made.number, { done: 'plan' }) }
    },
  },
  {
    name: committeeFormNames.propose,
    segment: committeeItemSegments.propose,
    back: (posted, language) => proposeItemAddress(language, { meeting: posted.get('meeting') }),
    work: async (req, posted, language) => {
      const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
      const meeting = posted.text('meeting')
      const given = givenIn(posted, proposeInput)
      const made = await proposeItem(req, { ...given, key, language, meeting })
      return { to: itemPlace.record(language, made.number, { done: 'propose' }) }
    },
  },
  {
    name: committeeFormNames.takeAsked,
    segment: meetingSegments.takeAsked,
    back: (posted, language) => {
      const number = posted.text('number')
      return number === '' ? meetingPlace.list(language) : meetingPlace.record(language, number)
    },
    work: async (req, posted, language) => {
      const [kind, meeting] = [posted.text('kind'), posted.text('id')]
      await takeAsked(req, { about: posted.text('about'), kind, language, meeting })
      const done = { done: 'takeAsked' }
      return { to: meetingPlace.record(language, posted.text('number'), done) }
    },
  },
  ...stepForms(meetingSteps, meetingPlace),
  ...stepForms(itemSteps, itemPlace),
  {
    name: committeeFormNames.beginReport,
    segment: committeeReportSegments.begin,
    back: (_posted, language) => beginReportAddress(language),
    work: async (req, posted, language) => {
      const given = givenIn(posted, beginCommitteeReportInput)
      const made = await beginCommitteeReport(req, { ...given, language })
      return { to: committeeReportPlace.record(language, made.number) }
    },
  },
  ...stepForms(committeeReportSteps, committeeReportPlace),
]
