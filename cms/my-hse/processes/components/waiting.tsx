import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import type { WaitingUnit, WaitingYear } from '../../../plugin/processes/opening/waiting.ts'
import { Form } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import { openingWords } from '../opening-text.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'
import { SmallUnits } from './small-units.tsx'

/** More units than this stand folded, so that one's own processes are not far down. */
const unfolded = 6

/** The units whose process of a year waits to be opened, with one button each. */
export function Waiting({
  drafted,
  language,
  waiting: { isNext, units, year },
}: {
  readonly language: PageLanguage
  readonly waiting: WaitingYear
  /** What was sent and refused. */
  readonly drafted: Drafted
}): ReactElement | null {
  if (units.length === 0) return null
  const id = `to-open-${String(year)}`
  const title = fill(isNext ? openingWords.nextYear : openingWords.waiting, { year })[language]
  const rows = <Units {...{ drafted, language, units, year, isNext }} />
  const refused = drafted.draft?.get('year') === String(year)
  return (
    <section className="part" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      {units.length > 1 && <p className="part__lead">{openingWords.waitingLead[language]}</p>}
      {units.length <= unfolded ? (
        rows
      ) : (
        <details className="aside-form" open={refused}>
          <summary>{fill(openingWords.waitingUnits, { count: units.length })[language]}</summary>
          {rows}
        </details>
      )}
    </section>
  )
}

/** True where what was refused was sent for this unit and year. */
function isOf({ draft }: Drafted, unit: string, year: number): boolean {
  return draft?.get('unit') === unit && draft.get('year') === String(year)
}

function Units({
  drafted,
  language,
  units,
  year,
  isNext,
}: {
  readonly drafted: Drafted
  readonly language: PageLanguage
  readonly units: readonly WaitingUnit[]
  readonly year: number
  readonly isNext: boolean
}): ReactElement {
  return (
    <ul className="rows">
      {units.map((unit) => (
        // What is missing on the page of a unit leads to this year's.
        <li className="row" key={unit.id} id={isNext ? undefined : `unit-${unit.id}`}>
          <h3 className="row__title">{unit.name[language]}</h3>
          {unit.covers.length > 0 && (
            <p className="input__said">
              {
                fill(openingWords.coversToo, {
                  units: unit.covers.map((each) => each[language]).join(', '),
                })[language]
              }
            </p>
          )}
          <Form
            language={language}
            id={`open-${unit.id}-${String(year)}`}
            segment={processSegments.open}
            hidden={{ unit: unit.id, year }}
            draft={isOf(drafted, unit.id, year) ? drafted.id : undefined}
          >
            {unit.offered.length > 0 && (
              <details className="aside-form" open={isOf(drafted, unit.id, year)}>
                <summary>{openingWords.changeTogether[language]}</summary>
                <SmallUnits
                  language={language}
                  offered={unit.offered}
                  year={year}
                  typed={isOf(drafted, unit.id, year) ? drafted.chosen('covers', []) : null}
                  errors={isOf(drafted, unit.id, year) ? drafted.errors : []}
                />
              </details>
            )}
            <button className="ds-button" type="submit" data-variant={isNext ? 'secondary' : null}>
              {fill(processWords.open, { year })[language]}
              <span className="visually-hidden">, {unit.name[language]}</span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
