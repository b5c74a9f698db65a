import type { ReactElement } from 'react'
import { auditSegments } from '../../../content/addresses/forms.ts'
import {
  auditCriterionAddress,
  auditFindingAddress,
  newRow,
} from '../../../content/addresses/my-hse.ts'
import { auditList } from '../../plugin/audits/list.ts'
import { isAnswered, isNonconformity } from '../../plugin/audits/rules.ts'
import { auditLineText, findingKindHints, findingKindText } from '../../plugin/audits/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice, DateField, TextArea, TextField } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { loadFinding } from './load.ts'
import { FindingRow } from './parts.tsx'
import { auditPlace as place } from './place.ts'
import { AskForm } from './re-audits/ask-form.tsx'
import { auditWords as words } from './text.ts'

/** A finding of an audit: the team writes it, and the unit answers it. */
export const FindingScreen = screen(loadFinding, DrawnFinding)

type FindingPage = Loaded<typeof loadFinding>

function DrawnFinding(page: FindingPage): ReactElement {
  const {
    answers,
    asking,
    audit,
    byOthers,
    clashes,
    criterion,
    errors,
    found,
    language,
    visitor,
    works,
  } = page
  const { number } = audit
  const { asks, key } = criterion
  const title = found ? words.finding : words.newFinding
  const writes = works && !found?.nonconformity && !found?.finding.repeats
  const rowIn = (each: 'nb' | 'en'): string => found?.finding.id ?? newRow[each]
  const other = otherLanguage(language)
  return (
    <Frame
      language={language}
      section="audit"
      title={title[language]}
      failed={errors.length > 0}
      elsewhere={auditFindingAddress(other, { number, key, row: rowIn(other) })}
      visitor={visitor}
    >
      <div className="width narrow page audit">
        <Breadcrumbs
          language={language}
          trail={[
            { name: auditList.title[language], address: place.list(language) },
            { name: audit.title, address: place.record(language, number) },
            ...(byOthers
              ? []
              : [
                  {
                    name: asks[language],
                    address: auditCriterionAddress(language, { number, key }),
                  },
                ]),
          ]}
        />
        <h1 className="title">{title[language]}</h1>
        <p className="lead">{asks[language]}</p>
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={clashes} />
        {writes ? (
          <FindingForm {...page} />
        ) : (
          found && (
            <ul className="rows">
              <FindingRow
                {...{ found, language }}
                written={audit.language}
                answers={false}
                heading="h2"
              />
            </ul>
          )
        )}
        {answers && found && isAnswered(found.finding.kind) && <AnswerForm {...page} />}
        {asking && found && (
          <AskForm
            {...{ asked: page.asked, asking, day: page.day, language }}
            hidden={{ id: audit.id, number, criterion: key, row: found.finding.id }}
          />
        )}
        <p>
          {byOthers ? (
            <a href={`${place.record(language, number)}#findings`}>{words.back[language]}</a>
          ) : (
            <a href={auditCriterionAddress(language, { number, key })}>
              {words.backToCriterion[language]}
            </a>
          )}
        </p>
      </div>
    </Frame>
  )
}

function FindingForm({
  asked,
  audit,
  criterion,
  draft,
  errors,
  found,
  language,
}: FindingPage): ReactElement {
  const finding = found?.finding
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const kind = draft ? draft.get('kind') : finding?.kind
  return (
    <Form
      language={language}
      segment={auditSegments.finding}
      draft={draft ? asked : undefined}
      hidden={{
        id: audit.id,
        number: audit.number,
        criterion: criterion.key,
        row: finding?.id,
        by: audit.by ?? undefined,
        version: version ?? finding?.version ?? 0,
      }}
    >
      <Choice
        language={language}
        name="kind"
        label={auditLineText.findingKind[language]}
        options={Object.entries(findingKindText).map(([value, text]) => {
          const hint = findingKindHints[value as keyof typeof findingKindHints] as
            (typeof findingKindHints)[keyof typeof findingKindHints] | undefined
          return { value, label: text[language], ...(hint ? { hint: hint[language] } : {}) }
        })}
        values={kind === undefined ? [] : [kind]}
        errors={errors}
      />
      <TextField
        language={language}
        name="title"
        label={auditLineText.findingTitle[language]}
        value={draft?.get('title') ?? finding?.title}
        errors={errors}
      />
      <TextArea
        language={language}
        name="description"
        label={auditLineText.description[language]}
        value={draft?.get('description') ?? finding?.description}
        errors={errors}
      />
      <SubmitRow language={language} label={words.saveFinding[language]} />
    </Form>
  )
}

function AnswerForm({
  answerDraft: draft,
  asked,
  audit,
  criterion,
  day,
  errors,
  found,
  language,
}: FindingPage): ReactElement | null {
  if (!found) return null
  const { finding } = found
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const asks = isNonconformity(finding.kind)
  return (
    <section aria-labelledby="units-answer">
      <h2 className="section-title" id="units-answer">
        {words.answerFinding[language]}
      </h2>
      <Form
        language={language}
        segment={auditSegments.answerFinding}
        draft={draft ? asked : undefined}
        hidden={{
          id: audit.id,
          number: audit.number,
          criterion: criterion.key,
          row: finding.id,
          version: version ?? finding.version,
        }}
      >
        <TextArea
          language={language}
          name="cause"
          label={auditLineText.cause[language]}
          optional={!asks}
          value={draft?.get('cause') ?? finding.cause ?? undefined}
          errors={errors}
        />
        <TextArea
          language={language}
          name="answer"
          label={auditLineText.findingAnswer[language]}
          value={draft?.get('answer') ?? finding.answer ?? undefined}
          errors={errors}
        />
        <DateField
          language={language}
          name="deadline"
          label={auditLineText.deadline[language]}
          hint={words.deadlineHint[language]}
          optional={!asks}
          min={day}
          value={draft?.get('deadline') ?? finding.deadline ?? undefined}
          errors={errors}
        />
        <SubmitRow language={language} label={words.saveFindingAnswer[language]} />
      </Form>
    </section>
  )
}
