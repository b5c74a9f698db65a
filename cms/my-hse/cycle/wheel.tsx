import type { ReactElement } from 'react'
import { marks } from '../../../content/cycle/marks.ts'
import { wheel, wheelOf } from '../../../content/cycle/wheel.ts'
import type { ActivityKind } from '../../../content/schema/index.ts'
import type { PageLanguage } from '../routes.ts'
import type { CycleMonth } from './load.ts'
import { activityCount, countWords, cycleWords, monthId, monthName } from './text.ts'

/** The mark of a kind of activity, for use within a drawing. */
export function ActivityMark({ kind }: { readonly kind: ActivityKind }): ReactElement {
  return (
    <>
      {marks[kind].map(({ draw, path }) => (
        <path key={path} className={`mark-${draw}`} d={path} />
      ))}
    </>
  )
}

/** The mark of a kind beside a line of text. */
export function LineMark({ kind }: { readonly kind: ActivityKind }): ReactElement {
  return (
    <svg className="activity__mark" viewBox="-11 -11 22 22" aria-hidden="true">
      <ActivityMark kind={kind} />
    </svg>
  )
}

/**
 * The year of a unit as a wheel. What is done is ticked, and what is late or near has a ring of its own; each month leads to
 * its section in the list beside it, which says the same in words.
 */
export function UnitWheel({
  label,
  language,
  months,
  thisMonth,
}: {
  /** Of the year, such as `2026/27`. */
  readonly label: string
  readonly language: PageLanguage
  readonly months: readonly CycleMonth[]
  /** `YYYY-MM` */
  readonly thisMonth: string
}): ReactElement {
  const { centre, hub, rim } = wheel
  const drawn = wheelOf(months)
  const count = months.reduce((sum, each) => sum + each.doings.length, 0)
  return (
    <svg
      className="wheel"
      viewBox="44 44 552 552"
      role="group"
      aria-label={`${cycleWords.wheel[language]}, ${label}`}
    >
      <circle className="wheel__ground" cx={centre} cy={centre} r={rim} />
      {drawn.map(({ doings, marks: own, month, name, sector, spoke, tracks }) => (
        <a
          key={month}
          className="wheel__month"
          href={`#${monthId(month)}`}
          // What stands there comes first: whoever says it aloud is understood.
          aria-label={[
            `${monthName(month, language)}: ${activityCount(doings.length, language)}`,
            ...(doings.length === 0 ? [] : [countWords(standingsOf(doings), language)]),
          ].join('. ')}
          aria-current={month === thisMonth ? 'date' : undefined}
        >
          <path className="wheel__sector" d={sector} />
          {tracks.map((each) => (
            <path key={each} className="wheel__track" d={each} />
          ))}
          <path className="wheel__spoke" d={spoke} />
          {own.map(({ doing, kind, window, x, y }) => (
            <g key={doing} data-standing={doings[doing]?.occurrence.standing}>
              {window && <path className="wheel__window" d={window} />}
              <g transform={`translate(${String(x)} ${String(y)})`}>
                <circle className="wheel__plate" r="12" />
                <ActivityMark kind={kind} />
                <circle className="wheel__ring" r="12" />
                <path className="wheel__tick" d="M3 8.5 6.5 12 13 4" />
              </g>
            </g>
          ))}
          <path className="wheel__line" id={`cycleName-${month}`} d={name} />
          <text className="wheel__name" textAnchor="middle">
            <textPath href={`#cycleName-${month}`} startOffset="50%">
              {monthName(month, language)} <tspan className="wheel__count">{doings.length}</tspan>
            </textPath>
          </text>
        </a>
      ))}
      <circle className="wheel__hub" cx={centre} cy={centre} r={hub} />
      <text className="wheel__year" x={centre} y={centre + 2} textAnchor="middle">
        {label}
      </text>
      <text className="wheel__total" x={centre} y={centre + 28} textAnchor="middle">
        {activityCount(count, language)}
      </text>
    </svg>
  )
}

function standingsOf(doings: CycleMonth['doings']) {
  const groups = Map.groupBy(doings, ({ occurrence }) => occurrence.standing)
  return Object.fromEntries([...groups].map(([standing, own]) => [standing, own.length]))
}
