import type { CommitteeMeeting } from '../generated-types.ts'
import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { people, person, recordNumber, unit } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { hasSeats } from './rules.ts'
import {
  type Committee,
  committeeText,
  type ItemKind,
  itemKindText,
  type ItemOpen,
  itemOpenText,
  itemText,
  meetingText,
} from './text.ts'

/** When and where a meeting is, and who chairs it: asked when it is planned, and while it is. */
export const aboutMeeting = {
  title: text({
    label: meetingText.title,
    hint: { nb: 'For eksempel «Vintermøtet».', en: 'For example “Winter meeting”.' },
    missing: 'titleMissing',
    before: 'stored',
  }),
  date: day({ label: meetingText.date, missing: 'dateMissing', before: 'stored' }),
  place: text({ label: meetingText.place, optional: true, before: 'stored' }),
  leader: person({
    label: meetingText.leader,
    hint: {
      nb: 'Den som leder møtet, godkjenner referatet.',
      en: 'The chair approves the minutes.',
    },
    missing: 'leaderMissing',
    before: 'stored',
  }),
} as const

/** What is asked of whoever plans a meeting. */
export const meetingInput = {
  committee: choice<Committee, unknown>({
    label: meetingText.committee,
    words: committeeText,
    missing: 'committeeMissing',
    before: 'stored',
  }),
  unit: unit({
    label: meetingText.unit,
    hint: {
      nb: 'AMU hører til institusjonen, et lokalt utvalg til enheten sin.',
      en: 'The WEC belongs to the institution, a local committee to its unit.',
    },
    missing: 'unitMissing',
    before: 'stored',
  }),
  ...aboutMeeting,
} as const

/** What is asked once a meeting has been held. */
export const heldInput = {
  heldOn: day<CommitteeMeeting>({
    label: meetingText.heldOn,
    days: { to: 'today' },
    missing: 'dateMissing',
    before: ({ date }) => date,
  }),
  present: people({
    label: meetingText.present,
    hint: {
      nb: 'Bedriftshelsetjenesten er med uten stemme.',
      en: 'The occupational health service takes part without a vote.',
    },
    optional: true,
    asked: ({ committee }: Pick<CommitteeMeeting, 'committee'>) => hasSeats(committee),
    before: 'stored',
  }),
  attendance: paragraphs({
    label: meetingText.attendance,
    hint: {
      nb: 'Andre som møtte, og hvem som meldte forfall. Ikke skriv årsaken.',
      en: 'Others who came, and who sent apologies. Do not write why.',
    },
    optional: true,
    before: 'stored',
  }),
} as const

/** What is asked of an item, when it is proposed and while it is changed. */
export const itemInput = {
  kind: choice<ItemKind, unknown>({
    label: itemText.kind,
    words: itemKindText,
    missing: 'kindMissing',
    before: 'stored',
  }),
  title: text({ label: itemText.title, missing: 'titleMissing', before: 'stored' }),
  presentation: paragraphs({
    label: itemText.presentation,
    missing: 'presentationMissing',
    before: 'stored',
  }),
  linked: recordNumber({
    label: itemText.linked,
    hint: {
      nb: 'Bare det utvalget kan lese. Lenken vises for dem som har tilgang.',
      en: 'Only what the committee may read. The link is shown to those with access.',
    },
    optional: true,
    before: 'stored',
  }),
  openTo: choice<ItemOpen, unknown>({
    label: itemText.openTo,
    words: itemOpenText,
    hint: {
      nb: 'Saker om enkeltpersoner leses bare av utvalget.',
      en: 'Items about individuals are read by the committee alone.',
    },
    missing: 'openMissing',
    before: 'stored',
  }),
} as const

/** What is asked of whoever proposes an item. */
export const proposeInput = {
  meeting: text({
    label: { nb: 'Nummeret på møtet', en: 'Number of the meeting' },
    missing: 'meetingMissing',
    before: 'stored',
  }),
  ...itemInput,
} as const
