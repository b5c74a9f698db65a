import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { institution } from '../../../content/institution.ts'
import { paperKind } from '../../plugin/committees/report/load.ts'
import {
  committeeReportPaper,
  type CommitteeReportPaper,
} from '../../plugin/committees/report/paper.ts'
import {
  committeeReportText as text,
  committeeReportTitle,
} from '../../plugin/committees/report/text.ts'
import { committeeText, itemText, meetingText } from '../../plugin/committees/text.ts'
import { fill } from '../../plugin/core/text.ts'
import { sideText } from '../../plugin/organisation/seats/text.ts'
import { otherThan } from '../audits/parts.tsx'
import { longDate } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import type { PaperKind } from '../paper/draw.tsx'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { MemberList } from './members.tsx'
import { committeeReportWords as words } from './text.ts'

/** How the yearly report of a committee is drawn when it is approved. */
export const committeeReportPaperKind: PaperKind = {
  kind: paperKind,
  draw: (facts, language) => (
    <DrawnCommitteePaper paper={committeeReportPaper.parse(facts)} language={language} />
  ),
}

interface Drawn {
  readonly language: PageLanguage
  readonly paper: CommitteeReportPaper
}

/** A report as one document, of nothing but its facts. */
export function DrawnCommitteePaper({ language, paper }: Drawn): ReactElement {
  const { committee, leader, number, unit, year } = paper
  const day = (date: string | null): string | null => date && longDate(date, language)
  return (
    <>
      <p className="institution">{institution.name[language]}</p>
      <h1 className="title">{committeeReportTitle(committee, year)[language]}</h1>
      <FactList
        facts={[
          [words.number[language], number],
          [text.committee[language], committeeText[committee][language]],
          [text.unit[language], unit[language]],
          [words.asOf[language], day(paper.day)],
          [text.leader[language], leader],
          [text.adoptedOn[language], day(paper.adoptedOn)],
          [text.approvedOn[language], day(paper.approvedOn)],
        ]}
      />
      <CommitteeReportBody {...{ language, paper }} />
    </>
  )
}

/** What a report says: the committee's own words, who sits in it, its meetings, and what it resolved. */
export function CommitteeReportBody({ language, paper }: Drawn): ReactElement {
  const { accidents, ahead, members, summary, untreated } = paper
  const own = (key: string, title: string, said: string | null) => (
    <section aria-labelledby={`report-${key}`}>
      <h2 className="section-title" id={`report-${key}`}>
        {title}
      </h2>
      {said === null ? (
        <p>{words.notWritten[language]}</p>
      ) : (
        <p className="own-words" lang={otherThan(language, paper.language)}>
          {said}
        </p>
      )}
    </section>
  )
  return (
    <>
      {own('summary', text.summary[language], summary)}
      <section aria-labelledby="report-members">
        <h2 className="section-title" id="report-members">
          {words.members[language]}
        </h2>
        {members.length === 0 ? (
          <p>{words.noMembers[language]}</p>
        ) : (
          <MemberList language={language} members={members} />
        )}
      </section>
      <Meetings {...{ language, paper }} />
      {own('accidents', text.accidents[language], accidents)}
      <Resolutions {...{ language, paper }} />
      {untreated > 0 && <p>{fill(words.untreated, { count: String(untreated) })[language]}</p>}
      {own('ahead', text.ahead[language], ahead)}
    </>
  )
}

function Meetings({ language, paper: { meetings } }: Drawn): ReactElement {
  return (
    <section aria-labelledby="report-meetings">
      <h2 className="section-title" id="report-meetings">
        {words.meetings[language]}
      </h2>
      <ReportTable
        label={words.meetings[language]}
        columns={[
          { name: words.meeting[language] },
          { name: meetingText.leader[language] },
          { name: words.came[language] },
        ]}
      >
        <tbody>
          {meetings.map(({ day, leader, number, sides }) => (
            <tr key={number}>
              <th scope="row">
                {longDate(day, language)} ({number})
              </th>
              <td>{leader ?? '–'}</td>
              <td>
                {sides.length === 0
                  ? '–'
                  : sides.map(({ deputies, present, seats, side }) => (
                      <p key={side} className="committee__came">
                        {
                          fill(deputies === 0 ? words.cameOf : words.cameWithDeputies, {
                            deputies: String(deputies),
                            present: String(present),
                            seats: String(seats),
                            side: sideText[side],
                          })[language]
                        }
                      </p>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </ReportTable>
    </section>
  )
}

function Resolutions({ language, paper: { meetings } }: Drawn): ReactElement {
  return (
    <section aria-labelledby="report-resolutions">
      <h2 className="section-title" id="report-resolutions">
        {words.resolutions[language]}
      </h2>
      {meetings.map(({ closed, day, items, number }) => (
        <div key={number}>
          <h3>{fill(words.meetingOf, { day: longDate(day, language) })[language]}</h3>
          {items.length === 0 && closed === 0 && <p>{words.noItems[language]}</p>}
          {items.map((item) => (
            <div key={item.number} className="committee__resolved">
              <h4>
                {item.number} <span lang={otherThan(language, item.language)}>{item.title}</span>
              </h4>
              <p className="own-words" lang={otherThan(language, item.language)}>
                {item.resolution}
              </p>
              <FactList
                facts={[
                  [
                    itemText.disagreement[language],
                    item.disagreement && (
                      <span key="disagreement" lang={otherThan(language, item.language)}>
                        {item.disagreement}
                      </span>
                    ),
                  ],
                  [words.becameOf[language], followUp(language, item.followUp)],
                ]}
              />
            </div>
          ))}
          {closed > 0 && <p>{fill(words.closed, { count: String(closed) })[language]}</p>}
        </div>
      ))}
    </section>
  )
}

function followUp(
  language: PageLanguage,
  made: CommitteeReportPaper['meetings'][number]['items'][number]['followUp'],
): string {
  if (made === null) return words.noMeasure[language]
  const due =
    made.deadline === null
      ? ''
      : fill(words.due, { day: longDate(made.deadline, language) })[language]
  return `${made.number}: ${made.state[language]}${due}`
}
