import type { PayloadRequest } from 'payload'
import { fill } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { CommitteeItem } from '../generated-types.ts'
import { proposeMeasure } from '../measures/propose.ts'
import { day } from '../records/input/day.ts'
import { person } from '../records/input/register.ts'
import { paragraphs } from '../records/input/text.ts'
import { type Fault, historyText, recordSteps, step } from '../records/step.ts'
import { itemInput } from './inputs.ts'
import { linkableRecord } from './linked.ts'
import { isSettled, takesItems, takesResolutions } from './rules.ts'
import { itemRefusalText, itemStateText, itemText, type MeetingState } from './text.ts'

const system = { overrideAccess: true } as const

const settled = (state: MeetingState): Fault[] =>
  isSettled(state) ? [{ code: 'settled', status: 409 }] : []

/** How the meeting of an item stands. */
async function meetingState(
  req: PayloadRequest,
  { meeting }: CommitteeItem,
): Promise<MeetingState> {
  const found = await local.findById(req, 'committee-meetings', idOf(meeting), system)
  return found?.state ?? 'cancelled'
}

/** Puts what a member has proposed on the agenda. */
const take = step('committee-items', {
  words: {
    heading: { nb: 'Sett på sakslisten', en: 'Put on the agenda' },
    button: { nb: 'Sett på sakslisten', en: 'Put on the agenda' },
    done: { nb: 'Saken står på sakslisten.', en: 'The item is on the agenda.' },
    history: { nb: 'Satt på sakslisten', en: 'Put on the agenda' },
  },
  input: {},
  fits: ({ state }) => state === 'proposed',
  facts: meetingState,
  faults: ({ facts }): Fault[] => (takesItems(facts) ? [] : [{ code: 'agendaSent', status: 409 }]),
  write: () => ({ data: { state: 'agenda' } }),
})

