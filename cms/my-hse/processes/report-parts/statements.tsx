import type { ReactElement } from 'react'
import { spokenDay, spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { closedWithoutText } from '../../../plugin/processes/text.ts'
import { processWords } from '../text.ts'
import { OwnWords } from './own-words.tsx'
import type { ToldPart } from './part.ts'

/** What each side's statement is called. */
export const statementWords = {
  manager: processWords.managerStatement,
  representative: processWords.representativeStatement,
} as const

/** When the overview of requirements was updated, and by whom; how many requirements were gone through, and by whom. */
export function Requirements({ language, report }: ToldPart): ReactElement {
  const { by, date, note, of, through, throughBy } = report.requirements
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
      {date !== null && through !== null && of !== null && (
        <p>
          {fill(processWords.requirementsThrough, { through, of })[language]}{' '}
          {throughBy && fill(processWords.requirementsBy, { who: throughBy })[language]}
        </p>
      )}
      <OwnWords written={report.language}>{note}</OwnWords>
    </>
  )
}

/** What both sides say of the process, or why one does not. */
export function Statements({ language, report }: ToldPart): ReactElement {
  return (
    <>
      {(['manager', 'representative'] as const).map((side) => {
        const said = report.statements[side]
        return (
          <article className="report-challenge" key={side}>
            <h3>{statementWords[side][language]}</h3>
            {said === null ? (
              <p>
                {side === 'representative' && report.closedWithout !== null
                  ? `${closedWithoutText[report.closedWithout][language]}.`
                  : processWords.awaited[language]}
              </p>
            ) : (
              <>
                <OwnWords written={report.language}>{said.text}</OwnWords>
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
