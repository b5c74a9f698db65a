import type { ReactElement } from 'react'
import { circle, drawnCircle } from '../../../content/cycle/circle.ts'
import { cycleAddress } from '../../../content/addresses/site.ts'
import { circleText, type CircleStep } from '../../../content/words/circle.ts'
import { fill } from '../../plugin/core/text.ts'
import type { StepOfCircle } from '../../plugin/year/circle/rules.ts'
import { auditPlanAddress } from '../audits/place.ts'
import type { PageLanguage } from '../routes.ts'
import { countAddress, yearOfCount, yearsOn } from './circle-links.ts'
import { circleWords as words, countText, standingText } from './circle-text.ts'

interface CircleProps {
  readonly day: string
  readonly language: PageLanguage
  readonly steps: readonly StepOfCircle[]
}

/**
 * The year's HSE work as a circle: the steps are a list in their order, each with how it stands and what there is of it. On a
 * wide screen they stand around a ring that says the same without words.
 */
export function Circle({ day, language, steps }: CircleProps): ReactElement {
  const years = yearsOn(day)
  const said = (text: keyof typeof words, values: Record<string, string | number>) =>
    fill(words[text], values)[language]
  return (
    <section className="circle" aria-labelledby="circle">
      <h2 className="section-title" id="circle">
        {said('title', { year: years.now })}
      </h2>
      <p>{words.lead[language]}</p>
      <div className="circle__around">
        <Ring {...{ day, language, steps }} />
        <ol className="circle__steps">
          {steps.map((each) => (
            <Step key={each.step} {...{ day, language }} step={each} />
          ))}
        </ol>
      </div>
      <p className="circle__again">{said('again', { year: years.next })}</p>
    </section>
  )
}

function Step({
  day,
  language,
  step: { counts, standing, step },
}: Omit<CircleProps, 'steps'> & { readonly step: StepOfCircle }): ReactElement {
  const years = yearsOn(day)
  const { name, what } = circleText[step]
  return (
    <li className="circle__step" data-standing={standing} data-step={step}>
      <h3 className="circle__name">{name[language]}</h3>
      <p className="circle__standing">{standingText[standing][language]}</p>
      <p className="circle__what">{what[language]}</p>
      <ul className="circle__counts">
        {counts.map(({ count, of }) => (
          <li key={of}>
            <a href={countAddress(language, of, years)} data-count={count}>
              {
                fill(countText[of][count === 1 ? 'one' : 'many'], {
                  count,
                  year: yearOfCount(of, years),
                })[language]
              }
            </a>
          </li>
        ))}
        {ways(step, language).map(({ address, name: way }) => (
          <li key={address}>
            <a href={address}>{way}</a>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Where a step is planned, beside what is counted in it. */
function ways(
  step: CircleStep,
  language: PageLanguage,
): { readonly address: string; readonly name: string }[] {
  if (step !== 'plan') return []
  return [
    { address: cycleAddress(language), name: words.cycle[language] },
    { address: auditPlanAddress(language), name: words.auditPlan[language] },
  ]
}

/** The ring itself. Decoration: the list beside it says all that it shows. */
function Ring({ day, language, steps }: CircleProps): ReactElement {
  const { centre, hub, mark, radius, size } = circle
  const done = steps.filter(({ standing }) => standing === 'done').length
  const said = fill(words.done, { count: done, all: steps.length })[language]
  return (
    <svg
      className="circle__ring"
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      aria-hidden="true"
    >
      <circle className="circle__ground" cx={centre} cy={centre} r={radius} />
      {drawnCircle().map(({ head, number, step, way, x, y }, index) => (
        <g key={step} data-standing={steps[index]?.standing}>
          <path className="circle__way" d={way} />
          <path className="circle__head" d={head} />
          <circle className="circle__mark" cx={x} cy={y} r={mark} />
          <text className="circle__number" x={x} y={y + 6} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
      <circle className="circle__hub" cx={centre} cy={centre} r={hub} />
      <text className="circle__year" x={centre} y={centre - 4} textAnchor="middle">
        {yearsOn(day).now}
      </text>
      <text className="circle__done" x={centre} y={centre + 20} textAnchor="middle">
        {said}
      </text>
    </svg>
  )
}
