import type { ReactElement, ReactNode } from 'react'
import { spokenInstant } from '../../plugin/admin/spoken-dates.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import { isOpen } from '../../plugin/measures/rules.ts'
import { measureSteps, measureStepText } from '../../plugin/measures/steps.ts'
import { costBasisText, priorityText } from '../../plugin/measures/text.ts'
import { effectText } from '../../plugin/nonconformities/text.ts'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { Day } from '../components/day.tsx'
import { Due } from '../components/due.tsx'
import { type Fact, FactList } from '../components/fact-list.tsx'
import { History } from '../components/history.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { historyLines } from '../records/history-lines.ts'
import { loadSteps, stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import type { PageLanguage } from '../routes.ts'
import { recordWords } from '../start/text.ts'
import { measureAddress, measuresAddress } from './addresses.ts'
import { measurePlace } from './forms.ts'
import { type MeasurePage, measurePage, type MeasureSource } from './one.ts'
import { MeasureState } from './state.tsx'
import { kroner, measureWords } from './text.ts'

/** One measure: where it stands, what can be done, and what was done. */
export const MeasureScreen = screen(loadMeasure, OneMeasure)

async function loadMeasure(page: Page) {
  const { language, params } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, measureAddress(language, number))
  const shown = await measurePage(visitor.req, language, number)
  if (!shown) throw new NotFound()
  const steps = await loadSteps(visitor.req, page, {
    kind: measureSteps,
    place: measurePlace,
    record: shown.measure,
  })
  return { visitor, page: shown, steps }
}

function OneMeasure({ visitor, page, steps }: Loaded<typeof loadMeasure>): ReactElement {
  const { language, errors, done, day } = steps
  const { measure, source, closable } = page
  const lines = historyLines(measure.steps, measureStepText, language)
  return (
    <RecordPage
      language={language}
      visitor={visitor}
      section="measure"
      record={measure}
      address={(each) => measureAddress(each, measure.number)}
      list={{ name: measureWords.plan[language], address: measuresAddress(language) }}
      unitName={page.unitName}
      state={<MeasureState state={measure.state} language={language} />}
      done={done}
      errors={errors}
      clashes={stepClashes(steps)}
      notices={
        closable &&
        source?.kind === 'nonconformity' && (
          <Notice colour="info">
            <p>{measureWords.allChecked[language]}</p>
            <p>
              <a href={recordAddress(language, 'nonconformity', source.number)}>
                {measureWords.toClosing[language]}
              </a>
            </p>
          </Notice>
        )
      }
      steps={{
        title: measureWords.steps[language],
        none: measureWords.nothingToDo[language],
        forms: stepFormsOf(steps, ['edit', 'cancel']),
      }}
    >
      <Facts language={language} page={page} day={day} />
      <Extensions language={language} measure={measure} />
      {lines.length > 0 && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {measureWords.history[language]}
          </h2>
          <History language={language} written={measure.language} lines={lines} />
        </section>
      )}
    </RecordPage>
  )
}

/** The deadlines it had, and why they were moved. */
function Extensions({
  language,
  measure: { extensions, language: written },
}: {
  readonly language: PageLanguage
  readonly measure: Measure
}): ReactElement | null {
  if (!extensions || extensions.length === 0) return null
  return (
    <section aria-labelledby="extensions">
      <h2 className="section-title" id="extensions">
        {measureWords.extensions[language]}
      </h2>
      <ol className="history">
        {extensions.toReversed().map(({ id, from, to, reason, at, name }, index) => (
          <li key={id ?? index}>
            <p>
              {from && <Day date={from} language={language} />} →{' '}
              {to && <Day date={to} language={language} />}
            </p>
            <p className="row__more">
              {[name, at && spokenInstant(at, language)].filter(Boolean).join(', ')}
            </p>
            <p className="own-words" lang={written === language ? undefined : written}>
              {reason}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Facts({
  language,
  page: { measure, unitName, responsibleName, source },
  day,
}: {
  readonly language: PageLanguage
  readonly page: MeasurePage
  readonly day: string
}): ReactElement {
  const foreign = measure.language === language ? undefined : measure.language
  const own = (text: string | null | undefined): ReactNode =>
    text ? <span lang={foreign}>{text}</span> : null
  const { cost } = measure
  const facts: Fact[] = [
    [measureWords.description[language], own(measure.description)],
    [measureWords.unit[language], unitName],
    [measureWords.responsible[language], responsibleName ?? measureWords.nobody[language]],
    [measureWords.deadline[language], <Deadline key="deadline" {...{ measure, language, day }} />],
    [measureWords.priority[language], measure.priority && priorityText[measure.priority][language]],
    [
      measureWords.cost[language],
      cost?.basis === 'none'
        ? costBasisText.none[language]
        : typeof cost?.amount === 'number'
          ? [kroner[language](cost.amount), cost.basis && costBasisText[cost.basis][language]]
              .filter(Boolean)
              .join(', ')
          : measureWords.noCost[language],
    ],
    [measureWords.fundedBy[language], own(cost?.fundedBy)],
    [measureWords.source[language], source && <Source source={source} language={language} />],
    [
      measureWords.doneDate[language],
      measure.doneDate && <Day date={measure.doneDate} language={language} />,
    ],
    [measureWords.doneNote[language], own(measure.doneNote)],
    [
      measureWords.effect[language],
      measure.effect && measure.effect !== 'notChecked' && effectText[measure.effect][language],
    ],
    [measureWords.effectNote[language], own(measure.effectNote)],
    [measureWords.cancelReason[language], own(measure.cancelReason)],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 className="section-title" id="facts">
        {measureWords.facts[language]}
      </h2>
      <FactList facts={facts} />
    </section>
  )
}

function Deadline({
  measure: { deadline, state },
  language,
  day,
}: {
  readonly measure: Measure
  readonly language: PageLanguage
  readonly day: string
}): ReactElement {
  if (!deadline) return <>{measureWords.noDeadline[language]}</>
  if (!isOpen(state)) return <Day date={deadline} language={language} />
  return <Due language={language} due={deadline} day={day} />
}

function Source({
  source: { kind, number, title, language: written },
  language,
}: {
  readonly source: MeasureSource
  readonly language: PageLanguage
}): ReactElement {
  return (
    <>
      {recordWords[kind][language]}{' '}
      <a href={recordAddress(language, kind, number)}>
        {number}
        {title !== null && <span lang={written === language ? undefined : written}> {title}</span>}
      </a>
    </>
  )
}
