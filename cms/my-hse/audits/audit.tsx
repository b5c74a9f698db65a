import type { ReactElement } from 'react'
import { auditSegments } from '../../../content/addresses/forms.ts'
import {
  auditCriterionAddress,
  auditFindingAddress,
  auditReportAddress,
  earlierFindingAddress,
  newRow,
  recordAddress,
} from '../../../content/addresses/my-hse.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { auditColours, auditList } from '../../plugin/audits/list.ts'
import { commentDue, isReported, isWorkedOn } from '../../plugin/audits/rules.ts'
import { auditStepText } from '../../plugin/audits/steps.ts'
import { auditStateText, auditText } from '../../plugin/audits/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import { pointText } from '../../plugin/internal-control/text.ts'
import { reportKindText } from '../../plugin/reports/text.ts'
import { Day, longDate } from '../components/day.tsx'
import { type Fact, FactList } from '../components/fact-list.tsx'
import { FileLink } from '../components/file-link.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { History } from '../components/history.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, screen } from '../page.ts'
import { historyLines, type StoredLine } from '../records/history-lines.ts'
import { stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { Evidence } from './evidence.tsx'
import { loadAuditPage } from './load.ts'
import { AnswerOf, FindingRow, JudgementOf, otherThan, Said } from './parts.tsx'
import { pictureClashes } from './pictures.tsx'
import { auditPlace as place } from './place.ts'
import { auditSentences, auditWords as words } from './text.ts'

/** An HSE audit: who reads what, the notice, what was seen, criteria, findings, and what can be done with it. */
export const AuditScreen = screen(loadAuditPage, DrawnAudit)

type AuditPage = Loaded<typeof loadAuditPage>

function DrawnAudit(page: AuditPage): ReactElement {
  const { audit, byOthers, done, errors, language, reads, steps, unitName, visitor } = page
  const { pictures, picturesDraft } = page
  const picturesOfDraft = pictures.get(picturesDraft?.get('row') ?? '') ?? []
  const { number, state, title } = audit
  const said = { saved: words.saved, registered: words.registered, takeIn: words.takenIn }
  const told = Object.hasOwn(said, done) ? said[done as keyof typeof said][language] : steps.done
  const lines = historyLines<StoredLine>(audit.steps, auditStepText, language)
  return (
    <RecordPage
      {...{ language, visitor, unitName, errors }}
      section="audit"
      record={{ number, title, language: audit.language }}
      address={(each) => place.record(each, number)}
      list={{ name: auditList.title[language], address: place.list(language) }}
      state={<Tag colour={auditColours[state]}>{auditStateText[state][language]}</Tag>}
      done={told}
      clashes={stepClashes(steps) ?? pictureClashes(picturesDraft, picturesOfDraft, language)}
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: stepFormsOf(steps, [
          'notify',
          'sendReport',
          'close',
          'change',
          'changeTeam',
          'cancel',
        ]),
      }}
    >
      <Facts {...page} />
      <WhoReads {...page} />
      {reads ? (
        <>
          <p className="audit__tools no-print">
            <a href={auditReportAddress(language, number)}>{words.report[language]}</a>
          </p>
          {byOthers ? (
            <>
              <Findings {...page} />
              {page.works && <FindingsToWrite {...page} />}
            </>
          ) : (
            <>
              <Earlier {...page} />
              <Evidence {...page} />
              <Criteria {...page} />
              <Findings {...page} />
            </>
          )}
        </>
      ) : (
        <section aria-labelledby="criteria">
          <h2 className="section-title" id="criteria">
            {words.criteria[language]}
          </h2>
          <p className="nothing">{words.notShared[language]}</p>
        </section>
      )}
      {lines.length > 0 && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {recordLabels.history[language]}
          </h2>
          <History language={language} written={audit.language} lines={lines} />
        </section>
      )}
    </RecordPage>
  )
}

