import type { ReactElement } from 'react'
import { complianceSegments } from '../../../content/addresses/forms.ts'
import { complianceLineAddress } from '../../../content/addresses/my-hse.ts'
import { regulationAddress } from '../../../content/addresses/site.ts'
import { complianceList } from '../../plugin/compliance/list.ts'
import { isUnregistered } from '../../plugin/compliance/rules.ts'
import { lineText, resultText } from '../../plugin/compliance/text.ts'
import { lawSlug } from '../../plugin/regulations/rules.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice, TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { type Loaded, screen } from '../page.ts'
import { Decided } from '../requirements/line.tsx'
import { otherLanguage } from '../routes.ts'
import { Found, lawHasChanged, Registered } from './line-parts.tsx'
import { loadLine } from './load.ts'
import { compliancePlace as place } from './place.ts'
import { complianceSentences, complianceWords as words } from './text.ts'

/** One requirement of an evaluation: what it asks, what stands beside it, and the form to assess it. */
export const LineScreen = screen(loadLine, DrawnLine)

type LinePage = Loaded<typeof loadLine>

function DrawnLine(page: LinePage): ReactElement {
  const { assesses, day, done, errors, evaluation, language, line, title, visitor } = page
  const { asks, nonconformity, now } = line
  const { number } = evaluation
  const law = complianceSentences[language].section(asks.title[language], asks.section)
  const told = { saved: words.saved, registered: words.registered }
  return (
    <Frame
      language={language}
      section="compliance"
      title={law}
      failed={errors.length > 0}
      elsewhere={complianceLineAddress(otherLanguage(language), { number, key: asks.key })}
      visitor={visitor}
    >
      <div className="width page compliance compliance-line">
        <Breadcrumbs
          language={language}
          trail={[
            { name: complianceList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        <h1 className="title">{law}</h1>
        {Object.hasOwn(told, done) && errors.length === 0 && (
          <Notice colour="success">
            <p>{told[done as keyof typeof told][language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={page.clashes} />
        <p className="lead">{asks.text[language]}</p>
        <p className="row__more">
          <a href={`${regulationAddress(language, lawSlug(asks.lovdataId))}#${asks.key}`}>{law}</a>.{' '}
          {words.noAdvice[language]}
        </p>
        <Unregistered {...page} />
        {lawHasChanged(line, day) && (
          <p className="compliance__changed">{words.changedLaw[language]}</p>
        )}
        <Beside {...page} />
        <h2 className="section-title">{words.ofThisYear[language]}</h2>
        {now ? (
          <Found language={language} line={now} written={evaluation.language} />
        ) : (
          <p className="nothing">{words.notAssessedYet[language]}</p>
        )}
        <Registered {...{ language, nonconformity }} />
        {assesses ? (
          <AssessForm {...page} />
        ) : (
          <p>
            <a href={`${place.record(language, number)}#${asks.key}`}>{words.back[language]}</a>
          </p>
        )}
      </div>
    </Frame>
  )
}

/** What is not met and not registered is registered here in one press. */
function Unregistered({ assesses, evaluation, language, line }: LinePage): ReactElement | null {
  const { asks, nonconformity, now } = line
  if (!assesses || !isUnregistered({ now, registered: nonconformity !== null })) return null
  return (
    <Notice colour="warning">
      <p>{words.notRegistered[language]}</p>
      <Form
        language={language}
        segment={complianceSegments.register}
        hidden={{ id: evaluation.id, number: evaluation.number, row: asks.key }}
        className="compliance__many"
      >
        <SubmitRow language={language} label={words.registerOne[language]} />
      </Form>
    </Notice>
  )
}

/** What stands beside: what may show it, the unit's own overview, and the evaluation before. */
function Beside({ before, language, line }: LinePage): ReactElement {
  const { decision, law } = line
  return (
    <div className="compliance__beside">
      {law?.evidence && (
        <section aria-labelledby="shown-by">
          <h2 className="compliance__beside-title" id="shown-by">
            {words.shownBy[language]}
          </h2>
          <p>{law.evidence[language]}</p>
        </section>
      )}
      {decision && (
        <section aria-labelledby="of-overview">
          <h2 className="compliance__beside-title" id="of-overview">
            {words.ofOverview[language]}
          </h2>
          <Decided language={language} decision={decision} />
        </section>
      )}
      <section aria-labelledby="before">
        <h2 className="compliance__beside-title" id="before">
          {words.before[language]}
          {before !== null && ` (${String(before.year)})`}
        </h2>
        {line.before && before ? (
          <Found language={language} line={line.before} written={before.language} />
        ) : (
          <p>{words.noneBefore[language]}</p>
        )}
      </section>
    </div>
  )
}

function AssessForm({
  asked,
  draft,
  errors,
  evaluation,
  language,
  line,
  lines,
}: LinePage): ReactElement {
  const { asks, decision, now, requirement } = line
  const { id, number } = evaluation
  // Whoever was told of a conflict has seen what stands now, and decides from that.
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const result = draft ? draft.get('result') : now?.result
  const more = lines.some((each) => each.requirement !== requirement && each.now === null)
  return (
    <Form
      language={language}
      segment={complianceSegments.assess}
      draft={asked}
      hidden={{ id, number, row: asks.key, version: version ?? now?.version ?? 0 }}
    >
      <Choice
        language={language}
        name="result"
        label={lineText.result[language]}
        options={Object.entries(resultText).map(([value, text]) => ({
          value,
          label: text[language],
        }))}
        values={result === undefined ? [] : [result]}
        errors={errors}
      />
      <TextArea
        language={language}
        name="comment"
        label={lineText.comment[language]}
        hint={words.commentHint[language]}
        value={draft?.get('comment') ?? now?.comment}
        errors={errors}
        either
      />
      <TextArea
        language={language}
        name="evidence"
        label={lineText.evidence[language]}
        hint={words.evidenceHint[language]}
        optional
        rows={2}
        value={draft?.get('evidence') ?? now?.evidence ?? decision?.evidence}
        errors={errors}
      />
      <TextArea
        language={language}
        name="noNonconformity"
        label={lineText.noNonconformity[language]}
        hint={words.noNonconformityHint[language]}
        optional
        rows={2}
        value={draft?.get('noNonconformity') ?? now?.noNonconformity}
        errors={errors}
      />
      <SubmitRow
        language={language}
        label={words.save[language]}
        first={more ? { name: 'next', words: words.saveNext } : undefined}
      >
        <a href={`${place.record(language, number)}#${asks.key}`}>{words.back[language]}</a>
      </SubmitRow>
    </Form>
  )
}
