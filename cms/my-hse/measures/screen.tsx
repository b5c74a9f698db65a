import { Fragment, type ReactElement, type ReactNode } from 'react'
import { spokenDay, spokenInstant } from '../../plugin/admin/spoken-dates.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import { isOpen } from '../../plugin/measures/rules.ts'
import { measureSteps, measureStepText } from '../../plugin/measures/steps.ts'
import {
  controlLabel,
  controlText,
  costBasisText,
  everyText,
  priorityText,
} from '../../plugin/measures/text.ts'
import { effectText } from '../../plugin/nonconformities/text.ts'
import { reportKindText } from '../../plugin/reports/text.ts'
import { carriedOverFrom, carriedOverLabel } from '../../plugin/records/carried-over.ts'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { Consultations } from '../consultations/consultations.tsx'
import { loadConsultations } from '../consultations/load.ts'
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
import { type Offered, offeredOf } from './offered.ts'
import { MeasureState } from './state.tsx'
import { kroner, measureSentences, measureWords } from './text.ts'
import { Views } from './views.tsx'

/** One measure: where it stands, what can be done, and what was done. */
export const MeasureScreen = screen(loadMeasure, OneMeasure)

async function loadMeasure(page: Page) {
  const read = await loadRecord(page, { kind: measureSteps, place: measurePlace })
  const { record, steps, visitor } = read
  const { check, names } = await offeredOf(visitor.req, record, steps)
  // What was tried and refused keeps its form, with why.
  const shown = steps.names.filter((each) => names.includes(each) || steps.drafts.has(each))
  const [around, consultations] = await Promise.all([
    aroundMeasure(visitor.req, record),
    loadConsultations(page, visitor.req, { measure: record.id }),
  ])
  const errors = [...steps.errors, ...consultations.errors]
  return {
    check,
    consultations,
    loaded: { ...read, steps: { ...steps, errors, names: shown } },
    ...around,
  }
}

function OneMeasure(shown: Loaded<typeof loadMeasure>): ReactElement {
  const { check, closable, consultations, loaded, source } = shown
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
      closed={['askForHelp', 'disagree', 'edit', 'registerOverdue', 'stopRepeating', 'cancel']}
      notices={
        <>
          {check?.doneByThem === true && !check.now && check.others < check.own && (
            <Notice colour="info">
              <p>{measureSentences.youReported[language](spokenDay(check.own, language))}</p>
            </Notice>
          )}
          {closable && source?.kind === 'nonconformity' && (
            <Notice colour="info">
              <p>{measureWords.allChecked[language]}</p>
              <p>
                <a href={recordAddress(language, 'nonconformity', source.number)}>
                  {measureWords.toClosing[language]}
                </a>
              </p>
            </Notice>
          )}
        </>
      }
    >
      {(record.views?.length ?? 0) > 0 && (
        <section aria-labelledby="views">
          <h2 className="section-title" id="views">
            {measureWords.views[language]}
          </h2>
          <Views language={language} views={record.views} written={record.language} />
        </section>
      )}
      <Extensions language={language} measure={record} />
      <Consultations shown={consultations} />
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

/** How often it comes back, until when, or when that was stopped. */
function repeated({ repeat }: Measure, language: PageLanguage): string | null {
  if (!repeat?.every) return null
  const how = everyText[repeat.every][language]
  const { stopped, until } = measureSentences
  if (repeat.stopped) return stopped[language](how, spokenDay(repeat.stopped, language))
  return repeat.until ? until[language](how, spokenDay(repeat.until, language)) : how
}

/** When, and by whom, the effect may be checked. */
function checkable(check: Offered['check'], language: PageLanguage): string | null {
  if (check === null) return null
  const { checkedByOthers, checkedFrom } = measureSentences
  return check.own === check.others
    ? checkedFrom[language](spokenDay(check.others, language))
    : checkedByOthers[language](spokenDay(check.own, language))
}

/** Links to records by their numbers. */
function links(
  kind: 'measure' | 'nonconformity',
  numbers: readonly (string | null)[],
  language: PageLanguage,
): ReactNode {
  const known = numbers.filter((each) => each !== null)
  if (known.length === 0) return null
  return known.map((number, index) => (
    <Fragment key={number}>
      {index > 0 && ', '}
      <a href={recordAddress(language, kind, number)}>{number}</a>
    </Fragment>
  ))
}

function factsOf(shown: Loaded<typeof loadMeasure>): Fact[] {
  const { before, check, jointReport, loaded, next, overdueCases, source } = shown
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
    [controlLabel[language], measure.control && controlText[measure.control][language]],
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
      reportKindText.jointAudit[language],
      jointReport && (
        <a key="jointReport" href={recordAddress(language, 'report', jointReport)}>
          {jointReport}
        </a>
      ),
    ],
    [carriedOverLabel[language], carriedOverFrom(measure)],
    [measureWords.repeat[language], repeated(measure, language)],
    [measureWords.follows[language], links('measure', [before], language)],
    [measureWords.next[language], links('measure', [next], language)],
    [measureWords.overdueCases[language], links('nonconformity', overdueCases, language)],
    [
      measureWords.doneDate[language],
      measure.doneDate && <Day date={measure.doneDate} language={language} />,
    ],
    [measureWords.doneNote[language], own(measure.doneNote)],
    [measureWords.effectFrom[language], checkable(check, language)],
    [
      measureWords.effect[language],
      measure.effect && measure.effect !== 'notChecked' && effectText[measure.effect][language],
    ],
    [measureWords.effectNote[language], own(measure.effectNote)],
    [measureWords.cancelReason[language], own(measure.cancelReason)],
    [measureWords.cancelInstead[language], own(measure.cancelInstead)],
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
