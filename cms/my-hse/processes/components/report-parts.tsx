import type { ReactElement, ReactNode } from 'react'
import { spokenDay, spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { Attachment } from '../../../plugin/generated-types.ts'
import { measureStateText, priorityText } from '../../../plugin/measures/text.ts'
import {
  nonconformitySourceText,
  nonconformityStateText,
} from '../../../plugin/nonconformities/text.ts'
import type { ProcessReport, ReportedMapping } from '../../../plugin/processes/report.ts'
import {
  closedWithoutText,
  inputText,
  mappingMethodText,
  participantRoleText,
  riskLevelText,
} from '../../../plugin/processes/text.ts'
import { fileAddress, type PageLanguage } from '../../routes.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'

interface PartProps {
  readonly language: PageLanguage
  readonly report: ProcessReport
}

/** People's own words, in the language they wrote, with the line breaks they made. */
function Own({
  report,
  children,
}: {
  readonly report: Pick<ProcessReport, 'language'>
  readonly children: string | null
}): ReactElement | null {
  if (children === null || children === '') return null
  return (
    <p className="own-words" lang={report.language}>
      {children}
    </p>
  )
}

/** A term and what it says; nothing where it says nothing. */
function Said({
  term,
  children,
}: {
  readonly term: string
  readonly children: ReactNode
}): ReactElement | null {
  if (children === null || children === '' || children === undefined) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** When the parts are planned. */
export function MeetingDates({
  language,
  opened: { process },
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
}): ReactElement {
  const { plan } = process
  return (
    <dl className="facts">
      {(['preDate', 'mappingFrom', 'mappingTo', 'postDate'] as const).map((name) => (
        <Said key={name} term={processWords[name][language]}>
          {plan?.[name] ? spokenDay(plan[name], language) : processWords.notSet[language]}
        </Said>
      ))}
      <Said term={processWords.hours[language]}>
        {plan?.hours ?? processWords.notSet[language]}
      </Said>
    </dl>
  )
}

const partWords = {
  pre: processWords.pre,
  mapping: processWords.mappingLower,
  post: processWords.post,
} as const

/** Who took part in what, and who was absent. */
export function Participants({ language, report }: PartProps): ReactElement {
  if (report.participants.length === 0) return <p>{processWords.noneYet[language]}</p>
  const named = (parts: readonly (keyof typeof partWords)[]): string =>
    parts.length === 0
      ? processWords.noneLower[language]
      : parts.map((part) => partWords[part][language]).join(', ')
  return (
    <div
      className="table-scroll"
      role="group"
      aria-label={processWords.participants[language]}
      tabIndex={0}
    >
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{processWords.name[language]}</th>
            <th scope="col">{processWords.role[language]}</th>
            <th scope="col">{processWords.present[language]}</th>
            <th scope="col">{processWords.absent[language]}</th>
          </tr>
        </thead>
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
      </table>
    </div>
  )
}

/** One meeting: when, and its minutes. */
export function Meeting({
  language,
  report,
  meeting,
}: PartProps & { readonly meeting: 'pre' | 'post' }): ReactElement {
  const { date, managerAbsentReason, minutes } = report.meetings[meeting]
  return (
    <>
      <dl className="facts">
        <Said term={processWords.meetingDate[language]}>
          {date === null ? processWords.notSet[language] : spokenDay(date, language)}
        </Said>
        {managerAbsentReason !== null && (
          <Said term={processWords.absentReason[language]}>
            <span lang={report.language}>{managerAbsentReason}</span>
          </Said>
        )}
      </dl>
      <Own report={report}>{minutes}</Own>
    </>
  )
}

/** What was gone through in the pre-meeting. */
export function Inputs({ language, report }: PartProps): ReactElement {
  if (report.inputs.length === 0) return <p>{processWords.noneYet[language]}</p>
  return (
    <ul className="report-list">
      {report.inputs.map((each) => (
        <li key={each.kind}>
          {inputText[each.kind][language]}
          {each.percent !== null &&
            `: ${each.percent.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB')} %`}
          {each.note !== null && (
            <>
              {': '}
              <span lang={report.language}>{each.note}</span>
            </>
          )}
          {each.link !== null && (
            <>
              {' '}
              <a href={each.link}>{each.link}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The challenges that were taken, the highest risk first, with their mappings. */
export function ChallengesReport({ language, report }: PartProps): ReactElement {
  if (report.taken.length === 0) return <p>{processWords.noneYet[language]}</p>
  return (
    <>
      {report.manyReason !== null && <Own report={report}>{report.manyReason}</Own>}
      {report.taken.map((each) => (
        <article className="report-challenge" key={each.id}>
          <h3 lang={report.language}>{each.title}</h3>
          <dl className="facts">
            <Said term={processWords.risk[language]}>
              {each.level === null || each.score === null
                ? processWords.riskMissing[language]
                : fill(processWords.riskOf, {
                    level: riskLevelText[each.level],
                    score: each.score,
                  })[language]}
            </Said>
            <Said term={processWords.topic[language]}>{each.topic}</Said>
            {each.priorityReason !== null && (
              <Said term={processWords.priorityReason[language]}>
                <span lang={report.language}>{each.priorityReason}</span>
              </Said>
            )}
            {each.mappings.length === 0 && each.noMappingReason !== null && (
              <Said term={processWords.noMapping[language]}>
                <span lang={report.language}>{each.noMappingReason}</span>
              </Said>
            )}
          </dl>
          <Own report={report}>{each.description}</Own>
          {each.mappings.map((mapping) => (
            <div className="report-mapping" key={mapping.id}>
              <MappingReport
                language={language}
                mapping={mapping}
                written={report.language}
                attachments={[]}
              />
            </div>
          ))}
        </article>
      ))}
    </>
  )
}

/** One mapping. */
export function MappingReport({
  language,
  mapping,
  written,
  attachments,
}: {
  readonly language: PageLanguage
  readonly mapping: ReportedMapping
  readonly written: 'nb' | 'en'
  readonly attachments: readonly Attachment[]
}): ReactElement {
  const { collaborator, date, held, heldOf, method, minutes, result, tookPart } = mapping
  return (
    <>
      <p>
        <strong>{mappingMethodText[method][language]}</strong>
        {date !== null && `, ${spokenDay(date, language)}`}
      </p>
      <dl className="facts">
        {held !== null && heldOf !== null && (
          <Said term={mappingMethodText.appraisals[language]}>
            {fill(processWords.heldSentence, { held, of: heldOf })[language]}
          </Said>
        )}
        {collaborator !== null && (
          <Said term={processWords.collaborator[language]}>
            <span lang={written}>{collaborator}</span>
          </Said>
        )}
        {tookPart !== null && (
          <Said term={processWords.tookPart[language]}>
            <span lang={written}>{tookPart}</span>
          </Said>
        )}
      </dl>
      <Own report={{ language: written }}>{result}</Own>
      {minutes !== null && (
        <>
          <p className="row__more">{processWords.minutes[language]}</p>
          <Own report={{ language: written }}>{minutes}</Own>
        </>
      )}
      <Attachments language={language} attachments={attachments} />
    </>
  )
}

/** Files that belong to a mapping. */
export function Attachments({
  language,
  attachments,
}: {
  readonly language: PageLanguage
  readonly attachments: readonly Attachment[]
}): ReactElement | null {
  if (attachments.length === 0) return null
  return (
    <div>
      <p className="row__more">{processWords.attachments[language]}</p>
      <ul className="input__list">
        {attachments.map((each) => (
          <li key={each.id}>
            <a href={fileAddress(each.id)} download>
              {each.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The findings with their numbers. */
export function Findings({ language, report }: PartProps): ReactElement {
  if (report.findings.length === 0) return <p>{processWords.noneYet[language]}</p>
  return (
    <div
      className="table-scroll"
      role="group"
      aria-label={processWords.findingsTitle[language]}
      tabIndex={0}
    >
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{processWords.number[language]}</th>
            <th scope="col">{processWords.findings[language]}</th>
            <th scope="col">{processWords.category[language]}</th>
            <th scope="col">{processWords.state[language]}</th>
          </tr>
        </thead>
        <tbody>
          {report.findings.map((each) => (
            <tr key={each.number}>
              <td className="nowrap">{each.number}</td>
              <th scope="row" lang={each.language}>
                {each.title}
              </th>
              <td>{nonconformitySourceText.hseProcess[language]}</td>
              <td>{nonconformityStateText[each.state][language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function money(amount: number | null, language: PageLanguage): string {
  if (amount === null) return processWords.notSet[language]
  return `${amount.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB')} kr`
}

/** The action plan with its total. */
export function Plan({ language, report }: PartProps): ReactElement {
  if (report.measures.length === 0) return <p>{processWords.noneYet[language]}</p>
  return (
    <div
      className="table-scroll"
      role="group"
      aria-label={processWords.plan[language]}
      tabIndex={0}
    >
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{processWords.number[language]}</th>
            <th scope="col">{processWords.measure[language]}</th>
            <th scope="col">{processWords.responsible[language]}</th>
            <th scope="col">{processWords.deadline[language]}</th>
            <th scope="col">{processWords.priority[language]}</th>
            <th scope="col">{processWords.state[language]}</th>
            <th scope="col" className="number">
              {processWords.cost[language]}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.measures.map((each) => (
            <tr key={each.number}>
              <td className="nowrap">{each.number}</td>
              <th scope="row" lang={each.language}>
                {each.title}
              </th>
              <td>{each.responsible ?? processWords.notSet[language]}</td>
              <td>
                {each.deadline === null
                  ? processWords.notSet[language]
                  : spokenDay(each.deadline, language)}
              </td>
              <td>{each.priority ? priorityText[each.priority][language] : '–'}</td>
              <td>{measureStateText[each.state][language]}</td>
              <td className="number nowrap">{money(each.amount, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>
              {processWords.total[language]}
            </th>
            <td className="number nowrap">{money(report.total, language)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** When the overview of requirements was updated, and by whom. */
export function Requirements({ language, report }: PartProps): ReactElement {
  const { by, date, note } = report.requirements
  return (
    <>
      <p>
        {date === null
          ? processWords.noneYet[language]
          : fill(processWords.requirementsDone, {
              day: spokenDay(date, language),
              who: by ?? '',
            })[language]}
      </p>
      <Own report={report}>{note}</Own>
    </>
  )
}

/** What both sides say of the process, or why one does not. */
export function Statements({ language, report }: PartProps): ReactElement {
  return (
    <>
      {(['manager', 'representative'] as const).map((side) => {
        const said = report.statements[side]
        return (
          <article className="report-challenge" key={side}>
            <h3>
              {
                processWords[side === 'manager' ? 'managerStatement' : 'representativeStatement'][
                  language
                ]
              }
            </h3>
            {said === null ? (
              <p>
                {side === 'representative' && report.closedWithout !== null
                  ? `${closedWithoutText[report.closedWithout][language]}.`
                  : processWords.awaited[language]}
              </p>
            ) : (
              <>
                <Own report={report}>{said.text}</Own>
                {said.noComment && <p>{processWords.noComment[language]}.</p>}
                <p className="row__more">
                  {said.by}, {spokenDayOf(said.at, language)}
                </p>
              </>
            )}
          </article>
        )
      })}
    </>
  )
}

/** What was left out, not mapped, or got no measure. */
export function NotDone({ language, report }: PartProps): ReactElement {
  const { leftOut, unmapped, withoutMeasure } = report.notDone
  if (leftOut.length + unmapped.length + withoutMeasure.length === 0) {
    return <p>{processWords.nothingLeft[language]}</p>
  }
  const list = (
    title: string,
    rows: readonly { readonly title: string; readonly more: ReactNode }[],
  ): ReactElement | null =>
    rows.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul className="report-list">
          {rows.map((each) => (
            <li key={each.title}>
              <span lang={report.language}>{each.title}</span>
              {each.more}
            </li>
          ))}
        </ul>
      </>
    )
  const because = ({
    reason,
    title,
  }: {
    title: string
    reason: string | null
  }): { title: string; more: ReactNode } => ({
    title,
    more: reason === null ? null : <span lang={report.language}>: {reason}</span>,
  })
  return (
    <>
      {list(
        processWords.leftOut[language],
        leftOut.map(({ level, title }) => ({
          title,
          more:
            level === null
              ? null
              : ` (${riskLevelText[level][language].toLowerCase()} ${processWords.risk[language].toLowerCase()})`,
        })),
      )}
      {list(processWords.unmapped[language], unmapped.map(because))}
      {list(processWords.withoutMeasure[language], withoutMeasure.map(because))}
    </>
  )
}