/** Writes what the committee resolved, or mends it until the minutes are approved. */
const resolve = step('committee-items', {
  words: {
    heading: { nb: 'Skriv vedtaket', en: 'Write the resolution' },
    button: { nb: 'Lagre vedtaket', en: 'Save the resolution' },
    done: { nb: 'Vedtaket er lagret.', en: 'The resolution has been saved.' },
    history: { nb: 'Behandlet', en: 'Treated' },
  },
  input: {
    resolution: paragraphs({
      label: itemText.resolution,
      missing: 'resolutionMissing',
      before: 'stored',
    }),
    disagreement: paragraphs({
      label: itemText.disagreement,
      hint: {
        nb: 'Hvor mange som stemte for og mot, og hva uenigheten gjaldt.',
        en: 'How many voted for and against, and what the disagreement was about.',
      },
      optional: true,
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'agenda' || state === 'treated',
  facts: meetingState,
  faults: ({ facts }): Fault[] => [
    ...settled(facts),
    ...(takesItems(facts) ? [{ code: 'notCalled', status: 409 } as const] : []),
  ],
  write: ({ values }) => ({ data: { ...values, state: 'treated' } }),
})

/** Gives what was resolved to somebody, as a measure of the committee's unit. Taken up again, it is the same measure. */
const followUp = step('committee-items', {
  words: {
    heading: { nb: 'Følg opp med et tiltak', en: 'Follow up with a measure' },
    button: { nb: 'Lag tiltaket', en: 'Make the measure' },
    done: { nb: 'Tiltaket er laget.', en: 'The measure has been made.' },
    history: { nb: 'Fulgt opp med tiltak', en: 'Followed up with a measure' },
  },
  input: {
    responsible: person({
      label: itemText.responsible,
      missing: 'responsibleMissing',
      before: 'stored',
    }),
    deadline: day({ label: itemText.deadline, missing: 'deadlineMissing', before: 'stored' }),
  },
  fits: ({ measure, state }) => state === 'treated' && !measure,
  faults: ({ day: today, values: { deadline } }): Fault[] =>
    deadline < today ? [{ code: 'deadlinePassed', field: 'deadline' }] : [],
  write: ({ values }) => ({ data: values }),
  after: async (req, item, { values }) => {
    const made = await proposeMeasure(req, {
      key: `committee-item:${item.id}`,
      source: { unit: idOf(item.unit) },
      language: item.language,
      title: item.title,
      description: item.resolution ?? null,
      ...values,
      priority: null,
      control: null,
      cost: { amount: null, basis: null, fundedBy: null },
    })
    const kept = { measure: made.id, version: item.version }
    await local.update(req, 'committee-items', item.id, kept, system)
  },
})

/** Moves an item that was not treated to the committee's next meeting. */
const postpone = step('committee-items', {
  words: {
    heading: { nb: 'Utsett til neste møte', en: 'Postpone to the next meeting' },
    button: { nb: 'Utsett saken', en: 'Postpone the item' },
    done: { nb: 'Saken er flyttet til neste møte.', en: 'The item is moved to the next meeting.' },
    history: { nb: 'Utsatt', en: 'Postponed' },
  },
  input: {},
  fits: ({ state }) => state === 'proposed' || state === 'agenda',
  facts: async (req: PayloadRequest, item: CommitteeItem) => {
    const meeting = await local.findById(req, 'committee-meetings', idOf(item.meeting), system)
    const [next] = await local.find(req, 'committee-meetings', {
      ...system,
      where: {
        and: [
          { committee: { equals: item.committee } },
          { unit: { equals: idOf(item.unit) } },
          { state: { equals: 'planned' } },
          { date: { greater_than: meeting?.date ?? '' } },
        ],
      },
      sort: 'date',
      limit: 1,
    })
    return next?.id ?? null
  },
  faults: ({ facts }): Fault[] => (facts === null ? [{ code: 'noNextMeeting', status: 409 }] : []),
  write: ({ facts }) => ({ data: facts === null ? {} : { meeting: facts } }),
})

const change = step('committee-items', {
  words: {
    heading: { nb: 'Endre saken', en: 'Change the item' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: itemInput,
  fits: ({ state }) => state !== 'declined',
  facts: async (req, item, { linked }) => ({
    state: await meetingState(req, item),
    // What it is about already stays, also where whoever changes the rest may not read it.
    found:
      linked === null || linked === item.linked ? null : await linkableRecord(req, item, linked),
  }),
  faults: ({ facts: { found, state }, record, values: { linked } }): Fault[] => [
    ...settled(state),
    ...(linked === null || linked === record.linked || found
      ? []
      : [{ code: 'linkedUnknown', field: 'linked' }]),
  ],
  write: ({ facts: { found }, record, values: { linked, ...values } }) => ({
    data: {
      ...values,
      linked: found?.id ?? linked,
      linkedKind: linked === null ? null : (found?.kind ?? record.linkedKind ?? null),
    },
  }),
})

const decline = step('committee-items', {
  words: {
    heading: { nb: 'Ikke ta opp saken', en: 'Do not take up the item' },
    button: { nb: 'Ikke ta opp saken', en: 'Do not take up the item' },
    done: { nb: 'Saken tas ikke opp.', en: 'The item is not taken up.' },
    history: { nb: 'Ikke tatt opp', en: 'Not taken up' },
  },
  input: {
    reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'reasonMissing' }),
  },
  fits: ({ state }) => state === 'proposed' || state === 'agenda',
  facts: meetingState,
  faults: ({ facts }): Fault[] =>
    takesResolutions(facts) ? [{ code: 'agendaSent', status: 409 }] : settled(facts),
  write: ({ values: { reason } }) => ({ data: { state: 'declined' }, note: reason }),
})

/** What can be done with an item, the most likely first. */
export const itemSteps = recordSteps({
  collection: 'committee-items',
  steps: { take, resolve, followUp, postpone, change, decline },
  refusals: itemRefusalText,
  wrongState: ({ state }) => fill(itemRefusalText.wrongState, { state: itemStateText[state] }),
})

/** What was done with an item. */
export const itemStepText = historyText(itemSteps, {
  propose: { nb: 'Foreslått', en: 'Proposed' },
  add: { nb: 'Satt på sakslisten', en: 'Put on the agenda' },
})
