import type { ReactElement, ReactNode } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import type {
  AsLastYearPart,
  LastYearOffer,
} from '../../../plugin/processes/opening/as-last-year.ts'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { participantRoleText } from '../../../plugin/processes/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import { Form } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { openingWords } from '../opening-text.ts'
import { processWords } from '../text.ts'

interface AsLastYearProps {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  /** Null in a unit's first year: nothing is offered. */
  readonly offer: LastYearOffer | null
}

const days = ['preDate', 'mappingFrom', 'mappingTo', 'postDate'] as const

/** The days and hours proposed, with one press that takes them. */
export function DatesAsLastYear(props: AsLastYearProps): ReactElement | null {
  const { language, offer, opened } = props
  if (offer?.plan == null || !opened.writes('plan')) return null
  const { plan } = offer
  const { hours } = plan
  const hasDays = days.some((each) => plan[each] !== null)
  return (
    <div className="as-last-year">
      <p>
        {
          fill(hasDays ? openingWords.datesProposed : openingWords.hoursProposed, {
            year: offer.last.year,
          })[language]
        }
      </p>
      <FactList
        className="facts"
        facts={[
          ...days.flatMap((each): [string, string][] => {
            const day = plan[each]
            return day === null ? [] : [[processWords[each][language], spokenDay(day, language)]]
          }),
          ...(hours === null
            ? []
            : [[processWords.hours[language], String(hours)] as [string, string]]),
        ]}
      />
      <Press {...props} part="plan">
        {openingWords.useDates[language]}
      </Press>
    </div>
  )
}

/** Who took part last year and stands on the list, who does not, and one press that puts back who is proposed. */
export function ParticipantsAsLastYear(props: AsLastYearProps): ReactElement | null {
  const { language, offer, opened } = props
  if (!offer || !opened.writes('participants')) return null
  const { again, mayRestore, missing } = offer
  if (again.length === 0 && missing.length === 0) return null
  return (
    <div className="as-last-year">
      {again.length > 0 && (
        <p>
          {openingWords.fromLast[language]}: {again.join(', ')}.
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p>
            {openingWords.notProposed[language]}:{' '}
            {missing
              .map(
                ({ name, role }) =>
                  `${name} (${participantRoleText[role][language].toLowerCase()})`,
              )
              .join(', ')}
            .
          </p>
          <p className="input__said">{openingWords.notProposedWhy[language]}</p>
        </>
      )}
      {mayRestore && (
        <Press {...props} part="participants">
          {openingWords.restore[language]}
        </Press>
      )}
    </div>
  )
}

/** One press that takes the links of last year. */
export function LinksAsLastYear(props: AsLastYearProps): ReactElement | null {
  const { language, offer, opened } = props
  if (offer?.hasLinks !== true || !opened.writes('inputs')) return null
  return (
    <div className="as-last-year">
      <p>{openingWords.linksFromLast[language]}</p>
      <Press {...props} part="inputs">
        {openingWords.useLinks[language]}
      </Press>
    </div>
  )
}

function Press({
  language,
  opened: { process },
  part,
  children,
}: AsLastYearProps & {
  readonly part: AsLastYearPart
  readonly children: ReactNode
}): ReactElement {
  return (
    <Form
      language={language}
      id={`as-last-year-${part}`}
      segment={processSegments.asLastYear}
      hidden={{
        number: process.number,
        id: process.id,
        part,
        base: baseOf(process, { section: part, row: null }),
      }}
    >
      <button className="ds-button" type="submit" data-variant="secondary">
        {openingWords.asLastYear[language]}: {children}
      </button>
    </Form>
  )
}
