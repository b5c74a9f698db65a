import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { participantRoleText } from '../../../plugin/processes/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import type { PageLanguage } from '../../routes.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { ReportPart } from './part.ts'
import { ReportTable } from './report-table.tsx'

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
        [processWords.hours[language], plan?.hours ?? notSet],
      ]}
    />
  )
}

const partWords = {
  pre: processWords.pre,
  mapping: processWords.mappingLower,
  post: processWords.post,
} as const

/** Who took part in what, and who was absent. */
export function Participants({ language, report }: ReportPart): ReactElement {
  if (report.participants.length === 0) return <p>{processWords.noneYet[language]}</p>
  const named = (parts: readonly (keyof typeof partWords)[]): string =>
    parts.length === 0
      ? processWords.noneLower[language]
      : parts.map((part) => partWords[part][language]).join(', ')
  const columns = ['name', 'role', 'present', 'absent'] as const
  return (
    <ReportTable
      label={processWords.participants[language]}
      columns={columns.map((each) => ({ name: processWords[each][language] }))}
    >
      <tbody>
        {report.participants.map((each, index) => (
          <tr key={`${each.name}-${String(index)}`}>
            <th scope="row">
              {each.name}
              {each.organisation !== null && <span>, {each.organisation}</span>}
            </th>
            <td>{participantRoleText[each.role][language]}</td>
            <td>
              {each.absent.length === 0 ? processWords.allParts[language] : named(each.present)}
            </td>
            <td>{each.absent.length === 0 ? '–' : named(each.absent)}</td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
