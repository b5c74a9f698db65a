import type { ReactElement } from 'react'
import { committeeItemSegments, meetingSegments } from '../../../content/addresses/forms.ts'
import {
  committeeReportPaperPath,
  newRow,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { meetingInput, proposeInput } from '../../plugin/committees/inputs.ts'
import { itemList, meetingList } from '../../plugin/committees/list.ts'
import { linkableRecords } from '../../plugin/committees/linked.ts'
import { meetingToPropose, meetingsToPropose } from '../../plugin/committees/propose-item.ts'
import { committeeReportList } from '../../plugin/committees/report/list.ts'
import { beginCommitteeReportText } from '../../plugin/committees/report/text.ts'
import { Day } from '../components/day.tsx'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { committeeFormNames } from './forms.ts'
import { ItemScreen } from './item.tsx'
import { MeetingScreen } from './meeting.tsx'
import { itemPlace, meetingPlace, planMeetingAddress, proposeItemAddress } from './place.ts'
import { linkedOption } from './linked.tsx'
import {
  BeginCommitteeReportScreen,
  CommitteeReportPaperScreen,
  CommitteeReportScreen,
} from './report.tsx'
import { committeeWords as words } from './text.ts'

/** The list of meetings of committees. */
export const committeeMeetings = listing<'committee-meetings'>({
  list: meetingList,
  kind: 'committeeMeeting',
  register: {
    words: words.plan,
    may: async (req) => (await reachOf(req, 'committee-meetings', 'plan')).all,
  },
})

/** The list of items of committees. */
export const committeeItems = listing<'committee-items'>({
  list: itemList,
  kind: 'committeeItem',
  register: {
    words: words.propose,
    may: async (req) => !reachesNothing(await reachOf(req, 'committee-items', 'propose')),
  },
})

/** The list of yearly reports of committees. */
export const committeeReportListing = listing<'committee-reports'>({
  list: committeeReportList,
  kind: 'committeeReport',
  register: {
    words: beginCommitteeReportText,
    may: async (req) => (await reachOf(req, 'committee-reports', 'begin')).all,
  },
})

const loadPlanning = (page: Page) =>
  loadRegisterForm(page, {
    collection: 'committee-meetings',
    action: 'plan',
    name: committeeFormNames.plan,
    address: planMeetingAddress(page.language),
    input: meetingInput,
  })

function DrawnPlanning(loaded: Loaded<typeof loadPlanning>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="committeeMeeting"
      address={planMeetingAddress}
      segment={meetingSegments.plan}
      words={{ title: words.plan, lead: words.planLead, save: words.save }}
      list={{ title: meetingList.title, address: meetingPlace.list(loaded.language) }}
      input={meetingInput}
    />
  )
}

async function loadProposing(page: Page) {
  const query = { meeting: page.asked['meeting'] }
  const loaded = await loadRegisterForm(page, {
    collection: 'committee-items',
    action: 'propose',
    name: committeeFormNames.propose,
    address: proposeItemAddress(page.language, query),
    input: proposeInput,
  })
  const { req } = loaded.visitor
  const meetings = await meetingsToPropose(req)
  // What an item can be about depends on the committee: without a meeting nothing is offered yet.
  const known = meetings.some(({ number }) => number === query.meeting)
  const record = known
    ? await linkableRecords(req, await meetingToPropose(req, query.meeting ?? ''))
    : []
  const choosable = {
    ...loaded.choosable,
    record: record.map((each) => linkedOption(page.language, each)),
  }
  return { loaded: { ...loaded, choosable }, meetings, query }
}

function DrawnProposing({ loaded, meetings, query }: Loaded<typeof loadProposing>): ReactElement {
  const { language } = loaded
  return (
    <RegisterPage
      loaded={loaded}
      section="committeeItem"
      address={(each) => proposeItemAddress(each, query)}
      segment={committeeItemSegments.propose}
      words={{ title: words.propose, lead: words.proposeLead, save: words.save }}
      list={{ title: itemList.title, address: itemPlace.list(language) }}
      input={proposeInput}
      before={{ meeting: query.meeting ?? null }}
    >
      <section aria-labelledby="meetings">
        <h2 className="section-title" id="meetings">
          {words.meetings[language]}
        </h2>
        {meetings.length === 0 && <p className="nothing">{words.noMeetings[language]}</p>}
        <ul>
          {meetings.map(({ date, number, title }) => (
            <li key={number}>
              <a href={proposeItemAddress(language, { meeting: number })}>{number}</a> {title},{' '}
              <Day date={date} language={language} />
            </li>
          ))}
        </ul>
      </section>
    </RegisterPage>
  )
}

const anew = (kind: 'committeeItem' | 'committeeMeeting' | 'committeeReport') =>
  inEach((language) => `${recordPaths[kind][language]}/${newRow[language]}`)

/** Screens of committees. */
export const committeeScreens: readonly ScreenRoute[] = [
  { path: recordPaths.committeeMeeting, Screen: listScreen(committeeMeetings) },
  { path: anew('committeeMeeting'), Screen: screen(loadPlanning, DrawnPlanning) },
  { path: recordPath('committeeMeeting'), Screen: MeetingScreen },
  { path: recordPaths.committeeItem, Screen: listScreen(committeeItems) },
  { path: anew('committeeItem'), Screen: screen(loadProposing, DrawnProposing) },
  { path: recordPath('committeeItem'), Screen: ItemScreen },
  { path: recordPaths.committeeReport, Screen: listScreen(committeeReportListing) },
  { path: anew('committeeReport'), Screen: BeginCommitteeReportScreen },
  { path: recordPath('committeeReport'), Screen: CommitteeReportScreen },
  { path: committeeReportPaperPath, Screen: CommitteeReportPaperScreen },
]
