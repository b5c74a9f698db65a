import type { ReactElement } from 'react'
import { recordsAddress } from '../../../content/addresses/my-hse.ts'
import { percentOf } from '../../plugin/figures/histogram.ts'
import { controlText } from '../../plugin/measures/text.ts'
import type { Query } from '../routes.ts'
import { matrixAddress } from '../units/addresses.ts'
import { Bars } from './bars.tsx'
import { KeyFigures } from './key-figures.tsx'
import type { FiguresPage } from './load.ts'
import { figureSentences, figureWords } from './text.ts'

const words = figureWords

/** The measures: what is open today, and what was done in the year. Nothing for whoever reads none. */
export function Measures({ language, measures, unit, year }: FiguresPage): ReactElement | null {
  if (measures === null) return null
  const { byControl, inTime, late, open, overdue } = measures
  const list = (query: Query): string =>
    recordsAddress(language, 'measure', { unit: unit?.id ?? null, ...query })
  const doneIn = String(year)
  const share = percentOf(inTime, inTime + late)
  return (
    <section aria-labelledby="measures">
      <h2 className="section-title" id="measures">
        {words.measures[language]}
      </h2>
      <KeyFigures
        figures={[
          { name: words.open[language], value: open, address: list({ state: 'open' }) },
          {
            name: words.overdue[language],
            value: overdue,
            address: list({ overdue: 'yes' }),
            mark: overdue > 0 ? 'warning' : null,
          },
          {
            name: `${words.doneInTime[language]} ${figureSentences.inYear[language](year)}`,
            value: inTime,
            note: share === null ? undefined : figureSentences.share[language](share),
            address: list({ doneIn, inTime: 'yes' }),
          },
          {
            name: `${words.doneLate[language]} ${figureSentences.inYear[language](year)}`,
            value: late,
            address: list({ doneIn, inTime: 'no' }),
          },
        ]}
      />
      <div className="figures">
        <Bars
          id="control"
          language={language}
          title={words.byControl[language]}
          bars={[...byControl].map(([key, count]) => ({
            key: key ?? 'none',
            name: (key === null ? words.notStated : controlText[key])[language],
            count,
            address: list({ state: 'open', control: key ?? 'none' }),
          }))}
        />
      </div>
    </section>
  )
}

/** The HSE processes of the year. Nothing for whoever reads none. */
export function Processes({ language, processes, unit, year }: FiguresPage): ReactElement | null {
  if (processes === null) return null
  const { asked, closed, held, late, opened } = processes
  const list = (query: Query): string =>
    recordsAddress(language, 'process', { year: String(year), unit: unit?.id ?? null, ...query })
  const ofUnits = figureSentences.ofUnits[language](asked)
  return (
    <section aria-labelledby="processes">
      <h2 className="section-title" id="processes">
        {words.processes[language]} {year}
      </h2>
      <KeyFigures
        figures={[
          { name: words.opened[language], value: opened, note: ofUnits, address: list({}) },
          { name: words.held[language], value: held, address: list({ state: 'held' }) },
          { name: words.closed[language], value: closed, address: list({ state: 'closed' }) },
          {
            name: words.late[language],
            value: late,
            address: matrixAddress(language, {
              process: 'late',
              period: String(year),
              unit: unit?.code ?? null,
            }),
            mark: late > 0 ? 'warning' : null,
          },
        ]}
      />
    </section>
  )
}
