import type { ReactElement } from 'react'
import { meetingSegments } from '../../../content/addresses/forms.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { meetingColours, meetingList } from '../../plugin/committees/list.ts'
import { meetingSteps, meetingStepText } from '../../plugin/committees/meeting-steps.ts'
import { askedFor } from '../../plugin/committees/asked.ts'
import { meetingsToPropose } from '../../plugin/committees/propose-item.ts'
import {
  askedText,
  committeeText,
  itemKindText,
  itemStateText,
  itemText,
  meetingStateText,
  meetingText,
} from '../../plugin/committees/text.ts'
import { linkedRecords } from '../../plugin/committees/linked.ts'
import { chairBefore, meetingDay, membersOn } from '../../plugin/committees/members.ts'
import { chairsAgain, hasSeats, sideInTurn } from '../../plugin/committees/rules.ts'
import { fill } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { sideText } from '../../plugin/organisation/seats/text.ts'
import { Day } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, type Page, screen } from '../page.ts'
import { namesOf } from '../people.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { otherThan } from '../audits/parts.tsx'
import { LinkTo } from './linked.tsx'
import { MemberList } from './members.tsx'
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
  const day = meetingDay(record)
  const year = Number(day.slice(0, 4))
  const [members, before, linked] = await Promise.all([
    membersOn(req, record, day),
    chairBefore(req, record, year),
    linkedRecords(req, items),
  ])
  const people = members.map(({ deputy, name, person }) => ({
    value: person,
    label: deputy ? `${name} (${words.deputy[language]})` : name,
  }))
  const said = { plan: words.planned, takeAsked: words.taken }[query['done'] ?? '']
  return {
    asked: takes.all ? await askedFor(req, record) : [],
    done: said?.[language],
    items,
    before,
    leader: names.get(idOf(record.leader)) ?? null,
    linked,
    loaded: {
      ...loaded,
      steps: { ...loaded.steps, choosable: { ...loaded.steps.choosable, people } },
    },
    members,
    year,
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
      <Members {...page} />
      <Items {...page} />
      <Asked {...page} />
      <PrintButton language={language} />
    </RecordScreen>
  )
}

function Items({ items, linked, loaded, proposes }: MeetingPage): ReactElement {
  const { record, steps } = loaded
  const { language } = steps
  const linkTo = (id: string | null | undefined) => {
    const found = linked.get(id ?? '')
    return found && <LinkTo key="linked" language={language} linked={found} />
  }
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
                [itemText.linked[language], linkTo(item.linked)],
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

/** Who sits in the committee, who of them came, and whose turn it is to choose the chair. */
function Members({ before, loaded, members, year }: MeetingPage): ReactElement | null {
  const { record, steps } = loaded
  const { language } = steps
  if (!hasSeats(record.committee)) return null
  const came = new Set((record.present ?? []).map(idOf))
  const chair = members.find(({ person }) => person === idOf(record.leader))?.side ?? null
  const turn = sideInTurn(before)
  const years = { before: String(year - 1), year: String(year) }
  return (
    <section aria-labelledby="members">
      <h2 className="section-title" id="members">
        {words.members[language]}
      </h2>
      {turn !== null && <p>{fill(words.turn, { ...years, side: sideText[turn] })[language]}</p>}
      {chairsAgain(chair, before) && (
        <Notice colour="warning">
          <p>{fill(words.sameSide, years)[language]}</p>
        </Notice>
      )}
      {members.length === 0 ? (
        <p className="nothing">{words.noMembers[language]}</p>
      ) : (
        <MemberList
          language={language}
          members={members}
          note={(index) => {
            // Where nobody was chosen, the minutes say in words who came.
            if (came.size === 0) return null
            const member = members[index]
            if (member === undefined) return null
            if (came.has(member.person)) return words.present[language]
            return member.deputy ? null : words.absent[language]
          }}
        />
      )}
      {members.some(({ side }) => side === null) && (
        <p className="no-print">{words.notAllSides[language]}</p>
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
      {asked.map(({ about, key, kind }) => (
        <Form
          key={key}
          id={`take-${kind}${about === null ? '' : `-${about.number}`}`}
          language={language}
          segment={meetingSegments.takeAsked}
          hidden={{ id: record.id, number: record.number, kind, about: about?.id ?? '' }}
        >
          <h3>{fill(askedText[kind].title, about?.say ?? {})[language]}</h3>
          <p>{askedText[kind].law[language]}</p>
          <SubmitRow language={language} label={words.takeUp[language]}>
            <span className="visually-hidden">
              {fill(askedText[kind].title, about?.say ?? {})[language]}
            </span>
          </SubmitRow>
        </Form>
      ))}
    </section>
  )
}
