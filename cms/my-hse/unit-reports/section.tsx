import type { ReactElement } from 'react'
import { unitReportSegments } from '../../../content/addresses/forms.ts'
import { unitReportSectionAddress } from '../../../content/addresses/my-hse.ts'
import { reportList } from '../../plugin/unit-reports/list.ts'
import { isPoint } from '../../plugin/unit-reports/rules.ts'
import { judgementText, reportText, sectionText } from '../../plugin/unit-reports/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice, TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { loadSection } from './load.ts'
import { AnswerOf, Registered } from './parts.tsx'
import { reportPlace as place } from './place.ts'
import { reportWords as words } from './text.ts'

/** One section of a report: what Verne shows, last year's answer, and the form to answer it. */
export const SectionScreen = screen(loadSection, DrawnSection)

type SectionPage = Loaded<typeof loadSection>

function DrawnSection(page: SectionPage): ReactElement {
  const { done, errors, facts, language, lastYear, report, section, title, writes } = page
  const { number } = report
  const name = sectionText[section][language]
  return (
    <Frame
      language={language}
      section="unitReport"
      title={name}
      failed={errors.length > 0}
      elsewhere={unitReportSectionAddress(otherLanguage(language), { number, section })}
      visitor={page.visitor}
    >
      <div className="width narrow page unit-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reportList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        <h1 className="title">{name}</h1>
        {done === 'saved' && errors.length === 0 && (
          <Notice colour="success">
            <p>{words.saved[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={page.clashes} />
        {(isPoint(section) || section === 'results' || section === 'tasks') && (
          <section className="unit-report__beside" aria-labelledby="verne-shows">
            <h2 className="unit-report__beside-title" id="verne-shows">
              {words.verneShows[language]}
            </h2>
            <Registered {...{ facts, language, section }} />
          </section>
        )}
        <section className="unit-report__beside" aria-labelledby="last-year">
          <h2 className="unit-report__beside-title" id="last-year">
            {words.lastYear[language]}
          </h2>
          {lastYear === null ? (
            <p>{words.noLastYear[language]}</p>
          ) : (
            <AnswerOf {...{ language }} answer={lastYear} written={report.language} />
          )}
        </section>
        {writes ? (
          <AnswerForm {...page} />
        ) : (
          <p>
            <a href={place.record(language, number)}>{words.back[language]}</a>
          </p>
        )}
      </div>
    </Frame>
  )
}

function AnswerForm({
  asked,
  draft,
  errors,
  language,
  left,
  now,
  report: { id, number },
  section,
}: SectionPage): ReactElement {
  // Whoever was told of a conflict has seen what stands now, and decides from that.
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const judgement = draft ? draft.get('judgement') : now?.judgement
  return (
    <Form
      language={language}
      segment={unitReportSegments.write}
      draft={asked}
      hidden={{ id, number, row: section, version: version ?? now?.version ?? 0 }}
    >
      {isPoint(section) && (
        <Choice
          language={language}
          name="judgement"
          label={reportText.judgement[language]}
          options={Object.entries(judgementText).map(([value, text]) => ({
            value,
            label: text[language],
          }))}
          values={judgement ? [judgement] : []}
          errors={errors}
        />
      )}
      <TextArea
        language={language}
        name="words"
        label={reportText.words[language]}
        hint={(isPoint(section) ? words.wordsHint : words.questionHint)[language]}
        value={draft?.get('words') ?? now?.words ?? undefined}
        errors={errors}
        either={isPoint(section)}
      />
      <SubmitRow
        language={language}
        label={words.save[language]}
        first={left ? { name: 'next', words: words.saveNext } : undefined}
      >
        <a href={place.record(language, number)}>{words.back[language]}</a>
      </SubmitRow>
    </Form>
  )
}