/** Everything that is known of the audit as a whole. */
function Facts({
  audit,
  byOthers,
  jointReport,
  language,
  reads,
  reportFile,
  team,
  unitName,
}: AuditPage): ReactElement {
  const own = (text: string | null | undefined) =>
    text && (
      <span className="own-words" lang={otherThan(language, audit.language)}>
        {text}
      </span>
    )
  const on = (date: string | null | undefined) => date && <Day date={date} language={language} />
  const { periodFrom, periodTo } = audit
  const period =
    periodFrom && periodTo
      ? auditSentences[language].span(longDate(periodFrom, language), longDate(periodTo, language))
      : null
  const facts: Fact[] = [
    [auditText.unit[language], unitName],
    [auditText.by[language], byOthers && own(audit.otherBody)],
    [
      auditText.reportFile[language],
      reportFile && (
        <FileLink key="file" file={reportFile} language={language} written={audit.language} />
      ),
    ],
    [auditText.auditDate[language], on(audit.auditDate)],
    [words.period[language], period],
    [auditText.scope[language], own(audit.scope)],
    [auditText.points[language], audit.points.map((each) => pointText[each][language]).join(', ')],
    [(byOthers ? words.followedUpBy : auditText.team)[language], team.join(', ')],
    [auditText.noticeDate[language], on(audit.noticeDate)],
    [auditText.agenda[language], own(audit.agenda)],
    [auditText.asksFor[language], own(audit.asksFor)],
    [auditText.documents[language], own(audit.documents)],
    [auditText.conductedOn[language], on(audit.conductedOn)],
    [auditText.draftSentOn[language], on(audit.draftSentOn)],
    [
      auditText.draftDue[language],
      audit.state === 'conducted' && audit.draftSentOn && on(commentDue(audit.draftSentOn)),
    ],
    [auditText.draftComment[language], own(audit.draftComment)],
    [auditText.draftCommentedOn[language], on(audit.draftCommentedOn)],
    [auditText.summary[language], reads && own(audit.summary)],
    [auditText.reportSentOn[language], on(audit.reportSentOn)],
    [
      words.sentTo[language],
      (audit.sentTo ?? [])
        .map(({ name, role }) => [name, role].filter(Boolean).join(', '))
        .join('; '),
    ],
    [auditText.receivedOn[language], on(audit.receivedOn)],
    [auditText.answerDue[language], audit.state === 'reportSent' && on(audit.answerDue)],
    [auditText.answer[language], own(audit.answer)],
    [auditText.answeredOn[language], on(audit.answeredOn)],
    [auditText.representativeComment[language], own(audit.representativeComment)],
    [auditText.closedOn[language], on(audit.closedOn)],
    [
      reportKindText.jointAudit[language],
      jointReport && (
        <a key="jointReport" href={recordAddress(language, 'report', jointReport.number)}>
          {jointReport.number}
        </a>
      ),
    ],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 className="section-title" id="facts">
        {words.facts[language]}
      </h2>
      <FactList facts={facts} />
    </section>
  )
}

/** Who may read what of the unit, from when to when. */
function WhoReads({ audit, byOthers, language, team }: AuditPage): ReactElement | null {
  if (byOthers) return null
  if (audit.state === 'planned' || (audit.state === 'cancelled' && !audit.noticeDate)) return null
  const cancelledOn = (audit.steps ?? []).findLast(({ step }) => step === 'cancel')?.at
  const end = audit.closedOn ?? cancelledOn?.slice(0, 10) ?? null
  const day = (date: string | null | undefined) => (date ? longDate(date, language) : null)
  return (
    <section className="audit__reads" aria-labelledby="who-reads">
      <h2 className="section-title" id="who-reads">
        {words.whoReads[language]}
      </h2>
      <p>{auditSentences[language].mayRead(team.join(', '), day(audit.noticeDate), day(end))}</p>
      <p>{words.whatIsRead[language]}</p>
      <p>{words.whoReadsNever[language]}</p>
      <p>{words.hseUnitReads[language]}</p>
    </section>
  )
}

