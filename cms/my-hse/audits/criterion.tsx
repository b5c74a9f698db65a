import type { ReactElement } from 'react'
import { auditSegments } from '../../../content/addresses/forms.ts'
import {
  auditCriterionAddress,
  auditFindingAddress,
  newRow,
} from '../../../content/addresses/my-hse.ts'
import { evidenceName } from '../../plugin/audits/evidence-name.ts'
import { auditList } from '../../plugin/audits/list.ts'
import { auditLineText, inPlaceText, worksText } from '../../plugin/audits/text.ts'
import type { Text } from '../../plugin/core/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import { pointText } from '../../plugin/internal-control/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice, TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { loadCriterion } from './load.ts'
import { AnswerOf, FindingRow } from './parts.tsx'
import { Pictures } from './pictures.tsx'
import { auditPlace as place } from './place.ts'
import { auditWords as words } from './text.ts'

/** One criterion of an audit: what it asks, the form to answer it, and what was found of it. */
export const CriterionScreen = screen(loadCriterion, DrawnCriterion)

type CriterionPage = Loaded<typeof loadCriterion>

function DrawnCriterion(page: CriterionPage): ReactElement {
  const {
    answers,
    audit,
    byOthers,
    clashes,
    criterion,
    done,
    errors,
    evidence,
    language,
    pictures,
    visitor,
    works,
  } = page
  const { answer, asks, findings, guidelines, key, point, practice } = criterion
  const { number } = audit
  const shownBy = (answer?.shownBy ?? []).map(idOf)
  const visits = evidence.filter(({ id }) => shownBy.includes(id) && pictures.has(id))
  return (
    <Frame
      language={language}
      section="audit"
      title={asks[language]}
      failed={errors.length > 0}
      elsewhere={auditCriterionAddress(otherLanguage(language), { number, key })}
      visitor={visitor}
    >
      <div className="width page audit">
        <Breadcrumbs
          language={language}
          trail={[
            { name: auditList.title[language], address: place.list(language) },
            { name: audit.title, address: place.record(language, number) },
          ]}
        />
        <p className="eyebrow">
          <span>{pointText[point][language]}</span>
        </p>
        <h1 className="title title--long">{asks[language]}</h1>
        {done === 'saved' && errors.length === 0 && (
          <Notice colour="success">
            <p>{words.saved[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={clashes} />
        {practice && (
          <section aria-labelledby="practice">
            <h2 className="audit__beside-title" id="practice">
              {words.practice[language]}
            </h2>
            <p>{practice[language]}</p>
          </section>
        )}
        {guidelines.length > 0 && (
          <p className="row__more">
            {words.guidelines[language]}: {guidelines.join(', ')}
          </p>
        )}
        {works && !byOthers ? (
          <AnswerForm {...page} />
        ) : answer ? (
          <AnswerOf {...{ answer, evidence, language }} written={audit.language} />
        ) : (
          <p className="nothing">{words.notAnswered[language]}</p>
        )}
        {visits.length > 0 && (
          <section aria-labelledby="pictures">
            <h2 className="section-title" id="pictures">
              {auditLineText.pictures[language]}
            </h2>
            {visits.map((each) => (
              <div key={each.id}>
                <p>{evidenceName(each, language)}</p>
                <Pictures {...{ audit, language }} pictures={pictures.get(each.id) ?? []} />
              </div>
            ))}
          </section>
        )}
        <section aria-labelledby="findings">
          <h2 className="section-title" id="findings">
            {words.findings[language]}
          </h2>
          {findings.length === 0 ? (
            <p className="nothing">{words.noFindings[language]}</p>
          ) : (
            <ul className="rows">
              {findings.map((found) => (
                <FindingRow
                  key={found.finding.id}
                  {...{ answers, found, language }}
                  written={audit.language}
                  link={{ number, key }}
                />
              ))}
            </ul>
          )}
          {works && (
            <p>
              <a
                className="ds-button"
                data-variant="secondary"
                href={auditFindingAddress(language, { number, key, row: newRow[language] })}
              >
                {words.newFinding[language]}
              </a>
            </p>
          )}
        </section>
        <p>
          <a href={`${place.record(language, number)}#${key}`}>{words.back[language]}</a>
        </p>
      </div>
    </Frame>
  )
}

function AnswerForm({
  asked,
  audit,
  criteria,
  criterion,
  draft,
  errors,
  evidence,
  language,
}: CriterionPage): ReactElement {
  const { answer, key } = criterion
  // Whoever was told of a conflict has seen what stands now, and decides from that.
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const chosen = (name: 'inPlace' | 'works'): string[] => {
    const value = draft ? draft.get(name) : answer?.[name]
    return value ? [value] : []
  }
  const shownBy = draft ? draft.all('shownBy') : (answer?.shownBy ?? []).map(idOf)
  const more = criteria.some((each) => each.key !== key && each.answer === null)
  return (
    <Form
      language={language}
      segment={auditSegments.answerCriterion}
      draft={asked}
      hidden={{
        id: audit.id,
        number: audit.number,
        criterion: key,
        version: version ?? answer?.version ?? 0,
      }}
    >
      <Choice
        language={language}
        name="inPlace"
        label={auditLineText.inPlace[language]}
        options={optionsOf(inPlaceText, language)}
        values={chosen('inPlace')}
        errors={errors}
        inline
      />
      <Choice
        language={language}
        name="works"
        label={auditLineText.works[language]}
        options={optionsOf(worksText, language)}
        values={chosen('works')}
        errors={errors}
        inline
      />
      {evidence.length === 0 ? (
        <Notice colour="info">
          <p>{words.noEvidenceYet[language]}</p>
        </Notice>
      ) : (
        <Choice
          language={language}
          name="shownBy"
          label={auditLineText.shownBy[language]}
          hint={words.shownByHint[language]}
          options={evidence.map((each) => ({
            value: each.id,
            label: evidenceName(each, language),
          }))}
          values={shownBy}
          errors={errors}
          several
          optional
        />
      )}
      <TextArea
        language={language}
        name="evidence"
        label={auditLineText.evidence[language]}
        optional
        value={draft?.get('evidence') ?? answer?.evidence ?? undefined}
        errors={errors}
      />
      <TextArea
        language={language}
        name="conclusion"
        label={auditLineText.conclusion[language]}
        value={draft?.get('conclusion') ?? answer?.conclusion}
        errors={errors}
      />
      <SubmitRow
        language={language}
        label={words.saveAnswer[language]}
        first={more ? { name: 'next', words: words.saveNext } : undefined}
      />
    </Form>
  )
}

function optionsOf(texts: Readonly<Record<string, Text>>, language: PageLanguage) {
  return Object.entries(texts).map(([value, text]) => ({ value, label: text[language] }))
}
