import type { PayloadRequest } from 'payload'
import { fill } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { CommitteeMeeting } from '../generated-types.ts'
import { paragraphs } from '../records/input/text.ts'
import { type Fault, historyText, recordSteps, step } from '../records/step.ts'
import { aboutMeeting, heldInput } from './inputs.ts'
import { membersOn } from './members.ts'
import { approvalFault, hasAgenda, isSettled, untreated } from './rules.ts'
import { itemsOf } from './steps/items-of.ts'
import { tellOfMeeting } from './told.ts'
import { meetingRefusalText, meetingStateText, meetingText } from './text.ts'

const itemsOfMeeting = (req: PayloadRequest, { id }: CommitteeMeeting) => itemsOf(req, id)

const change = step('committee-meetings', {
  words: {
    heading: { nb: 'Endre møtet', en: 'Change the meeting' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: aboutMeeting,
  fits: ({ state }) => !isSettled(state),
  write: ({ values }) => ({ data: values }),
})

/** Sends the agenda. From then on nobody proposes more for this meeting. */
const call = step('committee-meetings', {
  words: {
    heading: { nb: 'Send innkalling', en: 'Call the meeting' },
    button: { nb: 'Send innkalling og saksliste', en: 'Send the agenda' },
    done: {
      nb: 'Sakslisten er sendt. Medlemmene kan lese den.',
      en: 'The agenda has been sent. The members may read it.',
    },
    history: { nb: 'Innkalt', en: 'Called' },
  },
  input: {},
  fits: ({ state }) => state === 'planned',
  facts: itemsOfMeeting,
  faults: ({ facts }): Fault[] =>
    hasAgenda(facts) ? [] : [{ code: 'nothingOnAgenda', status: 409 }],
  write: ({ day: today }) => ({ data: { state: 'called', agendaSentOn: today } }),
  after: (req, meeting) => tellOfMeeting(req, meeting, 'called'),
})

const hold = step('committee-meetings', {
  words: {
    heading: { nb: 'Møtet er holdt', en: 'The meeting has been held' },
    button: { nb: 'Lagre hvem som var til stede', en: 'Save who was present' },
    done: { nb: 'Det er notert at møtet er holdt.', en: 'The meeting is noted as held.' },
    history: { nb: 'Holdt', en: 'Held' },
  },
  input: heldInput,
  fits: ({ state }) => state === 'called',
  facts: async (req, meeting, { heldOn }) => membersOn(req, meeting, heldOn),
  faults: ({ day: today, facts, values: { attendance, heldOn, present } }): Fault[] => [
    ...(heldOn > today ? [{ code: 'dateInFuture', field: 'heldOn' }] : []),
    ...(present.some((each) => facts.every(({ person }) => person !== each))
      ? [{ code: 'notMember', field: 'present' }]
      : []),
    ...(present.length === 0 && attendance === null
      ? [{ code: 'attendanceMissing', field: 'attendance' }]
      : []),
  ],
  write: ({ values: { present, ...values } }) => ({
    data: { ...values, present: [...present], state: 'held' },
  }),
})

const writeMinutes = step('committee-meetings', {
  words: {
    heading: { nb: 'Skriv referatet', en: 'Write the minutes' },
    button: { nb: 'Send referatet til godkjenning', en: 'Send the minutes for approval' },
    done: {
      nb: 'Referatet ligger hos møtelederen.',
      en: 'The minutes are with the chair.',
    },
    history: { nb: 'Referat skrevet', en: 'Minutes written' },
  },
  input: {
    minutes: paragraphs({
      label: meetingText.minutes,
      hint: {
        nb: 'Alle ansatte kan lese dette når referatet er godkjent. Vedtakene skrives i hver sak.',
        en: 'All employees may read this once the minutes are approved. Write resolutions in each item.',
      },
      missing: 'minutesMissing',
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'held' || state === 'minutes',
  facts: itemsOfMeeting,
  faults: ({ facts }) => leftFaults(untreated(facts)),
  write: ({ by: { person }, values: { minutes } }) => ({
    data: { minutes, minutesBy: person, state: 'minutes' },
  }),
  after: (req, meeting) => tellOfMeeting(req, meeting, 'minutes'),
})

const approve = step('committee-meetings', {
  words: {
    heading: { nb: 'Godkjenn referatet', en: 'Approve the minutes' },
    button: { nb: 'Godkjenn referatet', en: 'Approve the minutes' },
    done: {
      nb: 'Referatet er godkjent. Alle ansatte kan lese de åpne sakene.',
      en: 'The minutes are approved. All employees may read the open items.',
    },
    history: { nb: 'Referat godkjent', en: 'Minutes approved' },
  },
  input: {},
  fits: ({ state }) => state === 'minutes',
  facts: itemsOfMeeting,
  faults: ({ by: { person }, facts, record: { leader, minutesBy } }): Fault[] => {
    const code = approvalFault(person, {
      leader: idOf(leader),
      writer: minutesBy ? idOf(minutesBy) : null,
    })
    return [
      ...(code === null ? [] : [{ code, status: 403 } as const]),
      ...leftFaults(untreated(facts)),
    ]
  },
  write: ({ day: today }) => ({ data: { state: 'approved', approvedOn: today } }),
  after: (req, meeting) => tellOfMeeting(req, meeting, 'approved'),
})

const cancel = step('committee-meetings', {
  words: {
    heading: { nb: 'La møtet utgå', en: 'Cancel the meeting' },
    button: { nb: 'La møtet utgå', en: 'Cancel the meeting' },
    done: { nb: 'Møtet utgår.', en: 'The meeting has been cancelled.' },
    history: { nb: 'Utgått', en: 'Cancelled' },
  },
  input: {
    reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'reasonMissing' }),
  },
  fits: ({ state }) => state === 'planned' || state === 'called',
  write: ({ values: { reason } }) => ({ data: { state: 'cancelled' }, note: reason }),
  after: async (req, meeting, { record }) => {
    // Nobody was called to what is still planned.
    if (record.state === 'called') await tellOfMeeting(req, meeting, 'cancelled')
  },
})

function leftFaults(items: readonly string[]): Fault[] {
  return items.length === 0
    ? []
    : [{ code: 'notTreated', status: 409, say: { items: items.join(', ') } }]
}

/** What can be done with a meeting, the most likely first. */
export const meetingSteps = recordSteps({
  collection: 'committee-meetings',
  steps: { call, hold, writeMinutes, approve, change, cancel },
  refusals: meetingRefusalText,
  wrongState: ({ state }) =>
    fill(meetingRefusalText.wrongState, { state: meetingStateText[state] }),
})

/** What was done with a meeting. */
export const meetingStepText = historyText(meetingSteps, {
  plan: { nb: 'Planlagt', en: 'Planned' },
})
