import type { ReactElement } from 'react'
import { spokenDay, spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { meetings, type Participation } from '../../../plugin/processes/attendance.ts'
import { participantRoleText, presenceText } from '../../../plugin/processes/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import type { PageLanguage } from '../../routes.ts'
import type { OpenedProcess } from '../load.ts'
import { confirmedWords, processWords } from '../text.ts'
import type { ToldPart } from './part.ts'

/** When the parts are planned. */
export function MeetingDates({
  language,
  opened: { process },
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
}): ReactElement {
  const { plan } = process
  const notSet = processWords.notSet[language]
  const days = ['preDate', 'mappingFrom', 'mappingTo', 'postDate'] as const
  return (
    <FactList
      className="facts"
      facts={[
        ...days.map(
          (each) =>
            [
              processWords[each][language],
              plan?.[each] ? spokenDay(plan[each], language) : notSet,
            ] as const,
        ),
        [processWords.hoursFact[language], plan?.hours ?? notSet],
      ]}
    />
  )
}

const partWords = {
  pre: processWords.pre,
  mapping: processWords.mappingLower,
  post: processWords.post,
} as const

/**
 * Who was to take part, who confirmed that, and who was there: three things beside each other. On a narrow screen each
 * person is a card.
 */
export function Participants({ language, report }: ToldPart): ReactElement {
  const { confirmed, participants } = report
  if (participants.length === 0) return <p>{processWords.nobodyListed[language]}</p>
  const unasked = meetings.filter((meeting) =>
    participants.every(({ presence }) => presence[meeting] === 'notAsked'),
  )
  return (
    <>
      <table className="list-table participants-table" role="table">
        <caption className="visually-hidden">{processWords.participants[language]}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((each) => (
              <th scope="col" role="columnheader" key={each}>
                {processWords[each][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {participants.map((each, index) => (
            <ParticipantRow
              language={language}
              written={report.language}
              participant={each}
              key={`${each.name}-${String(index)}`}
            />
          ))}
        </tbody>
      </table>
      {unasked.map((meeting) => (
        <p className="field__hint" key={meeting}>
          {fill(processWords.attendanceUnknown, { what: partWords[meeting] })[language]}
        </p>
      ))}
      <ul className="report-list">
        {(['manager', 'representative'] as const).map((side) => (
          <li key={side}>
            <Confirmed language={language} side={side} confirmed={confirmed[side]} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who is to take part in what, in a line each. */
export function PlannedParticipants({ language, report }: ToldPart): ReactElement {
  if (report.participants.length === 0) return <p>{processWords.nobodyListed[language]}</p>
  return (
    <ul className="report-list">
      {report.participants
        .filter(({ planned }) => planned !== null)
        .map(({ name, organisation, planned, role }, index) => (
          <li key={`${name}-${String(index)}`}>
            {[name, organisation].filter(Boolean).join(', ')} –{' '}
            {participantRoleText[role][language]}: {plannedWords(planned, language)}
          </li>
        ))}
    </ul>
  )
}

const columns = ['name', 'role', 'plannedFor', 'atPreMeeting', 'atPostMeeting'] as const

function ParticipantRow({
  language,
  participant: { name, organisation, planned, presence, role },
  written,
}: {
  readonly language: PageLanguage
  /** Language of the process. */
  readonly written: PageLanguage
  readonly participant: Participation
}): ReactElement {
  const cells = [
    ['role', participantRoleText[role][language]],
    ['plannedFor', plannedWords(planned, language)],
    ['atPreMeeting', presenceText[presence.pre][language]],
    ['atPostMeeting', presenceText[presence.post][language]],
  ] as const
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {name}
        {organisation !== null && (
          <span>
            , <span lang={written}>{organisation}</span>
          </span>
        )}
      </th>
      {cells.map(([column, words]) => (
        <td role="cell" data-name={processWords[column][language]} key={column}>
          <div>{words}</div>
        </td>
      ))}
    </tr>
  )
}

function plannedWords(planned: Participation['planned'], language: PageLanguage): string {
  if (planned === null) return processWords.notPlanned[language]
  if (planned.length === 3) return processWords.allParts[language]
  if (planned.length === 0) return processWords.noneLower[language]
  return planned.map((part) => partWords[part][language]).join(', ')
}

function Confirmed({
  language,
  side,
  confirmed,
}: {
  readonly language: PageLanguage
  readonly side: 'manager' | 'representative'
  readonly confirmed: ToldPart['report']['confirmed']['manager']
}): ReactElement {
  const words = confirmedWords[side]
  if (confirmed === null) return <>{words.not[language]}</>
  const values = { who: confirmed.by ?? '', day: spokenDayOf(confirmed.at, language) }
  return <>{fill(words.done, values)[language]}</>
}
