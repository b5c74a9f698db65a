import type { ReactElement } from 'react'
import { recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import { idOf } from '../../plugin/database/local.ts'
import type { LateMeasures } from '../../plugin/measures/late-of-others.ts'
import { Due } from '../components/due.tsx'
import type { PageLanguage } from '../routes.ts'
import { wholeSentences, wholeWords } from './whole-text.ts'

/** How many are named on the start page. */
export const lateShown = 5

/** Measures past their deadline that others are to do, in the units one answers for. Nothing where there are none. */
export function LateInMyUnits({
  day,
  language,
  late: { all, ofOthers, others },
  people,
  several,
  units,
}: {
  readonly day: string
  readonly language: PageLanguage
  readonly late: LateMeasures
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  /** The one who reads answers for several units. */
  readonly several: boolean
}): ReactElement | null {
  if (others === 0) return null
  return (
    <section aria-labelledby="late-here">
      <h2 className="section-title" id="late-here">
        {(several ? wholeWords.lateHere : wholeWords.lateHereOne)[language]}
      </h2>
      <p className="nothing">{wholeWords.lateLead[language]}</p>
      <ul className="rows tasks">
        {ofOthers.map(({ id, language: written, number, responsible, title, unit, deadline }) => (
          <li className="row task" key={id} data-overdue="true">
            <div>
              <h3 className="row__title">
                <a
                  href={recordAddress(language, 'measure', number)}
                  lang={written === language ? undefined : written}
                >
                  {title}
                </a>
              </h3>
              <p className="row__more">
                {[
                  responsible ? people.get(idOf(responsible)) : wholeWords.nobody[language],
                  number,
                  units.get(idOf(unit)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <p className="task__due">
              <Due language={language} due={deadline ?? null} day={day} />
            </p>
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={recordsAddress(language, 'measure', { overdue: 'yes' })}>
          {wholeSentences.allLate[language](all)}
        </a>
      </p>
    </section>
  )
}
