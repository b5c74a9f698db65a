import type { ReactElement } from 'react'
import { auditSegments } from '../../../content/addresses/forms.ts'
import { earlierFindingAddress } from '../../../content/addresses/my-hse.ts'
import { auditList } from '../../plugin/audits/list.ts'
import {
  auditLineText,
  judgementHints,
  judgementText,
  type Judgement,
} from '../../plugin/audits/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { longDate } from '../components/day.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice, TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { loadEarlier } from './load.ts'
import { FindingRow, JudgementOf } from './parts.tsx'
import { auditPlace as place } from './place.ts'
import { auditWords as words } from './text.ts'

/** A finding of an earlier audit: what it was, what the unit said, and the form to judge it. */
export const EarlierScreen = screen(loadEarlier, DrawnEarlier)

type EarlierPage = Loaded<typeof loadEarlier>

function DrawnEarlier(page: EarlierPage): ReactElement {
  const { audit, clashes, errors, found, language, visitor, works } = page
  const { audit: from, finding, judgement } = found
  const { number } = audit
  return (
    <Frame
      language={language}
      section="audit"
      title={words.earlierFinding[language]}
      failed={errors.length > 0}
      elsewhere={earlierFindingAddress(otherLanguage(language), { number, row: finding.id })}
      visitor={visitor}
    >
      <div className="width narrow page audit">
        <Breadcrumbs
          language={language}
          trail={[
            { name: auditList.title[language], address: place.list(language) },
            { name: audit.title, address: place.record(language, number) },
          ]}
        />
        <h1 className="title">{words.earlierFinding[language]}</h1>
        <p className="lead">
          {from.number}, {longDate(from.auditDate, language)}
        </p>
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={clashes} />
        <ul className="rows">
          <FindingRow
            {...{ found, language }}
            written={from.language}
            answers={false}
            heading="h2"
          />
        </ul>
        <h2 className="section-title">{words.judgeTitle[language]}</h2>
        {works ? (
          <JudgeForm {...page} />
        ) : (
          <JudgementOf {...{ judgement, language }} written={audit.language} />
        )}
        <p>
          <a href={`${place.record(language, number)}#earlier`}>{words.back[language]}</a>
        </p>
      </div>
    </Frame>
  )
}

function JudgeForm({ asked, audit, draft, errors, found, language }: EarlierPage): ReactElement {
  const { finding, judgement } = found
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const chosen = draft ? draft.get('judgement') : judgement?.judgement
  return (
    <Form
      language={language}
      segment={auditSegments.judge}
      draft={asked}
      hidden={{
        id: audit.id,
        number: audit.number,
        row: finding.id,
        version: version ?? judgement?.version ?? 0,
      }}
    >
      <Choice
        language={language}
        name="judgement"
        label={auditLineText.judgement[language]}
        options={(Object.keys(judgementText) as Judgement[]).map((value) => ({
          value,
          label: judgementText[value][language],
          hint: judgementHints[value][language],
        }))}
        values={chosen === undefined ? [] : [chosen]}
        errors={errors}
      />
      <TextArea
        language={language}
        name="grounds"
        label={auditLineText.grounds[language]}
        value={draft?.get('grounds') ?? judgement?.grounds}
        errors={errors}
      />
      <SubmitRow language={language} label={words.saveJudgement[language]} />
    </Form>
  )
}
