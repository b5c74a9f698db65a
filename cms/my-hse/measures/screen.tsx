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
import type { Fact } from '../components/fact-list.tsx'
import { Notice } from '../components/notice.tsx'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import type { PageLanguage } from '../routes.ts'
import { recordWords } from '../start/text.ts'
import { measurePlace } from './forms.ts'
import { aroundMeasure, type MeasureSource } from './one.ts'
import { MeasureState } from './state.tsx'
import { kroner, measureWords } from './text.ts'

/** One measure: where it stands, what can be done, and what was done. */
export const MeasureScreen = screen(loadMeasure, OneMeasure)

async function loadMeasure(page: Page) {
  const loaded = await loadRecord(page, { kind: measureSteps, place: measurePlace })
  return { loaded, ...(await aroundMeasure(loaded.visitor.req, loaded.record)) }
}

function OneMeasure(shown: Loaded<typeof loadMeasure>): ReactElement {
  const { closable, loaded, source } = shown
  const { record, steps } = loaded
  const { language } = steps
  return (
    <RecordScreen
      loaded={loaded}
      section="measure"
      list={measureWords.plan}
      state={<MeasureState state={record.state} language={language} />}
      words={measureWords}
      facts={factsOf(shown)}
      history={measureStepText}
      closed={['askForHelp', 'edit', 'cancel']}
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
    >
      <Extensions language={language} measure={record} />
    </RecordScreen>
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

function factsOf({ loaded, source }: Loaded<typeof loadMeasure>): Fact[] {
  const { record: measure, responsible, unitName } = loaded
  const { day, language } = loaded.steps
  const foreign = measure.language === language ? undefined : measure.language
  const own = (text: string | null | undefined): ReactNode =>
    text ? <span lang={foreign}>{text}</span> : null
  const { cost } = measure
  return [
    [measureWords.description[language], own(measure.description)],
    [measureWords.unit[language], unitName],
    [measureWords.responsible[language], responsible ?? measureWords.nobody[language]],
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
