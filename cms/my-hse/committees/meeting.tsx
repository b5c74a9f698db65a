import type { ReactElement } from 'react'
import { meetingSegments } from '../../../content/addresses/forms.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { meetingColours, meetingList } from '../../plugin/committees/list.ts'
import { meetingSteps, meetingStepText } from '../../plugin/committees/meeting-steps.ts'
import { askedFor, meetingsToPropose } from '../../plugin/committees/propose-item.ts'
import {
  askedText,
  committeeText,
  itemKindText,
  itemStateText,
  itemText,
  meetingStateText,
  meetingText,
} from '../../plugin/committees/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { Day } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, type Page, screen } from '../page.ts'
import { namesOf } from '../people.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { otherThan } from '../audits/parts.tsx'
import { itemPlace, meetingPlace as place, proposeItemAddress } from './place.ts'
import { committeeWords as words } from './text.ts'

/** A meeting as its agenda and, once it is held, its minutes: on screen and on paper. */
export const MeetingScreen = screen(loadMeeting, DrawnMeeting)

async function loadMeeting(page: Page) {
  const { asked: query, language } = page
  const loaded = await loadRecord(page, { kind: meetingSteps, place })
  const { record, visitor } = loaded
  const { req } = visitor
  const [items, names, takes, open] = await Promise.all([
    // As the one who asks: what is not open is of the committee alone.
    local.find(req, 'committee-items', {
      overrideAccess: false,
      where: { and: [{ meeting: { equals: record.id } }, { state: { not_equals: 'declined' } }] },
      sort: 'serial',
    }),
    namesOf(req, [idOf(record.leader)]),
    reachOf(req, 'committee-items', 'take'),
    meetingsToPropose(req),
  ])
  const said = { plan: words.planned, takeAsked: words.taken }[query['done'] ?? '']
  return {
    asked: takes.all ? await askedFor(req, record) : [],
    done: said?.[language],
    items,
    leader: names.get(idOf(record.leader)) ?? null,
    loaded,
    proposes: open.some(({ number }) => number === record.number),
  }
}

type MeetingPage = Loaded<typeof loadMeeting>

function DrawnMeeting(page: MeetingPage): ReactElement {
  const { done, leader, loaded } = page
  const { record } = loaded
  const { language } = loaded.steps
  const written = (text: string | null | undefined, key: string) =>
    text && (
      <p key={key} className="own-words" lang={otherThan(language, record.language)}>
        {text}
      </p>
    )
  const day = (date: string | null | undefined, key: string) =>
    date && <Day key={key} date={date} language={language} />
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={{ facts: words.facts, nothingToDo: words.nothingToDo, steps: words.steps }}
      section="committeeMeeting"
      list={meetingList.title}
      state={
        <Tag colour={meetingColours[record.state]}>{meetingStateText[record.state][language]}</Tag>
      }
      facts={[
        [meetingText.committee[language], committeeText[record.committee][language]],
        [meetingText.date[language], day(record.date, 'date')],
        [meetingText.place[language], record.place],
        [meetingText.leader[language], leader],
        [meetingText.agendaSentOn[language], day(record.agendaSentOn, 'sent')],
        [meetingText.heldOn[language], day(record.heldOn, 'held')],
        [meetingText.attendance[language], written(record.attendance, 'attendance')],
        [meetingText.minutes[language], written(record.minutes, 'minutes')],
        [meetingText.approvedOn[language], day(record.approvedOn, 'approved')],
      ]}
      history={meetingStepText}
      closed={['change', 'cancel']}
    >
      <Items {...page} />
      <Asked {...page} />
      <PrintButton language={language} />
    </RecordScreen>
  )
}

function Items({ items, loaded, proposes }: MeetingPage): ReactElement {
  const { record, steps } = loaded
  const { language } = steps
  return (
    <section aria-labelledby="items">
      <h2 className="section-title" id="items">
        {words.agenda[language]}
      </h2>
      {items.length === 0 && <p className="nothing">{words.noItems[language]}</p>}
      {items.map((item) => (
        <article
          key={item.id}
          className="committee__item"
          lang={otherThan(language, item.language)}
        >
          <h3>
            <a href={itemPlace.record(language, item.number)}>{item.number}</a> {item.title}
          </h3>
          <p className="own-words">{item.presentation}</p>
          <div lang={language}>
            <FactList
              facts={[
                [itemText.kind[language], itemKindText[item.kind][language]],
                [recordLabels.state[language], itemStateText[item.state][language]],
                [itemText.resolution[language], item.resolution],
                [itemText.disagreement[language], item.disagreement],
              ]}
            />
          </div>
        </article>
      ))}
      {proposes && (
        <p className="no-print">
          <a href={proposeItemAddress(language, { meeting: record.number })}>
            {words.propose[language]}
          </a>
        </p>
      )}
    </section>
  )
}

/** What the law asks for, each with its provision, to be put on the agenda in one press. */
function Asked({ asked, loaded }: MeetingPage): ReactElement | null {
  const { record, steps } = loaded
  const { language } = steps
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="asked" className="no-print">
      <h2 className="section-title" id="asked">
        {words.asked[language]}
      </h2>
      {asked.map(({ kind }) => (
        <Form
          key={kind}
          id={`take-${kind}`}
          language={language}
          segment={meetingSegments.takeAsked}
          hidden={{ id: record.id, number: record.number, kind }}
        >
          <h3>{askedText[kind].title[language]}</h3>
          <p>{askedText[kind].law[language]}</p>
          <SubmitRow language={language} label={words.takeUp[language]}>
            <span className="visually-hidden">{askedText[kind].title[language]}</span>
          </SubmitRow>
        </Form>
      ))}
    </section>
  )
}
