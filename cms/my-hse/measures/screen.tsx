import type { ReactElement, ReactNode } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { errorsOfForm } from '../components/field-ids.ts'
import { today } from '../../plugin/core/dates.ts'
import { spokenInstant } from '../../plugin/admin/spoken-dates.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import { isOpen } from '../../plugin/measures/rules.ts'
import { costBasisText, measureStepText, priorityText } from '../../plugin/measures/text.ts'
import { effectText } from '../../plugin/nonconformities/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { Clash } from '../components/conflict.tsx'
import { Day } from '../components/day.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { type Draft, refusedBefore, stepDrafts } from '../drafts.ts'
import { peopleToChoose } from '../people.ts'
import type { PageLanguage } from '../routes.ts'
import { Due } from '../components/due.tsx'
import { recordWords } from '../start/text.ts'
import { measureAddress, measuresAddress } from './addresses.ts'
import { measureFormName } from './forms.ts'
import { type MeasurePage, measurePage, type MeasureSource } from './one.ts'
import { MeasureState } from './state.tsx'
import { StepForm } from './step-forms.tsx'
import { kroner, type MeasureForm, measureWords, stepWords } from './text.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'

/** One measure: where it stands, what can be done, and what was done. */
export const MeasureScreen = screen(loadMeasure, OneMeasure)

async function loadMeasure(page: Page) {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, measureAddress(language, number))
  const { req } = visitor
  const shown = await measurePage(req, language, number)
  if (!shown) throw new NotFound()
  const { measure, source, steps, closable } = shown
  const [drafts, people] = await Promise.all([
    stepDrafts(req, asked['draft'], { steps, formOf: measureFormName }),
    steps.includes('edit') ? peopleToChoose(req) : [],
  ])
  const [refused = null] = [...drafts.values()]
  const errors = [
    ...refusedBefore(asked['error']),
    ...[...drafts].flatMap(([step, draft]) => errorsOfForm(step, draft.errors)),
  ]
  const day = today(optionsOf(req.payload).clock)
  const done = Object.hasOwn(stepWords, asked['done'] ?? '')
    ? stepWords[asked['done'] as MeasureForm].done
    : null
  return {
    language,
    asked,
    number,
    visitor,
    measure,
    source,
    steps,
    closable,
    drafts,
    people,
    refused,
    errors,
    day,
    done,
    page: shown,
  }
}

function OneMeasure({
  language,
  asked,
  number,
  visitor,
  measure,
  source,
  steps,
  closable,
  drafts,
  people,
  refused,
  errors,
  day,
  done,
  page,
}: Loaded<typeof loadMeasure>): ReactElement {
  return (
    <RecordPage
      language={language}
      visitor={visitor}
      section="measure"
      record={measure}
      address={(each) => measureAddress(each, number)}
      list={{ name: measureWords.plan[language], address: measuresAddress(language) }}
      unitName={page.unitName}
      state={<MeasureState state={measure.state} language={language} />}
      done={done?.[language] ?? null}
      errors={errors}
      clashes={refused?.conflict === true ? clashesOf(measure, refused, language) : null}
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
        forms: steps.map((each, index) => (
          <StepForm
            key={each}
            language={language}
            step={each}
            measure={measure}
            draft={drafts.get(each) ?? null}
            asked={asked['draft']}
            open={index === 0 && drafts.size === 0 && each !== 'edit' && each !== 'cancel'}
            day={day}
            people={people}
          />
        )),
      }}
    >
      <Facts language={language} page={page} day={day} />
      <History language={language} measure={measure} />
    </RecordPage>
  )
}

function clashesOf(measure: Measure, draft: Draft, language: PageLanguage): Clash[] {
  const stored: Readonly<Record<string, string | null | undefined>> = {
    title: measure.title,
    description: measure.description,
    deadline: measure.deadline,
    amount: measure.cost?.amount?.toString(),
    fundedBy: measure.cost?.fundedBy,
  }
  return (['title', 'description', 'deadline', 'amount', 'fundedBy'] as const).flatMap((name) => {
    const mine = draft.get(name)
    if (mine === undefined) return []
    return [{ label: measureWords[name][language], theirs: stored[name] ?? '', mine }]
  })
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
  const facts: (readonly [string, ReactNode])[] = [
    [measureWords.description[language], own(measure.description)],
    [measureWords.unit[language], unitName],
    [measureWords.responsible[language], responsibleName ?? measureWords.nobody[language]],
    [measureWords.deadline[language], <Deadline key="deadline" {...{ measure, language, day }} />],
    [measureWords.priority[language], measure.priority && priorityText[measure.priority][language]],
    [
      measureWords.cost[language],
      typeof cost?.amount === 'number'
        ? [kroner[language](cost.amount), cost.basis && costBasisText[cost.basis][language]]
            .filter(Boolean)
            .join(', ')
        : cost?.basis === 'none'
          ? costBasisText.none[language]
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
      <dl className="record-facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
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

function History({
  language,
  measure,
}: {
  readonly language: PageLanguage
  readonly measure: Measure
}): ReactElement | null {
  const steps = measure.steps ?? []
  if (steps.length === 0) return null
  const foreign = measure.language === language ? undefined : measure.language
  return (
    <section aria-labelledby="history">
      <h2 className="section-title" id="history">
        {measureWords.history[language]}
      </h2>
      <ol className="rows">
        {steps.toReversed().map((each, index) => (
          <li className="row" key={each.id ?? index}>
            <p>
              <strong>{measureStepText[each.step][language]}</strong>
              {each.name && ` · ${each.name}`}
            </p>
            {each.note && <p lang={foreign}>{each.note}</p>}
            {each.at && <p className="row__more">{spokenInstant(each.at, language)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
