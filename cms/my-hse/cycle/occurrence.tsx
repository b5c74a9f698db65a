import type { ReactElement } from 'react'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { unitAddress, unitCycleAddress } from '../../../content/addresses/my-hse.ts'
import { guidelineAddress } from '../../../content/addresses/site.ts'
import { activityKindWords } from '../../../content/words/cycle.ts'
import { fill } from '../../plugin/core/text.ts'
import {
  markStepText,
  occurrenceStandingText,
  resultText,
  derivedText,
} from '../../plugin/cycle/unit/text.ts'
import { derivedFrom } from '../../plugin/cycle/unit/rules.ts'
import { responsibleText } from '../../plugin/cycle/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Choice, DateField, TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { History } from '../components/history.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { loadOccurrence } from './load.ts'
import { Derived, inOther } from './unit-cycle.tsx'
import { cycleWords as words, timeWords } from './text.ts'

/** One time something is done in a unit: how it stands, what was said, and the form to say it. */
export const OccurrenceScreen = screen(loadOccurrence, OccurrenceDrawing)

type OccurrencePage = Loaded<typeof loadOccurrence>

function OccurrenceDrawing(page: OccurrencePage): ReactElement {
  const { documents, errors, language, marks, name, occurrence, steps, unit } = page
  const { activity, standing } = occurrence
  const title = activity.title[language]
  const written = inOther(activity.language, language)
  const document = documents.get(activity.guideline ?? '')
  return (
    <Frame
      language={language}
      section="unit"
      title={title}
      failed={errors.length > 0}
      elsewhere={page.elsewhere(otherLanguage(language))}
      visitor={page.visitor}
    >
      <div className="width narrow page">
        <Breadcrumbs
          language={language}
          trail={[
            { name, address: unitAddress(language, unit.code) },
            {
              name: fill(words.title, { unit: name })[language],
              address: unitCycleAddress(language, unit.code),
            },
          ]}
        />
        <h1 className="title" lang={written}>
          {title}
        </h1>
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={page.clashes} />
        {activity.description && (
          <p className="lead" lang={written}>
            {activity.description[language]}
          </p>
        )}
        <FactList
          className="facts"
          facts={[
            [words.deadline[language], timeWords(occurrence, language)],
            [words.kind[language], activityKindWords[activity.kind][language]],
            [words.responsible[language], responsibleText[activity.responsibleRole][language]],
            [words.standing[language], occurrenceStandingText[standing][language]],
          ]}
        />
        {document && (
          <p>
            <a href={guidelineAddress(language, document.slug)}>{document.number}</a>
          </p>
        )}
        {activity.doneWhen !== 'byHand' && (
          <p className="unit-cycle__waits">
            {derivedText[derivedFrom(activity.doneWhen)][language]}{' '}
            <Derived activity={activity} language={language} unit={page.unit.id} />
          </p>
        )}
        {marks && <MarkForm {...page} />}
        {(activity.doneWhen === 'byHand' || steps.length > 0) && (
          <>
            <h2 className="section-title unit-cycle__history">{words.history[language]}</h2>
            {steps.length === 0 ? (
              <p className="nothing">{words.unsaid[language]}</p>
            ) : (
              <History
                language={language}
                lines={steps.map(({ at, id, name: by, note, step }, place) => ({
                  key: id ?? String(place),
                  what: markStepText[step][language],
                  by,
                  at,
                  note,
                }))}
              />
            )}
          </>
        )}
      </div>
    </Frame>
  )
}

function MarkForm({
  asked,
  day,
  draft,
  errors,
  language,
  occurrence,
  slot,
  unit,
}: OccurrencePage): ReactElement {
  const { activity, mark } = occurrence
  // Whoever was told of a conflict has seen what stands now, and decides from that.
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const result = draft ? draft.get('result') : (mark?.result ?? undefined)
  const doneOn = draft ? draft.get('doneOn') : (mark?.doneOn ?? (mark ? '' : day))
  return (
    <Form
      language={language}
      segment={unitSegments.occurrence}
      draft={asked}
      hidden={{
        id: unit.id,
        number: unit.code,
        row: activity.id,
        slot,
        version: version ?? mark?.version ?? 0,
      }}
    >
      <Choice
        language={language}
        name="result"
        label={words.result[language]}
        options={Object.entries(resultText)
          .filter(([value]) => value !== 'open' || mark !== null)
          .map(([value, text]) => ({ value, label: text[language] }))}
        values={result === undefined ? [] : [result]}
        errors={errors}
      />
      <DateField
        language={language}
        name="doneOn"
        label={words.doneWhen[language]}
        hint={words.doneOnHint[language]}
        value={doneOn}
        errors={errors}
        optional
      />
      <TextArea
        language={language}
        name="note"
        label={words.note[language]}
        hint={words.noteHint[language]}
        value={draft?.get('note') ?? mark?.note}
        errors={errors}
        rows={3}
        optional
      />
      <SubmitRow language={language} label={words.save[language]}>
        <a href={unitCycleAddress(language, unit.code)}>{words.back[language]}</a>
      </SubmitRow>
    </Form>
  )
}
