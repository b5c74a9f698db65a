import type { ReactElement } from 'react'
import { recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { Text } from '../../plugin/core/text.ts'
import { countIn, meetsGoal, medianOf, percentOf } from '../../plugin/figures/histogram.ts'
import { receiptGoal } from '../../plugin/nonconformities/durations.ts'
import {
  injuredGroupText,
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  nonconformityTypeText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { unitAlone } from '../../plugin/records/list.ts'
import type { Query } from '../routes.ts'
import { type Bar, Bars } from './bars.tsx'
import { KeyFigures } from './key-figures.tsx'
import type { FiguresPage } from './load.ts'
import { Months } from './months.tsx'
import { figureSentences, figureWords } from './text.ts'

const words = figureWords

/** The list of the cases a figure counts, for whoever can read them; null for whoever knows the numbers alone. */
function listOf({ language, readable, unit }: FiguresPage, query: Query): string | null {
  return readable
    ? recordsAddress(language, 'nonconformity', { unit: unit?.id ?? null, ...query })
    : null
}

/** How the register stands today. */
export function CasesNow(page: FiguresPage): ReactElement {
  const { cases, language } = page
  const { heavy, open, overdue } = cases.now
  return (
    <section aria-labelledby="now">
      <h2 className="section-title" id="now">
        {words.now[language]}
      </h2>
      <KeyFigures
        figures={[
          { name: words.open[language], value: open, address: listOf(page, { state: 'open' }) },
          {
            name: words.overdue[language],
            value: overdue,
            address: listOf(page, { state: 'overdue' }),
            mark: overdue > 0 ? 'warning' : null,
          },
          {
            name: words.heavy[language],
            value: heavy,
            address: listOf(page, { state: 'open', severity: 'heavy' }),
            mark: heavy > 0 ? 'danger' : null,
          },
        ]}
      />
    </section>
  )
}

/** The reports of the year. */
export function CasesOfYear(page: FiguresPage): ReactElement {
  const { cases, language, readable, unit, year } = page
  const reported = String(year)
  return (
    <section aria-labelledby="reported">
      <h2 className="section-title" id="reported">
        {figureSentences.reportedIn[language](year)}
      </h2>
      {!readable && cases.readable > 0 && (
        <p>
          <a href={recordsAddress(language, 'nonconformity', { reported })}>
            {figureSentences.canOpen[language](cases.readable)}
          </a>
        </p>
      )}
      {cases.reported === 0 && <p className="nothing">{words.none[language]}</p>}
      <Months
        language={language}
        months={cases.byMonth}
        open={readable}
        query={{ unit: unit?.id ?? null }}
        year={year}
      />
      <Times {...page} />
      <Injuries {...page} />
      <Groups {...page} />
    </section>
  )
}

function Times(page: FiguresPage): ReactElement {
  const { cases, language, year } = page
  const { closing, receipt } = cases
  const reported = String(year)
  const judged = receipt.inTime + receipt.late
  const share = percentOf(receipt.inTime, judged)
  const median = (days: number | null): string =>
    days === null ? words.noneYet[language] : days.toLocaleString(language)
  return (
    <section aria-labelledby="takes">
      <h3 className="figures__title" id="takes">
        {words.takes[language]}
      </h3>
      <KeyFigures
        figures={[
          { name: words.toReceipt[language], value: median(medianOf(receipt.days)) },
          {
            name: words.inTime[language],
            value:
              share === null ? words.noneYet[language] : figureSentences.share[language](share),
            note: figureSentences.goal[language](receipt.inTime, judged, receiptGoal.percent),
            address: share === null ? null : listOf(page, { reported, receipt: 'inTime' }),
            mark: meetsGoal(receipt.inTime, judged, receiptGoal.percent) ? null : 'warning',
          },
          {
            name: words.receivedLate[language],
            value: receipt.late,
            address: listOf(page, { reported, receipt: 'late' }),
          },
          {
            name: words.toClosing[language],
            value: median(medianOf(closing)),
            note: figureSentences.of[language](countIn(closing)),
            address: listOf(page, { state: 'closed', closed: reported }),
          },
        ]}
      />
    </section>
  )
}

function Injuries(page: FiguresPage): ReactElement {
  const { cases, language, year } = page
  const { injured, nearMisses } = cases
  const injuries = injured.total
  const reported = String(year)
  const hidden = injuries === null
  const rate = hidden || injuries === 0 ? null : nearMisses / injuries
  return (
    <section aria-labelledby="injuries">
      <h3 className="figures__title" id="injuries">
        {words.injuries[language]}
      </h3>
      <KeyFigures
        figures={[
          {
            name: words.hurt[language],
            value: injuries ?? words.hidden[language],
            address: listOf(page, { reported, injury: 'yes' }),
          },
          {
            name: words.nearMisses[language],
            value: nearMisses,
            address: listOf(page, { reported, type: 'nearMiss' }),
          },
          {
            name: words.perInjury[language],
            value: hidden
              ? words.hidden[language]
              : (rate?.toLocaleString(language, { maximumFractionDigits: 1 }) ?? '–'),
          },
        ]}
      />
      <p className="nothing">{words.perInjuryNote[language]}</p>
      <div className="figures">
        <Bars
          id="injured"
          language={language}
          title={words.byGroup[language]}
          bars={[...injured.counts].map(([key, count]) => ({
            key: key ?? 'none',
            name: (key === null ? words.notStated : injuredGroupText[key])[language],
            count,
            address: listOf(page, { reported, injury: 'yes', injured: key ?? 'none' }),
          }))}
        />
      </div>
    </section>
  )
}

function Groups(page: FiguresPage): ReactElement {
  const { cases, language, topicNames, unitNames, year } = page
  const list = (query: Query): string | null => listOf(page, { reported: String(year), ...query })
  const bars = <Key extends string>(
    counts: ReadonlyMap<Key | null, number | null>,
    texts: Readonly<Record<Key, Text>>,
    filter: string,
  ): Bar[] =>
    [...counts].map(([key, count]) => ({
      key: key ?? 'none',
      name: (key === null ? words.notAssessed : texts[key])[language],
      count,
      address: list({ [filter]: key ?? 'none' }),
    }))
  const shared = { language } as const
  return (
    <div className="figures">
      <Bars
        {...shared}
        id="category"
        title={words.byCategory[language]}
        note={words.causeNote[language]}
        bars={bars(cases.byCategory.counts, nonconformityCategoryText, 'category')}
      />
      <Bars
        {...shared}
        id="severity"
        title={words.bySeverity[language]}
        bars={bars(cases.bySeverity, severityText, 'severity')}
      />
      <Bars
        {...shared}
        id="type"
        title={words.byType[language]}
        bars={bars(cases.byType, nonconformityTypeText, 'type')}
      />
      <Bars
        {...shared}
        id="state"
        title={words.byState[language]}
        bars={bars(cases.byState, nonconformityStateText, 'state')}
      />
      <Bars
        {...shared}
        id="source"
        title={words.bySource[language]}
        bars={bars(cases.bySource, nonconformitySourceText, 'source')}
      />
      <Bars
        {...shared}
        id="unit"
        title={words.byUnit[language]}
        bars={[...cases.byUnit].map(([id, count]) => ({
          key: id,
          name: unitNames.get(id) ?? '',
          count,
          address: list({ unit: unitAlone(id) }),
        }))}
      />
      <Bars
        {...shared}
        id="topic"
        title={words.byTopic[language]}
        bars={[...cases.byTopic].map(([id, count]) => ({
          key: id ?? '',
          name: (id === null ? null : topicNames.get(id)) ?? words.noTopic[language],
          count,
          address: list({ topic: id ?? 'none' }),
        }))}
      />
    </div>
  )
}