/** The findings of earlier audits, each with how it is judged. */
function Earlier({ audit, earlier, language, works }: AuditPage): ReactElement | null {
  // One that is only planned, or was withdrawn, has looked at none yet.
  if (earlier.length === 0 && !isWorkedOn(audit) && !isReported(audit)) return null
  return (
    <section aria-labelledby="earlier">
      <h2 className="section-title" id="earlier">
        {words.earlier[language]}
      </h2>
      {earlier.length === 0 ? (
        <p className="nothing">{words.earlierNone[language]}</p>
      ) : (
        <>
          {works && <p>{words.earlierLead[language]}</p>}
          <ul className="rows">
            {earlier.map(({ audit: from, finding, judgement }) => (
              <li className="row audit__finding" key={finding.id}>
                <h3 className="row__title" lang={otherThan(language, from.language)}>
                  {finding.title}
                </h3>
                <p className="row__more">
                  {from.number}, {longDate(from.auditDate, language)}
                </p>
                <JudgementOf {...{ judgement, language }} written={audit.language} />
                <p className="no-print">
                  <a
                    href={earlierFindingAddress(language, {
                      number: audit.number,
                      row: finding.id,
                    })}
                  >
                    {(works ? (judgement ? words.change : words.judge) : words.readIt)[language]}
                    <span className="visually-hidden">: {finding.title}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The criteria under their points, each with what the audit says of it. */
function Criteria({ audit, criteria, evidence, language, stand, works }: AuditPage): ReactElement {
  const groups = [...Map.groupBy(criteria, ({ point }) => point)]
  return (
    <section aria-labelledby="criteria">
      <h2 className="section-title" id="criteria">
        {words.criteria[language]}
      </h2>
      {criteria.length === 0 ? (
        <p className="nothing">{words.noCriteria[language]}</p>
      ) : (
        <p className="audit__count">
          {auditSentences[language].progress(stand.answeredCriteria, stand.criteria)}
        </p>
      )}
      {groups.map(([point, own]) => (
        <section className="audit__point" key={point} aria-labelledby={`point-${point}`}>
          <h3 className="audit__point-title" id={`point-${point}`}>
            {pointText[point][language]}
          </h3>
          <ul className="rows">
            {own.map(({ answer, asks, findings, key }) => (
              <li className="row" key={key} id={key}>
                <h4 className="row__title">{asks[language]}</h4>
                {answer ? (
                  <AnswerOf {...{ answer, evidence, language }} written={audit.language} />
                ) : (
                  <p className="nothing">{words.notAnswered[language]}</p>
                )}
                {findings.length > 0 && (
                  <p>
                    {words.findings[language]}: {String(findings.length)}
                  </p>
                )}
                <p className="no-print">
                  <a href={auditCriterionAddress(language, { number: audit.number, key })}>
                    {(works ? (answer ? words.change : words.answerIt) : words.readIt)[language]}
                    <span className="visually-hidden">: {asks[language]}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** Where the findings of a report by others are written in, each under the criterion it is about. */
function FindingsToWrite({ audit, criteria, language }: AuditPage): ReactElement {
  return (
    <section className="no-print" aria-labelledby="findings-of">
      <h2 className="section-title" id="findings-of">
        {words.findingsOf[language]}
      </h2>
      <p>{words.findingsOfLead[language]}</p>
      {[...Map.groupBy(criteria, ({ point }) => point)].map(([point, own]) => (
        <details className="step" key={point}>
          <summary>{pointText[point][language]}</summary>
          <ul className="rows">
            {own.map(({ asks, key }) => (
              <li className="row" key={key}>
                <p>{asks[language]}</p>
                <p>
                  <a
                    href={auditFindingAddress(language, {
                      number: audit.number,
                      key,
                      row: newRow[language],
                    })}
                  >
                    {words.writeFinding[language]}
                    <span className="visually-hidden">: {asks[language]}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

/** All findings, and the button that registers what is left to register. */
function Findings({
  answers,
  audit,
  criteria,
  findings,
  language,
  unregistered,
}: AuditPage): ReactElement {
  const keyOf = (id: string): string => criteria.find((each) => each.id === id)?.key ?? ''
  return (
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
              link={{ number: audit.number, key: keyOf(idOf(found.finding.criterion)) }}
            />
          ))}
        </ul>
      )}
      {unregistered > 0 && (
        <Form
          language={language}
          segment={auditSegments.register}
          hidden={{ id: audit.id, number: audit.number }}
          className="audit__many no-print"
        >
          <p className="field__hint">{auditSentences[language].registerHint(unregistered)}</p>
          <SubmitRow language={language} label={words.register[language]} />
        </Form>
      )}
      <Said language={language} written={audit.language} name={auditText.answer[language]}>
        {audit.answer}
      </Said>
    </section>
  )
}
